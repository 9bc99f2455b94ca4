import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '../../subgraphs/kit/database/migrate';
import { projectPath } from '../../subgraphs/kit/project-path';
import { provision } from '../database/provision';
import { roleNames } from '../database/roles';
import { type HubOwner, OWNERS } from '../owners';
import type { GeneratedFile } from './generated-file';

const PREFIX = 'generate';
/** The pool reads PostgreSQL's int8 as a number (kit/database/database.ts). */
const TYPES = JSON.stringify({ int8: 'number' });

/** The owners' tables as Kysely's types, read from databases that were migrated just now. */
export async function tablesFiles(serverUrl: string): Promise<GeneratedFile[]> {
  const password = randomBytes(24).toString('base64url');
  const passwords = Object.fromEntries(roleNames(PREFIX, OWNERS).map((role) => [role, password]));
  const { databases } = await provision(serverUrl, { prefix: PREFIX, owners: OWNERS, passwords });
  const files: GeneratedFile[] = [];
  // One after the other: when one fails, nothing of another is under way while the server stops.
  for (const owner of OWNERS) {
    await migrate(owner, databases[owner]);
    files.push({
      path: `subgraphs/${owner}/__generated__/tables.ts`,
      content: await introspect(owner, databases[owner].migratorUrl),
    });
  }
  return files;
}

async function introspect(owner: HubOwner, url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-tables-'));
  const file = join(folder, 'tables.ts');
  try {
    await promisify(execFile)(process.execPath, [
      projectPath('node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', url, '--default-schema', owner],
      ...['--include-pattern', `${owner}.*`, '--camel-case', '--date-parser', 'string'],
      ...['--type-mapping', TYPES, '--out-file', file],
    ]);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
