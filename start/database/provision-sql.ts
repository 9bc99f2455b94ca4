import type { OwnerName } from '../../subgraphs/kit/wire';
import { databaseQuestions, serverQuestions } from './provision-statements';
import { databaseName, roleNames } from './roles';

/**
 * The SQL by which a database administrator prepares a PostgreSQL for the hub: for psql, as often as wanted.
 * Passwords stand in a file of their own; without one a role's password stays as it is.
 */
export function provisionSql(prefix: string, owners: readonly OwnerName[]): string {
  const roles = roleNames(prefix, owners);
  return `-- Databases and roles of the ESL prevention hub with prefix "${prefix}", for PostgreSQL 15 or newer.
-- Run by a superuser, or by a role with CREATEDB and CREATEROLE. Running it again changes nothing that is right already.
--
--   psql -f passwords.psql -f provision.sql
--
-- passwords.psql, which only you can read, sets the roles' passwords (without a line a password stays as it is):
--
${roles.map((role) => `--   \\set ${role} '…'`).join('\n')}
--
-- The hub reads the same passwords from the file that HUB_DB_PASSWORDS_FILE names, a JSON object:
--
--   { ${roles.map((role) => `"${role}": "…"`).join(', ')} }
--
-- Per owner of data: a database that nobody else can connect to; a migrator role, which owns the tables; an app role,
-- which owns nothing and which row-level security binds; a worker role, which runs deliveries and timers.
\\set ON_ERROR_STOP on
${owners.map((owner) => ownerSql(prefix, owner)).join('')}
${roles.map(passwordSql).join('\n')}
`;
}

function ownerSql(prefix: string, owner: OwnerName): string {
  const run = (questions: readonly string[]) => questions.map((question) => `${question} \\gexec\n`).join('');
  return `
-- ${owner}
${run(serverQuestions(prefix, owner))}\\set back :DBNAME
\\connect "${databaseName(prefix, owner)}"
${run(databaseQuestions(prefix, owner))}\\connect :"back"
`;
}

/** psql 10 and newer know whether a variable was given. */
function passwordSql(role: string): string {
  return `\\if :{?${role}}\nalter role "${role}" password :'${role}';\n\\endif`;
}
