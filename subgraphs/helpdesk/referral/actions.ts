import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../kit/calendar';
import { badInput, forbidden } from '../../kit/errors';
import type { Timer } from '../../kit/timers';
import { isDispatcherOf } from '../register/queries';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import type {
  adviseReferrerInput,
  declareNotEligibleInput,
  markDuplicateInput,
  planNextActionInput,
  redirectReferralInput,
  requestInformationInput,
  triageReferralInput,
  withdrawReferralInput,
} from './inputs';
import type { ReferralToChange } from './queries';
import { OPEN_STATUSES } from './referral';
import { getReferralToChange, moveReferral, recordEvent } from './write';

type NextStep = z.infer<typeof triageReferralInput>;

/** @throws NOT_FOUND, INVALID_TRANSITION unless RECEIVED or INFO_REQUESTED */
export async function triageReferral(
  session: HelpdeskSession,
  { referralId, ...step }: NextStep,
): Promise<string> {
  return moveReferral(session, await getReferralToChange(session, referralId), 'TRIAGED', step);
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless RECEIVED */
export async function requestInformation(
  session: HelpdeskSession,
  input: z.infer<typeof requestInformationInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, input.referralId);
  const wait = { nextAction: 'The referrer answers the helpdesk’s question', nextActionDue: input.answerBy };
  return moveReferral(session, referral, 'INFO_REQUESTED', wait, input.question);
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless EXPIRED */
export async function resumeReferral(
  session: HelpdeskSession,
  { referralId, ...step }: NextStep,
): Promise<string> {
  return moveReferral(session, await getReferralToChange(session, referralId), 'RECEIVED', step);
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless TRIAGED or EXPERT_TABLE */
export async function adviseReferrer(
  session: HelpdeskSession,
  { referralId, advice }: z.infer<typeof adviseReferrerInput>,
): Promise<string> {
  return moveReferral(session, await getReferralToChange(session, referralId), 'ADVISED', {}, advice);
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless TRIAGED or NO_OFFER */
export async function redirectReferral(
  session: HelpdeskSession,
  { referralId, to, reason }: z.infer<typeof redirectReferralInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, referralId);
  return moveReferral(session, referral, 'REDIRECTED', {}, `${to}: ${reason}`);
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless TRIAGED */
export async function declareNotEligible(
  session: HelpdeskSession,
  { referralId, reason }: z.infer<typeof declareNotEligibleInput>,
): Promise<string> {
  return moveReferral(session, await getReferralToChange(session, referralId), 'NOT_ELIGIBLE', {}, reason);
}

/**
 * Ends a case at the wish of those it is about, or of its referrer, wherever it stands (L16); a school or CLB ends its own
 * referrals only.
 * @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION
 */
export async function withdrawReferral(
  session: HelpdeskSession,
  input: z.infer<typeof withdrawReferralInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, input.referralId);
  const { role, organisation } = session.actor;
  if (role !== 'HELPDESK' && referral.referredByOrg !== organisation) {
    throw forbidden('Only the helpdesk and the organisation that made a referral can withdraw it');
  }
  if (role !== 'HELPDESK' && referral.status === 'DUPLICATE')
    return withdrawUnseen(session, referral, input.reason);
  return moveReferral(session, referral, 'WITHDRAWN', {}, input.reason);
}

/** To its referrer a duplicate is a referral like any other, so it is withdrawn like any other; a second time is refused alike. */
async function withdrawUnseen(
  session: HelpdeskSession,
  referral: ReferralToChange,
  reason: string | undefined,
): Promise<string> {
  const { rows } = await sql`update helpdesk.referral set referrer_withdrew_at = now()
    where id = ${referral.id} and referrer_withdrew_at is null returning id`.execute(session.db);
  if (rows.length === 0) return moveReferral(session, { ...referral, status: 'WITHDRAWN' }, 'WITHDRAWN');
  await recordEvent(session, referral.id, 'RECEIVED', 'WITHDRAWN', reason);
  return referral.id;
}

/** @throws NOT_FOUND, BAD_USER_INPUT when the other is not an earlier open case of the same pupil here, INVALID_TRANSITION */
export async function markDuplicate(
  session: HelpdeskSession,
  input: z.infer<typeof markDuplicateInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, input.referralId);
  const earlier = await getReferralToChange(session, input.duplicateOfId);
  const same =
    referral.pupilId !== null &&
    earlier.pupilId === referral.pupilId &&
    earlier.helpdeskId === referral.helpdeskId;
  if (!same || earlier.id === referral.id || !OPEN_STATUSES.includes(earlier.status)) {
    throw badInput('A duplicate is linked to another open referral of the same pupil at the same helpdesk');
  }
  return moveReferral(session, referral, 'DUPLICATE', { duplicateOf: earlier.id });
}

/** @throws NOT_FOUND, INVALID_TRANSITION when the case is closed, BAD_USER_INPUT when the new owner is no dispatcher here */
export async function planNextAction(
  session: HelpdeskSession,
  input: z.infer<typeof planNextActionInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, input.referralId);
  if (!OPEN_STATUSES.includes(referral.status)) return moveReferral(session, referral, referral.status);
  if (
    input.ownerUserRef !== undefined &&
    !(await isDispatcherOf(session, referral.helpdeskId, input.ownerUserRef))
  ) {
    throw badInput('ownerUserRef: is not a dispatcher of this helpdesk');
  }
  const { nextAction, nextActionDue, ownerUserRef } = input;
  await session.db
    .updateTable('referral')
    .set({ nextAction, nextActionDue, ...(ownerUserRef === undefined ? {} : { ownerUserRef }) })
    .where('id', '=', referral.id)
    .execute();
  await recordEvent(session, referral.id, referral.status, referral.status, nextAction);
  return referral.id;
}

/** A wait for information that is over becomes the dispatcher's turn again, today. */
export const expireInformationRequests: Timer<HelpdeskTables> = {
  name: 'expire_information_requests',
  cron: '5 * * * *',
  run: async (session, now) => {
    const day = dayOf(now);
    const overdue = await session.db
      .selectFrom('referral')
      .select('id')
      .where('status', '=', 'INFO_REQUESTED')
      .where('nextActionDue', '<', day)
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id } of overdue) {
      const turn = { nextAction: 'Decide how to go on without the information', nextActionDue: day };
      await moveReferral(session, await getReferralToChange(session, id), 'EXPIRED', turn);
    }
  },
};
