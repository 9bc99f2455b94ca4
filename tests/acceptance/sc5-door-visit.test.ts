import { countReferrals } from '../testkit/figures';
import { at, TestHub, textAt } from '../testkit/hub';
import {
  ARKTOS,
  done,
  inDays,
  MECHELEN,
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
} from '../testkit/loop';
import { childOfNine, openNetsterk, outreachOffer, unreachable } from '../testkit/netsterk';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed, THIS_YEAR } from '../testkit/seed';
import { codesOf, namesForUs, nodesAt, seenBy, UNKNOWN } from '../testkit/stories';

/**
 * SC5, from the table on: a table about welfare with a partner who does outreach and a service that was asked; a NAFT cannot be
 * assigned, outreach can, and the mode is counted.
 */
let hub: TestHub;
let offers: Offers;
let outreach: string;
let pupil: string;
let referral: string;
let tableId: string;
let item: string;
const { clb, helpdesk, helpdeskId, schoolId } = MECHELEN;
const SCHOOL = 'school-mechelen';
const { serviceYouth } = ORGANISATIONS;

const assignment = (offerId: string) => [{ organisationId: PROS.id, offerId, role: 'LEAD' }];
const decision = (offerId: string) => ({
  ...{ itemId: item, decision: 'ASSIGNED', rationale: RATIONALE },
  consideredProviders: [PROS.id, serviceYouth.id],
  assignments: assignment(offerId),
});
const itemsOf = async (persona: PersonaName) =>
  nodesAt(
    await done(
      hub
        .execute('{ dispatchItemsForUs { edges { node { id level ageBand situation reasons outcome } } } }')
        .as(persona),
    ),
    'dispatchItemsForUs',
  );

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  outreach = await outreachOffer(world);
  pupil = await childOfNine(world);
  await openNetsterk(hub);
  const referred = await done((await unreachable(hub, pupil)).as(SCHOOL));
  referral = textAt(referred, 'createReferral.id');
  await hub.settle();
});
afterAll(() => hub.stop());

describe('1. a table about welfare', () => {
  it('a table about NAFT does not take a pupil of primary school', async () => {
    await done(mutate(hub, 'triageReferral', { referralId: referral, ...soon }).as(helpdesk));
    const naft = await plannedTable(hub, helpdesk);
    const place = mutate(hub, 'placeOnTable', { referralId: referral, tableId: naft, need: NEED });
    expect((await place.as(helpdesk)).codes).toEqual(['NOT_ELIGIBLE']);
  });

  it('who has an offer besides NAFT sits at it, and the service that was asked', async () => {
    tableId = await plannedTable(hub, helpdesk, { kind: 'WELFARE', invite: [serviceYouth.id] });
    const query = 'query ($id: ID!) { dispatchTable(id: $id) { participants { name kind } } }';
    const ask = hub.execute(query, { id: tableId });
    const seats = {
      participants: [
        { name: PROS.name, kind: 'PARTNER' },
        { name: serviceYouth.name, kind: 'SERVICE' },
      ],
    };
    const readers: PersonaName[] = [helpdesk, 'partner-pros', 'service-youth'];
    const others: PersonaName[] = ['service-jac', 'partner-arktos', 'partner-profo', 'helpdesk-antwerp'];
    expect(await seenBy(ask, 'dispatchTable', [...readers, ...others])).toEqual({
      ...Object.fromEntries(readers.map((persona) => [persona, seats])),
      ...Object.fromEntries(others.map((persona) => [persona, null])),
    });
  });

  it('who cannot be reached goes on it without a notice, and that is flagged (L15)', async () => {
    item = await placed(hub, referral, tableId, MECHELEN);
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { noticeException informedOn } }', {
      id: referral,
    });
    const flagged = { noticeException: true, informedOn: null };
    expect(await seenBy(ask, 'referral', [helpdesk, clb, SCHOOL, 'guardian-bram'])).toEqual({
      [helpdesk]: flagged,
      [clb]: flagged,
      [SCHOOL]: UNKNOWN,
      'guardian-bram': UNKNOWN,
    });
  });

  it('partner and service read the same, without a name; who was not asked has nothing', async () => {
    const seen = await itemsOf('service-youth');
    expect(seen).toEqual([
      {
        ...{ id: item, level: 'PRIMARY', ageBand: 'UNDER_12', situation: 'UNREACHABLE' },
        ...{ reasons: ['UNREACHABLE'], outcome: 'OPEN' },
      },
    ]);
    expect(await itemsOf('partner-pros')).toEqual(seen);
    for (const persona of ['service-jac', 'partner-arktos', 'partner-profo'] as const)
      expect(await itemsOf(persona)).toEqual([]);
    for (const telltale of ['Mees', pupil, referral, schoolId])
      expect(JSON.stringify(seen)).not.toContain(telltale);
    const way = hub.execute('query ($id: ID!) { referral(id: $id) { id } }', { id: referral });
    expect((await way.as('service-youth')).codes).toEqual([UNKNOWN]);
  });

  it('both answer; who does not sit at it has no answer to give', async () => {
    const respond = () => mutate(hub, 'respondToDispatchItem', { itemId: item, canTake: 'YES' });
    const codes = await codesOf(respond, [
      'partner-pros',
      'service-youth',
      'service-jac',
      'partner-arktos',
      SCHOOL,
    ]);
    expect(codes).toEqual({
      'partner-pros': '',
      'service-youth': '',
      'service-jac': 'NOT_FOUND',
      'partner-arktos': 'NOT_FOUND',
      [SCHOOL]: UNKNOWN,
    });
  });
});

describe('2. the decision', () => {
  it('a NAFT cannot be assigned, though its provider can take the case', async () => {
    await opened(hub, tableId, MECHELEN);
    const refused = await mutate(hub, 'decideDispatchItem', decision(offers.pros)).as(helpdesk);
    expect(refused.codes).toEqual(['NOT_ELIGIBLE']);
    expect(refused.errors[0]?.extensions.details).toEqual({ offerId: offers.pros });
    expect(await stands(hub, referral)).toEqual(['ON_DISPATCH_TABLE', null]);
  });

  it('nothing is assigned past the table on which it lies', async () => {
    const { itemId: _, decision: __, ...rest } = decision(outreach);
    const past = await mutate(hub, 'assignReferral', { referralId: referral, ...rest }).as(helpdesk);
    expect(past.codes).toEqual(['CONFLICT']);
    expect(await stands(hub, referral)).toEqual(['ON_DISPATCH_TABLE', null]);
  });

  it('nobody but the helpdesk that leads the table decides, and the service’s answer is considered', async () => {
    const decide = () => mutate(hub, 'decideDispatchItem', decision(outreach));
    expect(await codesOf(decide, ['helpdesk-antwerp', 'partner-pros', 'service-youth', SCHOOL, clb])).toEqual(
      {
        'helpdesk-antwerp': 'NOT_FOUND',
        'partner-pros': UNKNOWN,
        'service-youth': UNKNOWN,
        [SCHOOL]: UNKNOWN,
        [clb]: UNKNOWN,
      },
    );
    const alone = { ...decision(outreach), consideredProviders: [PROS.id] };
    expect((await mutate(hub, 'decideDispatchItem', alone).as(helpdesk)).codes).toEqual(['BAD_USER_INPUT']);
    await done(decide().as(helpdesk));
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
  });

  it('the partner who goes to the door knows whom it looks for; the service learns that it went elsewhere', async () => {
    await hub.settle();
    expect(Object.values(await namesForUs(hub, 'partner-pros'))).toEqual(['Mees Kanarie']);
    expect(await namesForUs(hub, 'partner-arktos')).toEqual({});
    expect((await itemsOf('partner-pros')).map(({ outcome }) => outcome)).toEqual(['YOURS']);
    expect((await itemsOf('service-youth')).map(({ outcome }) => outcome)).toEqual(['ELSEWHERE']);
  });
});

describe('3. it is counted as Netsterk', () => {
  it('with its mode, channel and level, and with nobody in it', async () => {
    const facts = await hub.rows(
      'statistics',
      'select mode, channel, level, age_band, reasons, providers, status from statistics.referral_fact',
    );
    expect(facts).toEqual([
      {
        ...{ mode: 'NETSTERK', channel: 'SCHOOL', level: 'PRIMARY', age_band: 'UNDER_12' },
        ...{ reasons: ['UNREACHABLE'], providers: [PROS.id], status: 'ASSIGNED' },
      },
    ]);
  });

  it('among many, the city reads how many came in by that mode', async () => {
    const figures = hub.execute(
      `query ($schoolYear: SchoolYear!, $helpdesk: ID!) { referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: [MODE]) {
        tables { cells { category value } } } }`,
      { schoolYear: THIS_YEAR, helpdesk: helpdeskId },
    );
    const cells = async () => {
      const [table] = Object(at(await done(figures.as('city-analyst-mechelen')), 'referralFigures.tables'));
      return table.cells;
    };
    expect(await cells()).toEqual([]);
    const told = { helpdeskId, schoolYear: THIS_YEAR, receivedOn: inDays(0), area: '12025', schoolId };
    await countReferrals(hub, 29, {
      ...told,
      mode: 'NETSTERK',
      level: 'PRIMARY',
      ageBand: 'UNDER_12',
      channel: 'SCHOOL',
    });
    await countReferrals(hub, 40, told);
    expect(
      new Map((await cells()).map(({ category, value }: Record<string, unknown>) => [category, value])),
    ).toEqual(
      new Map([
        ['DEFAULT', 40],
        ['NETSTERK', 30],
      ]),
    );
    expect((await figures.as(SCHOOL)).codes).toContain(UNKNOWN);
  });
});

it('considered or not, Arktos and Profo never had the case', async () => {
  for (const { id } of [ARKTOS, PROFO])
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.assignment where organisation_id = $1', [id]),
    ).toEqual([]);
});
