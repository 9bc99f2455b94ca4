import { today } from '../../kit/calendar';
import { pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadCatalogue, needOf, readReferral } from './queries';
import { matchOffers } from './rules';

export const matchingResolvers = {
  Referral: {
    // The key tells nothing: a helpdesk's answer came first, and offers are no secret.
    __resolveReference: (reference) => readReferral(reference),
    matchingOffers: async (referral, { first, language }, { session }) => {
      const page = pageRequest({ first });
      const need = needOf(referral, language ?? null);
      const matches = matchOffers(need, await loadCatalogue(session), today());
      return matches.slice(0, page.first).map((match) => ({ ...match, offer: match.offer.row }));
    },
  },
} satisfies Partial<Resolvers>;
