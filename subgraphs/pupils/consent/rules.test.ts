import { mayWithdraw, missingCategories, statusOf } from './rules';

describe('the status of a consent', () => {
  const given = { decision: 'GRANTED', withdrawnAt: null, holds: true };
  test('is granted while it holds', () => expect(statusOf(given)).toBe('GRANTED'));
  test('is expired when it was given and holds no more', () =>
    expect(statusOf({ ...given, holds: false })).toBe('EXPIRED'));
  test('is withdrawn once withdrawn, whatever else', () => {
    expect(statusOf({ ...given, withdrawnAt: new Date() })).toBe('WITHDRAWN');
    expect(statusOf({ decision: 'REQUESTED', withdrawnAt: new Date(), holds: false })).toBe('WITHDRAWN');
  });
  test.each(['REQUESTED', 'REFUSED'])('is the decision when that was %s', (decision) => {
    expect(statusOf({ decision, withdrawnAt: null, holds: false })).toBe(decision);
  });
});

test('the kinds of data that a consent does not name are missing, in the order of the schema', () => {
  expect(missingCategories(['SITUATION', 'ENROLMENT'])).toEqual(['IDENTITY', 'ABSENCE_SUMMARY']);
  expect(missingCategories(['SITUATION', 'ENROLMENT', 'IDENTITY', 'ABSENCE_SUMMARY'])).toEqual([]);
});

describe('a consent is withdrawn', () => {
  test('by a guardian only when a guardian gave it', () => {
    expect(mayWithdraw('GUARDIAN', 'GUARDIAN', 'GUARDIAN')).toBe(true);
    expect(mayWithdraw('GUARDIAN', 'PUPIL', 'PUPIL')).toBe(false);
  });
  test('by the pupil who gave it or who decides now', () => {
    expect(mayWithdraw('PUPIL', 'PUPIL', 'PUPIL')).toBe(true);
    expect(mayWithdraw('PUPIL', 'GUARDIAN', 'PUPIL')).toBe(true);
    expect(mayWithdraw('PUPIL', 'GUARDIAN', 'GUARDIAN')).toBe(false);
  });
  test('by a centre that was told so', () => expect(mayWithdraw('CLB', 'PUPIL', 'PUPIL')).toBe(true));
  test('by nobody else', () => expect(mayWithdraw('SCHOOL', 'GUARDIAN', 'GUARDIAN')).toBe(false));
});
