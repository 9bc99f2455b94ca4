import type { Session } from './database/session';

/**
 * A deadline that the hub keeps watch over: a job of the owner that runs by the clock.
 * It is told what moment to act for, so that tests need no other clock, and running it twice does nothing twice.
 */
export interface Timer<Tables> {
  readonly name: string;
  /** When it runs, as a crontab line's five fields (UTC). */
  readonly cron: string;
  readonly run: (session: Session<Tables>, now: Date) => Promise<void>;
}
