import type { OperationDefinitionNode } from 'graphql';
import { HubError } from '../../subgraphs/kit/errors';

/** Printable, without spaces: two headers would arrive joined by ", ", and so are refused too. */
const KEY = /^[\x21-\x7e]{8,128}$/;

/**
 * Every mutation carries the caller's own name for its intention, so that a second try changes nothing.
 * @throws HubError BAD_REQUEST when a mutation has none, or one that is not 8 to 128 printable characters
 */
export function assertIdempotencyKey(key: string | null, operation: OperationDefinitionNode): void {
  if (operation.operation !== 'mutation') return;
  if (key === null || !KEY.test(key)) {
    throw new HubError(
      'BAD_REQUEST',
      'A mutation needs an Idempotency-Key header of 8 to 128 printable characters',
      {
        hint: 'Send a new random UUID per intention, and the same one when you try again',
      },
    );
  }
}
