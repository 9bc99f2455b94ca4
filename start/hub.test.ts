import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import type { Config } from './config';
import { withClient } from './database/connection';
import { prepareDatabases } from './database/prepare';
import { markSynthetic } from './database/synthetic';
import { dropDatabasesOf, makeDatabases, type NewDatabases } from './database/test-databases';
import { testFolder, testServerUrl } from './database/test-server';
import { type Hub, startHub } from './hub';
import { OWNERS } from './owners';

/** A hub as `npm start` starts it, in production and as a demo, on real databases and a real port. */
const silent = () => undefined;
let folder: string;

const config = (changes: Partial<Config>): Config => ({
  mode: 'production',
  port: 0,
  dataFolder: folder,
  demoSize: 'town',
  databaseUrl: null,
  databasePrefix: 'hub',
  databasePasswordsFile: null,
  oidc: { issuer: 'https://login.example', audience: 'hub', jwksUrl: 'http://127.0.0.1:9/keys' },
  debug: false,
  startedByNpm: false,
  ...changes,
});

beforeAll(async () => {
  folder = await mkdtemp(join(testFolder(), 'hub-whole-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(hub: Hub, query: string): Promise<unknown> {
  const response = await fetch(`${hub.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** Whether somebody answers on this port at another address of this machine than 127.0.0.1. */
function answersElsewhere(hub: Hub): Promise<boolean> {
  const { port } = new URL(hub.address);
  return new Promise((resolve) => {
    get({ host: '127.0.0.2', port, path: '/health/live', timeout: 2_000 }, (response) => {
      response.resume();
      resolve(true);
    })
      .on('timeout', () => resolve(false))
      .on('error', () => resolve(false));
  });
}

describe('a hub in production', () => {
  let made: NewDatabases;
  let hub: Hub;

  beforeAll(async () => {
    made = await makeDatabases();
    hub = await startHub({ config: config({}), databases: made.databases, progress: silent });
  });
  afterAll(async () => {
    await hub.stop();
    await dropDatabasesOf(made);
  });

  it('is ready, and has none of the demo’s doors: no personas, no tokens, no key that signs them, no sandbox', async () => {
    expect((await fetch(`${hub.address}/health/ready`)).status).toBe(200);
    expect((await fetch(`${hub.address}/demo/personas`)).status).toBe(404);
    for (const path of ['/sandbox', '/']) expect((await fetch(`${hub.address}${path}`)).status).toBe(404);
    const token = await fetch(`${hub.address}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"persona":"clb-antwerp"}',
    });
    expect(token.status).toBe(404);
    expect(existsSync(join(folder, 'keys', 'demo-login.jwk.json'))).toBe(false);
  });

  it('holds nobody who was made up', async () => {
    expect(await ask(hub, '{ helpdesks { id } }')).toEqual({ data: { helpdesks: [] } });
    for (const owner of OWNERS) {
      const marks = await withClient(made.databases[owner].migratorUrl, (client) =>
        client.query('select from hub.database_mark'),
      );
      expect(marks.rowCount).toBe(0);
    }
  });

  it('tells nobody its schema', async () => {
    expect(await ask(hub, '{ __schema { types { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  it('does not start with another key of the reference numbers than the one its database was filled with', async () => {
    const other = await mkdtemp(join(testFolder(), 'hub-other-'));
    const started = startHub({
      config: config({ dataFolder: other }),
      databases: made.databases,
      progress: silent,
    });
    await expect(started).rejects.toThrow('is not the one that this database was filled with');
    await rm(other, { recursive: true });
  });
});

it('a demo hub answers on this machine’s own address alone, with its personas, and finds its world again', async () => {
  const made = await makeDatabases();
  for (const owner of OWNERS) await markSynthetic(made.databases[owner].migratorUrl);
  const demo = () =>
    startHub({
      config: config({ mode: 'demo', oidc: null }),
      databases: made.databases,
      progress: silent,
    });
  const first = await demo();
  const world = await ask(first, '{ helpdesks { id name } }');
  try {
    expect(await answersElsewhere(first)).toBe(false);
    expect((await fetch(`${first.address}/demo/personas`)).status).toBe(200);
    const home = await fetch(first.address);
    expect([home.status, home.url]).toEqual([200, `${first.address}/sandbox`]);
  } finally {
    await first.stop();
  }
  const second = await demo();
  try {
    expect(await ask(second, '{ helpdesks { id name } }')).toEqual(world);
  } finally {
    await second.stop();
    await dropDatabasesOf(made);
  }
}, 180_000);

describe('the databases of a hub', () => {
  let made: NewDatabases;
  let file: string;
  const prepare = (mode: Config['mode']) =>
    prepareDatabases(
      config({ mode, databasePrefix: made.prefix, databasePasswordsFile: file }),
      testServerUrl(),
      OWNERS,
      silent,
    );

  beforeEach(async () => {
    made = await makeDatabases();
    file = join(folder, 'passwords.json');
    await writeFile(file, JSON.stringify(made.passwords), { mode: 0o600 });
  });
  afterEach(() => dropDatabasesOf(made));

  it('are not production’s when one of them was made for demo data', async () => {
    const { databases } = await prepare('production');
    await markSynthetic(databases.helpdesk.migratorUrl);
    await expect(prepare('production')).rejects.toThrow('production does not start on it');
  });

  it('are not a demo’s when something is in one of them that no demo put there', async () => {
    const { databases } = await prepare('production');
    const { migratorUrl } = databases.pupils;
    await withClient(migratorUrl, (client) =>
      client.query('create schema pupils; create table pupils.pupil ()'),
    );
    await expect(prepare('demo')).rejects.toThrow('was not made for demo data');
  });

  it.each(['superuser', 'bypassrls', 'createrole', 'replication'])(
    'are not used through a role with the right %s',
    async (right) => {
      const role = `${made.prefix}_helpdesk_app`;
      await withClient(testServerUrl(), (client) => client.query(`alter role ${role} ${right}`));
      await expect(prepare('production')).rejects.toThrow("has rights that the hub's roles may not have");
    },
  );

  it('are a demo’s when they are empty, and carry its mark from then on', async () => {
    await prepare('demo');
    await prepare('demo');
    await expect(prepare('production')).rejects.toThrow('production does not start on it');
  });
});
