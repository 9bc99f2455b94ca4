import { addDays, isHoliday } from '../../kit/school-calendar';
import {
  assertConsidered,
  assertParts,
  assertTakes,
  type CaseFacts,
  isLongWait,
  type KnownOffer,
  type Part,
  startDeadlineOf,
  trajectoryTransition,
} from './rules';
import { TRAJECTORY_STATUSES, TRAJECTORY_TRANSITIONS } from './trajectory';

/** What a trajectory may be, and when it must have started; no database here. */
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

it.each(TRAJECTORY_STATUSES)('from %s it goes where the table allows, and nowhere else', (from) => {
  for (const to of TRAJECTORY_STATUSES) {
    const allowed = TRAJECTORY_TRANSITIONS[from].includes(to);
    expect([to, codeOf(() => trajectoryTransition(from, to))]).toEqual([
      to,
      allowed ? 'taken' : 'INVALID_TRANSITION',
    ]);
  }
});

describe('the deadline of a start', () => {
  it('is two weeks after the agreement, holidays not counted', () => {
    expect(startDeadlineOf('2026-11-16', '2026-11-20')).toBe('2026-11-30');
    // From the Friday before Christmas: the two weeks of that holiday pass beside it.
    expect(startDeadlineOf('2026-12-18', '2026-12-18')).toBe('2027-01-15');
  });

  it('is the day agreed for the start when that is later', () => {
    expect(startDeadlineOf('2026-11-16', '2027-01-11')).toBe('2027-01-11');
  });

  it('never lies in a holiday, nor before the agreed day', () => {
    for (let day = '2026-09-01'; day < '2027-09-01'; day = addDays(day, 1)) {
      const deadline = startDeadlineOf(day, day);
      expect(isHoliday(deadline)).toBe(false);
      expect(deadline > day).toBe(true);
    }
  });
});

it('a wait is long when it is more than thirty days', () => {
  expect(isLongWait('2026-11-01', '2026-12-01')).toBe(false);
  expect(isLongWait('2026-11-01', '2026-12-02')).toBe(true);
});

describe('the parts of a trajectory', () => {
  const part = (organisationId: string, role: Part['role']): Part => ({ organisationId, offerId: 'o', role });

  it.each<[string, Part[], unknown]>([
    ['one lead', [part('a', 'LEAD')], 'taken'],
    ['a lead and two others', [part('a', 'CO'), part('b', 'LEAD'), part('c', 'CO')], 'taken'],
    ['nobody', [], 'BAD_USER_INPUT'],
    ['no lead', [part('a', 'CO')], 'BAD_USER_INPUT'],
    ['two leads', [part('a', 'LEAD'), part('b', 'LEAD')], 'BAD_USER_INPUT'],
    ['somebody twice', [part('a', 'LEAD'), part('a', 'CO')], 'BAD_USER_INPUT'],
    [
      'six',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => part(id, id === 'a' ? 'LEAD' : 'CO')),
      'BAD_USER_INPUT',
    ],
  ])('%s', (_, parts, code) => {
    expect(codeOf(() => assertParts(parts))).toBe(code);
  });
});

describe('an offer takes a case', () => {
  const naft: KnownOffer = {
    offerId: 'o',
    organisationId: 'a',
    offerType: 'NAFT',
    levels: ['SECONDARY'],
    status: 'PUBLISHED',
  };
  const outreach: KnownOffer = { ...naft, offerType: 'OUTREACH' };
  const pupil: CaseFacts = {
    level: 'SECONDARY',
    channel: 'CLB',
    subjectKind: 'PUPIL',
    modeLevels: ['SECONDARY'],
  };
  const young: CaseFacts = { ...pupil, level: 'PRIMARY' };
  const netsterk: CaseFacts = { ...young, channel: 'SCHOOL', modeLevels: ['PRIMARY', 'SECONDARY'] };
  const part: Part = { organisationId: 'a', offerId: 'o', role: 'LEAD' };

  it.each<[string, KnownOffer | undefined, CaseFacts, unknown]>([
    ['a NAFT in secondary education, by the CLB', naft, pupil, 'taken'],
    [
      'a NAFT for a class, whose level nobody said',
      naft,
      { ...pupil, subjectKind: 'CLASS_GROUP', level: null },
      'taken',
    ],
    [
      'a NAFT by phone, as the helpdesk passes on what a CLB decided',
      naft,
      { ...pupil, channel: 'PHONE_PERMANENCE' },
      'taken',
    ],
    ['no NAFT in primary education (R3)', naft, young, 'NOT_ELIGIBLE'],
    [
      'no NAFT in primary education, whatever the mode (R3)',
      { ...naft, levels: ['PRIMARY', 'SECONDARY'] },
      { ...netsterk, channel: 'CLB' },
      'NOT_ELIGIBLE',
    ],
    ['no NAFT for a pupil whose level nobody knows', naft, { ...pupil, level: null }, 'NOT_ELIGIBLE'],
    ['no NAFT by the school (R3)', naft, { ...pupil, channel: 'SCHOOL' }, 'NOT_ELIGIBLE'],
    ['outreach by the school, in a mode that takes the level', outreach, netsterk, 'taken'],
    ['no outreach for a level that neither offer nor mode has', outreach, young, 'NOT_ELIGIBLE'],
    ['none that is full', { ...naft, status: 'FULL' }, pupil, 'CONFLICT'],
    ['none that is paused', { ...naft, status: 'PAUSED' }, pupil, 'NOT_ELIGIBLE'],
    ['none that has ended', { ...naft, status: 'ENDED' }, pupil, 'NOT_ELIGIBLE'],
    ['none of another provider', { ...naft, organisationId: 'b' }, pupil, 'BAD_USER_INPUT'],
    ['none that nobody knows', undefined, pupil, 'BAD_USER_INPUT'],
  ])('%s', (_, offer, facts, code) => {
    expect(codeOf(() => assertTakes(offer, part, facts))).toBe(code);
  });
});

it('who was considered includes whoever could or does take it, and is somebody', () => {
  expect(codeOf(() => assertConsidered([], []))).toBe('BAD_USER_INPUT');
  expect(codeOf(() => assertConsidered(['a'], ['a', 'b']))).toBe('BAD_USER_INPUT');
  expect(codeOf(() => assertConsidered(['a', 'b', 'c'], ['a', 'b']))).toBe('taken');
});
