import pg from 'pg';

/** Rows in one statement: large enough to be quick, small enough to stay a few megabytes of text. */
const ROWS_AT_ONCE = 5_000;

export interface DemoLoad {
  /** The owner's migrator: it owns the tables, so it alone can lift what binds it too. */
  readonly migratorUrl: string;
  /** The tables that are filled, as `schema.table`. */
  readonly tables: readonly string[];
  /** Tables whose triggers rest during the load, because `work` does in bulk what they would do row by row. */
  readonly withoutTriggers: readonly string[];
  /** A world that is loaded in parts is analysed once, at its end. */
  readonly withoutAnalysis?: boolean;
}

/**
 * Fills an owner's database with generated people, in one transaction: all of it or nothing.
 * Row-level security binds the migrator as well (FORCE); it is lifted for these tables and put back before the end.
 * @throws when the database does not carry the mark of demo data: nobody invented comes near anybody real
 */
export async function loadDemo(
  load: DemoLoad,
  work: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  await inTransaction(load.migratorUrl, async (client) => {
    await assertSynthetic(client);
    for (const table of load.tables) await client.query(`alter table ${table} no force row level security`);
    for (const table of load.withoutTriggers) await client.query(`alter table ${table} disable trigger user`);
    await work(client);
    // Deferred rules have their say now: a table that still waits for them cannot be altered.
    await client.query('set constraints all immediate');
    for (const table of load.withoutTriggers) await client.query(`alter table ${table} enable trigger user`);
    for (const table of load.tables) await client.query(`alter table ${table} force row level security`);
    if (load.withoutAnalysis) return;
    for (const table of load.tables) await client.query(`analyze ${table}`);
  });
}

/** One transaction as the migrator, with days and moments meaning the same as in the services. */
export async function inTransaction<T>(
  migratorUrl: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'hub demo' });
  // A connection that breaks tells so through the query that runs on it; the server rolls back by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    await client.query("set local timezone to 'UTC'");
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Vacuumed and analysed, so that the server knows what is where, and reads by index need no look at the table. */
export async function tidy(migratorUrl: string, tables: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'hub demo' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Inserts rows in their order. They are objects with the column names in camelCase, all with the same keys;
 * they travel as JSON, so that arrays and documents need no care.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const keys = Object.keys(rows[0] ?? {});
  if (keys.length === 0) return;
  const columns = keys.map(columnName).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const chunk = rows.slice(from, from + ROWS_AT_ONCE).map((row) => toColumns(table, row, keys));
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(chunk)],
    );
  }
}

/** 'clbCentre' is clb_centre in SQL. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toColumns(table: string, row: object, keys: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(row);
  const isAlike = entries.length === keys.length && keys.every((key) => key in row);
  if (!isAlike) throw new Error(`rows for ${table} do not all have the same columns`);
  return Object.fromEntries(entries.map(([key, value]) => [columnName(key), value]));
}

async function assertSynthetic(client: pg.ClientBase): Promise<void> {
  // One load at a time: a second one waits here, and finds the first one's rows.
  await client.query("select pg_advisory_xact_lock(hashtext('hub.demo'))");
  const { rows } = await client.query<{ synthetic: boolean }>('select hub.is_synthetic() as synthetic');
  if (rows[0]?.synthetic !== true)
    throw new Error('demo data go only into a database that is marked as synthetic');
}
