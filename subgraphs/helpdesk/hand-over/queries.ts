import { defineLoader } from '../../kit/loaders';
import { OPEN_STATUSES } from '../referral/referral';
import type { CaseHandOverRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';

export const loadHandOver = defineLoader<HelpdeskTables, CaseHandOverRow>(
  (session, ids) => session.db.selectFrom('caseHandOver').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** Locks the open cases that somebody has at a helpdesk, all or those named, always in the same order. */
export async function lockOpenCasesOf(
  session: HelpdeskSession,
  helpdeskId: string,
  owner: string,
  among: readonly string[] | undefined,
): Promise<string[]> {
  let query = session.db
    .selectFrom('referral')
    .select('id')
    .where('helpdeskId', '=', helpdeskId)
    .where('ownerUserRef', '=', owner)
    .where('status', 'in', OPEN_STATUSES)
    .orderBy('id')
    .forUpdate();
  if (among !== undefined) query = query.where('id', 'in', among);
  return (await query.execute()).map(({ id }) => id);
}
