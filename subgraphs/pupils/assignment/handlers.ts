import {
  assignmentClosedSchema,
  assignmentOpenedSchema,
  dayPartPlannedSchema,
} from '../../kit/contracts/assignment-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import { assertPermitted, isKnownHere } from '../relations/queries';
import type { PupilsTables } from '../tables';
import { closeAssignment, openAssignment, planDayPart } from './queries';

/**
 * What the helpdesk tells of providers that it assigned. About a pupil whom nobody here permitted it to know, all is refused;
 * about nobody here, all is left aside.
 */
export const assignmentHandlers: MessageHandlers<PupilsTables> = {
  'helpdesk/AssignmentOpened': async (session, { payload }) => {
    const opened = assignmentOpenedSchema.parse(payload);
    if (!(await isKnownHere(session, opened, opened.assignmentId))) return;
    await assertPermitted(session, opened);
    await openAssignment(session, opened);
  },
  'helpdesk/AssignmentClosed': async (session, { payload }) => {
    const closed = assignmentClosedSchema.parse(payload);
    if (!(await isKnownHere(session, closed, closed.assignmentId))) return;
    await assertPermitted(session, closed);
    await closeAssignment(session, closed);
  },
  'helpdesk/DayPartPlanned': async (session, { payload }) => {
    const planned = dayPartPlannedSchema.parse(payload);
    if (!(await isKnownHere(session, planned, planned.assignmentId))) return;
    await assertPermitted(session, planned);
    await planDayPart(session, planned);
  },
};
