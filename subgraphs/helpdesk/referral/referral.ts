/** The words of this part: the states of a referral and the way between them (the domain's section 3.6). */
export const REFERRAL_STATUSES = [
  'DRAFT',
  'DISCARDED',
  'RECEIVED',
  'INFO_REQUESTED',
  'EXPIRED',
  'TRIAGED',
  'ON_DISPATCH_TABLE',
  'POSTPONED',
  'EXPERT_TABLE',
  'NO_OFFER',
  'ASSIGNED',
  'STARTED',
  'STALLED',
  'REOPENED',
  'COMPLETED',
  'ADVISED',
  'REDIRECTED',
  'NOT_ELIGIBLE',
  'WITHDRAWN',
  'DUPLICATE',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/**
 * Where people may take a referral from each state; nowhere else. Besides the domain's table, every open case can be withdrawn:
 * whoever wants to stop does so in one step (L16). The database holds the same table and one step of its own:
 * a duplicate is received anew when the case it was linked to is withdrawn. A test compares the two.
 */
export const TRANSITIONS: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  DRAFT: ['RECEIVED', 'DISCARDED'],
  DISCARDED: [],
  RECEIVED: ['TRIAGED', 'INFO_REQUESTED', 'WITHDRAWN', 'DUPLICATE'],
  INFO_REQUESTED: ['TRIAGED', 'WITHDRAWN', 'EXPIRED'],
  EXPIRED: ['RECEIVED', 'WITHDRAWN'],
  TRIAGED: ['ON_DISPATCH_TABLE', 'ASSIGNED', 'ADVISED', 'REDIRECTED', 'NOT_ELIGIBLE', 'WITHDRAWN'],
  ON_DISPATCH_TABLE: ['ASSIGNED', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'WITHDRAWN'],
  POSTPONED: ['ON_DISPATCH_TABLE', 'WITHDRAWN'],
  EXPERT_TABLE: ['ON_DISPATCH_TABLE', 'ADVISED', 'WITHDRAWN'],
  NO_OFFER: ['ON_DISPATCH_TABLE', 'REDIRECTED', 'WITHDRAWN'],
  ASSIGNED: ['STARTED', 'STALLED', 'WITHDRAWN'],
  STARTED: ['COMPLETED', 'STALLED', 'WITHDRAWN'],
  STALLED: ['REOPENED', 'WITHDRAWN'],
  REOPENED: ['TRIAGED', 'ON_DISPATCH_TABLE', 'ASSIGNED', 'WITHDRAWN'],
  COMPLETED: ['REOPENED'],
  ADVISED: [],
  REDIRECTED: [],
  NOT_ELIGIBLE: [],
  WITHDRAWN: [],
  DUPLICATE: [],
};

/** Ended states. COMPLETED can be taken up again for a time, and is closed all the same. */
const CLOSED: ReadonlySet<ReferralStatus> = new Set([
  'DISCARDED',
  'COMPLETED',
  'ADVISED',
  'REDIRECTED',
  'NOT_ELIGIBLE',
  'WITHDRAWN',
  'DUPLICATE',
]);

export const OPEN_STATUSES: readonly ReferralStatus[] = REFERRAL_STATUSES.filter(
  (status) => !CLOSED.has(status),
);

export function isReferralStatus(value: string): value is ReferralStatus {
  return REFERRAL_STATUSES.some((status) => status === value);
}

export const SUBJECT_KINDS = [
  'PUPIL',
  'PUPIL_GROUP',
  'CLASS_GROUP',
  'TEACHER',
  'SCHOOL_TEAM',
  'SCHOOL',
] as const;
export const REFERRAL_CHANNELS = [
  'CLB',
  'SCHOOL',
  'WELFARE_PARTNER',
  'PROVIDER_DIRECT',
  'PHONE_PERMANENCE',
  'OTHER_HELPDESK',
] as const;
export type ReferralChannel = (typeof REFERRAL_CHANNELS)[number];
export const REFERRAL_SITUATIONS = ['AT_RISK', 'DROPPED_OUT', 'EXCLUDED', 'UNREACHABLE'] as const;
