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

/** Levels of school. */
export type SchoolLevel =
  /** Nursery (kleuter). */
  | 'PRE_PRIMARY'
  /** Primary (lager). */
  | 'PRIMARY'
  /** Secondary (secundair). */
  | 'SECONDARY';

/** How a referral comes in. */
export type ReferralChannel =
  /** By the pupil's CLB. */
  | 'CLB'
  /** By a school. */
  | 'SCHOOL'
  /** By a welfare partner. */
  | 'WELFARE_PARTNER'
  /** At a provider, who passes it on. */
  | 'PROVIDER_DIRECT'
  /** By phone, taken by the helpdesk. */
  | 'PHONE_PERMANENCE'
  /** From another helpdesk. */
  | 'OTHER_HELPDESK';

/** Whom a referral is about. */
export type SubjectKind =
  /** One pupil. */
  | 'PUPIL'
  /** A group of pupils. */
  | 'PUPIL_GROUP'
  /** A class. */
  | 'CLASS_GROUP'
  /** A teacher. */
  | 'TEACHER'
  /** A school team. */
  | 'SCHOOL_TEAM'
  /** A school. */
  | 'SCHOOL';

/** The situation of a pupil who is referred. */
export type ReferralSituation =
  /** At risk of leaving. */
  | 'AT_RISK'
  /** Dropped out. */
  | 'DROPPED_OUT'
  /** Definitively excluded. */
  | 'EXCLUDED'
  /** Cannot be reached. */
  | 'UNREACHABLE';

/** Why a referral is made. */
export type ReferralReason =
  /** Truancy (spijbelen). */
  | 'TRUANCY'
  /** Behaviour. */
  | 'BEHAVIOUR'
  /** Socio-emotional. */
  | 'SOCIO_EMOTIONAL'
  /** Offending; for CLB and helpdesk only. */
  | 'OFFENDING'
  /** Concern about radicalisation; for CLB and helpdesk only. */
  | 'RADICALISATION_CONCERN'
  /** Definitive exclusion (definitieve uitsluiting). */
  | 'DEFINITIVE_EXCLUSION'
  /** Disengagement. */
  | 'DISENGAGEMENT'
  /** Cannot be reached. */
  | 'UNREACHABLE'
  /** Loss of motivation. */
  | 'MOTIVATION_LOSS'
  /** Fear of school. */
  | 'SCHOOL_PHOBIA'
  /** Mental health; for CLB and helpdesk only. */
  | 'MENTAL_HEALTH'
  /** Situation at home. */
  | 'HOME_SITUATION'
  /** Many changes of school. */
  | 'SCHOOL_CHANGES'
  /** Language. */
  | 'LANGUAGE'
  /** Risk of leaving unqualified. */
  | 'UNQUALIFIED_EXIT_RISK'
  /** Climate in the class. */
  | 'CLASS_CLIMATE'
  /** Another reason. */
  | 'OTHER';

/** What a school did before a referral. */
export type SchoolMeasure =
  /** Spoke with the pupil. */
  | 'TALK_WITH_PUPIL'
  /** Contacted the parents. */
  | 'CONTACT_WITH_PARENTS'
  /** Visited at home. */
  | 'HOME_VISIT'
  /** Made a guidance plan. */
  | 'GUIDANCE_PLAN'
  /** Adapted the timetable. */
  | 'ADAPTED_TIMETABLE'
  /** Took restorative action. */
  | 'RESTORATIVE_ACTION'
  /** Involved the CLB. */
  | 'CLB_INVOLVED'
  /** Another measure. */
  | 'OTHER';

/** How urgent a referral is. */
export type Urgency =
  /** In the ordinary course. */
  | 'NORMAL'
  /** Soon. */
  | 'HIGH'
  /** Now. */
  | 'ACUTE';

/** Age in bands. */
export type AgeBand =
  /** Below 12. */
  | 'UNDER_12'
  /** 12 to 14. */
  | 'FROM_12_TO_14'
  /** 15 to 17. */
  | 'FROM_15_TO_17'
  /** 18 or older. */
  | 'FROM_18';

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

/** What was decided. */
export type ConsentDecision =
  /** Asked, not answered yet. */
  | 'REQUESTED'
  /** Given. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED';

/** Which cases of the worklist. */
export type WorklistFilter = {
  /** Only cases of this dispatcher. */
  readonly owner?: string | null | undefined;
  /** Only cases due on this day or before. */
  readonly dueBy?: string | null | undefined;
  /** Only in these states. */
  readonly status?: ReadonlyArray<ReferralStatus> | null | undefined;
};

/** A referral. */
export type CreateReferralInput = {
  /** The permit of permitReferral, for a referral about a pupil. */
  readonly permit?: string | null | undefined;
  /** The helpdesk, for a referral about a group, class, teacher or school; with a permit it is the permit's. */
  readonly helpdeskId?: string | null | undefined;
  /** Whom it is about. */
  readonly subjectKind?: SubjectKind;
  /** The number of young people in a group or class. */
  readonly groupSize?: number | null | undefined;
  /** The school of the group, class, teacher or team; with a permit it is the permit's. */
  readonly schoolId?: string | null | undefined;
  /** How it comes in. */
  readonly channel: ReferralChannel;
  /** The situation, where there is no permit that says it. */
  readonly situation?: ReferralSituation | null | undefined;
  /** At least one. */
  readonly reasons: ReadonlyArray<ReferralReason>;
  /** What is asked, in 10 to 2000 characters; no names. */
  readonly question: string;
  /** What the school did already: at least one measure. */
  readonly schoolMeasures: ReadonlyArray<SchoolMeasure>;
  /** How urgent. */
  readonly urgency?: Urgency;
  /** A draft of your own that this is made of; it is done with then. */
  readonly draftId?: string | null | undefined;
};

/** A referral that is complete. */
export type TriageReferralInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** What happens next. */
  readonly nextAction: string;
  /** When at the latest. */
  readonly nextActionDue: string;
};

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

/** A decision about sharing data. */
export type RecordConsentInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: string;
  /** Who decided; from 12 on the pupil. */
  readonly givenBy: ConsentGiver;
  /** What was decided. */
  readonly decision: ConsentDecision;
  /** What for. */
  readonly purpose: ConsentPurpose;
  /** Kinds of data. A referral is permitted, and a record opened to a guardian, on all four only. */
  readonly dataCategories: ReadonlyArray<DataCategory>;
  /** Organisations or persons that may receive the data, by id. */
  readonly recipients: ReadonlyArray<string>;
  /** Last moment; left out for as long as the purpose lasts. */
  readonly until?: string | null | undefined;
  /** Where the evidence is kept; a centre that records GRANTED names it. */
  readonly evidenceRef?: string | null | undefined;
};

/** About whom a helpdesk may be told. */
export type PermitReferralInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: string;
  /** The helpdesk, by id. */
  readonly helpdeskId: string;
  /** The situation as you see it. */
  readonly situation: ReferralSituation;
};

export type MyCaseloadQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  problematicHalfDaysFrom?: number | null | undefined;
}>;


export type MyCaseloadQuery = { readonly myCaseload: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayName: string | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type FindPupilQueryVariables = Exact<{
  input: FindPupilInput;
}>;


export type FindPupilQuery = { readonly findPupil: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly birthDate: string | null }> | null };

export type CaseContextQueryVariables = Exact<{
  pupilId: string;
}>;


export type CaseContextQuery = { readonly caseContext: { readonly pupilId: string, readonly pupil: { readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly clbCentre: { readonly id: string, readonly name: string | null } | null } | null, readonly enrolment: { readonly id: string, readonly level: SchoolLevel | null, readonly stage: number | null, readonly form: EducationForm | null, readonly school: { readonly id: string, readonly name: string | null, readonly clbContract: { readonly clb: { readonly id: string, readonly name: string | null } | null } | null } | null } | null, readonly absenceSummary: { readonly schoolYear: string | null, readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null } | null, readonly consents: ReadonlyArray<{ readonly id: string, readonly givenBy: ConsentGiver | null, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null }> | null, readonly openReferrals: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null }> | null, readonly nextAction: { readonly what: string | null, readonly due: string | null } | null } | null };

export type RecordAbsencesMutationVariables = Exact<{
  input: RecordAbsencesInput;
}>;


export type RecordAbsencesMutation = { readonly recordAbsences: { readonly recorded: number | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null } | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { readonly recordConsent: { readonly id: string, readonly status: ConsentStatus | null } | null };

export type PermitReferralMutationVariables = Exact<{
  input: PermitReferralInput;
}>;


export type PermitReferralMutation = { readonly permitReferral: { readonly id: string, readonly permit: string | null, readonly expiresAt: string | null, readonly shares: { readonly pupilId: string, readonly helpdeskId: string, readonly consentId: string | null, readonly schoolId: string | null, readonly problematicHalfDays: number | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly area: string | null, readonly situation: ReferralSituation | null } | null } | null };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { readonly createReferral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly problematicHalfDaysAtReferral: number | null, readonly ownerUserRef: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly events: ReadonlyArray<{ readonly at: string | null, readonly role: string | null, readonly from: ReferralStatus | null, readonly to: ReferralStatus | null }> | null } | null };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { readonly worklist: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly ownerUserRef: string | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ReferralQueryVariables = Exact<{
  id: string;
}>;


export type ReferralQuery = { readonly referral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null } | null };

export type TriageReferralMutationVariables = Exact<{
  input: TriageReferralInput;
}>;


export type TriageReferralMutation = { readonly triageReferral: { readonly id: string, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export const myCaseload: OperationText<MyCaseloadQuery, MyCaseloadQueryVariables> = `query MyCaseload($first: Int, $after: String, $problematicHalfDaysFrom: HalfDays) {
  myCaseload(
    first: $first
    after: $after
    problematicHalfDaysFrom: $problematicHalfDaysFrom
  ) {
    edges {
      cursor
      node {
        id
        displayName
        absenceSummary {
          problematicHalfDays
          thresholdReached
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}`;

export const findPupil: OperationText<FindPupilQuery, FindPupilQueryVariables> = `query FindPupil($input: FindPupilInput!) {
  findPupil(input: $input) {
    id
    displayName
    birthDate
  }
}`;

export const caseContext: OperationText<CaseContextQuery, CaseContextQueryVariables> = `query CaseContext($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupilId
    pupil {
      id
      displayName
      age
      clbCentre {
        id
        name
      }
    }
    enrolment {
      id
      school {
        id
        name
        clbContract {
          clb {
            id
            name
          }
        }
      }
      level
      stage
      form
    }
    absenceSummary {
      schoolYear
      problematicHalfDays
      thresholdReached
      clbDutySince
    }
    consents {
      id
      givenBy
      purpose
      status
    }
    openReferrals {
      id
      number
      status
    }
    nextAction {
      what
      due
    }
  }
}`;

export const recordAbsences: OperationText<RecordAbsencesMutation, RecordAbsencesMutationVariables> = `mutation RecordAbsences($input: RecordAbsencesInput!) {
  recordAbsences(input: $input) {
    recorded
    absenceSummary {
      problematicHalfDays
      thresholdReached
    }
  }
}`;

export const recordConsent: OperationText<RecordConsentMutation, RecordConsentMutationVariables> = `mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    id
    status
  }
}`;

export const permitReferral: OperationText<PermitReferralMutation, PermitReferralMutationVariables> = `mutation PermitReferral($input: PermitReferralInput!) {
  permitReferral(input: $input) {
    id
    permit
    expiresAt
    shares {
      pupilId
      helpdeskId
      consentId
      schoolId
      problematicHalfDays
      level
      ageBand
      area
      situation
    }
  }
}`;

export const createReferral: OperationText<CreateReferralMutation, CreateReferralMutationVariables> = `mutation CreateReferral($input: CreateReferralInput!) {
  createReferral(input: $input) {
    id
    number
    status
    problematicHalfDaysAtReferral
    ownerUserRef
    nextAction
    nextActionDue
    events {
      at
      role
      from
      to
    }
  }
}`;

export const worklist: OperationText<WorklistQuery, WorklistQueryVariables> = `query Worklist($filter: WorklistFilter, $first: Int, $after: String) {
  worklist(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        number
        status
        nextAction
        nextActionDue
        ownerUserRef
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const referral: OperationText<ReferralQuery, ReferralQueryVariables> = `query Referral($id: ID!) {
  referral(id: $id) {
    id
    number
    status
  }
}`;

export const triageReferral: OperationText<TriageReferralMutation, TriageReferralMutationVariables> = `mutation TriageReferral($input: TriageReferralInput!) {
  triageReferral(input: $input) {
    id
    status
    nextAction
    nextActionDue
  }
}`;
