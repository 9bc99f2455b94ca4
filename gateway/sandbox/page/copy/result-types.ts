import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { scalarType } from './scalar-types';

/** The type of what an operation gives, field by field as it was asked, as TypeScript. */
export function resultType(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string {
  const root = schema.getRootType(operation.operation);
  if (!root) return 'Record<string, unknown>';
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return objectType({ schema, fragments }, root, [operation.selectionSet], '');
}

interface Place {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A response name, with every place that asks it: their selections are one in the answer. */
interface Asked {
  readonly nodes: FieldNode[];
  /** Whether some place asks it without a condition. */
  always: boolean;
}

function compositeType(place: Place, type: GraphQLCompositeType, sets: SelectionSetNode[], indent: string) {
  if (isObjectType(type)) return objectType(place, type, sets, indent);
  const shapes = place.schema.getPossibleTypes(type).map((one) => objectType(place, one, sets, indent));
  return [...new Set(shapes)].join(' | ') || 'never';
}

function objectType(place: Place, type: GraphQLObjectType, sets: SelectionSetNode[], indent: string): string {
  const asked = new Map<string, Asked>();
  for (const set of sets) collect(place, type, set, true, asked);
  const inner = `${indent}  `;
  const lines = [...asked].map(([name, { nodes, always }]) => {
    return `${inner}readonly ${name}${always ? '' : '?'}: ${fieldType(place, type, nodes, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function collect(
  place: Place,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  always: boolean,
  asked: Map<string, Asked>,
): void {
  for (const node of set.selections) {
    const isAlways =
      always && !(node.directives ?? []).some(({ name }) => /^(skip|include)$/.test(name.value));
    if (node.kind === Kind.FIELD) {
      const name = node.alias?.value ?? node.name.value;
      const known = asked.get(name) ?? { nodes: [], always: false };
      known.nodes.push(node);
      known.always ||= isAlways;
      asked.set(name, known);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? place.fragments.get(node.name.value) : node;
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value ?? type.name;
    if (applies(place.schema, type, condition)) collect(place, type, fragment.selectionSet, isAlways, asked);
  }
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  const other = schema.getType(condition);
  return other === type || (isAbstractType(other) && schema.isSubType(other, type));
}

function fieldType(
  place: Place,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  indent: string,
): string {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return `'${type.name}'`;
  const field = type.getFields()[name];
  if (!field) return 'unknown';
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return written(place, field.type, sets, indent);
}

function written(place: Place, type: GraphQLOutputType, sets: SelectionSetNode[], indent: string): string {
  if (!isNonNullType(type)) return `${bare(place, type, sets, indent)} | null`;
  return bare(place, type.ofType, sets, indent);
}

function bare(place: Place, type: GraphQLOutputType, sets: SelectionSetNode[], indent: string): string {
  if (isNonNullType(type)) return bare(place, type.ofType, sets, indent);
  if (isListType(type)) return `readonly (${written(place, type.ofType, sets, indent)})[]`;
  if (isCompositeType(type)) return compositeType(place, type, sets, indent);
  if (isEnumType(type))
    return type
      .getValues()
      .map((value) => `'${value.name}'`)
      .join(' | ');
  return scalarType(type.name);
}
