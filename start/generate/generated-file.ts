import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { projectPath } from '../../subgraphs/kit/project-path';

/** A file that follows from others; it is committed, and CI fails when it drifts. */
export interface GeneratedFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** The paths of the files that are missing or say something else. */
export async function findDrift(files: readonly GeneratedFile[]): Promise<string[]> {
  const drifted: string[] = [];
  for (const { path, content } of files) {
    const present = await readFile(projectPath(path), 'utf8').catch(() => null);
    if (present !== content) drifted.push(path);
  }
  return drifted;
}

/** Writes what drifted, and leaves the dates of the rest alone. */
export async function writeFiles(files: readonly GeneratedFile[]): Promise<string[]> {
  const drifted = await findDrift(files);
  for (const { path, content } of files.filter((file) => drifted.includes(file.path))) {
    await mkdir(dirname(projectPath(path)), { recursive: true });
    await writeFile(projectPath(path), content);
  }
  return drifted;
}
