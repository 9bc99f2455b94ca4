import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { FollowUpRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import type { FollowUpSignal, FollowUpSource } from './follow-up';

export const loadFollowUp = defineLoader<HelpdeskTables, FollowUpRow>(
  (session, ids) => session.db.selectFrom('followUp').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** Oldest first. */
export const loadFollowUpsOfTrajectory = defineListLoader<HelpdeskTables, FollowUpRow>(
  (session, trajectoryIds) =>
    session.db
      .selectFrom('followUp')
      .selectAll()
      .where('trajectoryId', 'in', trajectoryIds)
      .orderBy('raisedAt')
      .orderBy('id')
      .execute(),
  (row) => row.trajectoryId,
);

/** What waits for somebody, due first; the index gives the page without a sort. */
export async function listFollowUps(
  session: HelpdeskSession,
  helpdeskId: string | null,
  page: PageRequest,
): Promise<FollowUpRow[]> {
  let query = session.db.selectFrom('followUp').selectAll().where('doneOn', 'is', null);
  if (helpdeskId !== null) query = query.where('helpdeskId', '=', helpdeskId);
  if (page.afterId !== null) {
    const last = await loadFollowUp(session).load(page.afterId);
    if (!last)
      throw badInput('The page before ended at a signal that is no longer yours', {
        hint: 'Begin again without `after`',
      });
    query = query.where(sql<boolean>`(due_on, id) > (${last.dueOn}::date, ${last.id}::uuid)`);
  }
  return query
    .orderBy('dueOn')
    .orderBy('id')
    .limit(page.first + 1)
    .execute();
}

export interface NewFollowUp {
  readonly trajectoryId: string;
  readonly helpdeskId: string;
  readonly signal: FollowUpSignal;
  readonly source: FollowUpSource;
  readonly organisationId: string | null;
  readonly sessionId: string | null;
  readonly note: string | null;
  readonly dueOn: string;
}

/** Null when this session raised one before. */
export async function insertFollowUp(
  session: HelpdeskSession,
  followUp: NewFollowUp,
): Promise<string | null> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await session.db
    .insertInto('followUp')
    .values({ ...followUp, id })
    .onConflict((conflict) => conflict.column('sessionId').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? null : id;
}

/** The database itself changes the case: who gives a signal has no right to it. */
export async function pullNextAction(session: HelpdeskSession, followUpId: string): Promise<void> {
  await sql`select helpdesk.pull_next_action(${followUpId})`.execute(session.db);
}

/** Once: false when it was done before, or is not the actor's. Two at once wait for each other. */
export async function finishFollowUp(
  session: HelpdeskSession,
  id: string,
  contactResult: string,
): Promise<boolean> {
  const { numUpdatedRows } = await session.db
    .updateTable('followUp')
    .set({ doneOn: sql<string>`helpdesk.local_today()`, doneBy: session.actor.id, contactResult })
    .where('id', '=', id)
    .where('doneOn', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A half day with a provider, with when its part ended. */
export async function findSession(
  session: HelpdeskSession,
  id: string,
): Promise<{ trajectoryId: string; day: string; endedOn: string | null } | undefined> {
  return session.db
    .selectFrom('trajectorySession')
    .innerJoin('assignment', 'assignment.id', 'trajectorySession.assignmentId')
    .select(['trajectorySession.trajectoryId', 'trajectorySession.day', 'assignment.endedOn'])
    .where('trajectorySession.id', '=', id)
    .executeTakeFirst();
}
