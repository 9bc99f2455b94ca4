import {
  addDays,
  type Day,
  firstDay,
  type HalfDay,
  halfDaysOf,
  lastDay,
  schoolDays,
} from '../../subgraphs/kit/school-calendar';
import { type SchoolYears, schoolYearsAround } from './calendar';
import { type Chance, chance, idOf } from './chance';
import type { Arrondissement } from './municipalities';
import { type Form, SCHOOLS, type School } from './organisations';
import type { Person, Position } from './people';

/** A stay at one school within one school year: what an enrolment says. */
export interface Stay {
  readonly id: string;
  readonly school: School;
  readonly schoolYear: string;
  readonly start: Day;
  /** Last day; null while it runs. */
  readonly end: Day | null;
  readonly position: Position;
  readonly form: Form | null;
  readonly isDual: boolean;
  readonly exitReason: 'SCHOOL_CHANGE' | 'END_OF_YEAR' | 'DEFINITIVE_EXCLUSION' | 'LEFT_EDUCATION' | null;
}

/** The school days of the two years, until the day before the world's own. */
export interface SchoolDays {
  readonly years: SchoolYears;
  readonly previous: readonly Day[];
  readonly current: readonly Day[];
  readonly halfDays: { readonly previous: readonly HalfDay[]; readonly current: readonly HalfDay[] };
}

export function schoolDaysUntil(today: Day): SchoolDays {
  const years = schoolYearsAround(today);
  const previous = schoolDays(years.previous, today);
  const current = schoolDays(years.current, today);
  return {
    years,
    previous,
    current,
    halfDays: { previous: halfDaysOf(previous), current: halfDaysOf(current) },
  };
}

/** How a pupil spends one school year. */
interface YearPlan {
  readonly when: 'previous' | 'current';
  readonly position: Position;
  /** In order; more than one with changes in the year. */
  readonly schools: readonly School[];
  /** The form at the last of them. */
  readonly form: Form | null;
}

const CHANGES_IN_YEAR = 0.025;
const CHANGES_TWICE = 0.15;
const CHANGES_OVER_SUMMER = 0.025;
const EXCLUDED_WHEN_CHANGING = 0.08;
const REPEATS_YEAR = 0.05;
const NEWCOMER = 0.02;
const GRADUATED = 0.12;
const LEAVES_EDUCATION = 0.08;
const FROM_DEMO_PRIMARY = 0.35;
const DUAL_IN_BSO = 0.05;
/** Nobody changes school in the first or last days of what we know of a year. */
const DAYS_BEFORE_CHANGE = 5;
/** Where in the days that have passed a case changes school, when its story says so. */
const CHANGE_OF_CASE = 0.55;

/** The pupil's way through both school years, in order. */
export function careerOf(person: Person, days: SchoolDays): Stay[] {
  const draw = chance('career', person.number);
  const plans = person.story ? plansOfCase(person) : drawPlans(person, draw);
  const stays = plans.flatMap((plan) => staysOf(person, plan, days, draw));
  return leaveEducation(person, changeOverSummer(stays), days, draw);
}

function plansOfCase({ story, position }: Person): YearPlan[] {
  if (!story) return [];
  const form = position.level === 'SECONDARY' ? 'BSO' : null;
  const first = story.earlierSchool ?? story.school;
  const schools = story.earlierSchool ? [story.earlierSchool, story.school] : [story.school];
  return [
    { when: 'previous', position: { ...position, year: position.year - 1 }, schools: [first], form },
    { when: 'current', position, schools, form },
  ];
}

function drawPlans(person: Person, draw: Chance): YearPlan[] {
  const { position, region } = person;
  const school = draw.weigh(schoolsFor(region, position));
  const now: YearPlan = {
    when: 'current',
    position,
    schools: drawSchoolsOfYear(draw, region, position, school),
    form: drawForm(draw, school, position),
  };
  const isInLastYears = position.level === 'SECONDARY' && position.year >= 6;
  if (isInLastYears && draw.happens(GRADUATED)) return [{ ...now, when: 'previous' }];
  if (draw.happens(NEWCOMER)) return [now];
  const before = drawYearBefore(person, now, draw);
  return before ? [before, now] : [now];
}

/** A year lower at the same school, unless the pupil repeats, came from primary school, or changed over summer. */
function drawYearBefore({ position, region }: Person, now: YearPlan, draw: Chance): YearPlan | null {
  const before = draw.happens(REPEATS_YEAR) ? position : positionBefore(position);
  if (before === null) return null;
  const isFromPrimary = before.level === 'PRIMARY' && position.level === 'SECONDARY';
  if (isFromPrimary && !draw.happens(FROM_DEMO_PRIMARY)) return null;
  const [present] = now.schools;
  const stays = present !== undefined && teaches(present, before) && !draw.happens(CHANGES_OVER_SUMMER);
  const school = stays ? present : draw.weigh(schoolsFor(region, before));
  const keepsForm = school === now.schools.at(-1) && isInFirstStage(before) === isInFirstStage(position);
  return {
    when: 'previous',
    position: before,
    schools: drawSchoolsOfYear(draw, region, before, school),
    form: keepsForm ? now.form : drawForm(draw, school, before),
  };
}

function positionBefore({ level, year }: Position): Position | null {
  if (year > 1) return { level, year: year - 1 };
  if (level === 'SECONDARY') return { level: 'PRIMARY', year: 6 };
  return level === 'PRIMARY' ? { level: 'PRE_PRIMARY', year: 3 } : null;
}

/** One school, or with changes in the year two or three. */
function drawSchoolsOfYear(draw: Chance, region: Arrondissement, position: Position, last: School): School[] {
  const schools = [last];
  if (!draw.happens(CHANGES_IN_YEAR)) return schools;
  for (let changes = draw.happens(CHANGES_TWICE) ? 2 : 1; changes > 0; changes -= 1) {
    const others = schoolsFor(region, position).filter(([school]) => school !== schools[0]);
    if (others.length > 0) schools.unshift(draw.weigh(others));
  }
  return schools;
}

function staysOf(person: Person, plan: YearPlan, days: SchoolDays, draw: Chance): Stay[] {
  const schoolYear = days.years[plan.when];
  const changes = plan.schools.length - 1;
  const starts = [firstDay(schoolYear), ...changeDays(person, days[plan.when], changes, draw)];
  // Too early in the year for a change: the pupil began at the last of the schools.
  const schools = plan.schools.slice(-starts.length);
  return schools.map((school, index) => {
    const isLast = index === schools.length - 1;
    const next = starts[index + 1];
    const start = starts[index] ?? firstDay(schoolYear);
    const form = isLast || person.story ? plan.form : drawForm(draw, school, plan.position);
    const isExcluded = !person.story && draw.happens(EXCLUDED_WHEN_CHANGING);
    const end =
      next !== undefined ? addDays(next, -1) : plan.when === 'previous' ? lastDay(schoolYear) : null;
    const reason = next === undefined ? 'END_OF_YEAR' : isExcluded ? 'DEFINITIVE_EXCLUSION' : 'SCHOOL_CHANGE';
    return {
      id: idOf('enrolment', person.number, schoolYear, index),
      school,
      schoolYear,
      start,
      end,
      position: plan.position,
      form,
      isDual: form === 'APPRENTICESHIP' || (form === 'BSO' && !person.story && draw.happens(DUAL_IN_BSO)),
      exitReason: end === null ? null : reason,
    };
  });
}

/** First days at a next school. Fewer than asked for when the year is too young. */
function changeDays(person: Person, days: readonly Day[], count: number, draw: Chance): Day[] {
  if (person.story)
    return days.length < 2 ? [] : days.slice(Math.floor(days.length * CHANGE_OF_CASE)).slice(0, count);
  return draw.some(days.slice(DAYS_BEFORE_CHANGE, -DAYS_BEFORE_CHANGE), count);
}

/** Who begins the next year elsewhere left for another school. */
function changeOverSummer(stays: readonly Stay[]): Stay[] {
  return stays.map((stay, index) => {
    const next = stays[index + 1];
    const moves = stay.exitReason === 'END_OF_YEAR' && next !== undefined && next.school !== stay.school;
    return moves ? { ...stay, exitReason: 'SCHOOL_CHANGE' } : stay;
  });
}

/** Some who are no longer of compulsory age leave in the course of the year, unqualified. */
function leaveEducation(person: Person, stays: Stay[], days: SchoolDays, draw: Chance): Stay[] {
  const last = stays.at(-1);
  const isAdult = person.birthDate <= addDays(firstDay(days.years.current), -18 * 365 - 5);
  if (!last || last.end !== null || person.story || !isAdult || !draw.happens(LEAVES_EDUCATION)) return stays;
  const until = days.current.filter((day) => day > last.start);
  if (until.length === 0) return stays;
  return [...stays.slice(0, -1), { ...last, end: draw.pick(until), exitReason: 'LEFT_EDUCATION' }];
}

function schoolsFor(region: Arrondissement, position: Position): (readonly [School, number])[] {
  return SCHOOLS.filter((school) => school.region === region && teaches(school, position)).map(
    (school) => [school, school.size] as const,
  );
}

export function teaches(school: School, position: Position): boolean {
  return (
    school.levels.includes(position.level) &&
    (position.level !== 'SECONDARY' || formsAt(school, position).length > 0)
  );
}

/** Part-time learning begins at 15 or 16; a seventh year exists in vocational education. */
function formsAt(school: School, { year }: Position): School['upperStages'] {
  if (year <= 2) return school.firstStage;
  return school.upperStages.filter(([form]) => {
    if (form === 'DBSO' || form === 'APPRENTICESHIP') return year >= 4;
    return year < 7 || form === 'BSO';
  });
}

export function drawForm(draw: Chance, school: School, position: Position): Form | null {
  return position.level === 'SECONDARY' ? draw.weigh(formsAt(school, position)) : null;
}

function isInFirstStage({ level, year }: Position): boolean {
  return level === 'SECONDARY' && year <= 2;
}
