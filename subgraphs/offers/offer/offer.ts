import { OFFER_STATUSES } from '../../kit/contracts/offer-facts';

/** The words of this part: the states of an offer and the way between them (the domain's section 3.6). */
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Where an offer may go from each state; nowhere else. The database holds the same table, and a test compares the two. */
export const TRANSITIONS: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  DRAFT: ['PUBLISHED'],
  PUBLISHED: ['PAUSED', 'FULL', 'ENDED'],
  PAUSED: ['PUBLISHED', 'ENDED'],
  FULL: ['PUBLISHED', 'PAUSED', 'ENDED'],
  ENDED: [],
};

/** States in which an offer is found by whoever searches. */
export const OPEN_STATUSES = ['PUBLISHED', 'FULL'] as const satisfies readonly OfferStatus[];
/** States in which its partner may change what it says: nobody reads something else tomorrow than they chose today. */
export const CHANGEABLE_STATUSES = ['DRAFT', 'PAUSED'] as const satisfies readonly OfferStatus[];

export function isOfferStatus(value: string): value is OfferStatus {
  return OFFER_STATUSES.some((status) => status === value);
}

export const OFFER_APPROACHES = ['PREVENTIVE', 'CURATIVE'] as const;
export const SUBJECT_KINDS = [
  'PUPIL',
  'PUPIL_GROUP',
  'CLASS_GROUP',
  'TEACHER',
  'SCHOOL_TEAM',
  'SCHOOL',
] as const;
export const BUILDING_BLOCKS = [
  'INDIVIDUAL_COACHING',
  'LEARNING_ENVIRONMENT',
  'RESTORATIVE_WORK',
  'SCHOOL_SUPPORT',
] as const;
export const OFFER_INTENSITIES = ['SHORT', 'LONG', 'FLEXIBLE'] as const;
export const EDUCATION_FORMS = [
  'STAGE1_A',
  'STAGE1_B',
  'ASO',
  'TSO',
  'KSO',
  'BSO',
  'DBSO',
  'APPRENTICESHIP',
  'BUSO_OV1',
  'BUSO_OV2',
  'BUSO_OV3',
  'BUSO_OV4',
  'OKAN',
] as const;
/** Every code but B: a trajectory never raises the count of problematic absence. */
export const ABSENCE_CODES_DURING = ['A', 'M', 'R', 'Z', 'H', 'P'] as const;
