import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { HelpdeskRow, OperatingModeRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';

export const loadHelpdesk = defineLoader<HelpdeskTables, HelpdeskRow>(
  (session, ids) => session.db.selectFrom('helpdesk').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const loadMode = defineLoader<HelpdeskTables, OperatingModeRow>(
  (session, ids) => session.db.selectFrom('operatingMode').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const loadModesOfHelpdesk = defineListLoader<HelpdeskTables, OperatingModeRow>(
  (session, ids) =>
    session.db
      .selectFrom('operatingMode')
      .selectAll()
      .where('helpdeskId', 'in', ids)
      .orderBy('validFrom', 'desc')
      .execute(),
  (row) => row.helpdeskId,
);

export async function listHelpdesks(session: HelpdeskSession): Promise<HelpdeskRow[]> {
  return session.db.selectFrom('helpdesk').selectAll().orderBy('code').execute();
}

/** How the helpdesk works on a day; of two that overlap, the one that began last. */
export async function findModeOf(
  session: HelpdeskSession,
  helpdeskId: string,
  day: string,
): Promise<OperatingModeRow | undefined> {
  return session.db
    .selectFrom('operatingMode')
    .selectAll()
    .where('helpdeskId', '=', helpdeskId)
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
}
