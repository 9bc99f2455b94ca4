import { HubError } from '../../kit/errors';
import { assertConsented, assertTakesReferral, consentHasEnded, transition } from './rules';
import { CLOSED_STATUSES, SERVICE_REFERRAL_STATUSES, TRANSITIONS } from './service-referral';

function code(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof HubError ? error.code : error;
  }
}

describe('steps', () => {
  const all = SERVICE_REFERRAL_STATUSES.flatMap((from) =>
    SERVICE_REFERRAL_STATUSES.map((to) => [from, to] as const),
  );
  const allowed = [
    'SENT ACCEPTED',
    'SENT WAITING',
    'SENT DECLINED',
    'WAITING ACCEPTED',
    'WAITING STARTED',
    'WAITING DECLINED',
    'WAITING ENDED',
    'ACCEPTED STARTED',
    'ACCEPTED ENDED',
    'STARTED ENDED',
  ];

  it.each(all)('from %s to %s', (from, to) => {
    const expected = allowed.includes(`${from} ${to}`) ? undefined : 'INVALID_TRANSITION';
    expect(code(() => transition(from, to))).toBe(expected);
  });

  it('what is closed leads nowhere', () => {
    for (const status of CLOSED_STATUSES) expect(TRANSITIONS[status]).toEqual([]);
  });
});

describe('who takes whom', () => {
  const open = { access: 'DIRECT', status: 'ACTIVE', ageFrom: 12, ageTo: 25 };

  it.each([
    [open, 'SCHOOL', 'FROM_12_TO_14', undefined],
    [open, 'CLB', 'FROM_18', undefined],
    [open, 'CLB', 'UNDER_12', 'NOT_ELIGIBLE'],
    [{ ...open, ageTo: 14 }, 'CLB', 'FROM_15_TO_17', 'NOT_ELIGIBLE'],
    [{ ...open, ageFrom: null, ageTo: null }, 'CLB', 'UNDER_12', undefined],
    [{ ...open, access: 'VIA_REFERRAL' }, 'CLB', 'FROM_15_TO_17', undefined],
    [{ ...open, access: 'VIA_REFERRAL' }, 'SCHOOL', 'FROM_15_TO_17', 'CHANNEL_NOT_OPEN'],
    [{ ...open, access: 'MANDATE' }, 'CLB', 'FROM_15_TO_17', 'NOT_ELIGIBLE'],
    [{ ...open, status: 'CLOSED' }, 'CLB', 'FROM_15_TO_17', 'NOT_ELIGIBLE'],
  ] as const)('%j, sent by %s, age %s: %s', (service, sender, ageBand, expected) => {
    expect(code(() => assertTakesReferral(service, sender, ageBand))).toBe(expected);
  });
});

describe('consent', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const lasting = { consentEndedAt: null, consentUntil: null };
  const expired = { consentEndedAt: null, consentUntil: new Date('2026-11-22T11:59:59Z') };

  it('ends when it was withdrawn or its time has passed', () => {
    expect(consentHasEnded(lasting, now)).toBe(false);
    expect(consentHasEnded({ ...lasting, consentUntil: new Date('2026-11-22T12:00:01Z') }, now)).toBe(false);
    expect(consentHasEnded(expired, now)).toBe(true);
    expect(consentHasEnded({ ...lasting, consentEndedAt: now }, now)).toBe(true);
  });

  it('without it a referral can be closed, and nothing else', () => {
    for (const status of SERVICE_REFERRAL_STATUSES) {
      expect(code(() => assertConsented(lasting, status, now))).toBeUndefined();
      expect(code(() => assertConsented(expired, status, now))).toBe(
        CLOSED_STATUSES.includes(status) ? undefined : 'CONSENT_WITHDRAWN',
      );
    }
  });
});
