import { AGE_BANDS, SCHOOL_LEVELS } from '../../kit/contracts/referral-facts';

/** What is known of one referral: enough to count it. */
export interface Fact {
  readonly receivedOn: string;
  readonly subjectKind: string;
  readonly channel: string;
  readonly mode: string;
  readonly level: string | null;
  readonly ageBand: string | null;
  readonly area: string | null;
  readonly referrerOrg: string;
  readonly reasons: readonly string[];
  readonly status: string;
  readonly isDuplicate: boolean;
  readonly started: boolean;
  readonly providers: readonly string[];
}

export const DIMENSIONS = [
  'MONTH',
  'LEVEL',
  'AGE_BAND',
  'MUNICIPALITY',
  'REFERRER',
  'CHANNEL',
  'MODE',
  'STARTED',
  'REASON',
  'PROVIDER',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const NOT_KNOWN = 'NOT_KNOWN';

/**
 * How a dimension sorts individual referrals. A closed list is shown whole, so that a category with nobody in it looks like
 * one with a few; of an open one (places, organisations) only what may be shown is listed at all.
 */
export interface Sorting {
  readonly categories: readonly string[];
  /** One category, or for reasons and providers as many as apply. */
  readonly of: (fact: Fact) => readonly string[];
  readonly counts: 'REFERRALS' | 'ASSIGNMENTS';
}

export const SORTINGS: Readonly<Record<Dimension, Sorting>> = {
  MONTH: one(['09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07', '08'], (fact) =>
    fact.receivedOn.slice(5, 7),
  ),
  LEVEL: one([...SCHOOL_LEVELS, NOT_KNOWN], ({ level }) => level ?? NOT_KNOWN),
  AGE_BAND: one([...AGE_BANDS, NOT_KNOWN], ({ ageBand }) => ageBand ?? NOT_KNOWN),
  MUNICIPALITY: one([], ({ area }) => area ?? NOT_KNOWN),
  REFERRER: one([], ({ referrerOrg }) => referrerOrg),
  CHANNEL: one(
    ['CLB', 'SCHOOL', 'WELFARE_PARTNER', 'PROVIDER_DIRECT', 'PHONE_PERMANENCE', 'OTHER_HELPDESK'],
    ({ channel }) => channel,
  ),
  MODE: one([], ({ mode }) => mode),
  STARTED: one(['STARTED', 'NOT_STARTED'], ({ started }) => (started ? 'STARTED' : 'NOT_STARTED')),
  REASON: { categories: [], of: ({ reasons }) => [...new Set(reasons)], counts: 'REFERRALS' },
  PROVIDER: { categories: [], of: ({ providers }) => [...new Set(providers)], counts: 'ASSIGNMENTS' },
};

/**
 * Dimensions that hang together by what everybody knows: a mode runs in certain months and opens channels and levels, a
 * centre comes by its own channel, the young are in primary education, and who has no provider has not started.
 */
export const RELATED: readonly (readonly Dimension[])[] = [
  ['MONTH', 'MODE'],
  ['CHANNEL', 'REFERRER'],
  ['CHANNEL', 'MODE'],
  ['LEVEL', 'AGE_BAND'],
  ['LEVEL', 'MODE'],
  ['STARTED', 'PROVIDER'],
];

function one(categories: readonly string[], of: (fact: Fact) => string): Sorting {
  return { categories, of: (fact) => [of(fact)], counts: 'REFERRALS' };
}

const NEVER_RECEIVED: readonly string[] = ['DRAFT', 'DISCARDED'];

/** A duplicate is the same case as an earlier referral, which is counted. */
export function isCounted({ status, isDuplicate }: Fact): boolean {
  return !isDuplicate && !NEVER_RECEIVED.includes(status);
}

/** Referrals about one young person are figures of their own; those about groups are counted apart and not broken down. */
export function isIndividual({ subjectKind }: Fact): boolean {
  return subjectKind === 'PUPIL';
}
