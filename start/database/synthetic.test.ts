import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { withClient } from './connection';
import { dropDatabases } from './drop';
import { type Provisioned, provision } from './provision';
import { atDatabase, databaseName, roleNames } from './roles';
import {
  assertNotSynthetic,
  assertSynthetic,
  markSynthetic,
  syntheticState,
  syntheticStateAs,
} from './synthetic';
import { testServerUrl } from './test-server';

const OWNERS = ['pupils'] as const;
let prefix: string;
let provisioned: Provisioned<'pupils'>;
let url: string;

beforeEach(async () => {
  prefix = `t${randomBytes(5).toString('hex')}`;
  provisioned = await provision(testServerUrl(), { prefix, owners: OWNERS, passwords: makePasswords() });
  url = provisioned.databases.pupils.migratorUrl;
});

afterEach(async () => {
  await sql(testServerUrl(), `drop database if exists ${prefix}_pupils`);
  await dropDatabases(testServerUrl(), prefix, OWNERS);
});

function makePasswords(): Record<string, string> {
  return Object.fromEntries(roleNames(prefix, OWNERS).map((role) => [role, randomBytes(8).toString('hex')]));
}

async function sql(at: string, text: string): Promise<pg.QueryResult> {
  return withClient(at, (client) => client.query(text));
}

test('a database that is empty can be marked, once or twice, and stays marked when demo data come', async () => {
  expect(await syntheticState(url)).toBe('EMPTY');
  await expect(assertSynthetic(url)).rejects.toThrow('not made for demo data');
  await Promise.all([markSynthetic(url), markSynthetic(url)]);
  await sql(url, 'create schema pupils; create table pupils.pupil (id uuid)');
  await markSynthetic(url);
  await assertSynthetic(url);
});

test.each([
  ['a table', 'create schema pupils; create table pupils.pupil (id uuid)'],
  ['a function', 'create schema pupils; create function pupils.one() returns int language sql return 1'],
  ['a hub that was never a demo', 'create schema hub; create table hub.outbox (id uuid)'],
])('a database with %s in it is foreign, and is not marked', async (_, content) => {
  await sql(url, content);
  await expect(markSynthetic(url)).rejects.toThrow('not made for demo data');
  await expect(assertSynthetic(url)).rejects.toThrow('not made for demo data');
  expect(await syntheticState(url)).toBe('FOREIGN');
});

test('a foreign database loses nothing: no password changes, nothing is dropped', async () => {
  await sql(url, 'create schema pupils; create table pupils.pupil (id uuid)');
  const again = { prefix, owners: OWNERS, passwords: makePasswords() };
  await expect(provision(testServerUrl(), again)).rejects.toThrow('nothing was changed');
  await expect(dropDatabases(testServerUrl(), prefix, OWNERS)).rejects.toThrow('nothing was changed');
  expect((await sql(url, 'select from pupils.pupil')).rowCount).toBe(0);
});

test('production does not start on a database with demo data, and does on a new one', async () => {
  await assertNotSynthetic(url);
  await markSynthetic(url);
  await expect(assertNotSynthetic(url)).rejects.toThrow('production does not start');
});

test('an administrator who is no superuser reads the mark as the migrator, and leaves no trace', async () => {
  const admin = `${prefix}_admin`;
  await sql(testServerUrl(), `create role ${admin} login createrole password 'secret'`);
  await sql(testServerUrl(), `grant connect on database ${databaseName(prefix, 'pupils')} to ${admin}`);
  const as = new URL(atDatabase(testServerUrl(), databaseName(prefix, 'pupils')));
  as.username = admin;
  as.password = 'secret';
  await markSynthetic(url);
  // Not its own role, so it may not become it: it learns nothing, and the answer is the safe one.
  expect(await syntheticStateAs(as.href, `${prefix}_pupils_migrator`)).toBe('FOREIGN');
  await sql(
    testServerUrl(),
    `grant ${prefix}_pupils_migrator to ${admin} with admin option, inherit false, set false`,
  );
  expect(await syntheticStateAs(as.href, `${prefix}_pupils_migrator`)).toBe('MARKED');
  const { rows } = await sql(
    testServerUrl(),
    `select bool_or(set_option or inherit_option) as more from pg_auth_members where member = '${admin}'::regrole`,
  );
  expect(rows[0].more).toBe(false);
  await sql(testServerUrl(), `drop owned by ${admin}; drop role ${admin}`);
});
