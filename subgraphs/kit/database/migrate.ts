import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { CamelCasePlugin, Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { projectPath } from '../project-path';

/** One owner's three roles on its own database, as connection strings. */
export interface DatabaseUrls {
  /** Owns the tables; runs migrations and nothing else. */
  readonly migratorUrl: string;
  /** What the service is: owns nothing, and row-level security binds it. */
  readonly appUrl: string;
  /** Runs deliveries and timers; owns the job tables. */
  readonly workerUrl: string;
}

/**
 * Brings an owner's database to the newest version: what every owner has (kit), the job runner's tables, the owner's own.
 * Each migration is one transaction; two processes that start at once wait for each other.
 */
export async function migrate(owner: string, urls: DatabaseUrls): Promise<string[]> {
  const roles = rolesOf(urls);
  await runMigrations({ connectionString: urls.workerUrl });
  await runSql(urls.workerUrl, await readSql(projectPath('subgraphs/kit/migrations/jobs.sql'), roles));
  const kit = await run('kit', urls.migratorUrl, 'subgraphs/kit/migrations', roles);
  const own = await run(owner, urls.migratorUrl, `subgraphs/${owner}/migrations`, roles);
  return [...kit, ...own];
}

/** Takes back an owner's own migrations, newest first; for tests that every way up has a way down. */
export async function migrateDown(owner: string, urls: DatabaseUrls): Promise<void> {
  await withMigrator(
    owner,
    urls.migratorUrl,
    `subgraphs/${owner}/migrations`,
    rolesOf(urls),
    async (migrator) => {
      for (;;) {
        const { error, results } = await migrator.migrateDown();
        if (error) throw error;
        if (!results || results.length === 0) return;
      }
    },
  );
}

async function run(name: string, url: string, folder: string, roles: Roles): Promise<string[]> {
  return withMigrator(name, url, folder, roles, async (migrator) => {
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => `${name}/${result.migrationName}`);
  });
}

async function withMigrator<T>(
  name: string,
  url: string,
  folder: string,
  roles: Roles,
  work: (migrator: Migrator) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    options: `-c search_path=${name === 'kit' ? 'hub' : name},hub,public`,
  });
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  });
  try {
    const migrations = await readMigrations(folder, roles);
    return await work(
      new Migrator({
        db,
        provider: { getMigrations: async () => migrations },
        migrationTableName: `${name}_migration`,
        migrationLockTableName: `${name}_migration_lock`,
        migrationTableSchema: 'hub',
      }),
    );
  } finally {
    await db.destroy();
  }
}

async function readMigrations(folder: string, roles: Roles): Promise<Record<string, Migration>> {
  const files = await readdir(projectPath(folder));
  const names = files.filter((file) => file.endsWith('.up.sql')).map((file) => file.replace('.up.sql', ''));
  const execute = (name: string, way: 'up' | 'down') => async (db: Kysely<unknown>) => {
    await sql.raw(await readSql(projectPath(folder, `${name}.${way}.sql`), roles)).execute(db);
  };
  return Object.fromEntries(
    names.map((name) => [name, { up: execute(name, 'up'), down: execute(name, 'down') }]),
  );
}

type Roles = Readonly<Record<'app' | 'migrator' | 'worker', string>>;

function rolesOf(urls: DatabaseUrls): Roles {
  const role = (url: string) => decodeURIComponent(new URL(url).username);
  return { app: role(urls.appUrl), migrator: role(urls.migratorUrl), worker: role(urls.workerUrl) };
}

/** Role names carry the installation's prefix, so SQL files name them by what they are for. */
async function readSql(path: string, roles: Roles): Promise<string> {
  const text = await readFile(path, 'utf8');
  return text.replace(/\{\{(app|migrator|worker)\}\}/g, (_, role: keyof Roles) =>
    pg.escapeIdentifier(roles[role]),
  );
}

async function runSql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
