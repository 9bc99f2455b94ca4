import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { badInput, HubError } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import { findModeOf } from '../desk/queries';
import { getReferralToChange } from '../referral/write';
import { isDispatcherOf } from '../register/queries';
import type { HelpdeskSession } from '../tables';
import { moveOffTable } from './decide';
import type {
  cancelDispatchTableInput,
  closeDispatchTableInput,
  openDispatchTableInput,
  planDispatchTableInput,
} from './inputs';
import { getTableToChange, seatProviders } from './queries';
import { assertKindOpen, assertTableIs } from './rules';

/**
 * Plans a table. Who has an offer for it sits at it by rule, not by choice (S4-9); others can be asked besides.
 * @throws CHANNEL_NOT_OPEN, BAD_USER_INPUT for a chair or guest who does not fit
 */
export async function planDispatchTable(
  session: HelpdeskSession,
  { kind, scheduledAt, place, chair, invite }: z.infer<typeof planDispatchTableInput>,
): Promise<string> {
  const helpdeskId = organisationOf(session.actor);
  assertKindOpen(kind, await findModeOf(session, helpdeskId, today()));
  const chairs = chair ?? session.actor.id;
  if (!(await isDispatcherOf(session, helpdeskId, chairs)))
    throw badInput('chair: is not a dispatcher of this helpdesk');
  const guests = [...new Set(invite)];
  await assertGuests(session, guests, kind === 'NAFT' ? ['PARTNER'] : ['PARTNER', 'SERVICE']);
  const id = randomUUID();
  await session.db
    .insertInto('dispatchTable')
    .values({
      id,
      helpdeskId,
      kind,
      scheduledAt,
      place,
      chair: chairs,
      synthetic: sql<boolean>`hub.is_synthetic()`,
    })
    .execute();
  if (guests.length > 0)
    await session.db
      .insertInto('dispatchTableParticipant')
      .values(guests.map((organisationId) => ({ tableId: id, organisationId, because: 'INVITED' })))
      .execute();
  await seatProviders(session, await getTableToChange(session, id));
  return id;
}

/** Who got an offer meanwhile takes a seat too. @throws NOT_FOUND, INVALID_TRANSITION unless PLANNED */
export async function openDispatchTable(
  session: HelpdeskSession,
  { tableId }: z.infer<typeof openDispatchTableInput>,
): Promise<string> {
  const table = await getTableToChange(session, tableId);
  assertTableIs(table.status, ['PLANNED'], 'A table is opened once');
  await seatProviders(session, table);
  await session.db
    .updateTable('dispatchTable')
    .set({ status: 'OPEN', openedAt: sql<Date>`now()` })
    .where('id', '=', tableId)
    .execute();
  return tableId;
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless OPEN, CONFLICT while an item has no decision */
export async function closeDispatchTable(
  session: HelpdeskSession,
  { tableId }: z.infer<typeof closeDispatchTableInput>,
): Promise<string> {
  const table = await getTableToChange(session, tableId);
  assertTableIs(table.status, ['OPEN'], 'Open it first, or call it off');
  const undecided = await listUndecided(session, tableId);
  if (undecided.length > 0)
    throw new HubError('CONFLICT', 'An item of this table has no decision', {
      hint: 'Decide, or postpone it to a later table',
      details: { items: undecided.map(({ id }) => id) },
    });
  await endTable(session, tableId, 'CLOSED');
  return tableId;
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless PLANNED */
export async function cancelDispatchTable(
  session: HelpdeskSession,
  { tableId, reason }: z.infer<typeof cancelDispatchTableInput>,
): Promise<string> {
  const table = await getTableToChange(session, tableId);
  assertTableIs(table.status, ['PLANNED'], 'A table that was opened is closed, with a decision on each item');
  for (const { id, referralId } of await listUndecided(session, tableId)) {
    const referral = await getReferralToChange(session, referralId);
    await moveOffTable(session, { itemId: id, referral }, 'POSTPONED', {
      rationale: reason,
      consideredProviders: [],
    });
  }
  await endTable(session, tableId, 'CANCELLED');
  return tableId;
}

async function endTable(session: HelpdeskSession, id: string, status: 'CLOSED' | 'CANCELLED'): Promise<void> {
  await session.db
    .updateTable('dispatchTable')
    .set({ status, closedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/** In the order of their referrals, as everybody locks them. */
async function listUndecided(session: HelpdeskSession, tableId: string) {
  return session.db
    .selectFrom('dispatchItem')
    .select(['id', 'referralId'])
    .where('tableId', '=', tableId)
    .where('decision', 'is', null)
    .orderBy('referralId')
    .execute();
}

async function assertGuests(
  session: HelpdeskSession,
  guests: readonly string[],
  kinds: readonly string[],
): Promise<void> {
  if (guests.length === 0) return;
  const rows = await session.db
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', guests)
    .where('kind', 'in', kinds)
    .execute();
  const others = guests.filter((id) => !rows.some((row) => row.id === id));
  if (others.length > 0)
    throw badInput('invite: names an organisation that has no seat at such a table', {
      hint: 'Partners sit at every table, services at those about welfare',
      details: { organisations: others },
    });
}
