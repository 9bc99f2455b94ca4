import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../actor';
import { HubError } from '../errors';
import { databaseFault, databaseUnavailable } from './faults';
import { Session } from './session';

/** What one owner's process may hold of its database at the most. */
const MOST_CONNECTIONS = 10;
/** No free connection for this long is an answer (OVERLOADED), not a queue. */
const CONNECT_TIMEOUT_MS = 500;
const STATEMENT_TIMEOUT_MS = 10_000;
const LOCK_TIMEOUT_MS = 2_000;
const IDLE_IN_TRANSACTION_MS = 15_000;

const DATE = 1082;
const INT8 = 20;

export interface DatabaseOptions {
  /** The connection string of the owner's app role. */
  readonly url: string;
  /** The owner's name, which is also the schema of its tables. */
  readonly owner: string;
  readonly connections?: number;
}

/**
 * One owner's database, as its app role. Nothing here gives out a connection:
 * `transaction` is the only door, and what comes through it acts for somebody.
 */
export class Database<Tables> {
  /** SQL statements since the start; tests compare it to prove that no list asks row by row. */
  statements = 0;
  private readonly kysely: Kysely<Tables>;
  private readonly pool: pg.Pool;

  constructor(options: DatabaseOptions) {
    this.pool = createPool(options);
    this.kysely = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: givingBackBroken(this.pool) }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: () => {
        this.statements += 1;
      },
    });
  }

  /** Opens a transaction for this actor; the caller must end it with `commit` or `rollback`. */
  async open(actor: Actor): Promise<Session<Tables>> {
    try {
      const transaction = await this.kysely.startTransaction().execute();
      const session = new Session<Tables>(actor, transaction);
      await session.start();
      return session;
    } catch (error) {
      // Whatever keeps a session from beginning, no request got as far as a fault of its own.
      const fault = databaseFault(error);
      throw fault instanceof HubError ? fault : databaseUnavailable();
    }
  }

  /** Runs `work` in one transaction for this actor: all of it happens, or nothing. */
  async transaction<T>(actor: Actor, work: (session: Session<Tables>) => Promise<T>): Promise<T> {
    const session = await this.open(actor);
    try {
      const result = await work(session);
      await session.commit();
      return result;
    } catch (error) {
      await session.rollback();
      throw databaseFault(error);
    }
  }

  async ready(): Promise<boolean> {
    try {
      await sql`select 1`.execute(this.kysely);
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.kysely.destroy();
  }
}

function createPool(options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    // With its process, as an owner may have several.
    application_name: `hub ${options.owner} ${process.pid}`,
    // The app role can create nothing in these schemas, so no name can be slipped in front of ours.
    options: `-c search_path=${options.owner},hub,public -c timezone=UTC`,
    types: { getTypeParser },
  });
  // A connection that breaks while it rests is replaced by the pool; the next request tells whether the server is back.
  pool.on('error', () => undefined);
  // One that breaks at work tells it in the answer to the statement that was under way.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely gives a connection back when its COMMIT or ROLLBACK went well; one that broke would be missed for ever. */
function givingBackBroken(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      const giveBack = client.release.bind(client);
      let isBack = false;
      const broke = (fault: Error) => client.release(fault);
      client.release = (fault) => {
        if (isBack) return;
        isBack = true;
        client.off('error', broke);
        giveBack(fault);
      };
      client.once('error', broke);
      return client;
    },
    end: () => pool.end(),
  };
}

/** A date is a day on the calendar, not an instant; counts fit in a number. */
function getTypeParser(id: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (id === DATE) return (value) => value;
  if (id === INT8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(id, 'binary') : pg.types.getTypeParser(id, 'text');
}
