import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/**
 * The helpdesk tells the pupils owner that a provider was assigned to a pupil: its organisation may see who the pupil is,
 * as long as the pupil consents to a trajectory with it. The aggregate is the assignment.
 */
export const assignmentOpenedSchema = z.object({
  assignmentId: z.uuid(),
  helpdeskId: z.uuid(),
  organisationId: z.uuid(),
  pupilId: z.uuid(),
  /** The consent that the referral rests on: with helpdesk and pupil it names a permit that was given. */
  consentId: z.uuid(),
  openedAt: moment,
});

/** The assignment ended; sight goes on until `sightUntil` (days of grace after a trajectory that ran). Names all that Opened named. */
export const assignmentClosedSchema = assignmentOpenedSchema.extend({ sightUntil: moment });

/**
 * The helpdesk tells the pupils owner of a half day (dagdeel) that an assigned pupil is expected at a NAFT, so that a problematic
 * absence on just that half day can be told back (R7): nobody has to open a pupil's absences for it.
 */
export const dayPartPlannedSchema = assignmentOpenedSchema.omit({ openedAt: true }).extend({
  sessionId: z.uuid(),
  date: z.iso.date(),
  dayPart: z.enum(['AM', 'PM']),
});

/** The pupils owner tells back that a problematic absence (code B) stands on that half day; the aggregate is the session. */
export const absentFromDayPartSchema = z.object({ sessionId: z.uuid(), at: moment });

export type AssignmentOpened = z.infer<typeof assignmentOpenedSchema>;
export type AssignmentClosed = z.infer<typeof assignmentClosedSchema>;
export type DayPartPlanned = z.infer<typeof dayPartPlannedSchema>;
