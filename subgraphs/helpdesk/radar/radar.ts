import { OPEN_STATUSES } from '../referral/referral';

/** The words of this part: why an open case is off the radar (R1), and after how long. */
export const OFF_RADAR_REASONS = ['OWNER_GONE', 'ACTION_OVERDUE', 'SILENT', 'NOT_STARTED'] as const;
export type OffRadarReason = (typeof OFF_RADAR_REASONS)[number];

/** A next action may be due for so many days before somebody else should know (default); school holidays do not count. */
export const OVERDUE_DAYS = 7;
/** Nothing may happen with a case for so many days (default); school holidays do not count. */
export const SILENT_DAYS = 21;

/** The states that a radar looks at, as the index `referral_open` has them: a draft is no referral yet. */
export const WATCHED_STATUSES = OPEN_STATUSES.filter((status) => status !== 'DRAFT');
