import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ROLES, type Role } from '../../subgraphs/kit/actor';
import { projectPath } from '../../subgraphs/kit/project-path';
import type { RoleViews } from '../supergraph/role-views';
import { lineOf, type OperationFault, type OperationFile, readOperationFile } from './operation-file';

/** Something that a kind of client really asks. */
export interface Operation {
  readonly role: Role;
  /** Unique over all roles. */
  readonly name: string;
  /** In words of its user. */
  readonly title: string;
  /** When one asks this, and what to note; paragraphs are parted by an empty line. */
  readonly description: string;
  readonly text: string;
  readonly kind: 'query' | 'mutation';
}

/** Every fault of every operation file, one a line. */
export class BrokenOperations extends Error {
  constructor(readonly faults: readonly OperationFault[]) {
    const lines = faults.map(({ file, line, message }) => `${file}${line ? `:${line}` : ''}: ${message}`);
    super(`Operation files are broken:\n  ${lines.join('\n  ')}`);
    this.name = 'BrokenOperations';
  }
}

export const OPERATIONS_FOLDER = projectPath('gateway', 'operations');
const ENDING = '.graphql';

/**
 * Reads `<folder>/<role>/<name>.graphql`: sorted by role and name.
 * @throws BrokenOperations with all that is wrong in any file
 */
export async function loadOperations(
  views: RoleViews,
  folder: string = OPERATIONS_FOLDER,
): Promise<readonly Operation[]> {
  const faults: OperationFault[] = [];
  const read: ReadOperation[] = [];
  for (const { role, path, fileName, source } of await filesIn(folder)) {
    const view = role === null ? null : views(role);
    if (role === null || view === null) {
      faults.push({ file: path, line: null, message: noRole(role) });
      continue;
    }
    const result = readOperationFile(fileName, source, view);
    if ('faults' in result) faults.push(...result.faults.map((fault) => ({ file: path, ...fault })));
    else read.push({ role, path, ...result.file });
  }
  faults.push(...takenTwice(read));
  if (faults.length > 0) throw new BrokenOperations(faults);
  return read.map(({ role, name, title, description, text, operation }) => ({
    role,
    name,
    title,
    description,
    text,
    kind: operation.operation === 'mutation' ? 'mutation' : 'query',
  }));
}

/** The folder of a role's operations: CITY_ANALYST lies in `city-analyst`. */
export function folderOf(role: Role): string {
  return role.toLowerCase().replaceAll('_', '-');
}

interface ReadOperation extends OperationFile {
  readonly role: Role;
  readonly path: string;
}

interface FoundFile {
  /** Null when it does not lie in a role's folder. */
  readonly role: Role | null;
  readonly path: string;
  readonly fileName: string;
  readonly source: string;
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/'));
  return Promise.all(
    names
      .filter((name) => name.endsWith(ENDING))
      .sort()
      .map(async (name) => ({
        role: ROLES.find((role) => folderOf(role) === dirname(name)) ?? null,
        path: relative(projectPath(), join(folder, name)).split(sep).join('/'),
        fileName: basename(name, ENDING),
        source: await readFile(join(folder, name), 'utf8'),
      })),
  );
}

function noRole(role: Role | null): string {
  if (role !== null) return `nothing can be asked as ${role}`;
  const known = ROLES.filter((one) => one !== 'SYSTEM').map(folderOf);
  return `it lies in no role’s folder; there are ${known.join(', ')}`;
}

/** Clients import operations and fragments by their names. */
function takenTwice(files: readonly ReadOperation[]): OperationFault[] {
  const taken = new Map<string, string>();
  return files.flatMap(({ path, operation, fragments }) =>
    [operation, ...fragments].flatMap((node): OperationFault[] => {
      const name = node.name?.value ?? '';
      const first = taken.get(name);
      taken.set(name, first ?? path);
      return first === undefined
        ? []
        : [{ file: path, line: lineOf(node), message: `the name ${name} is taken by ${first}` }];
    }),
  );
}
