import fc from 'fast-check';
import { HubError } from '../../kit/errors';
import { assertEnoughPlaces, bandOf, placesFree, staleSince } from './rules';

const NOW = new Date('2026-11-22T12:00:00Z');
const daysBefore = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const count = fc.integer({ min: 0, max: 50 });

test('free is what is neither reserved nor taken, and never below nothing', () => {
  fc.assert(
    fc.property(count, count, count, (placesTotal, placesReserved, placesTaken) => {
      const free = placesFree({ placesTotal, placesReserved, placesTaken, reportedAt: NOW });
      expect(free).toBe(Math.max(0, placesTotal - placesReserved - placesTaken));
    }),
  );
});

test('places that were never reported are not free places, and not none either', () => {
  const never = { placesTotal: null, placesReserved: null, placesTaken: 2, reportedAt: null };
  expect(placesFree(never)).toBeNull();
  expect(bandOf(placesFree(never))).toBeNull();
});

test('a report is refused exactly when it is below what is taken and reserved, with the least that is possible', () => {
  fc.assert(
    fc.property(count, count, count, (placesTotal, placesReserved, placesTaken) => {
      const report = { placesTotal, placesReserved, placesTaken };
      const least = placesReserved + placesTaken;
      if (placesTotal >= least) return expect(() => assertEnoughPlaces(report)).not.toThrow();
      try {
        assertEnoughPlaces(report);
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        expect(error.code).toBe('CONFLICT');
        return expect(error.extensions.details).toEqual({ ...report, least });
      }
      throw new Error('it was taken');
    }),
  );
});

test.each([
  [0, 'NONE'],
  [1, 'FEW'],
  [2, 'FEW'],
  [3, 'SEVERAL'],
  [40, 'SEVERAL'],
])('%d free places are %s', (free, band) => expect(bandOf(free)).toBe(band));

test('a report is fresh for 30 days and stale from then on, which is said and is no error', () => {
  const since = (reportedAt: Date | null) => staleSince({ reportedAt, periodTo: null }, NOW);
  expect(since(daysBefore(29))).toBeNull();
  expect(since(daysBefore(30))).toEqual(NOW);
  expect(since(daysBefore(45))).toEqual(daysBefore(15));
  expect(since(null)).toBeNull();
});

test.each([
  ['2026-11-23', null],
  ['2026-11-22', null],
  ['2026-11-21', '2026-11-21T23:00:00.000Z'],
  ['2026-07-31', '2026-07-31T22:00:00.000Z'],
])('places of a period until %s are stale from the midnight in Flanders after it: %s', (periodTo, since) => {
  const stale = staleSince({ reportedAt: daysBefore(2), periodTo }, NOW);
  expect(stale?.toISOString() ?? null).toBe(since);
});

test('what went stale before its period ended stays stale from then', () => {
  expect(staleSince({ reportedAt: daysBefore(40), periodTo: '2026-11-20' }, NOW)).toEqual(daysBefore(10));
});
