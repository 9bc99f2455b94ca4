import { endOfConsent } from './consents';

const child = { birthDate: '2015-07-10', notCompetentSince: null };
const byGuardian = { givenBy: 'GUARDIAN', validUntil: null };

test('what a guardian gave ends at midnight in Flanders on the 12th birthday, in summer and in winter', () => {
  expect(endOfConsent(child, byGuardian, '2026-11-22')).toBe('2027-07-09T22:00:00.000Z');
  const inWinter = { ...child, birthDate: '2015-01-10' };
  expect(endOfConsent(inWinter, byGuardian, '2026-11-22')).toBe('2027-01-09T23:00:00.000Z');
});

test('for who is assessed not competent by then it ends on the 18th', () => {
  const assessed = { ...child, notCompetentSince: '2027-07-10' };
  expect(endOfConsent(assessed, byGuardian, '2026-11-22')).toBe('2033-07-09T22:00:00.000Z');
  const later = { ...child, notCompetentSince: '2027-07-11' };
  expect(endOfConsent(later, byGuardian, '2026-11-22')).toBe('2027-07-09T22:00:00.000Z');
});

test('its own day counts when that comes first, and alone for what a pupil gave', () => {
  const validUntil = '2027-01-01T16:00:00.000Z';
  expect(endOfConsent(child, { ...byGuardian, validUntil }, '2026-11-22')).toBe(validUntil);
  expect(endOfConsent(child, { givenBy: 'PUPIL', validUntil }, '2026-11-22')).toBe(validUntil);
  expect(endOfConsent(child, { givenBy: 'PUPIL', validUntil: null }, '2026-11-22')).toBeNull();
});
