import { sql } from 'kysely';
import { offerFactsSchema } from '../../kit/contracts/offer-facts';
import { tell } from '../../kit/events/outbox';
import type { OffersSession } from '../tables';

/**
 * Tells the helpdesk what an offer is now, whole. To be called last: it reads what was written before.
 * A draft is its partner's own affair and is not told.
 */
export async function tellOfferFacts(session: OffersSession, offerId: string): Promise<void> {
  const offer = await session.db
    .selectFrom('offer')
    .select([
      'organisationId',
      'offerType',
      'levels',
      'intakeRoute',
      'purpose',
      'targetGroups',
      'minAge',
      'maxAge',
      'serviceArea',
      'status',
      // The database's clock after the row's lock: of two writers, the later one's facts are the younger.
      sql<string>`to_json(clock_timestamp()) #>> '{}'`.as('toldAt'),
    ])
    .where('id', '=', offerId)
    .where('status', '<>', 'DRAFT')
    .executeTakeFirst();
  if (!offer) return;
  const payload = offerFactsSchema.parse({ offerId, ...offer });
  await tell(session, { receiver: 'helpdesk', type: 'OfferFacts', aggregate: offerId, payload });
}
