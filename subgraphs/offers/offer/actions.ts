import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { badInput, HubError } from '../../kit/errors';
import { followPlaces, getCapacity } from '../capacity/places';
import { holdOwnPartner } from '../organisation/queries';
import type { PartnerRow } from '../rows';
import type { OffersSession } from '../tables';
import { columnsOf } from './columns';
import { tellOfferFacts } from './facts';
import type { CreateOffer, endOfferInput, pauseOfferInput, publishOfferInput, UpdateOffer } from './inputs';
import { assertChangeable, assertNoContradiction, assertPublishable, NOTHING_SAID } from './rules';
import { assertFrom, getOwnOfferToChange, moveOffer } from './write';

/** @throws BAD_USER_INPUT when the organisation did not say yet who it is, or the offer contradicts itself */
export async function createOffer(session: OffersSession, input: CreateOffer): Promise<string> {
  const partner = await getOwnOrganisation(session);
  const columns = { ...columnsOf(input), titleNl: input.title.nl, offerType: input.offerType };
  assertNoContradiction({ ...NOTHING_SAID, ...columns });
  const offer = await session.db
    .insertInto('offer')
    .values({ organisationId: partner.id, ...columns })
    .returning('id')
    .executeTakeFirstOrThrow();
  await session.db
    .insertInto('offerCapacity')
    .values({ offerId: offer.id, organisationId: partner.id })
    .execute();
  return offer.id;
}

/**
 * Changes what a draft or a paused offer says; a paused one stays fit to be opened again.
 * @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION, CONFLICT when somebody else changed it since, BAD_USER_INPUT
 */
export async function updateOffer(session: OffersSession, input: UpdateOffer): Promise<string> {
  const { offerId, version, ...changes } = input;
  const before = await getOwnOfferToChange(session, offerId);
  assertChangeable(before.status);
  if (before.version !== version)
    throw new HubError('CONFLICT', 'Somebody else changed this offer since you read it', {
      hint: 'Read it again and repeat your change with the new version',
      details: { version: before.version },
    });
  const columns = columnsOf(changes);
  const next = { ...before, ...columns };
  assertNoContradiction(next);
  if (before.status === 'PAUSED') assertPublishable(next, await getOwnOrganisation(session), today());
  await session.db
    .updateTable('offer')
    .set({ ...columns, version: version + 1, lastAssuredOn: today() })
    .where('id', '=', offerId)
    .execute();
  await tellOfferFacts(session, offerId);
  return offerId;
}

/** @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION unless DRAFT, BAD_USER_INPUT with all that is missing */
export async function publishOffer(
  session: OffersSession,
  { offerId }: z.infer<typeof publishOfferInput>,
): Promise<string> {
  return open(session, offerId, 'DRAFT');
}

/** @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION unless PAUSED, BAD_USER_INPUT when its period is over */
export async function resumeOffer(
  session: OffersSession,
  { offerId }: z.infer<typeof publishOfferInput>,
): Promise<string> {
  return open(session, offerId, 'PAUSED');
}

async function open(session: OffersSession, offerId: string, from: 'DRAFT' | 'PAUSED'): Promise<string> {
  const offer = await getOwnOfferToChange(session, offerId);
  assertFrom(offer, [from], from === 'DRAFT' ? 'Publishing' : 'Resuming');
  assertPublishable(offer, await getOwnOrganisation(session), today());
  const opened = await moveOffer(session, offer, 'PUBLISHED', { statusReason: null, lastAssuredOn: today() });
  await followPlaces(session, opened, await getCapacity(session, offerId));
  await tellOfferFacts(session, offerId);
  return offerId;
}

/** @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION unless PUBLISHED or FULL */
export async function pauseOffer(
  session: OffersSession,
  { offerId, reason }: z.infer<typeof pauseOfferInput>,
): Promise<string> {
  const offer = await getOwnOfferToChange(session, offerId);
  await moveOffer(session, offer, 'PAUSED', { statusReason: reason ?? null });
  await tellOfferFacts(session, offerId);
  return offerId;
}

/**
 * Ends an offer for good; it stays readable, because what it gave is remembered elsewhere.
 * @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION from DRAFT or ENDED, CONFLICT while trajectories take its places
 */
export async function endOffer(
  session: OffersSession,
  { offerId, reason }: z.infer<typeof endOfferInput>,
): Promise<string> {
  const offer = await getOwnOfferToChange(session, offerId);
  const { placesTaken } = await getCapacity(session, offerId);
  if (offer.status !== 'ENDED' && placesTaken > 0)
    throw new HubError('CONFLICT', 'Trajectories take places of this offer', {
      hint: 'Pause it now, and end it when those trajectories are over',
      details: { placesTaken },
    });
  await moveOffer(session, offer, 'ENDED', { statusReason: reason ?? null });
  await tellOfferFacts(session, offerId);
  return offerId;
}

async function getOwnOrganisation(session: OffersSession): Promise<PartnerRow> {
  const partner = await holdOwnPartner(session);
  if (!partner)
    throw badInput('Your organisation did not say yet who it is', {
      hint: 'Say so once with describeOrganisation',
      details: { missing: ['organisation'] },
    });
  return partner;
}
