// `npm test`: a PostgreSQL of its own for the tests, Jest beside it, and nothing left of either, however it ends.
// The database's TypeScript is transformed as it is loaded, so that tests wait for no build.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('./load-typescript.cjs');
const { prepareDataFolder } = require('./data-folder.ts');
const { startEmbeddedDatabase, removeEmbeddedDatabase } = require('./database/embedded.ts');
const { describeFailure } = require('./failure.ts');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
const silent = () => undefined;
let jest = null;
let stoppedBy = null;

for (const signal of Object.keys(signalNumbers)) {
  process.on(signal, () => {
    stoppedBy = signal;
    jest?.kill(signal);
  });
}
process.exitCode = await runWithDatabase().catch((error) => {
  console.error(describeFailure(error, process.env.HUB_DEBUG !== undefined));
  return 1;
});

async function runWithDatabase() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hub-test-'));
  try {
    await prepareDataFolder(dataFolder);
    const database = await startEmbeddedDatabase({ dataFolder, log: silent, durable: false });
    try {
      return stoppedBy === null ? await runJest(database.url, dataFolder) : 128 + signalNumbers[stoppedBy];
    } finally {
      await database.stop();
    }
  } finally {
    await removeEmbeddedDatabase(dataFolder, silent);
    await rm(dataFolder, { recursive: true, force: true });
  }
}

function runJest(databaseUrl, folder) {
  jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, HUB_TEST_DATABASE_URL: databaseUrl, HUB_TEST_FOLDER: folder },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    jest.on('error', reject);
    jest.on('exit', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal] ?? 0)));
  });
}
