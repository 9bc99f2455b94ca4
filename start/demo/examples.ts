import { BrokenOperations, loadOperations, type Operation } from '../../gateway/operations/load';
import { loadSupergraph } from '../../gateway/supergraph/load';
import { roleViews } from '../../gateway/supergraph/role-views';
import { StartFailure } from '../failure';
import { CASES } from './cases';
import { MECHELEN } from './municipalities';
import { findPersona } from './personas';

/** How an operation is tried on the demo world: who asks it, with what. */
export interface Example {
  /** Null where nobody logs in. */
  readonly persona: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation as the demo shows it. */
export interface DemoOperation extends Operation, Example {}

/** By the name of the operation. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  SearchOffers: { persona: null, variables: { filter: { age: 16, area: MECHELEN }, first: 10 } },
  CaseContext: { persona: 'clb-antwerp', variables: { pupilId: CASES.truantAntwerp.id } },
  Worklist: { persona: 'helpdesk-mechelen', variables: { first: 10 } },
};

/**
 * The operations as the demo shows them.
 * @throws StartFailure with every fault of every operation file
 */
export async function loadDemoOperations(): Promise<readonly DemoOperation[]> {
  try {
    return withExamples(await loadOperations(roleViews(await loadSupergraph())));
  } catch (error) {
    if (!(error instanceof BrokenOperations)) throw error;
    throw new StartFailure(error.message, 'docs/clients.md says what an operation file looks like.', {
      cause: error,
    });
  }
}

/**
 * Every operation with its example.
 * @throws when an operation has none, or one that a persona of its role does not ask
 */
export function withExamples(operations: readonly Operation[]): readonly DemoOperation[] {
  return operations.map((operation) => {
    const example = EXAMPLES[operation.name];
    if (!example) throw new Error(`${operation.name} has no example in start/demo/examples.ts`);
    const role = example.persona === null ? 'PUBLIC' : findPersona(example.persona)?.role;
    if (role !== operation.role) {
      throw new Error(
        `${operation.name} is asked as ${operation.role}, and ${example.persona ?? 'nobody'} is not`,
      );
    }
    return { ...operation, ...example };
  });
}
