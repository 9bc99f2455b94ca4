import { sql } from 'kysely';
import type { Timer } from '../../kit/timers';
import type { HelpdeskTables } from '../tables';
import { WORKING_LIST_DAYS } from './dispatch';

const DAY_MS = 86_400_000;

/** L25: the working list of a table is deleted; that a case was discussed there, and what was decided, stays with the case. */
export const forgetDispatchLists: Timer<HelpdeskTables> = {
  name: 'forget_dispatch_lists',
  cron: '40 2 * * *',
  run: async (session, now) => {
    const over = session.db
      .selectFrom('dispatchTable')
      .select('id')
      .where('closedAt', '<', new Date(now.getTime() - WORKING_LIST_DAYS * DAY_MS));
    const items = session.db.selectFrom('dispatchItem').where('tableId', 'in', over);
    await session.db.deleteFrom('providerResponse').where('itemId', 'in', items.select('id')).execute();
    await session.db
      .updateTable('dispatchItem')
      .set({
        need: null,
        level: null,
        ageBand: null,
        areaNis: null,
        situation: null,
        groupSize: null,
        clbDutyReached: null,
        reasons: [],
        forgottenAt: sql<Date>`now()`,
      })
      .where('tableId', 'in', over)
      .where('forgottenAt', 'is', null)
      .execute();
  },
};
