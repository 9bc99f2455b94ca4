import { sql } from 'kysely';
import { today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { anyOf } from '../../kit/identifiers';
import { defineLoader } from '../../kit/loaders';
import type { ClbCentreRow, ClbContractRow, SchoolRow } from '../rows';
import type { PupilsTables } from '../tables';

export const schools = defineLoader<PupilsTables, SchoolRow>(
  (session, ids) => session.db.selectFrom('school').selectAll().where('id', '=', anyOf(ids)).execute(),
  (school) => school.id,
);

export const clbCentres = defineLoader<PupilsTables, ClbCentreRow>(
  (session, ids) => session.db.selectFrom('clbCentre').selectAll().where('id', '=', anyOf(ids)).execute(),
  (centre) => centre.id,
);

/** The contract that a school has with a centre today. */
export const clbContracts = defineLoader<PupilsTables, ClbContractRow>(
  (session, schoolIds) =>
    session.db
      .selectFrom('clbContract')
      .selectAll()
      .where('schoolId', '=', anyOf(schoolIds))
      .where('validFrom', '<=', today())
      .where((either) => either.or([either('validUntil', 'is', null), either('validUntil', '>=', today())]))
      .orderBy('validFrom')
      .execute(),
  (contract) => contract.schoolId,
);

/** Whether the actor may write for this school: a school for itself, a centre for those it has a contract with. */
export async function worksAt(session: Session<PupilsTables>, schoolId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`select pupils.actor_works_at(${schoolId}) as works`.execute(
    session.db,
  );
  return rows[0]?.works ?? false;
}

/** All schools that the actor may write for. */
export async function listWorkplaces(session: Session<PupilsTables>): Promise<string[]> {
  const rows = await session.db
    .selectFrom('school')
    .select('id')
    .where(sql<boolean>`pupils.actor_works_at(school.id)`)
    .execute();
  return rows.map(({ id }) => id);
}
