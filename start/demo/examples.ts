import type { Operation } from '../../gateway/operations/load';
import { type Example, type ExampleDays, examplesOn } from './example-variables';
import { findPersona } from './personas';

/** An operation as the demo shows it. */
export interface DemoOperation extends Operation, Example {}

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
