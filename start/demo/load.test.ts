import pg from 'pg';
import { insertRows, inTransaction } from '../../subgraphs/kit/database/demo-load';
import { insertPupilsFacts } from '../../subgraphs/pupils/demo';
import { referenceHash } from '../../subgraphs/pupils/pupil/reference';
import { copyTemplates, type TestDatabases } from '../../tests/testkit/server';
import { OWNERS } from '../owners';
import { CASES, referenceAt } from './cases';
import { loadDemoWorld } from './load';
import { CLB_ANTWERP } from './organisations';
import { generateWorld } from './world';

const KEY = Buffer.alloc(32, 7);
const TODAY = new Date('2026-11-22T12:00:00Z');
const PUPILS = 150;
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

async function emptyDatabases(marked = true): Promise<TestDatabases> {
  const copy = await copyTemplates();
  copies.push(copy);
  const mark = "insert into hub.database_mark (kind) values ('SYNTHETIC')";
  if (marked) for (const owner of OWNERS) await sql(copy, owner, mark);
  return copy;
}

async function load({ databases }: TestDatabases, today = TODAY): Promise<string[]> {
  const lines: string[] = [];
  const progress = (line: string) => lines.push(line);
  await loadDemoWorld({ databases, referenceKey: KEY, today, progress, pupils: PUPILS });
  return lines;
}

/** As the superuser, whom no policy binds. */
async function sql(
  copy: TestDatabases,
  owner: Owner,
  text: string,
  values: unknown[] = [],
): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: copy.superuserUrls[owner] });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

const count = async (copy: TestDatabases, owner: Owner, table: string) =>
  (await sql(copy, owner, `select count(*)::int as rows from ${table}`))[0];

/** What triggers would have made, without the ids that they draw. */
const DERIVED = {
  edges: `select holder_kind, holder_id, pupil_id, relation, source, basis_id, consent_id, valid_from, valid_until
    from pupils.access_edge order by basis_id, relation, holder_id`,
  summaries: 'select * from pupils.absence_summary order by pupil_id, school_year',
  changes: `select pupil_id, from_school_id, to_school_id, changed_on, school_year, within, handover_status
    from pupils.school_change order by pupil_id, changed_on`,
};

async function derivedIn(client: pg.ClientBase): Promise<Record<string, unknown[]>> {
  const result: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(DERIVED)) result[name] = (await client.query(query)).rows;
  return result;
}

test('what is computed for all at once is what the triggers make of one enrolment after the other', async () => {
  const inBulk = await inTransaction(loaded.superuserUrls.pupils, derivedIn);
  const other = await emptyDatabases();
  const { pupils } = generateWorld('2026-11-22', PUPILS);
  const byTriggers = await inTransaction(other.superuserUrls.pupils, async (client) => {
    await insertPupilsFacts(client, { ...pupils, enrolment: [], leaseInterest: [] });
    // In one statement, every row would see all others as told before it.
    for (const enrolment of pupils.enrolment) await insertRows(client, 'pupils.enrolment', [enrolment]);
    return derivedIn(client);
  });
  for (const name of Object.keys(DERIVED)) expect(byTriggers[name]?.length).toBeGreaterThan(0);
  // The cases that bulk and rows could tell apart are among them.
  expect(inBulk.edges).toContainEqual(
    expect.objectContaining({ relation: 'CLB_CONTRACT', valid_until: expect.any(Date) }),
  );
  expect(inBulk.edges).toContainEqual(
    expect.objectContaining({ relation: 'GUARDIAN', consent_id: expect.any(String) }),
  );
  expect(inBulk).toEqual(byTriggers);
});

test('the whole world is loaded, and the database guards itself as before', async () => {
  const { pupils, helpdesk } = generateWorld('2026-11-22', PUPILS);
  expect(await count(loaded, 'pupils', 'pupils.pupil')).toEqual({ rows: PUPILS });
  expect(await count(loaded, 'pupils', 'pupils.absence_record')).toEqual({
    rows: pupils.absenceRecord.length,
  });
  expect(await count(loaded, 'pupils', 'pupils.pupil_reference')).toEqual({ rows: pupils.reference.length });
  expect(await count(loaded, 'helpdesk', 'helpdesk.referral')).toEqual({ rows: helpdesk.referral.length });
  for (const owner of OWNERS) {
    const unguarded = await sql(
      loaded,
      owner,
      `select c.relname from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r'
         and not (c.relrowsecurity and c.relforcerowsecurity)
       union all
       select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = $1::regnamespace and t.tgenabled <> 'O'`,
      [owner],
    );
    expect(unguarded).toEqual([]);
  }
});

test('loading tells nobody anything: each owner’s part holds what the others would have told it', async () => {
  for (const owner of OWNERS) expect(await count(loaded, owner, 'hub.outbox')).toEqual({ rows: 0 });
  const { offers } = generateWorld('2026-11-22', PUPILS);
  const told = offers.offer.filter(({ status }) => status !== 'DRAFT');
  expect(await count(loaded, 'helpdesk', 'helpdesk.leased_offer')).toEqual({ rows: told.length });
});

test('a named case is found by the reference of its centre', async () => {
  const { id, name, number } = CASES.truantAntwerp;
  const hash = referenceHash(KEY, CLB_ANTWERP.id, referenceAt('CLB', number));
  const found = await sql(
    loaded,
    'pupils',
    `select p.id, p.display_name, s.b from pupils.pupil_reference r join pupils.pupil p on p.id = r.pupil_id
     join pupils.absence_summary s on s.pupil_id = p.id and s.school_year = '2026-2027'
     where r.organisation_id = $1 and r.reference_hash = $2`,
    [CLB_ANTWERP.id, hash],
  );
  expect(found).toEqual([{ id, display_name: name, b: 12 }]);
});

test('the helpdesk holds the relations of every pupil that it had a case about, as the pupils owner tells them', async () => {
  const told = await sql(
    loaded,
    'helpdesk',
    `select pupil_id, holder_kind, holder_id, relation, valid_from, valid_until from helpdesk.access_edge
     order by pupil_id, holder_id, relation, valid_from`,
  );
  const stand = await sql(
    loaded,
    'pupils',
    `select e.pupil_id, e.holder_kind, e.holder_id, e.relation, e.valid_from,
       least(e.valid_until, c.withdrawn_at, c.valid_until) as valid_until
     from pupils.access_edge e join pupils.lease_interest i on i.pupil_id = e.pupil_id
     left join pupils.consent_record c on c.id = e.consent_id
     where e.source = 'pupils' order by e.pupil_id, e.holder_id, e.relation, e.valid_from`,
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(stand);
  const referred = await sql(
    loaded,
    'helpdesk',
    'select distinct pupil_id from helpdesk.referral where pupil_id is not null',
  );
  expect(await count(loaded, 'helpdesk', 'helpdesk.told_relations')).toEqual({ rows: referred.length });
});

test('the statistics owner counts the same referrals, and holds the published figures', async () => {
  const { helpdesk } = generateWorld('2026-11-22', PUPILS);
  expect(await count(loaded, 'statistics', 'statistics.referral_fact')).toEqual({
    rows: helpdesk.referral.length,
  });
  expect(await count(loaded, 'statistics', 'statistics.dataset')).toEqual({ rows: 8 });
  const years = `select helpdesk_id, school_year, count(*)::int as referrals from statistics.referral_fact f
    where exists (select from statistics.figure g where g.helpdesk_id = f.helpdesk_id and g.school_year = f.school_year)
    group by 1, 2`;
  const counted = await sql(loaded, 'statistics', `select sum(referrals)::int as rows from (${years}) y`);
  expect(counted).toEqual([{ rows: helpdesk.referral.length }]);
});

test('the services hold the relations of pupils who were referred to them: pupils and parents, nobody else', async () => {
  const { services } = generateWorld('2026-11-22', PUPILS);
  expect(await count(loaded, 'services', 'services.support_service')).toEqual({
    rows: services.supportService.length,
  });
  expect(await count(loaded, 'services', 'services.service_referral')).toEqual({
    rows: services.serviceReferral.length,
  });
  const told = await sql(
    loaded,
    'services',
    'select pupil_id, holder_id, relation from services.access_edge order by pupil_id, holder_id',
  );
  const stand = await sql(
    loaded,
    'pupils',
    `select e.pupil_id, e.holder_id, e.relation from pupils.access_edge e
     where e.relation in ('SELF', 'GUARDIAN') and e.pupil_id in (select pupil_id from pupils.service_involvement)
     order by e.pupil_id, e.holder_id`,
  );
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(stand);
});

test('loading again changes nothing', async () => {
  expect(await load(loaded, new Date('2026-11-23T12:00:00Z'))).toEqual([]);
  expect(await count(loaded, 'pupils', 'pupils.pupil')).toEqual({ rows: PUPILS });
});

test('a load that was interrupted between the owners goes on with the same world, though it is another day', async () => {
  const copy = await emptyDatabases();
  // The helpdesk's database refuses while the pupils' is filled.
  await sql(copy, 'helpdesk', "delete from hub.database_mark where kind = 'SYNTHETIC'");
  await expect(load(copy)).rejects.toThrow(/marked as synthetic/);
  expect(await count(copy, 'pupils', 'pupils.pupil')).toEqual({ rows: PUPILS });
  expect(await count(copy, 'helpdesk', 'helpdesk.organisation')).toEqual({ rows: 0 });

  await sql(copy, 'helpdesk', "insert into hub.database_mark (kind) values ('SYNTHETIC')");
  await load(copy, new Date('2026-12-03T12:00:00Z'));
  const numbers = 'select number, received_at from helpdesk.referral order by number';
  expect(await sql(copy, 'helpdesk', numbers)).toEqual(await sql(loaded, 'helpdesk', numbers));
});

test('a load that fails on the way leaves nothing behind', async () => {
  const copy = await emptyDatabases();
  await sql(copy, 'pupils', 'alter table pupils.lease_interest add constraint broken check (false)');
  await expect(load(copy)).rejects.toThrow(/broken/);
  expect(await count(copy, 'pupils', 'pupils.pupil')).toEqual({ rows: 0 });
});

test('a database that is not marked as synthetic is never filled', async () => {
  const copy = await emptyDatabases(false);
  await expect(load(copy)).rejects.toThrow(/marked as synthetic/);
  expect(await count(copy, 'pupils', 'pupils.school')).toEqual({ rows: 0 });
});

test('referrals without their pupils are a fault that is told, with the way out', async () => {
  const copy = await emptyDatabases();
  await sql(
    copy,
    'helpdesk',
    "insert into helpdesk.organisation values (gen_random_uuid(), 'x', 'CLB', 'OV', 'x')",
  );
  await sql(
    copy,
    'helpdesk',
    `insert into helpdesk.membership (person_id, organisation_id, role, valid_from)
     select gen_random_uuid(), id, 'CLB', now() from helpdesk.organisation`,
  );
  await expect(load(copy)).rejects.toMatchObject({ hint: 'Start over with: npm run reset' });
});
