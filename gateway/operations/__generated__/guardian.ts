// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

/** Where a referral stands. */
export type ReferralStatus =
  /** Being written. */
  | 'DRAFT'
  /** Thrown away before it was sent. */
  | 'DISCARDED'
  /** Received by the helpdesk. */
  | 'RECEIVED'
  /** Waits for information from the referrer. */
  | 'INFO_REQUESTED'
  /** The information did not come in time. */
  | 'EXPIRED'
  /** Complete; ready for dispatch. */
  | 'TRIAGED'
  /** On a dispatch table (dispatchtafel). */
  | 'ON_DISPATCH_TABLE'
  /** To a later table. */
  | 'POSTPONED'
  /** To an expert table (expertisetafel). */
  | 'EXPERT_TABLE'
  /** No fitting offer; a gap was signalled. */
  | 'NO_OFFER'
  /** Assigned to one or more providers. */
  | 'ASSIGNED'
  /** The trajectory started. */
  | 'STARTED'
  /** Start or trajectory stalled. */
  | 'STALLED'
  /** Taken up again. */
  | 'REOPENED'
  /** Completed. */
  | 'COMPLETED'
  /** Answered with advice. */
  | 'ADVISED'
  /** Passed to somewhere else. */
  | 'REDIRECTED'
  /** Not eligible. */
  | 'NOT_ELIGIBLE'
  /** Withdrawn. */
  | 'WITHDRAWN'
  /** The same case as an earlier one. */
  | 'DUPLICATE';

/** What a consent is for. */
export type ConsentPurpose =
  /** Telling a helpdesk. */
  | 'REFERRAL'
  /** A trajectory with a provider. */
  | 'TRAJECTORY'
  /** Passing to a support service. */
  | 'SERVICE_REFERRAL'
  /** Opening the record to a parent of a pupil who decides for himself or herself. */
  | 'SHARE_WITH_GUARDIAN';

/** Thresholds of problematic half days in a school year. */
export type AbsenceThreshold =
  /** Fewer than 5. */
  | 'NONE'
  /** 5: the school involves the CLB. */
  | 'FROM_5'
  /** 10: city yardstick. */
  | 'FROM_10'
  /** 15: publication band. */
  | 'FROM_15'
  /** 30: problematic absence in the statistics. */
  | 'FROM_30';

/** Who decides about a consent. */
export type ConsentGiver =
  /** The pupil, from 12. */
  | 'PUPIL'
  /** A parent or guardian, below 12. */
  | 'GUARDIAN';

/** How a consent stands now. */
export type ConsentStatus =
  /** Asked, not answered yet. */
  | 'REQUESTED'
  /** In force. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED'
  /** Its time has passed. */
  | 'EXPIRED'
  /** Withdrawn. */
  | 'WITHDRAWN';

export type MyChildrenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChildrenQuery = { readonly myChildren: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly currentEnrolment: { readonly school: { readonly name: string | null } | null } | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null } | null, readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly givenBy: ConsentGiver | null }> | null, readonly referrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly number: string | null, readonly status: ReferralStatus | null } | null }> | null } | null }> | null };

export type WithdrawConsentForChildMutationVariables = Exact<{
  consentId: string;
}>;


export type WithdrawConsentForChildMutation = { readonly withdrawConsent: { readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly withdrawnAt: string | null } | null };

export const myChildren: OperationText<MyChildrenQuery, MyChildrenQueryVariables> = `query MyChildren {
  myChildren {
    id
    displayName
    age
    currentEnrolment {
      school {
        name
      }
    }
    absenceSummary {
      problematicHalfDays
      thresholdReached
    }
    consents {
      id
      purpose
      status
      givenBy
    }
    referrals(first: 5) {
      edges {
        node {
          number
          status
        }
      }
    }
  }
}`;

export const withdrawConsentForChild: OperationText<WithdrawConsentForChildMutation, WithdrawConsentForChildMutationVariables> = `mutation WithdrawConsentForChild($consentId: ID!) {
  withdrawConsent(input: {consentId: $consentId}) {
    id
    purpose
    status
    withdrawnAt
  }
}`;
