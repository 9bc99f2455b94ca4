import pg from 'pg';
import { type Answer, at, TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  CONSENTING,
  done,
  inDays,
  mutate,
  NEED,
  type Offers,
  opened,
  PROFO,
  PROS,
  placed,
  plannedTable,
  RATIONALE,
  soon,
  stands,
  threeOffers,
  toArktos,
  toArktosAndProfo,
  triaged,
} from '../../../tests/testkit/loop';
import { idOf, ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';

/** Tables with all providers at once: who sits at them, what they see, what they answer, and what is decided. */
let hub: TestHub;
let world: World;
let offers: Offers;
let pupils = 0;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
});
afterAll(() => hub.stop());

const nextPupil = (changes = {}) => {
  pupils += 1;
  return world.pupil(`discussed ${pupils}`, { ...CONSENTING, ...changes });
};
/** An item of a case that is ready, on a table of its own. */
async function newItem(isOpen = true): Promise<{ referral: string; table: string; item: string }> {
  const referral = await triaged(hub, await nextPupil());
  const table = await plannedTable(hub);
  const item = await placed(hub, referral, table);
  if (isOpen) await opened(hub, table);
  return { referral, table, item };
}
const decide = (input: Record<string, unknown>, persona: PersonaName = 'helpdesk-antwerp') =>
  mutate(hub, 'decideDispatchItem', input, 'id decision').as(persona);
const respond = (itemId: string, persona: PersonaName, more: Record<string, unknown> = {}) =>
  mutate(hub, 'respondToDispatchItem', { itemId, canTake: 'YES', ...more }).as(persona);
const ITEM = `id subjectKind groupSize need level ageBand municipality { nisCode } situation reasons clbDutyReached urgency
  order outcome ownResponse { canTake } table { kind status place participants { name } }`;
const FOR_US = `{ dispatchItemsForUs(first: 100) { edges { node { ${ITEM} } } } }`;

/** The items that a provider sees, by id. */
async function seenBy(persona: PersonaName): Promise<Map<unknown, Record<string, unknown>>> {
  const answer = await hub.execute(FOR_US).as(persona);
  expect(answer.errors).toEqual([]);
  const edges = at(answer, 'dispatchItemsForUs.edges');
  return new Map(Array.isArray(edges) ? edges.map(({ node }) => [node.id, node]) : []);
}

describe('a table', () => {
  it('seats everybody with an offer for it, and nobody can be left out (S4-9)', async () => {
    await world.offer('youth work', {
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
    const { table, item } = await newItem();
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
    const { referral, table, item } = await newItem(false);
    const input = { tableId: table, reason: 'The room is not free that day' };
    await done(mutate(hub, 'cancelDispatchTable', input).as('helpdesk-antwerp'));
    expect(await stands(hub, referral)).toEqual(['POSTPONED', null]);
    expect((await seenBy('partner-arktos')).get(item)).toMatchObject({ outcome: 'NOT_ASSIGNED' });
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
    const [count] = await hub.rows('helpdesk', 'select count(*)::int as n from helpdesk.dispatch_table');
    expect(ids).toHaveLength(Number(count?.n));
  });
});

describe('a referral goes on a table', () => {
  const place = (referralId: string, tableId: string, need = NEED) =>
    mutate(hub, 'placeOnTable', { referralId, tableId, need }).as('helpdesk-antwerp');

  it('only once pupil and parents were told (L15), or as a flagged exception when they cannot be reached', async () => {
    const table = await plannedTable(hub);
    const referral = textAt(await refer(hub, await nextPupil()), 'createReferral.id');
    await done(mutate(hub, 'triageReferral', { referralId: referral, ...soon }).as('helpdesk-antwerp'));
    expect((await place(referral, table)).codes).toEqual(['CONFLICT']);
    await hub.rows('helpdesk', "update helpdesk.referral set reasons = '{UNREACHABLE}' where id = $1", [
      referral,
    ]);
    await done(place(referral, table));
    const query = 'query ($id: ID!) { referral(id: $id) { noticeException informedOn status } }';
    expect(at(await hub.execute(query, { id: referral }).as('helpdesk-antwerp'), 'referral')).toEqual({
      noticeException: true,
      informedOn: null,
      status: 'ON_DISPATCH_TABLE',
    });
  });

  it('from where the table of states allows it, and to one table at a time', async () => {
    const { referral } = await newItem();
    const again = await place(referral, await plannedTable(hub));
    expect(again.codes).toEqual(['INVALID_TRANSITION']);
    const received = textAt(await refer(hub, await nextPupil()), 'createReferral.id');
    expect((await place(received, await plannedTable(hub))).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('not on one that is over, or another helpdesk’s', async () => {
    const referral = await triaged(hub, await nextPupil());
    const over = await plannedTable(hub);
    await opened(hub, over);
    await done(mutate(hub, 'closeDispatchTable', { tableId: over }).as('helpdesk-antwerp'));
    expect((await place(referral, over)).codes).toEqual(['INVALID_TRANSITION']);
    const foreign = await plannedTable(hub, 'helpdesk-mechelen');
    expect((await place(referral, foreign)).codes).toEqual(['NOT_FOUND']);
    expect(await stands(hub, referral)).toEqual(['TRIAGED', null]);
  });

  it.each([
    ['an e-mail address', 'Vraag gerust meer aan iemand@school.example, er is haast bij.'],
    ['a date or a number', 'De jongere, geboren op 12/03/2011, zoekt een rustige plek.'],
    ['a file number', 'Dossier L-00017 vraagt om een rustige plek, snel graag.'],
    ['an address of a page', 'Zie https://school.example/dossier voor de hele voorgeschiedenis.'],
  ])('without %s among its words, and the refusal does not repeat it', async (what, need) => {
    const referral = await triaged(hub, await nextPupil());
    const refused = await place(referral, await plannedTable(hub), need);
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors[0]?.message).toContain(what);
    expect(refused.text).not.toContain('school.example');
    expect(refused.text).not.toContain('2011');
  });

  it('not without the consent it was made on', async () => {
    const pupil = await nextPupil();
    const referral = await triaged(hub, pupil);
    const [consent] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    await hub.rows('helpdesk', 'insert into helpdesk.withdrawn_consent (consent_id) values ($1)', [
      consent?.consent_id,
    ]);
    expect((await place(referral, await plannedTable(hub))).codes).toEqual(['CONSENT_WITHDRAWN']);
  });
});

describe('providers at a table', () => {
  it('see the same, without name, birth date, school or anything that singles out (R9, L32)', async () => {
    const pupil = await nextPupil({ name: 'Kanarie van Test', truant: { schoolAntwerp: 7 } });
    const referral = await triaged(hub, pupil);
    await hub.rows(
      'helpdesk',
      `update helpdesk.referral set reasons = '{TRUANCY,MENTAL_HEALTH,OFFENDING,RADICALISATION_CONCERN}', question = 'Over Kanarie van school'
      where id = $1`,
      [referral],
    );
    const table = await plannedTable(hub);
    const item = await placed(hub, referral, table);
    const [arktos, profo, pros] = await Promise.all(
      (['partner-arktos', 'partner-profo', 'partner-pros'] as const).map(async (one) =>
        (await seenBy(one)).get(item),
      ),
    );
    expect(profo).toEqual(arktos);
    expect(pros).toEqual(arktos);
    expect(arktos).toMatchObject({
      need: NEED,
      reasons: ['TRUANCY'],
      clbDutyReached: true,
      ageBand: 'FROM_15_TO_17',
      outcome: 'OPEN',
    });
    const text = JSON.stringify(arktos);
    for (const canary of ['Kanarie', pupil, referral, ORGANISATIONS.schoolAntwerp.id, 'CMP-', '-01-01'])
      expect(text).not.toContain(canary);
  });

  it('cannot ask for the referral, its number, or what others answered: their schema does not have it', async () => {
    for (const field of [
      'referral { id }',
      'providerResponses { canTake }',
      'rationale',
      'consideredProviders { id }',
    ]) {
      const answer = await hub
        .execute(`{ dispatchItemsForUs { edges { node { ${field} } } } }`)
        .as('partner-arktos');
      expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('answer for themselves, may change their mind, and are found among those who answered', async () => {
    const { item, table } = await newItem(false);
    const waiting = async (persona: PersonaName) => {
      const answer = await hub
        .execute('{ dispatchItemsForUs(unanswered: true, first: 100) { edges { node { id } } } }')
        .as(persona);
      return JSON.stringify(answer.data).includes(item);
    };
    expect(await waiting('partner-arktos')).toBe(true);
    await answered(hub, item, 'partner-arktos', 'NO');
    await answered(hub, item, 'partner-arktos', 'YES');
    expect(await waiting('partner-arktos')).toBe(false);
    expect(await waiting('partner-profo')).toBe(true);
    const query = `query ($id: ID!) { dispatchTable(id: $id) { items { providerResponses { canTake organisation { name } } } } }`;
    expect(at(await hub.execute(query, { id: table }).as('helpdesk-antwerp'), 'dispatchTable.items')).toEqual(
      [{ providerResponses: [{ canTake: 'YES', organisation: { name: ARKTOS.name } }] }],
    );
  });

  it('do not answer where they do not sit, nor after the decision, nor for another', async () => {
    const { item } = await newItem();
    for (const stranger of ['service-jac', 'service-youth'] as const)
      expect((await respond(item, stranger)).codes).toEqual(['NOT_FOUND']);
    expect((await respond(idOf('no item'), 'partner-arktos')).codes).toEqual(['NOT_FOUND']);
    const forAnother = await respond(item, 'partner-arktos', { organisationId: PROFO.id });
    expect(forAnother.codes).toEqual(['BAD_USER_INPUT']);
    await done(decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }));
    expect((await respond(item, 'partner-arktos')).codes).toEqual(['CONFLICT']);
    expect((await respond(item, 'partner-arktos', { earliestStart: '2020-01-01' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('write no answer of another’s into the database either', async () => {
    const { item } = await newItem();
    const client = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
    await client.connect();
    try {
      const { person } = PERSONAS['partner-arktos'];
      await client.query('begin');
      await client.query(
        "select set_config('hub.role', 'PARTNER', true), set_config('hub.org', $1, true), set_config('hub.person', $2, true)",
        [ARKTOS.id, person],
      );
      const insert = client.query(
        "insert into helpdesk.provider_response (item_id, organisation_id, can_take, answered_by) values ($1, $2, 'YES', $3)",
        [item, PROFO.id, person],
      );
      await expect(insert).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  it('see an item no more once the consent to refer is withdrawn', async () => {
    const { referral, item } = await newItem();
    expect((await seenBy('partner-arktos')).has(item)).toBe(true);
    const [row] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    const withdrawn = await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
        input: { consentId: row?.consent_id },
      })
      .as('clb-antwerp');
    expect(withdrawn.errors).toEqual([]);
    await hub.settle();
    expect((await seenBy('partner-arktos')).has(item)).toBe(false);
    expect((await respond(item, 'partner-arktos')).codes).toEqual(['NOT_FOUND']);
    const refused = await decide({ ...toArktos(item, offers) });
    expect(refused.codes).toEqual(['CONFLICT']);
    const query = 'query ($id: ID!) { referral(id: $id) { status nextAction nextActionDue } }';
    expect(at(await hub.execute(query, { id: referral }).as('helpdesk-antwerp'), 'referral')).toEqual({
      status: 'ON_DISPATCH_TABLE',
      nextAction: 'Speak with the referrer: the consent was withdrawn',
      nextActionDue: today(),
    });
  });
});

describe('a decision', () => {
  it('gives a case to one lead and a co, and the others learn that it went elsewhere, not where (R4)', async () => {
    const { referral, item } = await newItem();
    await answered(hub, item, 'partner-arktos', 'TOGETHER');
    await answered(hub, item, 'partner-profo', 'TOGETHER');
    await answered(hub, item, 'partner-pros', 'NO');
    await done(decide(toArktosAndProfo(item, offers)));
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
    expect((await seenBy('partner-arktos')).get(item)).toMatchObject({ outcome: 'YOURS' });
    expect((await seenBy('partner-profo')).get(item)).toMatchObject({ outcome: 'YOURS' });
    expect((await seenBy('partner-pros')).get(item)).toMatchObject({ outcome: 'ELSEWHERE' });
    const ofPros = await hub.execute('{ trajectoriesForUs { edges { node { id } } } }').as('partner-pros');
    expect(at(ofPros, 'trajectoriesForUs.edges')).toEqual([]);
    const query =
      'query ($id: ID!) { referral(id: $id) { decisionRationale consideredProviders { id } trajectories { assignments { role } } } }';
    expect(at(await hub.execute(query, { id: referral }).as('clb-antwerp'), 'referral')).toEqual({
      decisionRationale: RATIONALE,
      consideredProviders: [ARKTOS, PROFO, PROS].map(({ id }) => ({ id })),
      trajectories: [{ assignments: [{ role: 'LEAD' }, { role: 'CO' }] }],
    });
  });

  it('falls at an open table, by its helpdesk', async () => {
    const { item } = await newItem(false);
    await answered(hub, item, 'partner-arktos', 'YES');
    expect((await decide(toArktos(item, offers))).codes).toEqual(['INVALID_TRANSITION']);
    expect((await decide(toArktos(item, offers), 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
  });

  it('falls once, also when two fall at once, and leaves nothing of the other', async () => {
    const { referral, item } = await newItem();
    await answered(hub, item, 'partner-arktos', 'YES');
    await answered(hub, item, 'partner-profo', 'YES');
    const [arktos, profo] = toArktosAndProfo(item, offers).assignments;
    const toProfo = { ...toArktos(item, offers), assignments: [{ ...profo, role: 'LEAD' }] };
    const answers = await Promise.all([
      decide(toArktos(item, offers)),
      decide(toProfo),
      decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
    expect(arktos).toBeDefined();
    const trajectories = await hub.rows(
      'helpdesk',
      'select 1 from helpdesk.trajectory where referral_id = $1',
      [referral],
    );
    expect(trajectories.length).toBeLessThanOrEqual(1);
    const events = await hub.rows(
      'helpdesk',
      "select 1 from helpdesk.referral_event where referral_id = $1 and from_status = 'ON_DISPATCH_TABLE'",
      [referral],
    );
    expect(events).toHaveLength(1);
  });

  it.each<[string, (item: string) => Record<string, unknown>, string]>([
    [
      'needs one lead',
      (item) => ({
        ...toArktosAndProfo(item, offers),
        assignments: toArktosAndProfo(item, offers).assignments.map((one) => ({ ...one, role: 'CO' })),
      }),
      'BAD_USER_INPUT',
    ],
    [
      'has no second lead',
      (item) => ({
        ...toArktosAndProfo(item, offers),
        assignments: toArktosAndProfo(item, offers).assignments.map((one) => ({ ...one, role: 'LEAD' })),
      }),
      'BAD_USER_INPUT',
    ],
    [
      'names a provider once',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [
          ...toArktos(item, offers).assignments,
          { ...toArktos(item, offers).assignments[0], role: 'CO' },
        ],
      }),
      'BAD_USER_INPUT',
    ],
    ['needs a rationale', (item) => ({ ...toArktos(item, offers), rationale: 'Fits' }), 'BAD_USER_INPUT'],
    [
      'names who was considered',
      (item) => ({ ...toArktos(item, offers), consideredProviders: [] }),
      'BAD_USER_INPUT',
    ],
    [
      'considers everybody who can take it',
      (item) => ({ ...toArktos(item, offers), consideredProviders: [ARKTOS.id] }),
      'BAD_USER_INPUT',
    ],
    [
      'considers providers only',
      (item) => ({
        ...toArktos(item, offers),
        consideredProviders: [ARKTOS.id, PROFO.id, ORGANISATIONS.cityAntwerp.id],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'gives nothing to who said no',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [{ organisationId: PROS.id, offerId: offers.pros, role: 'LEAD' }],
      }),
      'CONFLICT',
    ],
    [
      'takes an offer of the provider’s own',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [{ organisationId: ARKTOS.id, offerId: offers.profo, role: 'LEAD' }],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'has no assignment unless it assigns',
      (item) => ({ ...toArktos(item, offers), decision: 'POSTPONED' }),
      'BAD_USER_INPUT',
    ],
    [
      'says which need is not met',
      (item) => ({
        itemId: item,
        decision: 'NO_OFFER',
        rationale: RATIONALE,
        consideredProviders: [ARKTOS.id, PROFO.id],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'names a need that the case has',
      (item) => ({
        itemId: item,
        decision: 'NO_OFFER',
        rationale: RATIONALE,
        consideredProviders: [ARKTOS.id, PROFO.id],
        unmetNeed: 'LANGUAGE',
      }),
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, input, code) => {
    const { referral, item } = await newItem();
    await answered(hub, item, 'partner-arktos', 'YES');
    await answered(hub, item, 'partner-profo', 'TOGETHER');
    await answered(hub, item, 'partner-pros', 'NO');
    expect((await decide(input(item))).codes).toEqual([code]);
    expect(await stands(hub, referral)).toEqual(['ON_DISPATCH_TABLE', null]);
    await done(decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }));
  });

  it('gives nothing to one provider alone that can take it together only', async () => {
    const { item } = await newItem();
    await answered(hub, item, 'partner-arktos', 'TOGETHER');
    await answered(hub, item, 'partner-profo', 'NO');
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONFLICT']);
  });

  it('takes an offer that is open, has a place, and is for such a pupil by way of the CLB (R3)', async () => {
    const { referral, item } = await newItem();
    await answered(hub, item, 'partner-arktos', 'YES');
    const set = (assignment: string) =>
      hub.rows('helpdesk', `update helpdesk.leased_offer set ${assignment} where offer_id = $1`, [
        offers.arktos,
      ]);
    await set("status = 'FULL'");
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONFLICT']);
    await set("status = 'PAUSED'");
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await set("status = 'PUBLISHED'");
    await hub.rows('helpdesk', "update helpdesk.referral set channel = 'SCHOOL' where id = $1", [referral]);
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await hub.rows(
      'helpdesk',
      "update helpdesk.referral set channel = 'CLB', level = 'PRIMARY' where id = $1",
      [referral],
    );
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await hub.rows('helpdesk', "update helpdesk.referral set level = 'SECONDARY' where id = $1", [referral]);
    await done(decide(toArktos(item, offers)));
  });

  it('that nobody can take it keeps the case open and signals a gap, once per case (R8)', async () => {
    const { referral, item } = await newItem();
    const none = {
      decision: 'NO_OFFER',
      rationale: RATIONALE,
      consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
      unmetNeed: 'TRUANCY',
    };
    await done(decide({ itemId: item, ...none }));
    expect(await stands(hub, referral)).toEqual(['NO_OFFER', null]);
    const next = await plannedTable(hub);
    const again = await placed(hub, referral, next);
    await opened(hub, next);
    await done(decide({ itemId: again, ...none }));
    const gaps = await hub.rows(
      'helpdesk',
      `select need, area_nis, evidence_count from helpdesk.gap_signal g join helpdesk.gap_evidence e on e.gap_id = g.id where e.referral_id = $1`,
      [referral],
    );
    expect(gaps).toEqual([{ need: 'TRUANCY', area_nis: '11002', evidence_count: expect.any(Number) }]);
  });

  it('for a lead that can start in more than thirty days signals a gap too (R8)', async () => {
    const { referral, item } = await newItem();
    await done(respond(item, 'partner-arktos', { earliestStart: inDays(31) }));
    await done(decide(toArktos(item, offers)));
    const evidence = await hub.rows(
      'helpdesk',
      'select 1 from helpdesk.gap_evidence where referral_id = $1',
      [referral],
    );
    expect(evidence).toHaveLength(1);
  });

  it('can be repeated with its key, and gives the same', async () => {
    const { item } = await newItem();
    const postpone = mutate(
      hub,
      'decideDispatchItem',
      { itemId: item, decision: 'POSTPONED', rationale: RATIONALE },
      'id decision decidedAt',
    );
    const [first, second] = [await postpone.as('helpdesk-antwerp'), await postpone.as('helpdesk-antwerp')];
    expect(first.errors).toEqual([]);
    expect(second.data).toEqual(first.data);
  });
});

it('the working list of a table is forgotten thirty days after it, and what was decided is not (L25)', async () => {
  const { referral, table, item } = await newItem();
  await answered(hub, item, 'partner-arktos', 'YES');
  await done(decide(toArktos(item, offers)));
  await done(mutate(hub, 'closeDispatchTable', { tableId: table }).as('helpdesk-antwerp'));
  const run = (days: number) =>
    hub.assembly.owners.helpdesk.runTimer('forget_dispatch_lists', new Date(Date.now() + days * 86_400_000));
  await run(29);
  expect((await seenBy('partner-profo')).has(item)).toBe(true);
  await run(31);
  expect((await seenBy('partner-profo')).has(item)).toBe(false);
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
});
