import { isDebugging, readConfig } from '../config';
import { prepareDataFolder } from '../data-folder';
import { describeFailure } from '../failure';
import { acquireLock } from '../lock';
import { terminalProgress } from '../progress';
import { layOutSecrets } from './lay-out';

/** `npm run secrets`: the files that the containers of docker-compose.yml get, each part its own. */
async function main(): Promise<void> {
  const progress = terminalProgress();
  const config = readConfig();
  await prepareDataFolder(config.dataFolder);
  const lock = await acquireLock(config.dataFolder, progress);
  try {
    await layOutSecrets(config, null);
    progress(`The secrets of the parts are in ${config.dataFolder}/apart`);
  } finally {
    await lock.release();
  }
}

main().catch((error: unknown) => {
  console.error(describeFailure(error, isDebugging()));
  process.exitCode = 1;
});
