import { relative, sep } from 'node:path';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { type ComposedSupergraph, composeSupergraph } from '../../gateway/supergraph/compose';
import { ACCESS_PATH, SUPERGRAPH_PATH } from '../../gateway/supergraph/load';
import { ownerSdl } from '../../subgraphs/kit/owner';
import { projectPath } from '../../subgraphs/kit/project-path';
import { OWNERS } from '../owners';
import type { GeneratedFile } from './generated-file';

/** What the gateway serves: all owners' schemas as one, and who may see which coordinate of it. */
export function supergraphFiles(): GeneratedFile[] {
  const { supergraphSdl, access } = composedHub();
  return [
    { path: inProject(SUPERGRAPH_PATH), content: `${supergraphSdl.trimEnd()}\n` },
    { path: inProject(ACCESS_PATH), content: `${JSON.stringify(access, null, 2)}\n` },
  ];
}

/** The composed schema as a client sees it, for all roles together. */
export function hubSdl(): string {
  return print(transformSupergraphToPublicSchema(parse(composedHub().supergraphSdl)));
}

/** From the owners' schemas as they are now, not from the files that were generated of them. */
export function composedHub(): ComposedSupergraph {
  return composeSupergraph(OWNERS.map((name) => ({ name, sdl: ownerSdl(name) })));
}

function inProject(path: string): string {
  return relative(projectPath(), path).split(sep).join('/');
}
