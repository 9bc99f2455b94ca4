import { BrokenOperations, loadOperations, type Operation } from '../gateway/operations/load';
import type { ComposedSupergraph } from '../gateway/supergraph/compose';
import { roleViews } from '../gateway/supergraph/role-views';
import { StartFailure } from './failure';

/**
 * The operations of every role, each valid in its role's own schema.
 * @throws StartFailure with every fault of every operation file
 */
export async function readOperations(
  supergraph: ComposedSupergraph,
  folder?: string,
): Promise<readonly Operation[]> {
  try {
    return await loadOperations(roleViews(supergraph), folder);
  } catch (error) {
    if (!(error instanceof BrokenOperations)) throw error;
    throw new StartFailure(error.message, 'docs/clients.md says what an operation file looks like.', {
      cause: error,
    });
  }
}
