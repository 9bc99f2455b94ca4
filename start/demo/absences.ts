import { type HalfDay, startYear } from '../../subgraphs/kit/school-calendar';
import { momentOf } from './calendar';
import type { SchoolDays, Stay } from './career';
import { type Chance, chance } from './chance';
import type { Form, School } from './organisations';
import type { Person } from './people';

export type AbsenceCode = 'A' | 'M' | 'R' | 'Z' | 'H' | 'P' | 'B';

export interface Absence extends HalfDay {
  readonly school: School;
  readonly code: AbsenceCode;
  /** The school's own, finer code, from before 2019. */
  readonly localCode: string | null;
  readonly recordedAt: string;
  readonly source: 'SCHOOL' | 'IMPORT';
}

/** A half day that a pupil had school, until today. */
interface Lesson extends HalfDay {
  readonly stay: Stay;
}

/** How often a spell begins, per school day, and how many half days it lasts. */
interface Spell {
  readonly code: AbsenceCode;
  readonly chancePerDay: number;
  readonly lengths: readonly (readonly [number, number])[];
}

const SCHOOL_DAYS_A_YEAR = 175;
const ILLNESS: Spell = {
  code: 'Z',
  chancePerDay: 4.5 / SCHOOL_DAYS_A_YEAR,
  lengths: [
    [1, 15],
    [2, 40],
    [4, 25],
    [6, 12],
    [9, 6],
    [30, 1],
  ],
};
const BY_RIGHT: Spell = {
  code: 'R',
  chancePerDay: 1.2 / SCHOOL_DAYS_A_YEAR,
  lengths: [
    [1, 1],
    [2, 3],
  ],
};
const PERSONAL: Spell = {
  code: 'P',
  chancePerDay: 0.5 / SCHOOL_DAYS_A_YEAR,
  lengths: [
    [1, 1],
    [2, 3],
  ],
};
const WORKPLACE: Spell = { code: 'M', chancePerDay: 5 / SCHOOL_DAYS_A_YEAR, lengths: [[2, 1]] };
const NURSERY: Spell = {
  code: 'A',
  chancePerDay: 12 / SCHOOL_DAYS_A_YEAR,
  lengths: [
    [1, 2],
    [2, 3],
    [4, 1],
  ],
};
/** A NAFT trajectory or a time-out: part of the week, over some weeks. */
const TRAJECTORY = { share: 0.015, halfDays: [8, 40], density: 0.5 } as const;
const REHABILITATION = { share: 0.007, everyHalfDays: 9 } as const;
/** Half days of unlawful absence in a year, from … to, by weight. */
const TRUANCY = [
  [[0, 0], 700],
  [[1, 4], 200],
  [[5, 9], 50],
  [[10, 14], 25],
  [[15, 29], 17],
  [[30, 60], 8],
] as const;
/** The same, times this for all but none at all. */
const TRUANCY_BY_FORM: Readonly<Partial<Record<Form, number>>> = {
  BSO: 1.8,
  DBSO: 3,
  APPRENTICESHIP: 2,
  STAGE1_B: 1.5,
  BUSO_OV3: 1.5,
  ASO: 0.4,
  KSO: 0.6,
};
const TRUANCY_IN_PRIMARY = 0.25;
/** A whole year has more of it than one that still runs. */
const TRUANCY_IN_WHOLE_YEAR = 1.6;
/** Nobody misses more than this of what a year has had. */
const MOST_TRUANCY = 0.6;
/** Compulsory education begins on 1 September of the year in which a child turns this old. */
const COMPULSORY_FROM = 5;
const LOCAL_CODES: Readonly<Partial<Record<AbsenceCode, readonly (readonly [string | null, number])[]>>> = {
  Z: [
    ['Z', 2],
    ['D', 2],
    [null, 6],
  ],
  R: [
    ['R', 1],
    ['J', 1],
    ['T', 1],
    [null, 3],
  ],
  P: [
    ['P', 1],
    ['Q', 1],
    [null, 3],
  ],
};

/** All absences of a pupil, in the order of days. */
export function absencesOf(person: Person, stays: readonly Stay[], days: SchoolDays): Absence[] {
  return (['previous', 'current'] as const).flatMap((when) =>
    absencesOfYear(person, stays, {
      schoolYear: days.years[when],
      halfDays: days.halfDays[when],
      when,
      name: when,
    }),
  );
}

/** A school year with the half days that it had. */
interface YearAtSchool {
  readonly schoolYear: string;
  readonly halfDays: readonly HalfDay[];
  /** A year that has passed, or the one that still runs. */
  readonly when: 'previous' | 'current';
  /** What the draws of this year are named after; by default the year itself. */
  readonly name?: string;
}

/** A pupil's absences of one school year, in the order of days. */
export function absencesOfYear(
  person: Person,
  stays: readonly Stay[],
  { schoolYear, halfDays, when, name = schoolYear }: YearAtSchool,
): Absence[] {
  const draw = chance('absences', person.number, name);
  const lessons = lessonsOf(stays, schoolYear, halfDays);
  const year = new YearOfAbsences(lessons, draw);
  if (startYear(schoolYear) - Number(person.birthDate.slice(0, 4)) < COMPULSORY_FROM) {
    year.fall(NURSERY);
  } else {
    fillYear(year, person, lessons, when, draw);
  }
  return year.absences();
}

function fillYear(
  year: YearOfAbsences,
  person: Person,
  lessons: readonly Lesson[],
  when: 'previous' | 'current',
  draw: Chance,
): void {
  const form = lessons.at(-1)?.stay.form ?? null;
  const isCase = person.story !== null && when === 'current';
  if (isCase && person.story?.story === 'UNREACHABLE') {
    // Gone all of the last days.
    const gone = Math.min(person.story.problematicHalfDays, lessons.length);
    year.spread('B', gone, lessons.length - gone, lessons.length);
  } else if (isCase) truantAsTold(year, lessons, person.story?.problematicHalfDays ?? 0);
  else year.scatter('B', Math.min(drawTruancy(draw, form, when), Math.floor(lessons.length * MOST_TRUANCY)));
  if (!person.story && form !== null && draw.happens(TRAJECTORY.share)) {
    year.follow('P', draw.whole(...TRAJECTORY.halfDays), TRAJECTORY.density);
  }
  if (!person.story && draw.happens(REHABILITATION.share)) year.repeat('H', REHABILITATION.everyHalfDays);
  year.fall(ILLNESS);
  year.fall(BY_RIGHT);
  year.fall(PERSONAL);
  if (form === 'DBSO' || form === 'APPRENTICESHIP' || lessons.at(-1)?.stay.isDual) year.fall(WORKPLACE);
}

/** As many as the story says, somewhat more of them at the school that was left; all there are when there are too few. */
function truantAsTold(year: YearOfAbsences, lessons: readonly Lesson[], halfDays: number): void {
  const first = lessons[0]?.stay;
  const before = lessons.filter((lesson) => lesson.stay === first).length;
  const changes = before < lessons.length;
  const after = changes ? lessons.length - before : 0;
  const wantedBefore = changes ? Math.round((halfDays * 7) / 12) : halfDays;
  const early = Math.min(before, Math.max(wantedBefore, halfDays - after));
  year.spread('B', early, 0, before);
  year.spread('B', Math.min(after, halfDays - early), before, lessons.length);
}

function drawTruancy(draw: Chance, form: Form | null, when: 'previous' | 'current'): number {
  const byForm = form === null ? TRUANCY_IN_PRIMARY : (TRUANCY_BY_FORM[form] ?? 1);
  const factor = when === 'previous' ? byForm * TRUANCY_IN_WHOLE_YEAR : byForm;
  const [from, until] = draw.weigh(
    TRUANCY.map(([range, weight]) => [range, range[1] === 0 ? weight : weight * factor] as const),
  );
  return draw.whole(from, until);
}

function lessonsOf(stays: readonly Stay[], schoolYear: string, halfDays: readonly HalfDay[]): Lesson[] {
  return stays
    .filter((stay) => stay.schoolYear === schoolYear)
    .flatMap((stay) => {
      const { start, end } = stay;
      const first = halfDays.findIndex(({ day }) => day >= start);
      const last = end === null ? halfDays.length : halfDays.findLastIndex(({ day }) => day <= end) + 1;
      return first < 0 ? [] : halfDays.slice(first, last).map(({ day, dayPart }) => ({ day, dayPart, stay }));
    });
}

/** One pupil's lessons of a year, and which of them were missed. A half day is missed once. */
class YearOfAbsences {
  private readonly missed = new Map<number, AbsenceCode>();

  constructor(
    private readonly lessons: readonly Lesson[],
    private readonly draw: Chance,
  ) {}

  /** Spells that begin at any time. */
  fall({ code, chancePerDay, lengths }: Spell): void {
    this.lessons.forEach(({ dayPart }, index) => {
      if (dayPart === 'AM' && this.draw.happens(chancePerDay))
        this.miss(code, index, this.draw.weigh(lengths));
    });
  }

  /** Single half days at any time. */
  scatter(code: AbsenceCode, count: number): void {
    if (count === 0) return;
    const all = this.lessons.map((_, index) => index);
    for (const index of this.draw.some(all, count)) this.miss(code, index, 1);
  }

  /** Single half days at equal distances. */
  spread(code: AbsenceCode, count: number, from: number, until: number): void {
    for (let nth = 0; nth < count; nth += 1)
      this.miss(code, from + Math.floor((nth * (until - from)) / count), 1);
  }

  /** Half days close together, from some moment on. */
  follow(code: AbsenceCode, count: number, density: number): void {
    let left = count;
    for (
      let index = this.draw.whole(0, this.lessons.length);
      index < this.lessons.length && left > 0;
      index += 1
    ) {
      if (!this.draw.happens(density)) continue;
      this.miss(code, index, 1);
      left -= 1;
    }
  }

  /** The same half day every week. */
  repeat(code: AbsenceCode, every: number): void {
    for (let index = this.draw.whole(0, every - 1); index < this.lessons.length; index += every)
      this.miss(code, index, 1);
  }

  absences(): Absence[] {
    return [...this.missed.entries()]
      .sort(([one], [other]) => one - other)
      .flatMap(([index, code]) => {
        const lesson = this.lessons[index];
        return lesson ? [this.record(lesson, code)] : [];
      });
  }

  private miss(code: AbsenceCode, from: number, halfDays: number): void {
    const until = Math.min(from + halfDays, this.lessons.length);
    for (let index = from; index < until; index += 1)
      if (!this.missed.has(index)) this.missed.set(index, code);
  }

  private record({ day, dayPart, stay }: Lesson, code: AbsenceCode): Absence {
    const localCodes = LOCAL_CODES[code];
    return {
      day,
      dayPart,
      school: stay.school,
      code,
      localCode: localCodes ? this.draw.weigh(localCodes) : null,
      recordedAt: momentOf(day, dayPart === 'AM' ? 10 : 15, this.draw.whole(0, 45)),
      source: this.draw.happens(0.3) ? 'IMPORT' : 'SCHOOL',
    };
  }
}
