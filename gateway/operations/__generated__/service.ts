// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

/** Where a referral to a service stands. */
export type ServiceReferralStatus =
  /** Sent; the service has not answered. */
  | 'SENT'
  /** The service takes it up. */
  | 'ACCEPTED'
  /** The service takes it up later: there is a wait. */
  | 'WAITING'
  /** The service does not take it up. */
  | 'DECLINED'
  /** The service has started with the pupil. */
  | 'STARTED'
  /** It has ended, after a start or without one. */
  | 'ENDED';

/** How one gets to a service. */
export type ServiceAccess =
  /** Directly: a young person, a parent, a school or anybody. */
  | 'DIRECT'
  /** By referral of a professional; within the hub of a pupil guidance centre. */
  | 'VIA_REFERRAL'
  /** By its own procedure in law; the hub gives contact points and passes nobody on. */
  | 'MANDATE';

/** Days of the week, as HSDS names them. */
export type ServiceDay =
  /** Monday. */
  | 'MO'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE'
  /** Thursday. */
  | 'TH'
  /** Friday. */
  | 'FR'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU';

/** What a contact point is for. */
export type ServiceContactRole =
  /** Beginning: first contact, registration (onthaal, aanmelding). */
  | 'INTAKE'
  /** Information. */
  | 'INFORMATION'
  /** Fixed contact for schools (vast aanspreekpunt). */
  | 'SCHOOL_CONTACT'
  /** Urgent matters. */
  | 'CRISIS'
  /** Coordination with other organisations. */
  | 'COORDINATION';

/** Why a pupil is referred to a service: a category, never a story, and nothing of health or offences. */
export type ServiceReferralReason =
  /** Feeling well. */
  | 'WELLBEING'
  /** The situation at home. */
  | 'HOME_SITUATION'
  /** Leisure and people around. */
  | 'LEISURE_AND_NETWORK'
  /** Support for parents. */
  | 'PARENT_SUPPORT'
  /** Housing and money. */
  | 'HOUSING_AND_MONEY'
  /** Finding one's way to work. */
  | 'WORK_ORIENTATION'
  /** Finding one's way at school. */
  | 'SCHOOL_ROUTE'
  /** Something else. */
  | 'OTHER';

/** Where a referral stands with the service. */
export type ReportServiceReferralInput = {
  /** The referral's id. */
  readonly serviceReferralId: string;
  /** Where it stands now. */
  readonly status: ServiceReferralStatus;
};

export type AnswerServiceReferralMutationVariables = Exact<{
  input: ReportServiceReferralInput;
}>;


export type AnswerServiceReferralMutation = { readonly reportServiceReferral: { readonly id: string, readonly status: ServiceReferralStatus | null, readonly feedback: { readonly started: boolean | null, readonly ended: boolean | null } | null } | null };

export type OurServicesQueryVariables = Exact<{
  organisation: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OurServicesQuery = { readonly supportServices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly summary: string | null, readonly access: ServiceAccess | null, readonly serviceArea: ReadonlyArray<string> | null, readonly expectedWaitDays: number | null, readonly waitReportedAt: string | null, readonly opening: ReadonlyArray<{ readonly days: ReadonlyArray<ServiceDay> | null, readonly opensAt: string | null, readonly closesAt: string | null }> | null, readonly contacts: ReadonlyArray<{ readonly role: ServiceContactRole | null, readonly zone: string | null, readonly phone: string | null, readonly email: string | null }> | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ServiceInboxQueryVariables = Exact<{
  status?: ReadonlyArray<ServiceReferralStatus> | ServiceReferralStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceInboxQuery = { readonly serviceReferrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: ServiceReferralStatus | null, readonly sentOn: string | null, readonly reasonCategory: ServiceReferralReason | null, readonly consentEnded: boolean | null, readonly service: { readonly name: string | null } | null, readonly requestedBy: { readonly clb: { readonly name: string | null } | null, readonly school: { readonly name: string | null } | null } | null, readonly pupil: { readonly displayName: string | null, readonly age: number | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type UpdateWaitMutationVariables = Exact<{
  serviceId: string;
  expectedWaitDays?: number | null | undefined;
}>;


export type UpdateWaitMutation = { readonly updateSupportService: { readonly id: string, readonly expectedWaitDays: number | null, readonly waitReportedAt: string | null } | null };

export const answerServiceReferral: OperationText<AnswerServiceReferralMutation, AnswerServiceReferralMutationVariables> = `mutation AnswerServiceReferral($input: ReportServiceReferralInput!) {
  reportServiceReferral(input: $input) {
    id
    status
    feedback {
      started
      ended
    }
  }
}`;

export const ourServices: OperationText<OurServicesQuery, OurServicesQueryVariables> = `query OurServices($organisation: ID!, $first: Int = 20, $after: String) {
  supportServices(
    filter: {organisation: $organisation}
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        name
        summary
        access
        serviceArea
        expectedWaitDays
        waitReportedAt
        opening {
          days
          opensAt
          closesAt
        }
        contacts {
          role
          zone
          phone
          email
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const serviceInbox: OperationText<ServiceInboxQuery, ServiceInboxQueryVariables> = `query ServiceInbox($status: [ServiceReferralStatus!], $first: Int = 20, $after: String) {
  serviceReferrals(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        status
        sentOn
        reasonCategory
        consentEnded
        service {
          name
        }
        requestedBy {
          clb {
            name
          }
          school {
            name
          }
        }
        pupil {
          displayName
          age
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const updateWait: OperationText<UpdateWaitMutation, UpdateWaitMutationVariables> = `mutation UpdateWait($serviceId: ID!, $expectedWaitDays: Int) {
  updateSupportService(
    input: {serviceId: $serviceId, expectedWaitDays: $expectedWaitDays}
  ) {
    id
    expectedWaitDays
    waitReportedAt
  }
}`;
