import { sql } from 'kysely';
import { consentWithdrawnSchema } from '../../kit/contracts/consent-events';
import { pupilRelationsSchema } from '../../kit/contracts/pupil-relations';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { HelpdeskTables } from '../tables';

/**
 * What the pupils owner tells. A withdrawn consent ends the permits on it; relations come whole per pupil, so the newest telling replaces the one before,
 * and an older one that arrives late changes nothing.
 */
export const relationHandlers: MessageHandlers<HelpdeskTables> = {
  'pupils/ConsentWithdrawn': async (session, { payload }) => {
    const { consentId } = consentWithdrawnSchema.parse(payload);
    await session.db
      .insertInto('withdrawnConsent')
      .values({ consentId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  'pupils/PupilRelations': async (session, { payload }) => {
    const { pupilId, toldAt, relations } = pupilRelationsSchema.parse(payload);
    const { rows } =
      await sql`insert into helpdesk.told_relations as t (pupil_id, told_at) values (${pupilId}, ${toldAt})
      on conflict (pupil_id) do update set told_at = excluded.told_at where t.told_at < excluded.told_at returning pupil_id`.execute(
        session.db,
      );
    if (rows.length === 0) return;
    await session.db.deleteFrom('accessEdge').where('pupilId', '=', pupilId).execute();
    if (relations.length === 0) return;
    await session.db
      .insertInto('accessEdge')
      .values(relations.map((relation) => ({ ...relation, pupilId })))
      .execute();
  },
};
