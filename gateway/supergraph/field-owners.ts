import { Kind, parse, print, type TypeDefinitionNode, type TypeExtensionNode, visit } from 'graphql';
import type { OwnerName } from '../../subgraphs/kit/wire';
import type { OwnerSchema } from './compose';

/** Which owner answers what. */
export interface FieldOwners {
  /** The owners that answer a field (or, for enums and inputs, that name a value). */
  of(type: string, field: string): readonly OwnerName[];
  /** The owner that a type belongs to: who answers most of it, the first of several that answer the same. */
  homeOf(type: string): OwnerName;
}

/** Reads from the owners' schemas who answers what; a field that an owner only names (`@external`) is not its own. */
export function fieldOwners(schemas: readonly OwnerSchema[]): FieldOwners {
  const known = new Map<string, Map<string, OwnerName[]>>();
  for (const { name: owner, sdl } of schemas) {
    for (const node of parse(sdl).definitions) {
      if (!('fields' in node) && !('values' in node)) continue;
      const fields = known.get(node.name.value) ?? new Map<string, OwnerName[]>();
      known.set(node.name.value, fields);
      for (const name of answeredIn(node)) fields.set(name, [...(fields.get(name) ?? []), owner]);
    }
  }
  const of = (type: string, field: string): readonly OwnerName[] => known.get(type)?.get(field) ?? [];
  const count = (type: string, owner: OwnerName): number =>
    [...(known.get(type)?.values() ?? [])].filter((owners) => owners.includes(owner)).length;
  return {
    of,
    homeOf: (type) =>
      schemas
        .map(({ name }) => name)
        .reduce((home, owner) => (count(type, owner) > count(type, home) ? owner : home)),
  };
}

/**
 * The same schemas, with each type described by the owner that it belongs to alone. An owner that only refers to a pupil
 * describes its own corner of it; whoever explores the whole should read what a pupil is.
 */
export function describedByHome(schemas: readonly OwnerSchema[]): OwnerSchema[] {
  const owners = fieldOwners(schemas);
  return schemas.map(({ name, sdl }) => {
    const isGuest = (type: string): boolean => owners.homeOf(type) !== name;
    const isHomes = (type: string, field: string): boolean =>
      owners.of(type, field).includes(owners.homeOf(type));
    const document = visit(parse(sdl), {
      ObjectTypeDefinition: ({ description: _, fields, ...type }) => {
        if (!isGuest(type.name.value) || isRoot(type.name.value)) return undefined;
        return {
          ...type,
          fields: fields?.map((field) =>
            isHomes(type.name.value, field.name.value) ? withoutDescription(field) : field,
          ),
        };
      },
      EnumTypeDefinition: (type) => (isGuest(type.name.value) ? withoutDescription(type) : undefined),
    });
    return { name, sdl: print(document) };
  });
}

function withoutDescription<Node extends { readonly description?: unknown }>({
  description: _,
  ...node
}: Node): Omit<Node, 'description'> {
  return node;
}

function isRoot(type: string): boolean {
  return type === 'Query' || type === 'Mutation';
}

function answeredIn(node: TypeDefinitionNode | TypeExtensionNode): string[] {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_EXTENSION)
    return (node.values ?? []).map(({ name }) => name.value);
  if (!('fields' in node)) return [];
  return (node.fields ?? [])
    .filter(({ directives }) => !directives?.some(({ name }) => name.value === 'external'))
    .map(({ name }) => name.value);
}
