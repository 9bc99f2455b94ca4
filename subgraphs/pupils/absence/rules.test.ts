import { allowanceAtRisk, faultOfDay, repeatedHalfDay, thresholdReached } from './rules';

test.each([
  [0, 'NONE'],
  [4, 'NONE'],
  [5, 'FROM_5'],
  [9, 'FROM_5'],
  [10, 'FROM_10'],
  [14, 'FROM_10'],
  [15, 'FROM_15'],
  [29, 'FROM_15'],
  [30, 'FROM_30'],
  [31, 'FROM_30'],
])('%i problematic half days reach %s', (halfDays, threshold) =>
  expect(thresholdReached(halfDays)).toBe(threshold),
);

test('the allowance is at risk from 30 half days in the year before and 25 in this one', () => {
  expect(allowanceAtRisk(30, 25)).toBe(true);
  expect(allowanceAtRisk(29, 30)).toBe(false);
  expect(allowanceAtRisk(30, 24)).toBe(false);
});

describe('a half day is recorded', () => {
  const today = '2026-11-20';
  const enrolments = [
    { schoolYear: '2026-2027', startDate: '2026-09-01', endDate: '2026-11-19' },
    { schoolYear: '2025-2026', startDate: '2025-09-01', endDate: null },
    { schoolYear: '2024-2025', startDate: '2024-09-02', endDate: null },
  ];
  test('on a school day of an enrolment', () =>
    expect(faultOfDay('2026-11-19', enrolments, today)).toBeNull());
  test('on the first day of the previous school year', () =>
    expect(faultOfDay('2025-09-01', enrolments, today)).toBeNull());
  test('not before the previous school year', () =>
    expect(faultOfDay('2025-08-29', enrolments, today)).toMatch('previous school year'));
  test('not in the future', () => expect(faultOfDay('2026-11-23', enrolments, today)).toMatch('future'));
  test('not at the weekend', () => expect(faultOfDay('2026-11-14', enrolments, today)).toMatch('Saturday'));
  test('not outside an enrolment', () =>
    expect(faultOfDay('2026-11-20', enrolments, today)).toMatch('not enrolled'));
});

test('a half day named twice is found', () => {
  const halfDay = (date: string, dayPart: string) => ({ date, dayPart });
  expect(
    repeatedHalfDay([halfDay('2026-11-19', 'AM'), halfDay('2026-11-19', 'PM'), halfDay('2026-11-18', 'AM')]),
  ).toBe(-1);
  expect(
    repeatedHalfDay([halfDay('2026-11-19', 'AM'), halfDay('2026-11-19', 'PM'), halfDay('2026-11-19', 'AM')]),
  ).toBe(2);
});
