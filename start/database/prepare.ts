import type { OwnerName } from '../../subgraphs/kit/wire';
import type { Config } from '../config';
import { codeOf, messageOf, StartFailure } from '../failure';
import type { OwnerDatabases } from '../owners';
import type { Progress } from '../progress';
import { assertServerUsable, placeOf, waitForServer, withClient } from './connection';
import { loadOrCreatePasswords, readPasswords } from './passwords';
import { ownerDatabases, type Provisioned, provision } from './provision';
import { type RolePasswords, roleNames } from './roles';
import { assertNotSynthetic, markSynthetic } from './synthetic';

/** What is known of the databases before they are made, or found. */
export interface DatabasePlan {
  readonly mode: Config['mode'];
  readonly prefix: string;
  readonly passwords: RolePasswords;
  /** An administrator made databases and roles; else the hub makes what is missing. */
  readonly areMadeByOthers: boolean;
}

/**
 * Makes every owner's database ready to be migrated, on a server that answers.
 * Demo: made where missing, and marked as synthetic. Production, or passwords from an administrator: as they were made.
 * @throws StartFailure
 */
export async function prepareDatabases<Owner extends OwnerName>(
  config: Config,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  const plan = {
    mode: config.mode,
    prefix: config.databasePrefix,
    passwords: await passwordsOf(config, owners),
    areMadeByOthers: areMadeByOthers(config),
  };
  return makeDatabasesReady(plan, serverUrl, owners, progress);
}

/** As `prepareDatabases`, for who knows the passwords already. */
export async function makeDatabasesReady<Owner extends OwnerName>(
  plan: DatabasePlan,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  const provisioned = plan.areMadeByOthers
    ? await useProvisioned(plan, serverUrl, owners, progress)
    : await provisionOwn(plan, serverUrl, owners, progress);
  for (const owner of owners) {
    const { migratorUrl } = provisioned.databases[owner];
    if (plan.mode === 'demo') await markSynthetic(migratorUrl);
    else await assertNotSynthetic(migratorUrl);
  }
  const { created } = provisioned;
  progress(
    created.length > 0
      ? `New databases for ${created.join(', ')}`
      : `Databases of ${owners.join(', ')} found`,
  );
  return provisioned;
}

export function areMadeByOthers(config: Pick<Config, 'mode' | 'databasePasswordsFile'>): boolean {
  return config.mode === 'production' || config.databasePasswordsFile !== null;
}

/** An administrator's passwords of the roles, or those that the hub makes. */
export async function passwordsOf(config: Config, owners: readonly OwnerName[]): Promise<RolePasswords> {
  const roles = roleNames(config.databasePrefix, owners);
  return areMadeByOthers(config)
    ? readPasswords(config.databasePasswordsFile, config.dataFolder, roles)
    : loadOrCreatePasswords(config.dataFolder, roles);
}

async function provisionOwn<Owner extends OwnerName>(
  { prefix, passwords }: DatabasePlan,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  await waitForServer(serverUrl, progress);
  await assertServerUsable(serverUrl);
  return provision(serverUrl, { prefix, owners, passwords });
}

async function useProvisioned<Owner extends OwnerName>(
  { prefix, passwords }: DatabasePlan,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  const databases = ownerDatabases(serverUrl, { prefix, owners, passwords });
  for (const owner of owners) {
    await waitForServer(databases[owner].appUrl, progress);
    await assertUsable(databases, owner);
    await assertServerUsable(databases[owner].appUrl);
  }
  return { databases, created: [] };
}

/** Each role can log in, and none of them can step around row-level security. */
async function assertUsable<Owner extends OwnerName>(
  databases: OwnerDatabases<Owner>,
  owner: Owner,
): Promise<void> {
  for (const url of Object.values(databases[owner])) {
    const isModest = await roleIsModest(url);
    if (isModest) continue;
    throw new StartFailure(
      `The database role ${new URL(url).username} has rights that the hub's roles may not have.`,
      'It may not be superuser, bypass row-level security, nor be a member of other roles.',
    );
  }
}

async function roleIsModest(url: string): Promise<boolean> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ modest: boolean }>(
        `select not (rolsuper or rolbypassrls or rolcreaterole or rolreplication
           or exists (select from pg_auth_members m where m.member = r.oid)) as modest
         from pg_roles r where rolname = current_user`,
      );
      return rows[0]?.modest === true;
    });
  } catch (error) {
    throw new StartFailure(
      `The role ${new URL(url).username} can't use its database ${placeOf(url)}: ${messageOf(error)}`,
      codeOf(error) === '3D000' || codeOf(error)?.startsWith('28')
        ? 'An administrator makes databases and roles with the SQL of `npm run db:provision`; HUB_DB_PASSWORDS_FILE holds the passwords.'
        : 'Is DATABASE_URL the right server?',
      { cause: error },
    );
  }
}
