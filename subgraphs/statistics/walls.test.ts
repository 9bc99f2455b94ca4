import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { countReferral } from '../../tests/testkit/figures';
import { TestHub } from '../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../tests/testkit/organisations';
import { seed } from '../../tests/testkit/seed';

/** What the database itself lets each role see and write, with the service's checks out of the way. */
let hub: TestHub;
let client: pg.Client;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
  await countReferral(hub);
  for (const [code, { id }] of [
    ['OURS', ORGANISATIONS.cityMechelen],
    ['THEIRS', ORGANISATIONS.cityAntwerp],
  ] as const)
    await hub.rows(
      'statistics',
      `with made as (insert into statistics.dataset (code, title, publisher, source, period_labels, version, organisation_id)
        values ($1, 'x', 'x', 'x', 'SCHOOL_YEAR', 1, $2) returning id)
      insert into statistics.observation (dataset_id, dataset_version, indicator, area, period, period_start, basis, breakdown, value, status)
      select id, 1, 'VSV', '12025', '2019-2020', '2019-09-01', 'RESIDENCE', '', 10, 'NORMAL' from made`,
      [code, id],
    );
  client = new pg.Client({ connectionString: hub.urls.statistics.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await hub.stop();
});

/** One statement in one transaction of somebody, undone. */
async function as(persona: PersonaName | 'PUBLIC', sql: string, values: unknown[] = []) {
  const who =
    persona === 'PUBLIC' ? { role: 'PUBLIC', organisation: null, person: randomUUID() } : PERSONAS[persona];
  await client.query('begin');
  try {
    await client.query(
      "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true), set_config('hub.session', 'test', true)",
      [who.role, who.organisation ?? '', who.person],
    );
    return await client.query(sql, values);
  } finally {
    await client.query('rollback');
  }
}

it('an analyst changes the own city’s figures, and no other’s', async () => {
  for (const change of [
    "update statistics.observation set value = 1, note = 'x'",
    "update statistics.dataset set title = 'y'",
  ])
    expect((await as('city-analyst-mechelen', change)).rowCount).toBe(1);
  const into = (code: string) =>
    as(
      'city-analyst-mechelen',
      `insert into statistics.observation (dataset_id, dataset_version, indicator, area, period, period_start, basis, breakdown, value, status)
      select id, 1, 'VSV', '12025', '2018-2019', '2018-09-01', 'RESIDENCE', '', 10, 'NORMAL' from statistics.dataset where code = $1`,
      [code],
    );
  expect((await into('OURS')).rowCount).toBe(1);
  await expect(into('THEIRS')).rejects.toMatchObject({ code: '42501' });
  for (const move of [
    `update statistics.dataset set organisation_id = '${ORGANISATIONS.cityAntwerp.id}'`,
    "update statistics.observation set area = '11002'",
    'delete from statistics.observation',
  ])
    await expect(as('city-analyst-mechelen', move)).rejects.toMatchObject({ code: '42501' });
});

it.each([
  'city-coordinator-antwerp',
  'helpdesk-antwerp',
  'clb-antwerp',
  'school-antwerp',
  'dpo',
  'developer',
  'PUBLIC',
] as const)('%s changes no figure and makes none', async (persona) => {
  expect((await as(persona, "update statistics.observation set note = 'x'")).rowCount).toBe(0);
  for (const make of [
    "insert into statistics.figure (helpdesk_id, school_year, as_of) values (gen_random_uuid(), '2019-2020', now())",
    "insert into statistics.dataset (code, title, publisher, source, period_labels, organisation_id) values ('X1', 'x', 'x', 'x', 'SCHOOL_YEAR', hub.actor_org())",
  ])
    await expect(as(persona, make)).rejects.toMatchObject({ code: '42501' });
});

it.each(['city-analyst-mechelen', 'helpdesk-antwerp', 'PUBLIC'] as const)(
  '%s tells another owner nothing in the city’s name: it has nothing to tell',
  async (persona) => {
    for (const [receiver, type] of [
      ['pupils', 'CaseOpened'],
      ['helpdesk', 'OfferFacts'],
      ['statistics', 'ReferralCounted'],
    ])
      await expect(
        as(persona, "insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, '{}')", [
          receiver,
          type,
          randomUUID(),
        ]),
      ).rejects.toMatchObject({ code: '42501' });
  },
);
