import { sql } from 'kysely';
import { NOBODY_ID } from '../../kit/actor';
import { notFound } from '../../kit/errors';
import type { HelpdeskSession } from '../tables';
import { closeCase } from './case-events';
import { endAlong } from './ending';
import { findReferralToChange, type ReferralToChange } from './queries';
import { OPEN_STATUSES, type ReferralStatus } from './referral';
import { transition } from './rules';

/** What a step changes besides the state. */
export interface StepChanges {
  readonly nextAction?: string;
  readonly nextActionDue?: string;
  readonly ownerUserRef?: string;
  readonly duplicateOf?: string;
  readonly noticeException?: boolean;
  readonly decisionRationale?: string;
  readonly consideredProviders?: readonly string[];
}

/** @throws NOT_FOUND when there is no such referral, or none that the caller may see: the same answer */
export async function getReferralToChange(session: HelpdeskSession, id: string): Promise<ReferralToChange> {
  const referral = await findReferralToChange(session, id);
  if (!referral) throw notFound('referral');
  return referral;
}

/**
 * Takes a locked referral to another state, with its event, in one go (R5); a case that ends is told to the pupils owner,
 * and what still hangs on it ends along.
 * @throws INVALID_TRANSITION
 */
export async function moveReferral(
  session: HelpdeskSession,
  referral: ReferralToChange,
  to: ReferralStatus,
  changes: StepChanges = {},
  reason?: string,
): Promise<string> {
  const next = transition(referral.status, to);
  const isOver = !OPEN_STATUSES.includes(next);
  const rest = isOver && next !== 'DUPLICATE' ? { nextAction: null, nextActionDue: null } : {};
  await session.db
    .updateTable('referral')
    .set({ status: next, ...rest, ...stored(changes) })
    .where('id', '=', referral.id)
    .execute();
  await recordEvent(session, referral.id, referral.status, next, reason);
  if (isOver) await endAlong(session, referral.id, next, reason);
  if (referral.pupilId !== null && isOver) {
    await closeCase(session, {
      caseId: referral.caseId,
      helpdeskId: referral.helpdeskId,
      pupilId: referral.pupilId,
      consentId: referral.consentId,
    });
  }
  if (next === 'WITHDRAWN') await sql`select helpdesk.take_up_duplicate(${referral.id})`.execute(session.db);
  return referral.id;
}

/** Kysely takes arrays that may be written to. */
function stored({ consideredProviders, ...changes }: StepChanges) {
  return { ...changes, ...(consideredProviders ? { consideredProviders: [...consideredProviders] } : {}) };
}

/** What happens next with a locked case that stays in its state, with an event that says why. */
export async function planNext(
  session: HelpdeskSession,
  referral: ReferralToChange,
  plan: { readonly nextAction: string; readonly nextActionDue: string },
  reason: string,
): Promise<void> {
  await session.db.updateTable('referral').set(plan).where('id', '=', referral.id).execute();
  await recordEvent(session, referral.id, referral.status, referral.status, reason);
}

/** Adds to the history; the database lets nobody change or remove what stands there. */
export async function recordEvent(
  session: HelpdeskSession,
  referralId: string,
  from: ReferralStatus | null,
  to: ReferralStatus,
  reason?: string,
): Promise<void> {
  const { id, role } = session.actor;
  await session.db
    .insertInto('referralEvent')
    .values({
      referralId,
      byPerson: id === NOBODY_ID ? null : id,
      byRole: role,
      fromStatus: from,
      toStatus: to,
      reason: reason ?? null,
    })
    .execute();
}
