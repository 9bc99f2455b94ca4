import { forbidden, HubError, notFound } from '../../kit/errors';
import type { OfferRow } from '../rows';
import type { OffersSession } from '../tables';
import { isOfferStatus, type OfferStatus } from './offer';
import { findOwnOfferToChange, loadOffer } from './queries';
import { transition } from './rules';

/** An own offer that is locked, with its state as one of the known ones. */
export type OfferToChange = OfferRow & { readonly status: OfferStatus };

/** @throws NOT_FOUND when nobody showed the caller such an offer, FORBIDDEN when it is another partner's */
export async function getOwnOfferToChange(session: OffersSession, id: string): Promise<OfferToChange> {
  const offer = await findOwnOfferToChange(session, id);
  if (offer) return knownState(offer);
  if (await loadOffer(session).load(id)) throw forbidden('Only the partner whose offer this is changes it');
  throw notFound('offer');
}

/** The database holds no other states (a check). */
export function knownState(offer: OfferRow): OfferToChange {
  if (!isOfferStatus(offer.status)) throw new Error(`unknown state ${offer.status}`);
  return { ...offer, status: offer.status };
}

/** @throws INVALID_TRANSITION when the step begins in another state */
export function assertFrom(offer: OfferToChange, from: readonly OfferStatus[], step: string): void {
  if (from.includes(offer.status)) return;
  throw new HubError('INVALID_TRANSITION', `${step} an offer that is ${offer.status} is not possible`, {
    hint: `It can be done from ${from.join(' or ')}`,
    details: { from: offer.status, allowed: from },
  });
}

/** Takes a locked offer to another state. @throws INVALID_TRANSITION */
export async function moveOffer(
  session: OffersSession,
  offer: OfferToChange,
  to: OfferStatus,
  changes: { readonly statusReason?: string | null; readonly lastAssuredOn?: string } = {},
): Promise<OfferToChange> {
  const status = transition(offer.status, to);
  await session.db
    .updateTable('offer')
    .set({ status, ...changes })
    .where('id', '=', offer.id)
    .execute();
  return { ...offer, status };
}
