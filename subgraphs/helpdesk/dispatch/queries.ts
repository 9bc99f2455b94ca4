import { sql } from 'kysely';
import { z } from 'zod';
import { badInput, notFound } from '../../kit/errors';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { DispatchItemRow, DispatchTableRow, OrganisationRow, ProviderResponseRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { CAN_TAKE, TABLE_KINDS, TABLE_STATUSES, type TableKind, type TableStatus } from './dispatch';
import type { Answer } from './rules';

export const loadTable = defineLoader<HelpdeskTables, DispatchTableRow>(
  (session, ids) => session.db.selectFrom('dispatchTable').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const loadItem = defineLoader<HelpdeskTables, DispatchItemRow>(
  (session, ids) => session.db.selectFrom('dispatchItem').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const loadItemsOfTable = defineListLoader<HelpdeskTables, DispatchItemRow>(
  (session, tableIds) =>
    session.db
      .selectFrom('dispatchItem')
      .selectAll()
      .where('tableId', 'in', tableIds)
      .orderBy('tableId')
      .orderBy('position')
      .execute(),
  (row) => row.tableId,
);

export const loadItemsOfReferral = defineListLoader<HelpdeskTables, DispatchItemRow>(
  (session, referralIds) =>
    session.db
      .selectFrom('dispatchItem')
      .selectAll()
      .where('referralId', 'in', referralIds)
      .orderBy('placedAt', 'desc')
      .orderBy('id')
      .execute(),
  (row) => row.referralId,
);

export const loadResponses = defineListLoader<HelpdeskTables, ProviderResponseRow>(
  (session, itemIds) =>
    session.db
      .selectFrom('providerResponse')
      .selectAll()
      .where('itemId', 'in', itemIds)
      .orderBy('answeredAt')
      .orderBy('id')
      .execute(),
  (row) => row.itemId,
);

/** Who sits at each table, by name. */
export const loadParticipants = defineListLoader<HelpdeskTables, OrganisationRow & { tableId: string }>(
  (session, tableIds) =>
    session.db
      .selectFrom('dispatchTableParticipant')
      .innerJoin('organisation', 'organisation.id', 'dispatchTableParticipant.organisationId')
      .select(['tableId', 'organisation.id', 'organisation.name', 'organisation.kind'])
      .where('tableId', 'in', tableIds)
      .orderBy('organisation.name')
      .orderBy('organisation.id')
      .execute(),
  (row) => row.tableId,
);

/** The items from which a trajectory came that the actor's organisation is assigned to. */
export const loadOwnItems = defineLoader<HelpdeskTables, { itemId: string }>(
  async (session, itemIds) => {
    const rows = await session.db
      .selectFrom('trajectory')
      .innerJoin('assignment', 'assignment.trajectoryId', 'trajectory.id')
      .select('trajectory.itemId')
      .distinct()
      .where('trajectory.itemId', 'in', itemIds)
      .where('assignment.organisationId', '=', session.actor.organisation)
      .execute();
    return rows.flatMap(({ itemId }) => (itemId === null ? [] : [{ itemId }]));
  },
  (row) => row.itemId,
);

/** Tables that the actor chairs or sits at (row-level security decides), newest first. */
export async function listTables(
  session: HelpdeskSession,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<DispatchTableRow[]> {
  const { role, organisation } = session.actor;
  let query = session.db.selectFrom('dispatchTable').selectAll('dispatchTable');
  if (role === 'HELPDESK') query = query.where('helpdeskId', '=', organisation);
  if (role === 'PARTNER' || role === 'SERVICE')
    query = query.where('dispatchTable.id', 'in', (eb) =>
      eb
        .selectFrom('dispatchTableParticipant')
        .select('dispatchTableParticipant.tableId')
        .where('dispatchTableParticipant.organisationId', '=', organisation),
    );
  if (status !== undefined) query = query.where('status', 'in', [...status, 'NONE']);
  if (page.afterId !== null) {
    if (!(await loadTable(session).load(page.afterId))) throw pageIsGone();
    query = query.where(
      sql<boolean>`(dispatch_table.scheduled_at, dispatch_table.id)
        < (select d.scheduled_at, d.id from helpdesk.dispatch_table d where d.id = ${page.afterId})`,
    );
  }
  return query
    .orderBy('scheduledAt', 'desc')
    .orderBy('dispatchTable.id', 'desc')
    .limit(page.first + 1)
    .execute();
}

/** Items on tables that an organisation sits at, the newest table first. */
export async function listItemsFor(
  session: HelpdeskSession,
  organisationId: string,
  unanswered: boolean,
  page: PageRequest,
): Promise<DispatchItemRow[]> {
  let query = session.db
    .selectFrom('dispatchTableParticipant')
    .innerJoin('dispatchTable', 'dispatchTable.id', 'dispatchTableParticipant.tableId')
    .innerJoin('dispatchItem', 'dispatchItem.tableId', 'dispatchTable.id')
    .selectAll('dispatchItem')
    .where('dispatchTableParticipant.organisationId', '=', organisationId);
  if (unanswered)
    query = query
      .where('dispatchItem.decision', 'is', null)
      .where('dispatchTable.status', 'in', ['PLANNED', 'OPEN'])
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('providerResponse')
              .select('providerResponse.id')
              .whereRef('providerResponse.itemId', '=', 'dispatchItem.id')
              .where('providerResponse.organisationId', '=', organisationId),
          ),
        ),
      );
  if (page.afterId !== null) {
    if (!(await loadItem(session).load(page.afterId))) throw pageIsGone();
    query = query.where(
      sql<boolean>`(dispatch_table.scheduled_at, dispatch_item.position, dispatch_item.id)
        < (select t.scheduled_at, i.position, i.id from helpdesk.dispatch_item i join helpdesk.dispatch_table t on t.id = i.table_id
           where i.id = ${page.afterId})`,
    );
  }
  return query
    .orderBy('dispatchTable.scheduledAt', 'desc')
    .orderBy('dispatchItem.position', 'desc')
    .orderBy('dispatchItem.id', 'desc')
    .limit(page.first + 1)
    .execute();
}

const pageIsGone = () =>
  badInput('The page before ended at something that is no longer yours', {
    hint: 'Begin again without `after`',
  });

/** A table about to be changed. */
export interface TableToChange extends Omit<DispatchTableRow, 'kind' | 'status'> {
  readonly kind: TableKind;
  readonly status: TableStatus;
}

/**
 * Locks a table of the caller's. Who adds to it or ends it locks it alone; who decides on its items shares it, so that items
 * are decided side by side, and none at a table that is being closed.
 * @throws NOT_FOUND when there is no such table, or none that the caller may lead: the same answer
 */
export async function getTableToChange(
  session: HelpdeskSession,
  id: string,
  lock: 'ALONE' | 'SHARED' = 'ALONE',
): Promise<TableToChange> {
  const query = session.db.selectFrom('dispatchTable').selectAll().where('id', '=', id);
  const row = await (lock === 'ALONE' ? query.forUpdate() : query.forShare()).executeTakeFirst();
  if (!row) throw notFound('dispatch table');
  return { ...row, kind: tableKind.parse(row.kind), status: tableStatus.parse(row.status) };
}
const tableKind = z.enum(TABLE_KINDS);
const tableStatus = z.enum(TABLE_STATUSES);

/** Locks an item of the caller's; its referral is to be locked before. */
export async function findItemToChange(
  session: HelpdeskSession,
  id: string,
): Promise<DispatchItemRow | undefined> {
  return session.db
    .selectFrom('dispatchItem')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The answers as they are now, not as a loader read them. */
export async function listAnswers(
  session: HelpdeskSession,
  itemId: string,
): Promise<(Answer & { earliestStart: string | null })[]> {
  const rows = await session.db
    .selectFrom('providerResponse')
    .select(['organisationId', 'canTake', 'earliestStart'])
    .where('itemId', '=', itemId)
    .execute();
  return rows.map((row) => ({ ...row, canTake: canTake.parse(row.canTake) }));
}
const canTake = z.enum(CAN_TAKE);

export async function nextPosition(session: HelpdeskSession, tableId: string): Promise<number> {
  const { last } = await session.db
    .selectFrom('dispatchItem')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('tableId', '=', tableId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Seats everybody whose offer the table looks at; who sits there already keeps the seat. */
export async function seatProviders(session: HelpdeskSession, table: TableToChange): Promise<void> {
  await sql`insert into helpdesk.dispatch_table_participant (table_id, organisation_id, because)
    select ${table.id}, p, 'OFFER' from helpdesk.providers_for_table(${table.helpdeskId}, ${table.kind}) p
    on conflict do nothing`.execute(session.db);
}
