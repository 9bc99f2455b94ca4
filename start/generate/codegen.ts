import { readdir, readFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { type DocumentNode, parse } from 'graphql';
import { ownerSdl } from '../../subgraphs/kit/owner';
import { projectPath } from '../../subgraphs/kit/project-path';
import { type CodegenTarget, type PluginName, readCodegenConfig } from './codegen-config';
import type { GeneratedFile } from './generated-file';
import * as operationTexts from './operation-texts';

const PLUGINS: Readonly<Record<PluginName, CodegenPlugin>> = {
  typescript,
  'typescript-operations': typescriptOperations,
  'typescript-resolvers': typescriptResolvers,
  'operation-texts': operationTexts,
};

/**
 * What codegen.yml asks for: resolver types per owner, typed operations for tests.
 * @param hubSdl the composed API schema
 */
export async function codegenFiles(hubSdl: string): Promise<GeneratedFile[]> {
  const { config, generates } = await readCodegenConfig();
  return Promise.all(
    Object.entries(generates).map(async ([path, target]) => ({
      path,
      content: await generate(path, target, config, hubSdl),
    })),
  );
}

async function generate(
  path: string,
  target: CodegenTarget,
  config: Record<string, unknown>,
  hubSdl: string,
): Promise<string> {
  const text = await codegen({
    filename: path,
    schema: parse(target.schema === 'hub' ? hubSdl : ownerSdl(target.schema)),
    documents: target.documents ? await readDocuments(target.documents) : [],
    config: { ...config, ...target.config },
    plugins: target.plugins.map((name) => ({ [name]: {} })),
    pluginMap: Object.fromEntries(target.plugins.map((name) => [name, PLUGINS[name]])),
  });
  return `// Made by \`npm run generate\` from codegen.yml; a change here is lost.\n${text.trimEnd()}\n`;
}

async function readDocuments(folder: string): Promise<Types.DocumentFile[]> {
  const names = (await readdir(projectPath(folder))).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const document: DocumentNode = parse(await readFile(projectPath(folder, name), 'utf8'));
      return { location: `${folder}/${name}`, document };
    }),
  );
}
