import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';
import {
  endSight,
  leaseConsent,
  type SeededTrajectory,
  seedTrajectory,
  type TrajectorySeed,
} from '../../../tests/testkit/trajectories';
import { today } from '../../kit/calendar';
import { addDays } from '../../kit/school-calendar';

/** Half days with a provider: who records them, on what, and what of them is kept. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

/** A day that is no weekend: `from`, or the first one in that direction. */
function schoolDay(from: string, step: 1 | -1): string {
  const weekday = new Date(`${from}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? schoolDay(addDays(from, step), step) : from;
}
const PAST = schoolDay(addDays(today(), -3), -1);
const AHEAD = schoolDay(addDays(today(), 3), 1);
const AGREED_ON = '2026-01-05';

async function course(
  name: string,
  {
    consents = ['partnerArktos'],
    ...seeded
  }: TrajectorySeed & { consents?: readonly ('partnerArktos' | 'partnerProfo')[] } = {},
): Promise<SeededTrajectory & { pupil: string }> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
  const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
  const trajectory = await seedTrajectory(hub, referralId, seeded);
  for (const partner of consents) await leaseConsent(hub, pupil, partner);
  return { ...trajectory, pupil };
}

const RECORD = `mutation ($input: RecordSessionsInput!) {
  recordSessions(input: $input) { status dayPartsDone sessions { date dayPart attended } } }`;
type Told = { date: string; dayPart: 'AM' | 'PM'; attended?: boolean | null };
const record = (
  { id }: { readonly id: string },
  sessions: readonly Told[],
  persona: PersonaName = 'partner-arktos',
) => hub.execute(RECORD, { input: { trajectoryId: id, sessions } }).as(persona);
const told = (trajectory: SeededTrajectory) =>
  hub.rows(
    'helpdesk',
    "select payload from hub.outbox where type = 'DayPartPlanned' and payload ->> 'assignmentId' = $1",
    [trajectory.assignments.partnerArktos],
  );

describe('half days', () => {
  it('are planned and past, and those at which the pupil was are counted', async () => {
    const trajectory = await course('counted');
    const answer = await record(trajectory, [
      { date: AHEAD, dayPart: 'PM' },
      { date: PAST, dayPart: 'AM', attended: true },
      { date: PAST, dayPart: 'PM', attended: false },
    ]);
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'recordSessions')).toEqual({
      status: 'RUNNING',
      dayPartsDone: 1,
      sessions: [
        { date: PAST, dayPart: 'AM', attended: true },
        { date: PAST, dayPart: 'PM', attended: false },
        { date: AHEAD, dayPart: 'PM', attended: null },
      ],
    });
  });

  it('are corrected: what is left out stays as it was said, null takes it back', async () => {
    const trajectory = await course('corrected');
    await record(trajectory, [
      { date: PAST, dayPart: 'AM', attended: true },
      { date: PAST, dayPart: 'PM', attended: true },
    ]);
    const answer = await record(trajectory, [
      { date: PAST, dayPart: 'AM' },
      { date: PAST, dayPart: 'PM', attended: null },
      { date: today() < AHEAD ? AHEAD : PAST, dayPart: 'AM' },
    ]);
    expect(at(answer, 'recordSessions.sessions')).toEqual([
      { date: PAST, dayPart: 'AM', attended: true },
      { date: PAST, dayPart: 'PM', attended: null },
      { date: AHEAD, dayPart: 'AM', attended: null },
    ]);
    expect(at(answer, 'recordSessions.dayPartsDone')).toBe(1);
  });

  it('of a NAFT are told to the pupils owner once each, a correction not again', async () => {
    const trajectory = await course('told');
    await record(trajectory, [{ date: PAST, dayPart: 'AM' }]);
    await record(trajectory, [{ date: PAST, dayPart: 'AM', attended: true }]);
    expect(await told(trajectory)).toHaveLength(1);
    const other = await course('told of no NAFT', { offerType: 'OUTREACH' });
    await record(other, [{ date: PAST, dayPart: 'AM' }]);
    expect(await told(other)).toEqual([]);
  });

  it.each([
    ['no half day', []],
    ['101 half days', Array.from({ length: 101 }, () => ({ date: PAST, dayPart: 'AM' as const }))],
    [
      'the same half day twice',
      [
        { date: PAST, dayPart: 'AM' as const },
        { date: PAST, dayPart: 'AM' as const, attended: true },
      ],
    ],
    ['a Saturday', [{ date: '2026-01-10', dayPart: 'AM' as const }]],
    ['a Sunday', [{ date: '2026-01-11', dayPart: 'AM' as const }]],
    [
      'the day before it was agreed on',
      [{ date: schoolDay(addDays(AGREED_ON, -1), -1), dayPart: 'AM' as const }],
    ],
    ['more than a year ahead', [{ date: schoolDay(addDays(today(), 367), 1), dayPart: 'AM' as const }]],
    ['presence on a day to come', [{ date: AHEAD, dayPart: 'AM' as const, attended: true }]],
    ['absence on a day to come', [{ date: AHEAD, dayPart: 'AM' as const, attended: false }]],
  ])('are refused with %s, and nothing of it is kept', async (what, sessions) => {
    const trajectory = await course(`refused ${what}`);
    const good = { date: PAST, dayPart: 'PM' as const };
    const all = sessions.length === 0 ? [] : [good, ...sessions];
    expect((await record(trajectory, all)).codes).toEqual(['BAD_USER_INPUT']);
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.trajectory_session where trajectory_id = $1', [
        trajectory.id,
      ]),
    ).toEqual([]);
  });

  it('are at most 400 in all', async () => {
    const trajectory = await course('many');
    await hub.rows(
      'helpdesk',
      `insert into helpdesk.trajectory_session (trajectory_id, assignment_id, day, day_part)
      select $1, $2, '2010-01-01'::date + n, 'AM' from generate_series(1, 399) n`,
      [trajectory.id, trajectory.assignments.partnerArktos],
    );
    const two = [
      { date: PAST, dayPart: 'AM' as const },
      { date: PAST, dayPart: 'PM' as const },
    ];
    expect((await record(trajectory, two)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(trajectory, two.slice(1))).errors).toEqual([]);
    expect((await record(trajectory, [{ date: PAST, dayPart: 'PM', attended: true }])).errors).toEqual([]);
  });

  it.each(['PROPOSED', 'STALLED', 'COMPLETED'] as const)(
    'are not recorded on a trajectory that is %s',
    async (status) => {
      const trajectory = await course(`state ${status}`, { status });
      expect((await record(trajectory, [{ date: PAST, dayPart: 'AM' }])).codes).toEqual([
        'INVALID_TRANSITION',
      ]);
    },
  );

  it.each(['AGREED', 'START_WATCH'] as const)('are recorded on a trajectory that is %s', async (status) => {
    const trajectory = await course(`state ${status}`, { status });
    expect((await record(trajectory, [{ date: PAST, dayPart: 'AM' }])).errors).toEqual([]);
  });
});

describe('two providers of one trajectory', () => {
  it('have the pupil on half days of their own, also when both ask at once', async () => {
    const trajectory = await course('shared', {
      co: 'partnerProfo',
      consents: ['partnerArktos', 'partnerProfo'],
    });
    const both = await Promise.all([
      record(trajectory, [{ date: PAST, dayPart: 'AM' }]),
      record(trajectory, [{ date: PAST, dayPart: 'AM' }], 'partner-profo'),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
    const answer = await record(trajectory, [{ date: PAST, dayPart: 'PM', attended: true }], 'partner-profo');
    expect(answer.errors).toEqual([]);
    expect((await record(trajectory, [{ date: PAST, dayPart: 'PM', attended: false }])).codes).toEqual([
      'CONFLICT',
    ]);
    expect(
      at(await record(trajectory, [{ date: AHEAD, dayPart: 'PM' }]), 'recordSessions.dayPartsDone'),
    ).toBe(1);
  });
});

describe('a provider', () => {
  const one = [{ date: PAST, dayPart: 'AM' as const }];

  it('records nothing before it is assigned, beside who is, and after its sight ended', async () => {
    const trajectory = await course('sight');
    expect((await record(trajectory, one, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    expect((await record({ id: 'a1a1a1a1-0000-4000-8000-000000000000' }, one)).codes).toEqual(['NOT_FOUND']);
    await endSight(hub, trajectory.assignments.partnerArktos);
    expect((await record(trajectory, one)).codes).toEqual(['NOT_FOUND']);
  });

  it('whose part has ended sees on for a while, and records no more', async () => {
    const trajectory = await course('grace');
    await hub.rows(
      'helpdesk',
      "update helpdesk.assignment set released_at = now(), sight_until = now() + interval '30 days' where trajectory_id = $1",
      [trajectory.id],
    );
    expect((await record(trajectory, one)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('needs the consent of the pupil’s side to a trajectory with it, not with another', async () => {
    const trajectory = await course('no consent', { consents: ['partnerProfo'] });
    expect((await record(trajectory, one)).codes).toEqual(['CONSENT_REQUIRED']);
  });

  it('cannot go on when that consent has ended, or the consent to the referral was withdrawn', async () => {
    const ended = await course('ended consent', { consents: [] });
    await leaseConsent(hub, ended.pupil, 'partnerArktos', { until: new Date(Date.now() - 1000) });
    expect((await record(ended, one)).codes).toEqual(['CONSENT_WITHDRAWN']);
    const withdrawn = await course('withdrawn consent');
    await hub.rows(
      'helpdesk',
      'insert into helpdesk.withdrawn_consent (consent_id) select r.consent_id from helpdesk.referral r join helpdesk.trajectory t on t.referral_id = r.id where t.id = $1',
      [withdrawn.id],
    );
    expect((await record(withdrawn, one)).codes).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('waits while nothing is heard from the owner who knows the consent', async () => {
    const trajectory = await course('silence');
    // Counting statements keeps the hub from making itself fresh meanwhile.
    await hub.statements(async () => {
      await hub.rows('helpdesk', "update hub.watermark set delivered_up_to = now() - interval '31 seconds'");
      expect((await record(trajectory, one)).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    });
    await hub.settle();
    expect((await record(trajectory, one)).errors).toEqual([]);
  });

  it.each([
    'clb-antwerp',
    'school-antwerp',
    'helpdesk-antwerp',
    'city-analyst-antwerp',
    'pupil-noor',
  ] as const)('is who records: %s has no such mutation', async (persona) => {
    const answer = await record({ id: 'a1a1a1a1-0000-4000-8000-000000000000' }, one, persona);
    expect(new Set(answer.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});

describe('what is read of them', () => {
  const READ =
    'query ($id: ID!) { trajectory(id: $id) { id dayPartsDone sessions { date dayPart attended } } }';

  it('is the same for provider, centre, helpdesk and pupil; a school has no such fields, a stranger no trajectory', async () => {
    const pupil = await world.pupil('read', { consents: [{ to: 'helpdeskAntwerp' }], login: 'pupil-noor' });
    const trajectory = await seedTrajectory(hub, textAt(await refer(hub, pupil), 'createReferral.id'));
    await leaseConsent(hub, pupil, 'partnerArktos');
    await record(trajectory, [{ date: PAST, dayPart: 'AM', attended: true }]);
    const read = (persona: PersonaName) => hub.execute(READ, { id: trajectory.id }).as(persona);
    for (const persona of ['partner-arktos', 'clb-antwerp', 'helpdesk-antwerp', 'pupil-noor'] as const)
      expect([persona, (await read(persona)).data]).toEqual([
        persona,
        {
          trajectory: {
            id: trajectory.id,
            dayPartsDone: 1,
            sessions: [{ date: PAST, dayPart: 'AM', attended: true }],
          },
        },
      ]);
    for (const persona of ['partner-profo', 'clb-mechelen', 'helpdesk-mechelen', 'pupil-bram'] as const)
      expect([persona, (await read(persona)).data]).toEqual([persona, { trajectory: null }]);
    for (const persona of ['school-antwerp', 'city-analyst-antwerp'] as const)
      expect(new Set((await read(persona)).codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});

describe('the database itself', () => {
  const insert = `insert into helpdesk.trajectory_session (trajectory_id, assignment_id, day, day_part) values ($1, $2, '2026-02-02', 'AM') returning id`;

  it('takes half days from the assigned provider alone, for its own part, while there is consent', async () => {
    const trajectory = await course('by hand', { co: 'partnerProfo', consents: ['partnerArktos'] });
    await hub.settle();
    const own = [trajectory.id, trajectory.assignments.partnerArktos];
    expect(await sqlAs(hub, 'partner-arktos', insert, own)).toHaveLength(1);
    await expect(sqlAs(hub, 'partner-profo', insert, own)).rejects.toMatchObject({ code: '42501' });
    const ofOther = [trajectory.id, trajectory.assignments.partnerProfo];
    await expect(sqlAs(hub, 'partner-arktos', insert, ofOther)).rejects.toMatchObject({ code: '42501' });
    await expect(sqlAs(hub, 'partner-profo', insert, ofOther)).rejects.toMatchObject({ code: '42501' });
    await expect(sqlAs(hub, 'helpdesk-antwerp', insert, own)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes none for another trajectory than the assignment’s, nor before one was agreed on', async () => {
    const trajectory = await course('mixed up');
    const other = await course('mixed up too');
    await hub.settle();
    await expect(
      sqlAs(hub, 'partner-arktos', insert, [other.id, trajectory.assignments.partnerArktos]),
    ).rejects.toMatchObject({ code: '42501' });
    const proposed = await course('proposed by hand', { status: 'PROPOSED' });
    await hub.settle();
    await expect(
      sqlAs(hub, 'partner-arktos', insert, [proposed.id, proposed.assignments.partnerArktos]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('shows half days to who follows the case, and to nobody else', async () => {
    const trajectory = await course('seen');
    await record(trajectory, [{ date: PAST, dayPart: 'AM' }]);
    await hub.settle();
    const seen = (persona: PersonaName) =>
      sqlAs(hub, persona, 'select day_part from helpdesk.trajectory_session where trajectory_id = $1', [
        trajectory.id,
      ]);
    for (const persona of ['clb-antwerp', 'helpdesk-antwerp', 'partner-arktos'] as const)
      expect([persona, await seen(persona)]).toEqual([persona, [{ day_part: 'AM' }]]);
    for (const persona of [
      'partner-profo',
      'clb-mechelen',
      'school-antwerp',
      'helpdesk-mechelen',
      'city-analyst-antwerp',
      'pupil-noor',
      'dpo',
    ] as const)
      expect([persona, await seen(persona)]).toEqual([persona, []]);
  });

  it('tells how the pupil’s side stands to one’s own part, and of no other', async () => {
    const trajectory = await course('standing');
    await hub.settle();
    const standing = (persona: PersonaName | null) =>
      sqlAs(hub, persona, 'select helpdesk.consent_to_own_part($1) as it', [trajectory.id]);
    expect(await standing('partner-arktos')).toEqual([{ it: 'GOOD' }]);
    for (const persona of [
      'partner-profo',
      'clb-antwerp',
      'helpdesk-antwerp',
      'school-antwerp',
      null,
    ] as const)
      expect(await standing(persona)).toEqual([{ it: null }]);
  });
});
