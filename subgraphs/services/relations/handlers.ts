import { sql } from 'kysely';
import { pupilRelationsSchema } from '../../kit/contracts/pupil-relations';
import { serviceConsentEndedSchema } from '../../kit/contracts/service-referral-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import { endConsent } from '../service-referral/queries';
import type { ServicesTables } from '../tables';

/**
 * What the pupils owner tells. Relations come whole per pupil, so the newest telling replaces the one before, and an older
 * one that arrives late changes nothing; only the pupil and parents read here by relation, so only theirs are kept.
 */
export const relationHandlers: MessageHandlers<ServicesTables> = {
  'pupils/PupilRelations': async (session, { payload }) => {
    const { pupilId, toldAt, relations } = pupilRelationsSchema.parse(payload);
    const { rows } =
      await sql`insert into services.told_relations as t (pupil_id, told_at) values (${pupilId}, ${toldAt})
      on conflict (pupil_id) do update set told_at = excluded.told_at where t.told_at < excluded.told_at returning pupil_id`.execute(
        session.db,
      );
    if (rows.length === 0) return;
    await session.db.deleteFrom('accessEdge').where('pupilId', '=', pupilId).execute();
    const persons = relations.filter(({ relation }) => relation === 'SELF' || relation === 'GUARDIAN');
    if (persons.length === 0) return;
    await session.db
      .insertInto('accessEdge')
      .values(
        persons.map(({ holderKind, holderId, relation, validFrom, validUntil }) => ({
          pupilId,
          holderKind,
          holderId,
          relation,
          validFrom,
          validUntil,
        })),
      )
      .execute();
  },
  'pupils/ServiceConsentEnded': async (session, { payload }) => {
    const { referralId, endedAt } = serviceConsentEndedSchema.parse(payload);
    await endConsent(session, referralId, endedAt);
  },
};
