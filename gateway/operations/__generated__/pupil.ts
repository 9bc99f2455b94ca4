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

/** A provider's part. */
export type AssignmentRole =
  /** It leads: when it has started, the trajectory runs. */
  | 'LEAD'
  /** It works along. */
  | 'CO';

/** Half of a school day (halve lesdag). */
export type DayPart =
  /** Morning. */
  | 'AM'
  /** Afternoon. */
  | 'PM';

/** Forms of secondary education (onderwijsvormen). */
export type EducationForm =
  /** First stage, A stream. */
  | 'STAGE1_A'
  /** First stage, B stream. */
  | 'STAGE1_B'
  /** General. */
  | 'ASO'
  /** Technical. */
  | 'TSO'
  /** Arts. */
  | 'KSO'
  /** Vocational. */
  | 'BSO'
  /** Part-time vocational. */
  | 'DBSO'
  /** Apprenticeship (leertijd). */
  | 'APPRENTICESHIP'
  /** Special, training form 1. */
  | 'BUSO_OV1'
  /** Special, training form 2. */
  | 'BUSO_OV2'
  /** Special, training form 3. */
  | 'BUSO_OV3'
  /** Special, training form 4. */
  | 'BUSO_OV4'
  /** Reception class for newcomers. */
  | 'OKAN';

/** Absence codes of Discimus, valid from 2019. */
export type AbsenceCode =
  /** Nursery pupil not of compulsory age. */
  | 'A'
  /** Workplace part not filled, not by unwillingness. */
  | 'M'
  /** Lawful by right. */
  | 'R'
  /** Illness. */
  | 'Z'
  /** Rehabilitation during lessons. */
  | 'H'
  /** Personal reasons with the head's consent; time-out and NAFT too. */
  | 'P'
  /** Problematic (unlawful) absence. */
  | 'B';

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

export type MyRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRecordQuery = { readonly myRecord: { readonly id: string, readonly displayName: string | null, readonly birthDate: string | null, readonly currentEnrolment: { readonly schoolYear: string | null, readonly form: EducationForm | null, readonly school: { readonly name: string | null } | null } | null, readonly clbCentre: { readonly name: string | null } | null, readonly absences: ReadonlyArray<{ readonly date: string | null, readonly dayPart: DayPart | null, readonly code: AbsenceCode | null }> | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null } | null } | null };

export type WhatIsSharedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsSharedQuery = { readonly myRecord: { readonly id: string, readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly dataCategories: ReadonlyArray<DataCategory> | null, readonly recipients: ReadonlyArray<string> | null, readonly from: string | null, readonly until: string | null, readonly withdrawnAt: string | null }> | null, readonly referrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly number: string | null, readonly status: ReferralStatus | null, readonly helpdesk: { readonly name: string | null } | null, readonly trajectories: ReadonlyArray<{ readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly organisation: { readonly name: string | null } | null }> | null }> | null } | null }> | null } | null, readonly serviceReferrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly sentOn: string | null, readonly status: ServiceReferralStatus | null, readonly service: { readonly name: string | null } | null } | null }> | null } | null } | null };

export type WithdrawMyConsentMutationVariables = Exact<{
  consentId: string;
}>;


export type WithdrawMyConsentMutation = { readonly withdrawConsent: { readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly withdrawnAt: string | null } | null };

export const myRecord: OperationText<MyRecordQuery, MyRecordQueryVariables> = `query MyRecord {
  myRecord {
    id
    displayName
    birthDate
    currentEnrolment {
      schoolYear
      form
      school {
        name
      }
    }
    clbCentre {
      name
    }
    absences {
      date
      dayPart
      code
    }
    absenceSummary {
      problematicHalfDays
      thresholdReached
    }
  }
}`;

export const whatIsShared: OperationText<WhatIsSharedQuery, WhatIsSharedQueryVariables> = `query WhatIsShared {
  myRecord {
    id
    consents {
      id
      purpose
      status
      dataCategories
      recipients
      from
      until
      withdrawnAt
    }
    referrals(first: 10) {
      edges {
        node {
          number
          status
          helpdesk {
            name
          }
          trajectories {
            status
            assignments {
              role
              organisation {
                name
              }
            }
          }
        }
      }
    }
    serviceReferrals(first: 10) {
      edges {
        node {
          service {
            name
          }
          sentOn
          status
        }
      }
    }
  }
}`;

export const withdrawMyConsent: OperationText<WithdrawMyConsentMutation, WithdrawMyConsentMutationVariables> = `mutation WithdrawMyConsent($consentId: ID!) {
  withdrawConsent(input: {consentId: $consentId}) {
    id
    purpose
    status
    withdrawnAt
  }
}`;
