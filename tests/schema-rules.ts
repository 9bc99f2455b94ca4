import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';

/** A rule of the house's schemas, for one owner's document: what is wrong, by coordinate. */
export type SchemaRule = (document: DocumentNode) => string[];

const ROOTS = ['Query', 'Mutation'];

export const everythingIsDescribed: SchemaRule = (document) =>
  document.definitions
    .flatMap(coordinates)
    .filter(({ description }) => !description?.value.trim())
    .map(({ name }) => name);

interface Coordinate {
  readonly name: string;
  readonly description: StringValueNode | undefined;
}

function coordinates(node: DefinitionNode): Coordinate[] {
  if (!('name' in node) || !node.name || !('description' in node)) return [];
  const name = node.name.value;
  const own = ROOTS.includes(name) ? [] : [{ name, description: node.description }];
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [...own, ...(node.fields ?? []).flatMap((field) => fieldCoordinates(name, field))];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION: {
      const members = node.kind === Kind.ENUM_TYPE_DEFINITION ? node.values : node.fields;
      return [...own, ...(members ?? []).map((member) => coordinate(name, member))];
    }
    default:
      return own;
  }
}

function fieldCoordinates(type: string, field: FieldDefinitionNode): Coordinate[] {
  const own = coordinate(type, field);
  const inside = (argument: InputValueDefinitionNode): Coordinate => ({
    name: `${own.name}(${argument.name.value}:)`,
    description: argument.description,
  });
  return [own, ...(field.arguments ?? []).map(inside)];
}

function coordinate(
  type: string,
  node: { readonly name: { readonly value: string }; readonly description?: StringValueNode | undefined },
): Coordinate {
  return { name: `${type}.${node.name.value}`, description: node.description };
}

/** A whole owner may be away: then its part of an answer is null, and the rest of the answer stands. */
export const rootFieldsAreNullable: SchemaRule = (document) =>
  fields(document)
    .filter(({ type, field }) => ROOTS.includes(type.name.value) && field.type.kind === Kind.NON_NULL_TYPE)
    .map(named);

/** What leads to an entity may need another owner to answer. */
export const wayToAnEntityIsNullable: SchemaRule = (document) => {
  const entities = new Set(
    objects(document)
      .filter(isEntity)
      .map(({ name }) => name.value),
  );
  return fields(document)
    .filter(({ field }) => entities.has(nameOf(field.type)) && field.type.kind === Kind.NON_NULL_TYPE)
    .map(named);
};

/**
 * What an owner adds to another owner's entity is null while it is away.
 * @param shared the types that more than one owner defines
 */
export function additionsAreNullable(document: DocumentNode, shared: ReadonlySet<string>): string[] {
  return fields(document)
    .filter(({ type }) => shared.has(type.name.value) && isEntity(type))
    .filter(
      ({ type, field }) => !keysOf(type).has(field.name.value) && field.type.kind === Kind.NON_NULL_TYPE,
    )
    .map(named);
}

/** Relay's shape, the same everywhere: `first` is 20 unless asked, `after` is the endCursor of the page before. */
export const pagesAreConnections: SchemaRule = (document) => [
  ...fields(document)
    .filter(({ field }) => nameOf(field.type).endsWith('Connection') !== takesPage(field))
    .map(named),
  ...objects(document)
    .filter(({ name }) => name.value.endsWith('Connection'))
    .filter((type) => !['edges', 'pageInfo'].every((name) => fieldNames(type).includes(name)))
    .map(({ name }) => name.value),
];

function takesPage(field: FieldDefinitionNode): boolean {
  const first = field.arguments?.find(({ name }) => name.value === 'first');
  const hasAfter = field.arguments?.some(({ name }) => name.value === 'after') ?? false;
  return hasAfter && first?.defaultValue?.kind === Kind.INT && first.defaultValue.value === '20';
}

/** One argument, `input`, of the mutation's own type: what is asked can grow without breaking callers. */
export const mutationsTakeOneInput: SchemaRule = (document) =>
  fields(document)
    .filter(({ type, field }) => type.name.value === 'Mutation' && (field.arguments ?? []).length > 0)
    .filter(({ field }) => {
      const [input, ...others] = field.arguments ?? [];
      const wanted = `${field.name.value.charAt(0).toUpperCase()}${field.name.value.slice(1)}Input`;
      return others.length > 0 || input?.name.value !== 'input' || nameOf(input.type) !== wanted;
    })
    .map(named);

export const enumValuesAreUpperCase: SchemaRule = (document) =>
  document.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION
      ? (node.values ?? [])
          .filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name.value))
          .map(({ name }) => `${node.name.value}.${name.value}`)
      : [],
  );

export function objects(document: DocumentNode): ObjectTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
}

interface Field {
  readonly type: ObjectTypeDefinitionNode;
  readonly field: FieldDefinitionNode;
}

function fields(document: DocumentNode): Field[] {
  return objects(document).flatMap((type) => (type.fields ?? []).map((field) => ({ type, field })));
}

const named = ({ type, field }: Field): string => `${type.name.value}.${field.name.value}`;

const fieldNames = (type: ObjectTypeDefinitionNode): string[] =>
  (type.fields ?? []).map(({ name }) => name.value);

function isEntity(type: ObjectTypeDefinitionNode): boolean {
  return type.directives?.some(({ name }) => name.value === 'key') ?? false;
}

function keysOf(type: ObjectTypeDefinitionNode): ReadonlySet<string> {
  const keys = (type.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap((key) => key.arguments?.find(({ name }) => name.value === 'fields')?.value ?? [])
    .flatMap((value) => (value.kind === Kind.STRING ? value.value.split(/\s+/) : []));
  return new Set(keys);
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
