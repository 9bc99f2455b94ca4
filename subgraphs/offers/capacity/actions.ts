import { z } from 'zod';
import { today } from '../../kit/calendar';
import { HubError } from '../../kit/errors';
import { tellOfferFacts } from '../offer/facts';
import { id, optional } from '../offer/inputs';
import { getOwnOfferToChange } from '../offer/write';
import type { OffersSession } from '../tables';
import { followPlaces, getCapacity } from './places';
import { assertEnoughPlaces } from './rules';

const MOST_PLACES = 10_000;
const MOST_WAIT_DAYS = 1_000;

const places = z.int().min(0, 'is at least 0').max(MOST_PLACES, `is at most ${MOST_PLACES}`);

export const reportCapacityInput = z
  .strictObject({
    offerId: id,
    from: optional(z.iso.date()),
    until: optional(z.iso.date()),
    placesTotal: places,
    placesReserved: places,
    expectedWaitDays: optional(
      z.int().min(0, 'is at least 0').max(MOST_WAIT_DAYS, `is at most ${MOST_WAIT_DAYS}`),
    ),
  })
  .refine(({ until }) => until === undefined || until >= today(), 'until: is today or later')
  .refine(
    ({ from, until }) => until === undefined || (from ?? today()) <= until,
    'until: is not before from',
  );

/**
 * Takes the places that a partner reports; the state of the offer follows.
 * @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION when the offer ended, CONFLICT below what is taken and reserved
 */
export async function reportCapacity(
  session: OffersSession,
  input: z.infer<typeof reportCapacityInput>,
): Promise<string> {
  const { offerId, placesTotal, placesReserved } = input;
  const offer = await getOwnOfferToChange(session, offerId);
  if (offer.status === 'ENDED')
    throw new HubError('INVALID_TRANSITION', 'An offer that ended has no places', {
      hint: 'Make a new offer',
      details: { from: 'ENDED', allowed: [] },
    });
  const { placesTaken } = await getCapacity(session, offerId);
  assertEnoughPlaces({ placesTotal, placesReserved, placesTaken });
  const capacity = await session.db
    .updateTable('offerCapacity')
    .set({
      placesTotal,
      placesReserved,
      periodFrom: input.from ?? today(),
      periodTo: input.until ?? null,
      expectedWaitDays: input.expectedWaitDays ?? null,
      reportedAt: new Date(),
    })
    .where('offerId', '=', offerId)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (await followPlaces(session, offer, capacity)) await tellOfferFacts(session, offerId);
  return offerId;
}
