import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ROLES } from '../../subgraphs/kit/actor';
import { projectPath } from '../../subgraphs/kit/project-path';
import type { ComposedSupergraph } from './compose';

/** Where start/ writes what it composed. Committed, so that a change of the schema is seen in review. */
export const SUPERGRAPH_PATH = projectPath('gateway', 'supergraph', '__generated__', 'supergraph.graphql');
export const ACCESS_PATH = projectPath('gateway', 'supergraph', '__generated__', 'access.json');

const roles = z.array(z.enum(ROLES));
const accessSchema = z.record(z.string(), z.object({ to: roles, fields: z.record(z.string(), roles) }));

export async function loadSupergraph(): Promise<ComposedSupergraph> {
  const [supergraphSdl, access] = await Promise.all([
    readFile(SUPERGRAPH_PATH, 'utf8'),
    readFile(ACCESS_PATH, 'utf8'),
  ]);
  return { supergraphSdl, access: accessSchema.parse(JSON.parse(access)) };
}
