import pg from 'pg';
import type { OwnerName } from '../../subgraphs/kit/wire';
import { databaseName, PURPOSES, roleName } from './roles';

const literal = pg.escapeLiteral;

/** What an owner's roles may do in their database, beside connecting: the migrator and the job runner make schemas. */
const MAKES_SCHEMAS = ['migrator', 'worker'] as const;
/** Search that forgives spelling. Both are trusted: whoever owns the database may create them. */
const EXTENSIONS = ['pg_trgm', 'unaccent'];

/**
 * Queries that answer with the statements still to be run, one per row, and with nothing when all is as it should be.
 * So psql (\gexec) and the hub run the very same thing, as often as they like. This first half runs in any database.
 */
export function serverQuestions(prefix: string, owner: OwnerName): string[] {
  const database = databaseName(prefix, owner);
  const roles = PURPOSES.map((purpose) => roleName(prefix, owner, purpose));
  return [
    ...roles.map(createRole),
    createDatabase(database),
    // Nobody but this owner's roles may even connect; PUBLIC could, by default.
    `select format('revoke all on database %I from public', ${literal(database)})
  where has_database_privilege('public', ${literal(database)}, 'CONNECT, TEMPORARY')`,
    ...roles.map((role) => grantOnDatabase(database, role, 'CONNECT')),
    ...MAKES_SCHEMAS.map((purpose) => grantOnDatabase(database, roleName(prefix, owner, purpose), 'CREATE')),
  ];
}

/**
 * The second half runs in the owner's database. The extensions live in schema public, which every search path has;
 * nobody but the database's owner can create anything there.
 */
export function databaseQuestions(prefix: string, owner: OwnerName): string[] {
  const roles = PURPOSES.map((purpose) => roleName(prefix, owner, purpose));
  return [
    `select 'revoke all on schema public from public'
  where has_schema_privilege('public', 'public', 'USAGE, CREATE')`,
    ...roles.map(
      (role) => `select format('grant usage on schema public to %I', ${literal(role)})
  where not has_schema_privilege(${literal(role)}, 'public', 'USAGE')`,
    ),
    ...EXTENSIONS.map(
      (name) => `select format('create extension %I with schema public', ${literal(name)})
  where not exists (select from pg_extension where extname = ${literal(name)})`,
    ),
  ];
}

function createRole(role: string): string {
  return `select format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', ${literal(role)})
  where not exists (select from pg_roles where rolname = ${literal(role)})`;
}

/** Owned by whoever provisions, so that no role of the hub can drop or rename it. UTF-8 whatever the server's default. */
function createDatabase(database: string): string {
  return `select format('create database %I template template0 encoding ''UTF8''%s', ${literal(database)},
    case when t.datctype ~* 'utf-?8' or not exists
      (select from pg_collation where collname in ('C.UTF-8', 'C.utf8') and collprovider = 'c')
    then '' else ' locale ''C.UTF-8''' end)
  from pg_database t where t.datname = 'template0'
  and not exists (select from pg_database where datname = ${literal(database)})`;
}

function grantOnDatabase(database: string, role: string, privilege: 'CONNECT' | 'CREATE'): string {
  return `select format('grant ${privilege.toLowerCase()} on database %I to %I', ${literal(database)}, ${literal(role)})
  where not has_database_privilege(${literal(role)}, ${literal(database)}, '${privilege}')`;
}
