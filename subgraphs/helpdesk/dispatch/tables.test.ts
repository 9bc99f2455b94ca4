import { type Answer, at, type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  inDays,
  mutate,
  type Offers,
  opened,
  PROFO,
  PROS,
  plannedTable,
  RATIONALE,
  stands,
  toArktos,
} from '../../../tests/testkit/loop';
import { type LoopWorld, loopWorld, seenBy, stepsOf } from '../../../tests/testkit/loop-world';
import { idOf, ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';

/** Tables with all providers at once: who sits at them, how they go, and when they are forgotten. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { decide } = stepsOf(() => hub);

describe('a table', () => {
  it('seats everybody with an offer for it, and nobody can be left out (S4-9)', async () => {
    await loop.world.offer('youth work', {
      of: 'partnerPros',
      type: 'YOUTH_COACHING',
      route: ['ANY_PROFESSIONAL'],
    });
    const id = await plannedTable(hub);
    const query =
      'query ($id: ID!) { dispatchTable(id: $id) { status kind chair participants { name kind } } }';
    const answer = await hub.execute(query, { id }).as('helpdesk-antwerp');
    expect(at(answer, 'dispatchTable')).toEqual({
      status: 'PLANNED',
      kind: 'NAFT',
      chair: PERSONAS['helpdesk-antwerp'].person,
      participants: [ARKTOS, PROFO, PROS].map(({ name }) => ({ name, kind: 'PARTNER' })),
    });
  });

  it('seats who got an offer since it was planned when it is opened', async () => {
    await hub.rows('helpdesk', "update helpdesk.leased_offer set status = 'PAUSED' where offer_id = $1", [
      offers.pros,
    ]);
    const id = await plannedTable(hub);
    const seated = async () =>
      (
        await hub.rows('helpdesk', 'select 1 from helpdesk.dispatch_table_participant where table_id = $1', [
          id,
        ])
      ).length;
    expect(await seated()).toBe(2);
    await hub.rows('helpdesk', "update helpdesk.leased_offer set status = 'PUBLISHED' where offer_id = $1", [
      offers.pros,
    ]);
    await opened(hub, id);
    expect(await seated()).toBe(3);
  });

  it('seats who is asked besides: a partner without an offer for it, and a service where it is about welfare', async () => {
    const asked = async (changes: Record<string, unknown>, persona: PersonaName) => {
      const id = await plannedTable(hub, persona, changes);
      return hub.rows(
        'helpdesk',
        "select organisation_id from helpdesk.dispatch_table_participant where table_id = $1 and because = 'INVITED'",
        [id],
      );
    };
    const pros = { organisation_id: PROS.id };
    expect(await asked({ invite: [PROS.id, PROS.id] }, 'helpdesk-antwerp')).toEqual([pros]);
    await hub.rows(
      'helpdesk',
      "update helpdesk.operating_mode set provider_kinds = '{NAFT,WELFARE}' where helpdesk_id = $1",
      [ORGANISATIONS.helpdeskMechelen.id],
    );
    const invite = [ORGANISATIONS.serviceJac.id];
    for (const kind of ['WELFARE', 'MIXED'])
      expect(await asked({ kind, invite }, 'helpdesk-mechelen')).toEqual([
        { organisation_id: ORGANISATIONS.serviceJac.id },
      ]);
  });

  it('is found by where it stands', async () => {
    const planned = await plannedTable(hub);
    const running = await plannedTable(hub);
    await opened(hub, running);
    const query =
      'query ($status: [DispatchTableStatus!]) { dispatchTables(first: 100, status: $status) { edges { node { id status } } } }';
    const found = await hub.execute(query, { status: ['OPEN'] }).as('helpdesk-antwerp');
    expect(found.text).toContain(running);
    expect(found.text).not.toContain(planned);
    const none = await hub.execute(query, { status: [] }).as('partner-arktos');
    expect(at(none, 'dispatchTables.edges')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['looks at no welfare while the helpdesk works with NAFT only', { kind: 'WELFARE' }, 'CHANNEL_NOT_OPEN'],
    ['is in the future', { scheduledAt: '2020-01-01T09:00:00Z' }, 'BAD_USER_INPUT'],
    ['is within a year', { scheduledAt: '2099-01-01T09:00:00Z' }, 'BAD_USER_INPUT'],
    [
      'is chaired by a dispatcher of the helpdesk',
      { chair: PERSONAS['helpdesk-mechelen'].person },
      'BAD_USER_INPUT',
    ],
    ['for NAFT has no seat for a service', { invite: [ORGANISATIONS.serviceJac.id] }, 'BAD_USER_INPUT'],
    ['has no seat for who is not in the register', { invite: [idOf('nobody')] }, 'BAD_USER_INPUT'],
  ])('%s', async (_, changes, code) => {
    const input = { kind: 'NAFT', scheduledAt: `${inDays(2)}T09:00:00Z`, place: 'Zaal 1', ...changes };
    expect((await mutate(hub, 'planDispatchTable', input).as('helpdesk-antwerp')).codes).toEqual([code]);
  });

  it('is planned, opened and closed in this order, once each', async () => {
    const tableId = await plannedTable(hub);
    const step = async (name: string, more = {}) =>
      (await mutate(hub, name, { tableId, ...more }).as('helpdesk-antwerp')).codes;
    expect(await step('closeDispatchTable')).toEqual(['INVALID_TRANSITION']);
    expect(await step('openDispatchTable')).toEqual([]);
    expect(await step('openDispatchTable')).toEqual(['INVALID_TRANSITION']);
    expect(await step('cancelDispatchTable', { reason: 'Nobody can come' })).toEqual(['INVALID_TRANSITION']);
    expect(await step('closeDispatchTable')).toEqual([]);
    expect(await step('closeDispatchTable')).toEqual(['INVALID_TRANSITION']);
  });

  it('is not closed while an item waits for its decision, by the database either', async () => {
    const { table, item } = await loop.item();
    const close = () =>
      mutate(hub, 'closeDispatchTable', { tableId: table }, 'status').as('helpdesk-antwerp');
    const refused = await close();
    expect(refused.codes).toEqual(['CONFLICT']);
    expect(refused.errors[0]?.extensions.details).toEqual({ items: [item] });
    await expect(
      hub.rows(
        'helpdesk',
        "update helpdesk.dispatch_table set status = 'CLOSED', closed_at = now() where id = $1",
        [table],
      ),
    ).rejects.toMatchObject({ constraint: 'table_is_decided' });
    await done(decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }));
    expect(at(await close(), 'closeDispatchTable.status')).toBe('CLOSED');
  });

  it('that is called off postpones what lay on it', async () => {
    const { referral, table, item } = await loop.item(false);
    const input = { tableId: table, reason: 'The room is not free that day' };
    await done(mutate(hub, 'cancelDispatchTable', input).as('helpdesk-antwerp'));
    expect(await stands(hub, referral)).toEqual(['POSTPONED', null]);
    expect((await seenBy(hub, 'partner-arktos')).get(item)).toMatchObject({ outcome: 'NOT_ASSIGNED' });
  });

  it.each([
    'helpdesk-mechelen',
    'partner-arktos',
    'clb-antwerp',
    'school-antwerp',
    'city-coordinator-antwerp',
  ] as const)('is not %s’s to open or close', async (persona) => {
    const tableId = await plannedTable(hub);
    const { codes } = await mutate(hub, 'openDispatchTable', { tableId }).as(persona);
    expect(codes[0]).toBe(persona === 'helpdesk-mechelen' ? 'NOT_FOUND' : 'GRAPHQL_VALIDATION_FAILED');
  });

  it('is seen by who sits at it and leads it, and by nobody else; those that lead come page by page', async () => {
    const id = await plannedTable(hub);
    const query = 'query ($id: ID!) { dispatchTable(id: $id) { id } }';
    const seen = async (persona: PersonaName) =>
      at(await hub.execute(query, { id }).as(persona), 'dispatchTable');
    expect(await seen('partner-arktos')).toEqual({ id });
    for (const stranger of ['helpdesk-mechelen', 'service-jac', 'clb-antwerp'] as const)
      expect(await seen(stranger)).toBeNull();
    const page = (after: string | null) =>
      hub
        .execute(
          'query ($after: String) { dispatchTables(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
        .as('helpdesk-antwerp');
    const ids: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const answer: Answer = await page(after);
      expect(answer.errors).toEqual([]);
      const edges = at(answer, 'dispatchTables.edges');
      if (Array.isArray(edges)) ids.push(...edges.map(({ node }) => node.id));
      if (at(answer, 'dispatchTables.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'dispatchTables.pageInfo.endCursor');
    }
    expect(new Set(ids).size).toBe(ids.length);
    const [count] = await hub.rows(
      'helpdesk',
      'select count(*)::int as n from helpdesk.dispatch_table where helpdesk_id = $1',
      [ORGANISATIONS.helpdeskAntwerp.id],
    );
    expect(ids).toHaveLength(Number(count?.n));
  });
});

it('the working list of a table is forgotten thirty days after it, and what was decided is not (L25)', async () => {
  const { referral, table, item } = await loop.item();
  await answered(hub, item, 'partner-arktos', 'YES');
  // A case about a pupil has no group; it stands for one that does.
  await hub.pastTriggers(
    'helpdesk',
    `update helpdesk.dispatch_item set group_size = 12 where id = '${item}'`,
  );
  await done(decide(toArktos(item, offers)));
  await done(mutate(hub, 'closeDispatchTable', { tableId: table }).as('helpdesk-antwerp'));
  const run = (days: number) =>
    hub.assembly.owners.helpdesk.runTimer('forget_dispatch_lists', new Date(Date.now() + days * 86_400_000));
  await run(29);
  expect((await seenBy(hub, 'partner-profo')).has(item)).toBe(true);
  await run(31);
  expect((await seenBy(hub, 'partner-profo')).has(item)).toBe(false);
  const query = `query ($id: ID!) { referral(id: $id) { dispatchItems { need reasons level providerResponses { canTake } decision rationale consideredProviders { id } } } }`;
  expect(
    at(await hub.execute(query, { id: referral }).as('helpdesk-antwerp'), 'referral.dispatchItems'),
  ).toEqual([
    {
      need: null,
      reasons: [],
      level: null,
      providerResponses: [],
      decision: 'ASSIGNED',
      rationale: RATIONALE,
      consideredProviders: [ARKTOS, PROFO, PROS].map(({ id }) => ({ id })),
    },
  ]);
  const kept = await hub.rows(
    'helpdesk',
    `select need, level, age_band, area_nis, situation, group_size, clb_duty_reached, forgotten_at is not null as forgotten
    from helpdesk.dispatch_item where id = $1`,
    [item],
  );
  expect(kept).toEqual([
    {
      need: null,
      level: null,
      age_band: null,
      area_nis: null,
      situation: null,
      group_size: null,
      clb_duty_reached: null,
      forgotten: true,
    },
  ]);
});
