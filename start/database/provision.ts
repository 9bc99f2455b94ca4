import pg from 'pg';
import type { OwnerName } from '../../subgraphs/kit/wire';
import { codeOf, messageOf, StartFailure } from '../failure';
import type { OwnerDatabases } from '../owners';
import { placeOf, withClient } from './connection';
import { scramVerifier } from './passwords';
import { databaseQuestions, serverQuestions } from './provision-statements';
import { atDatabase, databaseName, ownerUrls, type RolePasswords, roleName, roleNames } from './roles';
import { foreign, syntheticStateAs } from './synthetic';

export interface ProvisionInput<Owner extends OwnerName> {
  readonly prefix: string;
  readonly owners: readonly Owner[];
  readonly passwords: RolePasswords;
}

export interface Provisioned<Owner extends OwnerName> {
  readonly databases: OwnerDatabases<Owner>;
  /** The owners whose database was not there before. */
  readonly created: readonly Owner[];
}

/** No such role, or not with this password. */
const NOT_LET_IN = ['28P01', '28000'];

/**
 * Makes the databases and roles that are missing, for demo and development: an administrator's connection
 * (a superuser, or one that may create databases and roles) does what `provisionSql` says.
 * What is right already stays as it is. Databases that hold anything but demo data are refused before anything changes.
 * @throws StartFailure
 */
export async function provision<Owner extends OwnerName>(
  adminUrl: string,
  input: ProvisionInput<Owner>,
): Promise<Provisioned<Owner>> {
  try {
    return await withClient(adminUrl, (admin) => provisionAs(admin, adminUrl, input));
  } catch (error) {
    if (error instanceof StartFailure || !(error instanceof pg.DatabaseError)) throw error;
    throw new StartFailure(
      `The databases could not be made ready at ${placeOf(adminUrl)}: ${messageOf(error)}`,
      "DATABASE_URL's user needs CREATEDB and CREATEROLE; or let an administrator run the SQL of `npm run db:provision`.",
      { cause: error },
    );
  }
}

/** Every owner's connection strings, for databases that are there already. */
export function ownerDatabases<Owner extends OwnerName>(
  serverUrl: string,
  { prefix, owners, passwords }: ProvisionInput<Owner>,
): OwnerDatabases<Owner> {
  const urls = owners.map((owner) => [owner, ownerUrls(serverUrl, prefix, owner, passwords)] as const);
  return Object.fromEntries(urls) as OwnerDatabases<Owner>;
}

async function provisionAs<Owner extends OwnerName>(
  admin: pg.Client,
  adminUrl: string,
  input: ProvisionInput<Owner>,
): Promise<Provisioned<Owner>> {
  const { prefix, owners, passwords } = input;
  const existing = await listDatabases(admin);
  const created = owners.filter((owner) => !existing.has(databaseName(prefix, owner)));
  for (const owner of owners.filter((name) => !created.includes(name))) {
    const url = atDatabase(adminUrl, databaseName(prefix, owner));
    const state = await syntheticStateAs(url, roleName(prefix, owner, 'migrator'));
    if (state === 'FOREIGN') throw foreign(placeOf(url));
  }
  for (const owner of owners) {
    await answer(admin, serverQuestions(prefix, owner));
    await withClient(atDatabase(adminUrl, databaseName(prefix, owner)), (inside) =>
      answer(inside, databaseQuestions(prefix, owner)),
    );
  }
  await assertModest(admin, roleNames(prefix, owners));
  const isInUse = await hasSessions(admin, roleNames(prefix, owners));
  const databases = ownerDatabases(adminUrl, input);
  for (const owner of owners) {
    for (const url of Object.values(databases[owner])) await letIn(admin, url, passwords, isInUse);
  }
  return { databases, created };
}

async function listDatabases(admin: pg.Client): Promise<Set<string>> {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database');
  return new Set(rows.map((row) => row.datname));
}

/** Asks what is still to be done, and does it. */
async function answer(client: pg.Client, questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    const { rows } = await client.query<[string]>({ text: question, rowMode: 'array' });
    for (const [statement] of rows) await client.query(statement);
  }
}

/** Roles that were there already could be more than ours may be; they are somebody's, so they are refused, not changed. */
async function assertModest(admin: pg.Client, roles: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles r where rolname = any($1)
       and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
         or exists (select from pg_auth_members m where m.member = r.oid))`,
    [roles],
  );
  if (rows.length === 0) return;
  throw new StartFailure(
    `These database roles have rights that the hub's roles may not have: ${rows.map((row) => row.rolname).join(', ')}.`,
    'Take away superuser, bypassrls, createdb, createrole, replication and memberships, or choose another HUB_DB_PREFIX.',
  );
}

async function hasSessions(admin: pg.Client, roles: readonly string[]): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_stat_activity where usename = any($1)', [roles]);
  return rowCount !== 0;
}

/** Sets a role's password when it can't log in with ours, unless another hub is at work with its own. */
async function letIn(
  admin: pg.Client,
  url: string,
  passwords: RolePasswords,
  isInUse: boolean,
): Promise<void> {
  const role = decodeURIComponent(new URL(url).username);
  if (await canLogIn(url)) return;
  if (isInUse) {
    throw new StartFailure(
      `Another hub, with other passwords, is at work in the databases of ${placeOf(url)}.`,
      'Give this one a HUB_DB_PREFIX of its own, or stop the other one.',
    );
  }
  const verifier = pg.escapeLiteral(scramVerifier(passwords[role] ?? ''));
  await admin.query(`alter role ${pg.escapeIdentifier(role)} password ${verifier}`);
  if (await canLogIn(url)) return;
  throw new StartFailure(
    `The role ${role} was made, but PostgreSQL does not let it in with its password.`,
    'Its pg_hba.conf must allow scram-sha-256 for the roles of the hub from this machine.',
  );
}

async function canLogIn(url: string): Promise<boolean> {
  try {
    return await withClient(url, async () => true);
  } catch (error) {
    if (NOT_LET_IN.includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}
