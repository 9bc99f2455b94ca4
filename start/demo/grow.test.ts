import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { insertRows, inTransaction } from '../../subgraphs/kit/database/demo-load';
import { projectPath } from '../../subgraphs/kit/project-path';
import { insertPupilsFacts, type PupilsDemo } from '../../subgraphs/pupils/demo';
import { copyTemplates, type TestDatabases } from '../../tests/testkit/server';
import { OWNERS } from '../owners';
import { CASES } from './cases';
import { loadDemoWorld } from './load';
import { PERSONAS } from './personas';
import { generateQuarter } from './quarter';
import { assertRoom } from './room';
import { hasCases, SIZES, type WorldSize } from './sizes';
import { generateWorld } from './world';

/** A world in quarters, small enough for a test: two regions, and cases in two quarters besides the town. */
const HAMLETS: WorldSize = {
  name: 'hamlets',
  quarters: 7,
  pupilsPerQuarter: 80,
  quartersPerRegion: 5,
  casesEvery: 3,
};
const KEY = Buffer.alloc(32, 7);
const DAY = '2026-11-22';
const TODAY = new Date(`${DAY}T12:00:00Z`);
const LATER = new Date('2026-12-09T12:00:00Z');
type Owner = keyof TestDatabases['superuserUrls'];

let loaded: TestDatabases;
const copies: TestDatabases[] = [];

beforeAll(async () => {
  loaded = await emptyDatabases();
  await load(loaded);
});
afterAll(async () => {
  for (const copy of copies) await copy.drop();
});

async function emptyDatabases(): Promise<TestDatabases> {
  const copy = await copyTemplates();
  copies.push(copy);
  const mark = "insert into hub.database_mark (kind) values ('SYNTHETIC')";
  for (const owner of OWNERS) await sql(copy, owner, mark);
  return copy;
}

async function load(
  { databases }: TestDatabases,
  changes: Partial<Parameters<typeof loadDemoWorld>[0]> = {},
): Promise<void> {
  const input = { databases, referenceKey: KEY, today: TODAY, size: HAMLETS, progress: () => undefined };
  await loadDemoWorld({ ...input, ...changes });
}

/** As the superuser, whom no policy binds. */
async function sql<Row = Record<string, unknown>>(
  copy: TestDatabases,
  owner: Owner,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: copy.superuserUrls[owner] });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Everything in the tables that grow, as one number each: the same rows give the same, in whatever order they came. */
const CONTENT: readonly (readonly [Owner, string, string])[] = [
  ['pupils', 'pupils.pupil', 't'],
  ['pupils', 'pupils.enrolment', 't'],
  ['pupils', 'pupils.absence_record', 't'],
  ['pupils', 'pupils.absence_summary', 't'],
  ['pupils', 'pupils.access_edge', 't'],
  ['pupils', 'pupils.caseload_entry', 't'],
  ['pupils', 'pupils.consent_record', 't'],
  ['pupils', 'pupils.pupil_reference', 't'],
  ['offers', 'offers.place', 't'],
  ['services', 'services.service_referral', 't'],
  ['helpdesk', 'helpdesk.referral', 't'],
  ['helpdesk', 'helpdesk.access_edge', '(pupil_id, holder_id, relation, valid_from, valid_until)'],
  ['statistics', 'statistics.referral_fact', 't'],
  ['statistics', 'statistics.figure', '(helpdesk_id, school_year, as_of)'],
];

async function contentOf(copy: TestDatabases): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [owner, table, row] of CONTENT) {
    const sum = `select '${table}' as table, count(*)::int as rows, sum(hashtextextended(${row}::text, 0)) as sum from ${table} t`;
    found.push(...(await sql(copy, owner, sum)));
  }
  return found;
}

/** Keys, foreign keys, indexes, triggers and what binds the tables' owner, as the migrations made them. */
const STRUCTURE = `
  select conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) || convalidated as is from pg_constraint
    where connamespace = $1::regnamespace
  union all select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) || indisvalid from pg_index
    join pg_class c on c.oid = indrelid where c.relnamespace = $1::regnamespace
  union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger
    join pg_class c on c.oid = tgrelid where c.relnamespace = $1::regnamespace and not tgisinternal
  union all select relname, relpersistence::text, (relrowsecurity and relforcerowsecurity)::text from pg_class
    where relnamespace = $1::regnamespace and relkind = 'r'
  order by 1, 2, 3`;

test('a larger world begins with the town, to the last id: personas and named cases are in every size', async () => {
  const town = generateWorld(DAY, HAMLETS.pupilsPerQuarter);
  const ids = (await sql<{ id: string }>(loaded, 'pupils', 'select id from pupils.pupil')).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(expect.arrayContaining(town.pupils.pupil.map(({ id }) => id)));
  expect(ids).toEqual(expect.arrayContaining(Object.values(CASES).map(({ id }) => id)));
  const numbers = await sql<{ number: string }>(loaded, 'helpdesk', 'select number from helpdesk.referral');
  expect(numbers).toEqual(expect.arrayContaining(town.helpdesk.referral.map(({ number }) => ({ number }))));
  const staff = await sql(
    loaded,
    'helpdesk',
    'select distinct person_id from helpdesk.membership where person_id = any ($1)',
    [PERSONAS.map(({ person }) => person)],
  );
  expect(staff).toHaveLength(PERSONAS.filter(({ organisation }) => organisation).length);
});

test('the sizes are those that are promised: a city of 60 000, Flanders of 1 200 000 with realistic organisations', () => {
  expect(SIZES.city.quarters * SIZES.city.pupilsPerQuarter).toBe(60_000);
  expect(SIZES.flanders.quarters * SIZES.flanders.pupilsPerQuarter).toBe(1_200_000);
  const { pupils } = generateQuarter(DAY, 7, { ...SIZES.flanders, pupilsPerQuarter: 300 });
  const halfDays = pupils.absenceRecord.length / 300;
  expect(halfDays).toBeGreaterThan(38);
  expect(halfDays).toBeLessThan(46);
  const years = new Set(pupils.enrolment.map(({ schoolYear }) => schoolYear));
  expect(years.size).toBe(5);
});

test('the same day, number and size give the same quarter, and no id of it is in another', () => {
  const size = { ...HAMLETS, pupilsPerQuarter: 60 };
  const once = generateQuarter(DAY, 3, size);
  expect(generateQuarter(DAY, 3, size)).toEqual(once);
  const other = generateQuarter(DAY, 6, size);
  const idsOf = ({ pupils, helpdesk, services }: typeof once) =>
    [pupils.pupil, pupils.enrolment, pupils.consentRecord, helpdesk.referral, services.serviceReferral]
      .flat()
      .map(({ id }) => id);
  const known = new Set(idsOf(once));
  expect(known.size).toBe(idsOf(once).length);
  expect(idsOf(other).filter((id) => known.has(id))).toEqual([]);
});

test('what is computed by quarter is what the triggers make of one enrolment after the other', async () => {
  const other = await emptyDatabases();
  const town = generateWorld(DAY, HAMLETS.pupilsPerQuarter);
  const quarters = Array.from(
    { length: HAMLETS.quarters - 1 },
    (_, index) => generateQuarter(DAY, index + 1, HAMLETS).pupils,
  );
  const derived = (client: pg.ClientBase) => derivedIn(client);
  const byTriggers = await inTransaction(other.superuserUrls.pupils, async (client) => {
    for (const facts of [town.pupils, ...quarters] satisfies PupilsDemo[]) {
      await insertPupilsFacts(client, { ...facts, enrolment: [], leaseInterest: [] });
      for (const enrolment of facts.enrolment) await insertRows(client, 'pupils.enrolment', [enrolment]);
    }
    return derived(client);
  });
  const byQuarter = await inTransaction(loaded.superuserUrls.pupils, derived);
  for (const name of Object.keys(DERIVED)) {
    expect(byTriggers[name]?.length).toBeGreaterThan(0);
    expect([name, byQuarter[name]]).toEqual([name, byTriggers[name]]);
  }
});

const DERIVED = {
  edges: `select holder_kind, holder_id, pupil_id, relation, source, basis_id, consent_id, valid_from, valid_until
    from pupils.access_edge order by basis_id, relation, holder_id`,
  summaries: 'select * from pupils.absence_summary order by pupil_id, school_year',
  changes: `select pupil_id, from_school_id, to_school_id, changed_on, school_year, within, handover_status
    from pupils.school_change order by pupil_id, changed_on`,
  caseloads: 'select * from pupils.caseload_entry order by holder_id, pupil_id',
};

async function derivedIn(client: pg.ClientBase): Promise<Record<string, unknown[]>> {
  const result: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(DERIVED)) result[name] = (await client.query(query)).rows;
  return result;
}

test('keys, indexes, triggers and row-level security stand as the migrations made them', async () => {
  const untouched = await copyTemplates();
  copies.push(untouched);
  for (const owner of OWNERS) {
    const made = await sql(untouched, owner, STRUCTURE, [owner]);
    expect(made.length).toBeGreaterThan(10);
    expect(await sql(loaded, owner, STRUCTURE, [owner])).toEqual(made);
  }
});

test('each owner holds what the others would have told it, and nothing waits to be told', async () => {
  for (const owner of OWNERS)
    expect(await sql(loaded, owner, 'select count(*)::int as rows from hub.outbox')).toEqual([{ rows: 0 }]);
  const stand = await sql(
    loaded,
    'pupils',
    `select e.pupil_id, e.holder_id, e.relation, e.valid_from, least(e.valid_until, c.withdrawn_at, c.valid_until) as valid_until
     from pupils.access_edge e join pupils.lease_interest i on i.pupil_id = e.pupil_id
     left join pupils.consent_record c on c.id = e.consent_id
     where e.source = 'pupils' order by 1, 2, 3, 4`,
  );
  const told = `select pupil_id, holder_id, relation, valid_from, valid_until from helpdesk.access_edge order by 1, 2, 3, 4`;
  expect(stand.length).toBeGreaterThan(50);
  expect(await sql(loaded, 'helpdesk', told)).toEqual(stand);
  const cases = `select pupil_id, helpdesk_id, consent_id from helpdesk.referral where pupil_id is not null order by 1, 2, 3`;
  const permits = 'select pupil_id, helpdesk_id, consent_id from pupils.referral_permit order by 1, 2, 3';
  expect(await sql(loaded, 'helpdesk', cases)).toEqual(await sql(loaded, 'pupils', permits));
  const places = 'select assignment_id, released_at from offers.place order by 1';
  const assigned = 'select id as assignment_id, released_at from helpdesk.assignment order by 1';
  expect(await sql(loaded, 'offers', places)).toEqual(await sql(loaded, 'helpdesk', assigned));
  const counted = 'select referral_id, status, helpdesk_id from statistics.referral_fact order by 1';
  const referrals = 'select id as referral_id, status, helpdesk_id from helpdesk.referral order by 1';
  expect(await sql(loaded, 'statistics', counted)).toEqual(await sql(loaded, 'helpdesk', referrals));
  const toServices =
    'select id as referral_id, pupil_id, consent_id from services.service_referral order by 1';
  const involved = 'select referral_id, pupil_id, consent_id from pupils.service_involvement order by 1';
  expect(await sql(loaded, 'services', toServices)).toEqual(await sql(loaded, 'pupils', involved));
  const schools = 'select id, name from pupils.school order by 1';
  const members = `select id, name from helpdesk.organisation where kind = 'SCHOOL' order by 1`;
  expect(await sql(loaded, 'helpdesk', members)).toEqual(await sql(loaded, 'pupils', schools));
});

test('a helpdesk’s numbers run on without a gap, and no offer has more places taken than it has', async () => {
  const gaps = `select helpdesk_id, school_year from helpdesk.referral_number n
    where last <> (select count(*) from helpdesk.referral r where r.helpdesk_id = n.helpdesk_id and r.number like '%' || n.school_year || '-%')
      or last <> (select max(right(number, 5)::int) from helpdesk.referral r
        where r.helpdesk_id = n.helpdesk_id and r.number like '%' || n.school_year || '-%')`;
  expect(await sql(loaded, 'helpdesk', gaps)).toEqual([]);
  const full = `select o.id from offers.offer o join offers.offer_capacity c on c.offer_id = o.id
    where (select count(*) from offers.place p where p.offer_id = o.id and p.released_at is null) > c.places_total`;
  expect(await sql(loaded, 'offers', full)).toEqual([]);
  const twice = `select pupil_id from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where s.is_open and pupil_id is not null group by helpdesk_id, pupil_id having count(*) > 1`;
  expect(await sql(loaded, 'helpdesk', twice)).toEqual([]);
});

describe('an interrupted load', () => {
  test('goes on where it was, on another day too, and the world is the one that would have been', async () => {
    const broken = await emptyDatabases();
    const stop = (word: string) => (line: string) => {
      if (line.includes(word)) throw new Error(`pulled the plug at: ${word}`);
    };
    for (const word of [
      'pupils loaded',
      '560 of 560',
      '12 to go',
      'vacuumed',
      'offers loaded',
      'helpdesk loaded',
    ])
      await expect(load(broken, { progress: stop(word) })).rejects.toThrow();
    await load(broken, { today: LATER });
    expect(await contentOf(broken)).toEqual(await contentOf(loaded));
    for (const owner of OWNERS)
      expect(await sql(broken, owner, STRUCTURE, [owner])).toEqual(
        await sql(loaded, owner, STRUCTURE, [owner]),
      );
  });

  test('is explained when the database went away, and keeps what is there', async () => {
    const broken = await emptyDatabases();
    const cutting: Promise<void>[] = [];
    const progress = (line: string) => {
      if (line.includes('services loaded')) cutting.push(cutOff(broken));
    };
    await expect(load(broken, { progress })).rejects.toMatchObject({
      message: expect.stringContaining('Loading the demo world hamlets was interrupted'),
      hint: expect.stringContaining('goes on from there'),
    });
    await Promise.all(cutting);
    await load(broken);
    expect(await contentOf(broken)).toEqual(await contentOf(loaded));
  });

  test('of a process that was killed leaves whole quarters, which the next one adds to', async () => {
    const broken = await emptyDatabases();
    const child = spawn(
      process.execPath,
      ['--require', projectPath('start/load-typescript.cjs'), '--eval', PROGRAM],
      { env: { ...process.env, LOAD: JSON.stringify({ databases: broken.databases, size: HAMLETS }) } },
    );
    const ended = once(child, 'exit');
    for await (const text of child.stdout) if (String(text).includes('quarter')) break;
    child.kill('SIGKILL');
    await ended;
    const [noted] = await sql<{ loaded: number }>(broken, 'pupils', 'select loaded from hub.demo_load');
    expect(noted?.loaded).toBeGreaterThan(0);
    expect(noted?.loaded).toBeLessThan(HAMLETS.quarters);
    await load(broken);
    expect(await contentOf(broken)).toEqual(await contentOf(loaded));
  });
});

/** Loads in a process of its own, and says so as soon as the first quarter after the town is there. */
const PROGRAM = `
  const { loadDemoWorld } = require(${JSON.stringify(projectPath('start/demo/load.ts'))});
  const pg = require('pg');
  const { databases, size } = JSON.parse(process.env.LOAD);
  const client = new pg.Client({ connectionString: databases.pupils.migratorUrl });
  const watch = async () => {
    const { rows } = await client.query('select from hub.demo_load where loaded > 2');
    if (rows.length > 0) console.log('a quarter is there');
    setImmediate(watch);
  };
  client.connect().then(watch);
  loadDemoWorld({ databases, size, referenceKey: Buffer.alloc(32, 7), today: new Date('${TODAY.toISOString()}'), progress() {} });
`;

/** Ends the loader's session as soon as one is in the middle of a quarter, as a server does that is told to stop. */
async function cutOff(copy: TestDatabases): Promise<void> {
  const end = `select pg_terminate_backend(pid) as gone from pg_stat_activity
    where datname = current_database() and application_name = 'hub demo' and query like 'copy %'`;
  // Not in a transaction, which would see the sessions of its beginning all the time.
  const client = new pg.Client({ connectionString: copy.superuserUrls.pupils });
  await client.connect();
  try {
    while ((await client.query(end)).rowCount === 0);
  } finally {
    await client.end();
  }
}

describe('what is not begun', () => {
  test('a world of another size than the one that is there, with what to do instead', async () => {
    await expect(load(loaded, { size: SIZES.town })).rejects.toMatchObject({
      message: expect.stringMatching(/DEMO_SIZE says town, .* hold the demo world hamlets/),
      hint: expect.stringContaining('DEMO_SIZE=hamlets'),
    });
    const half = await emptyDatabases();
    const progress = (line: string) => {
      if (line.includes('560 of 560')) throw new Error('interrupted');
    };
    await expect(load(half, { progress })).rejects.toThrow('interrupted');
    await expect(load(half, { size: SIZES.city })).rejects.toMatchObject({
      message: expect.stringContaining('a part of the demo world hamlets'),
      hint: expect.stringContaining('goes on loading it'),
    });
  });

  test('a world that the disk has no room for: what is missing is told, and no row is written', async () => {
    const empty = await emptyDatabases();
    const size = { ...SIZES.flanders, quarters: 50_000_000 };
    const lines: string[] = [];
    await expect(
      load(empty, {
        size,
        assertRoom: (asked, quarters) => assertRoom(asked, quarters, '/', (line) => lines.push(line)),
      }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /need about .* GB of disk, and .* GB are free .* are missing\. Nothing was begun/,
      ),
      hint: expect.stringContaining('smaller DEMO_SIZE'),
    });
    expect(lines).toEqual([expect.stringMatching(/needs about .* GB of disk and \d+ min/)]);
    for (const owner of OWNERS) expect(await sql(empty, owner, 'select from hub.demo_load')).toEqual([]);
    expect(await sql(empty, 'pupils', 'select from pupils.pupil')).toEqual([]);
  });
});

test('cases come in some quarters only: a helpdesk sees far fewer pupils than a school', async () => {
  const quarters = Array.from({ length: HAMLETS.quarters }, (_, number) => number);
  const withCases = quarters.filter((number) => hasCases(number, HAMLETS));
  expect(withCases).toEqual([0, 3, 5]);
  const [found] = await sql<{ desks: number; regions: number }>(
    loaded,
    'helpdesk',
    `select count(*)::int as desks, (select count(distinct helpdesk_id)::int from helpdesk.referral) as regions from helpdesk.helpdesk`,
  );
  expect(found).toEqual({ desks: 4, regions: 4 });
});
