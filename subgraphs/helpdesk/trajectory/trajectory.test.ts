import { type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  done,
  ended,
  heldRoundTable,
  mutate,
  type Offers,
  PROFO,
  PROS,
  RATIONALE,
  soon,
  stands,
  started,
  triaged,
} from '../../../tests/testkit/loop';
import {
  caseRow,
  co,
  type LoopWorld,
  lead,
  loopWorld,
  stepsOf,
  trajectoryOf,
} from '../../../tests/testkit/loop-world';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { addDaysOutsideHolidays } from '../../kit/school-calendar';
import { TRAJECTORY_STATUSES, TRAJECTORY_TRANSITIONS } from './trajectory';

/** From the assignment to what came of it: the whole way, and how it begins. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { agree, start, end, complete, assign } = stepsOf(() => hub);

it('the table of states in the database is the one in the code', async () => {
  const rows = await hub.rows(
    'helpdesk',
    'select from_status, to_status from helpdesk.trajectory_transition',
  );
  expect(rows.map((row) => `${row.from_status} ${row.to_status}`).sort()).toEqual(
    TRAJECTORY_STATUSES.flatMap((from) => TRAJECTORY_TRANSITIONS[from].map((to) => `${from} ${to}`)).sort(),
  );
});

describe('the whole way', () => {
  it('goes from the assignment over agreement, start and end to an outcome, and each step is on record', async () => {
    const { referral, id } = await loop.running();
    await ended(hub, id);
    await heldRoundTable(hub, referral, 'CLOSING');
    await done(complete(id));
    expect(await stands(hub, referral)).toEqual(['COMPLETED', 'COMPLETED']);
    const fields =
      'status outcome closedOn actualStart agreedOn dayPartsPlanned events { from to role } assignments { startedOn endedOn role }';
    expect(await trajectoryOf(hub, id, 'helpdesk-antwerp', fields)).toEqual({
      status: 'COMPLETED',
      outcome: 'STAYED_AT_SCHOOL',
      closedOn: today(),
      actualStart: today(),
      agreedOn: today(),
      dayPartsPlanned: 20,
      events: [
        { from: null, to: 'PROPOSED', role: 'HELPDESK' },
        { from: 'PROPOSED', to: 'AGREED', role: 'HELPDESK' },
        { from: 'AGREED', to: 'START_WATCH', role: 'HELPDESK' },
        { from: 'START_WATCH', to: 'RUNNING', role: 'PARTNER' },
        { from: 'RUNNING', to: 'CLOSING_ROUND_TABLE', role: 'PARTNER' },
        { from: 'CLOSING_ROUND_TABLE', to: 'COMPLETED', role: 'HELPDESK' },
      ],
      assignments: [{ startedOn: today(), endedOn: today(), role: 'LEAD' }],
    });
  });

  it('runs when the lead has started and is over when all have ended, in whatever order the others come', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const parts = [lead(ARKTOS.id, offers.arktos), co(PROFO.id, offers.profo)];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await agreed(hub, referral, id);
    await started(hub, id, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await started(hub, id, 'partner-arktos');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    await ended(hub, id, 'partner-arktos');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    await ended(hub, id, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('the helpdesk can say for a provider that it began or ended, and for whom it says it', async () => {
    const { referral, id } = await loop.watched();
    expect((await start(id, 'helpdesk-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await start(id, 'helpdesk-antwerp', { organisationId: PROS.id })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    await done(start(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id }));
    await done(end(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id }));
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('a class needs no consent, no notice and no round table', async () => {
    const input = {
      helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
      subjectKind: 'CLASS_GROUP',
      groupSize: 18,
      schoolId: ORGANISATIONS.schoolAntwerp.id,
      channel: 'CLB',
      situation: 'AT_RISK',
      reasons: ['CLASS_CLIMATE'],
      question: 'Who can help this class to be one again?',
      schoolMeasures: ['CLB_INVOLVED'],
    };
    const referral = textAt(
      await done(mutate(hub, 'createReferral', input).as('clb-antwerp')),
      'createReferral.id',
    );
    await done(mutate(hub, 'triageReferral', { referralId: referral, ...soon }).as('helpdesk-antwerp'));
    const id = textAt(await done(assign(referral, [lead(ARKTOS.id, offers.arktos)])), 'assignReferral.id');
    await done(agree(id));
    await started(hub, id);
    await ended(hub, id);
    await done(complete(id));
    expect(await stands(hub, referral)).toEqual(['COMPLETED', 'COMPLETED']);
  });
});

describe('an assignment without a table', () => {
  it.each<[string, () => object[], object, string]>([
    ['has one lead', () => [{ ...lead(ARKTOS.id, offers.arktos), role: 'CO' }], {}, 'BAD_USER_INPUT'],
    [
      'has no second lead',
      () => [lead(ARKTOS.id, offers.arktos), lead(PROFO.id, offers.profo)],
      {},
      'BAD_USER_INPUT',
    ],
    [
      'considers whom it names',
      () => [lead(ARKTOS.id, offers.arktos)],
      { consideredProviders: [PROFO.id] },
      'BAD_USER_INPUT',
    ],
    ['says why', () => [lead(ARKTOS.id, offers.arktos)], { rationale: 'Because' }, 'BAD_USER_INPUT'],
  ])('%s', async (_, parts, more, code) => {
    const referral = await triaged(hub, await loop.pupil());
    expect((await assign(referral, parts(), more)).codes).toEqual([code]);
    expect(await stands(hub, referral)).toEqual(['TRIAGED', null]);
  });

  it('comes after pupil and parents were told (L15), on a consent that stands', async () => {
    const parts = [lead(ARKTOS.id, offers.arktos)];
    const untold = textAt(await done(refer(hub, await loop.pupil())), 'createReferral.id');
    await done(mutate(hub, 'triageReferral', { referralId: untold, ...soon }).as('helpdesk-antwerp'));
    expect((await assign(untold, parts)).codes).toEqual(['CONFLICT']);
    const referral = await triaged(hub, await loop.pupil());
    await hub.rows(
      'helpdesk',
      'insert into helpdesk.withdrawn_consent (consent_id) select consent_id from helpdesk.referral where id = $1',
      [referral],
    );
    expect((await assign(referral, parts)).codes).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('says what each does, and that a round table is to be planned within seven days of school', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const part = { ...lead(ARKTOS.id, offers.arktos), strength: 'Kent de wijk' };
    const id = textAt(await done(assign(referral, [part])), 'assignReferral.id');
    expect(await trajectoryOf(hub, id, 'clb-antwerp', 'assignments { strength }')).toEqual({
      assignments: [{ strength: 'Kent de wijk' }],
    });
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: 'Plan the first round table with pupil, parents and provider',
      next_action_due: addDaysOutsideHolidays(today(), 7),
      decision_rationale: RATIONALE,
      considered_providers: [ARKTOS.id, PROFO.id, PROS.id],
    });
  });

  it('is made once, also when two are made at once', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const answers = await Promise.all([
      assign(referral, [lead(ARKTOS.id, offers.arktos)]),
      assign(referral, [lead(PROFO.id, offers.profo)]),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'INVALID_TRANSITION']);
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.trajectory where referral_id = $1', [referral]),
    ).toHaveLength(1);
  });

  it('tells its offer that a place is taken, and that it is free again when the part has ended', async () => {
    const places = async () =>
      (
        await hub.rows('offers', 'select places_taken from offers.offer_capacity where offer_id = $1', [
          offers.arktos,
        ])
      )[0]?.places_taken;
    await hub.settle();
    const before = Number(await places());
    const { id } = await loop.running();
    await hub.settle();
    expect(await places()).toBe(before + 1);
    await ended(hub, id);
    await hub.settle();
    expect(await places()).toBe(before);
  });
});
