import { sql } from 'kysely';
import { today } from '../../kit/calendar';
import { consentWithdrawnSchema } from '../../kit/contracts/consent-events';
import { type HelpdeskRelations, helpdeskRelationsSchema } from '../../kit/contracts/pupil-relations';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { listWithoutConsent } from '../trajectory/queries';
import { stallWithoutConsent, stopCase } from '../trajectory/stalling';

/**
 * What the pupils owner tells. A withdrawn consent ends the permits on it, and stops what rests on it; relations and consents to
 * trajectories come whole per pupil, so the newest telling replaces the one before, and an older one that arrives late changes nothing.
 */
export const relationHandlers: MessageHandlers<HelpdeskTables> = {
  'pupils/ConsentWithdrawn': async (session, { payload }) => {
    const { consentId } = consentWithdrawnSchema.parse(payload);
    await session.db
      .insertInto('withdrawnConsent')
      .values({ consentId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Whoever decides about such a case at this moment holds its lock: what was decided is seen here, or refused there.
    const { rows } = await sql<{
      id: string;
    }>`select id from helpdesk.lock_cases_on(${consentId}) as id`.execute(session.db);
    for (const { id } of rows) await stopCase(session, id, today(), 'WITHDRAWN');
  },
  'pupils/PupilRelations': async (session, { payload }) => {
    const told = helpdeskRelationsSchema.parse(payload);
    if (!(await isNews(session, told))) return;
    // As above: what is being agreed on at this moment is seen here, or finds here that the consent is gone.
    await sql`select helpdesk.lock_cases_of(${told.pupilId})`.execute(session.db);
    await replaceRelations(session, told);
    await replaceConsents(session, told);
    for (const { id } of await listWithoutConsent(session, told.pupilId))
      await stallWithoutConsent(session, id, today(), 'TRAJECTORY');
  },
};

async function isNews(session: HelpdeskSession, { pupilId, toldAt }: HelpdeskRelations): Promise<boolean> {
  const { rows } =
    await sql`insert into helpdesk.told_relations as t (pupil_id, told_at) values (${pupilId}, ${toldAt})
    on conflict (pupil_id) do update set told_at = excluded.told_at where t.told_at < excluded.told_at returning pupil_id`.execute(
      session.db,
    );
  return rows.length > 0;
}

async function replaceRelations(
  session: HelpdeskSession,
  { pupilId, relations }: HelpdeskRelations,
): Promise<void> {
  await session.db.deleteFrom('accessEdge').where('pupilId', '=', pupilId).execute();
  if (relations.length === 0) return;
  await session.db
    .insertInto('accessEdge')
    .values(relations.map((relation) => ({ ...relation, pupilId })))
    .execute();
}

async function replaceConsents(
  session: HelpdeskSession,
  { pupilId, trajectoryConsents }: HelpdeskRelations,
): Promise<void> {
  await session.db.deleteFrom('leasedConsent').where('pupilId', '=', pupilId).execute();
  if (trajectoryConsents.length === 0) return;
  await session.db
    .insertInto('leasedConsent')
    .values(trajectoryConsents.map((consent) => ({ ...consent, pupilId })))
    .execute();
}
