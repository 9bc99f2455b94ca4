import type { Insertable } from 'kysely';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import type { DB } from '../../subgraphs/offers/__generated__/tables';
import type { OffersDemo } from '../../subgraphs/offers/demo';
import { momentOf } from './calendar';
import { idOf } from './chance';
import { OFFERS, type OfferSpec, PARTNER_PROFILES } from './offer-texts';

/** Since the network stands. */
const MEMBERS_SINCE: Day = '2019-09-01';

/** The id of an offer of the demo world, for whoever points at one. */
export function offerId(key: string): string {
  return idOf('offer', key);
}

/** Partners, offers and places as the offers owner knows them on a day; every text in them is invented. */
export function demoOffers(day: Day, place: OffersDemo['place'] = []): OffersDemo {
  const takenOf = (spec: OfferSpec) =>
    place.filter((one) => one.offerId === offerId(spec.key) && one.releasedAt === null).length;
  return {
    partnerOrganisation: PARTNER_PROFILES.map(({ organisation, kind, area, naftRecognised }) => ({
      id: organisation.id,
      name: organisation.name,
      // Real numbers, addresses and websites are not looked up, and none are invented.
      kboNumber: null,
      kind,
      naftRecognised,
      website: null,
      serviceArea: [...area],
      languages: ['nl'],
      memberSince: MEMBERS_SINCE,
      contacts: [
        {
          role: 'Aanmeldingen (demo)',
          phone: null,
          email: `${organisation.code.toLowerCase()}@demo.invalid`,
        },
      ],
      synthetic: true,
    })),
    offer: OFFERS.map((spec) => offerRow(spec, takenOf(spec), day)),
    offerCapacity: OFFERS.map((spec) => capacityRow(spec, takenOf(spec), day)),
    place,
  };
}

function offerRow(spec: OfferSpec, taken: number, day: Day): Insertable<DB['offer']> & { id: string } {
  const { places } = spec;
  return {
    id: offerId(spec.key),
    organisationId: spec.of.id,
    titleNl: spec.title[0],
    titleFr: spec.title[1] ?? null,
    titleEn: spec.title[2] ?? null,
    summaryNl: spec.summary[0],
    summaryFr: spec.summary[1] ?? null,
    summaryEn: spec.summary[2] ?? null,
    offerType: spec.type,
    purpose: [...spec.purpose],
    approach: spec.purpose.includes('REINTEGRATION') ? 'CURATIVE' : 'PREVENTIVE',
    targetKind: [...(spec.kinds ?? ['PUPIL'])],
    targetGroups: [...spec.groups],
    minAge: spec.ages?.[0] ?? null,
    maxAge: spec.ages?.[1] ?? null,
    levels: [...(spec.levels ?? ['SECONDARY'])],
    forms: [],
    buildingBlocks: [...(spec.blocks ?? [])],
    intensity: spec.intensity ?? 'FLEXIBLE',
    dayPartsMin: spec.dayParts?.[0] ?? null,
    dayPartsMax: spec.dayParts?.[1] ?? null,
    groupSizeMin: null,
    groupSizeMax: null,
    locations: [...(spec.at ?? [])],
    serviceArea: [...spec.area],
    languages: [...(spec.languages ?? ['nl'])],
    costToFamily: '0.00',
    intakeRoute: [...(spec.route ?? ['CLB'])],
    requiresConsent: true,
    absenceCodeDuring: 'P',
    validFrom: null,
    validUntil: null,
    status: statusOf(spec, taken),
    statusReason: spec.statusReason ?? null,
    hasFreePlaces: places ? places.total > places.reserved : null,
    lastAssuredOn: spec.status === 'DRAFT' ? null : addDays(day, -(places?.daysAgo ?? 100)),
    version: 1,
    synthetic: true,
  };
}

function capacityRow(
  { key, of, places }: OfferSpec,
  taken: number,
  day: Day,
): Insertable<DB['offerCapacity']> {
  const reportedOn = places ? addDays(day, -places.daysAgo) : null;
  return {
    offerId: offerId(key),
    organisationId: of.id,
    periodFrom: reportedOn,
    periodTo: null,
    placesTotal: places?.total ?? null,
    placesReserved: places?.reserved ?? null,
    placesTaken: taken,
    expectedWaitDays: places?.waitDays ?? null,
    reportedAt: reportedOn && momentOf(reportedOn, 9, 30),
  };
}

/** An open offer is full as soon as no place is left. */
function statusOf({ status = 'PUBLISHED', places }: OfferSpec, taken: number): string {
  if (status !== 'PUBLISHED' || !places) return status;
  return places.total - places.reserved - taken > 0 ? status : 'FULL';
}
