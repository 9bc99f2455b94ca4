import { HubError } from '../../kit/errors';
import { TRAJECTORY_TRANSITIONS, type TrajectoryStatus } from './trajectory';

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function trajectoryTransition(from: TrajectoryStatus, to: TrajectoryStatus): TrajectoryStatus {
  const allowed = TRAJECTORY_TRANSITIONS[from];
  if (allowed.includes(to)) return to;
  const hint =
    allowed.length > 0 ? `From ${from} it can go to ${allowed.join(', ')}` : `${from} is an end state`;
  throw new HubError('INVALID_TRANSITION', `A trajectory does not go from ${from} to ${to}`, {
    hint,
    details: { from, to, allowed },
  });
}
