import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { mergeResolvers } from '../kit/resolvers';
import { placeHandlers } from './capacity/places';
import { capacityResolvers } from './capacity/resolvers';
import { matchingResolvers } from './matching/resolvers';
import { offerResolvers } from './offer/resolvers';
import { organisationResolvers } from './organisation/resolvers';
import type { OffersTables } from './tables';
import { vocabularyResolvers } from './vocabulary/resolvers';

/** The partners' service: who they are, what they offer, with how many places, and which offers fit a referral. */
export function createOffersService(settings: OwnerSettings): OwnerService {
  const { database: _ownDoor, ...service } = createOwner<OffersTables>(
    {
      name: 'offers',
      resolvers: mergeResolvers([
        offerResolvers,
        organisationResolvers,
        vocabularyResolvers,
        capacityResolvers,
        matchingResolvers,
      ]),
      handlers: placeHandlers,
      timers: [],
      tells: ['helpdesk'],
    },
    settings,
  );
  return service;
}
