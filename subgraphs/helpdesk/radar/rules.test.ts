import { cutOffs } from './rules';

/** From which day on something is too long ago. The autumn holidays of 2026 are 2 to 8 November. */
describe('in ordinary weeks', () => {
  it('an action is overdue on the eighth day, a case silent on the twenty-second, a start late on the next', () => {
    expect(cutOffs('2026-10-30')).toEqual({ due: '2026-10-22', heard: '2026-10-08', start: '2026-10-29' });
  });

  it('weekends count', () => {
    expect(cutOffs('2026-10-19').due).toBe('2026-10-11');
  });
});

describe('school holidays do not count', () => {
  it('what was due on the last Friday before the holidays is overdue a week of school later', () => {
    // 30 October, a Friday: Saturday and Sunday count, then from 9 November on; Armistice Day does not.
    expect(cutOffs('2026-11-14').due < '2026-10-30').toBe(true);
    expect(cutOffs('2026-11-15').due).toBe('2026-10-30');
  });

  it('nothing becomes too old within the holidays themselves', () => {
    const first = cutOffs('2026-11-02');
    expect(cutOffs('2026-11-08')).toEqual(first);
    expect(first.start).toBe('2026-10-31');
  });

  it('a deadline on the last Sunday is late on the Tuesday after the holidays, not on the Monday they begin', () => {
    expect(cutOffs('2026-11-02').start < '2026-11-01').toBe(true);
    expect(cutOffs('2026-11-09').start).toBe('2026-11-08');
  });

  it('a case that was silent since June is not silent on the first of September, and is three weeks later', () => {
    expect(cutOffs('2027-09-01').heard < '2027-06-30').toBe(true);
    expect(cutOffs('2027-09-22').heard >= '2027-06-30').toBe(true);
  });
});
