import type { z } from 'zod';
import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { reportCapacity, reportCapacityInput } from '../capacity/actions';
import { loadCapacity } from '../capacity/resolvers';
import { loadPartner } from '../organisation/queries';
import type { LocalizedTextRow, OfferRow } from '../rows';
import type { OffersSession, OffersTables } from '../tables';
import { labelOf } from '../vocabulary/vocabulary';
import { createOffer, endOffer, pauseOffer, publishOffer, resumeOffer, updateOffer } from './actions';
import * as inputs from './inputs';
import { listOffers, listOwnOffers, loadOffer } from './queries';
import { readFilter } from './search';

/** A mutation on offers: all of them give back the offer. What a loader had read before the change is forgotten. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: OffersSession, input: Input) => Promise<string>,
) {
  return mutation<OffersTables, Input, OfferRow>(name, {
    input,
    act,
    read: (session, id) => loadOffer(session).clear(id).load(id),
  });
}

const inLanguage = (text: LocalizedTextRow, language: 'NL' | 'FR' | 'EN'): string =>
  ({ NL: text.nl, FR: text.fr, EN: text.en })[language] ?? text.nl;
const titleOf = ({ titleNl, titleFr, titleEn }: OfferRow): LocalizedTextRow => ({
  nl: titleNl,
  fr: titleFr,
  en: titleEn,
});
const summaryOf = ({ summaryNl, summaryFr, summaryEn }: OfferRow): LocalizedTextRow | null =>
  summaryNl === null ? null : { nl: summaryNl, fr: summaryFr, en: summaryEn };

export const offerResolvers = {
  Query: {
    offers: async (_, { filter, ...page }, { session }) => {
      const request = pageRequest(page);
      return connection(await listOffers(session, readFilter(filter), request), request);
    },
    offer: (_, { id }, { session }) => byId(id, (known) => loadOffer(session).load(known)),
    myOffers: async (_, { status, ...page }, { session }) => {
      const request = pageRequest(page);
      return connection(await listOwnOffers(session, status ?? undefined, request), request);
    },
  },
  Mutation: {
    createOffer: step('createOffer', inputs.createOfferInput, createOffer),
    updateOffer: step('updateOffer', inputs.updateOfferInput, updateOffer),
    publishOffer: step('publishOffer', inputs.publishOfferInput, publishOffer),
    pauseOffer: step('pauseOffer', inputs.pauseOfferInput, pauseOffer),
    resumeOffer: step('resumeOffer', inputs.resumeOfferInput, resumeOffer),
    endOffer: step('endOffer', inputs.endOfferInput, endOffer),
    reportCapacity: step('reportCapacity', reportCapacityInput, reportCapacity),
  },
  Offer: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => loadOffer(session).load(known)),
    organisation: ({ organisationId }, _, { session }) => loadPartner(session).load(organisationId),
    title: titleOf,
    titleIn: (offer, { language }) => inLanguage(titleOf(offer), language),
    summary: summaryOf,
    summaryIn: (offer, { language }) => {
      const summary = summaryOf(offer);
      return summary && inLanguage(summary, language);
    },
    offerTypeLabel: ({ offerType }) => labelOf('OFFER_TYPE', offerType),
    capacity: ({ id }, _, { session }) => loadCapacity(session).load(id),
  },
} satisfies Partial<Resolvers>;
