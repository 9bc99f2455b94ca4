import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/**
 * The fields of an operation that an answer says nothing about anywhere: null at every place, or lists that are all empty.
 * A path that stands under a named one is left out.
 */
export function unfilledPaths(text: string, data: unknown): string[] {
  const operation = parse(text).definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('there is no operation');
  return unfilled(operation.selectionSet, [data], '');
}

function unfilled({ selections }: SelectionSetNode, places: readonly unknown[], path: string): string[] {
  return selections
    .filter((node): node is FieldNode => node.kind === Kind.FIELD)
    .flatMap((field) => {
      const name = (field.alias ?? field.name).value;
      const here = path === '' ? name : `${path}.${name}`;
      const values = places.flatMap((place) => valuesAt(place, name));
      if (values.length === 0) return [here];
      return field.selectionSet ? unfilled(field.selectionSet, values, here) : [];
    });
}

/** What stands there, each element of a list by itself. */
function valuesAt(place: unknown, name: string): unknown[] {
  if (place === null || typeof place !== 'object') return [];
  const value = Object.entries(place).find(([key]) => key === name)?.[1];
  return (Array.isArray(value) ? value.flat() : [value]).filter((one) => one !== null && one !== undefined);
}
