import { schoolYearOf } from '../../subgraphs/kit/calendar';

/** A day on the calendar, as `YYYY-MM-DD`: no time, no time zone; days compare as texts do. */
export type Day = string;

const DAY_MS = 86_400_000;
const MONDAY = 1;
const WEDNESDAY = 3;

/** The two school years of the demo world: the one that `today` lies in, and the one before. */
export interface SchoolYears {
  readonly previous: string;
  readonly current: string;
}

export interface HalfDay {
  readonly day: Day;
  readonly dayPart: 'AM' | 'PM';
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  const [, later = other] = [one, other].sort();
  return later;
}

/** A moment on a day: UTC, with hours and minutes. */
export function momentOf(day: Day, hour = 0, minute = 0): string {
  return new Date(Date.parse(day) + (hour * 60 + minute) * 60_000).toISOString();
}

export function schoolYearsAround(today: Day): SchoolYears {
  const current = schoolYearOf(today);
  return { previous: schoolYearOf(addDays(firstDay(current), -1)), current };
}

export function startYear(schoolYear: string): number {
  return Number(schoolYear.slice(0, 4));
}

/** 1 September. */
export function firstDay(schoolYear: string): Day {
  return `${startYear(schoolYear)}-09-01`;
}

/** 31 August. */
export function lastDay(schoolYear: string): Day {
  return `${startYear(schoolYear) + 1}-08-31`;
}

/** The school days of a school year before a day, in order. */
export function schoolDays(schoolYear: string, before: Day): Day[] {
  const holidays = holidaysOf(schoolYear);
  const days: Day[] = [];
  const end = `${startYear(schoolYear) + 1}-07-01`;
  for (let day = firstDay(schoolYear); day < end && day < before; day = addDays(day, 1)) {
    const isFree = isWeekend(day) || holidays.some(([from, until]) => day >= from && day <= until);
    if (!isFree) days.push(day);
  }
  return days;
}

/** Morning and afternoon; on Wednesday afternoon Flemish schools are closed. */
export function halfDaysOf(days: readonly Day[]): HalfDay[] {
  return days.flatMap((day) =>
    weekday(day) === WEDNESDAY
      ? [{ day, dayPart: 'AM' } as const]
      : [{ day, dayPart: 'AM' } as const, { day, dayPart: 'PM' } as const],
  );
}

/**
 * The holidays within a school year, first and last day. The rules of the Flemish government in short;
 * the days that schools choose themselves (facultatieve verlofdagen) are left out.
 */
export function holidaysOf(schoolYear: string): readonly (readonly [Day, Day])[] {
  const autumn = startYear(schoolYear);
  const spring = autumn + 1;
  const allSaints = `${autumn}-11-01`;
  const christmas = `${autumn}-12-25`;
  const easter = easterOf(spring);
  const autumnBreak = weekday(allSaints) === 0 ? addDays(allSaints, 1) : mondayOf(allSaints);
  const christmasBreak = isWeekend(christmas) ? nextMonday(christmas) : mondayOf(christmas);
  const carnivalBreak = addDays(easter, 1 - 7 * 7);
  const easterBreak = easterBreakOf(easter);
  return [
    [autumnBreak, addDays(autumnBreak, 6)],
    [`${autumn}-11-11`, `${autumn}-11-11`],
    [christmasBreak, addDays(christmasBreak, 13)],
    [carnivalBreak, addDays(carnivalBreak, 6)],
    [easterBreak, addDays(easterBreak, 13)],
    // Easter Monday, Labour Day, Ascension with the Friday after it, Whit Monday.
    [addDays(easter, 1), addDays(easter, 1)],
    [`${spring}-05-01`, `${spring}-05-01`],
    [addDays(easter, 39), addDays(easter, 40)],
    [addDays(easter, 50), addDays(easter, 50)],
  ];
}

/** The first Monday of April; after Easter when that is in March, two weeks before when it is after 15 April. */
function easterBreakOf(easter: Day): Day {
  if (easter.slice(5) < '04-01') return addDays(easter, 1);
  if (easter.slice(5) > '04-15') return addDays(easter, 1 - 2 * 7);
  const april = `${easter.slice(0, 4)}-04-01`;
  return weekday(april) === MONDAY ? april : nextMonday(april);
}

/** Easter Sunday (Gauss, as Meeus writes it for the Gregorian calendar). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, '0');
  return `${year}-${month}-${String((f % 31) + 1).padStart(2, '0')}`;
}

function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}

function nextMonday(day: Day): Day {
  return addDays(mondayOf(day), 7);
}
