import { type ControlledTransaction, sql } from 'kysely';
import type { Actor } from '../actor';
import { databaseFault } from './faults';

/**
 * One request's transaction, acting for one actor: the settings that row-level security reads are set in it and end with it.
 */
export class Session<Tables> {
  private current: ControlledTransaction<Tables>;
  private savepoints = 0;
  private ended = false;

  constructor(
    readonly actor: Actor,
    private readonly transaction: ControlledTransaction<Tables>,
  ) {
    this.current = transaction;
  }

  /** The database, as this actor. */
  get db(): ControlledTransaction<Tables> {
    return this.current;
  }

  async start(): Promise<void> {
    const { id, role, organisation, session } = this.actor;
    await sql`select set_config('hub.person', ${id}, true), set_config('hub.role', ${role}, true),
      set_config('hub.org', ${organisation ?? ''}, true), set_config('hub.session', ${session}, true)`.execute(
      this.db,
    );
  }

  /** Undoes what `work` wrote when it fails, and only that: the transaction goes on. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    this.savepoints += 1;
    const name = `step_${this.savepoints}`;
    await sql`savepoint ${sql.raw(name)}`.execute(this.db);
    try {
      const result = await work();
      await sql`release savepoint ${sql.raw(name)}`.execute(this.db);
      return result;
    } catch (error) {
      await sql`rollback to savepoint ${sql.raw(name)}`.execute(this.db);
      throw databaseFault(error);
    }
  }

  async commit(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.transaction.commit().execute();
    } catch (error) {
      // What the database refuses at the very end has ended there; Kysely gives the connection back at a ROLLBACK only.
      await this.endTransaction();
      throw databaseFault(error);
    }
  }

  /** Never throws: when the connection is gone, PostgreSQL has rolled back by itself. */
  async rollback(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.endTransaction();
  }

  private async endTransaction(): Promise<void> {
    await this.transaction
      .rollback()
      .execute()
      .catch(() => undefined);
  }
}
