import { sql } from 'kysely';
import { defineLoader } from '../../kit/loaders';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import type { HalfDay, HalfDayKnown } from './rules';

/** How many half days of each trajectory the pupil was there; a trajectory without one has no row. */
export const loadDayPartsDone = defineLoader<HelpdeskTables, { trajectoryId: string; done: number }>(
  (session, trajectoryIds) =>
    session.db
      .selectFrom('trajectorySession')
      .select(['trajectoryId', sql<number>`count(*)::int`.as('done')])
      .where('trajectoryId', 'in', trajectoryIds)
      .where('attended', '=', true)
      .groupBy('trajectoryId')
      .execute(),
  (row) => row.trajectoryId,
);

/** One statement, however many half days; what is known is corrected. */
export async function saveHalfDays(
  session: HelpdeskSession,
  trajectoryId: string,
  assignmentId: string,
  halfDays: readonly HalfDay[],
): Promise<void> {
  if (halfDays.length === 0) return;
  await session.db
    .insertInto('trajectorySession')
    .values(halfDays.map((halfDay) => ({ ...halfDay, trajectoryId, assignmentId })))
    .onConflict((known) =>
      known
        .columns(['trajectoryId', 'day', 'dayPart'])
        .doUpdateSet({ attended: sql<boolean>`excluded.attended`, recordedAt: sql<Date>`now()` }),
    )
    .execute();
}

/** All half days of a locked trajectory, read anew. */
export async function listHalfDays(session: HelpdeskSession, trajectoryId: string): Promise<HalfDayKnown[]> {
  return session.db
    .selectFrom('trajectorySession')
    .select(['assignmentId', 'day', 'dayPart', 'attended'])
    .where('trajectoryId', '=', trajectoryId)
    .execute();
}
