import { type Config, isDebugging, readConfig } from './config';
import { prepareDataFolder } from './data-folder';
import { findServer } from './database/find-server';
import { prepareDatabases } from './database/prepare';
import { describeFailure } from './failure';
import { startHub } from './hub';
import { acquireLock } from './lock';
import { OWNERS } from './owners';
import { assertPortFree, explainPort } from './port';
import { type Progress, terminalProgress } from './progress';
import { orderlyStopping, type Stopping } from './stopping';
import { welcome } from './welcome';

/** `npm start`: everything in one process. */
async function main(): Promise<void> {
  const progress = terminalProgress();
  const config = readConfig();
  const stopping = orderlyStopping(progress, config.startedByNpm ? process.ppid : null);
  try {
    await start(config, stopping, progress);
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (stopping.hasBegun()) return;
    console.error(describeFailure(explainPort(config.port, error), config.debug));
    await stopping.stop(1);
  }
}

async function start(config: Config, stopping: Stopping, progress: Progress): Promise<void> {
  await prepareDataFolder(config.dataFolder);
  const lock = await acquireLock(config.dataFolder, progress);
  stopping.add(() => lock.release());
  await assertPortFree(config.port);
  const { url: serverUrl, disk } = await findServer(config, stopping, progress);
  const { databases } = await prepareDatabases(config, serverUrl, OWNERS, progress);
  const hub = await startHub({ config, databases, progress, disk });
  stopping.add(() => hub.stop());
  progress(`Serving at ${hub.address}`);
  if (config.mode === 'demo') console.log(welcome(hub.address));
}

main().catch((error: unknown) => {
  console.error(describeFailure(error, isDebugging()));
  process.exit(1);
});
