import type { OwnerName } from '../../subgraphs/kit/wire';
import type { Config } from '../config';
import { codeOf, messageOf, StartFailure } from '../failure';
import type { OwnerDatabases } from '../owners';
import type { Progress } from '../progress';
import { assertServerUsable, placeOf, waitForServer, withClient } from './connection';
import { loadOrCreatePasswords, readPasswords } from './passwords';
import { ownerDatabases, type Provisioned, provision } from './provision';
import { roleNames } from './roles';
import { assertNotSynthetic, markSynthetic } from './synthetic';

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
  const provisioned = isProvisionedByOthers(config)
    ? await useProvisioned(config, serverUrl, owners, progress)
    : await provisionOwn(config, serverUrl, owners, progress);
  for (const owner of owners) {
    const { migratorUrl } = provisioned.databases[owner];
    if (config.mode === 'demo') await markSynthetic(migratorUrl);
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

function isProvisionedByOthers(config: Config): boolean {
  return config.mode === 'production' || config.databasePasswordsFile !== null;
}

async function provisionOwn<Owner extends OwnerName>(
  config: Config,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  await waitForServer(serverUrl, progress);
  await assertServerUsable(serverUrl);
  const prefix = config.databasePrefix;
  const passwords = await loadOrCreatePasswords(config.dataFolder, roleNames(prefix, owners));
  return provision(serverUrl, { prefix, owners, passwords });
}

async function useProvisioned<Owner extends OwnerName>(
  config: Config,
  serverUrl: string,
  owners: readonly Owner[],
  progress: Progress,
): Promise<Provisioned<Owner>> {
  const prefix = config.databasePrefix;
  const passwords = await readPasswords(
    config.databasePasswordsFile,
    config.dataFolder,
    roleNames(prefix, owners),
  );
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
