import { sql } from 'kysely';
import { today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { anyOf } from '../../kit/identifiers';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { EnrolmentRow, SchoolChangeRow } from '../rows';
import type { PupilsTables } from '../tables';

/** All enrolments of a pupil that the actor may see, newest first. */
export const enrolmentsOfPupil = defineListLoader<PupilsTables, EnrolmentRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom('enrolment')
      .selectAll()
      .where('pupilId', '=', anyOf(pupilIds))
      .orderBy('startDate', 'desc')
      .orderBy('id')
      .execute(),
  (enrolment) => enrolment.pupilId,
);

/** The enrolment that runs today; the newest, should there be two. */
export const currentEnrolments = defineLoader<PupilsTables, EnrolmentRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom('enrolment')
      .selectAll()
      .where('pupilId', '=', anyOf(pupilIds))
      .where('startDate', '<=', today())
      .where(sql<string>`coalesce(end_date, (right(school_year, 4) || '-08-31')::date)`, '>=', today())
      .orderBy('startDate')
      .orderBy('id', 'desc')
      .execute(),
  (enrolment) => enrolment.pupilId,
);

/** Changes of school, newest first. A window that has passed is over, though nobody came to write it down. */
export const schoolChangesOfPupil = defineListLoader<PupilsTables, SchoolChangeRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom('schoolChange')
      .selectAll()
      .select(
        sql<string>`case when handover_status = 'PENDING_OBJECTION' and changed_on + pupils.handover_window() <= now()
          then 'DONE' else handover_status end`.as('handoverStatus'),
      )
      .where('pupilId', '=', anyOf(pupilIds))
      .orderBy('changedOn', 'desc')
      .orderBy('id')
      .execute(),
  (change) => change.pupilId,
);

/** A pupil's enrolments at one school, as far as the actor may see them. */
export async function listEnrolmentsAt(
  session: Session<PupilsTables>,
  pupilId: string,
  schoolId: string,
): Promise<EnrolmentRow[]> {
  return session.db
    .selectFrom('enrolment')
    .selectAll()
    .where('pupilId', '=', pupilId)
    .where('schoolId', '=', schoolId)
    .execute();
}
