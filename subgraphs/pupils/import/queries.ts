import { sql } from 'kysely';
import type { Session } from '../../kit/database/session';
import { anyOf, organisationOf } from '../../kit/identifiers';
import { inParts, readInParts } from '../../kit/import/lines';
import type { HalfDay } from '../absence/queries';
import { SIMILAR_NAME } from '../pupil/queries';
import type { AbsenceRow, EnrolmentRow, ImportReportRow, PupilRow } from '../rows';
import type { PupilsTables } from '../tables';
import type { ToldEnrolment } from './enrolment-plan';
import type { Group, PupilLine } from './matching';

/** How alike names must be where only the national number says that it is the same pupil: a slip of the pen, no more. */
const NEARLY_SAME_NAME = 0.7;

type ImportSession = Session<PupilsTables>;

/** Says that an import runs: its sender sees the enrolments at its own schools, those that have ended too. */
export async function setImporting(session: ImportSession, importing: boolean): Promise<void> {
  await sql`select set_config('hub.import', ${importing ? 'on' : 'off'}, true)`.execute(session.db);
}

/** The pupils that the sender knows by these references, by their hash. */
export async function findByReferences(
  session: ImportSession,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await readInParts(hashes, (part) =>
    ownReferences(session).where('referenceHash', '=', sql<string>`any(${part}::text[])`).execute(),
  );
  return new Map(rows.map(({ referenceHash, pupilId }) => [referenceHash, pupilId]));
}

/** Those of these pupils that the sender has a reference for. */
export async function findReferenced(
  session: ImportSession,
  pupilIds: readonly string[],
): Promise<Set<string>> {
  const rows = await readInParts(pupilIds, (part) =>
    ownReferences(session).where('pupilId', '=', anyOf(part)).execute(),
  );
  return new Set(rows.map(({ pupilId }) => pupilId));
}

function ownReferences(session: ImportSession) {
  return session.db
    .selectFrom('pupilReference')
    .select(['referenceHash', 'pupilId'])
    .where('organisationId', '=', organisationOf(session.actor));
}

export interface IdentityMatch {
  readonly pupilId: string | null;
  readonly agrees: boolean | null;
  readonly hasOtherIdentity: boolean;
}

/** Whose national numbers these are, and whether the pupils they mean agree: in the order of the groups. */
export async function matchIdentities(
  session: ImportSession,
  groups: readonly Group<PupilLine>[],
  byReference: ReadonlyMap<string, string>,
): Promise<IdentityMatch[]> {
  return readInParts(groups, async (part) => {
    const { rows } =
      await sql<IdentityMatch>`select pupil_id, agrees, has_other_identity from pupils.match_identities(
      ${part.map(({ identityHash }) => identityHash)}::text[],
      ${part.map(({ referenceHash }) => byReference.get(referenceHash) ?? null)}::uuid[],
      ${part.map(({ newest }) => newest.searchName)}::text[], ${part.map(({ newest }) => newest.birthDate)}::date[],
      ${SIMILAR_NAME}::real, ${NEARLY_SAME_NAME}::real) order by place`.execute(session.db);
    return rows;
  });
}

export async function listPupils(session: ImportSession, ids: readonly string[]): Promise<PupilRow[]> {
  return readInParts(ids, (part) =>
    session.db.selectFrom('pupil').selectAll().where('id', '=', anyOf(part)).execute(),
  );
}

/** Enrolments of these pupils at the sender's schools. */
export async function listEnrolments(
  session: ImportSession,
  pupilIds: readonly string[],
  schoolIds: readonly string[],
): Promise<EnrolmentRow[]> {
  return readInParts(pupilIds, (part) =>
    session.db
      .selectFrom('enrolment')
      .selectAll()
      .where('pupilId', '=', anyOf(part))
      .where('schoolId', '=', anyOf(schoolIds))
      .execute(),
  );
}

/** What is known of these half days already, as far as the sender may see it. */
export async function listKnownHalfDays(
  session: ImportSession,
  halfDays: readonly HalfDay[],
): Promise<AbsenceRow[]> {
  return readInParts(halfDays, async (part) => {
    const { rows } = await sql<AbsenceRow>`select r.* from unnest(
      ${part.map(({ pupilId }) => pupilId)}::uuid[], ${part.map(({ date }) => date)}::date[],
      ${part.map(({ dayPart }) => dayPart)}::text[]) as h (pupil_id, day, day_part)
      join pupils.absence_record r using (pupil_id, day, day_part)`.execute(session.db);
    return rows;
  });
}

export type ToldPupil = Pick<
  PupilRow,
  'id' | 'displayName' | 'searchName' | 'birthDate' | 'gender' | 'residenceNis' | 'postalCode'
>;

/** In a database of made-up people, who is imported is made up too. */
export async function insertPupils(session: ImportSession, pupils: readonly ToldPupil[]): Promise<void> {
  for (const part of inParts(pupils)) {
    await session.db
      .insertInto('pupil')
      .values(part.map((pupil) => ({ ...pupil, synthetic: sql<boolean>`hub.is_synthetic()` })))
      .execute();
  }
}

export async function correctPupils(session: ImportSession, pupils: readonly ToldPupil[]): Promise<void> {
  for (const part of inParts(pupils)) {
    await sql`update pupils.pupil p set display_name = n."displayName", search_name = n."searchName", gender = n.gender,
        residence_nis = n."residenceNis", postal_code = n."postalCode"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as n (id uuid, "displayName" text, "searchName" text, gender text, "residenceNis" text, "postalCode" text)
      where p.id = n.id`.execute(session.db);
  }
}

/** Those of these pupils whose name, gender and address the sender may correct. */
export async function findCorrectable(
  session: ImportSession,
  pupilIds: readonly string[],
): Promise<Set<string>> {
  const rows = await readInParts(
    pupilIds,
    async (part) =>
      (
        await sql<{ id: string }>`select t.id from unnest(${part}::uuid[]) as t (id)
          where pupils.may_correct_identity(t.id)`.execute(session.db)
      ).rows,
  );
  return new Set(rows.map(({ id }) => id));
}

/** For pupils that this import made, and for those whose national number it brought. */
export async function keepReferences(
  session: ImportSession,
  references: readonly {
    readonly referenceHash: string;
    readonly pupilId: string;
    readonly identityHash: string | null;
  }[],
): Promise<void> {
  for (const part of inParts(references)) {
    await sql`select pupils.keep_references(${part.map(({ referenceHash }) => referenceHash)}::text[],
      ${part.map(({ pupilId }) => pupilId)}::uuid[],
      ${part.map(({ identityHash }) => identityHash)}::text[])`.execute(session.db);
  }
}

export async function keepIdentities(
  session: ImportSession,
  identities: readonly { readonly identityHash: string; readonly pupilId: string }[],
): Promise<void> {
  for (const part of inParts(identities)) {
    await sql`select pupils.keep_identities(${part.map(({ identityHash }) => identityHash)}::text[],
      ${part.map(({ pupilId }) => pupilId)}::uuid[])`.execute(session.db);
  }
}

const TOLD = sql`"pupilId" uuid, "schoolId" uuid, "schoolYear" text, "startDate" date, "endDate" date, level text, kind text,
  stage int, "yearOfStage" int, form text, finality text, "isDual" boolean, "isOkan" boolean, "administrativeGroupNumber" int,
  "exitReason" text, id uuid`;

/** Not read back: to a school a new pupil exists only once the enrolment has made the relation. */
export async function insertEnrolments(
  session: ImportSession,
  enrolments: readonly ToldEnrolment[],
): Promise<void> {
  for (const part of inParts(enrolments)) {
    await sql`insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, end_date, level, kind, stage, year_of_stage,
        form, finality, is_dual, is_okan, administrative_group_number, exit_reason)
      select n."pupilId", n."schoolId", n."schoolYear", n."startDate", n."endDate", n.level, n.kind, n.stage, n."yearOfStage",
        n.form, n.finality, n."isDual", n."isOkan", n."administrativeGroupNumber", n."exitReason"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as n (${TOLD}) order by n."pupilId", n."startDate"`.execute(
      session.db,
    );
  }
}

export async function correctEnrolments(
  session: ImportSession,
  enrolments: readonly (ToldEnrolment & { readonly id: string })[],
): Promise<void> {
  for (const part of inParts(enrolments)) {
    await sql`update pupils.enrolment e set end_date = n."endDate", exit_reason = n."exitReason", level = n.level, kind = n.kind,
        stage = n.stage, year_of_stage = n."yearOfStage", form = n.form, finality = n.finality, is_dual = n."isDual",
        is_okan = n."isOkan", administrative_group_number = n."administrativeGroupNumber"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as n (${TOLD}) where e.id = n.id`.execute(
      session.db,
    );
  }
}

export type NewReport = Pick<
  ImportReportRow,
  'id' | 'kind' | 'applied' | 'lines' | 'created' | 'updated' | 'unchanged'
> & {
  readonly refused: string;
};

export async function insertReport(session: ImportSession, report: NewReport): Promise<void> {
  const sender = { organisationId: organisationOf(session.actor), importedBy: session.actor.id };
  await session.db
    .insertInto('importReport')
    .values({ ...report, ...sender })
    .execute();
}

export async function findReport(session: ImportSession, id: string): Promise<ImportReportRow | null> {
  return (
    (await session.db.selectFrom('importReport').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}
