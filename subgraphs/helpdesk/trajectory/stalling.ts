import { raiseFollowUp } from '../follow-up/raise';
import { findReferralToChange } from '../referral/queries';
import type { HelpdeskSession } from '../tables';
import { stall } from './actions';
import { findTrajectoryToChange, type TrajectoryToChange } from './queries';
import type { TrajectoryStatus } from './trajectory';

/** What runs once it was agreed on; a proposal has no consent to lose yet. */
const WITH_CONSENT: readonly TrajectoryStatus[] = ['AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE'];

interface Cause {
  readonly from: readonly TrajectoryStatus[];
  /** Asked when case and trajectory are locked: meanwhile somebody may have acted. */
  readonly isStill: (trajectory: TrajectoryToChange) => boolean;
  readonly reason: string;
  readonly plan: { readonly nextAction: string; readonly nextActionDue: string };
}

/** Stalls what runs by itself into a wall. @returns whether it did */
export async function stallWithCause(
  session: HelpdeskSession,
  trajectoryId: string,
  cause: Cause,
): Promise<boolean> {
  const trajectory = await findTrajectoryToChange(session, trajectoryId);
  if (!trajectory || !cause.from.includes(trajectory.status) || !cause.isStill(trajectory)) return false;
  const referral = await findReferralToChange(session, trajectory.referralId);
  if (!referral) return false;
  await stall(session, { trajectory, referral }, cause.plan, cause.reason);
  return true;
}

/** A consent that was withdrawn or has ended stops what rests on it; history stays. @returns whether anything ran */
export async function stallWithoutConsent(
  session: HelpdeskSession,
  trajectoryId: string,
  day: string,
): Promise<boolean> {
  const isStalled = await stallWithCause(session, trajectoryId, {
    from: WITH_CONSENT,
    isStill: () => true,
    reason: 'A consent was withdrawn, or has ended',
    plan: {
      nextAction: 'Speak with the referrer: a consent was withdrawn, or has ended',
      nextActionDue: day,
    },
  });
  if (isStalled)
    await raiseFollowUp(session, {
      trajectoryId,
      signal: 'CONSENT_WITHDRAWN',
      source: 'CONSENT',
      dueOn: day,
    });
  return isStalled;
}
