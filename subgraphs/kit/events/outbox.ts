import { sql } from 'kysely';
import type { Session } from '../database/session';
import type { OwnerName } from '../wire';

/** Tells another owner a fact, in the transaction that makes it true; the runner delivers it after the commit. */
export async function tell<Tables>(
  session: Session<Tables>,
  message: { receiver: OwnerName; type: string; aggregate: string; payload: Record<string, unknown> },
): Promise<void> {
  await sql`insert into hub.outbox (receiver, type, aggregate, payload)
    values (${message.receiver}, ${message.type}, ${message.aggregate}, ${JSON.stringify(message.payload)}::jsonb)`.execute(
    session.db,
  );
}
