import { absentFromDayPartSchema } from '../../kit/contracts/assignment-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { HelpdeskTables } from '../tables';
import { findTrajectoryToChange } from '../trajectory/queries';
import { raiseFollowUp } from './actions';
import { findSession } from './queries';
import { isExpected } from './rules';

/** R7: a problematic absence on a half day at which a provider expects the pupil is the dispatcher's to follow up. */
export const followUpHandlers: MessageHandlers<HelpdeskTables> = {
  'pupils/AbsentFromDayPart': async (session, { payload }) => {
    const { sessionId } = absentFromDayPartSchema.parse(payload);
    const halfDay = await findSession(session, sessionId);
    const trajectory = halfDay && (await findTrajectoryToChange(session, halfDay.trajectoryId));
    if (!trajectory || !isExpected(trajectory.status, halfDay.day, halfDay.endedOn)) return;
    await raiseFollowUp(session, { trajectory, signal: 'NO_SHOW', source: 'ABSENCE', sessionId });
  },
};
