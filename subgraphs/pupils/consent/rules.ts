import type { Role } from '../../kit/actor';
import type { ConsentGiver, ConsentStatus } from '../__generated__/resolvers';

export interface Standing {
  readonly decision: string;
  readonly withdrawnAt: Date | null;
  /** Whether PostgreSQL counts it now: given, begun, not ended, and by whoever decides today. */
  readonly holds: boolean;
}

/** How a consent stands; nothing of it is stored. What a guardian gave has expired once the pupil decides. */
export function statusOf({ decision, withdrawnAt, holds }: Standing): ConsentStatus {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (decision === 'REQUESTED' || decision === 'REFUSED') return decision;
  return holds ? 'GRANTED' : 'EXPIRED';
}

/** A pupil or guardian withdraws what is theirs; a centre writes down what either of them told it. */
export function mayWithdraw(role: Role, givenBy: string, decides: ConsentGiver): boolean {
  switch (role) {
    case 'CLB':
      return true;
    case 'PUPIL':
      return givenBy === 'PUPIL' || decides === 'PUPIL';
    case 'GUARDIAN':
      return givenBy === 'GUARDIAN';
    default:
      return false;
  }
}

export const DATA_CATEGORIES = ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** The kinds of data that a decision does not name; the SQL function all_data lists the same. */
export function missingCategories(named: readonly DataCategory[]): DataCategory[] {
  return DATA_CATEGORIES.filter((category) => !named.includes(category));
}

/** The consent that a permit would rest on, as the database found it. */
export type ReferralConsent = {
  readonly consentId: string;
  /** The kinds of data that it does not cover. */
  readonly missing: readonly string[];
  readonly standing: 'HOLDS' | 'WITHDRAWN' | 'ENDED';
  /** When it ends by itself, as far as known. */
  readonly validUntil: Date | null;
} | null;

/** What to say to who asks for a permit without a consent that holds. */
export function whoseConsent(decides: ConsentGiver): string {
  return decides === 'PUPIL'
    ? 'The pupil decides: record the consent of the pupil for this helpdesk first'
    : 'A parent or guardian decides: record the consent of a guardian for this helpdesk first';
}
