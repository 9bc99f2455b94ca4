import { overlap, runsOn, yearBefore } from './rules';

const running = { schoolYear: '2026-2027', startDate: '2026-10-02', endDate: null };
const ended = { schoolYear: '2026-2027', startDate: '2026-09-01', endDate: '2026-10-01' };

test('an enrolment runs from its first day to its last, both included', () => {
  expect(runsOn(ended, '2026-08-31')).toBe(false);
  expect(runsOn(ended, '2026-09-01')).toBe(true);
  expect(runsOn(ended, '2026-10-01')).toBe(true);
  expect(runsOn(ended, '2026-10-02')).toBe(false);
});

test('an enrolment without an end runs until 31 August of its school year', () => {
  expect(runsOn(running, '2027-08-31')).toBe(true);
  expect(runsOn(running, '2027-09-01')).toBe(false);
});

test('enrolments overlap when they share a day', () => {
  expect(overlap(ended, running)).toBe(false);
  expect(overlap({ ...ended, endDate: '2026-10-02' }, running)).toBe(true);
  expect(overlap({ ...running, schoolYear: '2025-2026', startDate: '2025-09-01' }, ended)).toBe(false);
});

test('the year before a school year', () => expect(yearBefore('2026-2027')).toBe('2025-2026'));
