import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, messageOf, StartFailure } from '../failure';
import type { Progress } from '../progress';

const CONNECT_TIMEOUT_MS = 5_000;
const PATIENCE_MS = 30_000;
const BETWEEN_TRIES_MS = 1_000;
const OLDEST_VERSION = 15;
/** The server is not there, or starting, stopping or full. These pass; a wrong password does not. */
const PASSING =
  /^(E(CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE|NOTFOUND|AI_AGAIN)|57P0[123]|53300)$/;

/** Opens one connection for `work`, and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'hub start',
  });
  // A connection that breaks tells so through the query that runs on it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Waits until the server behind a connection string answers, be it with a refusal.
 * @throws StartFailure naming DATABASE_URL, without its password
 */
export async function waitForServer(
  url: string,
  progress: Progress,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await withClient(url, async () => undefined);
    } catch (error) {
      if (!isPassing(error)) return;
      if (Date.now() > deadline) throw unusable(url, 'does not answer', error);
      if (tries === 1)
        progress(`PostgreSQL at ${placeOf(url)} does not answer; trying for ${patienceMs / 1000} s`);
      await wait(BETWEEN_TRIES_MS);
    }
  }
}

/**
 * Makes sure that DATABASE_URL's own user can log in, and that the server is new enough.
 * @throws StartFailure naming DATABASE_URL
 */
export async function assertServerUsable(url: string): Promise<void> {
  let version: number;
  try {
    version = await withClient(url, readVersion);
  } catch (error) {
    throw unusable(url, 'does not let the hub in', error);
  }
  if (version >= OLDEST_VERSION) return;
  throw new StartFailure(
    `DATABASE_URL is a PostgreSQL ${version}; the hub needs ${OLDEST_VERSION} or newer.`,
    'Without DATABASE_URL a demo hub brings its own.',
  );
}

/**
 * Makes sure that a role can log in to its database: an owner says so at its start, and not at its first request.
 * @throws StartFailure
 */
export async function assertLetIn(url: string): Promise<void> {
  try {
    await withClient(url, async () => undefined);
  } catch (error) {
    throw new StartFailure(
      `The role ${new URL(url).username} can't use its database ${placeOf(url)}: ${messageOf(error)}`,
      'Did prepare make the databases, and are the passwords in HUB_SECRETS the ones it made them with?',
      { cause: error },
    );
  }
}

/** Host, port and database: what may be shown of a connection string. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

async function readVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  return rows[0]?.version ?? 0;
}

/** A name can have several addresses: then it is one error for all of them. */
function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isPassing);
  return PASSING.test(codeOf(error) ?? '') || messageOf(error).includes('timeout');
}

function unusable(url: string, what: string, error: unknown): StartFailure {
  return new StartFailure(
    `The PostgreSQL of DATABASE_URL (${placeOf(url)}) ${what}: ${messageOf(error)}`,
    'Is it running, and are host, port, user and password right? Without DATABASE_URL a demo hub brings its own.',
    { cause: error },
  );
}
