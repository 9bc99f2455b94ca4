import pg from 'pg';
import type { OwnerName } from '../../subgraphs/kit/wire';
import { placeOf, withClient } from './connection';
import { atDatabase, databaseName, roleName, roleNames } from './roles';
import { foreign, syntheticStateAs } from './synthetic';

/**
 * Drops a demo hub's databases and roles from a server that someone else runs; answers with the databases dropped.
 * @throws StartFailure, and drops nothing, when one of them holds anything but demo data
 */
export async function dropDatabases(
  adminUrl: string,
  prefix: string,
  owners: readonly OwnerName[],
): Promise<string[]> {
  return withClient(adminUrl, async (admin) => {
    const databases = await present(admin, 'select datname as name from pg_database', [
      ...owners.map((owner) => databaseName(prefix, owner)),
    ]);
    for (const owner of owners.filter((name) => databases.includes(databaseName(prefix, name)))) {
      const url = atDatabase(adminUrl, databaseName(prefix, owner));
      const state = await syntheticStateAs(url, roleName(prefix, owner, 'migrator'));
      if (state === 'FOREIGN') throw foreign(placeOf(url));
    }
    for (const database of databases) await admin.query(`drop database ${pg.escapeIdentifier(database)}`);
    const roles = await present(admin, 'select rolname as name from pg_roles', roleNames(prefix, owners));
    for (const role of roles) await admin.query(`drop role ${pg.escapeIdentifier(role)}`);
    return databases;
  });
}

async function present(admin: pg.Client, query: string, names: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(query);
  return names.filter((name) => rows.some((row) => row.name === name));
}
