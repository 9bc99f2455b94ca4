import { type Day, lastDayMoreThan } from '../../kit/school-calendar';
import { OVERDUE_DAYS, SILENT_DAYS } from './radar';

/** The days up to which something is too long ago, as seen from a day. */
export interface CutOffs {
  /** A next action due on this day or before is overdue. */
  readonly due: Day;
  /** A case in which nothing happened since this day is silent. */
  readonly heard: Day;
  /** A trajectory that should have started by this day and did not is late. */
  readonly start: Day;
}

/** School holidays do not count, so that a helpdesk does not come back to a radar full of cases that nobody forgot. */
export function cutOffs(today: Day): CutOffs {
  return {
    due: lastDayMoreThan(OVERDUE_DAYS, today),
    heard: lastDayMoreThan(SILENT_DAYS, today),
    start: lastDayMoreThan(0, today),
  };
}
