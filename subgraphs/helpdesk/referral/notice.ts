import type { z } from 'zod';
import { dayOf } from '../../kit/calendar';
import { notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import type { HelpdeskSession } from '../tables';
import type { recordNoticeInput } from './inputs';
import { loadReferral } from './queries';
import { assertNoticeDay } from './rules';

/**
 * Writes down that pupil and parents were told of a referral (L15). It is a fact, not a step: it stands beside the case,
 * wherever that is, and each time they are told is kept.
 * @throws NOT_FOUND, BAD_USER_INPUT for a day long before the referral
 */
export async function recordNotice(
  session: HelpdeskSession,
  { referralId, informedOn, language }: z.infer<typeof recordNoticeInput>,
): Promise<string> {
  const referral = await loadReferral(session).load(referralId);
  if (!referral) throw notFound('referral');
  assertNoticeDay(informedOn, dayOf(referral.receivedAt));
  await session.db
    .insertInto('referralNotice')
    .values({
      referralId,
      informedOn,
      language,
      byPerson: session.actor.id,
      byOrg: organisationOf(session.actor),
    })
    .execute();
  return referralId;
}
