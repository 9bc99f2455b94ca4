import type {
  AssignmentClosed,
  AssignmentOpened,
  DayPartPlanned,
} from '../../kit/contracts/assignment-events';
import type { Session } from '../../kit/database/session';
import { closeEdge, openEdge } from '../relations/queries';
import type { PupilsTables } from '../tables';

/** The provider may see the pupil from now on, as far as a consent says so; an assignment that was closed before stays closed. */
export async function openAssignment(
  session: Session<PupilsTables>,
  opened: AssignmentOpened,
): Promise<void> {
  await openEdge(session, assignmentEdge(opened));
}

/** The provider's sight ends at `sightUntil`, which may be days ahead; told again, the earliest end stands. */
export async function closeAssignment(
  session: Session<PupilsTables>,
  closed: AssignmentClosed,
): Promise<void> {
  await closeEdge(session, assignmentEdge(closed), closed.sightUntil);
}

/** Keeps the half day; the database answers when an absence stands on it, now or later. Told again, the first word stands. */
export async function planDayPart(session: Session<PupilsTables>, planned: DayPartPlanned): Promise<void> {
  const { date: day, ...dayPart } = planned;
  await session.db
    .insertInto('trajectoryDayPart')
    .values({ ...dayPart, day })
    .onConflict((known) => known.column('sessionId').doNothing())
    .execute();
}

function assignmentEdge({ assignmentId, helpdeskId, organisationId, pupilId, consentId }: AssignmentOpened) {
  return {
    holderKind: 'ORGANISATION',
    holderId: organisationId,
    pupilId,
    relation: 'ASSIGNMENT',
    source: 'helpdesk',
    basisId: assignmentId,
    consentId,
    assignedBy: helpdeskId,
  };
}
