import { readPeriod } from './period';

const TODAY = '2026-11-22';
const named = (label: string, labels: Parameters<typeof readPeriod>[1]) => {
  const period = readPeriod(label, labels, TODAY);
  return typeof period === 'string' ? period : period.name;
};

it.each([
  ['2018-2019', 'SCHOOL_YEAR', '2018-2019'],
  ['2015', 'FEBRUARY_COUNT', '2014-2015'],
  ['2020', 'CALENDAR_YEAR', '2020'],
  ['2020', 'YEAR_AFTER', '2019'],
] as const)('the label %s of a set labelled by %s is %s', (label, labels, name) => {
  expect(named(label, labels)).toBe(name);
});

it.each([
  ['2018-2020', 'SCHOOL_YEAR', 'must be a school year, as 2018-2019'],
  ['2019', 'SCHOOL_YEAR', 'must be a school year, as 2018-2019'],
  ['2018-2019', 'CALENDAR_YEAR', 'must be a year, as 2019'],
  ['2027', 'CALENDAR_YEAR', 'lies in the future'],
  ['2028', 'FEBRUARY_COUNT', 'lies in the future'],
  ['2027-2028', 'SCHOOL_YEAR', 'lies in the future'],
  ['1850', 'CALENDAR_YEAR', 'lies before 1990'],
  ['0000', 'CALENDAR_YEAR', 'lies before 1990'],
  ['1990', 'FEBRUARY_COUNT', 'lies before 1990'],
  ['0000', 'FEBRUARY_COUNT', 'lies before 1990'],
  ['0001', 'FEBRUARY_COUNT', 'lies before 1990'],
  ['1000', 'FEBRUARY_COUNT', 'lies before 1990'],
  ['0000', 'YEAR_AFTER', 'lies before 1990'],
  ['1000', 'YEAR_AFTER', 'lies before 1990'],
] as const)('the label %s of a set labelled by %s is refused: it %s', (label, labels, fault) => {
  expect(named(label, labels)).toBe(fault);
});
