// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

/** Kinds of organisation in the network. */
export type OrganisationKind =
  /** School. */
  | 'SCHOOL'
  /** Pupil guidance centre (CLB). */
  | 'CLB'
  /** Central helpdesk (Centraal Meldpunt). */
  | 'HELPDESK'
  /** Provider of trajectories. */
  | 'PARTNER'
  /** Youth, welfare or social service. */
  | 'SERVICE'
  /** City or municipality. */
  | 'CITY'
  /** Police zone: a contact point, no login. */
  | 'POLICE'
  /** Supplier of software, on demo data only. */
  | 'SOFTWARE_SUPPLIER';

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

/** Who decides about a consent. */
export type ConsentGiver =
  /** The pupil, from 12. */
  | 'PUPIL'
  /** A parent or guardian, below 12. */
  | 'GUARDIAN';

/** Kinds of data that a consent covers. */
export type DataCategory =
  /** Name and day of birth. */
  | 'IDENTITY'
  /** School and enrolment. */
  | 'ENROLMENT'
  /** Absence counts. */
  | 'ABSENCE_SUMMARY'
  /** The situation and what is asked. */
  | 'SITUATION';

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

export type ConsentsWeAnswerForQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsentsWeAnswerForQuery = { readonly consentRecords: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly purpose: ConsentPurpose | null, readonly givenBy: ConsentGiver | null, readonly status: ConsentStatus | null, readonly dataCategories: ReadonlyArray<DataCategory> | null, readonly recipients: ReadonlyArray<string> | null, readonly from: string | null, readonly until: string | null, readonly withdrawnAt: string | null, readonly evidenceRef: string | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WhoIsInTheNetworkQueryVariables = Exact<{
  kind?: OrganisationKind | null | undefined;
}>;


export type WhoIsInTheNetworkQuery = { readonly networkOrganisations: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly kind: OrganisationKind | null }> | null };

export const consentsWeAnswerFor: OperationText<ConsentsWeAnswerForQuery, ConsentsWeAnswerForQueryVariables> = `query ConsentsWeAnswerFor($first: Int = 50, $after: String) {
  consentRecords(first: $first, after: $after) {
    edges {
      node {
        id
        purpose
        givenBy
        status
        dataCategories
        recipients
        from
        until
        withdrawnAt
        evidenceRef
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const whoIsInTheNetwork: OperationText<WhoIsInTheNetworkQuery, WhoIsInTheNetworkQueryVariables> = `query WhoIsInTheNetwork($kind: OrganisationKind) {
  networkOrganisations(kind: $kind) {
    id
    name
    kind
  }
}`;
