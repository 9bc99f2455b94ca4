import { randomUUID } from 'node:crypto';
import { sql, type Updateable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import type { Timer } from '../../kit/timers';
import type { DB } from '../__generated__/tables';
import { loadHelpdesk } from '../desk/queries';
import { assertOwnChannel } from '../referral/rules';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import type { discardReferralDraftInput, saveReferralDraftInput } from './inputs';
import { findDraftStatus } from './queries';
import { assertStillDraft, DRAFT_DAYS } from './rules';

/**
 * Writes a referral down to go on with later, whole each time: what is left out is empty.
 * @throws NOT_FOUND for a helpdesk or draft that is not there for the caller, BAD_USER_INPUT for another's channel,
 *   INVALID_TRANSITION when the draft was sent or thrown away
 */
export async function saveReferralDraft(
  session: HelpdeskSession,
  { draftId, ...input }: z.infer<typeof saveReferralDraftInput>,
): Promise<string> {
  assertOwnChannel(session.actor.role, input.channel);
  if (input.helpdeskId !== undefined && !(await loadHelpdesk(session).load(input.helpdeskId)))
    throw notFound('helpdesk');
  const words = {
    ...input,
    helpdeskId: input.helpdeskId ?? null,
    reasons: [...new Set(input.reasons)],
    question: input.question ?? null,
    schoolMeasures: [...new Set(input.schoolMeasures)],
  };
  if (draftId !== undefined) return changeDraft(session, draftId, words);
  const id = randomUUID();
  await session.db
    .insertInto('referralDraft')
    .values({ id, organisationId: organisationOf(session.actor), personId: session.actor.id, ...words })
    .execute();
  return id;
}

/**
 * Throws a draft away, its words at once.
 * @throws NOT_FOUND, INVALID_TRANSITION when it was sent or thrown away already
 */
export async function discardReferralDraft(
  session: HelpdeskSession,
  { draftId }: z.infer<typeof discardReferralDraftInput>,
): Promise<string> {
  const forgotten = { reasons: [], question: null, schoolMeasures: [] };
  return changeDraft(session, draftId, { status: 'DISCARDED', ...forgotten });
}

/** Says which referral was made of a draft; it is done with then. */
export async function sendDraft(
  session: HelpdeskSession,
  draftId: string,
  referralId: string,
): Promise<string> {
  return changeDraft(session, draftId, { status: 'RECEIVED', referralId });
}

/** @throws NOT_FOUND when it is not the caller's own, INVALID_TRANSITION */
export async function assertOwnDraft(session: HelpdeskSession, id: string): Promise<void> {
  const status = await findDraftStatus(session, id);
  if (status === undefined) throw notFound('draft');
  assertStillDraft(status);
}

/** Of two changes at once the second looks again: a draft that was sent or thrown away is found no more. */
async function changeDraft(
  session: HelpdeskSession,
  id: string,
  changes: Updateable<DB['referralDraft']>,
): Promise<string> {
  await assertOwnDraft(session, id);
  const { numUpdatedRows } = await session.db
    .updateTable('referralDraft')
    .set({ ...changes, changedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('status', '=', 'DRAFT')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await assertOwnDraft(session, id);
  return id;
}

/** What nobody went on with is forgotten, and so are the words behind what was sent. */
export const forgetDrafts: Timer<HelpdeskTables> = {
  name: 'forget_drafts',
  cron: '25 2 * * *',
  run: async (session, now) => {
    await session.db
      .deleteFrom('referralDraft')
      .where('changedAt', '<', new Date(now.getTime() - DRAFT_DAYS * 86_400_000))
      .execute();
  },
};
