import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * The fields that an operation asks at its root, through fragments too.
 * Each fragment is read once, so that fragments which double each other cost no more than their text.
 */
export function rootFields(document: DocumentNode, selections: SelectionSetNode): FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const fields: FieldNode[] = [];
  const waiting = [selections];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) waiting.push(fragment.selectionSet);
        fragments.delete(selection.name.value);
      }
    }
  }
  return fields;
}
