import type { Config } from '../config';
import { describeFailure } from '../failure';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { startEmbeddedDatabase } from './embedded';

/** The connection string of a server: someone else's, or the superuser's of the hub's own. */
export async function findServer(config: Config, stopping: Stopping, progress: Progress): Promise<string> {
  if (config.databaseUrl !== null) return config.databaseUrl;
  const database = await startEmbeddedDatabase({
    dataFolder: config.dataFolder,
    log: progress,
    durable: true,
  });
  stopping.add(() => database.stop());
  database.onExit((reason) => {
    console.error(describeFailure(new Error(`The embedded PostgreSQL is gone: ${reason}`), config.debug));
    void stopping.stop(1);
  });
  progress('Embedded PostgreSQL runs');
  return database.url;
}
