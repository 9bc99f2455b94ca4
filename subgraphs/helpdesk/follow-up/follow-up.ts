import type { TrajectoryStatus } from '../trajectory/trajectory';

/** The words of this part: what a signal says, and who or what gave it. */
export const FOLLOW_UP_SIGNALS = [
  'OK',
  'NO_SHOW',
  'PROVIDER_FULL',
  'CONSENT_WITHDRAWN',
  'SCHOOL_BLOCK',
  'OTHER',
] as const;
export type FollowUpSignal = (typeof FOLLOW_UP_SIGNALS)[number];
export type FollowUpSource = 'PROVIDER' | 'ABSENCE' | 'CONSENT' | 'DEADLINE' | 'DISPATCHER';

/** While a pupil is expected at a provider, a problematic absence on such a half day is a signal (R7). */
export const EXPECTED: readonly TrajectoryStatus[] = ['START_WATCH', 'RUNNING'];
