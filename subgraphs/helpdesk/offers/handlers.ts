import { sql } from 'kysely';
import { offerFactsSchema } from '../../kit/contracts/offer-facts';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { HelpdeskTables } from '../tables';

/** What the offers owner tells of an offer: whole each time, and an older telling that arrives late changes nothing. */
export const offerHandlers: MessageHandlers<HelpdeskTables> = {
  'offers/OfferFacts': async (session, { payload }) => {
    const facts = offerFactsSchema.parse(payload);
    const { offerId, ...rest } = facts;
    await session.db
      .insertInto('leasedOffer')
      .values(facts)
      .onConflict((known) =>
        known
          .column('offerId')
          .doUpdateSet(rest)
          .where('leasedOffer.toldAt', '<', sql<Date>`excluded.told_at`),
      )
      .execute();
  },
};
