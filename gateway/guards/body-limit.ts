import { Transform } from 'node:stream';
import type { Actor, Role } from '../../subgraphs/kit/actor';
import { HubError } from '../../subgraphs/kit/errors';

const KILOBYTE = 1024;
export const ORDINARY_BODY_BYTES = 64 * KILOBYTE;
/** A CSV import of 10 MB rides as a variable. */
export const IMPORT_BODY_BYTES = 11 * KILOBYTE * KILOBYTE;
/** Whatever the body, the text of an operation is no import. */
export const MOST_OPERATION_CHARACTERS = ORDINARY_BODY_BYTES;
/** Names, brackets and signs in the text of an operation. */
export const MOST_TOKENS = 1_000;
const IMPORTING_ROLES: readonly Role[] = ['SCHOOL', 'CLB', 'CITY_ANALYST'];

export function bodyLimitOf({ role }: Actor): number {
  return IMPORTING_ROLES.includes(role) ? IMPORT_BODY_BYTES : ORDINARY_BODY_BYTES;
}

/** A fault that Fastify answers with 413. */
export class BodyTooLarge extends HubError {
  readonly statusCode = 413;

  constructor(limit: number) {
    super('OPERATION_LIMIT', `The request is larger than ${limit / KILOBYTE} kB`);
  }
}

/** Counts what really arrives: a chunked body does not say its length beforehand. */
export function atMost(limit: number): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      received += chunk.length;
      if (received > limit) done(new BodyTooLarge(limit));
      else done(null, chunk);
    },
  });
}
