import { z } from 'zod';
import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { pageWithin } from '../offer/page-within';
import { loadOffersOfOrganisation } from '../offer/queries';
import type { PartnerRow } from '../rows';
import type { OffersTables } from '../tables';
import { describeOrganisation, describeOrganisationInput } from './actions';
import { listPartners, loadPartner } from './queries';

/** What describeOrganisation wrote. */
const contacts = z.array(
  z.object({ role: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
);

export const organisationResolvers = {
  Query: {
    partnerOrganisations: async (_, { area, ...page }, { session }) => {
      const request = pageRequest(page);
      return connection(await listPartners(session, area ?? null, request), request);
    },
    partnerOrganisation: (_, { id }, { session }) => byId(id, (known) => loadPartner(session).load(known)),
  },
  Mutation: {
    describeOrganisation: mutation<OffersTables, z.infer<typeof describeOrganisationInput>, PartnerRow>(
      'describeOrganisation',
      {
        input: describeOrganisationInput,
        act: describeOrganisation,
        read: (session, id) => loadPartner(session).load(id),
      },
    ),
  },
  PartnerOrganisation: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => loadPartner(session).load(known)),
    contacts: (partner) => contacts.parse(partner.contacts),
    offers: async ({ id }, page, { session }) =>
      pageWithin(await loadOffersOfOrganisation(session).load(id), pageRequest(page)),
  },
} satisfies Partial<Resolvers>;
