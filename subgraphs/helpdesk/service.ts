import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { deskResolvers } from './desk/resolvers';
import { forgetDrafts } from './draft/actions';
import { draftResolvers } from './draft/resolvers';
import { gapResolvers } from './gap/resolvers';
import { handOverResolvers } from './hand-over/resolvers';
import { offerHandlers } from './offers/handlers';
import { radarResolvers } from './radar/resolvers';
import { expireInformationRequests } from './referral/actions';
import { referralResolvers } from './referral/resolvers';
import { RegisterPublisher } from './register/publisher';
import { registerResolvers } from './register/resolvers';
import { relationHandlers } from './relations/handlers';
import type { HelpdeskTables } from './tables';

export interface HelpdeskSettings extends OwnerSettings {
  /** Hands the signed network register to every gateway. */
  readonly publishRegister: (snapshot: string) => Promise<void>;
}

/** The Central Helpdesk's own service: referrals, their follow-up, and the network register. */
export function createHelpdeskService(settings: HelpdeskSettings): OwnerService {
  const pupilsKey = settings.peers.pupils;
  if (!pupilsKey) throw new Error('the helpdesk needs the key of the pupils owner, whose permits it takes');
  const { Query: ofReferrals, Mutation: steps, ...referralTypes } = referralResolvers(pupilsKey);
  const { Query: ofDesks, ...deskTypes } = deskResolvers;
  const { Query: drafts, Mutation: draftSteps, ...draftTypes } = draftResolvers;
  const { Mutation: handOvers, ...handOverTypes } = handOverResolvers;
  const { Query: gaps, Mutation: gapSteps, ...gapTypes } = gapResolvers;
  const owner = createOwner<HelpdeskTables>(
    {
      name: 'helpdesk',
      resolvers: {
        Query: {
          ...ofReferrals,
          ...ofDesks,
          ...registerResolvers.Query,
          ...drafts,
          ...radarResolvers.Query,
          ...gaps,
        },
        Mutation: { ...steps, ...registerResolvers.Mutation, ...draftSteps, ...handOvers, ...gapSteps },
        ...referralTypes,
        ...deskTypes,
        ...draftTypes,
        ...handOverTypes,
        ...gapTypes,
      },
      handlers: { ...relationHandlers, ...offerHandlers },
      timers: [expireInformationRequests, forgetDrafts],
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
