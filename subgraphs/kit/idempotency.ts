import { sql } from 'kysely';
import type { Session } from './database/session';
import type { KitTables } from './database/tables';
import { HubError } from './errors';

/** A mutation as it came, to be known again when it comes a second time. */
export interface RepeatableRequest {
  readonly key: string | null;
  readonly operation: string;
  readonly input: unknown;
  /** A keyed hash: an import's file holds numbers of people, and what is stored must not give them away. */
  readonly fingerprint: (text: string) => string;
}

/**
 * Does a mutation's work once per key: the key is stored with the id of the result, in the transaction of the effect.
 * The same key and request give that id again, to be read with today's rights; two at once wait for each other.
 * @returns the id of the result and whether the work was done now
 * @throws BAD_REQUEST without a key; IDEMPOTENCY_CONFLICT when the key came with another request before
 */
export async function once<Tables extends KitTables>(
  session: Session<Tables>,
  { key, operation, input, fingerprint }: RepeatableRequest,
  work: () => Promise<string>,
): Promise<{ id: string; repeated: boolean }> {
  if (key === null)
    throw new HubError('BAD_REQUEST', 'A mutation needs an Idempotency-Key header', {
      hint: 'Send a new random UUID per intention, and the same one when you try again',
    });
  const scope = `${session.actor.role}:${session.actor.organisation ?? ''}:${session.actor.id}`;
  const requestHash = fingerprint(canonical({ operation, input }));
  const claimed = await sql<{ scope: string }>`
    insert into hub.idempotency (scope, key, operation, request_hash) values (${scope}, ${key}, ${operation}, ${requestHash})
    on conflict (scope, key) do nothing returning scope`.execute(session.db);
  if (claimed.rows.length === 0)
    return { id: await earlierResult(session, scope, key, requestHash), repeated: true };
  const id = await work();
  await sql`update hub.idempotency set result_id = ${id} where scope = ${scope} and key = ${key}`.execute(
    session.db,
  );
  return { id, repeated: false };
}

async function earlierResult<Tables extends KitTables>(
  session: Session<Tables>,
  scope: string,
  key: string,
  requestHash: string,
): Promise<string> {
  const { rows } = await sql<{ requestHash: string; resultId: string | null }>`
    select request_hash, result_id from hub.idempotency where scope = ${scope} and key = ${key}`.execute(
    session.db,
  );
  const earlier = rows[0];
  if (earlier && earlier.requestHash !== requestHash) {
    throw new HubError('IDEMPOTENCY_CONFLICT', 'This Idempotency-Key was used for another request', {
      hint: 'Use a new key for a new intention',
    });
  }
  if (!earlier?.resultId)
    throw new HubError('RETRY_LATER', 'The first request with this key is still under way');
  return earlier.resultId;
}

/** JSON with the keys in order, so that the same request always has the same hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
