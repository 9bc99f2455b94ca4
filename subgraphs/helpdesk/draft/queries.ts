import { sql } from 'kysely';
import { defineLoader } from '../../kit/loaders';
import type { ReferralDraftRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';

export const loadDraft = defineLoader<HelpdeskTables, ReferralDraftRow>(
  (session, ids) => session.db.selectFrom('referralDraft').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

const MOST_DRAFTS = 100;

/** The caller's own that are being written, newest first; the index gives them without a sort. */
export async function listDrafts(session: HelpdeskSession): Promise<ReferralDraftRow[]> {
  return session.db
    .selectFrom('referralDraft')
    .selectAll()
    .where('personId', '=', session.actor.id)
    .where('status', '=', sql.lit('DRAFT'))
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .limit(MOST_DRAFTS)
    .execute();
}

export async function findDraftStatus(session: HelpdeskSession, id: string): Promise<string | undefined> {
  const row = await session.db
    .selectFrom('referralDraft')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.status;
}
