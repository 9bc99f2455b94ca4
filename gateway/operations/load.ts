import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ROLES, type Role } from '../../subgraphs/kit/actor';
import { projectPath } from '../../subgraphs/kit/project-path';
import type { RoleViews } from '../supergraph/role-views';
import {
  invalidIn,
  lineOf,
  type OperationFault,
  type OperationFile,
  readOperationFile,
} from './operation-file';

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
/** Folders beside the roles' own. */
const NOT_A_ROLE = ['__generated__'];

/**
 * Reads `<folder>/<role>/<name>.graphql`: sorted by role and name.
 * @throws BrokenOperations with all that is wrong in any file
 */
export async function loadOperations(
  views: RoleViews,
  folder: string = OPERATIONS_FOLDER,
): Promise<readonly Operation[]> {
  const faults: OperationFault[] = [];
  const found = (await Promise.all((await foldersIn(folder)).map((name) => readFolder(folder, name)))).flat();
  const read: ReadOperation[] = [];
  for (const { role, file, fileName, source } of found) {
    const view = role === null ? null : views(role);
    if (role === null || view === null) {
      faults.push({ file, line: null, message: noRole(role) });
      continue;
    }
    const result = readOperationFile(fileName, source);
    if ('faults' in result) faults.push(...result.faults.map((fault) => ({ file, ...fault })));
    else {
      faults.push(...invalidIn(view, result.file.document).map((fault) => ({ file, ...fault })));
      read.push({ role, path: file, ...result.file });
    }
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
  /** Null when the folder is no role's. */
  readonly role: Role | null;
  readonly file: string;
  readonly fileName: string;
  readonly source: string;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !NOT_A_ROLE.includes(entry.name))
    .map(({ name }) => name)
    .sort();
}

async function readFolder(folder: string, name: string): Promise<FoundFile[]> {
  const role = ROLES.find((one) => folderOf(one) === name) ?? null;
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, name, file);
      return {
        role,
        file: relative(projectPath(), path).split(sep).join('/'),
        fileName: file.slice(0, -'.graphql'.length),
        source: await readFile(path, 'utf8'),
      };
    }),
  );
}

function noRole(role: Role | null): string {
  if (role !== null) return `nothing can be asked as ${role}`;
  const known = ROLES.filter((one) => one !== 'SYSTEM').map(folderOf);
  return `its folder is no role's; the roles are ${known.join(', ')}`;
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
