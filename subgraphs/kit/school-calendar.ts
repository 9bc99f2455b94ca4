import { schoolYearOf } from './calendar';

/** A day on the calendar, as `YYYY-MM-DD`: no time, no time zone; days compare as texts do. */
export type Day = string;

const DAY_MS = 86_400_000;
const MONDAY = 1;
const WEDNESDAY = 3;
/** July and August. */
const SUMMER: readonly number[] = [7, 8];

export interface HalfDay {
  readonly day: Day;
  readonly dayPart: 'AM' | 'PM';
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
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

/** Whether a day lies in a school holiday, the summer included; weekends of school weeks do not. */
export function isHoliday(day: Day): boolean {
  const month = Number(day.slice(5, 7));
  if (SUMMER.includes(month)) return true;
  return holidaysOf(schoolYearOf(day)).some(([from, until]) => day >= from && day <= until);
}

/** The day on which so many days have passed since `day`; school holidays do not count. */
export function addDaysOutsideHolidays(day: Day, days: number): Day {
  return walk(day, days, 1);
}

/** The last day since which, until `day`, more than so many days have passed; school holidays do not count. */
export function lastDayMoreThan(days: number, day: Day): Day {
  return walk(day, days + 1, -1);
}

function walk(day: Day, days: number, direction: 1 | -1): Day {
  let at = day;
  for (let left = days; left > 0; ) {
    // Forwards the day that is reached counts, backwards the day that is left: a stretch is as long from both its ends.
    const counted = direction === 1 ? addDays(at, 1) : at;
    at = addDays(at, direction);
    if (!isHoliday(counted)) left -= 1;
  }
  return at;
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
