import { schoolYearOf } from '../../kit/calendar';
import type { AbsenceThreshold } from '../__generated__/resolvers';
import { firstDayOf, type Period, runsOn, yearBefore } from '../enrolment/rules';

/** Half days of code B in a school year from which a threshold is reached, highest first (domain: 5 CLB, 10 city, 15 publication, 30 statistic). */
const THRESHOLDS: readonly (readonly [number, AbsenceThreshold])[] = [
  [30, 'FROM_30'],
  [15, 'FROM_15'],
  [10, 'FROM_10'],
  [5, 'FROM_5'],
];
/** Defaults, not law: the school allowance is lost after two years with 30; in the second year it is told in time. */
const ALLOWANCE_YEAR_BEFORE_HALF_DAYS = 30;
const ALLOWANCE_THIS_YEAR_HALF_DAYS = 25;

export function thresholdReached(problematicHalfDays: number): AbsenceThreshold {
  return THRESHOLDS.find(([halfDays]) => problematicHalfDays >= halfDays)?.[1] ?? 'NONE';
}

export function allowanceAtRisk(yearBefore: number, thisYear: number): boolean {
  return yearBefore >= ALLOWANCE_YEAR_BEFORE_HALF_DAYS && thisYear >= ALLOWANCE_THIS_YEAR_HALF_DAYS;
}

/** Why no half day of this day can be recorded by a school where the pupil had these enrolments; null when it can. */
export function faultOfDay(day: string, enrolments: readonly Period[], today: string): string | null {
  if (day > today) return 'the day lies in the future';
  if (day < firstDayOf(yearBefore(schoolYearOf(today))))
    return 'the day lies before the previous school year';
  if (isWeekend(day)) return 'there is no school on Saturday and Sunday';
  if (!enrolments.some((enrolment) => runsOn(enrolment, day)))
    return 'the pupil was not enrolled at the school on this day';
  return null;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The first half day that is named twice, by its place; -1 when all differ. */
export function repeatedHalfDay(
  halfDays: readonly { readonly date: string; readonly dayPart: string }[],
): number {
  const seen = new Set<string>();
  return halfDays.findIndex(({ date, dayPart }) => {
    const name = `${date} ${dayPart}`;
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}
