import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { projectPath } from '../subgraphs/kit/project-path';

/** A TypeScript file of the project, by its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['clients', 'gateway', 'subgraphs', 'start', 'tests', 'bench'];
/** import … from 'x', export … from 'x', import 'x', import('x'), require('x'); the names in between hold no quotes nor semicolons. */
const IMPORT = /\b(?:(?:import|export)\b[^;'"]*?\bfrom|import|(?:import|require)\s*\()\s*['"]([^'"\n]+)['"]/g;

export function projectSources(): SourceFile[] {
  const files = readdirSync(projectPath(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && FOLDERS.includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(projectPath(name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`),
    );
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .map((path) => ({ path, text: readFileSync(projectPath(path), 'utf8') }));
}

/** What a file imports: files of the project by their path from the root (without ending), packages by name. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...withoutComments(text).matchAll(IMPORT)].flatMap(([, name]) => {
    if (name === undefined) return [];
    return [name.startsWith('.') ? posix.join(posix.dirname(path), name) : name];
  });
}

const QUOTED_OR_COMMENT =
  /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The text without comments, in which anything may be said; strings stay, so that `'https://…'` is no comment. */
export function withoutComments(text: string): string {
  return text.replace(QUOTED_OR_COMMENT, (_all, quoted: string | undefined) => quoted ?? ' ');
}

export function withoutStrings(text: string): string {
  return text.replace(QUOTED_OR_COMMENT, ' ');
}
