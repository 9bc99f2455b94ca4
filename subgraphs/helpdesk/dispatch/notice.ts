import { HubError } from '../../kit/errors';
import type { ReferralToChange } from '../referral/queries';
import type { HelpdeskSession } from '../tables';

/**
 * Pupil and parents were told of the referral before others look at it (L15); who cannot be reached is the exception, and flagged.
 * @returns whether it goes on by that exception
 * @throws CONFLICT
 */
export async function assertNotice(session: HelpdeskSession, referral: ReferralToChange): Promise<boolean> {
  if (referral.pupilId === null) return false;
  const notice = await session.db
    .selectFrom('referralNotice')
    .select('id')
    .where('referralId', '=', referral.id)
    .executeTakeFirst();
  if (notice) return false;
  if (referral.situation === 'UNREACHABLE' || referral.reasons.includes('UNREACHABLE')) return true;
  throw new HubError('CONFLICT', 'Pupil and parents were not told of this referral yet', {
    hint: 'Say with recordNotice when they were, and in which language',
  });
}
