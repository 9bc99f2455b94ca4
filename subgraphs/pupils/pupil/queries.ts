import { type RawBuilder, sql } from 'kysely';
import { schoolYearOf, today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { badInput, notFound } from '../../kit/errors';
import { anyOf, byId, organisationOf } from '../../kit/identifiers';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { GuardianRow, PupilRow } from '../rows';
import type { PupilsTables } from '../tables';

/** Names at least this alike (pg_trgm, 0 to 1) may be the same person's, when the birth date is the same. */
export const SIMILAR_NAME = 0.3;
const MOST_FOUND = 10;

export const pupils = defineLoader<PupilsTables, PupilRow>(
  (session, ids) => session.db.selectFrom('pupil').selectAll().where('id', '=', anyOf(ids)).execute(),
  (pupil) => pupil.id,
);

export const guardiansOfPupil = defineListLoader<PupilsTables, GuardianRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom('guardian')
      .selectAll()
      .where('pupilId', '=', anyOf(pupilIds))
      .orderBy('id')
      .execute(),
  (guardian) => guardian.pupilId,
);

/** @throws NOT_FOUND when there is no such pupil, or none that the actor may see */
export async function getPupil(session: Session<PupilsTables>, id: string): Promise<PupilRow> {
  const pupil = await byId(id, (known) => pupils(session).load(known));
  if (pupil === null) throw notFound('pupil');
  return pupil;
}

export interface CaseloadRequest {
  readonly page: PageRequest;
  readonly problematicHalfDaysFrom: number;
}

/**
 * A page of the pupils that the actor's organisation has a relation with, by name.
 * @throws BAD_USER_INPUT when the pupil that the page should follow is no longer visible
 */
export async function listCaseload(
  session: Session<PupilsTables>,
  { page, problematicHalfDaysFrom }: CaseloadRequest,
): Promise<PupilRow[]> {
  const last = page.afterId === null ? null : await lastOfPage(session, page.afterId);
  const walk = session.actor.role === 'DEVELOPER' ? everybody : ownCaseload;
  return walk(session, problematicHalfDaysFrom, last)
    .limit(page.first + 1)
    .execute();
}

/**
 * Walks the organisation's own entries in their order, to be stopped when a page is full: it costs the same for ten pupils
 * and for twenty thousand.
 */
export function ownCaseload(session: Session<PupilsTables>, halfDaysFrom: number, last: PupilRow | null) {
  const entry = sql.ref('caseload_entry.pupil_id');
  return session.db
    .selectFrom('caseloadEntry')
    .innerJoin('pupil', 'pupil.id', 'caseloadEntry.pupilId')
    .selectAll('pupil')
    .where('caseloadEntry.holderId', '=', organisationOf(session.actor))
    .where(last ? isAfter(last, sql.ref('caseload_entry.search_name'), entry) : sql<boolean>`true`)
    .where(halfDaysFrom > 0 ? truantFrom(halfDaysFrom, entry) : sql<boolean>`true`)
    .orderBy('caseloadEntry.searchName')
    .orderBy('caseloadEntry.pupilId');
}

/** The same for who may look at everybody, on demo data. */
function everybody(session: Session<PupilsTables>, halfDaysFrom: number, last: PupilRow | null) {
  const id = sql.ref('pupil.id');
  return session.db
    .selectFrom('pupil')
    .selectAll('pupil')
    .where(last ? isAfter(last, sql.ref('pupil.search_name'), id) : sql<boolean>`true`)
    .where(halfDaysFrom > 0 ? truantFrom(halfDaysFrom, id) : sql<boolean>`true`)
    .orderBy('pupil.searchName')
    .orderBy('pupil.id');
}

function isAfter(last: PupilRow, searchName: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  return sql<boolean>`(${searchName}, ${id}) > (${last.searchName}, ${last.id}::uuid)`;
}

/**
 * So many problematic half days this school year. Asked of one pupil after the other, as a join would let the planner count
 * the whole caseload first: it cannot know how many rows the policies leave.
 */
function truantFrom(halfDays: number, pupilId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(select s.b from pupils.absence_summary s
    where s.pupil_id = ${pupilId} and s.school_year = ${schoolYearOf(today())}) >= ${halfDays}`;
}

async function lastOfPage(session: Session<PupilsTables>, id: string): Promise<PupilRow> {
  const last = await pupils(session).load(id);
  if (last === null) throw badInput('This page has gone', { hint: 'Begin again without `after`' });
  return last;
}

/** The pupil that the actor's organisation knows by a reference with this hash. */
export async function listByReference(session: Session<PupilsTables>, hash: string): Promise<PupilRow[]> {
  return session.db
    .selectFrom('pupilReference')
    .innerJoin('pupil', 'pupil.id', 'pupilReference.pupilId')
    .selectAll('pupil')
    .where('pupilReference.organisationId', '=', organisationOf(session.actor))
    .where('pupilReference.referenceHash', '=', hash)
    .execute();
}

/** The actor's pupils with this birth date and a name like this (normalised), the likest first. */
export async function listByName(
  session: Session<PupilsTables>,
  searchName: string,
  birthDate: string,
): Promise<PupilRow[]> {
  const likeness = sql<number>`similarity(search_name, ${searchName})`;
  return session.db
    .selectFrom('pupil')
    .selectAll()
    .where('birthDate', '=', birthDate)
    .where(likeness, '>=', SIMILAR_NAME)
    .orderBy(likeness, 'desc')
    .orderBy('searchName')
    .orderBy('id')
    .limit(MOST_FOUND)
    .execute();
}

/** The pupils whose record is the actor's own, or open to the actor as a guardian. */
export async function listOfCitizen(session: Session<PupilsTables>): Promise<PupilRow[]> {
  return session.db
    .selectFrom('pupil')
    .selectAll()
    .where('id', 'in', edgesOf(session))
    .orderBy('searchName')
    .orderBy('id')
    .execute();
}

/** The pupils of the actor's relations. Whose they are is the policy's to say; naming the holder lets an index find them. */
function edgesOf({ db, actor }: Session<PupilsTables>) {
  return db
    .selectFrom('accessEdge')
    .select('accessEdge.pupilId')
    .where('holderId', '=', actor.organisation ?? actor.id);
}
