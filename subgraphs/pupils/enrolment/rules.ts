/** When an enrolment runs: what is needed to say whether a day lies in it. */
export interface Period {
  readonly schoolYear: string;
  readonly startDate: string;
  readonly endDate: string | null;
}

export function firstDayOf(schoolYear: string): string {
  return `${schoolYear.slice(0, 4)}-09-01`;
}

/** A school year and every enrolment in it end on 31 August at the latest. */
export function lastDayOf(schoolYear: string): string {
  return `${schoolYear.slice(5)}-08-31`;
}

export function yearBefore(schoolYear: string): string {
  const first = Number(schoolYear.slice(0, 4));
  return `${first - 1}-${first}`;
}

export function yearAfter(schoolYear: string): string {
  const last = Number(schoolYear.slice(5));
  return `${last}-${last + 1}`;
}

export function runsOn(enrolment: Period, day: string): boolean {
  return enrolment.startDate <= day && day <= lastDay(enrolment);
}

export function overlap(one: Period, other: Period): boolean {
  return one.startDate <= lastDay(other) && other.startDate <= lastDay(one);
}

function lastDay({ endDate, schoolYear }: Period): string {
  return endDate ?? lastDayOf(schoolYear);
}
