import { sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { GapSignalRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { type GapStatus, isGapStatus } from './gap';

export const loadGap = defineLoader<HelpdeskTables, GapSignalRow>(
  (session, ids) => session.db.selectFrom('gapSignal').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export interface GapFilter {
  readonly schoolYear?: string | undefined;
  readonly status?: readonly string[] | undefined;
}

/** A helpdesk's own gaps, to others what was reported, newest first. */
export async function listGaps(
  session: HelpdeskSession,
  filter: GapFilter,
  page: PageRequest,
): Promise<GapSignalRow[]> {
  const { role, organisation } = session.actor;
  let query = session.db.selectFrom('gapSignal').selectAll();
  if (role === 'HELPDESK') query = query.where('helpdeskId', '=', organisation);
  if (filter.schoolYear !== undefined) query = query.where('schoolYear', '=', filter.schoolYear);
  if (filter.status !== undefined) query = query.where('status', 'in', [...filter.status, NO_STATUS]);
  if (page.afterId !== null) {
    const last = session.db.selectFrom('gapSignal').where('id', '=', page.afterId);
    if (!(await last.select('id').executeTakeFirst()))
      throw badInput('The page before ended at a gap that is no longer yours', {
        hint: 'Begin again without `after`',
      });
    // Compared in the database, which knows moments more finely than JavaScript.
    query = query.where(sql<boolean>`(raised_at, id) < (${last.select(['raisedAt', 'id'])})`);
  }
  return query
    .orderBy('raisedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1)
    .execute();
}

/** An empty list of states means none; SQL has no empty IN. */
const NO_STATUS = 'NONE';

/** Locks a gap of the caller's helpdesk. */
export async function findGapToChange(
  session: HelpdeskSession,
  id: string,
): Promise<{ id: string; status: GapStatus } | undefined> {
  const row = await session.db
    .selectFrom('gapSignal')
    .select(['id', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  if (!isGapStatus(row.status)) throw new Error(`unknown state ${row.status}`);
  return { id: row.id, status: row.status };
}
