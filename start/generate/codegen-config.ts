import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectPath } from '../../subgraphs/kit/project-path';
import { OWNERS } from '../owners';

export const PLUGINS = [
  'typescript',
  'typescript-resolvers',
  'typescript-operations',
  'operation-texts',
] as const;
export type PluginName = (typeof PLUGINS)[number];

const options = z.record(z.string(), z.unknown());

const codegenSchema = z.strictObject({
  /** Holds for every file; a file's own options come after. */
  config: options.default({}),
  generates: z.record(
    z.string(),
    z.strictObject({
      /** An owner's name, or `hub` for the composed API schema. */
      schema: z.enum([...OWNERS, 'hub']),
      /** A folder with operations. */
      documents: z.string().optional(),
      plugins: z.array(z.enum(PLUGINS)).nonempty(),
      config: options.default({}),
    }),
  ),
});

export type CodegenConfig = z.infer<typeof codegenSchema>;
export type CodegenTarget = CodegenConfig['generates'][string];

export async function readCodegenConfig(): Promise<CodegenConfig> {
  return codegenSchema.parse(parse(await readFile(projectPath('codegen.yml'), 'utf8')));
}
