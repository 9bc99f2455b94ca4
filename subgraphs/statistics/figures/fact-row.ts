import type { ReferralCounted } from '../../kit/contracts/referral-counted';

/** A telling in the columns of its table. */
export function factRow({ clbOrReferrerOrg, ...fact }: ReferralCounted) {
  return { ...fact, referrerOrg: clbOrReferrerOrg };
}
