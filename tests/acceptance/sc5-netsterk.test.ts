import { countReferrals } from '../testkit/figures';
import { at, type Operation, TestHub, textAt } from '../testkit/hub';
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
import { CREATE_REFERRAL_AS_SCHOOL } from '../testkit/operations';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed, THIS_YEAR } from '../testkit/seed';
import { permit } from '../testkit/steps';
import { codesOf, namesForUs, nodesAt, seenBy, UNKNOWN } from '../testkit/stories';

/**
 * SC5: Mechelen works in the Netsterk regime. A care coordinator of a primary school refers a family that cannot be reached;
 * a table about welfare finds who goes to the door. In the ordinary mode none of that is open, and a NAFT stays for secondary
 * education, whatever the mode (R3).
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

/** The school asks leave and refers, through its own channel. */
async function referAsSchool(): Promise<Operation> {
  const permitted = await permit(hub, pupil, SCHOOL, helpdeskId, 'UNREACHABLE');
  const input = {
    ...{ subjectKind: 'PUPIL', channel: 'SCHOOL', reasons: ['UNREACHABLE'], urgency: 'HIGH' },
    question: 'Wie kan aan de deur gaan? Het gezin antwoordt al twee weken niet.',
    schoolMeasures: ['CONTACT_WITH_PARENTS', 'HOME_VISIT'],
    permit: textAt(permitted, 'permitReferral.permit'),
  };
  return hub.execute(CREATE_REFERRAL_AS_SCHOOL, { input });
}
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
  outreach = await world.offer('outreach', {
    ...{ of: 'partnerPros', type: 'OUTREACH', title: 'Aan de deur', area: ['12025'], places: { total: 4 } },
    ...{
      levels: ['PRIMARY', 'SECONDARY'],
      route: ['SCHOOL', 'ANY_PROFESSIONAL'],
      groups: ['UNREACHABLE'],
      ages: [6, 18],
    },
  });
  pupil = await world.pupil('mees', {
    ...{ name: 'Mees Kanarie', age: 9, lives: '12025', guardian: 'guardian-bram' },
    enrolments: [{ school: 'schoolMechelen', level: 'PRIMARY' }],
    consents: [
      { to: 'helpdeskMechelen', givenBy: 'GUARDIAN' },
      { to: 'partnerPros', givenBy: 'GUARDIAN' },
    ],
  });
});
afterAll(() => hub.stop());

describe('1. in the ordinary mode', () => {
  it('the school’s channel is not open, and nothing is kept of what it sent', async () => {
    const refused = await (await referAsSchool()).as(SCHOOL);
    expect(refused.codes).toEqual(['CHANNEL_NOT_OPEN']);
    expect(refused.errors[0]?.extensions.details).toEqual({ channel: 'SCHOOL', mode: 'DEFAULT' });
    expect(await hub.rows('helpdesk', 'select 1 from helpdesk.referral')).toEqual([]);
  });

  it('its centre’s is, but for secondary education only', async () => {
    const permitted = await permit(hub, pupil, clb, helpdeskId, 'UNREACHABLE');
    const input = {
      ...{ channel: 'CLB', reasons: ['UNREACHABLE'], schoolMeasures: ['HOME_VISIT'] },
      question: 'Wie kan aan de deur gaan? Het gezin antwoordt niet.',
      permit: textAt(permitted, 'permitReferral.permit'),
    };
    expect((await mutate(hub, 'createReferral', input).as(clb)).codes).toEqual(['NOT_ELIGIBLE']);
  });

  it('the helpdesk has no table about welfare', async () => {
    const input = { kind: 'WELFARE', scheduledAt: `${inDays(2)}T09:00:00Z`, place: 'Zaal 1' };
    expect((await mutate(hub, 'planDispatchTable', input).as(helpdesk)).codes).toEqual(['CHANNEL_NOT_OPEN']);
  });
});

describe('2. Netsterk opens in Mechelen', () => {
  beforeAll(async () => {
    await hub.rows(
      'helpdesk',
      `insert into helpdesk.operating_mode (helpdesk_id, name, valid_from, levels, intake_channels, provider_kinds, permanence)
      values ($1, 'NETSTERK', $2, '{PRIMARY,SECONDARY}', '{SCHOOL}', '{NAFT,WELFARE}', 'Every day')`,
      [helpdeskId, inDays(0)],
    );
  });

  it('anybody reads how the helpdesk works now', async () => {
    const query = 'query ($id: ID!) { helpdesk(id: $id) { operatingModes { name levels intakeChannels } } }';
    const answer = await hub.execute(query, { id: helpdeskId }).withToken(null);
    const [now] = Object(at(answer, 'helpdesk.operatingModes'));
    expect(now).toEqual({ name: 'NETSTERK', levels: ['PRIMARY', 'SECONDARY'], intakeChannels: ['SCHOOL'] });
  });

  it('the school refers the family; nobody can in its name, and a permit counts for who asked for it', async () => {
    const step = await referAsSchool();
    const others: PersonaName[] = ['school-antwerp', 'partner-arktos', 'service-youth', 'guardian-bram'];
    expect(await codesOf(() => step, others)).toEqual({
      'school-antwerp': 'FORBIDDEN',
      'partner-arktos': UNKNOWN,
      'service-youth': UNKNOWN,
      'guardian-bram': UNKNOWN,
    });
    const answer = await done(step.as(SCHOOL));
    expect(at(answer, 'createReferral')).toMatchObject({ status: 'RECEIVED', channel: 'SCHOOL' });
    referral = textAt(answer, 'createReferral.id');
    await hub.settle();
  });

  it('Antwerp stays as it was: the same mutation of its school is refused', async () => {
    const permitted = await permit(hub, pupil, SCHOOL, ORGANISATIONS.helpdeskAntwerp.id, 'UNREACHABLE');
    expect(permitted.codes).toEqual(['CONSENT_REQUIRED']);
    const input = {
      ...{
        subjectKind: 'CLASS_GROUP',
        groupSize: 12,
        channel: 'SCHOOL',
        situation: 'AT_RISK',
        reasons: ['CLASS_CLIMATE'],
      },
      ...{ question: 'Wie kan met deze klas werken?', schoolMeasures: ['CLB_INVOLVED'] },
      helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    };
    expect((await mutate(hub, 'createReferral', input).as('school-antwerp')).codes).toEqual([
      'CHANNEL_NOT_OPEN',
    ]);
  });

  it('helpdesk and centre know the case and its mode; school and parent where it stands; others have none', async () => {
    const full = hub.execute(
      'query ($id: ID!) { referral(id: $id) { mode { name } level ageBand situation pupil { displayName } } }',
      { id: referral },
    );
    const known = {
      ...{ mode: { name: 'NETSTERK' }, level: 'PRIMARY', ageBand: 'UNDER_12', situation: 'UNREACHABLE' },
      pupil: { displayName: 'Mees Kanarie' },
    };
    expect(
      await seenBy(full, 'referral', [helpdesk, clb, 'helpdesk-antwerp', 'clb-antwerp', 'partner-pros']),
    ).toEqual({
      [helpdesk]: known,
      [clb]: known,
      'helpdesk-antwerp': null,
      'clb-antwerp': null,
      'partner-pros': null,
    });
    const status = hub.execute('query ($id: ID!) { referral(id: $id) { status } }', { id: referral });
    const others: PersonaName[] = ['school-antwerp', 'guardian-noor', 'pupil-bram'];
    expect(await seenBy(status, 'referral', [SCHOOL, 'guardian-bram', ...others])).toEqual({
      [SCHOOL]: { status: 'RECEIVED' },
      'guardian-bram': { status: 'RECEIVED' },
      ...Object.fromEntries(others.map((persona) => [persona, null])),
    });
    for (const persona of ['city-analyst-mechelen', 'service-youth'] as const)
      expect((await status.as(persona)).codes).toEqual([UNKNOWN]);
  });
});

describe('3. what fits', () => {
  it('outreach is offered; every NAFT is left out, because it is for secondary education', async () => {
    const query =
      'query ($id: ID!) { referral(id: $id) { matchingOffers { rank offer { id } needsMet excludedBecause } } }';
    const ask = hub.execute(query, { id: referral });
    const found = at(await done(ask.as(helpdesk)), 'referral.matchingOffers');
    const byOffer = new Map(
      (Array.isArray(found) ? found : []).map(({ offer, ...match }) => [offer.id, match]),
    );
    expect(byOffer.get(outreach)).toEqual({ rank: 1, needsMet: ['UNREACHABLE'], excludedBecause: [] });
    for (const naft of Object.values(offers))
      expect(byOffer.get(naft)).toMatchObject({
        rank: null,
        excludedBecause: expect.arrayContaining(['SECONDARY_ONLY', 'ROUTE']),
      });
    expect(await seenBy(ask, 'referral', ['helpdesk-antwerp', SCHOOL, 'partner-pros'])).toEqual({
      'helpdesk-antwerp': null,
      [SCHOOL]: UNKNOWN,
      'partner-pros': UNKNOWN,
    });
  });
});

describe('4. a table about welfare', () => {
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

describe('5. the decision', () => {
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
    expect(past.codes).toEqual(['INVALID_TRANSITION']);
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

describe('6. it is counted as Netsterk', () => {
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
