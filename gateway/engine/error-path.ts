import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

export type Path = readonly (string | number)[];

/** The stock gateway's mark for "every item of this list"; no client knows it. */
const EVERY_ITEM = '@';

/**
 * The path of a fetch that failed as a whole, before the place of the fetch is put in front of it:
 * its one field when it asked for one, else nothing more than that place.
 */
export function pathWithinFetch(document: DocumentNode): Path {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const names = operation ? fieldsAsked(operation.selectionSet) : new Set<string>();
  return names.size === 1 ? [...names] : [];
}

function fieldsAsked(selections: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  for (const selection of selections.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const name of fieldsAsked(selection.selectionSet)) names.add(name);
    }
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
    if (selection.name.value === '_entities' && selection.selectionSet)
      return fieldsAsked(selection.selectionSet);
    names.add(selection.alias?.value ?? selection.name.value);
  }
  return names;
}

/**
 * The path as a client can follow it in this answer.
 * The stock gateway counts entities without those it skipped, so in a list of mixed types it can point at a neighbour;
 * an error belongs where something is missing, so a path that ends on a value is cut back to the list.
 */
export function clientPath(path: Path | undefined, data: unknown): Path | undefined {
  if (path === undefined) return undefined;
  const mark = path.indexOf(EVERY_ITEM);
  const plain = mark === -1 ? path : path.slice(0, mark);
  const list = plain.findIndex((part) => typeof part === 'number');
  const certain = list !== -1 && !endsOnNothing(plain, data) ? plain.slice(0, list) : plain;
  return certain.length > 0 ? certain : undefined;
}

function endsOnNothing(path: Path, data: unknown): boolean {
  let here = data;
  for (const part of path) {
    if (here === null) return true;
    if (typeof here !== 'object') return false;
    here = Reflect.get(here ?? {}, part);
  }
  return here === null;
}
