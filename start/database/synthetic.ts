import pg from 'pg';
import { codeOf, StartFailure } from '../failure';
import { placeOf, withClient } from './connection';

/**
 * What a database is to demo mode. MARKED: a hub in demo mode marked it when it was empty, so nobody real is in it.
 * EMPTY: nothing is in it yet. FOREIGN: anything else, and so not to be touched.
 */
export type SyntheticState = 'MARKED' | 'EMPTY' | 'FOREIGN';

/** Insufficient privilege. */
const NO_RIGHT = '42501';

const CREATE_MARK = `
  create schema if not exists hub;
  create table if not exists hub.database_mark (
    kind text primary key check (kind in ('SYNTHETIC')),
    marked_at timestamptz not null default now()
  );
  insert into hub.database_mark (kind) values ('SYNTHETIC') on conflict do nothing`;

/** Everything that people put into a database: what extensions brought and the mark itself do not count. */
const COUNT_CONTENT = `
  select count(*)::int as things from (
    select c.oid, c.tableoid, c.relnamespace as namespace, c.relname as name from pg_class c
    union all
    select p.oid, p.tableoid, p.pronamespace, p.proname from pg_proc p
  ) thing join pg_namespace n on n.oid = thing.namespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not (n.nspname = 'hub' and thing.name like 'database_mark%')
    and not exists (select from pg_depend d where d.classid = thing.tableoid and d.objid = thing.oid and d.deptype = 'e')`;

/** What this database is. For its migrator, or an administrator: see `stateAs` when that is no superuser. */
export async function syntheticState(url: string): Promise<SyntheticState> {
  return withClient(url, readState);
}

/**
 * The same for an administrator who may not read the migrator's tables but may become it.
 * That is done in a transaction that is taken back; who may not even do that learns FOREIGN, which is the safe answer.
 */
export async function syntheticStateAs(adminUrl: string, migrator: string): Promise<SyntheticState> {
  return withClient(adminUrl, async (client) => {
    try {
      return await readState(client);
    } catch (error) {
      if (codeOf(error) !== NO_RIGHT) throw error;
    }
    const role = pg.escapeIdentifier(migrator);
    try {
      await client.query('begin');
      await client.query(`grant ${role} to current_user`);
      await client.query(`set local role ${role}`);
      return await readState(client);
    } catch (error) {
      if (codeOf(error) === NO_RIGHT) return 'FOREIGN';
      throw error;
    } finally {
      await client.query('rollback');
    }
  });
}

/**
 * Marks an empty database as one for demo data. Doing it again changes nothing.
 * @throws StartFailure when something is in it that no demo hub put there
 */
export async function markSynthetic(migratorUrl: string): Promise<void> {
  await withClient(migratorUrl, async (client) => {
    await client.query('begin');
    // Two hubs at once: the second waits, and finds the mark.
    await client.query("select pg_advisory_xact_lock(hashtext('hub.database_mark'))");
    const state = await readState(client);
    if (state === 'FOREIGN') throw foreign(placeOf(migratorUrl));
    if (state === 'EMPTY') await client.query(CREATE_MARK);
    await client.query('commit');
  });
}

/**
 * Demo mode starts on no other database.
 * @throws StartFailure unless the database carries the mark
 */
export async function assertSynthetic(migratorUrl: string): Promise<void> {
  if ((await syntheticState(migratorUrl)) !== 'MARKED') throw foreign(placeOf(migratorUrl));
}

/**
 * Production starts on no database that holds invented people.
 * @throws StartFailure when the database carries the mark
 */
export async function assertNotSynthetic(migratorUrl: string): Promise<void> {
  if ((await syntheticState(migratorUrl)) !== 'MARKED') return;
  throw new StartFailure(
    `The database ${placeOf(migratorUrl)} was made for demo data, so production does not start on it.`,
    'Choose another HUB_DB_PREFIX or server for production.',
  );
}

export function foreign(place: string): StartFailure {
  return new StartFailure(
    `The database ${place} was not made for demo data, so demo mode does not start on it; nothing was changed.`,
    'Choose another HUB_DB_PREFIX (or DATABASE_URL); if it may go, its administrator can drop it.',
  );
}

async function readState(client: pg.Client): Promise<SyntheticState> {
  const table = await client.query<{ there: boolean }>(
    "select exists (select from pg_tables where schemaname = 'hub' and tablename = 'database_mark') as there",
  );
  if (table.rows[0]?.there === true) {
    const marks = await client.query("select from hub.database_mark where kind = 'SYNTHETIC'");
    if (marks.rowCount === 1) return 'MARKED';
  }
  const content = await client.query<{ things: number }>(COUNT_CONTENT);
  return content.rows[0]?.things === 0 ? 'EMPTY' : 'FOREIGN';
}
