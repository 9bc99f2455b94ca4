import { composeServices } from '@theguild/federation-composition';
import { Kind, parse } from 'graphql';
import { type AccessTable, readAccess, withoutAccess } from '../../subgraphs/kit/access/directive';
import type { Role } from '../../subgraphs/kit/actor';
import type { OwnerName } from '../../subgraphs/kit/wire';
import { describedByHome } from './field-owners';

export interface OwnerSchema {
  readonly name: OwnerName;
  readonly sdl: string;
}

export interface ComposedSupergraph {
  readonly supergraphSdl: string;
  readonly access: AccessTable;
}

/**
 * Composes the owners' schemas into a plain Federation 2 supergraph, and their decisions into one access table.
 * @throws Error with every fault of every owner
 */
export function composeSupergraph(owners: readonly OwnerSchema[]): ComposedSupergraph {
  const composed = composeServices(
    describedByHome(owners).map(({ name, sdl }) => ({
      name,
      url: `owner:${name}`,
      typeDefs: parse(withoutAccess(sdl)),
    })),
  );
  if (composed.errors) {
    throw new Error(
      `the owners' schemas do not compose:\n  ${composed.errors.map(({ message }) => message).join('\n  ')}`,
    );
  }
  return {
    supergraphSdl: composed.supergraphSdl,
    access: mergeAccess(owners.map(({ sdl }) => decisions(sdl))),
  };
}

/** What one owner decides: nothing about fields that it only names because another owner resolves them. */
function decisions(sdl: string): AccessTable {
  const external = externalFields(sdl);
  return Object.fromEntries(
    Object.entries(readAccess(sdl)).map(([type, { to, fields }]) => [
      type,
      {
        to,
        fields: Object.fromEntries(
          Object.entries(fields).filter(([field]) => !external.has(`${type}.${field}`)),
        ),
      },
    ]),
  );
}

function externalFields(sdl: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of parse(sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const isExternal = (directives: typeof node.directives): boolean =>
      directives?.some((directive) => /^(federation__)?external$/.test(directive.name.value)) ?? false;
    for (const field of node.fields ?? []) {
      if (isExternal(node.directives) || isExternal(field.directives))
        names.add(`${node.name.value}.${field.name.value}`);
    }
  }
  return names;
}

/** A coordinate is visible to a role if any owner that resolves it gives it to that role; each owner still guards its own. */
function mergeAccess(tables: readonly AccessTable[]): AccessTable {
  const merged: Record<string, { to: readonly Role[]; fields: Record<string, readonly Role[]> }> = {};
  for (const [type, { to, fields }] of tables.flatMap((table) => Object.entries(table))) {
    const known = merged[type] ?? { to: [], fields: {} };
    for (const [field, roles] of Object.entries(fields)) {
      known.fields[field] = union(known.fields[field] ?? [], roles);
    }
    merged[type] = { to: union(known.to, to), fields: known.fields };
  }
  return merged;
}

function union(some: readonly Role[], others: readonly Role[]): readonly Role[] {
  return [...new Set([...some, ...others])].sort();
}
