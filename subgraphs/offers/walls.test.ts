import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { TestHub } from '../../tests/testkit/hub';
import { ORGANISATIONS } from '../../tests/testkit/organisations';
import { seed } from '../../tests/testkit/seed';

/** What the database itself lets each role see and write, with the service's checks out of the way. */
let hub: TestHub;
let client: pg.Client;
const offer: Record<string, string> = {};
const ARKTOS = ORGANISATIONS.partnerArktos.id;
const PROFO = ORGANISATIONS.partnerProfo.id;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  for (const status of ['DRAFT', 'PUBLISHED', 'FULL', 'PAUSED', 'ENDED'] as const)
    offer[status] = await world.offer(status, { status, places: { total: 2 } });
  client = new pg.Client({ connectionString: hub.urls.offers.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await hub.stop();
});

/** One statement in one transaction of somebody, undone. */
async function as(role: string, organisation: string | null, sql: string, values: unknown[] = []) {
  await client.query('begin');
  try {
    await client.query(
      "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true), set_config('hub.session', 'test', true)",
      [role, organisation ?? '', randomUUID()],
    );
    return await client.query(sql, values);
  } finally {
    await client.query('rollback');
  }
}
const statuses = async (role: string, organisation: string | null = null) =>
  (await as(role, organisation, 'select status from offers.offer order by status')).rows.map(
    ({ status }) => status,
  );
const capacities = async (role: string, organisation: string | null = null) =>
  (await as(role, organisation, 'select * from offers.offer_capacity')).rowCount;

it('the public reads what is open, the network also what was, and drafts are for their partner alone', async () => {
  expect(await statuses('PUBLIC')).toEqual(['FULL', 'PUBLISHED']);
  for (const role of ['CLB', 'SCHOOL', 'HELPDESK', 'SERVICE', 'CITY_ANALYST', 'PUPIL', 'GUARDIAN', 'DPO'])
    expect(await statuses(role, randomUUID())).toEqual(['ENDED', 'FULL', 'PAUSED', 'PUBLISHED']);
  expect(await statuses('PARTNER', PROFO)).toEqual(['ENDED', 'FULL', 'PAUSED', 'PUBLISHED']);
  expect(await statuses('PARTNER', ARKTOS)).toEqual(['DRAFT', 'ENDED', 'FULL', 'PAUSED', 'PUBLISHED']);
  // Somebody of another kind of organisation with the partner's id is no partner.
  expect(await statuses('CLB', ARKTOS)).not.toContain('DRAFT');
});

it('capacity is for those who refer and for the partner itself; a developer sees it in a demo only', async () => {
  for (const role of ['SCHOOL', 'CLB', 'HELPDESK', 'SERVICE', 'DEVELOPER'])
    expect(await capacities(role)).toBe(5);
  for (const role of ['PUBLIC', 'CITY_ANALYST', 'CITY_COORDINATOR', 'PUPIL', 'GUARDIAN', 'DPO', 'SYSTEM'])
    expect(await capacities(role)).toBe(0);
  expect(await capacities('PARTNER', ARKTOS)).toBe(5);
  expect(await capacities('PARTNER', PROFO)).toBe(0);
  await hub.rows('offers', 'delete from hub.database_mark');
  expect(await capacities('DEVELOPER')).toBe(0);
  expect(await statuses('DEVELOPER')).not.toContain('DRAFT');
  await hub.rows('offers', "insert into hub.database_mark (kind) values ('SYNTHETIC')");
});

it('a partner writes its own rows, and nobody else writes any', async () => {
  const pause = "update offers.offer set status_reason = 'x'";
  expect((await as('PARTNER', ARKTOS, pause)).rowCount).toBe(5);
  for (const [role, organisation] of [
    ['PARTNER', PROFO],
    ['CLB', ARKTOS],
    ['HELPDESK', ARKTOS],
    ['DEVELOPER', ARKTOS],
    ['PUBLIC', null],
  ] as const) {
    expect((await as(role, organisation, pause)).rowCount).toBe(0);
    const make = as(
      role,
      organisation,
      "insert into offers.offer (organisation_id, title_nl, offer_type) values ($1, 'x', 'OTHER')",
      [ARKTOS],
    );
    await expect(make).rejects.toMatchObject({ code: '42501' });
  }
});

it('an offer begins as a draft, never changes hands, and is never deleted', async () => {
  const published = as(
    'PARTNER',
    ARKTOS,
    "insert into offers.offer (organisation_id, title_nl, offer_type, status) values ($1, 'x', 'OTHER', 'PUBLISHED')",
    [ARKTOS],
  );
  await expect(published).rejects.toMatchObject({ code: '42501' });
  for (const sql of [
    `update offers.offer set organisation_id = '${PROFO}'`,
    'update offers.offer set synthetic = false',
    'delete from offers.offer',
    'delete from offers.offer_capacity',
  ])
    await expect(as('PARTNER', ARKTOS, sql)).rejects.toMatchObject({ code: '42501' });
});

it('a step that the table forbids, and a NAFT that breaks R3, are refused by the row itself', async () => {
  for (const [id, status] of [
    [offer.ENDED, 'PUBLISHED'],
    [offer.DRAFT, 'ENDED'],
    [offer.PUBLISHED, 'DRAFT'],
  ])
    await expect(
      hub.rows('offers', 'update offers.offer set status = $2 where id = $1', [id, status]),
    ).rejects.toMatchObject({ code: '23514' });
  for (const change of ["levels = '{PRIMARY,SECONDARY}'", "intake_route = '{CLB,SELF}'"])
    await expect(
      hub.rows('offers', `update offers.offer set ${change} where id = $1`, [offer.PUBLISHED]),
    ).rejects.toMatchObject({ code: '23514' });
});

it('places are the helpdesk’s word: no login reads or writes them', async () => {
  for (const role of ['PARTNER', 'CLB', 'HELPDESK', 'PUBLIC']) {
    expect((await as(role, ARKTOS, 'select * from offers.place')).rowCount).toBe(0);
    const write = as(
      role,
      ARKTOS,
      'insert into offers.place (assignment_id, offer_id, organisation_id) values ($1, $2, $3)',
      [randomUUID(), offer.PUBLISHED, ARKTOS],
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  }
});

it('no partner says itself which places are taken, nor is an offer of the demo world made real', async () => {
  const taken = as('PARTNER', ARKTOS, 'update offers.offer_capacity set places_taken = 0 + 1');
  await expect(taken).rejects.toMatchObject({ code: '42501' });
  for (const sql of [
    "insert into offers.offer (organisation_id, title_nl, offer_type, synthetic) values ($1, 'x', 'OTHER', true)",
    "insert into offers.offer (organisation_id, title_nl, offer_type, has_free_places) values ($1, 'x', 'OTHER', true)",
    'update offers.partner_organisation set synthetic = true where id = $1',
    "update offers.partner_organisation set member_since = '1990-01-01' where id = $1",
  ])
    await expect(as('PARTNER', ARKTOS, sql, [ARKTOS])).rejects.toMatchObject({ code: '42501' });
});

describe('what the helpdesk is told of an offer is what stands', () => {
  const TELL = 'insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, $4)';
  const facts = async (id: string | undefined) => {
    const [row] = await hub.rows(
      'offers',
      `select id as "offerId", organisation_id as "organisationId", offer_type as "offerType", levels, intake_route as "intakeRoute",
        purpose, target_groups as "targetGroups", min_age as "minAge", max_age as "maxAge", service_area as "serviceArea", status
      from offers.offer where id = $1`,
      [id],
    );
    return { ...row, toldAt: new Date(Date.now() - 1000).toISOString() };
  };
  const tell = (
    role: string,
    organisation: string | null,
    payload: object,
    type = 'OfferFacts',
    to = 'helpdesk',
  ) => as(role, organisation, TELL, [to, type, offer.PUBLISHED, payload]);

  it('by its own partner', async () => {
    expect((await tell('PARTNER', ARKTOS, await facts(offer.PUBLISHED))).rowCount).toBe(1);
  });

  it.each([
    ['another partner', 'PARTNER', PROFO],
    ['a CLB', 'CLB', ARKTOS],
    ['a helpdesk', 'HELPDESK', ARKTOS],
    ['the public', 'PUBLIC', null],
  ] as const)('not by %s, true or not', async (_, role, organisation) => {
    const truth = await facts(offer.PUBLISHED);
    await expect(tell(role, organisation, truth)).rejects.toMatchObject({ code: '42501' });
    await expect(tell(role, organisation, {}, 'Poison')).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['another state', { status: 'ENDED' }],
    ['another partner', { organisationId: PROFO }],
    ['other ages', { minAge: 0 }],
    ['a way in that it has not', { intakeRoute: ['SELF'] }],
    ['a moment to come, after which nothing newer is believed', { toldAt: '2190-01-01T00:00:00.000Z' }],
    ['something else', { remark: 'x' }],
  ])('not with %s', async (_, change) => {
    const truth = await facts(offer.PUBLISHED);
    await expect(tell('PARTNER', ARKTOS, { ...truth, ...change })).rejects.toMatchObject({ code: '42501' });
  });

  it('not to somebody else, and not of a draft', async () => {
    const truth = await facts(offer.PUBLISHED);
    await expect(tell('PARTNER', ARKTOS, truth, 'CaseOpened', 'pupils')).rejects.toMatchObject({
      code: '42501',
    });
    const draft = as('PARTNER', ARKTOS, TELL, [
      'helpdesk',
      'OfferFacts',
      offer.DRAFT,
      await facts(offer.DRAFT),
    ]);
    await expect(draft).rejects.toMatchObject({ code: '42501' });
  });
});

it('what is written in a demo world is marked as invented', async () => {
  const answer = await hub
    .execute('mutation ($input: CreateOfferInput!) { createOffer(input: $input) { synthetic } }', {
      input: { title: { nl: 'Verzonnen' }, offerType: 'OTHER' },
    })
    .as('partner-arktos');
  expect(answer.data).toEqual({ createOffer: { synthetic: true } });
});
