import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { OwnerName } from '../../subgraphs/kit/wire';
import { withClient } from './connection';
import { dropDatabases } from './drop';
import { scramVerifier } from './passwords';
import { type Provisioned, provision } from './provision';
import { provisionSql } from './provision-sql';
import { atDatabase, databaseName, roleNames } from './roles';
import { markSynthetic } from './synthetic';
import { testServerUrl } from './test-server';

const OWNERS = ['pupils', 'helpdesk'] as const satisfies readonly OwnerName[];
const prefix = `t${randomBytes(5).toString('hex')}`;
const passwords = Object.fromEntries(
  roleNames(prefix, OWNERS).map((role) => [role, randomBytes(8).toString('hex')]),
);
const input = { prefix, owners: OWNERS, passwords };
const administrator = `${prefix}_admin`;
let adminUrl: string;
let first: Provisioned<'pupils' | 'helpdesk'>;

/** Everything is done by an administrator who is no superuser: what it can do, a superuser can. */
beforeAll(async () => {
  await sql(testServerUrl(), `create role ${administrator} login createdb createrole password 'secret'`);
  const url = new URL(testServerUrl());
  url.username = administrator;
  url.password = 'secret';
  adminUrl = url.href;
  first = await provision(adminUrl, input);
});

afterAll(async () => {
  await dropDatabases(testServerUrl(), prefix, OWNERS);
  await sql(testServerUrl(), `drop role ${administrator}`);
});

async function sql(url: string, text: string): Promise<pg.QueryResult> {
  return withClient(url, (client) => client.query(text));
}

test('every owner gets a database, and each of its roles can use it', async () => {
  expect(first.created).toEqual(['pupils', 'helpdesk']);
  for (const url of OWNERS.flatMap((owner) => Object.values(first.databases[owner]))) {
    expect((await sql(url, 'select 1')).rowCount).toBe(1);
  }
});

test('doing it again changes nothing, and works for a superuser too', async () => {
  await markSynthetic(first.databases.pupils.migratorUrl);
  expect(await provision(adminUrl, input)).toEqual({ ...first, created: [] });
  expect((await provision(testServerUrl(), input)).created).toEqual([]);
});

test('the app role owns nothing, can make nothing and can not step around row-level security', async () => {
  const app = `${prefix}_pupils_app`;
  const { rows } = await sql(
    testServerUrl(),
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = '${app}'`,
  );
  expect(Object.values(rows[0])).toEqual([false, false, false, false, false]);
  const { appUrl } = first.databases.pupils;
  expect((await sql(appUrl, 'select from pg_class where relowner = current_user::regrole')).rowCount).toBe(0);
  for (const statement of [
    'create schema mine',
    'create table public.mine (x int)',
    'create temporary table mine (x int)',
    `set role ${prefix}_pupils_migrator`,
    'set session_replication_role = replica',
  ]) {
    await expect(sql(appUrl, statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test('only an owner’s own roles can connect to its database', async () => {
  const elsewhere = atDatabase(first.databases.helpdesk.appUrl, databaseName(prefix, 'pupils'));
  await expect(sql(elsewhere, 'select 1')).rejects.toMatchObject({ code: '42501' });
  const { rows } = await sql(
    testServerUrl(),
    `select has_database_privilege('public', '${databaseName(prefix, 'pupils')}', 'CONNECT, TEMPORARY') as anybody`,
  );
  expect(rows[0].anybody).toBe(false);
});

test('the migrator and the worker make schemas; what they make the app role sees only when it is let in', async () => {
  const { migratorUrl, workerUrl, appUrl } = first.databases.pupils;
  await sql(migratorUrl, 'create schema pupils; create table pupils.secret (x int)');
  await sql(workerUrl, 'create schema graphile_worker');
  await expect(sql(appUrl, 'select from pupils.secret')).rejects.toMatchObject({ code: '42501' });
});

test('every role can search in a way that forgives spelling', async () => {
  for (const url of Object.values(first.databases.pupils)) {
    const { rows } = await sql(url, "select similarity(unaccent('Müller'), 'Muller') as alike");
    expect(rows[0].alike).toBe(1);
  }
});

test('letters beyond ASCII are letters, and texts are UTF-8', async () => {
  const { rows } = await sql(
    first.databases.pupils.appUrl,
    "select lower('ÉLISE') as lower, show_trgm('é') <> '{}' as searchable, current_setting('server_encoding') as encoding",
  );
  expect(rows[0]).toEqual({ lower: 'élise', searchable: true, encoding: 'UTF8' });
});

test('a role with more rights than ours may have is refused, not used', async () => {
  const app = `${prefix}_helpdesk_app`;
  await sql(testServerUrl(), `alter role ${app} bypassrls`);
  await expect(provision(adminUrl, input)).rejects.toThrow(app);
  await sql(testServerUrl(), `alter role ${app} nobypassrls`);
});

test('a hub that lost its passwords gets new ones, but not while another is at work with them', async () => {
  const others = Object.fromEntries(
    Object.keys(passwords).map((role) => [role, randomBytes(8).toString('hex')]),
  );
  await withClient(first.databases.pupils.appUrl, async () => {
    await expect(provision(adminUrl, { ...input, passwords: others })).rejects.toThrow('at work');
  });
  expect((await sql(first.databases.pupils.appUrl, 'select 1')).rowCount).toBe(1);
});

test('a password is handed over as PostgreSQL would store it', async () => {
  // RFC 7677, section 3: the example of SCRAM-SHA-256.
  expect(scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'))).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});

test('the SQL for an administrator names every role and no password', () => {
  const text = provisionSql(prefix, OWNERS);
  for (const role of roleNames(prefix, OWNERS)) expect(text).toContain(role);
  for (const password of Object.values(passwords)) expect(text).not.toContain(password);
});
