import { pupilsIn, type WorldSize } from './sizes';

/** Often enough to see that it goes on, seldom enough to read. */
const BETWEEN_LINES_MS = 5_000;

/** How much of how much is loaded, how fast it goes, and how long it still takes. */
export class Pace {
  private readonly begin = performance.now();
  private toldAt = this.begin;

  constructor(
    private readonly size: WorldSize,
    private readonly first: number,
  ) {}

  /** A line about how it stands, when one is due: at times, and at the end. */
  after(quarter: number, halfDays: number): string | null {
    const now = performance.now();
    const { quarters, pupilsPerQuarter } = this.size;
    const done = quarter + 1;
    if (done < quarters && now - this.toldAt < BETWEEN_LINES_MS) return null;
    this.toldAt = now;
    const seconds = (now - this.begin) / 1000;
    const perQuarter = seconds / (done - this.first);
    const rate = Math.round(halfDays / seconds);
    return (
      `Demo world: ${count(done * pupilsPerQuarter)} of ${count(pupilsIn(this.size))} pupils, ` +
      `${count(rate)} half days a second, ${duration((quarters - done) * perQuarter)} left`
    );
  }
}

/** 1200000 is 1 200 000, with spaces that do not break. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}
