import { badInput, HubError } from '../../kit/errors';
import { nextState } from '../../kit/transitions';
import { CHANGEABLE_STATUSES, type OfferStatus, TRANSITIONS } from './offer';

/** What an offer says, as far as rules look at it. */
export interface OfferContent {
  readonly titleNl: string;
  readonly summaryNl: string | null;
  readonly offerType: string;
  readonly purpose: readonly string[];
  readonly targetKind: readonly string[];
  readonly targetGroups: readonly string[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly levels: readonly string[];
  readonly dayPartsMin: number | null;
  readonly dayPartsMax: number | null;
  readonly groupSizeMin: number | null;
  readonly groupSizeMax: number | null;
  readonly serviceArea: readonly string[];
  readonly languages: readonly string[];
  readonly intakeRoute: readonly string[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** An offer of which nothing is known but what every draft has. */
export const NOTHING_SAID = {
  summaryNl: null,
  purpose: [],
  targetKind: [],
  targetGroups: [],
  minAge: null,
  maxAge: null,
  levels: [],
  dayPartsMin: null,
  dayPartsMax: null,
  groupSizeMin: null,
  groupSizeMax: null,
  serviceArea: [],
  languages: [],
  intakeRoute: [],
  validFrom: null,
  validUntil: null,
} as const satisfies Omit<OfferContent, 'titleNl' | 'offerType'>;

/** Kinds of subject whose age says nothing about whether an offer fits. */
const WITHOUT_AGE: ReadonlySet<string> = new Set(['CLASS_GROUP', 'TEACHER', 'SCHOOL_TEAM', 'SCHOOL']);

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function transition(from: OfferStatus, to: OfferStatus): OfferStatus {
  return nextState('An offer', TRANSITIONS, from, to);
}

/** @throws INVALID_TRANSITION unless DRAFT or PAUSED */
export function assertChangeable(status: OfferStatus): void {
  if (CHANGEABLE_STATUSES.some((changeable) => changeable === status)) return;
  const hint = status === 'ENDED' ? 'Make a new offer' : 'Pause it, change it, and open it again';
  throw new HubError('INVALID_TRANSITION', `An offer that is ${status} is not changed`, {
    hint,
    details: { from: status, allowed: CHANGEABLE_STATUSES },
  });
}

/** What cannot be true together, whatever is still missing; empty when nothing is wrong. */
export function contradictionsOf(offer: OfferContent): string[] {
  const faults: string[] = [];
  const ordered = [
    ['minAge', 'maxAge', offer.minAge, offer.maxAge],
    ['dayPartsMin', 'dayPartsMax', offer.dayPartsMin, offer.dayPartsMax],
    ['groupSizeMin', 'groupSizeMax', offer.groupSizeMin, offer.groupSizeMax],
    ['validFrom', 'validUntil', offer.validFrom, offer.validUntil],
  ] as const;
  for (const [low, high, from, to] of ordered)
    if (from !== null && to !== null && from > to) faults.push(`${high}: is not before ${low}`);
  if (offer.offerType === 'NAFT') {
    if (offer.levels.some((level) => level !== 'SECONDARY'))
      faults.push('levels: NAFT is for SECONDARY only (R3)');
    if (offer.intakeRoute.some((route) => route !== 'CLB'))
      faults.push('intakeRoute: NAFT comes by way of the CLB only (R3)');
  }
  return faults;
}

/** @throws BAD_USER_INPUT naming every contradiction at once */
export function assertNoContradiction(offer: OfferContent): void {
  const faults = contradictionsOf(offer);
  if (faults.length > 0)
    throw badInput(`The offer contradicts itself: ${faults.join('; ')}`, { details: { faults } });
}

/** The fields that a public offer needs and this one lacks, by their names in the schema. */
export function missingToPublish(offer: OfferContent): string[] {
  const needsAge = offer.targetKind.length === 0 || offer.targetKind.some((kind) => !WITHOUT_AGE.has(kind));
  const needed: readonly (readonly [string, boolean])[] = [
    ['summary', offer.summaryNl !== null],
    ['purpose', offer.purpose.length > 0],
    ['targetKind', offer.targetKind.length > 0],
    ['targetGroups', offer.targetGroups.length > 0],
    ['minAge', !needsAge || offer.minAge !== null],
    ['maxAge', !needsAge || offer.maxAge !== null],
    ['levels', offer.levels.length > 0],
    ['serviceArea', offer.serviceArea.length > 0],
    ['languages', offer.languages.length > 0],
    ['intakeRoute', offer.intakeRoute.length > 0],
  ];
  return needed.filter(([, isThere]) => !isThere).map(([field]) => field);
}

/**
 * Whether an offer may stand before the public on a day.
 * @throws BAD_USER_INPUT with all that is missing or wrong at once
 */
export function assertPublishable(
  offer: OfferContent,
  partner: { readonly naftRecognised: boolean },
  today: string,
): void {
  const missing = missingToPublish(offer);
  const faults = contradictionsOf(offer);
  if (offer.offerType === 'NAFT' && !partner.naftRecognised)
    faults.push('organisation: only an organisation that is recognised for NAFT offers it');
  if (offer.validUntil !== null && offer.validUntil < today) faults.push('validUntil: is over');
  if (missing.length === 0 && faults.length === 0) return;
  const said = [...missing.map((field) => `${field}: is missing`), ...faults].join('; ');
  throw badInput(`The offer cannot be published yet: ${said}`, {
    hint: 'Add all of this with updateOffer, then publish again',
    details: { missing, faults },
  });
}
