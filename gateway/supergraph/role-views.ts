import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import type { Role } from '../../subgraphs/kit/actor';
import type { ComposedSupergraph } from './compose';
import { viewOf } from './view';

/** The schema that a role can ask; null when that is nothing. */
export type RoleViews = (role: Role) => GraphQLSchema | null;

/** The views of a composed supergraph, for whoever looks at them without running an engine; each is made once, when it is asked for. */
export function roleViews({ supergraphSdl, access }: ComposedSupergraph): RoleViews {
  const apiSchema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)));
  const made = new Map<Role, GraphQLSchema | null>();
  return (role) => {
    const known = made.get(role);
    if (known !== undefined) return known;
    const view = role === 'SYSTEM' ? null : viewOf(apiSchema, access, role);
    made.set(role, view);
    return view;
  };
}
