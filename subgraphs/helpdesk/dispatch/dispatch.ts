/** The words of this part: dispatch tables (dispatchtafels), what lies on them, and what becomes of it. */
export const TABLE_KINDS = ['NAFT', 'WELFARE', 'MIXED'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_STATUSES = ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type TableStatus = (typeof TABLE_STATUSES)[number];

/** What people decide at a table; that a referral was withdrawn is no decision of theirs. */
export const TABLE_DECISIONS = ['ASSIGNED', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER'] as const;
export type TableDecision = (typeof TABLE_DECISIONS)[number];

export const CAN_TAKE = ['YES', 'NO', 'TOGETHER'] as const;
export type CanTake = (typeof CAN_TAKE)[number];

/** Reasons that stay with the centre and the helpdesk until a provider is assigned (L32). */
export const NOT_ON_A_TABLE: readonly string[] = ['MENTAL_HEALTH', 'OFFENDING', 'RADICALISATION_CONCERN'];
/** From so many problematic half days on a school must involve the centre: on a table the fact, not the number. */
export const CLB_DUTY_HALF_DAYS = 5;
/** The working list of a table, answers included, is deleted after so many days (default, L25). */
export const WORKING_LIST_DAYS = 30;
/** More cases than a meeting can hear; a list of a table's items shows them all. */
export const MOST_ITEMS = 200;
