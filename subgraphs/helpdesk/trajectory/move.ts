import { sql } from 'kysely';
import { NOBODY_ID } from '../../kit/actor';
import type { HelpdeskSession } from '../tables';
import { findLiveTrajectory, type TrajectoryToChange } from './queries';
import { trajectoryTransition } from './rules';
import type { TrajectoryStatus } from './trajectory';

/** What a step changes besides the state. */
export interface TrajectoryChanges {
  readonly agreedOn?: string;
  readonly agreedStart?: string;
  readonly startDeadline?: string;
  readonly actualStart?: string;
  readonly dayPartsPlanned?: number;
  readonly outcome?: string;
  readonly closedOn?: string;
}

/**
 * Takes a locked trajectory to another state, with its event, in one go.
 * @returns the trajectory as it stands then
 * @throws INVALID_TRANSITION
 */
export async function moveTrajectory(
  session: HelpdeskSession,
  trajectory: TrajectoryToChange,
  to: TrajectoryStatus,
  changes: TrajectoryChanges = {},
  reason?: string,
): Promise<TrajectoryToChange> {
  const status = trajectoryTransition(trajectory.status, to);
  await session.db
    .updateTable('trajectory')
    .set({ status, ...changes })
    .where('id', '=', trajectory.id)
    .execute();
  await recordTrajectoryEvent(session, trajectory.id, trajectory.status, status, reason);
  return { ...trajectory, ...changes, status };
}

/** Adds to the history; the database lets nobody change or remove what stands there. */
export async function recordTrajectoryEvent(
  session: HelpdeskSession,
  trajectoryId: string,
  fromStatus: TrajectoryStatus | null,
  toStatus: TrajectoryStatus,
  reason?: string,
): Promise<void> {
  const { id, role } = session.actor;
  await session.db
    .insertInto('trajectoryEvent')
    .values({
      trajectoryId,
      byPerson: id === NOBODY_ID ? null : id,
      byRole: role,
      fromStatus,
      toStatus,
      reason: reason ?? null,
    })
    .execute();
}

/** Stops what a locked case still has: whoever wants to stop does so in one step, wherever the trajectory stands. */
export async function stopLiveTrajectory(
  session: HelpdeskSession,
  referralId: string,
  reason?: string,
): Promise<void> {
  const live = await findLiveTrajectory(session, referralId);
  if (live) await endLive(session, live, 'STOPPED', reason);
}

/** Ends a trajectory that is live as one of the three ends of a stalled one; its places are free again. */
export async function endLive(
  session: HelpdeskSession,
  live: TrajectoryToChange,
  end: 'RESTARTED' | 'REPLACED' | 'STOPPED',
  reason?: string,
): Promise<void> {
  const stalled =
    live.status === 'STALLED' ? live : await moveTrajectory(session, live, 'STALLED', {}, reason);
  // Released first: whoever stops it sees the assignments while the trajectory can still be changed.
  await releaseAssignments(session, live.id);
  await moveTrajectory(session, stalled, end, {}, reason);
}

/**
 * Frees the places of a trajectory. A provider whose part had started keeps sight for some days (GRACE_DAYS), another has no more to
 * see: the database says until when.
 */
export async function releaseAssignments(
  session: HelpdeskSession,
  trajectoryId: string,
  organisationId?: string,
): Promise<void> {
  let query = session.db
    .updateTable('assignment')
    .set({ releasedAt: sql<Date>`now()` })
    .where('trajectoryId', '=', trajectoryId)
    .where('releasedAt', 'is', null);
  if (organisationId !== undefined) query = query.where('organisationId', '=', organisationId);
  await query.execute();
}
