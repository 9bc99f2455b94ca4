import { HubError } from '../../kit/errors';
import { OPEN_STATUSES, REFERRAL_STATUSES, TRANSITIONS } from './referral';
import { addWorkingDays, assertOwnChannel, assertTakenIn, transition } from './rules';

const code = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof HubError ? error.code : 'not a refusal';
  }
};

describe('the states of a referral', () => {
  it.each(REFERRAL_STATUSES.flatMap((from) => REFERRAL_STATUSES.map((to) => [from, to] as const)))(
    'from %s to %s is allowed only where the table says so',
    (from, to) => {
      const refused = code(() => transition(from, to));
      expect(refused).toBe(TRANSITIONS[from].includes(to) ? undefined : 'INVALID_TRANSITION');
    },
  );

  it('a closed case is in no way open, and COMPLETED is closed although it can be taken up again', () => {
    expect(OPEN_STATUSES).not.toContain('COMPLETED');
    expect(OPEN_STATUSES).not.toContain('DUPLICATE');
    expect(OPEN_STATUSES).toContain('EXPIRED');
    expect(transition('COMPLETED', 'REOPENED')).toBe('REOPENED');
  });
});

describe('what a helpdesk takes in', () => {
  const ordinary = { name: 'DEFAULT', levels: ['SECONDARY'], intakeChannels: ['CLB'] };

  it('a channel that is not open today is refused, whatever the level', () => {
    expect(code(() => assertTakenIn(ordinary, 'SCHOOL', 'PRIMARY'))).toBe('CHANNEL_NOT_OPEN');
    expect(code(() => assertTakenIn(undefined, 'CLB', 'SECONDARY'))).toBe('CHANNEL_NOT_OPEN');
  });

  it('a level that is not taken today is not eligible; a pupil without a school is', () => {
    expect(code(() => assertTakenIn(ordinary, 'CLB', 'PRIMARY'))).toBe('NOT_ELIGIBLE');
    expect(code(() => assertTakenIn(ordinary, 'CLB', null))).toBeUndefined();
    expect(code(() => assertTakenIn(ordinary, 'CLB', 'SECONDARY'))).toBeUndefined();
  });

  it('nobody registers through the channel of another', () => {
    expect(code(() => assertOwnChannel('SCHOOL', 'CLB'))).toBe('BAD_USER_INPUT');
    expect(code(() => assertOwnChannel('CITY_ANALYST', 'CLB'))).toBe('BAD_USER_INPUT');
    expect(code(() => assertOwnChannel('CLB', 'CLB'))).toBeUndefined();
  });
});

it('three working days after a Thursday is the next Tuesday', () => {
  expect(addWorkingDays('2026-11-19', 3)).toBe('2026-11-24');
});
