import { at, TestHub, textAt } from '../testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  inDays,
  MECHELEN,
  mutate,
  NEED,
  type Offers,
  ofMechelen,
  PROFO,
  PROS,
  placed,
  RATIONALE,
  soon,
  stands,
  threeOffers,
  toArktosAndProfo,
  triaged,
} from '../testkit/loop';
import { PERSONAS, type PersonaName } from '../testkit/organisations';
import { seed } from '../testkit/seed';
import { permit, refer } from '../testkit/steps';
import { codesOf, namesForUs, nodesAt, seenBy, UNKNOWN } from '../testkit/stories';

/**
 * SC2: a dispatcher of Mechelen puts three referrals on the weekly table with Arktos, Profo and PrOS; all three see the same,
 * answer for themselves, and one case goes to two of them. What follows the decision is in sc2-assigned-providers.test.ts.
 */
let hub: TestHub;
let offers: Offers;
let pupils: string[];
const referrals: string[] = [];
let tableId: string;
const items: string[] = [];
const { clb, helpdesk } = MECHELEN;
const PROVIDERS = ['partner-arktos', 'partner-profo', 'partner-pros'] as const;
/** Nobody of these has any mutation of a dispatcher. */
const NO_DISPATCHER: readonly PersonaName[] = [
  clb,
  'school-mechelen',
  'city-analyst-mechelen',
  'city-coordinator-antwerp',
  'pupil-noor',
  'service-youth',
  ...PROVIDERS,
];
const noneMay = (other = 'NOT_FOUND') => ({
  ...Object.fromEntries(NO_DISPATCHER.map((persona) => [persona, UNKNOWN])),
  'helpdesk-antwerp': other,
});
const refusedOthers = (name: string, input: Record<string, unknown>) =>
  codesOf(() => mutate(hub, name, input), [...NO_DISPATCHER, 'helpdesk-antwerp']);

const FOR_US = `{ dispatchItemsForUs(first: 100) { edges { node {
  id subjectKind groupSize need level ageBand municipality { nisCode name } situation reasons clbDutyReached urgency order
  outcome ownResponse { canTake } table { id kind status place participants { name } } } } } }`;
const itemsOf = async (persona: PersonaName) =>
  nodesAt(await done(hub.execute(FOR_US).as(persona)), 'dispatchItemsForUs');
const outcomes = async (persona: PersonaName) =>
  Object.fromEntries((await itemsOf(persona)).map(({ id, outcome }) => [String(id), outcome]));
const item = (nth: number): string => items[nth] ?? '';
const referral = (nth: number): string => referrals[nth] ?? '';

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  pupils = [
    await world.pupil('kanarie', {
      ...ofMechelen(),
      name: 'Kanarie Eerste',
      truant: { schoolMechelen: 7 },
      login: 'pupil-noor',
    }),
    await world.pupil('mus', { ...ofMechelen(), name: 'Mus Tweede', age: 13 }),
    await world.pupil('merel', { ...ofMechelen(), name: 'Merel Derde', age: 16 }),
  ];
});
afterAll(() => hub.stop());

describe('1. the centre refers three pupils, and the helpdesk triages them', () => {
  it('nobody else can refer them: the other centre does not know them, the school’s channel is not open', async () => {
    const [first = ''] = pupils;
    const leave = await Promise.all(
      (['clb-antwerp', 'school-antwerp'] as const).map((persona) =>
        permit(hub, first, persona, MECHELEN.helpdeskId),
      ),
    );
    expect(leave.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
    const input = { channel: 'SCHOOL', reasons: ['TRUANCY'], question: 'Wie kan deze leerling helpen?' };
    const permitted = await permit(hub, first, 'school-mechelen', MECHELEN.helpdeskId);
    const bySchool = {
      ...{ ...input, schoolMeasures: ['TALK_WITH_PUPIL'] },
      permit: textAt(permitted, 'permitReferral.permit'),
    };
    expect((await mutate(hub, 'createReferral', bySchool).as('school-mechelen')).codes).toEqual([
      'CHANNEL_NOT_OPEN',
    ]);
    const without: PersonaName[] = ['partner-arktos', 'city-analyst-mechelen', 'service-youth'];
    const codes = await codesOf(() => mutate(hub, 'createReferral', bySchool), without);
    expect(Object.values(codes)).toEqual(without.map(() => UNKNOWN));
  });

  it('nobody but its own helpdesk triages a referral', async () => {
    const [first = ''] = pupils;
    const answer = await done(refer(hub, first, clb, MECHELEN.helpdeskId));
    referrals.push(textAt(answer, 'createReferral.id'));
    expect(textAt(answer, 'createReferral.number')).toMatch(/^CMP-MECH-\d{4}-\d{4}-00001$/);
    await hub.settle();
    expect(await refusedOthers('triageReferral', { referralId: referral(0), ...soon })).toEqual(noneMay());
    await done(mutate(hub, 'triageReferral', { referralId: referral(0), ...soon }).as(helpdesk));
    for (const pupil of pupils.slice(1)) referrals.push(await triaged(hub, pupil, MECHELEN));
    for (const id of referrals) expect(await stands(hub, id)).toEqual(['TRIAGED', null]);
  });
});

describe('2. the helpdesk plans a table', () => {
  it('all three sit at it by rule, whoever plans it and without being asked', async () => {
    const input = { kind: 'NAFT', scheduledAt: `${inDays(2)}T09:00:00Z`, place: 'Zaal 1' };
    const planned = mutate(hub, 'planDispatchTable', input, 'id status participants { name }');
    const answer = await done(planned.as(helpdesk));
    tableId = textAt(answer, 'planDispatchTable.id');
    expect(at(answer, 'planDispatchTable')).toMatchObject({
      status: 'PLANNED',
      participants: [ARKTOS, PROFO, PROS].map(({ name }) => ({ name })),
    });
    const codes = await codesOf(() => mutate(hub, 'planDispatchTable', input), NO_DISPATCHER);
    expect(new Set(Object.values(codes))).toEqual(new Set([UNKNOWN]));
  });

  it('it is there for who sits at it, and for nobody else', async () => {
    const ask = hub.execute('query ($id: ID!) { dispatchTable(id: $id) { id } }', { id: tableId });
    const there = { id: tableId };
    const strangers: PersonaName[] = ['helpdesk-antwerp', clb, 'clb-antwerp', 'service-youth', 'service-jac'];
    expect(await seenBy(ask, 'dispatchTable', [helpdesk, ...PROVIDERS, ...strangers])).toEqual({
      ...Object.fromEntries([helpdesk, ...PROVIDERS].map((persona) => [persona, there])),
      ...Object.fromEntries(strangers.map((persona) => [persona, null])),
    });
    const without: PersonaName[] = ['school-mechelen', 'city-analyst-mechelen', 'pupil-noor'];
    expect(new Set(Object.values(await seenBy(ask, 'dispatchTable', without)))).toEqual(new Set([UNKNOWN]));
  });

  it('a referral goes on it once pupil and parents were told, by the helpdesk that leads it', async () => {
    const input = { referralId: referral(0), tableId, need: NEED };
    expect((await mutate(hub, 'placeOnTable', input).as(helpdesk)).codes).toEqual(['CONFLICT']);
    const told = { referralId: referral(0), informedOn: inDays(0), language: 'nl' };
    expect(
      await codesOf(() => mutate(hub, 'recordNotice', told), ['clb-antwerp', 'helpdesk-antwerp']),
    ).toEqual({ 'clb-antwerp': 'NOT_FOUND', 'helpdesk-antwerp': 'NOT_FOUND' });
    await done(mutate(hub, 'recordNotice', told).as(clb));
    expect(await refusedOthers('placeOnTable', input)).toEqual(noneMay());
    for (const id of referrals) items.push(await placed(hub, id, tableId, MECHELEN));
  });
});

describe('3. the providers read the items', () => {
  it('to the letter the same for all three, in the order of the table', async () => {
    const [arktos, profo, pros] = await Promise.all(PROVIDERS.map(itemsOf));
    expect(profo).toEqual(arktos);
    expect(pros).toEqual(arktos);
    expect(new Set(arktos?.map(({ id }) => id))).toEqual(new Set(items));
    expect(arktos?.find(({ id }) => id === item(0))).toEqual({
      id: item(0),
      subjectKind: 'PUPIL',
      groupSize: null,
      need: NEED,
      level: 'SECONDARY',
      ageBand: 'FROM_15_TO_17',
      municipality: { nisCode: '12025', name: 'Mechelen' },
      situation: 'AT_RISK',
      reasons: ['TRUANCY'],
      clbDutyReached: true,
      urgency: 'NORMAL',
      order: 1,
      outcome: 'OPEN',
      ownResponse: null,
      table: {
        id: tableId,
        kind: 'NAFT',
        status: 'PLANNED',
        place: 'Zaal 1',
        participants: [ARKTOS, PROFO, PROS].map(({ name }) => ({ name })),
      },
    });
  });

  it('without a pupil in them: no name, no birth date, no school, no number, no way to the referral', async () => {
    const text = JSON.stringify(await itemsOf('partner-arktos'));
    const telltales = [
      ...pupils,
      ...referrals,
      'Kanarie',
      'Mus',
      'Merel',
      'CMP-',
      '-01-01',
      MECHELEN.schoolId,
    ];
    for (const telltale of telltales) expect(text).not.toContain(telltale);
    for (const field of ['referral { id }', 'providerResponses { canTake }', 'rationale', 'decision'])
      expect(
        (await hub.execute(`{ dispatchItemsForUs { edges { node { ${field} } } } }`).as('partner-pros'))
          .codes,
      ).toEqual([UNKNOWN]);
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { id } }', { id: referral(0) });
    expect(await seenBy(ask, 'referral', PROVIDERS)).toEqual({
      'partner-arktos': null,
      'partner-profo': null,
      'partner-pros': null,
    });
    for (const persona of PROVIDERS) expect(await namesForUs(hub, persona)).toEqual({});
  });

  it('a service that was not asked has none of them; the centre has those of its own referrals', async () => {
    for (const persona of ['service-youth', 'service-jac'] as const)
      expect(await itemsOf(persona)).toEqual([]);
    const own = hub.execute('query ($id: ID!) { dispatchTable(id: $id) { items { id } } }', { id: tableId });
    expect(await seenBy(own, 'dispatchTable', [clb, 'clb-antwerp'])).toEqual({
      [clb]: { items: items.map((id) => ({ id })) },
      'clb-antwerp': null,
    });
    for (const persona of [clb, 'school-mechelen', 'city-analyst-mechelen', 'pupil-noor'] as const)
      expect((await hub.execute(FOR_US).as(persona)).codes).toContain(UNKNOWN);
  });
});

describe('4. they answer', () => {
  it('each for itself, with what it would do from its own strength; nobody else has an answer to give', async () => {
    const respond = (itemId: string, canTake: string, fromOwnStrength?: string) =>
      mutate(hub, 'respondToDispatchItem', { itemId, canTake, fromOwnStrength });
    await done(respond(item(0), 'YES', 'Leeromgevingen buiten de school').as('partner-arktos'));
    await done(respond(item(0), 'TOGETHER', 'Gesprekken thuis').as('partner-profo'));
    await done(respond(item(0), 'NO').as('partner-pros'));
    await answered(hub, item(1), 'partner-pros', 'YES');
    const outsiders: PersonaName[] = ['service-youth', 'service-jac', clb, 'school-mechelen', helpdesk];
    expect(await codesOf(() => respond(item(0), 'YES'), outsiders)).toEqual({
      'service-youth': 'NOT_FOUND',
      'service-jac': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
      [helpdesk]: UNKNOWN,
    });
  });

  it('a provider reads its own answer only; helpdesk and centre read them all', async () => {
    const own = async (persona: PersonaName) =>
      (await itemsOf(persona)).find(({ id }) => id === item(0))?.ownResponse;
    expect(await own('partner-arktos')).toEqual({ canTake: 'YES' });
    expect(await own('partner-pros')).toEqual({ canTake: 'NO' });
    const query = `query ($id: ID!) { referral(id: $id) { dispatchItems { providerResponses {
      organisation { name } canTake fromOwnStrength } } } }`;
    const ask = hub.execute(query, { id: referral(0) });
    const all = [
      {
        organisation: { name: ARKTOS.name },
        canTake: 'YES',
        fromOwnStrength: 'Leeromgevingen buiten de school',
      },
      { organisation: { name: PROFO.name }, canTake: 'TOGETHER', fromOwnStrength: 'Gesprekken thuis' },
      { organisation: { name: PROS.name }, canTake: 'NO', fromOwnStrength: null },
    ];
    expect(await seenBy(ask, 'referral', [helpdesk, clb, 'helpdesk-antwerp', 'school-mechelen'])).toEqual({
      [helpdesk]: { dispatchItems: [{ providerResponses: all }] },
      [clb]: { dispatchItems: [{ providerResponses: all }] },
      'helpdesk-antwerp': null,
      'school-mechelen': UNKNOWN,
    });
  });
});

describe('5. the helpdesk decides', () => {
  it('at the open table, and nobody else does', async () => {
    const decision = toArktosAndProfo(item(0), offers);
    expect((await mutate(hub, 'decideDispatchItem', decision).as(helpdesk)).codes).toEqual([
      'INVALID_TRANSITION',
    ]);
    expect(await refusedOthers('openDispatchTable', { tableId })).toEqual(noneMay());
    await done(mutate(hub, 'openDispatchTable', { tableId }).as(helpdesk));
    expect(await refusedOthers('decideDispatchItem', decision)).toEqual(noneMay());
  });

  it('Arktos leads and Profo works along, with a rationale and all who were considered, once', async () => {
    const decision = toArktosAndProfo(item(0), offers);
    const decide = (changes = {}) =>
      mutate(hub, 'decideDispatchItem', { ...decision, ...changes }).as(helpdesk);
    expect((await decide({ consideredProviders: [ARKTOS.id] })).codes).toEqual(['BAD_USER_INPUT']);
    const toPros = [{ organisationId: PROS.id, offerId: offers.pros, role: 'LEAD' }];
    expect((await decide({ assignments: toPros })).codes).toEqual(['CONFLICT']);
    await done(decide());
    expect((await decide()).codes).toEqual(['CONFLICT']);
    expect(await stands(hub, referral(0))).toEqual(['ASSIGNED', 'PROPOSED']);
    const query = `query ($id: ID!) { referral(id: $id) { decisionRationale consideredProviders { id } trajectories {
      status startDeadline assignments { role organisation { id name } offer { id } } }
      events { to by role } } }`;
    const answer = await done(hub.execute(query, { id: referral(0) }).as(helpdesk));
    expect(at(answer, 'referral')).toMatchObject({
      decisionRationale: RATIONALE,
      consideredProviders: [ARKTOS, PROFO, PROS].map(({ id }) => ({ id })),
      trajectories: [
        {
          status: 'PROPOSED',
          startDeadline: null,
          assignments: [
            {
              role: 'LEAD',
              organisation: { id: ARKTOS.id, name: ARKTOS.name },
              offer: { id: offers.arktos },
            },
            { role: 'CO', organisation: { id: PROFO.id, name: PROFO.name }, offer: { id: offers.profo } },
          ],
        },
      ],
      events: expect.arrayContaining([{ to: 'ASSIGNED', by: PERSONAS[helpdesk].person, role: 'HELPDESK' }]),
    });
  });

  it('the table is closed when every item has its decision, and nobody answers after that', async () => {
    const close = () => mutate(hub, 'closeDispatchTable', { tableId }).as(helpdesk);
    expect((await close()).codes).toEqual(['CONFLICT']);
    const toPros = {
      ...toArktosAndProfo(item(1), offers),
      assignments: [{ organisationId: PROS.id, offerId: offers.pros, role: 'LEAD' }],
    };
    await done(mutate(hub, 'decideDispatchItem', toPros).as(helpdesk));
    const postponed = { itemId: item(2), decision: 'POSTPONED', rationale: 'Nobody knows enough of it yet' };
    await done(mutate(hub, 'decideDispatchItem', postponed).as(helpdesk));
    expect(await refusedOthers('closeDispatchTable', { tableId })).toEqual(noneMay());
    await done(close());
    for (const itemId of items) {
      const late = mutate(hub, 'respondToDispatchItem', { itemId, canTake: 'YES' });
      expect((await late.as('partner-pros')).codes).toEqual(['CONFLICT']);
    }
  });

  it('each provider learns what is its own; of the rest, that it went elsewhere, not where', async () => {
    expect(await outcomes('partner-arktos')).toEqual({
      [item(0)]: 'YOURS',
      [item(1)]: 'ELSEWHERE',
      [item(2)]: 'NOT_ASSIGNED',
    });
    expect(await outcomes('partner-profo')).toEqual(await outcomes('partner-arktos'));
    expect(await outcomes('partner-pros')).toEqual({
      [item(0)]: 'ELSEWHERE',
      [item(1)]: 'YOURS',
      [item(2)]: 'NOT_ASSIGNED',
    });
    const text = JSON.stringify(await itemsOf('partner-pros'));
    expect(text).not.toContain(RATIONALE);
    expect(await namesForUs(hub, 'partner-pros')).toEqual({ [await trajectoryOf(1)]: null });
  });

  it('school and pupil see that it is assigned; the other helpdesk and the other centre see no case', async () => {
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { status } }', { id: referral(0) });
    const strangers: PersonaName[] = ['helpdesk-antwerp', 'clb-antwerp', 'school-antwerp', 'pupil-bram'];
    expect(await seenBy(ask, 'referral', ['school-mechelen', 'pupil-noor', ...strangers])).toEqual({
      'school-mechelen': { status: 'ASSIGNED' },
      'pupil-noor': { status: 'ASSIGNED' },
      ...Object.fromEntries(strangers.map((persona) => [persona, null])),
    });
    expect((await ask.as('city-analyst-mechelen')).codes).toEqual([UNKNOWN]);
  });
});

async function trajectoryOf(nth: number): Promise<string> {
  const [row] = await hub.rows('helpdesk', 'select id from helpdesk.trajectory where referral_id = $1', [
    referral(nth),
  ]);
  return String(row?.id);
}
