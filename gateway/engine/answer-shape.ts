import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether an owner's data has the shape of what was asked: lists where lists are, objects where objects are.
 * The stock gateway merges first and throws the whole answer away when a shape is wrong; a check per fetch keeps the
 * loss to that fetch. Missing values and nulls are for the merge to judge.
 */
export function hasShapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: Record<string, unknown>,
): boolean {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return false;
  const root = schema.getRootType(operation.operation) ?? undefined;
  return new Shape(schema, document).object(data, root, operation.selectionSet);
}

/** Whether the answer holds one entity, or null, for each representation that was sent. */
export function answersEach(representations: unknown, data: Record<string, unknown>): boolean {
  if (!Array.isArray(representations)) return true;
  const entities = data._entities;
  return Array.isArray(entities) && entities.length === representations.length;
}

class Shape {
  private readonly fragments: ReadonlyMap<
    string,
    { readonly type: string; readonly selections: SelectionSetNode }
  >;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION
          ? [[node.name.value, { type: node.typeCondition.name.value, selections: node.selectionSet }]]
          : [],
      ),
    );
  }

  object(value: unknown, type: GraphQLNamedType | undefined, selections: SelectionSetNode): boolean {
    if (!isRecord(value)) return false;
    const name = value.__typename;
    if (name !== undefined && name !== null && typeof name !== 'string') return false;
    return selections.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const found = value[selection.alias?.value ?? selection.name.value];
        return this.field(found, type, selection.name.value, selection.selectionSet);
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : undefined;
      const inline = selection.kind === Kind.INLINE_FRAGMENT ? selection : undefined;
      const inner = fragment?.selections ?? inline?.selectionSet;
      const condition = fragment?.type ?? inline?.typeCondition?.name.value;
      if (!inner || !this.applies(condition, name)) return true;
      return this.object(value, condition === undefined ? type : this.schema.getType(condition), inner);
    });
  }

  private field(
    value: unknown,
    parent: GraphQLNamedType | undefined,
    name: string,
    inner?: SelectionSetNode,
  ): boolean {
    if (value === null || value === undefined) return true;
    if (name === '__typename') return typeof value === 'string';
    // The entities root is not in the supergraph; its fragments say the types.
    if (name === '_entities' && inner) {
      return (
        Array.isArray(value) &&
        value.every((entity) => entity === null || this.object(entity, undefined, inner))
      );
    }
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const type = fields[name]?.type;
    return type !== undefined && this.typed(value, type, inner);
  }

  private typed(value: unknown, type: GraphQLOutputType, inner?: SelectionSetNode): boolean {
    if (value === null || value === undefined) return true;
    if (isNonNullType(type)) return this.typed(value, type.ofType, inner);
    if (isListType(type))
      return Array.isArray(value) && value.every((item) => this.typed(item, type.ofType, inner));
    const named = getNamedType(type);
    return isCompositeType(named) && inner ? this.object(value, named, inner) : true;
  }

  /** Without a `__typename` to go by, a condition is taken to hold; what is not there is not judged anyway. */
  private applies(condition: string | undefined, name: unknown): boolean {
    if (condition === undefined || typeof name !== 'string' || condition === name) return true;
    const wanted = this.schema.getType(condition);
    const actual = this.schema.getType(name);
    return isAbstractType(wanted) && isObjectType(actual) && this.schema.isSubType(wanted, actual);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
