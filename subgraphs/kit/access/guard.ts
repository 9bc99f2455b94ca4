import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { z } from 'zod';
import type { Actor } from '../actor';
import { HubError } from '../errors';
import type { AccessTable } from './directive';

type Guarded = { readonly actor: Actor };
type ReferenceResolver = (reference: unknown, context: Guarded, info: GraphQLResolveInfo) => unknown;

/**
 * Puts the decision of the SDL in front of every field of an owner's schema, references from other owners included.
 * It holds even when the gateway's view of the role is wrong: each layer alone must stop the attack.
 */
export function guardSchema(schema: GraphQLSchema, access: AccessTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    guardFields(type, access);
    guardReferences(type, access);
  }
  return schema;
}

function guardFields(type: GraphQLObjectType, access: AccessTable): void {
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_')) continue;
    const allowed = new Set(access[type.name]?.fields[field.name] ?? []);
    const resolve: GraphQLFieldResolver<unknown, Guarded> = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Guarded, info) => {
      if (!allowed.has(context.actor.role)) throw refusal(type.name, field.name);
      return resolve(source, args, context, info);
    };
  }
}

/** A type that does not say how it is loaded by key would be echoed back, invented ids included: here it is nothing. */
function guardReferences(type: GraphQLObjectType, access: AccessTable): void {
  const own = referenceResolver.safeParse(type.extensions);
  const allowed = new Set(access[type.name]?.to ?? []);
  const resolveReference: ReferenceResolver = (reference, context, info) =>
    own.success && allowed.has(context.actor.role)
      ? own.data.apollo.subgraph.resolveReference(reference, context, info)
      : null;
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
}

/** Where Apollo's subgraph library keeps a type's `__resolveReference`. */
const referenceResolver = z.object({
  apollo: z.object({
    subgraph: z.object({
      resolveReference: z.custom<ReferenceResolver>((value) => typeof value === 'function'),
    }),
  }),
});

function refusal(type: string, field: string): HubError {
  return new HubError('FORBIDDEN', `${type}.${field} is not for your role`, {
    hint: 'docs/access.md says which role sees what',
  });
}
