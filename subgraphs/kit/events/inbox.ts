import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../actor';
import type { Database } from '../database/database';
import type { Session } from '../database/session';
import { HubError } from '../errors';
import type { OwnerName } from '../wire';
import type { Message } from './envelope';

/** "Everything I had to tell you until then has been taken." It carries no fact and needs no record. */
export const WATERMARK = 'WATERMARK';
export const watermarkSchema = z.object({ deliveredUpTo: z.iso.datetime({ offset: true }) });

/** What an owner does on hearing a fact; it must not depend on the order of different aggregates. */
export type MessageHandler<Tables> = (session: Session<Tables>, message: Message) => Promise<void>;
export type MessageHandlers<Tables> = Readonly<Record<string, MessageHandler<Tables>>>;

/**
 * Takes a message that was opened: its id is recorded in the transaction of its effect, so a second delivery changes nothing.
 * @throws BAD_REQUEST when this owner does not know such a message
 */
export async function takeMessage<Tables>(
  database: Database<Tables>,
  handlers: MessageHandlers<Tables>,
  sender: OwnerName,
  message: Message,
): Promise<void> {
  await database.transaction(systemActor(`events:${sender}`), async (session) => {
    if (message.type === WATERMARK)
      return moveWatermark(session, sender, watermarkSchema.parse(message.payload).deliveredUpTo);
    const handler = handlers[`${sender}/${message.type}`];
    if (!handler) throw new HubError('BAD_REQUEST', `This owner takes no ${message.type} from ${sender}`);
    const { rows } = await sql`insert into hub.inbox (message_id, sender, type)
      values (${message.id}, ${sender}, ${message.type}) on conflict do nothing returning message_id`.execute(
      session.db,
    );
    if (rows.length > 0) await handler(session, message);
  });
}

/** An old watermark that arrives late moves nothing back, and one from the future keeps no right open. */
async function moveWatermark<Tables>(
  session: Session<Tables>,
  sender: OwnerName,
  until: string,
): Promise<void> {
  await sql`insert into hub.watermark (owner, delivered_up_to) values (${sender}, least(${until}::timestamptz, now()))
    on conflict (owner) do update set delivered_up_to = greatest(watermark.delivered_up_to, excluded.delivered_up_to)`.execute(
    session.db,
  );
}
