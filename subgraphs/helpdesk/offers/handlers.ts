import { offerFactsSchema } from '../../kit/contracts/offer-facts';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { HelpdeskTables } from '../tables';

/** What the offers owner tells: taken and checked; dispatch is what will keep and use it. */
export const offerFactsHandlers: MessageHandlers<HelpdeskTables> = {
  'offers/OfferFacts': async (_session, { payload }) => {
    offerFactsSchema.parse(payload);
  },
};
