import { BrokenOperations, loadOperations, type Operation } from '../../gateway/operations/load';
import { loadSupergraph } from '../../gateway/supergraph/load';
import { roleViews } from '../../gateway/supergraph/role-views';
import { StartFailure } from '../failure';
import { type Example, type ExampleDays, examplesOn } from './example-variables';
import { findPersona } from './personas';

/** An operation as the demo shows it. */
export interface DemoOperation extends Operation, Example {}

/**
 * The operations of every role.
 * @throws StartFailure with every fault of every operation file
 */
export async function loadDemoOperations(): Promise<readonly Operation[]> {
  try {
    return await loadOperations(roleViews(await loadSupergraph()));
  } catch (error) {
    if (!(error instanceof BrokenOperations)) throw error;
    throw new StartFailure(error.message, 'docs/clients.md says what an operation file looks like.', {
      cause: error,
    });
  }
}

/**
 * Every operation with how it is tried on the demo world.
 * @throws when an operation has no example, or one that a persona of its role does not ask
 */
export function withExamples(operations: readonly Operation[], days: ExampleDays): readonly DemoOperation[] {
  const examples = examplesOn(days);
  return operations.map((operation) => {
    const example = examples[operation.name];
    if (!example) throw new Error(`${operation.name} has no example in start/demo/example-variables.ts`);
    const role = example.persona === null ? 'PUBLIC' : findPersona(example.persona)?.role;
    if (role !== operation.role) {
      throw new Error(
        `${operation.name} is asked as ${operation.role}, and ${example.persona ?? 'nobody'} is not`,
      );
    }
    return { ...operation, ...example };
  });
}
