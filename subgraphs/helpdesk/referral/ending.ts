import { sql } from 'kysely';
import type { HelpdeskSession } from '../tables';
import { stopLiveTrajectory } from '../trajectory/move';
import type { ReferralStatus } from './referral';

/**
 * What ends with a case that has ended: the trajectory that it still has, and its item on a table when it was withdrawn from there.
 * A school or centre (CLB) may do both only once the referral itself is WITHDRAWN, so this comes after that.
 * A case that is completed ended its trajectory by itself.
 */
export async function endAlong(
  session: HelpdeskSession,
  referralId: string,
  to: ReferralStatus,
  reason?: string,
): Promise<void> {
  if (to === 'COMPLETED') return;
  await stopLiveTrajectory(session, referralId, reason ?? `The referral is ${to}`);
  if (to === 'WITHDRAWN') await withdrawItem(session, referralId);
}

async function withdrawItem(session: HelpdeskSession, referralId: string): Promise<void> {
  await session.db
    .updateTable('dispatchItem')
    .set({ decision: 'WITHDRAWN', decidedAt: sql<Date>`now()`, decidedBy: session.actor.id })
    .where('referralId', '=', referralId)
    .where('decision', 'is', null)
    .execute();
}
