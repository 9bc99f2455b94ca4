import type { TARGET_GROUPS } from '../../kit/contracts/offer-facts';
import type { AGE_BANDS, SCHOOL_LEVELS } from '../../kit/contracts/referral-facts';

/** The words of matching a referral with offers (the domain's section 3.3). */
export const MATCH_REASONS = [
  'AGE_FITS',
  'AGE_FITS_PARTLY',
  'AGE_UNKNOWN',
  'LEVEL_FITS',
  'LEVEL_UNKNOWN',
  'SAME_MUNICIPALITY',
  'SERVES_AREA',
  'AREA_UNKNOWN',
  'MEETS_NEED',
  'FREE_PLACES',
  'CAPACITY_UNSURE',
  'NO_FREE_PLACES',
  'SHORT_WAIT',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export const MATCH_EXCLUSIONS = [
  'AGE',
  'LEVEL',
  'SECONDARY_ONLY',
  'AREA',
  'ROUTE',
  'LANGUAGE',
  'SUBJECT_KIND',
  'PAUSED',
  'OUT_OF_PERIOD',
] as const;
export type MatchExclusion = (typeof MATCH_EXCLUSIONS)[number];

export type TargetGroup = (typeof TARGET_GROUPS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];

/** What a referral needs; null is what nobody knows, and never excludes. */
export interface Need {
  readonly referralId: string;
  readonly level: (typeof SCHOOL_LEVELS)[number] | null;
  readonly ageBand: AgeBand | null;
  /** The municipality of residence (REFNIS). */
  readonly area: string | null;
  readonly reasons: readonly string[];
  readonly channel: string | null;
  readonly subjectKind: string | null;
  /** A language asked for, as ISO 639-1. */
  readonly language: string | null;
}

/**
 * What may count when offers are compared. Whose an offer is, who pays for it and when it was entered are not in here,
 * so that no rule can look at them.
 */
export interface Candidate {
  readonly id: string;
  readonly offerType: string;
  readonly status: string;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly levels: readonly string[];
  readonly targetKind: readonly string[];
  readonly targetGroups: readonly string[];
  readonly locations: readonly string[];
  readonly serviceArea: readonly string[];
  readonly languages: readonly string[];
  readonly intakeRoute: readonly string[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Null when nothing was reported. */
  readonly placesFree: number | null;
  readonly isStale: boolean;
  readonly expectedWaitDays: number | null;
}

/** Ages of a band in years, both ends included; 25 is where the prevention of early leaving ends. */
export const YEARS_OF_BAND: Readonly<Record<AgeBand, readonly [number, number]>> = {
  UNDER_12: [2, 11],
  FROM_12_TO_14: [12, 14],
  FROM_15_TO_17: [15, 17],
  FROM_18: [18, 25],
};

/** Which target groups meet a reason of a referral. A reason without an entry is met by none in particular. */
export const GROUPS_FOR_REASON: Readonly<Record<string, readonly TargetGroup[]>> = {
  TRUANCY: ['TRUANTS', 'FREQUENT_ABSENCE'],
  BEHAVIOUR: ['EXCLUDED', 'CLASS_GROUPS'],
  SOCIO_EMOTIONAL: ['PSYCHIC_VULNERABILITY'],
  OFFENDING: ['EXCLUDED'],
  RADICALISATION_CONCERN: ['UNREACHABLE', 'EXCLUDED'],
  DEFINITIVE_EXCLUSION: ['EXCLUDED', 'DROPPED_OUT'],
  DISENGAGEMENT: ['DROPPED_OUT', 'TRUANTS', 'UNQUALIFIED_EXIT_RISK'],
  UNREACHABLE: ['UNREACHABLE'],
  MOTIVATION_LOSS: ['UNQUALIFIED_EXIT_RISK', 'DROPPED_OUT'],
  SCHOOL_PHOBIA: ['PSYCHIC_VULNERABILITY', 'LONG_TERM_ILL', 'FREQUENT_ABSENCE'],
  MENTAL_HEALTH: ['PSYCHIC_VULNERABILITY'],
  HOME_SITUATION: ['POVERTY', 'PARENTS', 'TEEN_PARENTS'],
  SCHOOL_CHANGES: ['FREQUENT_SCHOOL_CHANGERS'],
  LANGUAGE: ['NEWCOMERS'],
  UNQUALIFIED_EXIT_RISK: ['UNQUALIFIED_EXIT_RISK', 'EARLY_LEAVERS_18_25'],
  CLASS_CLIMATE: ['CLASS_GROUPS', 'TEACHERS', 'SCHOOL_TEAMS'],
};
