import { findPupilsDemoDay } from '../../subgraphs/pupils/demo';
import { makeDatabasesReady } from '../database/prepare';
import { bringUpToDate } from '../hub';
import { OWNERS } from '../owners';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { type PrepareConfig, readPrepareConfig } from './config';
import { runPart } from './run';
import { readAdministratorPassword, readDatabasePasswords, readReferenceKey } from './secrets';
import { tellWorldDay } from './world';

const ADMINISTRATOR = 'postgres';

/** `prepare.js`: makes databases, migrates them and fills a demo's, once, before any owner starts; again, it finds all done. */
async function prepare(config: PrepareConfig, stopping: Stopping, progress: Progress): Promise<void> {
  const { mode, secretsFolder, areDatabasesMadeByOthers: areMadeByOthers } = config;
  const passwords = await readDatabasePasswords(secretsFolder);
  const plan = { mode, prefix: config.databasePrefix, passwords, areMadeByOthers };
  const server = new URL(config.databaseUrl);
  if (!areMadeByOthers) {
    server.username ||= ADMINISTRATOR;
    server.password = encodeURIComponent(await readAdministratorPassword(secretsFolder));
  }
  const { databases } = await makeDatabasesReady(plan, server.href, OWNERS, progress);
  await bringUpToDate(config, databases, await readReferenceKey(secretsFolder), progress);
  const day = mode === 'demo' ? await findPupilsDemoDay(databases.pupils.migratorUrl) : null;
  if (day !== null && config.worldFolder !== null) await tellWorldDay(config.worldFolder, day);
  progress('The databases are ready');
  await stopping.stop(0);
}

runPart(readPrepareConfig, prepare);
