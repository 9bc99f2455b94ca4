import { z } from 'zod';
import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import type { HelpdeskTables } from '../tables';
import { listOrganisations } from './queries';
import { findRevocation, signOut } from './sign-out';

const endSession = mutation<HelpdeskTables, undefined, { endedAt: Date }>('signOut', {
  input: z.undefined(),
  act: (session) => signOut(session),
  read: findRevocation,
});

export const registerResolvers = {
  Query: {
    networkOrganisations: (_, { kind }, { session }) => listOrganisations(session, kind ?? null),
  },
  Mutation: {
    signOut: (_, __, context) => endSession(undefined, { input: undefined }, context),
  },
} satisfies Partial<Resolvers>;
