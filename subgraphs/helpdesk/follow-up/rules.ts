import type { Role } from '../../kit/actor';
import { forbidden, HubError } from '../../kit/errors';
import { LIVE_STATUSES, type TrajectoryStatus } from '../trajectory/trajectory';
import { EXPECTED, type FollowUpSignal } from './follow-up';

/** @throws FORBIDDEN when the signal is another's to give */
export function assertOwnSignal(role: Role, signal: FollowUpSignal): void {
  if (role === 'PARTNER' && signal === 'CONSENT_WITHDRAWN') {
    throw forbidden(
      'That a consent was withdrawn is for the pupil’s side to say',
      'Ask the pupil guidance centre to record it; the helpdesk hears of it by itself',
    );
  }
}

/** @throws INVALID_TRANSITION when the trajectory is over */
export function assertGoesOn(status: TrajectoryStatus): void {
  if (LIVE_STATUSES.includes(status)) return;
  throw new HubError('INVALID_TRANSITION', `A trajectory that is ${status} is not followed up any more`, {
    details: { status },
  });
}

/** Whether the pupil is expected on a half day of a trajectory: not before it is agreed on, nor after the provider's part. */
export function isExpected(status: TrajectoryStatus, day: string, endedOn: string | null): boolean {
  return EXPECTED.includes(status) && (endedOn === null || day <= endedOn);
}
