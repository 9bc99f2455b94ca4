import { placeSchema } from '../../kit/contracts/places';
import type { MessageHandlers } from '../../kit/events/inbox';
import { tellOfferFacts } from '../offer/facts';
import { knownState, moveOffer, type OfferToChange } from '../offer/write';
import type { CapacityRow } from '../rows';
import type { OffersSession, OffersTables } from '../tables';
import { placesFree } from './rules';

export async function getCapacity(session: OffersSession, offerId: string): Promise<CapacityRow> {
  return session.db
    .selectFrom('offerCapacity')
    .selectAll()
    .where('offerId', '=', offerId)
    .executeTakeFirstOrThrow();
}

/**
 * Lets the state follow the places of a locked offer: an open one without a free place is FULL, and open again with one.
 * @returns whether the state changed
 */
export async function followPlaces(
  session: OffersSession,
  offer: OfferToChange,
  capacity: CapacityRow,
): Promise<boolean> {
  const free = placesFree(capacity);
  const hasFreePlaces = free === null ? null : free > 0;
  if (hasFreePlaces !== offer.hasFreePlaces)
    await session.db.updateTable('offer').set({ hasFreePlaces }).where('id', '=', offer.id).execute();
  const isFull = hasFreePlaces === false;
  if (offer.status === 'PUBLISHED' && isFull) await moveOffer(session, offer, 'FULL');
  else if (offer.status === 'FULL' && !isFull) await moveOffer(session, offer, 'PUBLISHED');
  else return false;
  return true;
}

/**
 * Places that the helpdesk tells of. Repeats change nothing, and a release that arrives before the taking leaves the place free.
 */
export const placeHandlers: MessageHandlers<OffersTables> = {
  'helpdesk/PlaceTaken': async (session, { payload }) => {
    const { at: takenAt, ...place } = placeSchema.parse(payload);
    await session.db
      .insertInto('place')
      .values({ ...place, takenAt })
      .onConflict((conflict) => conflict.column('assignmentId').doUpdateSet({ takenAt }))
      .execute();
    await countPlaces(session, place);
  },
  'helpdesk/PlaceReleased': async (session, { payload }) => {
    const { at: releasedAt, ...place } = placeSchema.parse(payload);
    await session.db
      .insertInto('place')
      .values({ ...place, releasedAt })
      .onConflict((conflict) => conflict.column('assignmentId').doUpdateSet({ releasedAt }))
      .execute();
    await countPlaces(session, place);
  },
};

/** Counted anew each time, under the offer's lock, so that two messages at once both count. */
async function countPlaces(
  session: OffersSession,
  { offerId, organisationId }: { readonly offerId: string; readonly organisationId: string },
): Promise<void> {
  const offer = await session.db
    .selectFrom('offer')
    .selectAll()
    .where('id', '=', offerId)
    .where('organisationId', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!offer) return;
  const { taken } = await session.db
    .selectFrom('place')
    .select((eb) => eb.fn.countAll<number>().as('taken'))
    .where('offerId', '=', offerId)
    .where('organisationId', '=', organisationId)
    .where('releasedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const capacity = await session.db
    .updateTable('offerCapacity')
    .set({ placesTaken: taken })
    .where('offerId', '=', offerId)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (await followPlaces(session, knownState(offer), capacity)) await tellOfferFacts(session, offerId);
}
