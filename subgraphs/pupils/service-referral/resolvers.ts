import { dayOf } from '../../kit/calendar';
import { serviceReferralFactsSchema } from '../../kit/contracts/service-referral-facts';
import type { SigningKey } from '../../kit/keys';
import { mutation } from '../../kit/mutation';
import { PERMIT_LIFETIME_SECONDS, signPermit } from '../../kit/permit';
import type { Resolvers } from '../__generated__/resolvers';
import { permitServiceReferral, permitServiceReferralInput } from './actions';
import { findServicePermit } from './queries';

/** A permit's end as its signature says it: in whole seconds. */
function endOf(issuedAt: Date): Date {
  return new Date((Math.floor(issuedAt.getTime() / 1000) + PERMIT_LIFETIME_SECONDS) * 1000);
}

export const serviceReferralResolvers = (signingKey: SigningKey) =>
  ({
    Mutation: {
      permitServiceReferral: mutation('permitServiceReferral', {
        input: permitServiceReferralInput,
        act: permitServiceReferral,
        read: findServicePermit,
      }),
    },
    ServiceReferralPermit: {
      permit: ({ id, issuedAt, shares }) =>
        signPermit(
          signingKey,
          { id, issuer: 'pupils', receiver: 'services', issuedAt },
          serviceReferralFactsSchema.parse(shares),
        ),
      expiresAt: ({ issuedAt }) => endOf(issuedAt),
      shares: ({ shares }) => {
        const facts = serviceReferralFactsSchema.parse(shares);
        return { ...facts, consentUntil: facts.consentUntil === null ? null : new Date(facts.consentUntil) };
      },
    },
    InvolvedService: {
      service: ({ serviceId }) => ({ id: serviceId }),
      sentOn: ({ sentAt }) => dayOf(sentAt),
      started: ({ startedAt }) => startedAt !== null,
      ended: ({ closedAt }) => closedAt !== null,
    },
  }) satisfies Resolvers;
