/** The words of this part: where a referral to a service stands, and the way between states. */
export const SERVICE_REFERRAL_STATUSES = [
  'SENT',
  'ACCEPTED',
  'WAITING',
  'DECLINED',
  'STARTED',
  'ENDED',
] as const;
export type ServiceReferralStatus = (typeof SERVICE_REFERRAL_STATUSES)[number];

/** Where a referral may go from each state; nowhere else. The database holds the same table, and a test compares the two. */
export const TRANSITIONS: Readonly<Record<ServiceReferralStatus, readonly ServiceReferralStatus[]>> = {
  SENT: ['ACCEPTED', 'WAITING', 'DECLINED'],
  WAITING: ['ACCEPTED', 'STARTED', 'DECLINED', 'ENDED'],
  ACCEPTED: ['STARTED', 'ENDED'],
  STARTED: ['ENDED'],
  DECLINED: [],
  ENDED: [],
};

/** From these on nothing follows: the service no longer sees who the pupil is. */
export const CLOSED_STATUSES: readonly ServiceReferralStatus[] = ['DECLINED', 'ENDED'];

/** A category, never a story; nothing of health or offences (L32). */
export const SERVICE_REFERRAL_REASONS = [
  'WELLBEING',
  'HOME_SITUATION',
  'LEISURE_AND_NETWORK',
  'PARENT_SUPPORT',
  'HOUSING_AND_MONEY',
  'WORK_ORIENTATION',
  'SCHOOL_ROUTE',
  'OTHER',
] as const;

export function isServiceReferralStatus(value: string): value is ServiceReferralStatus {
  return SERVICE_REFERRAL_STATUSES.some((status) => status === value);
}
