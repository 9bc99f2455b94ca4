import type { z } from 'zod';
import type { OwnerContext } from './context';
import type { Session } from './database/session';
import type { KitTables } from './database/tables';
import { badInput, HubError } from './errors';
import { once } from './idempotency';

/** One mutation in the house's rhythm: the input's shape is checked, the work is done once, the result is read with today's rights. */
export interface MutationSteps<Tables, Input, Result> {
  readonly input: z.ZodType<Input>;
  /** Checks, decides and writes (with its events); gives the id of what was done. */
  readonly act: (session: Session<Tables>, input: Input) => Promise<string>;
  /** Reads what the payload shows. */
  readonly read: (session: Session<Tables>, id: string) => Promise<Result | null>;
}

/** The resolver of `mutation(input: …Input!)`; all it writes is undone when it refuses. */
export function mutation<Tables extends KitTables, Input, Result>(
  name: string,
  steps: MutationSteps<Tables, Input, Result>,
): (parent: unknown, args: { input: unknown }, context: OwnerContext<Tables>) => Promise<Result> {
  return async (_parent, args, { session, idempotencyKey, fingerprint }) => {
    const input = parseInput(steps.input, args.input);
    return session.savepoint(async () => {
      const { id } = await once(
        session,
        { key: idempotencyKey, operation: name, input: args.input, fingerprint },
        () => steps.act(session, input),
      );
      const result = await steps.read(session, id);
      if (result === null)
        throw new HubError('FORBIDDEN', 'You may no longer see the result of this request');
      return result;
    });
  };
}

/** @throws BAD_USER_INPUT naming each field that is not right and what it should be, never its value */
export function parseInput<Input>(shape: z.ZodType<Input>, value: unknown): Input {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
  throw badInput(`The input is not right: ${faults.join('; ')}`);
}
