import { raiseFollowUp } from '../follow-up/actions';
import { findReferralToChange } from '../referral/queries';
import type { HelpdeskSession } from '../tables';
import { stall } from './actions';
import { findTrajectoryToChange, type TrajectoryToChange } from './queries';
import type { TrajectoryStatus } from './trajectory';

const AGREED_ON: readonly TrajectoryStatus[] = ['AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE'];
/** What rests on a consent, by what for: on the one to refer all that was assigned (R4), on those to a trajectory what was agreed on. */
const RESTS_ON = { REFERRAL: ['PROPOSED', ...AGREED_ON], TRAJECTORY: AGREED_ON } as const;

/** Why a trajectory stalls without anybody having decided that. */
interface Cause {
  readonly from: readonly TrajectoryStatus[];
  /** Asked when case and trajectory are locked: meanwhile somebody may have acted. */
  readonly isStill?: (trajectory: TrajectoryToChange) => boolean;
  readonly signal: 'CONSENT_WITHDRAWN' | 'OTHER';
  readonly source: 'CONSENT' | 'DEADLINE';
  readonly reason: string;
  /** What the dispatcher is to do, today. */
  readonly nextAction: string;
}

/** Stalls what runs by itself into a wall, with a signal. @returns whether it did */
export async function stallByItself(
  session: HelpdeskSession,
  trajectoryId: string,
  day: string,
  cause: Cause,
): Promise<boolean> {
  const trajectory = await findTrajectoryToChange(session, trajectoryId);
  if (!trajectory || !cause.from.includes(trajectory.status)) return false;
  if (cause.isStill && !cause.isStill(trajectory)) return false;
  const { signal, source, reason, nextAction } = cause;
  await raiseFollowUp(session, { trajectory, signal, source });
  const referral = await findReferralToChange(session, trajectory.referralId);
  if (!referral) return false;
  await stall(session, { trajectory, referral }, { nextAction, nextActionDue: day }, reason);
  return true;
}

/** A consent that was withdrawn or has ended stops what rests on it; history stays. @returns whether anything ran */
export async function stallWithoutConsent(
  session: HelpdeskSession,
  trajectoryId: string,
  day: string,
  lost: keyof typeof RESTS_ON,
): Promise<boolean> {
  return stallByItself(session, trajectoryId, day, {
    from: RESTS_ON[lost],
    signal: 'CONSENT_WITHDRAWN',
    source: 'CONSENT',
    reason: 'A consent was withdrawn, or has ended',
    nextAction: 'Speak with the referrer: a consent was withdrawn, or has ended',
  });
}

/** R6: a trajectory that did not start in time does not just wait. */
export async function stallOverdueStart(
  session: HelpdeskSession,
  trajectoryId: string,
  day: string,
): Promise<boolean> {
  return stallByItself(session, trajectoryId, day, {
    from: ['START_WATCH'],
    isStill: ({ startDeadline }) => startDeadline !== null && startDeadline < day,
    signal: 'OTHER',
    source: 'DEADLINE',
    reason: 'It did not start in time',
    nextAction: 'Find out why the trajectory did not start',
  });
}
