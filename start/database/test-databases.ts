import { randomBytes } from 'node:crypto';
import { OWNERS, type OwnerDatabases } from '../owners';
import { withClient } from './connection';
import { provision } from './provision';
import { databaseName, roleNames } from './roles';
import { testServerUrl } from './test-server';

export interface NewDatabases {
  readonly prefix: string;
  readonly passwords: Record<string, string>;
  readonly databases: OwnerDatabases;
}

/** For tests: new databases with nothing in them, as an administrator makes them. */
export async function makeDatabases(): Promise<NewDatabases> {
  const prefix = `t${randomBytes(5).toString('hex')}`;
  const passwords = Object.fromEntries(
    roleNames(prefix, OWNERS).map((role) => [role, randomBytes(8).toString('hex')]),
  );
  const { databases } = await provision(testServerUrl(), { prefix, owners: OWNERS, passwords });
  return { prefix, passwords, databases };
}

export async function dropDatabasesOf({ prefix }: NewDatabases): Promise<void> {
  await withClient(testServerUrl(), async (client) => {
    for (const owner of OWNERS)
      await client.query(`drop database ${databaseName(prefix, owner)} with (force)`);
    for (const role of roleNames(prefix, OWNERS)) await client.query(`drop role ${role}`);
  });
}
