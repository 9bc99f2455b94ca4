import { addDays } from '../../subgraphs/kit/school-calendar';
import { isOfferStatus, OPEN_STATUSES } from '../../subgraphs/offers/offer/offer';
import { contradictionsOf, missingToPublish, NOTHING_SAID } from '../../subgraphs/offers/offer/rules';
import { AROUND_MECHELEN, OFFERS } from './offer-texts';
import { demoOffers } from './offers';
import { PARTNER_ARKTOS, PARTNER_PROFO, PARTNER_PROS, PARTNERS } from './organisations';

const DAY = '2026-11-22';
const { partnerOrganisation, offer, offerCapacity } = demoOffers(DAY);

test('every offer that was ever published is whole and keeps R3', () => {
  for (const row of offer.filter(({ status }) => status !== 'DRAFT')) {
    const content = {
      ...NOTHING_SAID,
      ...row,
      summaryNl: row.summaryNl ?? null,
      purpose: row.purpose ?? [],
      targetKind: row.targetKind ?? [],
      targetGroups: row.targetGroups ?? [],
      levels: row.levels ?? [],
      serviceArea: row.serviceArea ?? [],
      languages: row.languages ?? [],
      intakeRoute: row.intakeRoute ?? [],
      minAge: row.minAge ?? null,
      maxAge: row.maxAge ?? null,
      dayPartsMin: row.dayPartsMin ?? null,
      dayPartsMax: row.dayPartsMax ?? null,
      groupSizeMin: null,
      groupSizeMax: null,
      validFrom: null,
      validUntil: null,
    };
    expect({ title: row.titleNl, missing: missingToPublish(content) }).toEqual({
      title: row.titleNl,
      missing: [],
    });
    expect(contradictionsOf(content)).toEqual([]);
  }
});

test('there are drafts, paused, full and ended offers, and capacities that are fresh, stale and unknown', () => {
  const states = new Set(offer.map(({ status }) => status));
  expect(states).toEqual(new Set(['DRAFT', 'PUBLISHED', 'PAUSED', 'FULL', 'ENDED']));
  expect(offer.every(({ status }) => status !== undefined && isOfferStatus(status))).toBe(true);
  const reported = offerCapacity.map(({ reportedAt }) =>
    reportedAt ? String(reportedAt).slice(0, 10) : null,
  );
  expect(reported).toContain(null);
  expect(reported.some((day) => day !== null && day < addDays(DAY, -30))).toBe(true);
  expect(reported.some((day) => day !== null && day > addDays(DAY, -30))).toBe(true);
  expect(reported.every((day) => day === null || day < DAY)).toBe(true);
});

test('an offer is full exactly when it is open and no place is left', () => {
  for (const spec of OFFERS) {
    const isOpen = OPEN_STATUSES.some((open) => open === (spec.status ?? 'PUBLISHED'));
    if (!isOpen || !spec.places) continue;
    const free = spec.places.total - spec.places.reserved;
    expect({ key: spec.key, isFull: spec.status === 'FULL' }).toEqual({ key: spec.key, isFull: free === 0 });
  }
});

test('everything is marked as invented, and the ids are the register’s', () => {
  expect([...partnerOrganisation, ...offer].every(({ synthetic }) => synthetic === true)).toBe(true);
  expect(partnerOrganisation.map(({ id }) => id).sort()).toEqual(PARTNERS.map(({ id }) => id).sort());
  expect(offer.every(({ summaryNl }) => summaryNl?.includes('verzonnen'))).toBe(true);
  expect(partnerOrganisation.every(({ kboNumber, website }) => kboNumber === null && website === null)).toBe(
    true,
  );
});

test('SC2: the three providers of the table in Mechelen each have an open NAFT there', () => {
  for (const { id } of [PARTNER_ARKTOS, PARTNER_PROS, PARTNER_PROFO]) {
    const naft = offer.filter(
      (one) => one.organisationId === id && one.offerType === 'NAFT' && one.status === 'PUBLISHED',
    );
    expect(naft.some(({ serviceArea }) => AROUND_MECHELEN.every((nis) => serviceArea?.includes(nis)))).toBe(
      true,
    );
  }
});
