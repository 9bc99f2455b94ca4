import { createHash } from 'node:crypto';
import {
  type Candidate,
  GROUPS_FOR_REASON,
  type MatchExclusion,
  type MatchReason,
  type Need,
  YEARS_OF_BAND,
} from './matching';

/** A wait that is no reason to look further (default; a longer one becomes a gap signal at the helpdesk, R8). */
export const SHORT_WAIT_DAYS = 30;

export interface Match<Offer extends Candidate> {
  readonly offer: Offer;
  /** From 1 on; null for an offer that does not fit. */
  readonly rank: number | null;
  readonly reasons: readonly MatchReason[];
  readonly needsMet: readonly string[];
  readonly excludedBecause: readonly MatchExclusion[];
}

/**
 * Compares all offers with a referral on a day: those that fit, best first, then those that do not, with why.
 * The order follows from need, free places, wait and distance alone. Offers that are alike in all of these stand as
 * drawn for this referral: always the same for one referral, another way for the next, so that nobody is always first.
 */
export function matchOffers<Offer extends Candidate>(
  need: Need,
  offers: readonly Offer[],
  today: string,
): Match<Offer>[] {
  const drawn = [...offers].sort(byDraw(need.referralId));
  const fits = drawn.filter((offer) => exclusionsOf(need, offer, today).length === 0);
  const best = fits
    .map((offer) => ({ offer, key: rankKey(need, offer) }))
    .sort((one, other) => compareKeys(one.key, other.key));
  return [
    ...best.map(({ offer }, index) => ({
      offer,
      rank: index + 1,
      reasons: reasonsOf(need, offer),
      needsMet: needsMet(need, offer),
      excludedBecause: [],
    })),
    ...drawn
      .filter((offer) => !fits.includes(offer))
      .map((offer) => ({
        offer,
        rank: null,
        reasons: [],
        needsMet: needsMet(need, offer),
        excludedBecause: exclusionsOf(need, offer, today),
      })),
  ];
}

/** The hard filters; what the referral does not say excludes nothing. */
export function exclusionsOf(need: Need, offer: Candidate, today: string): MatchExclusion[] {
  const found: MatchExclusion[] = [];
  if (need.ageBand !== null && ageFit(need.ageBand, offer) === 'NOT') found.push('AGE');
  if (need.level !== null && !offer.levels.includes(need.level))
    found.push(offer.offerType === 'NAFT' ? 'SECONDARY_ONLY' : 'LEVEL');
  if (need.area !== null && !offer.serviceArea.includes(need.area)) found.push('AREA');
  if (!routesOf(need.channel).some((route) => offer.intakeRoute.includes(route))) found.push('ROUTE');
  if (need.language !== null && !offer.languages.includes(need.language)) found.push('LANGUAGE');
  if (need.subjectKind !== null && !offer.targetKind.includes(need.subjectKind)) found.push('SUBJECT_KIND');
  if (offer.status === 'PAUSED') found.push('PAUSED');
  if ((offer.validFrom ?? today) > today || (offer.validUntil ?? today) < today) found.push('OUT_OF_PERIOD');
  return found;
}

/** What goes before what, smaller first: need, free places, wait, distance. */
export function rankKey(need: Need, offer: Candidate): readonly number[] {
  return [
    -needsMet(need, offer).length,
    { FREE: 0, UNSURE: 1, NONE: 2 }[places(offer)],
    offer.expectedWaitDays ?? Number.MAX_SAFE_INTEGER,
    distance(need, offer),
  ];
}

export function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function needsMet(need: Need, offer: Candidate): string[] {
  return need.reasons.filter((reason) =>
    GROUPS_FOR_REASON[reason]?.some((group) => offer.targetGroups.includes(group)),
  );
}

function reasonsOf(need: Need, offer: Candidate): MatchReason[] {
  const wait = offer.expectedWaitDays;
  return [
    ageReason(need, offer),
    need.level === null ? 'LEVEL_UNKNOWN' : 'LEVEL_FITS',
    areaReason(need, offer),
    ...(needsMet(need, offer).length > 0 ? (['MEETS_NEED'] as const) : []),
    ({ FREE: 'FREE_PLACES', UNSURE: 'CAPACITY_UNSURE', NONE: 'NO_FREE_PLACES' } as const)[places(offer)],
    ...(wait !== null && wait <= SHORT_WAIT_DAYS ? (['SHORT_WAIT'] as const) : []),
  ];
}

function ageReason(need: Need, offer: Candidate): MatchReason {
  if (need.ageBand === null) return 'AGE_UNKNOWN';
  return ageFit(need.ageBand, offer) === 'WHOLE' ? 'AGE_FITS' : 'AGE_FITS_PARTLY';
}

function ageFit(band: keyof typeof YEARS_OF_BAND, { minAge, maxAge }: Candidate): 'WHOLE' | 'PART' | 'NOT' {
  const [youngest, oldest] = YEARS_OF_BAND[band];
  const from = minAge ?? youngest;
  const to = maxAge ?? oldest;
  if (to < youngest || from > oldest) return 'NOT';
  return from <= youngest && to >= oldest ? 'WHOLE' : 'PART';
}

function areaReason(need: Need, offer: Candidate): MatchReason {
  if (need.area === null) return 'AREA_UNKNOWN';
  return offer.locations.includes(need.area) ? 'SAME_MUNICIPALITY' : 'SERVES_AREA';
}

/** There are no coordinates in the hub: what takes place in the own municipality is nearer than what only serves it. */
function distance(need: Need, offer: Candidate): number {
  return need.area !== null && offer.locations.includes(need.area) ? 0 : 1;
}

/** An old report of free places is worth asking about, and no more. How many are free does not count: big is not better. */
function places({ placesFree, isStale, status }: Candidate): 'FREE' | 'UNSURE' | 'NONE' {
  if (status === 'FULL' || placesFree === 0) return 'NONE';
  return placesFree === null || isStale ? 'UNSURE' : 'FREE';
}

/** By which ways in somebody comes who was referred through a channel; the helpdesk itself passes on what a CLB decided. */
function routesOf(channel: string | null): readonly string[] {
  switch (channel) {
    case 'SCHOOL':
      return ['SCHOOL', 'ANY_PROFESSIONAL'];
    case 'WELFARE_PARTNER':
    case 'PROVIDER_DIRECT':
      return ['ANY_PROFESSIONAL'];
    default:
      return ['CLB', 'ANY_PROFESSIONAL'];
  }
}

/** Lots drawn per referral: each offer's own lot, whatever order they come in and whoever else is there. */
function byDraw(referralId: string): (one: Candidate, other: Candidate) => number {
  const lot = ({ id }: Candidate) => createHash('sha256').update(`${referralId}/${id}`).digest('hex');
  const lots = new Map<Candidate, string>();
  const lotOf = (offer: Candidate): string => {
    const known = lots.get(offer) ?? lot(offer);
    lots.set(offer, known);
    return known;
  };
  return (one, other) => (lotOf(one) < lotOf(other) ? -1 : 1);
}
