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

/** What a round table is for. */
export type RoundTablePurpose =
  /** To agree on a trajectory. */
  | 'START'
  /** To look how it goes. */
  | 'FOLLOW_UP'
  /** To close it. */
  | 'CLOSING';

/** Where a round table stands. */
export type RoundTableStatus =
  /** To come. */
  | 'PLANNED'
  /** Held. */
  | 'HELD'
  /** Called off. */
  | 'CANCELLED';

/** A role at a round table. */
export type RoundTableRole =
  /** The pupil. */
  | 'PUPIL'
  /** A parent or guardian. */
  | 'PARENT'
  /** The school. */
  | 'SCHOOL'
  /** The pupil guidance centre (CLB). */
  | 'CLB'
  /** A provider of trajectories. */
  | 'PROVIDER'
  /** A youth or welfare service. */
  | 'SERVICE'
  /** The helpdesk. */
  | 'HELPDESK'
  /** Somebody whom the pupil trusts. */
  | 'TRUSTED_PERSON';

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

/** What you know of the pupil you look for: a reference, or a name with a birth date. */
export type FindPupilInput = {
  /** Your organisation's own number for the pupil (stamnummer or file number). */
  readonly reference?: string | null | undefined;
  /** The name, as well as you know it. */
  readonly name?: string | null | undefined;
  /** The day of birth; needed with a name. */
  readonly birthDate?: string | null | undefined;
};

/** Half days of absence of one pupil. */
export type RecordAbsencesInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: string;
  /** The school; a school leaves it out, a CLB names it. */
  readonly schoolId?: string | null | undefined;
  /** 1 to 200 half days. */
  readonly halfDays: ReadonlyArray<AbsenceHalfDayInput>;
};

/** One half day of absence. */
export type AbsenceHalfDayInput = {
  /** The day, not in the future. */
  readonly date: string;
  /** Morning or afternoon. */
  readonly dayPart: DayPart;
  /** The code. */
  readonly code: AbsenceCode;
  /** The school's own, finer code. */
  readonly localCode?: string | null | undefined;
};

export type AbsencesOfPupilQueryVariables = Exact<{
  pupilId: string;
  schoolYear?: string | null | undefined;
}>;


export type AbsencesOfPupilQuery = { readonly pupil: { readonly id: string, readonly displayName: string | null, readonly absences: ReadonlyArray<{ readonly date: string | null, readonly dayPart: DayPart | null, readonly code: AbsenceCode | null, readonly localCode: string | null }> | null, readonly absenceSummary: { readonly schoolYear: string | null, readonly problematicHalfDays: number | null, readonly previousYearProblematic: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null, readonly halfDays: { readonly Z: number | null, readonly P: number | null, readonly B: number | null } | null } | null } | null };

export type AgreedAtRoundTableQueryVariables = Exact<{
  referralId: string;
}>;


export type AgreedAtRoundTableQuery = { readonly referral: { readonly number: string | null, readonly roundTables: ReadonlyArray<{ readonly id: string, readonly purpose: RoundTablePurpose | null, readonly status: RoundTableStatus | null, readonly scheduledAt: string | null, readonly heldOn: string | null, readonly participants: ReadonlyArray<{ readonly role: RoundTableRole | null, readonly attended: boolean | null, readonly organisation: { readonly name: string | null } | null }> | null, readonly agreements: ReadonlyArray<{ readonly text: string | null, readonly owner: RoundTableRole | null, readonly due: string | null }> | null }> | null } | null };

export type CaseloadAtSchoolQueryVariables = Exact<{
  problematicHalfDaysFrom?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseloadAtSchoolQuery = { readonly myCaseload: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly currentEnrolment: { readonly stage: number | null, readonly yearOfStage: number | null, readonly form: EducationForm | null } | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FindPupilAtSchoolQueryVariables = Exact<{
  input: FindPupilInput;
}>;


export type FindPupilAtSchoolQuery = { readonly findPupil: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly birthDate: string | null }> | null };

export type ImportAbsencesMutationVariables = Exact<{
  csv: string;
}>;


export type ImportAbsencesMutation = { readonly importRecords: { readonly applied: boolean | null, readonly lines: number | null, readonly created: number | null, readonly updated: number | null, readonly unchanged: number | null, readonly refused: ReadonlyArray<{ readonly line: number | null, readonly column: string | null, readonly code: string | null, readonly message: string | null }> | null } | null };

export type RecordAbsencesMutationVariables = Exact<{
  input: RecordAbsencesInput;
}>;


export type RecordAbsencesMutation = { readonly recordAbsences: { readonly recorded: number | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null } | null } | null };

export type WhereReferralsStandQueryVariables = Exact<{
  status?: ReadonlyArray<ReferralStatus> | ReferralStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhereReferralsStandQuery = { readonly referrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null, readonly pupil: { readonly id: string, readonly displayName: string | null } | null, readonly trajectories: ReadonlyArray<{ readonly status: TrajectoryStatus | null, readonly agreedStart: string | null, readonly actualStart: string | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly organisation: { readonly name: string | null } | null }> | null }> | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const absencesOfPupil: OperationText<AbsencesOfPupilQuery, AbsencesOfPupilQueryVariables> = `query AbsencesOfPupil($pupilId: ID!, $schoolYear: SchoolYear) {
  pupil(id: $pupilId) {
    id
    displayName
    absences(schoolYear: $schoolYear) {
      date
      dayPart
      code
      localCode
    }
    absenceSummary(schoolYear: $schoolYear) {
      schoolYear
      problematicHalfDays
      previousYearProblematic
      thresholdReached
      clbDutySince
      halfDays {
        Z
        P
        B
      }
    }
  }
}`;

export const agreedAtRoundTable: OperationText<AgreedAtRoundTableQuery, AgreedAtRoundTableQueryVariables> = `query AgreedAtRoundTable($referralId: ID!) {
  referral(id: $referralId) {
    number
    roundTables {
      id
      purpose
      status
      scheduledAt
      heldOn
      participants {
        role
        organisation {
          name
        }
        attended
      }
      agreements {
        text
        owner
        due
      }
    }
  }
}`;

export const caseloadAtSchool: OperationText<CaseloadAtSchoolQuery, CaseloadAtSchoolQueryVariables> = `query CaseloadAtSchool($problematicHalfDaysFrom: HalfDays, $first: Int = 20, $after: String) {
  myCaseload(
    problematicHalfDaysFrom: $problematicHalfDaysFrom
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        displayName
        age
        currentEnrolment {
          stage
          yearOfStage
          form
        }
        absenceSummary {
          problematicHalfDays
          thresholdReached
          clbDutySince
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const findPupilAtSchool: OperationText<FindPupilAtSchoolQuery, FindPupilAtSchoolQueryVariables> = `query FindPupilAtSchool($input: FindPupilInput!) {
  findPupil(input: $input) {
    id
    displayName
    birthDate
  }
}`;

export const importAbsences: OperationText<ImportAbsencesMutation, ImportAbsencesMutationVariables> = `mutation ImportAbsences($csv: String!) {
  importRecords(input: {kind: ABSENCES, csv: $csv}) {
    applied
    lines
    created
    updated
    unchanged
    refused {
      line
      column
      code
      message
    }
  }
}`;

export const recordAbsences: OperationText<RecordAbsencesMutation, RecordAbsencesMutationVariables> = `mutation RecordAbsences($input: RecordAbsencesInput!) {
  recordAbsences(input: $input) {
    recorded
    absenceSummary {
      problematicHalfDays
      thresholdReached
      clbDutySince
    }
  }
}`;

export const whereReferralsStand: OperationText<WhereReferralsStandQuery, WhereReferralsStandQueryVariables> = `query WhereReferralsStand($status: [ReferralStatus!], $first: Int = 20, $after: String) {
  referrals(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        number
        status
        receivedAt
        pupil {
          id
          displayName
        }
        trajectories {
          status
          agreedStart
          actualStart
          assignments {
            role
            organisation {
              name
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
