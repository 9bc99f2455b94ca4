import type { TrajectoryStatus } from '../trajectory/trajectory';

/** The words of this part: half days (dagdelen) with a provider. */
export const DAY_PARTS = ['AM', 'PM'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** A provider records half days on what was agreed on and goes on. */
export const RECORDABLE: readonly TrajectoryStatus[] = ['AGREED', 'START_WATCH', 'RUNNING'];

export const MOST_AT_ONCE = 100;
export const MOST_HALF_DAYS = 400;
export const MOST_DAYS_AHEAD = 366;

export function isDayPart(value: string): value is DayPart {
  return DAY_PARTS.some((part) => part === value);
}
