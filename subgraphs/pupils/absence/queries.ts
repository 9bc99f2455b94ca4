import { sql } from 'kysely';
import { schoolYearOf } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import { firstDayOf, lastDayOf, yearBefore } from '../enrolment/rules';
import type { AbsenceRow, AbsenceSummaryRow } from '../rows';
import type { PupilsTables } from '../tables';

/** A pupil's school year as a loader's key. */
export function pupilYear(pupilId: string, schoolYear: string): string {
  return `${pupilId} ${schoolYear}`;
}

function takeApart(keys: readonly string[]): { pupilIds: string[]; years: string[] } {
  const parts = keys.map((key) => key.split(' '));
  return { pupilIds: parts.map(([id]) => id ?? ''), years: parts.map(([, year]) => year ?? '') };
}

/** The counts of a pupil's school year; zeros when nothing was recorded. Ask it for visible pupils only. */
export const absenceSummaries = defineLoader<PupilsTables, AbsenceSummaryRow>(
  async (session, keys) => {
    const { pupilIds, years } = takeApart(keys);
    const { rows } = await sql<AbsenceSummaryRow>`
      select k.pupil_id, k.school_year, coalesce(s.a, 0) as a, coalesce(s.m, 0) as m, coalesce(s.r, 0) as r, coalesce(s.z, 0) as z,
        coalesce(s.h, 0) as h, coalesce(s.p, 0) as p, coalesce(s.b, 0) as b, s.clb_duty_since, coalesce(y.b, 0) as previous_b
      from unnest(${pupilIds}::uuid[], ${years}::text[], ${years.map(yearBefore)}::text[]) as k (pupil_id, school_year, year_before)
      left join pupils.absence_summary s on s.pupil_id = k.pupil_id and s.school_year = k.school_year
      left join pupils.absence_summary y on y.pupil_id = k.pupil_id and y.school_year = k.year_before`.execute(
      session.db,
    );
    return rows;
  },
  (summary) => pupilYear(summary.pupilId, summary.schoolYear),
);

/** The half days of a pupil's school year, oldest first. */
export const absencesOfYear = defineListLoader<PupilsTables, AbsenceRow>(
  async (session, keys) => {
    const { pupilIds, years } = takeApart(keys);
    const { rows } = await sql<AbsenceRow>`
      select r.* from unnest(${pupilIds}::uuid[], ${years.map(firstDayOf)}::date[], ${years.map(lastDayOf)}::date[])
        as k (pupil_id, first_day, last_day)
      join pupils.absence_record r on r.pupil_id = k.pupil_id and r.day between k.first_day and k.last_day
      order by r.day, r.day_part`.execute(session.db);
    return rows;
  },
  (absence) => pupilYear(absence.pupilId, schoolYearOf(absence.day)),
);

/** A half day to be written. */
export interface HalfDay {
  readonly pupilId: string;
  readonly schoolId: string;
  readonly date: string;
  readonly dayPart: 'AM' | 'PM';
  readonly code: string;
  readonly localCode: string | null;
}

/** The places in the list of half days that another school recorded already. */
export async function findHalfDaysElsewhere(
  session: Session<PupilsTables>,
  halfDays: readonly HalfDay[],
): Promise<number[]> {
  const { rows } = await sql<{ place: number }>`select place from pupils.half_days_elsewhere(
    ${halfDays.map(({ pupilId }) => pupilId)}::uuid[], ${halfDays.map(({ date }) => date)}::date[],
    ${halfDays.map(({ dayPart }) => dayPart)}::text[], ${halfDays.map(({ schoolId }) => schoolId)}::uuid[])`.execute(
    session.db,
  );
  return rows.map(({ place }) => place - 1);
}

/** Writes half days of the actor's school; one that is known already is corrected, one that says the same stays as it is. */
export async function writeHalfDays(
  session: Session<PupilsTables>,
  halfDays: readonly HalfDay[],
): Promise<void> {
  await sql`insert into pupils.absence_record as known (pupil_id, day, day_part, school_id, code, local_code)
    select h.* from unnest(
      ${halfDays.map(({ pupilId }) => pupilId)}::uuid[], ${halfDays.map(({ date }) => date)}::date[],
      ${halfDays.map(({ dayPart }) => dayPart)}::text[], ${halfDays.map(({ schoolId }) => schoolId)}::uuid[],
      ${halfDays.map(({ code }) => code)}::text[], ${halfDays.map(({ localCode }) => localCode)}::text[]) h
    on conflict (pupil_id, day, day_part) do update set
      code = excluded.code, local_code = excluded.local_code
    where (known.code, known.local_code) is distinct from (excluded.code, excluded.local_code)`.execute(
    session.db,
  );
}
