import { today } from '../../subgraphs/kit/calendar';
import { at, TestHub, textAt } from '../testkit/hub';
import {
  CREATE_OFFER,
  END_OFFER,
  PAUSE_OFFER,
  PUBLISH_OFFER,
  REPORT_CAPACITY,
  RESUME_OFFER,
  SEARCH_OFFERS,
  UPDATE_OFFER,
} from '../testkit/offer-operations';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed, type World } from '../testkit/seed';
import { refer } from '../testkit/steps';

/**
 * SC4: the coordinator of a youth-work organisation publishes outreach coaching for 15 to 21 years, 8 places, in Mechelen
 * and Willebroek; a CLB finds it. Each step by the persona whose job it is, with its refusals.
 */
let hub: TestHub;
let world: World;
let offerId: string;
const NETWORK = ['clb-antwerp', 'school-antwerp', 'helpdesk-mechelen', 'city-analyst-mechelen'] as const;
const WANTED = { age: 16, area: '12040', purpose: 'REINTEGRATION', freePlaces: true };
const OFFER = 'query ($id: ID!) { offer(id: $id) { id status } }';

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  await world.offer('other naft', { of: 'partnerProfo', title: 'Ander traject', area: ['12025'] });
});
afterAll(() => hub.stop());

async function found(persona: PersonaName | null, filter: object): Promise<unknown[]> {
  const operation = hub.execute(SEARCH_OFFERS, { filter });
  const answer = await (persona === null ? operation.withToken(null) : operation.as(persona));
  expect(answer.errors).toEqual([]);
  const edges = at(answer, 'offers.edges');
  if (!Array.isArray(edges)) throw new Error('no list of offers');
  return edges.map(({ node }) => node.id);
}

describe('1. the partner writes a draft', () => {
  it('a title and a kind are enough to begin; Dutch is always there, other languages may come later', async () => {
    const input = { title: { nl: 'Coaching op straat', fr: 'Coaching de rue' }, offerType: 'OUTREACH' };
    const answer = await hub.execute(CREATE_OFFER, { input }).as('partner-arktos');
    expect(answer.errors).toEqual([]);
    offerId = textAt(answer, 'createOffer.id');
    expect(at(answer, 'createOffer')).toEqual({
      id: offerId,
      status: 'DRAFT',
      version: 1,
      title: { nl: 'Coaching op straat', fr: 'Coaching de rue', en: null },
    });
  });

  it('nobody else can tell a draft from an offer that does not exist', async () => {
    for (const persona of [...NETWORK, 'partner-profo'] as const) {
      const draft = await hub.execute(OFFER, { id: offerId }).as(persona);
      const absent = await hub.execute(OFFER, { id: '6e0f9d4c-0000-4000-8000-000000000000' }).as(persona);
      expect(draft.data).toEqual({ offer: null });
      expect(draft.text).toBe(absent.text);
    }
    const foreign = await hub.execute(PUBLISH_OFFER, { input: { offerId } }).as('partner-profo');
    expect(foreign.codes).toEqual(['NOT_FOUND']);
  });

  it('a CLB, a school and the city cannot make offers: for them the mutation does not exist', async () => {
    const input = { title: { nl: 'Van het CLB' }, offerType: 'OTHER' };
    for (const persona of NETWORK) {
      expect((await hub.execute(CREATE_OFFER, { input }).as(persona)).codes).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      );
    }
  });

  it('publishing too early tells everything that is missing at once, and changes nothing', async () => {
    const answer = await hub.execute(PUBLISH_OFFER, { input: { offerId } }).as('partner-arktos');
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.extensions.details).toMatchObject({
      missing: expect.arrayContaining([
        'summary',
        'purpose',
        'minAge',
        'levels',
        'serviceArea',
        'intakeRoute',
      ]),
    });
    expect(at(await hub.execute(OFFER, { id: offerId }).as('partner-arktos'), 'offer.status')).toBe('DRAFT');
  });
});

describe('2. it completes and publishes', () => {
  it('the offer becomes public, and the helpdesk is told', async () => {
    const input = {
      offerId,
      version: 1,
      summary: {
        nl: 'Een coach zoekt jongeren op waar ze zijn.',
        en: 'A coach goes where young people are.',
      },
      purpose: ['REINTEGRATION'],
      targetKind: ['PUPIL'],
      targetGroups: ['DROPPED_OUT', 'UNREACHABLE'],
      minAge: 15,
      maxAge: 21,
      levels: ['SECONDARY'],
      serviceArea: ['12025', '12040'],
      locations: ['12025'],
      languages: ['nl', 'fr'],
      intakeRoute: ['CLB', 'ANY_PROFESSIONAL'],
      costToFamily: '0.00',
    };
    const updated = await hub.execute(UPDATE_OFFER, { input }).as('partner-arktos');
    expect(at(updated, 'updateOffer')).toMatchObject({ status: 'DRAFT', version: 2, minAge: 15 });
    const published = await hub.execute(PUBLISH_OFFER, { input: { offerId } }).as('partner-arktos');
    expect(at(published, 'publishOffer')).toEqual({
      id: offerId,
      status: 'PUBLISHED',
      lastAssuredOn: today(),
    });
    await hub.settle();
    const told = await hub.rows(
      'offers',
      "select payload, delivered_at from hub.outbox where aggregate = $1 and type = 'OfferFacts'",
      [offerId],
    );
    expect(told).toEqual([
      {
        payload: expect.objectContaining({
          offerId,
          organisationId: ORGANISATIONS.partnerArktos.id,
          status: 'PUBLISHED',
          serviceArea: ['12025', '12040'],
        }),
        delivered_at: expect.any(Date),
      },
    ]);
  });

  it('everybody finds it, the public too, and a published offer is not changed under its readers', async () => {
    for (const persona of [...NETWORK, 'partner-profo', 'pupil-noor', null] as const)
      expect(await found(persona, { text: 'straat' })).toEqual([offerId]);
    const input = { offerId, version: 2, minAge: 12 };
    const answer = await hub.execute(UPDATE_OFFER, { input }).as('partner-arktos');
    expect(answer.codes).toEqual(['INVALID_TRANSITION']);
    expect(answer.errors[0]?.extensions.hint).toContain('Pause');
  });

  it('another partner is told that it is not theirs', async () => {
    for (const mutation of [PUBLISH_OFFER, PAUSE_OFFER, RESUME_OFFER, END_OFFER])
      expect((await hub.execute(mutation, { input: { offerId } }).as('partner-profo')).codes).toEqual([
        'FORBIDDEN',
      ]);
    const input = { offerId, placesTotal: 0, placesReserved: 0 };
    expect((await hub.execute(REPORT_CAPACITY, { input }).as('partner-profo')).codes).toEqual(['FORBIDDEN']);
  });
});

describe('3. it reports 8 places', () => {
  it('before that no place is known to be free', async () => {
    expect(await found('clb-antwerp', WANTED)).toEqual([]);
    expect(await found('clb-antwerp', { ...WANTED, freePlaces: false })).toEqual([offerId]);
  });

  it('the capacity is fresh, and the search for free places finds it', async () => {
    const input = { offerId, placesTotal: 8, placesReserved: 1, expectedWaitDays: 5 };
    const answer = await hub.execute(REPORT_CAPACITY, { input }).as('partner-arktos');
    expect(at(answer, 'reportCapacity')).toEqual({
      id: offerId,
      status: 'PUBLISHED',
      capacity: { status: 'FRESH', placesTotal: 8, placesReserved: 1, placesTaken: 0, placesFree: 7 },
    });
    for (const persona of ['clb-antwerp', 'school-antwerp', null] as const)
      expect(await found(persona, WANTED)).toEqual([offerId]);
    expect(await found('clb-antwerp', { ...WANTED, age: 22 })).toEqual([]);
    expect(await found('clb-antwerp', { ...WANTED, area: '11002' })).toEqual([]);
  });

  it('a CLB sees ages, languages, intake route, and exactly how many places are free', async () => {
    const query = `query ($filter: OfferFilter) { offers(filter: $filter) { edges { node {
      titleIn(language: EN) summaryIn(language: EN) offerTypeLabel { nl fr en } minAge maxAge languages intakeRoute costToFamily
      organisation { name } capacity { status staleSince placesFree expectedWaitDays band } } } } }`;
    const answer = await hub.execute(query, { filter: WANTED }).as('clb-antwerp');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'offers.edges')).toEqual([
      {
        node: {
          titleIn: 'Coaching op straat',
          summaryIn: 'A coach goes where young people are.',
          offerTypeLabel: { nl: 'Vindplaatsgericht werk', fr: 'Travail de proximité', en: 'Outreach' },
          minAge: 15,
          maxAge: 21,
          languages: ['nl', 'fr'],
          intakeRoute: ['CLB', 'ANY_PROFESSIONAL'],
          costToFamily: '0.00',
          organisation: { name: ORGANISATIONS.partnerArktos.name },
          capacity: {
            status: 'FRESH',
            staleSince: null,
            placesFree: 7,
            expectedWaitDays: 5,
            band: 'SEVERAL',
          },
        },
      },
    ]);
  });

  it('a school sees a band and no number; the city, a pupil and the public see neither', async () => {
    const band = 'query ($id: ID!) { offer(id: $id) { capacity { band status } } }';
    const exact = 'query ($id: ID!) { offer(id: $id) { capacity { placesFree } } }';
    expect((await hub.execute(band, { id: offerId }).as('school-antwerp')).data).toEqual({
      offer: { capacity: { band: 'SEVERAL', status: 'FRESH' } },
    });
    for (const persona of ['school-antwerp', 'city-analyst-mechelen', 'pupil-noor', 'dpo'] as const)
      expect((await hub.execute(exact, { id: offerId }).as(persona)).codes).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      );
    for (const persona of ['city-analyst-mechelen', 'pupil-noor'] as const)
      expect((await hub.execute(band, { id: offerId }).as(persona)).codes).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      );
    expect((await hub.execute(band, { id: offerId }).withToken(null)).codes).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
    // Another partner has the field, for its own offers.
    expect((await hub.execute(exact, { id: offerId }).as('partner-profo')).data).toEqual({
      offer: { capacity: null },
    });
  });

  it('after 30 days it is stale: a status with a date, not an error, and still found', async () => {
    await hub.rows(
      'offers',
      "update offers.offer_capacity set reported_at = now() - interval '31 days' where offer_id = $1",
      [offerId],
    );
    const query = 'query ($id: ID!) { offer(id: $id) { capacity { status staleSince placesFree } } }';
    const answer = await hub.execute(query, { id: offerId }).as('clb-antwerp');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'offer.capacity')).toEqual({
      status: 'STALE_CAPACITY',
      staleSince: expect.any(String),
      placesFree: 7,
    });
    expect(await found('clb-antwerp', WANTED)).toEqual([offerId]);
  });
});

describe('4. it pauses, goes on, and ends', () => {
  it('a paused offer is not found, keeps its page for the network, and is changed while it rests', async () => {
    const paused = await hub
      .execute(PAUSE_OFFER, { input: { offerId, reason: 'Ploeg met verlof' } })
      .as('partner-arktos');
    expect(at(paused, 'pauseOffer')).toMatchObject({ status: 'PAUSED', statusReason: 'Ploeg met verlof' });
    expect(await found('clb-antwerp', WANTED)).toEqual([]);
    expect((await hub.execute(OFFER, { id: offerId }).as('clb-antwerp')).data).toMatchObject({
      offer: { status: 'PAUSED' },
    });
    expect((await hub.execute(OFFER, { id: offerId }).withToken(null)).data).toEqual({ offer: null });
    const input = { offerId, version: 2, minAge: 14 };
    expect((await hub.execute(UPDATE_OFFER, { input }).as('partner-arktos')).data).toMatchObject({
      updateOffer: { status: 'PAUSED', version: 3, minAge: 14 },
    });
    const emptied = { offerId, version: 3, serviceArea: [] };
    const refused = await hub.execute(UPDATE_OFFER, { input: emptied }).as('partner-arktos');
    expect(refused.errors[0]?.extensions.details).toMatchObject({ missing: ['serviceArea'] });
  });

  it('resumed it is open again; ended it stays readable for the network and goes nowhere', async () => {
    const resumed = await hub.execute(RESUME_OFFER, { input: { offerId } }).as('partner-arktos');
    expect(at(resumed, 'resumeOffer')).toMatchObject({ status: 'PUBLISHED', statusReason: null });
    expect((await hub.execute(END_OFFER, { input: { offerId } }).as('partner-arktos')).errors).toEqual([]);
    expect(at(await hub.execute(OFFER, { id: offerId }).as('clb-antwerp'), 'offer.status')).toBe('ENDED');
    expect(await found(null, { text: 'straat' })).toEqual([]);
    for (const mutation of [PUBLISH_OFFER, PAUSE_OFFER, RESUME_OFFER, END_OFFER])
      expect((await hub.execute(mutation, { input: { offerId } }).as('partner-arktos')).codes).toEqual([
        'INVALID_TRANSITION',
      ]);
    const report = { offerId, placesTotal: 2, placesReserved: 0 };
    expect((await hub.execute(REPORT_CAPACITY, { input: report }).as('partner-arktos')).codes).toEqual([
      'INVALID_TRANSITION',
    ]);
  });
});

it('no pupil can be reached in the role of a partner: the way does not exist, but from a trajectory of its own', async () => {
  for (const query of [
    '{ myCaseload { edges { cursor } } }',
    '{ pupils { id } }',
    '{ matchingOffers { rank } }',
  ])
    expect((await hub.execute(query).as('partner-arktos')).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  const named = 'edges { node { pupil { displayName } } }';
  for (const list of [`{ referrals { ${named} } }`, `{ worklist { ${named} } }`])
    expect((await hub.execute(list).as('partner-arktos')).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  const one = 'query ($id: ID!) { referral(id: $id) { pupil { displayName } } }';
  const pupil = await world.pupil('known to others', { consents: [{ to: 'helpdeskAntwerp' }] });
  const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
  expect((await hub.execute(one, { id: referralId }).as('partner-arktos')).data).toEqual({ referral: null });
});
