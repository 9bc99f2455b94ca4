import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { addDays, type Day, firstDay } from '../../subgraphs/kit/school-calendar';

/** The two school years of the demo world: the one that `today` lies in, and the one before. */
export interface SchoolYears {
  readonly previous: string;
  readonly current: string;
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  const [, later = other] = [one, other].sort();
  return later;
}

/** A moment on a day: UTC, with hours and minutes. */
export function momentOf(day: Day, hour = 0, minute = 0): string {
  if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
    return `${day}T${twoDigits(hour)}:${twoDigits(minute)}:00.000Z`;
  return new Date(Date.parse(day) + (hour * 60 + minute) * 60_000).toISOString();
}

export function schoolYearsAround(today: Day): SchoolYears {
  const current = schoolYearOf(today);
  return { previous: schoolYearOf(addDays(firstDay(current), -1)), current };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
