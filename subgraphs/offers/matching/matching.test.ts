import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';

/** A referral of a truant of 15 in Antwerp, matched over two owners. */
let hub: TestHub;
let world: World;
let referralId: string;

const MATCHES = `query ($id: ID!, $first: Int, $language: String) { referral(id: $id) { matchingOffers(first: $first, language: $language) {
  rank offer { title { nl } organisation { name } capacity { placesFree } } reasons needsMet excludedBecause } } }`;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  const noor = await world.pupil('noor', {
    truant: { schoolAntwerp: 6 },
    consents: [{ to: 'helpdeskAntwerp' }],
  });
  referralId = textAt(await refer(hub, noor), 'createReferral.id');
  await world.offer('fits', { locations: ['11002'], places: { total: 4, waitDays: 7 } });
  await world.offer('stale', { of: 'partnerProfo', places: { total: 4, waitDays: 7, daysAgo: 40 } });
  await world.offer('full', { of: 'partnerProfo', status: 'FULL', places: { total: 0 } });
  await world.offer('young', { type: 'OUTREACH', ages: [6, 11], levels: ['PRIMARY'] });
  await world.offer('elsewhere', { area: ['12025'] });
  await world.offer('paused', { status: 'PAUSED' });
  await world.offer('draft', { status: 'DRAFT' });
  await world.offer('ended', { status: 'ENDED' });
  await hub.settle();
});
afterAll(() => hub.stop());

async function matches(persona: PersonaName, variables: object = {}): Promise<Record<string, unknown>[]> {
  const answer = await hub.execute(MATCHES, { id: referralId, ...variables }).as(persona);
  expect(answer.errors).toEqual([]);
  const list = at(answer, 'referral.matchingOffers');
  if (!Array.isArray(list)) throw new Error(`no matches: ${answer.text}`);
  return list.map(({ offer, ...match }) => ({ title: offer.title.nl, ...match }));
}

it('offers that fit come first with reasons, the others after with why not; drafts and ended ones not at all', async () => {
  const found = await matches('helpdesk-antwerp');
  expect(found.slice(0, 3)).toEqual([
    {
      title: 'fits',
      rank: 1,
      reasons: ['AGE_FITS', 'LEVEL_FITS', 'SAME_MUNICIPALITY', 'MEETS_NEED', 'FREE_PLACES', 'SHORT_WAIT'],
      needsMet: ['TRUANCY'],
      excludedBecause: [],
    },
    expect.objectContaining({
      title: 'stale',
      rank: 2,
      reasons: expect.arrayContaining(['CAPACITY_UNSURE']),
    }),
    expect.objectContaining({ title: 'full', rank: 3, reasons: expect.arrayContaining(['NO_FREE_PLACES']) }),
  ]);
  expect(new Map(found.slice(3).map(({ title, excludedBecause }) => [title, excludedBecause]))).toEqual(
    new Map([
      ['young', ['AGE', 'LEVEL']],
      ['elsewhere', ['AREA']],
      ['paused', ['PAUSED']],
    ]),
  );
});

it('the CLB that referred sees the same order as the helpdesk, today and again', async () => {
  const order = async (persona: PersonaName) => (await matches(persona)).map(({ title }) => title);
  const once = await order('helpdesk-antwerp');
  expect(await order('helpdesk-antwerp')).toEqual(once);
  expect(await order('clb-antwerp')).toEqual(once);
});

it('first limits the list from the best on, and a language that was asked for excludes', async () => {
  expect(await matches('helpdesk-antwerp', { first: 1 })).toHaveLength(1);
  const inArabic = await matches('helpdesk-antwerp', { language: 'ar' });
  expect(inArabic.every(({ rank }) => rank === null)).toBe(true);
  for (const variables of [{ first: 0 }, { first: 101 }, { language: 'Dutch' }]) {
    const answer = await hub.execute(MATCHES, { id: referralId, ...variables }).as('helpdesk-antwerp');
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(at(answer, 'referral')).toEqual({ matchingOffers: null });
  }
});

it('a stranger’s referral has no matches, because for a stranger there is no referral', async () => {
  for (const persona of ['helpdesk-mechelen', 'clb-mechelen'] as const)
    expect((await hub.execute(MATCHES, { id: referralId }).as(persona)).data).toEqual({ referral: null });
});

it('for school, pupil, partner and city matching does not exist', async () => {
  for (const persona of ['school-antwerp', 'pupil-noor', 'partner-arktos', 'city-analyst-mechelen'] as const)
    expect((await hub.execute(MATCHES, { id: referralId }).as(persona)).codes).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
});
