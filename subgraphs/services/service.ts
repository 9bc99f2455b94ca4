import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { mergeResolvers } from '../kit/resolvers';
import { relationHandlers } from './relations/handlers';
import { supportServiceResolvers } from './service/resolvers';
import { serviceReferralResolvers } from './service-referral/resolvers';
import type { ServicesTables } from './tables';

/** The service of social and youth services: who they are, how to reach them, and who was referred to them, as facts. */
export function createServicesService(settings: OwnerSettings): OwnerService {
  const pupilsKey = settings.peers.pupils;
  if (!pupilsKey) throw new Error('the services need the key of the pupils owner, whose permits they take');
  const { database: _ownDoor, ...service } = createOwner<ServicesTables>(
    {
      name: 'services',
      resolvers: mergeResolvers([supportServiceResolvers, serviceReferralResolvers(pupilsKey)]),
      handlers: relationHandlers,
      timers: [],
      tells: ['pupils'],
    },
    settings,
  );
  return service;
}
