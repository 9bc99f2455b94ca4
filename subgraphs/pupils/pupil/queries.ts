import { sql } from 'kysely';
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
 * A page of the pupils that the actor has a relation with, by name: it starts from the relations, whatever else is stored.
 * @throws BAD_USER_INPUT when the pupil that the page should follow is no longer visible
 */
export async function listCaseload(
  session: Session<PupilsTables>,
  { page, problematicHalfDaysFrom }: CaseloadRequest,
): Promise<PupilRow[]> {
  let query = session.db
    .selectFrom('pupil')
    .selectAll('pupil')
    .orderBy('searchName')
    .orderBy('pupil.id')
    .limit(page.first + 1);
  if (session.actor.role !== 'DEVELOPER') {
    query = query.where('pupil.id', 'in', edgesOf(session));
  }
  if (problematicHalfDaysFrom > 0) {
    query = query
      .innerJoin('absenceSummary', 'absenceSummary.pupilId', 'pupil.id')
      .where('absenceSummary.schoolYear', '=', schoolYearOf(today()))
      .where('absenceSummary.b', '>=', problematicHalfDaysFrom);
  }
  if (page.afterId !== null) {
    const last = await pupils(session).load(page.afterId);
    if (last === null) throw badInput('This page has gone', { hint: 'Begin again without `after`' });
    query = query.where(sql<boolean>`(pupil.search_name, pupil.id) > (${last.searchName}, ${last.id}::uuid)`);
  }
  return query.execute();
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
