import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type HubOwner, OWNERS } from '../start/owners';
import { consentOf, tellPupils } from './testkit/assignments';
import { countReferral } from './testkit/figures';
import { TestHub } from './testkit/hub';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { seed } from './testkit/seed';
import { TEMPLATE_PREFIX } from './testkit/server';
import { refer, referToService } from './testkit/steps';

/** The walls between owners and around rows, tried on the database itself: the services' own checks are not in the way here. */
let hub: TestHub;
let noor: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', {
    truant: { schoolAntwerp: 6 },
    consents: [{ to: 'helpdeskAntwerp' }, { to: 'serviceJac' }],
  });
  await refer(hub, noor);
  await world.offer('naft', { places: { total: 3 } });
  await countReferral(hub);
  await referToService(hub, noor);
  const assigned = {
    assignmentId: randomUUID(),
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    organisationId: ORGANISATIONS.partnerArktos.id,
    pupilId: noor,
    consentId: await consentOf(hub, noor),
  };
  await tellPupils(hub, 'AssignmentOpened', { ...assigned, openedAt: new Date().toISOString() });
  await tellPupils(hub, 'DayPartPlanned', {
    ...assigned,
    sessionId: randomUUID(),
    date: '2026-10-05',
    dayPart: 'AM',
  });
  await hub.settle();
});
afterAll(() => hub.stop());

/** Tables that hold what is about people, by owner. */
const PERSONAL = {
  pupils: [
    'pupil',
    'guardian',
    'enrolment',
    'absence_record',
    'absence_summary',
    'school_change',
    'consent_record',
    'access_edge',
    'caseload_entry',
    'pupil_reference',
    'referral_permit',
    'service_permit',
    'service_involvement',
    'trajectory_day_part',
  ],
  helpdesk: ['referral', 'referral_event', 'access_edge', 'membership'],
  services: ['service_referral', 'service_referral_event', 'access_edge', 'told_relations'],
  // Offers are about nobody; what their partners keep to the network is another test's.
  offers: [],
  // No pupil in any of them; what is not for everybody is walled all the same.
  statistics: ['figure', 'figure_cell', 'referral_fact', 'import_report'],
} as const;

/** Tables that nobody reads without a session. */
const GUARDED = { ...PERSONAL, offers: ['offer_capacity', 'offer', 'place'] } as const;

/** Somebody who may read the first of these tables. */
const READER = {
  pupils: ['CLB', ORGANISATIONS.clbAntwerp.id],
  offers: ['CLB', ORGANISATIONS.clbAntwerp.id],
  helpdesk: ['CLB', ORGANISATIONS.clbAntwerp.id],
  services: ['CLB', ORGANISATIONS.clbAntwerp.id],
  statistics: ['CITY_ANALYST', ORGANISATIONS.cityAntwerp.id],
} as const;
/** What a stranger to a pupil may read: who works at the own organisation, and the cells that figures are made of. */
const NOT_OF_A_PUPIL: readonly string[] = ['membership', 'figure', 'figure_cell'];

async function asApp<T>(owner: HubOwner, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: hub.urls[owner].appUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Acts in one transaction, as the session would. */
async function acting(
  client: pg.Client,
  role: string,
  organisation: string,
  work: () => Promise<void>,
): Promise<void> {
  await client.query('begin');
  await client.query(
    "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true)",
    [role, organisation, randomUUID()],
  );
  await work();
  await client.query('rollback');
}

describe.each(OWNERS)('the database of %s', (owner) => {
  it('shows its app role not one personal row without a session', async () => {
    await asApp(owner, async (client) => {
      for (const table of GUARDED[owner]) {
        const { rows } = await client.query(`select * from ${owner}.${table}`);
        expect({ table, rows }).toEqual({ table, rows: [] });
      }
    });
  });

  it('forgets who acted when the transaction ends, on the same connection', async () => {
    await asApp(owner, async (client) => {
      const [role, organisation] = READER[owner];
      await acting(client, role, organisation, async () => {
        expect((await client.query(`select * from ${owner}.${GUARDED[owner][0]}`)).rowCount).toBeGreaterThan(
          0,
        );
      });
      expect((await client.query(`select * from ${owner}.${GUARDED[owner][0]}`)).rowCount).toBe(0);
    });
  });

  it('enforces row-level security on every table, for the owner of the table too', async () => {
    const rows = await hub.rows(
      owner,
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('hub', $1) and c.relkind = 'r' and c.relname not like '%_migration%'
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
      [owner],
    );
    expect(rows).toEqual([]);
  });

  it('gives its app role no way around: not owner, not superuser, no BYPASSRLS, no CREATE', async () => {
    const app = `${TEMPLATE_PREFIX}_${owner}_app`;
    const [role] = await hub.rows(
      owner,
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1',
      [app],
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const [owned] = await hub.rows(
      owner,
      'select count(*)::int as tables from pg_tables where tableowner = $1',
      [app],
    );
    expect(owned).toEqual({ tables: 0 });
    const schemas = await hub.rows(
      owner,
      `select nspname from pg_namespace where nspname in ('hub', 'public', $1) and has_schema_privilege($2, oid, 'CREATE')`,
      [owner, app],
    );
    expect(schemas).toEqual([]);
  });

  it('gives definer functions a fixed search path, and nobody the right to call them by default', async () => {
    const rows = await hub.rows(
      owner,
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('hub', 'jobs', $1) and p.prosecdef
        and (not coalesce(p.proconfig::text like '%search_path=%', false) or p.proacl is null or exists (
          select from aclexplode(p.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE'))`,
      [owner],
    );
    expect(rows).toEqual([]);
  });

  it('shows views with the rights of whoever looks', async () => {
    const rows = await hub.rows(
      owner,
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('hub', $1) and c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`,
      [owner],
    );
    expect(rows).toEqual([]);
  });
});

describe('whatever the services would do wrong', () => {
  it('another centre, another school and a city read no row of this pupil', async () => {
    const strangers = [
      ['CLB', ORGANISATIONS.clbMechelen.id],
      ['SCHOOL', ORGANISATIONS.schoolMechelen.id],
      ['HELPDESK', ORGANISATIONS.helpdeskMechelen.id],
      ['CITY_ANALYST', ORGANISATIONS.cityMechelen.id],
      ['PARTNER', ORGANISATIONS.clbAntwerp.id],
      ['PARTNER', ORGANISATIONS.partnerArktos.id],
      ['DPO', ORGANISATIONS.partnerArktos.id],
      ['SERVICE', ORGANISATIONS.serviceYouth.id],
      ['SERVICE', ORGANISATIONS.clbAntwerp.id],
      ['SCHOOL', ORGANISATIONS.serviceJac.id],
    ] as const;
    for (const [role, organisation] of strangers) {
      for (const owner of OWNERS) {
        await asApp(owner, (client) =>
          acting(client, role, organisation, async () => {
            for (const table of PERSONAL[owner].filter((name) => !NOT_OF_A_PUPIL.includes(name))) {
              expect({
                role,
                table,
                rows: (await client.query(`select * from ${owner}.${table}`)).rowCount,
              }).toEqual({ role, table, rows: 0 });
            }
          }),
        );
      }
    }
  });

  it('a school cannot record absences at another school, nor a centre enrol a pupil at a school it has no contract with', async () => {
    await asApp('pupils', async (client) => {
      await acting(client, 'SCHOOL', ORGANISATIONS.schoolAntwerp.id, async () => {
        const insert = client.query(
          "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, '2026-10-01', 'AM', $2, 'B')",
          [noor, ORGANISATIONS.schoolMechelen.id],
        );
        await expect(insert).rejects.toMatchObject({ code: '42501' });
      });
      await acting(client, 'CLB', ORGANISATIONS.clbAntwerp.id, async () => {
        const insert = client.query(
          "insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, level) values ($1, $2, '2026-2027', '2026-10-01', 'SECONDARY')",
          [noor, ORGANISATIONS.schoolMechelen.id],
        );
        await expect(insert).rejects.toMatchObject({ code: '42501' });
      });
    });
  });

  it('history is added to, never changed nor removed, and a state changes with an event only', async () => {
    await asApp('helpdesk', async (client) => {
      await acting(client, 'HELPDESK', ORGANISATIONS.helpdeskAntwerp.id, async () => {
        await expect(
          client.query("update helpdesk.referral_event set reason = 'other'"),
        ).rejects.toMatchObject({ code: '42501' });
      });
      await acting(client, 'HELPDESK', ORGANISATIONS.helpdeskAntwerp.id, async () => {
        await expect(client.query('delete from helpdesk.referral_event')).rejects.toMatchObject({
          code: '42501',
        });
      });
      await client.query('begin');
      await client.query(
        "select set_config('hub.role', 'HELPDESK', true), set_config('hub.org', $1, true), set_config('hub.person', $2, true)",
        [ORGANISATIONS.helpdeskAntwerp.id, PERSONAS['helpdesk-antwerp'].person],
      );
      await client.query("update helpdesk.referral set status = 'TRIAGED'");
      await expect(client.query('commit')).rejects.toMatchObject({ code: '23514' });
    });
  });

  it('a forbidden step and an open case without a next action are refused by the table itself', async () => {
    await expect(
      hub.rows('helpdesk', "update helpdesk.referral set status = 'STARTED'"),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      hub.rows('helpdesk', 'update helpdesk.referral set next_action_due = null'),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('the app role may ask for a delivery and for no other job', async () => {
    await asApp('pupils', async (client) => {
      await expect(client.query("select graphile_worker.add_job('forget')")).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('select * from hub.outbox')).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('one owner’s role cannot even connect to another owner’s database', async () => {
    const url = new URL(hub.urls.helpdesk.appUrl);
    const own = new URL(hub.urls.pupils.appUrl);
    url.username = own.username;
    const client = new pg.Client({ connectionString: url.toString() });
    await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
  });

  it('nobody who logs in reads a row that figures are made of, and none gets a small number in among the cells', async () => {
    for (const role of ['CITY_ANALYST', 'CITY_COORDINATOR', 'HELPDESK', 'DPO', 'DEVELOPER', 'PUBLIC']) {
      await asApp('statistics', (client) =>
        acting(client, role, ORGANISATIONS.helpdeskAntwerp.id, async () => {
          expect((await client.query('select * from statistics.referral_fact')).rowCount).toBe(0);
          expect((await client.query('delete from statistics.figure_cell')).rowCount).toBe(0);
        }),
      );
    }
    await expect(
      hub.rows(
        'statistics',
        `insert into statistics.figure_cell (figure_id, dimension, category, value, status)
        select id, 'MONTH', '13', 9, 'NORMAL' from statistics.figure`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('no column of the statistics owner can hold a pupil', async () => {
    const columns = await hub.rows(
      'statistics',
      `select table_name, column_name from information_schema.columns
      where table_schema = 'statistics' and (column_name like '%pupil%' or column_name like '%consent%' or column_name like '%name%')`,
    );
    expect(columns).toEqual([]);
  });
});
