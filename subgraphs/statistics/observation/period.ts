import { schoolYearOf } from '../../kit/calendar';
import { isSchoolYear } from '../../kit/scalars/scalars';

/**
 * What the labels of a set of figures mean (domain, 4.1): SCHOOL_YEAR `2018-2019`; FEBRUARY_COUNT the calendar year of the
 * count on 1 February, so `2015` is 2014-2015; CALENDAR_YEAR the year itself; YEAR_AFTER a year that is labelled one later.
 */
export const PERIOD_LABELS = ['SCHOOL_YEAR', 'FEBRUARY_COUNT', 'CALENDAR_YEAR', 'YEAR_AFTER'] as const;
export type PeriodLabels = (typeof PERIOD_LABELS)[number];

const FIRST_YEAR = 1990;

/** When a figure is about; days are inclusive. A figure that its source does not date has the name '' and no days. */
export interface Period {
  readonly name: string;
  readonly first: string | null;
  readonly last: string | null;
}

export const UNDATED: Period = { name: '', first: null, last: null };

/** @returns the period, or what is wrong with the label */
export function readPeriod(label: string, labels: PeriodLabels, today: string): Period | string {
  if (labels === 'SCHOOL_YEAR' ? !isSchoolYear(label) : !/^\d{4}$/.test(label))
    return labels === 'SCHOOL_YEAR' ? 'must be a school year, as 2018-2019' : 'must be a year, as 2019';
  const name = nameOf(label, labels);
  // Both, because what lies before 0000 has a name that is no year.
  if ([label, name].some((one) => Number(one.slice(0, 4)) < FIRST_YEAR)) return `lies before ${FIRST_YEAR}`;
  const period = periodOf(name);
  return (period.first ?? '') > today ? 'lies in the future' : period;
}

export function periodOf(name: string): Period {
  if (name === '') return UNDATED;
  const [first = '', last] = name.split('-');
  return last === undefined
    ? { name, first: `${first}-01-01`, last: `${first}-12-31` }
    : { name, first: `${first}-09-01`, last: `${last}-08-31` };
}

function nameOf(label: string, labels: PeriodLabels): string {
  switch (labels) {
    case 'SCHOOL_YEAR':
      return label;
    case 'FEBRUARY_COUNT':
      return schoolYearOf(`${label}-02-01`);
    case 'CALENDAR_YEAR':
      return label;
    case 'YEAR_AFTER':
      return String(Number(label) - 1);
  }
}
