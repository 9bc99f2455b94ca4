import { referralFactsSchema } from '../../kit/contracts/referral-facts';
import type { SigningKey } from '../../kit/keys';
import { mutation } from '../../kit/mutation';
import { PERMIT_LIFETIME_SECONDS, signPermit } from '../../kit/permit';
import type { Resolvers } from '../__generated__/resolvers';
import { permitReferral, permitReferralInput } from './actions';
import { findPermit } from './queries';

/** A permit's end as its signature says it: in whole seconds. */
function endOf(issuedAt: Date): Date {
  return new Date((Math.floor(issuedAt.getTime() / 1000) + PERMIT_LIFETIME_SECONDS) * 1000);
}

export const permitResolvers = (signingKey: SigningKey) =>
  ({
    Mutation: {
      permitReferral: mutation('permitReferral', {
        input: permitReferralInput,
        act: permitReferral,
        read: findPermit,
      }),
    },
    ReferralPermit: {
      permit: ({ id, issuedAt, shares }) =>
        signPermit(
          signingKey,
          { id, issuer: 'pupils', receiver: 'helpdesk', issuedAt },
          referralFactsSchema.parse(shares),
        ),
      expiresAt: ({ issuedAt }) => endOf(issuedAt),
      shares: ({ shares }) => {
        const facts = referralFactsSchema.parse(shares);
        return { ...facts, consentUntil: facts.consentUntil === null ? null : new Date(facts.consentUntil) };
      },
    },
  }) satisfies Resolvers;
