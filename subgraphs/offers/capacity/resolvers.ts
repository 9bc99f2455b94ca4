import { defineLoader } from '../../kit/loaders';
import type { Resolvers } from '../__generated__/resolvers';
import type { CapacityRow } from '../rows';
import type { OffersTables } from '../tables';
import { bandOf, placesFree, staleSince } from './rules';

/** Whose capacity a caller may see is decided by row-level security; nothing reported is nothing to show. */
export const loadCapacity = defineLoader<OffersTables, CapacityRow>(
  (session, ids) =>
    session.db
      .selectFrom('offerCapacity')
      .selectAll()
      .where('offerId', 'in', ids)
      .where('reportedAt', 'is not', null)
      .execute(),
  (row) => row.offerId,
);

export const capacityResolvers = {
  OfferCapacity: {
    status: (capacity) => (staleSince(capacity, new Date()) === null ? 'FRESH' : 'STALE_CAPACITY'),
    staleSince: (capacity) => staleSince(capacity, new Date()),
    band: (capacity) => bandOf(placesFree(capacity)),
    from: ({ periodFrom }) => periodFrom,
    until: ({ periodTo }) => periodTo,
    placesFree: (capacity) => placesFree(capacity),
  },
} satisfies Partial<Resolvers>;
