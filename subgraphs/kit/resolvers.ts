import type { GraphQLScalarType } from 'graphql';
import type { OwnerResolvers } from './server';

/** What Apollo's subgraph library takes for an object type: resolvers by field. */
type FieldResolvers = Exclude<OwnerResolvers[string], GraphQLScalarType | Record<string, string | number>>;

/**
 * Puts the resolvers of an owner's parts together: several parts add fields to one type.
 * @throws when two parts resolve the same field, which one of them would never do
 */
export function mergeResolvers(parts: readonly Record<string, FieldResolvers>[]): OwnerResolvers {
  const merged: Record<string, FieldResolvers> = {};
  for (const [type, fields] of parts.flatMap((part) => Object.entries(part))) {
    const known = merged[type] ?? {};
    const twice = Object.keys(fields).find((field) => field in known);
    if (twice !== undefined) throw new Error(`two parts resolve ${type}.${twice}`);
    merged[type] = { ...known, ...fields };
  }
  return merged;
}
