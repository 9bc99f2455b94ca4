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

/** What came of a trajectory. */
export type TrajectoryOutcome =
  /** Back at school. */
  | 'RETURNED_TO_SCHOOL'
  /** Stayed at school. */
  | 'STAYED_AT_SCHOOL'
  /** At another school. */
  | 'OTHER_SCHOOL'
  /** On another route of learning. */
  | 'OTHER_ROUTE'
  /** At work. */
  | 'WORK'
  /** In care. */
  | 'CARE'
  /** It had no effect. */
  | 'NO_EFFECT'
  /** The pupil stopped. */
  | 'STOPPED_BY_PUPIL'
  /** Moved away. */
  | 'MOVED'
  /** Not known. */
  | 'UNKNOWN';

/** A provider's part. */
export type AssignmentRole =
  /** It leads: when it has started, the trajectory runs. */
  | 'LEAD'
  /** It works along. */
  | 'CO';

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

/** Who decides about a pupil's data. */
export type Competence =
  /** Below 12: a guardian decides. */
  | 'UNDER_12'
  /** From 12 on: the pupil decides. */
  | 'PRESUMED_COMPETENT'
  /** Assessed not competent: a guardian decides. */
  | 'ASSESSED_NOT_COMPETENT'
  /** 18 or older. */
  | 'ADULT';

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

/** Kinds of service. */
export type SupportServiceKind =
  /** Youth advice (JAC, Jongerenadviescentrum): the youth offer of a CAW, 12 to 25, free, anonymous if one likes. */
  | 'JAC'
  /** Centre for general welfare work (CAW). */
  | 'CAW'
  /** Centre for mental health care (CGG). */
  | 'CGG'
  /** Open house for young people's wellbeing (OverKop). */
  | 'OVERKOP'
  /** Municipal welfare (OCMW, sociale dienst). */
  | 'SOCIAL_WELFARE'
  /** Municipal youth service (jeugddienst). */
  | 'YOUTH_SERVICE'
  /** Youth work (jeugdwerk). */
  | 'YOUTH_WORK'
  /** Community work (samenlevingsopbouw). */
  | 'COMMUNITY_WORK'
  /** Bridge between parents and school (brugfiguur, De Schoolbrug). */
  | 'PARENT_SCHOOL_BRIDGE'
  /** Public employment service (VDAB). */
  | 'PUBLIC_EMPLOYMENT'
  /** Support centre youth care (OCJ): mandated. */
  | 'OCJ'
  /** Confidential centre child abuse (VK): mandated. */
  | 'VK'
  /** Social service of the youth court (SDJ): mandated. */
  | 'SDJ'
  /** Public prosecutor (parket): contact points only. */
  | 'PROSECUTOR'
  /** Local police, with the fixed contact for schools (PLP41): contact points only. */
  | 'POLICE'
  /** House of justice (justitiehuis): contact points only. */
  | 'HOUSE_OF_JUSTICE'
  /** Another service. */
  | 'OTHER';

/** How one gets to a service. */
export type ServiceAccess =
  /** Directly: a young person, a parent, a school or anybody. */
  | 'DIRECT'
  /** By referral of a professional; within the hub of a pupil guidance centre. */
  | 'VIA_REFERRAL'
  /** By its own procedure in law; the hub gives contact points and passes nobody on. */
  | 'MANDATE';

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

/** That pupil and parents were told. */
export type RecordNoticeInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** On which day: today or before. */
  readonly informedOn: string;
  /** In which language (ISO 639-1). */
  readonly language: string;
};

/** Somebody to ask to a round table. */
export type RoundTableParticipantInput = {
  /** In which role. */
  readonly role: RoundTableRole;
  /** For which organisation; pupil, parents and a trusted person have none. */
  readonly organisationId?: string | null | undefined;
};

/** A round table to come. */
export type PlanRoundTableInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** What it is for. */
  readonly purpose: RoundTablePurpose;
  /** When it meets. */
  readonly scheduledAt: string;
  /** Where. */
  readonly place?: string | null | undefined;
  /** Who is asked: 1 to 20. */
  readonly participants: ReadonlyArray<RoundTableParticipantInput>;
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

/** About whom a support service may be told. */
export type PermitServiceReferralInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: string;
  /** The service, by id. */
  readonly serviceId: string;
  /** The organisation that runs the service (SupportService.organisation): the consent names it. */
  readonly organisationId: string;
};

/** Which services; what is left out does not matter. */
export type SupportServiceFilter = {
  /** One of these kinds. */
  readonly kind?: ReadonlyArray<SupportServiceKind> | null | undefined;
  /** For somebody of this age, in years. */
  readonly age?: number | null | undefined;
  /** Serving this municipality. */
  readonly area?: string | null | undefined;
  /** Reached in one of these ways. */
  readonly access?: ReadonlyArray<ServiceAccess> | null | undefined;
  /** Where this language is spoken (ISO 639-1). */
  readonly language?: string | null | undefined;
  /** Words that stand in the name, the summary or the organisation's name. */
  readonly text?: string | null | undefined;
  /** Run by this organisation. */
  readonly organisation?: string | null | undefined;
};

export type CaseContextQueryVariables = Exact<{
  pupilId: string;
}>;


export type CaseContextQuery = { readonly caseContext: { readonly pupil: { readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly compulsoryUntil: string | null, readonly competence: Competence | null } | null, readonly enrolment: { readonly level: SchoolLevel | null, readonly stage: number | null, readonly yearOfStage: number | null, readonly form: EducationForm | null, readonly school: { readonly id: string, readonly name: string | null } | null } | null, readonly schoolChanges: ReadonlyArray<{ readonly date: string | null, readonly fromSchool: { readonly name: string | null } | null, readonly toSchool: { readonly name: string | null } | null }> | null, readonly absenceSummary: { readonly schoolYear: string | null, readonly problematicHalfDays: number | null, readonly previousYearProblematic: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null } | null, readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly givenBy: ConsentGiver | null, readonly until: string | null }> | null, readonly openReferrals: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null }> | null, readonly nextAction: { readonly what: string | null, readonly due: string | null } | null, readonly involvedServices: ReadonlyArray<{ readonly sentOn: string | null, readonly started: boolean | null, readonly service: { readonly name: string | null } | null }> | null } | null };

export type CaseloadQueryVariables = Exact<{
  problematicHalfDaysFrom?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseloadQuery = { readonly myCaseload: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly hasConsent: boolean | null, readonly currentEnrolment: { readonly form: EducationForm | null, readonly school: { readonly name: string | null } | null } | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null, readonly clbDutySince: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { readonly createReferral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type FindPupilQueryVariables = Exact<{
  input: FindPupilInput;
}>;


export type FindPupilQuery = { readonly findPupil: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly birthDate: string | null, readonly currentEnrolment: { readonly school: { readonly name: string | null } | null } | null }> | null };

export type FollowReferralQueryVariables = Exact<{
  id: string;
}>;


export type FollowReferralQuery = { readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null, readonly informedOn: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly decisionRationale: string | null, readonly pupil: { readonly id: string, readonly displayName: string | null } | null, readonly helpdesk: { readonly name: string | null } | null, readonly events: ReadonlyArray<{ readonly at: string | null, readonly role: string | null, readonly from: ReferralStatus | null, readonly to: ReferralStatus | null, readonly reason: string | null }> | null, readonly trajectories: ReadonlyArray<{ readonly id: string, readonly status: TrajectoryStatus | null, readonly agreedStart: string | null, readonly startDeadline: string | null, readonly actualStart: string | null, readonly dayPartsPlanned: number | null, readonly dayPartsDone: number | null, readonly outcome: TrajectoryOutcome | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly consented: boolean | null, readonly organisation: { readonly name: string | null } | null }> | null }> | null, readonly roundTables: ReadonlyArray<{ readonly id: string, readonly purpose: RoundTablePurpose | null, readonly status: RoundTableStatus | null, readonly scheduledAt: string | null }> | null } | null };

export type MyDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDraftsQuery = { readonly referralDrafts: ReadonlyArray<{ readonly id: string, readonly subjectKind: SubjectKind | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly question: string | null, readonly urgency: Urgency | null, readonly status: ReferralStatus | null, readonly changedAt: string | null, readonly helpdesk: { readonly name: string | null } | null }> | null };

export type PermitReferralMutationVariables = Exact<{
  input: PermitReferralInput;
}>;


export type PermitReferralMutation = { readonly permitReferral: { readonly permit: string | null, readonly expiresAt: string | null, readonly shares: { readonly problematicHalfDays: number | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly area: string | null, readonly situation: ReferralSituation | null, readonly consentUntil: string | null } | null } | null };

export type PermitServiceReferralMutationVariables = Exact<{
  input: PermitServiceReferralInput;
}>;


export type PermitServiceReferralMutation = { readonly permitServiceReferral: { readonly permit: string | null, readonly expiresAt: string | null, readonly shares: { readonly serviceId: string, readonly organisationId: string, readonly ageBand: AgeBand | null, readonly consentUntil: string | null } | null } | null };

export type PlanRoundTableMutationVariables = Exact<{
  input: PlanRoundTableInput;
}>;


export type PlanRoundTableMutation = { readonly planRoundTable: { readonly id: string, readonly purpose: RoundTablePurpose | null, readonly scheduledAt: string | null, readonly place: string | null, readonly status: RoundTableStatus | null, readonly participants: ReadonlyArray<{ readonly role: RoundTableRole | null, readonly organisation: { readonly name: string | null } | null }> | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { readonly recordConsent: { readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly givenBy: ConsentGiver | null, readonly recipients: ReadonlyArray<string> | null, readonly until: string | null } | null };

export type RecordNoticeMutationVariables = Exact<{
  input: RecordNoticeInput;
}>;


export type RecordNoticeMutation = { readonly recordNotice: { readonly number: string | null, readonly status: ReferralStatus | null, readonly informedOn: string | null } | null };

export type ReferralsOfCentreQueryVariables = Exact<{
  status?: ReadonlyArray<ReferralStatus> | ReferralStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralsOfCentreQuery = { readonly referrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly pupil: { readonly id: string, readonly displayName: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ServicesForPupilQueryVariables = Exact<{
  pupilId: string;
  filter?: SupportServiceFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ServicesForPupilQuery = { readonly pupil: { readonly displayName: string | null, readonly serviceReferrals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly sentOn: string | null, readonly status: ServiceReferralStatus | null, readonly consentEnded: boolean | null, readonly service: { readonly name: string | null } | null } | null }> | null } | null } | null, readonly supportServices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly organisation: string | null, readonly access: ServiceAccess | null, readonly expectedWaitDays: number | null, readonly contacts: ReadonlyArray<{ readonly role: ServiceContactRole | null, readonly phone: string | null, readonly email: string | null }> | null } | null }> | null } | null };

export const caseContext: OperationText<CaseContextQuery, CaseContextQueryVariables> = `query CaseContext($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil {
      id
      displayName
      age
      compulsoryUntil
      competence
    }
    enrolment {
      level
      stage
      yearOfStage
      form
      school {
        id
        name
      }
    }
    schoolChanges {
      date
      fromSchool {
        name
      }
      toSchool {
        name
      }
    }
    absenceSummary {
      schoolYear
      problematicHalfDays
      previousYearProblematic
      thresholdReached
      clbDutySince
    }
    consents {
      id
      purpose
      status
      givenBy
      until
    }
    openReferrals {
      id
      number
      status
      receivedAt
    }
    nextAction {
      what
      due
    }
    involvedServices {
      service {
        name
      }
      sentOn
      started
    }
  }
}`;

export const caseload: OperationText<CaseloadQuery, CaseloadQueryVariables> = `query Caseload($problematicHalfDaysFrom: HalfDays, $first: Int = 20, $after: String) {
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
          form
          school {
            name
          }
        }
        absenceSummary {
          problematicHalfDays
          thresholdReached
          clbDutySince
        }
        hasConsent(purpose: REFERRAL)
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const createReferral: OperationText<CreateReferralMutation, CreateReferralMutationVariables> = `mutation CreateReferral($input: CreateReferralInput!) {
  createReferral(input: $input) {
    id
    number
    status
    receivedAt
    nextAction
    nextActionDue
  }
}`;

export const findPupil: OperationText<FindPupilQuery, FindPupilQueryVariables> = `query FindPupil($input: FindPupilInput!) {
  findPupil(input: $input) {
    id
    displayName
    birthDate
    currentEnrolment {
      school {
        name
      }
    }
  }
}`;

export const followReferral: OperationText<FollowReferralQuery, FollowReferralQueryVariables> = `query FollowReferral($id: ID!) {
  referral(id: $id) {
    number
    status
    receivedAt
    informedOn
    nextAction
    nextActionDue
    decisionRationale
    pupil {
      id
      displayName
    }
    helpdesk {
      name
    }
    events {
      at
      role
      from
      to
      reason
    }
    trajectories {
      id
      status
      agreedStart
      startDeadline
      actualStart
      dayPartsPlanned
      dayPartsDone
      outcome
      assignments {
        role
        organisation {
          name
        }
        consented
      }
    }
    roundTables {
      id
      purpose
      status
      scheduledAt
    }
  }
}`;

export const myDrafts: OperationText<MyDraftsQuery, MyDraftsQueryVariables> = `query MyDrafts {
  referralDrafts {
    id
    helpdesk {
      name
    }
    subjectKind
    reasons
    question
    urgency
    status
    changedAt
  }
}`;

export const permitReferral: OperationText<PermitReferralMutation, PermitReferralMutationVariables> = `mutation PermitReferral($input: PermitReferralInput!) {
  permitReferral(input: $input) {
    permit
    expiresAt
    shares {
      problematicHalfDays
      level
      ageBand
      area
      situation
      consentUntil
    }
  }
}`;

export const permitServiceReferral: OperationText<PermitServiceReferralMutation, PermitServiceReferralMutationVariables> = `mutation PermitServiceReferral($input: PermitServiceReferralInput!) {
  permitServiceReferral(input: $input) {
    permit
    expiresAt
    shares {
      serviceId
      organisationId
      ageBand
      consentUntil
    }
  }
}`;

export const planRoundTable: OperationText<PlanRoundTableMutation, PlanRoundTableMutationVariables> = `mutation PlanRoundTable($input: PlanRoundTableInput!) {
  planRoundTable(input: $input) {
    id
    purpose
    scheduledAt
    place
    status
    participants {
      role
      organisation {
        name
      }
    }
  }
}`;

export const recordConsent: OperationText<RecordConsentMutation, RecordConsentMutationVariables> = `mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    id
    purpose
    status
    givenBy
    recipients
    until
  }
}`;

export const recordNotice: OperationText<RecordNoticeMutation, RecordNoticeMutationVariables> = `mutation RecordNotice($input: RecordNoticeInput!) {
  recordNotice(input: $input) {
    number
    status
    informedOn
  }
}`;

export const referralsOfCentre: OperationText<ReferralsOfCentreQuery, ReferralsOfCentreQueryVariables> = `query ReferralsOfCentre($status: [ReferralStatus!], $first: Int = 20, $after: String) {
  referrals(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        number
        status
        receivedAt
        nextAction
        nextActionDue
        pupil {
          id
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const servicesForPupil: OperationText<ServicesForPupilQuery, ServicesForPupilQueryVariables> = `query ServicesForPupil($pupilId: ID!, $filter: SupportServiceFilter, $first: Int = 10) {
  pupil(id: $pupilId) {
    displayName
    serviceReferrals(first: 10) {
      edges {
        node {
          id
          service {
            name
          }
          sentOn
          status
          consentEnded
        }
      }
    }
  }
  supportServices(filter: $filter, first: $first) {
    edges {
      node {
        id
        name
        organisation
        access
        expectedWaitDays
        contacts {
          role
          phone
          email
        }
      }
    }
  }
}`;
