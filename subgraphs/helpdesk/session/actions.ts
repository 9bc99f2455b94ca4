import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { forbidden, HubError } from '../../kit/errors';
import type { HelpdeskSession } from '../tables';
import { assertOwnConsent } from '../trajectory/consent';
import { getTrajectoryToChange, loadAssignments } from '../trajectory/queries';
import type { recordSessionsInput } from './inputs';
import { listHalfDays, saveHalfDays } from './queries';
import { assertHalfDays, assertRecordable, planHalfDays } from './rules';

/**
 * Plans half days with the pupil, or says whether the pupil was there. The database tells the pupils owner of those of a NAFT.
 * @throws NOT_FOUND, INVALID_TRANSITION, CONSENT_REQUIRED, CONSENT_WITHDRAWN, SUBGRAPH_UNAVAILABLE, BAD_USER_INPUT,
 *   CONFLICT when another provider of the trajectory has the pupil then
 */
export async function recordSessions(
  session: HelpdeskSession,
  { trajectoryId, sessions }: z.infer<typeof recordSessionsInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  assertRecordable(trajectory.status);
  const assignmentId = await getOwnAssignment(session, trajectory.id);
  await assertOwnConsent(session, trajectory.id);
  assertHalfDays(sessions, trajectory.agreedOn, today());
  const halfDays = planHalfDays(sessions, await listHalfDays(session, trajectory.id), assignmentId);
  await saveHalfDays(session, trajectory.id, assignmentId, halfDays);
  return trajectory.id;
}

/** @throws INVALID_TRANSITION when the organisation's part has ended */
async function getOwnAssignment(session: HelpdeskSession, trajectoryId: string): Promise<string> {
  const assignments = await loadAssignments(session).load(trajectoryId);
  const own = assignments.find(({ organisationId }) => organisationId === session.actor.organisation);
  if (!own) throw forbidden('Your organisation is not assigned to this trajectory');
  if (own.releasedAt !== null) {
    throw new HubError('INVALID_TRANSITION', 'The part of your organisation in this trajectory has ended');
  }
  return own.id;
}
