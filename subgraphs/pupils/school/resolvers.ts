import { byId } from '../../kit/identifiers';
import type { Resolvers } from '../__generated__/resolvers';
import { clbCentres, clbContracts, schools } from './queries';

export const schoolResolvers = {
  Query: {
    school: (_, { id }, { session }) => byId(id, (known) => schools(session).load(known)),
    clbCentre: (_, { id }, { session }) => byId(id, (known) => clbCentres(session).load(known)),
  },
  School: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => schools(session).load(known)),
    municipality: ({ municipalityNis }) => ({ nisCode: municipalityNis }),
    clbContract: ({ id }, _, { session }) => clbContracts(session).load(id),
  },
  ClbContract: {
    clb: ({ clbId }, _, { session }) => clbCentres(session).load(clbId),
    from: ({ validFrom }) => validFrom,
    to: ({ validUntil }) => validUntil,
  },
  ClbCentre: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => clbCentres(session).load(known)),
  },
} satisfies Resolvers;
