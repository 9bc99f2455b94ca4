import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Finds the project's root from wherever this file runs: from source in tests, from `dist/` when built. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the project root (the folder with package.json) was not found');
  return findRoot(parent);
}

const root = findRoot(__dirname);

/** The absolute path of a file that the project ships, such as `subgraphs/pupils/schema.graphql`. */
export function projectPath(...parts: string[]): string {
  return join(root, ...parts);
}
