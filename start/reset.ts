import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Config, isDebugging, readConfig } from './config';
import { isDataFolder } from './data-folder';
import { assertServerUsable, waitForServer } from './database/connection';
import { dropDatabases } from './database/drop';
import { removeEmbeddedDatabase } from './database/embedded';
import { describeFailure, StartFailure } from './failure';
import { acquireLock } from './lock';
import { OWNERS } from './owners';
import { type Progress, terminalProgress } from './progress';

/** `npm run reset`: forgets the demo world, keys and databases, so that the next start is a first one. */
async function reset(config: Config, progress: Progress): Promise<void> {
  if (config.mode === 'production') {
    throw new StartFailure(
      'A production hub is not reset.',
      'This command is for demo and development only.',
    );
  }
  if (config.databasePasswordsFile !== null) {
    throw new StartFailure(
      'The databases were made by an administrator (HUB_DB_PASSWORDS_FILE), who alone can drop them.',
      'Unset HUB_DB_PASSWORDS_FILE and DATABASE_URL to remove the data folder only.',
    );
  }
  if (config.databaseUrl !== null) {
    await waitForServer(config.databaseUrl, progress);
    await assertServerUsable(config.databaseUrl);
  }
  if (!existsSync(config.dataFolder)) {
    await dropOnServer(config, progress);
    progress(`There is no ${config.dataFolder}`);
    return;
  }
  if (!(await isDataFolder(config.dataFolder))) {
    throw new StartFailure(
      `${config.dataFolder} is not a hub's data folder, so it is left as it is.`,
      'Is HUB_DATA right?',
    );
  }
  const lock = await acquireLock(config.dataFolder, progress);
  try {
    await dropOnServer(config, progress);
    await removeEmbeddedDatabase(config.dataFolder, progress);
    await rm(config.dataFolder, { recursive: true });
    progress(`Removed ${config.dataFolder}`);
  } finally {
    await lock.release();
  }
}

async function dropOnServer(config: Config, progress: Progress): Promise<void> {
  if (config.databaseUrl === null) return;
  const dropped = await dropDatabases(config.databaseUrl, config.databasePrefix, OWNERS);
  progress(dropped.length > 0 ? `Dropped ${dropped.join(', ')} and their roles` : 'No databases to drop');
}

async function main(): Promise<void> {
  await reset(readConfig(), terminalProgress());
}

main().catch((error: unknown) => {
  console.error(describeFailure(error, isDebugging()));
  process.exitCode = 1;
});
