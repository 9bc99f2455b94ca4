import { executeSync, type GraphQLSchema } from 'graphql';
import { HubError } from '../../subgraphs/kit/errors';
import type { Executor, ExecutorContext } from '../engine/engine';
import { rootFields } from './root-fields';

type Answer = Awaited<ReturnType<Executor>>;

/**
 * Answers a question about the schema from the role's view: the engine knows the whole schema, and would tell it.
 * @returns null when the operation asks for data
 */
export function introspected(
  view: GraphQLSchema,
  { document, operation, request }: ExecutorContext,
): Answer | null {
  if (operation.operation !== 'query') return null;
  const names = new Set(rootFields(document, operation.selectionSet).map(({ name }) => name.value));
  if (!names.has('__schema') && !names.has('__type')) return null;
  if ([...names].some((name) => !name.startsWith('__'))) {
    return { errors: [new HubError('BAD_REQUEST', 'Ask about the schema in a request of its own')] };
  }
  const { variables, operationName } = request;
  return executeSync({
    schema: view,
    document,
    ...(variables ? { variableValues: variables } : {}),
    ...(operationName ? { operationName } : {}),
  });
}
