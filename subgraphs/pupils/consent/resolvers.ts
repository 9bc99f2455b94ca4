import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { recordConsent, recordConsentInput, withdrawConsent, withdrawConsentInput } from './actions';
import { consents, findConsent, listConsents } from './queries';
import { statusOf } from './rules';

export const consentResolvers = {
  Query: {
    consentRecords: async (_, { first, after }, { session }) => {
      const page = pageRequest({ first, after });
      return connection(await listConsents(session, page), page);
    },
  },
  Mutation: {
    recordConsent: mutation('recordConsent', {
      input: recordConsentInput,
      act: recordConsent,
      read: findConsent,
    }),
    withdrawConsent: mutation('withdrawConsent', {
      input: withdrawConsentInput,
      act: withdrawConsent,
      read: findConsent,
    }),
  },
  ConsentRecord: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => consents(session).load(known)),
    status: (consent) => statusOf(consent),
    from: ({ validFrom }) => validFrom,
    until: ({ validUntil }) => validUntil,
  },
} satisfies Resolvers;
