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

/** Where a dispatch table stands. */
export type DispatchTableStatus =
  /** To come. */
  | 'PLANNED'
  /** Under way. */
  | 'OPEN'
  /** Over: every item was decided. */
  | 'CLOSED'
  /** Called off. */
  | 'CANCELLED';

/** Where a trajectory stands. */
export type TrajectoryStatus =
  /** Assigned, to be agreed on with pupil and parents. */
  | 'PROPOSED'
  /** Agreed on, with consent, at a round table. */
  | 'AGREED'
  /** Its start is watched. */
  | 'START_WATCH'
  /** It runs. */
  | 'RUNNING'
  /** All parts ended; the closing round table follows. */
  | 'CLOSING_ROUND_TABLE'
  /** Completed. */
  | 'COMPLETED'
  /** It does not start or go on. */
  | 'STALLED'
  /** Begun again with the same lead, as another trajectory. */
  | 'RESTARTED'
  /** Replaced by a trajectory with another lead. */
  | 'REPLACED'
  /** Stopped. */
  | 'STOPPED';

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

export type FindYourWayQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type FindYourWayQuery = { readonly myCaseload: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly displayName: string | null } | null }> | null } | null, readonly worklist: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null } | null }> | null } | null, readonly dispatchTables: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: DispatchTableStatus | null, readonly scheduledAt: string | null } | null }> | null } | null, readonly offers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly titleIn: string | null } | null }> | null } | null, readonly supportServices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null } | null }> | null } | null, readonly networkOrganisations: ReadonlyArray<{ readonly id: string, readonly name: string | null }> | null };

export type OneCaseOverAllOwnersQueryVariables = Exact<{
  pupilId: string;
}>;


export type OneCaseOverAllOwnersQuery = { readonly caseContext: { readonly pupil: { readonly displayName: string | null, readonly synthetic: boolean | null, readonly residence: { readonly nisCode: string, readonly name: string | null } | null } | null, readonly absenceSummary: { readonly problematicHalfDays: number | null } | null, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null }> | null, readonly openReferrals: ReadonlyArray<{ readonly number: string | null, readonly status: ReferralStatus | null, readonly matchingOffers: ReadonlyArray<{ readonly rank: number | null, readonly offer: { readonly titleIn: string | null } | null }> | null }> | null, readonly trajectories: ReadonlyArray<{ readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly organisation: { readonly name: string | null } | null }> | null }> | null, readonly involvedServices: ReadonlyArray<{ readonly started: boolean | null, readonly service: { readonly name: string | null } | null }> | null } | null };

export const findYourWay: OperationText<FindYourWayQuery, FindYourWayQueryVariables> = `query FindYourWay($first: Int = 3) {
  myCaseload(first: $first) {
    edges {
      node {
        id
        displayName
      }
    }
  }
  worklist(first: $first) {
    edges {
      node {
        id
        number
        status
      }
    }
  }
  dispatchTables(first: $first) {
    edges {
      node {
        id
        status
        scheduledAt
      }
    }
  }
  offers(first: $first) {
    edges {
      node {
        id
        titleIn(language: EN)
      }
    }
  }
  supportServices(first: $first) {
    edges {
      node {
        id
        name
      }
    }
  }
  networkOrganisations(kind: HELPDESK) {
    id
    name
  }
}`;

export const oneCaseOverAllOwners: OperationText<OneCaseOverAllOwnersQuery, OneCaseOverAllOwnersQueryVariables> = `query OneCaseOverAllOwners($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil {
      displayName
      synthetic
      residence {
        nisCode
        name
      }
    }
    absenceSummary {
      problematicHalfDays
    }
    consents {
      purpose
      status
    }
    openReferrals {
      number
      status
      matchingOffers(first: 3) {
        rank
        offer {
          titleIn(language: EN)
        }
      }
    }
    trajectories {
      status
      assignments {
        organisation {
          name
        }
      }
    }
    involvedServices {
      service {
        name
      }
      started
    }
  }
}`;
