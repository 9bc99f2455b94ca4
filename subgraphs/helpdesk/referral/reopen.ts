import type { z } from 'zod';
import { dayOf, today } from '../../kit/calendar';
import { HubError } from '../../kit/errors';
import { isDispatcherOf } from '../register/queries';
import type { HelpdeskSession } from '../tables';
import { endedReferralConsent } from '../trajectory/consent';
import { openCase } from './case-events';
import type { reopenReferralInput } from './inputs';
import { hasOtherOpenCase, readReopening } from './queries';
import { assertStillReopenable, transition } from './rules';
import { getReferralToChange, moveReferral } from './write';

/**
 * Takes up again what stalled, or what was completed not too long ago; the latter is a new case to other owners. It stays
 * with who had it, or goes to who takes it up when that one has left.
 * @throws NOT_FOUND, INVALID_TRANSITION, CONSENT_WITHDRAWN, CONSENT_REQUIRED when the consent has ended, CONFLICT when the
 *   pupil has another open referral here
 */
export async function reopenReferral(
  session: HelpdeskSession,
  { referralId, reason, nextAction, nextActionDue }: z.infer<typeof reopenReferralInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, referralId);
  transition(referral.status, 'REOPENED');
  const { ownerUserRef: owner, completedAt, consent } = await readReopening(session, referralId);
  const isNewCase = referral.status === 'COMPLETED';
  if (isNewCase && completedAt !== null) assertStillReopenable(dayOf(completedAt), today());
  if (consent === 'ENDED') throw endedReferralConsent();
  if (consent === 'WITHDRAWN')
    throw new HubError('CONSENT_WITHDRAWN', 'The consent that this referral rests on was withdrawn', {
      hint: 'Only a new referral, on a new consent, can follow',
    });
  // What stalled is open itself, so there is no other, and nobody to wait for.
  if (isNewCase && (await hasOtherOpenCase(session, referral)))
    throw new HubError('CONFLICT', 'The pupil has another open referral at this helpdesk', {
      hint: 'Go on with that one',
    });
  const stays = owner !== null && (await isDispatcherOf(session, referral.helpdeskId, owner));
  const plan = { nextAction, nextActionDue, ownerUserRef: stays ? owner : session.actor.id };
  await moveReferral(session, referral, 'REOPENED', plan, reason);
  if (isNewCase) await tellNewCase(session, referralId);
  return referralId;
}

/** The database gave the case another id: an end that was told late ends nothing new. */
async function tellNewCase(session: HelpdeskSession, referralId: string): Promise<void> {
  const { caseId, helpdeskId, pupilId, consentId } = await getReferralToChange(session, referralId);
  if (pupilId !== null) await openCase(session, { caseId, helpdeskId, pupilId, consentId });
}
