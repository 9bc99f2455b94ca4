import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKeys } from '../../start/assemble';
import { markSynthetic } from '../../start/database/synthetic';
import { dropDatabasesOf, makeDatabases } from '../../start/database/test-databases';
import { testFolder } from '../../start/database/test-server';
import { SMALLEST_WORLD } from '../../start/demo/cases';
import { loadDemoWorld } from '../../start/demo/load';
import { startHub } from '../../start/hub';
import { OWNERS } from '../../start/owners';
import { migrate } from '../../subgraphs/kit/database/migrate';

export interface DemoHub {
  readonly address: string;
  stop(): Promise<void>;
}

const silent = () => undefined;

/** A demo hub as `npm start` starts it, on a port of its own, with the smallest world. */
export async function startDemoHub(): Promise<DemoHub> {
  const made = await makeDatabases();
  const folder = await mkdtemp(join(testFolder(), 'hub-demo-'));
  const { databases, prefix } = made;
  for (const owner of OWNERS) {
    await markSynthetic(databases[owner].migratorUrl);
    await migrate(owner, databases[owner]);
  }
  const { reference } = await loadKeys(folder);
  const world = { databases, referenceKey: reference, today: new Date(), pupils: SMALLEST_WORLD };
  await loadDemoWorld({ ...world, progress: silent });
  const hub = await startHub({
    config: {
      mode: 'demo',
      port: 0,
      dataFolder: folder,
      demoSize: 'town',
      databaseUrl: null,
      databasePrefix: prefix,
      databasePasswordsFile: null,
      oidc: null,
      debug: false,
      startedByNpm: false,
    },
    databases,
    progress: silent,
  });
  return {
    address: hub.address,
    async stop() {
      await hub.stop();
      await dropDatabasesOf(made);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
