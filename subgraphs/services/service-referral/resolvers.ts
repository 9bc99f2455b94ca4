import type { CryptoKey } from 'jose';
import { dayOf } from '../../kit/calendar';
import { badInput } from '../../kit/errors';
import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import type { ServiceReferralRow } from '../rows';
import { loadSupportService } from '../service/queries';
import type { ServicesTables } from '../tables';
import {
  createServiceReferral,
  createServiceReferralInput,
  reportServiceReferral,
  reportServiceReferralInput,
} from './actions';
import {
  findServiceReferral,
  listServiceReferrals,
  loadReferralsOfPupil,
  loadServiceReferral,
} from './queries';
import { consentHasEnded } from './rules';

export const serviceReferralResolvers = (pupilsKey: CryptoKey) =>
  ({
    Query: {
      serviceReferral: (_, { id }, { session }) =>
        byId(id, (known) => loadServiceReferral(session).load(known)),
      serviceReferrals: async (_, { status, ...page }, { session }) => {
        const request = pageRequest(page);
        return connection(await listServiceReferrals(session, status ?? undefined, request), request);
      },
    },
    Mutation: {
      createServiceReferral: mutation<
        ServicesTables,
        Parameters<typeof createServiceReferral>[1],
        ServiceReferralRow
      >('createServiceReferral', {
        input: createServiceReferralInput,
        act: (session, input) => createServiceReferral(session, input, pupilsKey),
        read: findServiceReferral,
      }),
      reportServiceReferral: mutation('reportServiceReferral', {
        input: reportServiceReferralInput,
        act: reportServiceReferral,
        read: findServiceReferral,
      }),
    },
    Pupil: {
      // The key tells nothing: what there is to see of a pupil here is decided referral by referral.
      __resolveReference: ({ id }) => byId(id, async (known) => ({ id: known })),
      serviceReferrals: async ({ id }, page, { session }) => {
        const request = pageRequest(page);
        const all = await loadReferralsOfPupil(session).load(id);
        const before = all.findIndex((referral) => referral.id === request.afterId);
        if (request.afterId !== null && before < 0)
          throw badInput('This page has gone', { hint: 'Begin again without `after`' });
        return connection(all.slice(before + 1, before + 1 + request.first + 1), request);
      },
    },
    ServiceReferral: {
      __resolveReference: ({ id }, { session }) =>
        byId(id, (known) => loadServiceReferral(session).load(known)),
      pupil: ({ pupilId }) => ({ id: pupilId }),
      service: ({ serviceId }, _, { session }) => loadSupportService(session).load(serviceId),
      requestedBy: (referral) => referral,
      sentOn: ({ sentAt }) => dayOf(sentAt),
      feedback: (referral) => referral,
      consentEnded: (referral) => consentHasEnded(referral, new Date()),
    },
    ServiceReferralSender: {
      clb: ({ requestedByRole, requestedByOrg }) =>
        requestedByRole === 'CLB' ? { id: requestedByOrg } : null,
      school: ({ requestedByRole, requestedByOrg }) =>
        requestedByRole === 'SCHOOL' ? { id: requestedByOrg } : null,
    },
    ServiceFeedback: {
      started: ({ startedAt }) => startedAt !== null,
      ended: ({ closedAt, startedAt, status }) =>
        closedAt !== null && (startedAt !== null || status === 'ENDED'),
    },
  }) satisfies Partial<Resolvers>;
