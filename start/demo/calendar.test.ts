import { schoolYearsAround } from './calendar';

test('the world has the school year of its day and the one before', () => {
  expect(schoolYearsAround('2026-11-22')).toEqual({ previous: '2025-2026', current: '2026-2027' });
  expect(schoolYearsAround('2027-08-31')).toEqual({ previous: '2025-2026', current: '2026-2027' });
  expect(schoolYearsAround('2027-09-01')).toEqual({ previous: '2026-2027', current: '2027-2028' });
});
