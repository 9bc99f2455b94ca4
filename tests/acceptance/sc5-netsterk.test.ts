import { at, TestHub, textAt } from '../testkit/hub';
import { done, inDays, MECHELEN, mutate, type Offers, threeOffers } from '../testkit/loop';
import { childOfNine, openNetsterk, outreachOffer, unreachable } from '../testkit/netsterk';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed } from '../testkit/seed';
import { permit } from '../testkit/steps';
import { codesOf, seenBy, UNKNOWN } from '../testkit/stories';

/**
 * SC5: Mechelen works in the Netsterk regime. A care coordinator of a primary school refers a family that cannot be reached; in
 * the ordinary mode nothing of that is open, and a NAFT stays for secondary education, whatever the mode (R3). Who goes to the
 * door is decided in sc5-door-visit.test.ts.
 */
let hub: TestHub;
let offers: Offers;
let outreach: string;
let pupil: string;
let referral: string;
const { clb, helpdesk, helpdeskId } = MECHELEN;
const SCHOOL = 'school-mechelen';

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  outreach = await outreachOffer(world);
  pupil = await childOfNine(world);
});
afterAll(() => hub.stop());

describe('1. in the ordinary mode', () => {
  it('the school’s channel is not open, and nothing is kept of what it sent', async () => {
    const refused = await (await unreachable(hub, pupil)).as(SCHOOL);
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
  beforeAll(() => openNetsterk(hub));

  it('anybody reads how the helpdesk works now', async () => {
    const query = 'query ($id: ID!) { helpdesk(id: $id) { operatingModes { name levels intakeChannels } } }';
    const answer = await hub.execute(query, { id: helpdeskId }).withToken(null);
    const [now] = Object(at(answer, 'helpdesk.operatingModes'));
    expect(now).toEqual({ name: 'NETSTERK', levels: ['PRIMARY', 'SECONDARY'], intakeChannels: ['SCHOOL'] });
  });

  it('the school refers the family; nobody can in its name, and a permit counts for who asked for it', async () => {
    const step = await unreachable(hub, pupil);
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
