import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/**
 * The fields of an operation that an answer says nothing about anywhere: null at every place, or lists that are all empty.
 * A path that stands under a named one is left out.
 */
export function unfilledPaths(text: string, data: unknown): string[] {
  const document = parse(text);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('there is no operation');
  return unfilled(document, operation.selectionSet, [data], '');
}

function unfilled(
  document: DocumentNode,
  selections: SelectionSetNode,
  places: readonly unknown[],
  path: string,
): string[] {
  return fieldsOf(document, selections).flatMap((field) => {
    const name = (field.alias ?? field.name).value;
    const here = path === '' ? name : `${path}.${name}`;
    const values = places.flatMap((place) => valuesAt(place, name));
    if (values.length === 0) return [here];
    return field.selectionSet ? unfilled(document, field.selectionSet, values, here) : [];
  });
}

/** Those of fragments too. */
function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, node.selectionSet);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

/** What stands there, each element of a list by itself. */
function valuesAt(place: unknown, name: string): unknown[] {
  if (place === null || typeof place !== 'object') return [];
  const value = Object.entries(place).find(([key]) => key === name)?.[1];
  return (Array.isArray(value) ? value.flat() : [value]).filter((one) => one !== null && one !== undefined);
}
