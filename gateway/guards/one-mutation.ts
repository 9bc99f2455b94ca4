import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { badInput } from '../../subgraphs/kit/errors';
import { rootFields } from './root-fields';

/**
 * A document holds one mutation field: a mutation changes one owner's database, and one key makes one effect.
 * @throws HubError BAD_USER_INPUT when the executed operation has more, whether by alias or through fragments
 */
export function assertOneMutation(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== 'mutation') return;
  const fields = rootFields(document, operation.selectionSet).filter(
    ({ name }) => name.value !== '__typename',
  );
  // Selections with one response name are merged into one field by GraphQL itself.
  const names = new Set(fields.map(({ alias, name }) => (alias ?? name).value));
  if (names.size > 1) {
    throw badInput('A document holds one mutation field', {
      hint: 'Send each mutation in a request of its own',
    });
  }
}
