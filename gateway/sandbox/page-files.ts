import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { projectPath } from '../../subgraphs/kit/project-path';

/** The bundled page, as `start/ensure.mjs` left it in `dist/sandbox`. */
export interface PageFiles {
  readonly script: PageFile;
  readonly style: PageFile;
}

export interface PageFile {
  /** With a hash of the content in it, so a browser may keep it for ever. */
  readonly name: string;
  readonly content: Buffer;
}

const listSchema = z.strictObject({ script: z.string(), style: z.string() });
const BUNDLE = projectPath('dist', 'sandbox');

/** @throws when the page was not bundled */
export async function readPageFiles(folder: string = BUNDLE): Promise<PageFiles> {
  const read = (name: string): Promise<Buffer> => readFile(`${folder}/${name}`);
  const list = await read('page.json').catch((cause: unknown) => {
    throw new Error('The sandbox is not built: `npm start` and `npm test` build it', { cause });
  });
  const { script, style } = listSchema.parse(JSON.parse(list.toString('utf8')));
  return {
    script: { name: script, content: await read(script) },
    style: { name: style, content: await read(style) },
  };
}
