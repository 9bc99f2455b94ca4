import { isDebugging } from '../config';
import { describeFailure } from '../failure';
import { type Progress, terminalProgress } from '../progress';
import { orderlyStopping, type Stopping } from '../stopping';
import type { PartConfig } from './config';

/** A part's process: reads its configuration, works until it is told to stop, and says in words why it can not. */
export function runPart<C extends PartConfig>(
  readConfig: () => C,
  work: (config: C, stopping: Stopping, progress: Progress) => Promise<void>,
): void {
  run(readConfig, work).catch((error: unknown) => {
    console.error(describeFailure(error, isDebugging()));
    process.exit(1);
  });
}

async function run<C extends PartConfig>(
  readConfig: () => C,
  work: (config: C, stopping: Stopping, progress: Progress) => Promise<void>,
): Promise<void> {
  const progress = terminalProgress();
  const config = readConfig();
  const stopping = orderlyStopping(progress, config.parent);
  try {
    await work(config, stopping, progress);
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (stopping.hasBegun()) return;
    console.error(describeFailure(error, config.debug));
    await stopping.stop(1);
  }
}
