import { schoolYearOf } from '../../subgraphs/kit/calendar';
import {
  addDays,
  type Day,
  type HalfDay,
  halfDaysOf,
  lastDay,
  schoolDays,
} from '../../subgraphs/kit/school-calendar';
import { laterOf, momentOf } from './calendar';
import type { SchoolDays } from './career';

/** School days before the world's day and after it: what happened lies on the first, what is planned on the others. */
export class Timeline {
  /** In order; none on the world's day or later. */
  readonly past: readonly Day[];
  readonly pastHalfDays: readonly HalfDay[];
  /** In order, after the world's day. */
  readonly coming: readonly Day[];

  constructor(
    readonly today: Day,
    { previous, current, halfDays }: SchoolDays,
  ) {
    this.past = [...previous, ...current];
    this.pastHalfDays = [...halfDays.previous, ...halfDays.current];
    const year = schoolYearOf(today);
    const next = schoolYearOf(addDays(lastDay(year), 1));
    this.coming = [year, next].flatMap((one) => schoolDays(one, lastDay(next))).filter((day) => day > today);
  }

  /** 1 is the last school day that has passed. */
  ago(schoolDaysAgo: number): Day {
    return this.at(this.past.length - schoolDaysAgo);
  }

  /** So many school days after a day, as far as they have passed. */
  after(day: Day, count: number): Day {
    return this.at(this.past.findLastIndex((one) => one <= day) + count);
  }

  before(day: Day, count: number): Day {
    const first = this.past.findIndex((one) => one >= day);
    return this.at((first < 0 ? this.past.length : first) - count);
  }

  comingHalfDays(count: number): HalfDay[] {
    return halfDaysOf(this.coming.slice(0, count));
  }

  private at(index: number): Day {
    const day = this.past[Math.max(0, Math.min(index, this.past.length - 1))];
    if (day === undefined) throw new Error('a school year has days');
    return day;
  }
}

/** Moments of one story, told in order: none lies before the one told last. */
export class Clock {
  private last: string;

  constructor(from: string) {
    this.last = from;
  }

  at(day: Day, hour: number, minute = 0): string {
    this.last = laterOf(momentOf(day, hour, minute), this.last);
    return this.last;
  }
}
