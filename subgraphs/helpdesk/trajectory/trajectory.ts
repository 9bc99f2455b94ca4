/** The words of this part: the states of a trajectory and the way between them (the domain's section 3.6). */
export const TRAJECTORY_STATUSES = [
  'PROPOSED',
  'AGREED',
  'START_WATCH',
  'RUNNING',
  'CLOSING_ROUND_TABLE',
  'COMPLETED',
  'STALLED',
  'RESTARTED',
  'REPLACED',
  'STOPPED',
] as const;
export type TrajectoryStatus = (typeof TRAJECTORY_STATUSES)[number];

/**
 * Where a trajectory may go from each state. Besides the domain's drawing, one that was not agreed on yet can stall
 * (a provider turns out to be full, a consent is withdrawn), and so can one that waits for its closing round table.
 * The database holds the same table; a test compares them.
 */
export const TRAJECTORY_TRANSITIONS: Readonly<Record<TrajectoryStatus, readonly TrajectoryStatus[]>> = {
  PROPOSED: ['AGREED', 'STALLED'],
  AGREED: ['START_WATCH', 'STALLED'],
  START_WATCH: ['RUNNING', 'STALLED'],
  RUNNING: ['CLOSING_ROUND_TABLE', 'STALLED'],
  CLOSING_ROUND_TABLE: ['COMPLETED', 'STALLED'],
  COMPLETED: [],
  STALLED: ['RESTARTED', 'REPLACED', 'STOPPED'],
  RESTARTED: [],
  REPLACED: [],
  STOPPED: [],
};

/** The trajectory that a case has now; a stalled one is still that one until the case is assigned anew or ends. */
export const LIVE_STATUSES: readonly TrajectoryStatus[] = [
  'PROPOSED',
  'AGREED',
  'START_WATCH',
  'RUNNING',
  'CLOSING_ROUND_TABLE',
  'STALLED',
];

export function isTrajectoryStatus(value: string): value is TrajectoryStatus {
  return TRAJECTORY_STATUSES.some((status) => status === value);
}

/** A trajectory starts within so many days of its agreement (default); school holidays do not count. */
export const START_DEADLINE_DAYS = 14;
/** A provider whose part had started sees the pupil for so many days after its end (default, L31). */
export const GRACE_DAYS = 30;
/** A case that was completed can be taken up again for so long (default). */
export const REOPEN_MONTHS = 12;

/** What can come of a trajectory. */
export const TRAJECTORY_OUTCOMES = [
  'RETURNED_TO_SCHOOL',
  'STAYED_AT_SCHOOL',
  'OTHER_SCHOOL',
  'OTHER_ROUTE',
  'WORK',
  'CARE',
  'NO_EFFECT',
  'STOPPED_BY_PUPIL',
  'MOVED',
  'UNKNOWN',
] as const;
