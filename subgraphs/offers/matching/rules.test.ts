import fc from 'fast-check';
import { INTAKE_ROUTES, OFFER_TYPES, TARGET_GROUPS } from '../../kit/contracts/offer-facts';
import { AGE_BANDS, SCHOOL_LEVELS } from '../../kit/contracts/referral-facts';
import { SUBJECT_KINDS } from '../offer/offer';
import { type Candidate, GROUPS_FOR_REASON, type Need } from './matching';
import { compareKeys, exclusionsOf, matchOffers, rankKey } from './rules';

const TODAY = '2026-11-22';
const AREAS = ['11002', '12025', '12040'];
const REASONS = [...Object.keys(GROUPS_FOR_REASON), 'OTHER'];

const OFFER: Candidate = {
  id: '11111111-1111-4111-8111-111111111111',
  offerType: 'NAFT',
  status: 'PUBLISHED',
  minAge: 12,
  maxAge: 18,
  levels: ['SECONDARY'],
  targetKind: ['PUPIL'],
  targetGroups: ['TRUANTS'],
  locations: ['12025'],
  serviceArea: ['12025', '12040'],
  languages: ['nl'],
  intakeRoute: ['CLB'],
  validFrom: null,
  validUntil: null,
  placesFree: 3,
  isStale: false,
  expectedWaitDays: 10,
};
const NEED: Need = {
  referralId: '22222222-2222-4222-8222-222222222222',
  level: 'SECONDARY',
  ageBand: 'FROM_15_TO_17',
  area: '12025',
  reasons: ['TRUANCY'],
  channel: 'CLB',
  subjectKind: 'PUPIL',
  language: null,
};

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const anyOffer: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.uuid(),
    offerType: fc.constantFrom(...OFFER_TYPES),
    status: fc.constantFrom('PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'FULL', 'PAUSED'),
    minAge: fc.option(fc.integer({ min: 2, max: 18 })),
    maxAge: fc.option(fc.integer({ min: 12, max: 25 })),
    levels: fc.constantFrom(['SECONDARY'], ['PRIMARY', 'SECONDARY'], ['PRIMARY']),
    targetKind: fc.constantFrom(['PUPIL'], ['PUPIL', 'CLASS_GROUP'], [...SUBJECT_KINDS]),
    targetGroups: some(TARGET_GROUPS),
    locations: some(AREAS),
    serviceArea: fc.constantFrom(AREAS, ['12025']),
    languages: fc.constantFrom(['nl'], ['nl', 'fr']),
    intakeRoute: fc.constantFrom(['CLB'], ['ANY_PROFESSIONAL'], [...INTAKE_ROUTES]),
    placesFree: fc.option(fc.integer({ min: 0, max: 4 })),
    isStale: fc.boolean(),
    expectedWaitDays: fc.option(fc.constantFrom(0, 10, 40)),
  })
  .map((offer) => ({ ...offer, validFrom: null, validUntil: null }));
const anyNeed: fc.Arbitrary<Need> = fc.record({
  referralId: fc.uuid(),
  level: fc.option(fc.constantFrom(...SCHOOL_LEVELS)),
  ageBand: fc.option(fc.constantFrom(...AGE_BANDS)),
  area: fc.option(fc.constantFrom(...AREAS)),
  reasons: some(REASONS),
  channel: fc.constantFrom('CLB', 'SCHOOL', 'WELFARE_PARTNER', null),
  subjectKind: fc.option(fc.constantFrom(...SUBJECT_KINDS)),
  language: fc.option(fc.constantFrom('nl', 'fr')),
});
const anyOffers = fc.uniqueArray(anyOffer, { maxLength: 12, selector: ({ id }) => id });

/** An offer with its financier, whose it is and when it came: all that must not count. */
const withOwner = fc.record({
  organisationId: fc.uuid(),
  financier: fc.constantFrom('CITY', 'FLEMISH', 'EU', 'OWN_MEANS'),
  enteredAt: fc.date({ noInvalidDate: true }),
});

describe('neutrality', () => {
  it('the order in which offers are entered or read never changes the answer', () => {
    const shuffled = anyOffers.chain((offers) =>
      fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })),
    );
    fc.assert(
      fc.property(anyNeed, shuffled, (need, [offers, others]) => {
        expect(matchOffers(need, others, TODAY)).toEqual(matchOffers(need, offers, TODAY));
      }),
    );
  });

  it('whose an offer is, who pays for it and when it came never changes its place', () => {
    const owned = fc.array(fc.tuple(anyOffer, withOwner, withOwner), { maxLength: 10 });
    fc.assert(
      fc.property(anyNeed, owned, (need, offers) => {
        const order = (which: 1 | 2) =>
          matchOffers(
            need,
            offers.map((one) => ({ ...one[0], ...one[which] })),
            TODAY,
          ).map(({ offer }) => offer.id);
        expect(order(1)).toEqual(order(2));
      }),
    );
  });

  it('another id changes a place only among offers that are alike', () => {
    fc.assert(
      fc.property(anyNeed, anyOffers, (need, offers) => {
        const renamed = offers.map((offer, index) => ({
          ...offer,
          id: `33333333-3333-4333-8333-${String(index).padStart(12, '0')}`,
        }));
        const keys = (candidates: readonly Candidate[]) =>
          matchOffers(need, candidates, TODAY)
            .filter(({ rank }) => rank !== null)
            .map(({ offer }) => rankKey(need, offer));
        expect(keys(renamed)).toEqual(keys(offers));
      }),
    );
  });

  it('offers that are alike stand in turn first: the referral draws the lot, and always the same one', () => {
    const twins = ['a', 'b', 'c'].map((letter) => ({
      ...OFFER,
      id: `${letter}1111111-1111-4111-8111-111111111111`,
    }));
    const first = (referral: number) =>
      matchOffers({ ...NEED, referralId: `referral ${referral}` }, twins, TODAY)[0]?.offer.id;
    const firsts = Array.from({ length: 300 }, (_, referral) => first(referral));
    for (const { id } of twins) {
      const share = firsts.filter((winner) => winner === id).length;
      expect(share).toBeGreaterThan(60);
      expect(share).toBeLessThan(140);
    }
    expect(firsts).toEqual(Array.from({ length: 300 }, (_, referral) => first(referral)));
  });
});

describe('the answer as a whole', () => {
  it('names every offer once: those that fit first and ranked from 1 on, the others after with a reason', () => {
    fc.assert(
      fc.property(anyNeed, anyOffers, (need, offers) => {
        const matches = matchOffers(need, offers, TODAY);
        expect(matches.map(({ offer }) => offer.id).sort()).toEqual(offers.map(({ id }) => id).sort());
        const ranks = matches.flatMap(({ rank }) => (rank === null ? [] : [rank]));
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));
        expect(matches.slice(ranks.length).every(({ rank }) => rank === null)).toBe(true);
        for (const { rank, reasons, excludedBecause } of matches) {
          expect(excludedBecause.length > 0).toBe(rank === null);
          expect(reasons.length > 0).toBe(rank !== null);
        }
      }),
    );
  });

  it('nothing that fits worse stands before what fits better', () => {
    fc.assert(
      fc.property(anyNeed, anyOffers, (need, offers) => {
        const keys = matchOffers(need, offers, TODAY)
          .filter(({ rank }) => rank !== null)
          .map(({ offer }) => rankKey(need, offer));
        for (const [index, key] of keys.entries())
          expect(compareKeys(keys[index - 1] ?? key, key)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('R3: a NAFT is never matched with a primary pupil, nor with a referral that did not come by the CLB', () => {
    const naft = anyOffers.map((offers) =>
      offers.map((offer) => ({ ...offer, offerType: 'NAFT', levels: ['SECONDARY'], intakeRoute: ['CLB'] })),
    );
    fc.assert(
      fc.property(anyNeed, naft, (need, offers) => {
        const primary = matchOffers({ ...need, level: 'PRIMARY' }, offers, TODAY);
        for (const { excludedBecause } of primary) expect(excludedBecause).toContain('SECONDARY_ONLY');
        const bySchool = matchOffers({ ...need, channel: 'SCHOOL' }, offers, TODAY);
        for (const { excludedBecause } of bySchool) expect(excludedBecause).toContain('ROUTE');
      }),
    );
  });
});

describe('hard filters', () => {
  it('nothing excludes an offer that fits', () => {
    expect(exclusionsOf(NEED, OFFER, TODAY)).toEqual([]);
  });

  it.each([
    ['AGE', { minAge: 18, maxAge: 25 }],
    ['LEVEL', { offerType: 'OUTREACH', levels: ['PRIMARY'] }],
    ['AREA', { serviceArea: ['11002'] }],
    ['ROUTE', { intakeRoute: ['SELF'] }],
    ['SUBJECT_KIND', { targetKind: ['TEACHER'] }],
    ['PAUSED', { status: 'PAUSED' }],
    ['OUT_OF_PERIOD', { validUntil: '2026-11-21' }],
    ['OUT_OF_PERIOD', { validFrom: '2026-11-23' }],
  ])('%s: %j', (exclusion, change) => {
    expect(exclusionsOf(NEED, { ...OFFER, ...change }, TODAY)).toEqual([exclusion]);
  });

  it('a language that was asked for excludes, and one that was not asked for does not', () => {
    expect(exclusionsOf({ ...NEED, language: 'fr' }, OFFER, TODAY)).toEqual(['LANGUAGE']);
  });

  it('what nobody knows excludes nothing, and is said', () => {
    const unknown = { ...NEED, level: null, ageBand: null, area: null };
    const [match] = matchOffers(unknown, [OFFER], TODAY);
    expect(match?.reasons).toEqual(expect.arrayContaining(['AGE_UNKNOWN', 'LEVEL_UNKNOWN', 'AREA_UNKNOWN']));
  });

  it('ages that overlap in part fit, to be checked', () => {
    const [match] = matchOffers(NEED, [{ ...OFFER, minAge: 16 }], TODAY);
    expect(match?.reasons).toContain('AGE_FITS_PARTLY');
  });
});

describe('what goes first', () => {
  const other = { ...OFFER, id: '44444444-4444-4444-8444-444444444444' };
  it.each([
    ['the need that is met', { targetGroups: ['NEWCOMERS'], expectedWaitDays: 0 }],
    ['a free place', { placesFree: 0, status: 'FULL', expectedWaitDays: 0 }],
    ['a report that is fresh', { isStale: true, expectedWaitDays: 0 }],
    ['the shorter wait', { expectedWaitDays: 11 }],
    ['a wait that is known', { expectedWaitDays: null }],
    ['the own municipality', { locations: ['12040'] }],
  ])('%s', (_rule, worse) => {
    const order = matchOffers(NEED, [{ ...other, ...worse }, OFFER], TODAY).map(({ offer }) => offer.id);
    expect(order).toEqual([OFFER.id, other.id]);
  });

  it('not how big a provider is: three free places or thirty are alike', () => {
    expect(rankKey(NEED, { ...OFFER, placesFree: 30 })).toEqual(rankKey(NEED, OFFER));
  });
});
