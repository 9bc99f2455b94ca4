import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  parse,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import type { AccessTable } from '../../subgraphs/kit/access/directive';
import type { Role } from '../../subgraphs/kit/actor';
import { hasFields, nameOfType, reachableFrom } from './reachable';

export const ROOT_TYPES = ['Query', 'Mutation'];
const BUILT_IN = ['ID', 'String', 'Int', 'Float', 'Boolean'];

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/**
 * The API schema as one role sees it. What the role may never touch is not in it, so validation, introspection and
 * suggestions cannot tell it from something that does not exist.
 * An interface field is there if every implementing type gives it; an abstract type is there if the role may see
 * every object behind it, because the stock gateway cannot answer null for an object of a hidden type.
 * @returns null when nothing can be asked in this role
 */
export function viewOf(apiSchema: GraphQLSchema, access: AccessTable, role: Role): GraphQLSchema | null {
  // Demo data only, and the whole of the schema: this is who builds against it.
  if (role === 'DEVELOPER') return apiSchema;
  const document = documentOf(apiSchema);
  const all = new Map(
    document.definitions.filter(isTypeDefinitionNode).map((type) => [type.name.value, type]),
  );
  let types = given(all, access, role);
  // Each removal can leave another type empty, or a field without its type.
  for (let size = -1; size !== sizeOf(types); ) {
    size = sizeOf(types);
    types = withoutLooseEnds(types, all);
  }
  if (!types.has('Query')) return null;
  const reachable = reachableFrom(ROOT_TYPES, types);
  const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
    if (!isTypeDefinitionNode(node)) return [node];
    const type = reachable.has(node.name.value) ? types.get(node.name.value) : undefined;
    return type ? [type] : [];
  });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions });
}

/** The same for every role, and a third of the work. */
const documents = new WeakMap<GraphQLSchema, DocumentNode>();

function documentOf(schema: GraphQLSchema): DocumentNode {
  const known = documents.get(schema) ?? parse(printSchema(schema));
  documents.set(schema, known);
  return known;
}

/** The object types and fields that the role is given; a coordinate without a decision is given to nobody. */
function given(all: Types, access: AccessTable, role: Role): Types {
  const types = new Map<string, TypeDefinitionNode>();
  for (const [name, type] of all) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) {
      types.set(name, type);
      continue;
    }
    const decision = Object.hasOwn(access, name) ? access[name] : undefined;
    if (!decision || !(ROOT_TYPES.includes(name) || decision.to.includes(role))) continue;
    const roles = new Map(Object.entries(decision.fields));
    types.set(name, {
      ...type,
      fields: type.fields?.filter((field) => roles.get(field.name.value)?.includes(role)) ?? [],
    });
  }
  return types;
}

function withoutLooseEnds(types: Types, all: Types): Types {
  const kept = new Map<string, TypeDefinitionNode>();
  for (const [name, type] of types) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) {
      if (type.types?.every((member) => types.has(member.name.value))) kept.set(name, type);
      continue;
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      kept.set(name, type);
      continue;
    }
    const implementing = type.kind === Kind.INTERFACE_TYPE_DEFINITION ? implementersOf(name, all) : [];
    const fields = (type.fields ?? []).filter(
      (field) =>
        hasType(field, types) &&
        implementing.every((other) => fieldsOf(types.get(other)).includes(field.name.value)),
    );
    const interfaces = type.interfaces?.filter((face) => types.has(face.name.value)) ?? [];
    if (fields.length > 0) kept.set(name, { ...type, fields, interfaces });
  }
  return kept;
}

function implementersOf(face: string, all: Types): string[] {
  return [...all.values()]
    .filter((type) => hasFields(type) && type.interfaces?.some(({ name }) => name.value === face))
    .map((type) => type.name.value);
}

function hasType(field: FieldDefinitionNode, types: Types): boolean {
  const name = nameOfType(field.type);
  return BUILT_IN.includes(name) || types.has(name);
}

function fieldsOf(type: TypeDefinitionNode | undefined): string[] {
  return hasFields(type) ? (type.fields ?? []).map(({ name }) => name.value) : [];
}

function sizeOf(types: Types): number {
  let size = types.size;
  for (const type of types.values()) size += fieldsOf(type).length;
  return size;
}
