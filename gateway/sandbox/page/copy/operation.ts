import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { isRecord, parsed } from '../hub/read';

/** What would be sent if one pressed Run; or why that cannot be. */
export type Ready =
  | {
      readonly kind: 'ready';
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      readonly variables: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'not yet'; readonly why: string };

/** Of several operations in one text, the one around the cursor is meant. */
export function readyOperation(text: string, variablesText: string, cursor: number): Ready {
  const variables = variablesText.trim() === '' ? {} : parsed(variablesText);
  if (!isRecord(variables)) return notYet('The variables are not a JSON object: {"name": value}.');
  const document = parseOrNull(text);
  if (document === null) return notYet('The operation is not complete yet; the editor underlines where.');
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const around = operations.find(({ loc }) => loc && loc.start <= cursor && cursor <= loc.end);
  const operation = around ?? operations[0];
  if (!operation) return notYet('There is no operation yet: write one, or open an example.');
  return { kind: 'ready', document, operation, variables };
}

export function nameOf(operation: OperationDefinitionNode): string {
  return operation.name?.value ?? (operation.operation === 'mutation' ? 'Change' : 'Ask');
}

/** Null as long as somebody is still typing. */
export function parseOrNull(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function notYet(why: string): Ready {
  return { kind: 'not yet', why };
}
