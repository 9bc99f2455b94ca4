import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf, today } from '../../kit/calendar';
import { HubError, notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import { transition } from '../referral/rules';
import { getReferralToChange, moveReferral } from '../referral/write';
import type { HelpdeskSession } from '../tables';
import { assertReferralConsent } from '../trajectory/consent';
import { MOST_ITEMS } from './dispatch';
import type { placeOnTableInput, respondToDispatchItemInput } from './inputs';
import { assertNotice } from './notice';
import { getTableToChange, nextPosition } from './queries';
import { assertFitsTable, assertTableIs, assertTellsNobody, onTable } from './rules';

/**
 * Puts a referral on a dispatch table. Every provider there then sees the same pseudonymous item (S4-9, R9).
 * @throws NOT_FOUND, INVALID_TRANSITION, CONFLICT before pupil and parents were told, NOT_ELIGIBLE, CONSENT_WITHDRAWN, CONSENT_REQUIRED,
 * BAD_USER_INPUT for words that somebody could be known by
 */
export async function placeOnTable(
  session: HelpdeskSession,
  { referralId, tableId, need }: z.infer<typeof placeOnTableInput>,
): Promise<string> {
  assertTellsNobody(need);
  const table = await getTableToChange(session, tableId);
  assertTableIs(table.status, ['PLANNED', 'OPEN'], 'Choose a table that is still to come or under way');
  const referral = await getReferralToChange(session, referralId);
  transition(referral.status, 'ON_DISPATCH_TABLE');
  assertFitsTable(table.kind, referral);
  if (referral.pupilId !== null) await assertReferralConsent(session, referral.id);
  const noticeException = await assertNotice(session, referral);
  const position = await nextPosition(session, tableId);
  if (position > MOST_ITEMS)
    throw new HubError('CONFLICT', `A table holds at most ${MOST_ITEMS} items`, { hint: 'Plan another' });
  const id = randomUUID();
  const { reasons, ...seen } = onTable(referral);
  await session.db
    .insertInto('dispatchItem')
    .values({
      id,
      tableId,
      referralId,
      position,
      need,
      reasons: [...reasons],
      ...seen,
    })
    .execute();
  const day = dayOf(table.scheduledAt);
  const plan = {
    nextAction: 'Discuss the case at the dispatch table',
    nextActionDue: day < today() ? today() : day,
  };
  await moveReferral(session, referral, 'ON_DISPATCH_TABLE', { ...plan, noticeException });
  return id;
}

/**
 * A provider at the table says whether it can take an item; it may change its mind until the decision.
 * @throws NOT_FOUND when the item is not at a table of its own, CONFLICT when it was decided or the table is over
 */
export async function respondToDispatchItem(
  session: HelpdeskSession,
  { itemId, ...answer }: z.infer<typeof respondToDispatchItemInput>,
): Promise<string> {
  const organisationId = organisationOf(session.actor);
  const { rows } = await sql<{
    open: boolean | null;
  }>`select helpdesk.lock_open_item(${itemId}) as open`.execute(session.db);
  const isOpen = rows[0]?.open ?? null;
  if (isOpen === null) throw notFound('dispatch item');
  if (!isOpen) throw new HubError('CONFLICT', 'This item was decided, or its table is over');
  const given = {
    canTake: answer.canTake,
    fromOwnStrength: answer.fromOwnStrength ?? null,
    earliestStart: answer.earliestStart ?? null,
    answeredBy: session.actor.id,
  };
  await session.db
    .insertInto('providerResponse')
    .values({ itemId, organisationId, ...given })
    .onConflict((known) =>
      known.columns(['itemId', 'organisationId']).doUpdateSet({ ...given, answeredAt: sql<Date>`now()` }),
    )
    .execute();
  return itemId;
}
