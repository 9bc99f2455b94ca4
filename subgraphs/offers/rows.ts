import type { Selectable } from 'kysely';
import type { DB } from './__generated__/tables';
import type { MatchExclusion, MatchReason } from './matching/matching';
import type { VocabularyName } from './vocabulary/vocabulary';

/** What resolvers get for each type of the schema. */
export type OfferRow = Selectable<DB['offer']>;
export type PartnerRow = Selectable<DB['partnerOrganisation']>;
export type CapacityRow = Selectable<DB['offerCapacity']>;

export interface LocalizedTextRow {
  readonly nl: string;
  readonly fr: string | null;
  readonly en: string | null;
}

/** A way to reach an organisation; it stands in a JSON column. */
export interface ContactRow {
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface TermRow {
  readonly list: VocabularyName;
  readonly code: string;
  readonly label: LocalizedTextRow;
}

/** A referral as the gateway brings it: its key, with what `matchingOffers` requires. */
export interface ReferralNeedRow {
  readonly id: string;
  readonly level: string | null;
  readonly ageBand: string | null;
  readonly area: string | null;
  readonly reasons: readonly string[] | null;
  readonly channel: string | null;
  readonly subjectKind: string | null;
}

export interface OfferMatchRow {
  readonly offer: OfferRow;
  readonly rank: number | null;
  readonly reasons: readonly MatchReason[];
  readonly needsMet: readonly string[];
  readonly excludedBecause: readonly MatchExclusion[];
}
