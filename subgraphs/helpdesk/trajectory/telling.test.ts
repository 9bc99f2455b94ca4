import { sqlAs } from '../../../tests/testkit/app-role';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  done,
  heldRoundTable,
  mutate,
  PROFO,
  started,
  triaged,
} from '../../../tests/testkit/loop';
import { co, type LoopWorld, lead, loopWorld, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';

/** What other owners are told of cases and assignments: by the database, from the rows themselves. */
let hub: TestHub;
let loop: LoopWorld;

beforeAll(async () => {
  loop = await loopWorld();
  hub = loop.hub;
});
afterAll(() => hub.stop());

const { agree, assign, complete, end, reopen, stallIt } = stepsOf(() => hub);

/** What was told last of this kind. */
async function told(type: string, aggregate: unknown): Promise<unknown> {
  const rows = await hub.rows(
    'helpdesk',
    'select payload from hub.outbox where type = $1 and aggregate = $2 order by seq desc limit 1',
    [type, aggregate],
  );
  return rows[0]?.payload;
}
const counted = (referral: string) => told('ReferralCounted', referral);
async function partOf(trajectory: string, organisation: string): Promise<Record<string, unknown>> {
  const [row] = await hub.rows(
    'helpdesk',
    `select a.id, r.consent_id, r.pupil_id, a.offer_id, a.sight_until, a.released_at,
      a.sight_until - a.released_at = interval '30 days' as graced
    from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id
    where t.id = $1 and a.organisation_id = $2`,
    [trajectory, organisation],
  );
  return row ?? {};
}

describe('the city is told of a case', () => {
  it('what may be counted of it, and nothing else', async () => {
    const referral = await triaged(hub, await loop.pupil());
    expect(await counted(referral)).toEqual({
      referralId: referral,
      helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
      schoolYear: expect.stringMatching(/^\d{4}-\d{4}$/),
      receivedOn: today(),
      subjectKind: 'PUPIL',
      channel: 'CLB',
      mode: 'DEFAULT',
      level: 'SECONDARY',
      ageBand: 'FROM_15_TO_17',
      area: '11002',
      schoolId: ORGANISATIONS.schoolAntwerp.id,
      clbOrReferrerOrg: ORGANISATIONS.clbAntwerp.id,
      reasons: ['TRUANCY'],
      status: 'TRIAGED',
      isDuplicate: false,
      started: false,
      outcome: null,
      providers: [],
      toldAt: expect.any(String),
    });
  });

  it('each time it changes, as it stands in the end: to whom it was assigned, whether it started, what came of it', async () => {
    const { referral, id } = await loop.proposed();
    expect(await counted(referral)).toMatchObject({
      status: 'ASSIGNED',
      started: false,
      outcome: null,
      providers: [ARKTOS.id],
    });
    await agreed(hub, referral, id);
    await started(hub, id);
    expect(await counted(referral)).toMatchObject({ status: 'STARTED', started: true, outcome: null });
    await done(end(id, 'partner-arktos'));
    await heldRoundTable(hub, referral, 'CLOSING');
    await done(complete(id));
    expect(await counted(referral)).toMatchObject({
      status: 'COMPLETED',
      started: true,
      outcome: 'STAYED_AT_SCHOOL',
      providers: [ARKTOS.id],
    });
  });

  it('the newest outcome, when it was taken up again and completed otherwise', async () => {
    const { referral, id } = await loop.running();
    await done(end(id, 'partner-arktos'));
    await heldRoundTable(hub, referral, 'CLOSING');
    await done(complete(id));
    await done(reopen(referral));
    expect(await counted(referral)).toMatchObject({ status: 'REOPENED', outcome: 'STAYED_AT_SCHOOL' });
    const second = textAt(
      await done(assign(referral, [lead(ARKTOS.id, loop.offers.arktos)])),
      'assignReferral.id',
    );
    await agreed(hub, referral, second);
    await started(hub, second);
    await done(end(second, 'partner-arktos'));
    await heldRoundTable(hub, referral, 'CLOSING');
    const complete_ = { trajectoryId: second, outcome: 'WORK' };
    await done(mutate(hub, 'completeTrajectory', complete_).as('helpdesk-antwerp'));
    expect(await counted(referral)).toMatchObject({ status: 'COMPLETED', outcome: 'WORK' });
  });

  it('without a provider that was replaced before anything began, and with one that had begun', async () => {
    const never = await loop.proposed();
    const begun = await loop.running();
    for (const { referral, id } of [never, begun]) {
      await done(stallIt(id));
      await done(reopen(referral));
      await done(assign(referral, [lead(PROFO.id, loop.offers.profo)]));
    }
    expect(await counted(never.referral)).toMatchObject({ providers: [PROFO.id], started: false });
    expect(await counted(begun.referral)).toMatchObject({
      providers: [ARKTOS.id, PROFO.id].sort(),
      started: true,
    });
  });

  it('that it is a duplicate, so that it counts once', async () => {
    const pupil = await loop.pupil();
    await done(refer(hub, pupil));
    const second = textAt(await done(refer(hub, pupil)), 'createReferral.id');
    expect(await counted(second)).toMatchObject({ status: 'DUPLICATE', isDuplicate: true });
  });
});

describe('of an assignment', () => {
  it('the pupils owner is told whose it is, and until when its sight lasts: thirty days after a part that began', async () => {
    const { id } = await loop.running();
    const before = await partOf(id, ARKTOS.id);
    const about = {
      assignmentId: before.id,
      helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
      organisationId: ARKTOS.id,
      pupilId: before.pupil_id,
      consentId: before.consent_id,
      openedAt: expect.any(String),
    };
    expect(await told('AssignmentOpened', before.id)).toEqual(about);
    expect(await told('AssignmentClosed', before.id)).toBeUndefined();
    await done(end(id, 'partner-arktos'));
    const after = await partOf(id, ARKTOS.id);
    expect(after.graced).toBe(true);
    const closed = await told('AssignmentClosed', before.id);
    expect(closed).toEqual({ ...about, sightUntil: expect.any(String) });
    const [row] = await hub.rows('helpdesk', 'select ($1::jsonb ->> $2)::timestamptz as until', [
      JSON.stringify(closed),
      'sightUntil',
    ]);
    expect(row?.until).toEqual(after.sight_until);
  });

  it('the offers owner is told that its place is taken, and when it is free', async () => {
    const { id } = await loop.proposed();
    const part = await partOf(id, ARKTOS.id);
    const place = { assignmentId: part.id, offerId: loop.offers.arktos, organisationId: ARKTOS.id };
    expect(await told('PlaceTaken', part.id)).toEqual({ ...place, at: expect.any(String) });
    expect(await told('PlaceReleased', part.id)).toBeUndefined();
    await done(stallIt(id));
    expect(await told('PlaceReleased', part.id)).toBeUndefined();
    const [row] = await hub.rows('helpdesk', 'select referral_id from helpdesk.trajectory where id = $1', [
      id,
    ]);
    const withdraw = { referralId: row?.referral_id };
    await done(mutate(hub, 'withdrawReferral', withdraw, 'status').as('helpdesk-antwerp'));
    expect(await told('PlaceReleased', part.id)).toEqual({ ...place, at: expect.any(String) });
  });

  it('the end of a part stays when the rest ends later', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const parts = [lead(ARKTOS.id, loop.offers.arktos), co(PROFO.id, loop.offers.profo)];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await heldRoundTable(hub, referral, 'START');
    await done(agree(id));
    for (const provider of ['partner-arktos', 'partner-profo'] as const) await started(hub, id, provider);
    await done(end(id, 'partner-profo'));
    const ended = await partOf(id, PROFO.id);
    const withdraw = mutate(hub, 'withdrawReferral', { referralId: referral }, 'status');
    await done(withdraw.as('helpdesk-antwerp'));
    expect(await partOf(id, PROFO.id)).toEqual(ended);
    expect((await partOf(id, ARKTOS.id)).released_at).not.toBeNull();
  });
});

it('nobody tells other owners anything of his own making: the database alone does', async () => {
  const { referral, id } = await loop.running();
  const part = await partOf(id, ARKTOS.id);
  const messages = [
    ['offers', 'PlaceTaken', part.id, await told('PlaceTaken', part.id)],
    ['offers', 'PlaceReleased', part.id, await told('PlaceTaken', part.id)],
    ['pupils', 'AssignmentOpened', part.id, await told('AssignmentOpened', part.id)],
    ['pupils', 'AssignmentClosed', part.id, await told('AssignmentOpened', part.id)],
    ['pupils', 'DayPartPlanned', part.id, {}],
    ['statistics', 'ReferralCounted', referral, await counted(referral)],
  ];
  for (const actor of ['helpdesk-antwerp', 'partner-arktos', { task: 'events:pupils' }] as const)
    for (const message of messages)
      await expect(
        sqlAs(
          hub,
          actor,
          'insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, $4)',
          message,
        ),
      ).rejects.toMatchObject({ code: '42501' });
});
