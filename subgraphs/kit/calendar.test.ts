import { dayOf, schoolYearOf } from './calendar';

test('a school year begins on 1 September and ends on 31 August', () => {
  expect(schoolYearOf('2026-08-31')).toBe('2025-2026');
  expect(schoolYearOf('2026-09-01')).toBe('2026-2027');
  expect(schoolYearOf('2026-12-31')).toBe('2026-2027');
  expect(schoolYearOf('2027-01-01')).toBe('2026-2027');
});

test('a day is the one on the calendar in Flanders, in summer and in winter', () => {
  expect(dayOf(new Date('2026-08-31T21:59:59Z'))).toBe('2026-08-31');
  expect(dayOf(new Date('2026-08-31T22:00:00Z'))).toBe('2026-09-01');
  expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});
