import type { Progress } from './progress';

type Step = () => Promise<void>;

/** One Ctrl-C can arrive twice, from the terminal and passed on by npm; only a later one is impatience. */
const SECOND_CTRL_C_AFTER_MS = 1_000;
const PARENT_CHECK_MS = 250;
/** What does not end by itself is ended: the database's guard then stops that too. */
const PATIENCE_MS = 40_000;

export interface Stopping {
  /** Something that was started, and how to stop it: the last one started stops first. */
  add(step: Step): void;
  /** Stops everything and ends the process. Called again, it changes nothing. */
  stop(exitCode: number): Promise<void>;
  hasBegun(): boolean;
}

/**
 * Ends the process in an orderly way on Ctrl-C, SIGTERM, or when the parent it belongs to (npm, or the process that runs the parts
 * of a hub apart) is gone. A second Ctrl-C ends it at once.
 */
export function orderlyStopping(progress: Progress, parent: number | null): Stopping {
  const steps: Step[] = [];
  let began: number | null = null;

  async function stop(exitCode: number): Promise<void> {
    if (began !== null) return;
    began = Date.now();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    for (const step of steps.reverse()) {
      await step().catch((error: unknown) => progress(`While stopping: ${String(error)}`));
    }
    process.exit(exitCode);
  }

  function onSignal(): void {
    if (began === null) {
      progress('Stopping; once more Ctrl-C stops at once');
      void stop(0);
    } else if (Date.now() - began > SECOND_CTRL_C_AFTER_MS) process.exit(1);
  }

  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  if (parent !== null) watchParent(parent, () => void stop(1));
  return { add: (step) => void steps.push(step), stop, hasBegun: () => began !== null };
}

/** `kill -9` of npm would leave a hub that nobody sees, with the port and the data folder in its hands. */
function watchParent(parent: number, onGone: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
