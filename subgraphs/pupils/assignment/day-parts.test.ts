import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { assignable, tellPupils } from '../../../tests/testkit/assignments';
import { at, REFERENCE_KEY, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';
import { type AssignmentOpened, absentFromDayPartSchema } from '../../kit/contracts/assignment-events';
import { referenceHash } from '../pupil/reference';

/** R7: a problematic absence (code B) on a half day at a provider is told to the helpdesk, once; no other absence ever is. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

/** The first day of the school year: recorded on any date of it. */
const DAY = `${THIS_YEAR.slice(0, 4)}-09-01`;
const school = ORGANISATIONS.schoolAntwerp.id;

interface Planned {
  readonly sessionId: string;
  readonly opened: AssignmentOpened;
  readonly plan: () => Promise<unknown>;
}

/** A pupil at a provider, and a half day there that the helpdesk can plan. */
async function atProvider(key: string, half: { date?: string; dayPart?: string } = {}): Promise<Planned> {
  const opened = await assignable(hub, world, key);
  await tellPupils(hub, 'AssignmentOpened', opened);
  const sessionId = randomUUID();
  const payload = { ...opened, sessionId, date: DAY, dayPart: 'AM', ...half };
  return { sessionId, opened, plan: () => tellPupils(hub, 'DayPartPlanned', payload) };
}

async function record(pupilId: string, code: string, half: Record<string, unknown> = {}): Promise<void> {
  const input = { pupilId, halfDays: [{ date: DAY, dayPart: 'AM', code, ...half }] };
  const answer = await hub
    .execute('mutation ($input: RecordAbsencesInput!) { recordAbsences(input: $input) { pupil { id } } }', {
      input,
    })
    .as('school-antwerp');
  expect(answer.codes).toEqual([]);
}

const told = async (sessionId: string) =>
  (
    await hub.rows(
      'pupils',
      "select receiver, aggregate, payload from hub.outbox where type = 'AbsentFromDayPart' and payload->>'sessionId' = $1",
      [sessionId],
    )
  ).map(({ receiver, aggregate, payload }) => ({
    receiver,
    aggregate,
    sessionId: absentFromDayPartSchema.parse(payload).sessionId,
  }));
const once = (sessionId: string) => [{ receiver: 'helpdesk', aggregate: sessionId, sessionId }];

it.each<[string, (planned: Planned) => Promise<void>]>([
  [
    'recorded after the planning',
    async ({ opened, plan }) => {
      await plan();
      await record(opened.pupilId, 'B');
    },
  ],
  [
    'recorded before the planning',
    async ({ opened, plan }) => {
      await record(opened.pupilId, 'B');
      await plan();
    },
  ],
  [
    'corrected into B after the planning',
    async ({ opened, plan }) => {
      await plan();
      await record(opened.pupilId, 'P');
      await record(opened.pupilId, 'B');
    },
  ],
  [
    'imported',
    async ({ opened, plan }) => {
      await plan();
      await hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3)', [
        school,
        referenceHash(REFERENCE_KEY, school, 'S-1'),
        opened.pupilId,
      ]);
      const csv = `stamnummer;datum;dagdeel;code;lokale_code\r\nS-1;${DAY};VM;B;\r\nS-1;${DAY};NM;B;`;
      const answer = await hub
        .execute(
          'mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { applied refused { message } } }',
          { input: { kind: 'ABSENCES', csv } },
        )
        .as('school-antwerp');
      expect(at(answer, 'importRecords')).toEqual({ applied: true, refused: [] });
    },
  ],
])('an absence with code B is told once: %s', async (name, happens) => {
  const planned = await atProvider(name);
  await happens(planned);
  expect(await told(planned.sessionId)).toEqual(once(planned.sessionId));
  // Repeats of either change nothing, nor does a correction to and fro.
  await planned.plan();
  await record(planned.opened.pupilId, 'B', { localCode: 'X' });
  await record(planned.opened.pupilId, 'P');
  await record(planned.opened.pupilId, 'B');
  expect(await told(planned.sessionId)).toEqual(once(planned.sessionId));
});

it.each(['A', 'M', 'R', 'Z', 'H', 'P'])(
  'an absence with code %s is not told, before or after the planning',
  async (code) => {
    const before = await atProvider(`before ${code}`);
    await record(before.opened.pupilId, code);
    await before.plan();
    expect(await told(before.sessionId)).toEqual([]);
    const after = await atProvider(`after ${code}`);
    await after.plan();
    await record(after.opened.pupilId, code);
    expect(await told(after.sessionId)).toEqual([]);
  },
);

it('only an absence of that pupil, on that day, in that part of it', async () => {
  const { sessionId, opened, plan } = await atProvider('exact', { dayPart: 'PM' });
  const other = await world.pupil('somebody else');
  await plan();
  await record(opened.pupilId, 'B', { dayPart: 'AM' });
  await record(other, 'B', { dayPart: 'PM' });
  await hub.rows(
    'pupils',
    "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2::date + 1, 'PM', $3, 'B')",
    [opened.pupilId, DAY, school],
  );
  expect(await told(sessionId)).toEqual([]);
  await record(opened.pupilId, 'B', { dayPart: 'PM' });
  expect(await told(sessionId)).toEqual(once(sessionId));
});

it('one statement about many half days tells each session of them once', async () => {
  const first = await atProvider('many one');
  const second = await atProvider('many two', { dayPart: 'PM' });
  await first.plan();
  await second.plan();
  const again = randomUUID();
  await tellPupils(hub, 'DayPartPlanned', {
    ...first.opened,
    sessionId: again,
    date: DAY,
    dayPart: 'AM',
  });
  await hub.rows(
    'pupils',
    `insert into pupils.absence_record (pupil_id, day, day_part, school_id, code)
    select p.id, $1::date, part, $2, 'B' from pupils.pupil p, unnest(array['AM', 'PM']) part where p.id = any ($3)`,
    [DAY, school, [first.opened.pupilId, second.opened.pupilId]],
  );
  for (const sessionId of [first.sessionId, second.sessionId, again])
    expect(await told(sessionId)).toEqual(once(sessionId));
});

it('a half day that is told again with another date stays as it was', async () => {
  const { sessionId, opened, plan } = await atProvider('moved');
  await plan();
  await tellPupils(hub, 'DayPartPlanned', { ...opened, sessionId, date: DAY, dayPart: 'PM' });
  await record(opened.pupilId, 'B', { dayPart: 'PM' });
  expect(await told(sessionId)).toEqual([]);
});

describe('nothing is told of a pupil', () => {
  it('whose consent to tell the helpdesk was withdrawn, before the planning or after it', async () => {
    const withdraw = ({ opened }: Planned) =>
      hub.rows('pupils', 'update pupils.consent_record set withdrawn_at = now() where id = $1', [
        opened.consentId,
      ]);
    const after = await atProvider('withdrawn after');
    await after.plan();
    await withdraw(after);
    await record(after.opened.pupilId, 'B');
    expect(await told(after.sessionId)).toEqual([]);
    const before = await atProvider('withdrawn before');
    await record(before.opened.pupilId, 'B');
    await withdraw(before);
    await before.plan();
    expect(await told(before.sessionId)).toEqual([]);
  });

  it('for a day after the assignment has ended; for one before its end it is', async () => {
    const ended = async (key: string, until: string) => {
      const planned = await atProvider(key);
      await planned.plan();
      await tellPupils(hub, 'AssignmentClosed', { ...planned.opened, sightUntil: until });
      await record(planned.opened.pupilId, 'B');
      return planned.sessionId;
    };
    const over = await ended('over', `${THIS_YEAR.slice(0, 4)}-08-31T10:00:00Z`);
    expect(await told(over)).toEqual([]);
    const last = await ended('last day', `${DAY}T10:00:00Z`);
    expect(await told(last)).toEqual(once(last));
  });
});

describe('who plans and who records at the same moment', () => {
  /** A transaction of the app role that has begun. */
  async function acting(role: string, organisation: string, session: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
    await client.connect();
    await client.query('begin');
    await client.query(
      `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
        set_config('hub.session', $4, true)`,
      [role, organisation, randomUUID(), session],
    );
    return client;
  }

  it.each([
    ['recording', 'recorded'],
    ['planning', 'recorded'],
    ['recording', 'corrected'],
    ['planning', 'corrected'],
  ] as const)('wait for each other: %s first, a half day is %s', async (first, way) => {
    const { opened, sessionId } = await atProvider(`race ${first} ${way}`);
    if (way === 'corrected') await record(opened.pupilId, 'P');
    const recorder = await acting('SCHOOL', school, 'test');
    const planner = await acting('SYSTEM', '', 'events:helpdesk');
    const recording = () =>
      way === 'corrected'
        ? recorder.query("update pupils.absence_record set code = 'B' where pupil_id = $1", [opened.pupilId])
        : recorder.query(
            "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2, 'AM', $3, 'B')",
            [opened.pupilId, DAY, school],
          );
    const planning = () =>
      planner.query(
        `insert into pupils.trajectory_day_part (session_id, assignment_id, pupil_id, day, day_part, organisation_id, helpdesk_id, consent_id)
        values ($1, $2, $3, $4, 'AM', $5, $6, $7)`,
        [
          sessionId,
          opened.assignmentId,
          opened.pupilId,
          DAY,
          opened.organisationId,
          opened.helpdeskId,
          opened.consentId,
        ],
      );
    const [early, late] =
      first === 'recording'
        ? [
            { client: recorder, work: recording },
            { client: planner, work: planning },
          ]
        : [
            { client: planner, work: planning },
            { client: recorder, work: recording },
          ];
    try {
      await early.work();
      const [own] = (await late.client.query('select pg_backend_pid() as pid')).rows;
      const state = { ended: false };
      const waiting = late.work().finally(() => {
        state.ended = true;
      });
      // Until it waits, as it should, or has ended without waiting.
      const waits = () =>
        hub.rows('pupils', "select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'", [
          own.pid,
        ]);
      while (!state.ended && (await waits()).length === 0);
      await early.client.query('commit');
      expect((await waiting).rowCount).toBe(1);
      await late.client.query('commit');
    } finally {
      await recorder.end();
      await planner.end();
    }
    expect(await told(sessionId)).toEqual(once(sessionId));
  });
});
