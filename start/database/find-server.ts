import type { Config } from '../config';
import { describeFailure } from '../failure';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { startEmbeddedDatabase } from './embedded';

export interface Server {
  /** Its connection string: someone else's, or the superuser's of the hub's own. */
  readonly url: string;
  /** A folder on its disk; null when the disk is somebody else's. */
  readonly disk: string | null;
}

export async function findServer(config: Config, stopping: Stopping, progress: Progress): Promise<Server> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, disk: null };
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
  return database;
}
