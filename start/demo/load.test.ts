import pg from 'pg';
import { referralCountedSchema } from '../../subgraphs/kit/contracts/referral-counted';
import { insertRows, inTransaction } from '../../subgraphs/kit/database/demo-load';
import { insertPupilsFacts } from '../../subgraphs/pupils/demo';
import { referenceHash } from '../../subgraphs/pupils/pupil/reference';
import { copyTemplates, type TestDatabases } from '../../tests/testkit/server';
import { OWNERS } from '../owners';
import { CASES, referenceAt } from './cases';
import { countedReferrals } from './counted';
import { loadDemoWorld } from './load';
import { CLB_ANTWERP } from './organisations';
import { SIZES } from './sizes';
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
  const size = { ...SIZES.town, pupilsPerQuarter: PUPILS };
  await loadDemoWorld({ databases, referenceKey: KEY, today, progress, size });
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
  caseloads: 'select * from pupils.caseload_entry order by holder_id, pupil_id',
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

test('the invariants of cases hold on the rows: R1, R2, R4, R5, R6, R9', async () => {
  const open = `(select r.*, s.is_open from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status)`;
  const broken = {
    'R1: an open case has an owner, a next action and its date': `select number from ${open} r
      where is_open and (owner_user_ref is null or next_action is null or next_action_due is null)`,
    'R2: a pupil has one open case at a helpdesk': `select pupil_id from ${open} r where is_open and pupil_id is not null
      group by helpdesk_id, pupil_id having count(*) > 1`,
    'R4: an assigned case has one lead, a rationale, who was considered, and a consent': `select number from helpdesk.referral r
      where status = 'ASSIGNED' and (decision_rationale is null or cardinality(considered_providers) = 0
        or (pupil_id is not null and consent_id is null)
        or (select count(*) from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id
          where t.referral_id = r.id and a.role = 'LEAD' and a.released_at is null) <> 1)`,
    'who was assigned was considered': `select a.id from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id
      where not a.organisation_id = any (t.considered_providers)`,
    'R5: the newest event says the state, and when something last happened': `select number from helpdesk.referral r
      where row(status, last_event_at) is distinct from (select row(e.to_status, e.at) from helpdesk.referral_event e
        where e.referral_id = r.id order by e.id desc limit 1)`,
    'R6: a case that started has a trajectory that began before the day': `select number from helpdesk.referral r
      where status = 'STARTED' and not exists (select from helpdesk.trajectory t
        where t.referral_id = r.id and t.status in ('RUNNING', 'CLOSING_ROUND_TABLE') and t.actual_start < '2026-11-22')`,
    'R9: no reason of health or offending lies on a table': `select id from helpdesk.dispatch_item
      where reasons && '{MENTAL_HEALTH,OFFENDING,RADICALISATION_CONCERN}'`,
    'a working list is forgotten after 30 days': `select i.id from helpdesk.dispatch_item i
      join helpdesk.dispatch_table t on t.id = i.table_id
      where (i.need is null) <> (t.closed_at < '2026-11-22'::date - interval '30 days') or (i.need is null) <> (i.forgotten_at is not null)`,
    'a closed table is decided': `select t.id from helpdesk.dispatch_table t join helpdesk.dispatch_item i on i.table_id = t.id
      where t.status in ('CLOSED', 'CANCELLED') and i.decision is null`,
    'what lies undecided on a table is on it': `select r.number from helpdesk.referral r
      where (r.status = 'ON_DISPATCH_TABLE') <> exists (
        select from helpdesk.dispatch_item i where i.referral_id = r.id and i.decision is null)`,
    'who sits at a table has an offer for it, and the other way round': `
      with rule as (select distinct t.id, o.organisation_id from helpdesk.dispatch_table t
        join helpdesk.helpdesk h on h.id = t.helpdesk_id
        join helpdesk.leased_offer o on o.service_area && h.service_area and o.offer_type = 'NAFT' and o.status in ('PUBLISHED', 'FULL')
        join helpdesk.organisation g on g.id = o.organisation_id and g.kind = 'PARTNER'),
      seats as (select table_id, organisation_id from helpdesk.dispatch_table_participant)
      (select * from rule except select * from seats) union all (select * from seats except select * from rule)`,
    'answers are of those who sit at the table': `select a.id from helpdesk.provider_response a
      join helpdesk.dispatch_item i on i.id = a.item_id where not exists (
        select from helpdesk.dispatch_table_participant p where p.table_id = i.table_id and p.organisation_id = a.organisation_id)`,
  };
  for (const [rule, query] of Object.entries(broken))
    expect([rule, await sql(loaded, 'helpdesk', query)]).toEqual([rule, []]);
  const trajectories = 'select count(distinct status)::int as states from helpdesk.trajectory';
  expect(await sql(loaded, 'helpdesk', trajectories)).toEqual([{ states: 10 }]);
});

test('consents to trajectories are at the helpdesk as the pupils owner tells them; who goes on has one, who withdrew has none', async () => {
  const told = await sql(
    loaded,
    'helpdesk',
    `select pupil_id, consent_id, organisation_id, valid_from, valid_until from helpdesk.leased_consent
     order by consent_id, organisation_id`,
  );
  const given = await sql(
    loaded,
    'pupils',
    `select c.pupil_id, c.id as consent_id, r.organisation_id, c.valid_from, c.withdrawn_at as valid_until
     from pupils.consent_record c cross join unnest(c.recipients) as r (organisation_id)
     where c.purpose = 'TRAJECTORY' and c.pupil_id in (select pupil_id from pupils.lease_interest)
     order by c.id, r.organisation_id`,
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(given);
  const without = await sql(
    loaded,
    'helpdesk',
    `select distinct t.status from helpdesk.trajectory t join helpdesk.referral r on r.id = t.referral_id
     join helpdesk.assignment a on a.trajectory_id = t.id
     where r.pupil_id is not null and not exists (select from helpdesk.leased_consent c
       where c.pupil_id = r.pupil_id and c.organisation_id = a.organisation_id
         and c.valid_from <= '2026-11-22' and (c.valid_until is null or c.valid_until > '2026-11-22'))
     order by t.status`,
  );
  expect(without).toEqual([{ status: 'PROPOSED' }, { status: 'STALLED' }]);
  const untilAtHelpdesk = `select distinct consent_id, consent_until from helpdesk.referral where pupil_id is not null order by 1`;
  expect(await sql(loaded, 'helpdesk', untilAtHelpdesk)).toEqual(
    await sql(
      loaded,
      'pupils',
      `select distinct c.id as consent_id, pupils.consent_ends(c.valid_until, c.given_by, p.birth_date, p.not_competent_since) as consent_until
       from pupils.referral_permit r join pupils.consent_record c on c.id = r.consent_id join pupils.pupil p on p.id = c.pupil_id order by 1`,
    ),
  );
  expect(
    await sql(
      loaded,
      'helpdesk',
      `select r.status, r.consent_until from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
       where s.is_open and r.consent_until <= '2026-11-22'`,
    ),
  ).toEqual([]);
  const withdrawn = 'select consent_id from helpdesk.withdrawn_consent order by 1';
  expect(await sql(loaded, 'helpdesk', withdrawn)).toEqual(
    await sql(
      loaded,
      'pupils',
      `select distinct c.id as consent_id from pupils.consent_record c join pupils.referral_permit p on p.consent_id = c.id
       where c.withdrawn_at is not null order by 1`,
    ),
  );
});

test('assignments are edges at the pupils owner, half days are planned there, and places are taken at the offers', async () => {
  const assigned = `from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id
    join helpdesk.referral r on r.id = t.referral_id`;
  const atHelpdesk = await sql(
    loaded,
    'helpdesk',
    `select a.id as basis_id, a.organisation_id as holder_id, r.pupil_id, r.helpdesk_id as assigned_by, r.consent_id,
       a.opened_at as valid_from, a.sight_until as valid_until ${assigned} where r.pupil_id is not null order by a.id`,
  );
  expect(atHelpdesk.length).toBeGreaterThan(20);
  expect(
    await sql(
      loaded,
      'pupils',
      `select basis_id, holder_id, pupil_id, assigned_by, consent_id, valid_from, valid_until from pupils.access_edge
       where relation = 'ASSIGNMENT' order by basis_id`,
    ),
  ).toEqual(atHelpdesk);
  expect(
    await sql(
      loaded,
      'pupils',
      `select session_id, assignment_id, pupil_id, day::text, day_part, absence_told_at is not null as told
       from pupils.trajectory_day_part order by session_id`,
    ),
  ).toEqual(
    await sql(
      loaded,
      'helpdesk',
      `select s.id as session_id, a.id as assignment_id, r.pupil_id, s.day::text, s.day_part,
         exists (select from helpdesk.follow_up f where f.session_id = s.id and f.source = 'ABSENCE') as told
       from helpdesk.trajectory_session s join helpdesk.assignment a on a.id = s.assignment_id
       join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id
       where a.offer_type = 'NAFT' and r.pupil_id is not null order by s.id`,
    ),
  );
  expect(
    await sql(
      loaded,
      'offers',
      'select assignment_id, offer_id, taken_at, released_at from offers.place order by 1',
    ),
  ).toEqual(
    await sql(
      loaded,
      'helpdesk',
      `select id as assignment_id, offer_id, opened_at as taken_at, released_at from helpdesk.assignment order by 1`,
    ),
  );
  // A case that ends is told by its own id: the edge of the case stands under that id.
  const openCases = await sql(
    loaded,
    'helpdesk',
    `select r.case_id as basis_id from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
     where s.is_open and r.pupil_id is not null order by 1`,
  );
  expect(
    await sql(
      loaded,
      'pupils',
      `select basis_id from pupils.access_edge where relation = 'OPEN_REFERRAL' and valid_until is null order by 1`,
    ),
  ).toEqual(openCases);
});

test('referrals are counted as the helpdesk’s database would tell them', async () => {
  const { helpdesk } = generateWorld('2026-11-22', PUPILS);
  const told = await inTransaction(loaded.superuserUrls.helpdesk, async (client) => {
    await client.query('select helpdesk.tell_counted(id) from helpdesk.referral');
    const { rows } = await client.query<{ payload: object }>(
      "delete from hub.outbox where type = 'ReferralCounted' returning payload",
    );
    return rows.map(({ payload }) => referralCountedSchema.parse(payload));
  });
  const byId = (one: { referralId: string }, other: { referralId: string }) =>
    one.referralId.localeCompare(other.referralId);
  const toldAt = '2026-11-22T00:00:00.000Z';
  expect(told.map((one) => ({ ...one, toldAt })).sort(byId)).toEqual(
    countedReferrals(helpdesk, toldAt).sort(byId),
  );
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
