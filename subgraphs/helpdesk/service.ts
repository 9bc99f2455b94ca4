import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { mergeResolvers } from '../kit/resolvers';
import { deskResolvers } from './desk/resolvers';
import { dispatchResolvers } from './dispatch/resolvers';
import { forgetDispatchLists } from './dispatch/timers';
import { forgetDrafts } from './draft/actions';
import { draftResolvers } from './draft/resolvers';
import { followUpHandlers } from './follow-up/handlers';
import { followUpResolvers } from './follow-up/resolvers';
import { gapResolvers } from './gap/resolvers';
import { handOverResolvers } from './hand-over/resolvers';
import { offerHandlers } from './offers/handlers';
import { radarResolvers } from './radar/resolvers';
import { expireInformationRequests } from './referral/actions';
import { referralResolvers } from './referral/resolvers';
import { RegisterPublisher } from './register/publisher';
import { registerResolvers } from './register/resolvers';
import { relationHandlers } from './relations/handlers';
import { roundTableResolvers } from './round-table/resolvers';
import { sessionResolvers } from './session/resolvers';
import type { HelpdeskTables } from './tables';
import { trajectoryResolvers } from './trajectory/resolvers';
import { endLapsedConsents, stallOverdueStarts } from './trajectory/timers';

export interface HelpdeskSettings extends OwnerSettings {
  /** Hands the signed network register to every gateway. */
  readonly publishRegister: (snapshot: string) => Promise<void>;
}

/** The Central Helpdesk's own service: referrals, their follow-up, and the network register. */
export function createHelpdeskService(settings: HelpdeskSettings): OwnerService {
  const pupilsKey = settings.peers.pupils;
  if (!pupilsKey) throw new Error('the helpdesk needs the key of the pupils owner, whose permits it takes');
  const parts = [
    referralResolvers(pupilsKey),
    deskResolvers,
    registerResolvers,
    dispatchResolvers,
    trajectoryResolvers,
    roundTableResolvers,
    followUpResolvers,
    sessionResolvers,
    draftResolvers,
    handOverResolvers,
    radarResolvers,
    gapResolvers,
  ];
  const owner = createOwner<HelpdeskTables>(
    {
      name: 'helpdesk',
      resolvers: mergeResolvers(parts),
      handlers: { ...relationHandlers, ...offerHandlers, ...followUpHandlers },
      timers: [
        expireInformationRequests,
        forgetDrafts,
        stallOverdueStarts,
        endLapsedConsents,
        forgetDispatchLists,
      ],
      tells: ['pupils'],
    },
    settings,
  );
  const register = new RegisterPublisher({
    database: owner.database,
    appUrl: settings.databaseUrls.appUrl,
    key: settings.signingKey,
    publish: settings.publishRegister,
    onFault: settings.onFault,
  });
  const { database: _ownDoor, ...service } = owner;
  return {
    ...service,
    start: async () => {
      await register.start();
      await owner.start();
    },
    settle: async () => {
      await owner.settle();
      await register.publishNow();
    },
    stop: async () => {
      await register.stop();
      await owner.stop();
    },
  };
}
