import { raiseFollowUp } from '../follow-up/actions';
import { findReferralToChange, type ReferralToChange, wasWithdrawnUnseen } from '../referral/queries';
import { OPEN_STATUSES } from '../referral/referral';
import { planNext } from '../referral/write';
import type { HelpdeskSession } from '../tables';
import { stall } from './actions';
import { findLiveTrajectory, findTrajectoryToChange, type TrajectoryToChange } from './queries';
import type { TrajectoryStatus } from './trajectory';

const AGREED_ON: readonly TrajectoryStatus[] = ['AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE'];
/** What rests on a consent, by what for: on the one to refer all that was assigned (R4), on those to a trajectory what was agreed on. */
const RESTS_ON = { REFERRAL: ['PROPOSED', ...AGREED_ON], TRAJECTORY: AGREED_ON } as const;

const STALLED_BECAUSE = 'A consent was withdrawn, or has ended';
/** Why a case that nothing runs in is the dispatcher's turn, by how the consent to refer went. */
const GONE = {
  WITHDRAWN: {
    reason: 'The consent to the referral was withdrawn',
    nextAction: 'Speak with the referrer: the consent was withdrawn',
  },
  ENDED: {
    reason: 'The consent to the referral has ended',
    nextAction: 'Speak with the referrer: the consent has ended, and is to be asked anew',
  },
} as const;
/** What the history says of a consent that ended by itself. */
export const TOLD_AS_ENDED: readonly string[] = [STALLED_BECAUSE, GONE.ENDED.reason];

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
async function stallByItself(
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
    reason: STALLED_BECAUSE,
    nextAction: 'Speak with the referrer: a consent was withdrawn, or has ended',
  });
}

/** A case whose consent to refer is gone: what was assigned stalls, and what waits is the dispatcher's turn, that day. */
export async function stopCase(
  session: HelpdeskSession,
  referralId: string,
  day: string,
  how: keyof typeof GONE,
): Promise<void> {
  // Locked first: what is assigned at this moment is seen here, or refused there.
  const referral = await findReferralToChange(session, referralId);
  const live = await findLiveTrajectory(session, referralId);
  if (live && (await stallWithoutConsent(session, live.id, day, 'REFERRAL'))) return;
  if (!referral) return;
  // To its maker a duplicate is a referral that was received, and so it looks when the consent is gone (R2).
  const isWaiting = referral.status === 'DUPLICATE' && !(await wasWithdrawnUnseen(session, referralId));
  if (!isWaiting && !OPEN_STATUSES.includes(referral.status)) return;
  const { nextAction, reason } = GONE[how];
  const shown: ReferralToChange = isWaiting ? { ...referral, status: 'RECEIVED' } : referral;
  await planNext(session, shown, { nextAction, nextActionDue: day }, reason);
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
