import type { TestHub } from '../../../tests/testkit/hub';
import { textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  done,
  heldRoundTable,
  inDays,
  type Offers,
  PROFO,
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
import { today } from '../../kit/calendar';
import { addDaysOutsideHolidays } from '../../kit/school-calendar';
import { startDeadlineOf } from './rules';

/** What is agreed on, and that it starts: who says what, when it counts, and what is refused on the way. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { agree, assign, end, start } = stepsOf(() => hub);

describe('an agreement', () => {
  it('needs a round table that was held since the proposal', async () => {
    const { referral, id } = await loop.proposed();
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'FOLLOW_UP');
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'START');
    await hub.rows(
      'helpdesk',
      "update helpdesk.trajectory set proposed_at = now() + interval '2 days' where id = $1",
      [id],
    );
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await hub.rows('helpdesk', 'update helpdesk.trajectory set proposed_at = now() where id = $1', [id]);
    await done(agree(id));
  });

  it('needs the consent of the pupil’s side to a trajectory with every provider, and says with whom it lacks', async () => {
    const { referral, id } = await loop.proposed({
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'partnerProfo' }],
    });
    await heldRoundTable(hub, referral, 'START');
    const refused = await agree(id);
    expect(refused.codes).toEqual(['CONSENT_REQUIRED']);
    expect(refused.errors[0]?.extensions.details).toEqual({ missing: [ARKTOS.id] });
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
  });

  it('needs the consent to the referral too, as it stands now', async () => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    await hub.rows(
      'helpdesk',
      'insert into helpdesk.withdrawn_consent (consent_id) select consent_id from helpdesk.referral where id = $1',
      [referral],
    );
    expect((await agree(id)).codes).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('has the case wait for the day by which it must have started', async () => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    await done(agree(id));
    const deadline = startDeadlineOf(today(), inDays(5));
    expect(await caseRow(hub, referral)).toMatchObject({
      status: 'ASSIGNED',
      next_action: 'Watch the start of the trajectory',
      next_action_due: deadline,
      reason: 'The trajectory was agreed on',
    });
    expect(await trajectoryOf(hub, id, 'helpdesk-antwerp', 'startDeadline')).toEqual({
      startDeadline: deadline,
    });
  });

  it('is not made while nothing is heard of consents', async () => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    const silent = hub.execute(
      'mutation ($input: AgreeTrajectoryInput!) { agreeTrajectory(input: $input) { id } }',
      { input: { trajectoryId: id, agreedStart: inDays(5), dayPartsPlanned: 20 } },
    );
    const answer = await hub.withoutWord('helpdesk', 'pupils', () => silent.as('helpdesk-antwerp'));
    expect(answer.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await done(agree(id));
  });

  it.each<[string, object]>([
    ['has a start that is not past', { agreedStart: '2026-01-01' }],
    ['has a start within a year', { agreedStart: '2099-01-01' }],
    ['plans at least one half day', { dayPartsPlanned: 0 }],
    ['plans at most 400 half days', { dayPartsPlanned: 401 }],
  ])('%s', async (_, more) => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    expect((await agree(id, more)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('for a start in more than thirty days signals a gap (R8)', async () => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    await done(agree(id, { agreedStart: inDays(31) }));
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.gap_evidence where referral_id = $1', [referral]),
    ).toHaveLength(1);
  });

  it('is the helpdesk’s to write down', async () => {
    const { id } = await loop.proposed();
    expect((await agree(id, {}, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    for (const persona of [
      'partner-arktos',
      'clb-antwerp',
      'school-antwerp',
      'city-coordinator-antwerp',
    ] as const)
      expect((await agree(id, {}, persona)).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a start', () => {
  it('is not in the future, nor before the agreement, and comes once (R6)', async () => {
    const { referral, id } = await loop.watched();
    expect((await start(id, 'partner-arktos', { startedOn: inDays(1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await start(id, 'partner-arktos', { startedOn: inDays(-1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await expect(
      hub.rows('helpdesk', 'update helpdesk.trajectory set actual_start = $2 where id = $1', [id, inDays(1)]),
    ).rejects.toMatchObject({ code: '23514' });
    await started(hub, id);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['CONFLICT']);
  });

  it('of the lead is asked after within fourteen days of school', async () => {
    const { referral } = await loop.running();
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: 'Ask how the trajectory goes',
      next_action_due: addDaysOutsideHolidays(today(), 14),
    });
  });

  it('of another comes after the lead’s too, and not after the helpdesk took its part away', async () => {
    const both = async () => {
      const referral = await triaged(hub, await loop.pupil());
      const parts = [lead(ARKTOS.id, offers.arktos), co(PROFO.id, offers.profo)];
      const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
      await hub.settle();
      await agreed(hub, referral, id);
      await started(hub, id);
      return id;
    };
    await done(start(await both(), 'partner-profo'));
    const id = await both();
    const ofProfo = { organisationId: PROFO.id };
    await done(end(id, 'helpdesk-antwerp', ofProfo));
    expect((await start(id, 'helpdesk-antwerp', ofProfo)).codes).toEqual(['CONFLICT']);
    expect((await end(id, 'helpdesk-antwerp', ofProfo)).codes).toEqual(['CONFLICT']);
  });

  it('is no provider’s to say without a consent to it, nor while nothing is heard of consents', async () => {
    const { pupil, id } = await loop.watched();
    const saying = () => start(id, 'partner-arktos');
    expect((await hub.withoutWord('helpdesk', 'pupils', saying)).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await hub.rows('helpdesk', 'delete from helpdesk.leased_consent where pupil_id = $1', [pupil]);
    expect((await saying()).codes).toEqual(['CONSENT_REQUIRED']);
  });

  it('comes after the agreement', async () => {
    const { id } = await loop.proposed();
    expect((await start(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('is said by who is assigned, for itself', async () => {
    const { id } = await loop.watched();
    expect((await start(id, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    expect((await start(id, 'helpdesk-mechelen', { organisationId: ARKTOS.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await start(id, 'partner-arktos', { organisationId: PROFO.id })).codes).toEqual(['FORBIDDEN']);
    for (const persona of ['clb-antwerp', 'school-antwerp', 'service-jac', 'city-analyst-antwerp'] as const)
      expect((await start(id, persona)).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('two that come at once count once', async () => {
    const { id } = await loop.watched();
    const answers = await Promise.all([start(id, 'partner-arktos'), start(id, 'partner-arktos')]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  it('that did not come by its deadline stalls the case by itself, with a signal, once (R6)', async () => {
    const { referral, id } = await loop.watched();
    const run = (days: number) =>
      hub.assembly.owners.helpdesk.runTimer('stall_overdue_starts', new Date(Date.now() + days * 86_400_000));
    await hub.rows('helpdesk', 'update helpdesk.trajectory set start_deadline = $2 where id = $1', [
      id,
      inDays(14),
    ]);
    await run(14);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await run(15);
    await run(15);
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    const signals = await hub.rows(
      'helpdesk',
      'select signal, source from helpdesk.follow_up where trajectory_id = $1',
      [id],
    );
    expect(signals).toEqual([{ signal: 'OTHER', source: 'DEADLINE' }]);
    const [event] = await hub.rows(
      'helpdesk',
      "select by_person, by_role from helpdesk.referral_event where referral_id = $1 and to_status = 'STALLED'",
      [referral],
    );
    expect(event).toEqual({ by_person: null, by_role: 'SYSTEM' });
  });
});
