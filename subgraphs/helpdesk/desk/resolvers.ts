import { byId } from '../../kit/identifiers';
import type { Resolvers } from '../__generated__/resolvers';
import { listHelpdesks, loadHelpdesk, loadModesOfHelpdesk } from './queries';

export const deskResolvers = {
  Query: {
    helpdesks: (_, __, { session }) => listHelpdesks(session),
    helpdesk: (_, { id }, { session }) => byId(id, (known) => loadHelpdesk(session).load(known)),
  },
  Helpdesk: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => loadHelpdesk(session).load(known)),
    operatingModes: ({ id }, _, { session }) => loadModesOfHelpdesk(session).load(id),
  },
  OperatingMode: {
    from: (mode) => mode.validFrom,
    until: (mode) => mode.validUntil,
  },
} satisfies Partial<Resolvers>;
