import { z } from 'zod';
import type { Actor } from '../../kit/actor';
import { schoolYearOf, today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { badInput, forbidden } from '../../kit/errors';
import { knownShape, organisationOf } from '../../kit/identifiers';
import { plainText } from '../../kit/text';
import { listEnrolmentsAt } from '../enrolment/queries';
import { getPupil } from '../pupil/queries';
import { worksAt } from '../school/queries';
import type { PupilsTables } from '../tables';
import { findHalfDaysElsewhere, type HalfDay, writeHalfDays } from './queries';
import { faultOfDay, repeatedHalfDay } from './rules';

const MOST_HALF_DAYS = 200;
export const ABSENCE_CODES = ['A', 'M', 'R', 'Z', 'H', 'P', 'B'] as const;
export const LOCAL_CODE_LENGTH = 10;

export const recordAbsencesInput = z.object({
  pupilId: z.string(),
  schoolId: z.string().nullish(),
  halfDays: z
    .array(
      z.object({
        date: z.string(),
        dayPart: z.enum(['AM', 'PM']),
        code: z.enum(ABSENCE_CODES),
        localCode: plainText(LOCAL_CODE_LENGTH).nullish(),
      }),
    )
    .min(1, 'name at least one half day')
    .max(MOST_HALF_DAYS, `name at most ${MOST_HALF_DAYS} half days`),
});
export type RecordAbsences = z.infer<typeof recordAbsencesInput>;

/**
 * Records half days of one pupil at one school; the summary follows by itself.
 * @returns the pupil's id
 * @throws NOT_FOUND when the pupil is not visible; FORBIDDEN for another's school or half day; BAD_USER_INPUT naming the half days at fault
 */
export async function recordAbsences(session: Session<PupilsTables>, input: RecordAbsences): Promise<string> {
  const pupil = await getPupil(session, input.pupilId);
  const schoolId = await schoolFor(session, input.schoolId ?? null);
  const enrolments = await listEnrolmentsAt(session, pupil.id, schoolId);
  assertRecordable(input.halfDays, (date) => faultOfDay(date, enrolments, today()));
  const halfDays: HalfDay[] = input.halfDays.map((halfDay) => ({
    ...halfDay,
    localCode: halfDay.localCode ?? null,
    pupilId: pupil.id,
    schoolId,
  }));
  if ((await findHalfDaysElsewhere(session, halfDays)).length > 0) {
    throw forbidden(
      'Another school recorded one of these half days',
      'Only the school that recorded a half day corrects it',
    );
  }
  await writeHalfDays(session, halfDays);
  return pupil.id;
}

/** The year whose summary a payload shows: that of the newest half day. */
export function yearOfNewest(halfDays: readonly { readonly date: string }[]): string {
  return (
    halfDays
      .map(({ date }) => schoolYearOf(date))
      .sort()
      .at(-1) ?? schoolYearOf(today())
  );
}

async function schoolFor(session: Session<PupilsTables>, named: string | null): Promise<string> {
  const schoolId = named === null ? ownSchool(session.actor) : knownShape(named);
  if (schoolId === null || !(await worksAt(session, schoolId))) {
    throw forbidden(
      'You cannot record for this school',
      'A school records for itself, a CLB for schools it has a contract with',
    );
  }
  return schoolId;
}

function ownSchool(actor: Actor): string {
  if (actor.role !== 'SCHOOL')
    throw badInput('A CLB names the school it records for', { hint: 'Give schoolId' });
  return organisationOf(actor);
}

function assertRecordable(
  halfDays: RecordAbsences['halfDays'],
  faultOf: (date: string) => string | null,
): void {
  const faults = halfDays.flatMap(({ date }, place) => {
    const fault = faultOf(date);
    return fault === null ? [] : [`halfDays.${place}.date: ${fault}`];
  });
  const repeated = repeatedHalfDay(halfDays);
  if (repeated >= 0) faults.push(`halfDays.${repeated}: this half day is named twice`);
  if (faults.length > 0) throw badInput(`Nothing was recorded: ${faults.join('; ')}`);
}
