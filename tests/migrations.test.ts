import { randomBytes } from 'node:crypto';
import { withClient } from '../start/database/connection';
import { provision } from '../start/database/provision';
import { databaseName, roleNames } from '../start/database/roles';
import { OWNERS, type OwnerDatabases } from '../start/owners';
import { migrate, migrateDown } from '../subgraphs/kit/database/migrate';
import { serverUrl } from './testkit/server';

/** Every way up has a way down, on real databases of their own. */
const prefix = `t${randomBytes(5).toString('hex')}`;
let databases: OwnerDatabases;

beforeAll(async () => {
  const passwords = Object.fromEntries(roleNames(prefix, OWNERS).map((role) => [role, 'test']));
  ({ databases } = await provision(serverUrl(), { prefix, owners: OWNERS, passwords }));
});
afterAll(() =>
  withClient(serverUrl(), async (client) => {
    for (const owner of OWNERS)
      await client.query(`drop database ${databaseName(prefix, owner)} with (force)`);
    for (const role of roleNames(prefix, OWNERS)) await client.query(`drop role ${role}`);
  }),
);

it.each(OWNERS)('%s goes up, down to nothing of its own, and up again to the same', async (owner) => {
  /** Tables, views and functions, with what they are and who may do what with them. */
  const content = () =>
    withClient(databases[owner].migratorUrl, async (client) => {
      const { rows } = await client.query(
        `select c.relname as name, c.relkind::text as kind, c.relacl::text as rights, c.relforcerowsecurity as forced,
          array(select p.polname || coalesce(pg_get_expr(p.polqual, c.oid), '') || coalesce(pg_get_expr(p.polwithcheck, c.oid), '')
            from pg_policy p where p.polrelid = c.oid order by 1) as policies
        from pg_class c where c.relnamespace = to_regnamespace($1)
        union all
        select f.oid::regprocedure::text, 'function', f.proacl::text, f.prosecdef, array[f.prosrc] from pg_proc f where f.pronamespace = to_regnamespace($1)
        order by 1, 2`,
        [owner],
      );
      return rows;
    });
  await migrate(owner, databases[owner]);
  const first = await content();
  expect(first.length).toBeGreaterThan(10);
  await migrateDown(owner, databases[owner]);
  expect(await content()).toEqual([]);
  await migrate(owner, databases[owner]);
  expect(await content()).toEqual(first);
});
