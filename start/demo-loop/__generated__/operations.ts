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

/** Why an open case is off the radar. */
export type OffRadarReason =
  /** Who has it is no dispatcher of the helpdesk any more. */
  | 'OWNER_GONE'
  /** Its next action was due more than 7 days ago. */
  | 'ACTION_OVERDUE'
  /** Nothing happened for more than 21 days. */
  | 'SILENT'
  /** Its trajectory should have started, and nobody has taken that up yet. */
  | 'NOT_STARTED';

/** Which offers a table looks at. */
export type DispatchTableKind =
  /** Seamless flexible trajectories (NAFT). */
  | 'NAFT'
  /** Youth and welfare. */
  | 'WELFARE'
  /** Both. */
  | 'MIXED';

/** What became of an item, as a provider sees it. */
export type DispatchOutcome =
  /** Not decided. */
  | 'OPEN'
  /** Assigned to your organisation, alone or with others. */
  | 'YOURS'
  /** Assigned elsewhere. */
  | 'ELSEWHERE'
  /** Not assigned at this table. */
  | 'NOT_ASSIGNED';

/** What became of an item. */
export type DispatchDecision =
  /** To one or more providers. */
  | 'ASSIGNED'
  /** To a later table. */
  | 'POSTPONED'
  /** To an expert table (expertisetafel). */
  | 'EXPERT_TABLE'
  /** No fitting offer was free. */
  | 'NO_OFFER'
  /** The referral was withdrawn. */
  | 'WITHDRAWN';

/** Whether a provider can take an item. */
export type CanTake =
  /** Yes. */
  | 'YES'
  /** No. */
  | 'NO'
  /** Together with somebody. */
  | 'TOGETHER';

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

/** Half of a school day (halve lesdag). */
export type DayPart =
  /** Morning. */
  | 'AM'
  /** Afternoon. */
  | 'PM';

/** What a signal says. */
export type FollowUpSignal =
  /** All is well. */
  | 'OK'
  /** The pupil was not there. */
  | 'NO_SHOW'
  /** The provider has no place after all. */
  | 'PROVIDER_FULL'
  /** A consent was withdrawn, or has ended. */
  | 'CONSENT_WITHDRAWN'
  /** The school stands in the way. */
  | 'SCHOOL_BLOCK'
  /** Something else. */
  | 'OTHER';

/** Who or what gave a signal. */
export type FollowUpSource =
  /** A provider. */
  | 'PROVIDER'
  /** A problematic absence (code B) on a half day of a NAFT. */
  | 'ABSENCE'
  /** The pupil's side, by a consent. */
  | 'CONSENT'
  /** A deadline. */
  | 'DEADLINE'
  /** A dispatcher. */
  | 'DISPATCHER';

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

/** What can be decided at a table. */
export type TableDecision =
  /** To one or more providers. */
  | 'ASSIGNED'
  /** To a later table. */
  | 'POSTPONED'
  /** To an expert table (expertisetafel). */
  | 'EXPERT_TABLE'
  /** No fitting offer is free; a gap is signalled, and the case stays open. */
  | 'NO_OFFER';

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

/** Why an offer fits a referral, and what to check by hand. */
export type MatchReason =
  /** The whole age band is within the ages of the offer. */
  | 'AGE_FITS'
  /** Part of the age band is within the ages of the offer: check the age. */
  | 'AGE_FITS_PARTLY'
  /** The referral says no age: check it. */
  | 'AGE_UNKNOWN'
  /** The level of school fits. */
  | 'LEVEL_FITS'
  /** The referral says no level of school: check it. */
  | 'LEVEL_UNKNOWN'
  /** It takes place in the municipality of residence. */
  | 'SAME_MUNICIPALITY'
  /** It serves the municipality of residence. */
  | 'SERVES_AREA'
  /** The referral says no municipality: check it. */
  | 'AREA_UNKNOWN'
  /** Its target groups meet at least one reason of the referral. */
  | 'MEETS_NEED'
  /** It has free places, reported in the last 30 days. */
  | 'FREE_PLACES'
  /** Its places were reported long ago or never: ask. */
  | 'CAPACITY_UNSURE'
  /** It has no free place at present. */
  | 'NO_FREE_PLACES'
  /** The wait is 30 days or less. */
  | 'SHORT_WAIT';

/** Why an offer does not fit a referral. */
export type MatchExclusion =
  /** The age band is outside the ages of the offer. */
  | 'AGE'
  /** The level of school does not fit. */
  | 'LEVEL'
  /** NAFT is for secondary education only. */
  | 'SECONDARY_ONLY'
  /** It does not serve the municipality of residence. */
  | 'AREA'
  /** It does not take young people by this way. */
  | 'ROUTE'
  /** It does not work in the language asked for. */
  | 'LANGUAGE'
  /** It is not for whom the referral is about. */
  | 'SUBJECT_KIND'
  /** It takes nobody at present. */
  | 'PAUSED'
  /** It does not run today. */
  | 'OUT_OF_PERIOD';

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

/** What referrals can be broken down by. */
export type ReferralDimension =
  /** The month in which they came in, from September (09) on. */
  | 'MONTH'
  /** The level of school. */
  | 'LEVEL'
  /** The age. */
  | 'AGE_BAND'
  /** The municipality of residence. */
  | 'MUNICIPALITY'
  /** The organisation that referred, such as a CLB. */
  | 'REFERRER'
  /** How they came in. */
  | 'CHANNEL'
  /** How the helpdesk worked then. */
  | 'MODE'
  /** Whether a trajectory started. */
  | 'STARTED'
  /** Why; a referral can have several reasons. */
  | 'REASON'
  /** The provider; a shared case counts for each. */
  | 'PROVIDER';

/** Whether a number is shown. */
export type FigureStatus =
  /** It is. */
  | 'NORMAL'
  /** It is not: it is small, none perhaps, or would give a small one away. */
  | 'LOW';

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

/** A referral that ends. */
export type WithdrawReferralInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** Why, if one wants to say. */
  readonly reason?: string | null | undefined;
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

/** A case to take up again. */
export type ReopenReferralInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** Why, in 1 to 2000 characters. */
  readonly reason: string;
  /** What happens next. */
  readonly nextAction: string;
  /** When at the latest. */
  readonly nextActionDue: string;
};

/** A table to come. */
export type PlanDispatchTableInput = {
  /** Which offers are looked at. Welfare is, where the helpdesk works with welfare partners at the time. */
  readonly kind: DispatchTableKind;
  /** When it meets. */
  readonly scheduledAt: string;
  /** Where, in 1 to 200 characters. */
  readonly place: string;
  /** Who chairs it: a dispatcher of the helpdesk; yourself when left out. */
  readonly chair?: string | null | undefined;
  /** Organisations that are asked besides those with an offer: partners, and at a table about welfare also services. */
  readonly invite?: ReadonlyArray<string>;
};

/** A table to open. */
export type OpenDispatchTableInput = {
  /** The table's id. */
  readonly tableId: string;
};

/** A table to close. */
export type CloseDispatchTableInput = {
  /** The table's id. */
  readonly tableId: string;
};

/** A table to call off. */
export type CancelDispatchTableInput = {
  /** The table's id. */
  readonly tableId: string;
  /** Why, in 10 to 500 characters. */
  readonly reason: string;
};

/** A referral for a table. */
export type PlaceOnTableInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** The table's id. */
  readonly tableId: string;
  /** What is needed, in 10 to 1000 characters, for all providers to read: nothing that anybody could be known by. */
  readonly need: string;
};

/** What your organisation answers. */
export type RespondToDispatchItemInput = {
  /** The item's id. */
  readonly itemId: string;
  /** Whether it can take it. */
  readonly canTake: CanTake;
  /** What it would do, from its own strength, in up to 1000 characters. */
  readonly fromOwnStrength?: string | null | undefined;
  /** The first day on which it could start: today or later. */
  readonly earliestStart?: string | null | undefined;
};

/** A provider's part, as it is decided. */
export type AssignmentInput = {
  /** The provider. */
  readonly organisationId: string;
  /** Its offer. */
  readonly offerId: string;
  /** Lead or co: exactly one leads. */
  readonly role: AssignmentRole;
  /** What it does, from its own strength, in up to 1000 characters. */
  readonly strength?: string | null | undefined;
};

/** The decision on an item. */
export type DecideDispatchItemInput = {
  /** The item's id. */
  readonly itemId: string;
  /** What is decided. */
  readonly decision: TableDecision;
  /** Why, in 10 to 2000 characters. */
  readonly rationale: string;
  /** Who was considered: at least everybody who answered YES or TOGETHER. */
  readonly consideredProviders?: ReadonlyArray<string>;
  /** To whom, for ASSIGNED. */
  readonly assignments?: ReadonlyArray<AssignmentInput>;
  /** For NO_OFFER: the reason of the referral that no free offer meets. */
  readonly unmetNeed?: ReferralReason | null | undefined;
  /** What happens next; a fitting word is put when left out. */
  readonly nextAction?: string | null | undefined;
  /** When at the latest; within a week when left out. */
  readonly nextActionDue?: string | null | undefined;
};

/** An assignment without a table. */
export type AssignReferralInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** Why, in 10 to 2000 characters. */
  readonly rationale: string;
  /** Who was considered: at least those who are assigned. */
  readonly consideredProviders: ReadonlyArray<string>;
  /** To whom. */
  readonly assignments: ReadonlyArray<AssignmentInput>;
};

/** What was agreed on. */
export type AgreeTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** The day agreed for the start: today or later, within a year. */
  readonly agreedStart: string;
  /** Half days (dagdelen) planned in all, 1 to 400. */
  readonly dayPartsPlanned: number;
};

/** A start. */
export type ConfirmStartInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** The day it began: not before it was agreed on, and not to come. */
  readonly startedOn: string;
  /** Who began; for the helpdesk, who says it for a provider. Your own organisation when left out. */
  readonly organisationId?: string | null | undefined;
};

/** A half day (dagdeel) to plan or to record. */
export type SessionInput = {
  /** The day. */
  readonly date: string;
  /** Morning or afternoon. */
  readonly dayPart: DayPart;
  /** Whether the pupil was there; left out for a half day to come. */
  readonly attended?: boolean | null | undefined;
};

/** Half days of a trajectory. */
export type RecordSessionsInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** 1 to 100 half days. */
  readonly sessions: ReadonlyArray<SessionInput>;
};

/** A signal. */
export type ReportSignalInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** What is the matter. */
  readonly signal: FollowUpSignal;
  /** A word on it, in up to 500 characters; no names. */
  readonly note?: string | null | undefined;
};

/** What came of a signal. */
export type CompleteFollowUpInput = {
  /** The signal's id. */
  readonly followUpId: string;
  /** What came of it, in 1 to 1000 characters. */
  readonly contactResult: string;
};

/** A trajectory that does not go on. */
export type StallTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** Why, in 1 to 2000 characters. */
  readonly reason: string;
  /** What happens next. */
  readonly nextAction: string;
  /** When at the latest. */
  readonly nextActionDue: string;
};

/** An end of somebody's part. */
export type EndAssignmentInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** The last day: not before it began, and not to come. */
  readonly endedOn: string;
  /** Whose part; for the helpdesk, who says it for a provider. Your own organisation's when left out. */
  readonly organisationId?: string | null | undefined;
};

/** The end of a trajectory. */
export type CompleteTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: string;
  /** What came of it. */
  readonly outcome: TrajectoryOutcome;
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

/** Somebody who was asked to a round table. */
export type AttendanceInput = {
  /** In which role. */
  readonly role: RoundTableRole;
  /** For which organisation. */
  readonly organisationId?: string | null | undefined;
  /** Whether present. */
  readonly attended: boolean;
};

/** Something that was agreed on. */
export type AgreementInput = {
  /** What, in 1 to 500 characters. */
  readonly text: string;
  /** Who does it. */
  readonly owner: RoundTableRole;
  /** Until when. */
  readonly due?: string | null | undefined;
};

/** What happened at a round table. */
export type RecordRoundTableInput = {
  /** The round table's id. */
  readonly roundTableId: string;
  /** The day on which it was held: today or before. */
  readonly heldOn: string;
  /** Who was there, of those who were asked: everybody is named. */
  readonly attendance: ReadonlyArray<AttendanceInput>;
  /** What was agreed, up to 20. */
  readonly agreements?: ReadonlyArray<AgreementInput>;
};

/** Own words. */
export type GiveVoiceInput = {
  /** The round table's id. */
  readonly roundTableId: string;
  /** The words, in 1 to 2000 characters. */
  readonly words: string;
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

/** Which consent is withdrawn. */
export type WithdrawConsentInput = {
  /** The consent's id. */
  readonly consentId: string;
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

export type EndPartMutationVariables = Exact<{
  input: EndAssignmentInput;
}>;


export type EndPartMutation = { readonly endAssignment: { readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly endedOn: string | null }> | null } | null };

export type CompleteMutationVariables = Exact<{
  input: CompleteTrajectoryInput;
}>;


export type CompleteMutation = { readonly completeTrajectory: { readonly status: TrajectoryStatus | null, readonly outcome: TrajectoryOutcome | null, readonly closedOn: string | null, readonly referral: { readonly status: ReferralStatus | null } | null } | null };

export type HistoryQueryVariables = Exact<{
  id: string;
}>;


export type HistoryQuery = { readonly referral: { readonly number: string | null, readonly events: ReadonlyArray<{ readonly from: ReferralStatus | null, readonly to: ReferralStatus | null, readonly role: string | null }> | null } | null };

export type MyConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsQuery = { readonly myRecord: { readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly recipients: ReadonlyArray<string> | null }> | null } | null };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { readonly withdrawConsent: { readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null, readonly withdrawnAt: string | null } | null };

export type CityFiguresQueryVariables = Exact<{
  schoolYear: string;
  helpdesk: string;
}>;


export type CityFiguresQuery = { readonly referralFigures: { readonly individual: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly tables: ReadonlyArray<{ readonly dimension: ReferralDimension | null, readonly cells: ReadonlyArray<{ readonly category: string | null, readonly value: number | null, readonly status: FigureStatus | null }> | null }> | null } | null };

export type LeftoversQueryVariables = Exact<{
  pupilId: string;
}>;


export type LeftoversQuery = { readonly caseContext: { readonly pupil: { readonly hasConsent: boolean | null } | null, readonly consents: ReadonlyArray<{ readonly id: string, readonly purpose: ConsentPurpose | null, readonly status: ConsentStatus | null }> | null, readonly openReferrals: ReadonlyArray<{ readonly id: string }> | null } | null };

export type OpenCaseQueryVariables = Exact<{
  id: string;
}>;


export type OpenCaseQuery = { readonly referral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null } | null };

export type OpenTablesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenTablesQuery = { readonly dispatchTables: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly place: string | null, readonly status: DispatchTableStatus | null } | null }> | null } | null };

export type ConsentsToTrajectoriesQueryVariables = Exact<{
  pupilId: string;
}>;


export type ConsentsToTrajectoriesQuery = { readonly caseContext: { readonly trajectories: ReadonlyArray<{ readonly assignments: ReadonlyArray<{ readonly consented: boolean | null }> | null }> | null } | null };

export type WithdrawReferralMutationVariables = Exact<{
  input: WithdrawReferralInput;
}>;


export type WithdrawReferralMutation = { readonly withdrawReferral: { readonly number: string | null, readonly status: ReferralStatus | null } | null };

export type CancelTableMutationVariables = Exact<{
  input: CancelDispatchTableInput;
}>;


export type CancelTableMutation = { readonly cancelDispatchTable: { readonly status: DispatchTableStatus | null } | null };

export type QuestionForSchoolQueryVariables = Exact<{
  id: string;
}>;


export type QuestionForSchoolQuery = { readonly referral: { readonly number: string | null, readonly question: string | null } | null };

export type CaseForCityQueryVariables = Exact<{
  id: string;
}>;


export type CaseForCityQuery = { readonly referral: { readonly number: string | null, readonly pupil: { readonly displayName: string | null } | null } | null };

export type WhoCanHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoCanHelpQuery = { readonly helpdesks: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly name: string | null }> | null };

export type FindPupilQueryVariables = Exact<{
  input: FindPupilInput;
}>;


export type FindPupilQuery = { readonly findPupil: ReadonlyArray<{ readonly id: string, readonly displayName: string | null }> | null };

export type CaseContextQueryVariables = Exact<{
  pupilId: string;
}>;


export type CaseContextQuery = { readonly caseContext: { readonly pupil: { readonly displayName: string | null, readonly age: number | null, readonly hasConsent: boolean | null } | null, readonly absenceSummary: { readonly problematicHalfDays: number | null, readonly thresholdReached: AbsenceThreshold | null } | null, readonly enrolment: { readonly form: EducationForm | null, readonly school: { readonly id: string, readonly name: string | null, readonly clbContract: { readonly clb: { readonly id: string, readonly name: string | null } | null } | null } | null } | null, readonly openReferrals: ReadonlyArray<{ readonly number: string | null, readonly status: ReferralStatus | null }> | null } | null };

export type CaseContextOfAStrangerQueryVariables = Exact<{
  pupilId: string;
}>;


export type CaseContextOfAStrangerQuery = { readonly caseContext: { readonly pupil: { readonly displayName: string | null } | null } | null };

export type PermitReferralMutationVariables = Exact<{
  input: PermitReferralInput;
}>;


export type PermitReferralMutation = { readonly permitReferral: { readonly permit: string | null, readonly expiresAt: string | null, readonly shares: { readonly problematicHalfDays: number | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly area: string | null, readonly situation: ReferralSituation | null } | null } | null };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { readonly createReferral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type ReportSignalMutationVariables = Exact<{
  input: ReportSignalInput;
}>;


export type ReportSignalMutation = { readonly reportSignal: { readonly id: string, readonly signal: FollowUpSignal | null, readonly source: FollowUpSource | null, readonly raisedAt: string | null } | null };

export type SignalsAboutQueryVariables = Exact<{
  id: string;
}>;


export type SignalsAboutQuery = { readonly trajectory: { readonly status: TrajectoryStatus | null, readonly followUps: ReadonlyArray<{ readonly id: string, readonly signal: FollowUpSignal | null, readonly note: string | null, readonly dueOn: string | null, readonly doneOn: string | null, readonly organisation: { readonly name: string | null } | null }> | null } | null };

export type StallMutationVariables = Exact<{
  input: StallTrajectoryInput;
}>;


export type StallMutation = { readonly stallTrajectory: { readonly status: TrajectoryStatus | null, readonly referral: { readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null } | null };

export type CompleteFollowUpMutationVariables = Exact<{
  input: CompleteFollowUpInput;
}>;


export type CompleteFollowUpMutation = { readonly completeFollowUp: { readonly signal: FollowUpSignal | null, readonly doneOn: string | null, readonly contactResult: string | null } | null };

export type ReopenMutationVariables = Exact<{
  input: ReopenReferralInput;
}>;


export type ReopenMutation = { readonly reopenReferral: { readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type AssignAnewMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignAnewMutation = { readonly assignReferral: { readonly id: string, readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly consented: boolean | null, readonly organisation: { readonly name: string | null } | null }> | null } | null };

export type TrajectoryAtProviderQueryVariables = Exact<{
  id: string;
}>;


export type TrajectoryAtProviderQuery = { readonly trajectory: { readonly status: TrajectoryStatus | null, readonly referral: { readonly question: string | null, readonly pupil: { readonly displayName: string | null, readonly age: number | null } | null } | null } | null };

export type AgreeMutationVariables = Exact<{
  input: AgreeTrajectoryInput;
}>;


export type AgreeMutation = { readonly agreeTrajectory: { readonly status: TrajectoryStatus | null, readonly agreedStart: string | null, readonly startDeadline: string | null, readonly dayPartsPlanned: number | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { readonly recordConsent: { readonly status: ConsentStatus | null, readonly givenBy: ConsentGiver | null, readonly purpose: ConsentPurpose | null } | null };

export type WhoConsentedToQueryVariables = Exact<{
  id: string;
}>;


export type WhoConsentedToQuery = { readonly trajectory: { readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly consented: boolean | null, readonly organisation: { readonly name: string | null } | null }> | null } | null };

export type PlanRoundTableMutationVariables = Exact<{
  input: PlanRoundTableInput;
}>;


export type PlanRoundTableMutation = { readonly planRoundTable: { readonly id: string, readonly purpose: RoundTablePurpose | null, readonly status: RoundTableStatus | null, readonly participants: ReadonlyArray<{ readonly role: RoundTableRole | null, readonly organisation: { readonly name: string | null } | null }> | null } | null };

export type GiveVoiceMutationVariables = Exact<{
  input: GiveVoiceInput;
}>;


export type GiveVoiceMutation = { readonly giveVoice: { readonly purpose: RoundTablePurpose | null, readonly voices: ReadonlyArray<{ readonly by: RoundTableRole | null, readonly words: string | null }> | null } | null };

export type RecordRoundTableMutationVariables = Exact<{
  input: RecordRoundTableInput;
}>;


export type RecordRoundTableMutation = { readonly recordRoundTable: { readonly status: RoundTableStatus | null, readonly heldOn: string | null, readonly agreements: ReadonlyArray<{ readonly text: string | null, readonly owner: RoundTableRole | null, readonly due: string | null }> | null } | null };

export type ConfirmStartMutationVariables = Exact<{
  input: ConfirmStartInput;
}>;


export type ConfirmStartMutation = { readonly confirmStart: { readonly status: TrajectoryStatus | null, readonly actualStart: string | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly startedOn: string | null }> | null } | null };

export type RecordSessionsMutationVariables = Exact<{
  input: RecordSessionsInput;
}>;


export type RecordSessionsMutation = { readonly recordSessions: { readonly dayPartsPlanned: number | null, readonly dayPartsDone: number | null, readonly sessions: ReadonlyArray<{ readonly date: string | null, readonly dayPart: DayPart | null, readonly attended: boolean | null }> | null } | null };

export type PlanTableMutationVariables = Exact<{
  input: PlanDispatchTableInput;
}>;


export type PlanTableMutation = { readonly planDispatchTable: { readonly id: string, readonly status: DispatchTableStatus | null, readonly scheduledAt: string | null, readonly participants: ReadonlyArray<{ readonly id: string, readonly name: string | null }> | null } | null };

export type PlaceOnTableMutationVariables = Exact<{
  input: PlaceOnTableInput;
}>;


export type PlaceOnTableMutation = { readonly placeOnTable: { readonly id: string, readonly order: number | null, readonly need: string | null } | null };

export type TableAtProviderQueryVariables = Exact<{
  id: string;
}>;


export type TableAtProviderQuery = { readonly dispatchTable: { readonly status: DispatchTableStatus | null, readonly items: ReadonlyArray<{ readonly id: string, readonly need: string | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly situation: ReferralSituation | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly clbDutyReached: boolean | null, readonly urgency: Urgency | null, readonly outcome: DispatchOutcome | null, readonly municipality: { readonly nisCode: string } | null }> | null } | null };

export type ReferralAtProviderQueryVariables = Exact<{
  id: string;
}>;


export type ReferralAtProviderQuery = { readonly referral: { readonly number: string | null, readonly pupil: { readonly displayName: string | null } | null } | null };

export type RespondMutationVariables = Exact<{
  input: RespondToDispatchItemInput;
}>;


export type RespondMutation = { readonly respondToDispatchItem: { readonly ownResponse: { readonly canTake: CanTake | null, readonly fromOwnStrength: string | null } | null } | null };

export type OpenTableMutationVariables = Exact<{
  input: OpenDispatchTableInput;
}>;


export type OpenTableMutation = { readonly openDispatchTable: { readonly status: DispatchTableStatus | null } | null };

export type WhatFitsQueryVariables = Exact<{
  id: string;
}>;


export type WhatFitsQuery = { readonly referral: { readonly matchingOffers: ReadonlyArray<{ readonly rank: number | null, readonly reasons: ReadonlyArray<MatchReason> | null, readonly excludedBecause: ReadonlyArray<MatchExclusion> | null, readonly offer: { readonly id: string, readonly titleIn: string | null, readonly organisation: { readonly id: string, readonly name: string | null } | null } | null }> | null } | null };

export type DecideMutationVariables = Exact<{
  input: DecideDispatchItemInput;
}>;


export type DecideMutation = { readonly decideDispatchItem: { readonly decision: DispatchDecision | null, readonly rationale: string | null, readonly referral: { readonly status: ReferralStatus | null, readonly trajectories: ReadonlyArray<{ readonly id: string, readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly organisation: { readonly name: string | null } | null }> | null }> | null } | null } | null };

export type CloseTableMutationVariables = Exact<{
  input: CloseDispatchTableInput;
}>;


export type CloseTableMutation = { readonly closeDispatchTable: { readonly status: DispatchTableStatus | null } | null };

export type ItemOutcomeQueryVariables = Exact<{
  id: string;
}>;


export type ItemOutcomeQuery = { readonly dispatchTable: { readonly status: DispatchTableStatus | null, readonly items: ReadonlyArray<{ readonly outcome: DispatchOutcome | null, readonly need: string | null }> | null } | null };

export type ReferralAtHelpdeskQueryVariables = Exact<{
  id: string;
}>;


export type ReferralAtHelpdeskQuery = { readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly question: string | null, readonly problematicHalfDaysAtReferral: number | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly pupil: { readonly displayName: string | null, readonly age: number | null } | null } | null };

export type ReferralAtSchoolQueryVariables = Exact<{
  id: string;
}>;


export type ReferralAtSchoolQuery = { readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null } | null };

export type TriageMutationVariables = Exact<{
  input: TriageReferralInput;
}>;


export type TriageMutation = { readonly triageReferral: { readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type RecordNoticeMutationVariables = Exact<{
  input: RecordNoticeInput;
}>;


export type RecordNoticeMutation = { readonly recordNotice: { readonly informedOn: string | null } | null };

export type OffRadarQueryVariables = Exact<{ [key: string]: never; }>;


export type OffRadarQuery = { readonly offRadar: { readonly edges: ReadonlyArray<{ readonly node: { readonly because: ReadonlyArray<OffRadarReason>, readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly nextActionDue: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export const endPart: OperationText<EndPartMutation, EndPartMutationVariables> = `mutation EndPart($input: EndAssignmentInput!) {
  endAssignment(input: $input) {
    status
    assignments {
      role
      endedOn
    }
  }
}`;

export const complete: OperationText<CompleteMutation, CompleteMutationVariables> = `mutation Complete($input: CompleteTrajectoryInput!) {
  completeTrajectory(input: $input) {
    status
    outcome
    closedOn
    referral {
      status
    }
  }
}`;

export const history: OperationText<HistoryQuery, HistoryQueryVariables> = `query History($id: ID!) {
  referral(id: $id) {
    number
    events {
      from
      to
      role
    }
  }
}`;

export const myConsents: OperationText<MyConsentsQuery, MyConsentsQueryVariables> = `query MyConsents {
  myRecord {
    consents {
      id
      purpose
      status
      recipients
    }
  }
}`;

export const withdrawConsent: OperationText<WithdrawConsentMutation, WithdrawConsentMutationVariables> = `mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    purpose
    status
    withdrawnAt
  }
}`;

export const cityFigures: OperationText<CityFiguresQuery, CityFiguresQueryVariables> = `query CityFigures($schoolYear: SchoolYear!, $helpdesk: ID!) {
  referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: [MONTH]) {
    individual {
      value
      status
    }
    tables {
      dimension
      cells {
        category
        value
        status
      }
    }
  }
}`;

export const leftovers: OperationText<LeftoversQuery, LeftoversQueryVariables> = `query Leftovers($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil {
      hasConsent(purpose: REFERRAL)
    }
    consents {
      id
      purpose
      status
    }
    openReferrals {
      id
    }
  }
}`;

export const openCase: OperationText<OpenCaseQuery, OpenCaseQueryVariables> = `query OpenCase($id: ID!) {
  referral(id: $id) {
    id
    number
    status
  }
}`;

export const openTables: OperationText<OpenTablesQuery, OpenTablesQueryVariables> = `query OpenTables {
  dispatchTables(status: [PLANNED, OPEN], first: 100) {
    edges {
      node {
        id
        place
        status
      }
    }
  }
}`;

export const consentsToTrajectories: OperationText<ConsentsToTrajectoriesQuery, ConsentsToTrajectoriesQueryVariables> = `query ConsentsToTrajectories($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    trajectories {
      assignments {
        consented
      }
    }
  }
}`;

export const withdrawReferral: OperationText<WithdrawReferralMutation, WithdrawReferralMutationVariables> = `mutation WithdrawReferral($input: WithdrawReferralInput!) {
  withdrawReferral(input: $input) {
    number
    status
  }
}`;

export const cancelTable: OperationText<CancelTableMutation, CancelTableMutationVariables> = `mutation CancelTable($input: CancelDispatchTableInput!) {
  cancelDispatchTable(input: $input) {
    status
  }
}`;

export const questionForSchool: OperationText<QuestionForSchoolQuery, QuestionForSchoolQueryVariables> = `query QuestionForSchool($id: ID!) {
  referral(id: $id) {
    number
    question
  }
}`;

export const caseForCity: OperationText<CaseForCityQuery, CaseForCityQueryVariables> = `query CaseForCity($id: ID!) {
  referral(id: $id) {
    number
    pupil {
      displayName
    }
  }
}`;

export const whoCanHelp: OperationText<WhoCanHelpQuery, WhoCanHelpQueryVariables> = `query WhoCanHelp {
  helpdesks {
    id
    code
    name
  }
}`;

export const findPupil: OperationText<FindPupilQuery, FindPupilQueryVariables> = `query FindPupil($input: FindPupilInput!) {
  findPupil(input: $input) {
    id
    displayName
  }
}`;

export const caseContext: OperationText<CaseContextQuery, CaseContextQueryVariables> = `query CaseContext($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil {
      displayName
      age
      hasConsent(purpose: REFERRAL)
    }
    absenceSummary {
      problematicHalfDays
      thresholdReached
    }
    enrolment {
      form
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
    }
    openReferrals {
      number
      status
    }
  }
}`;

export const caseContextOfAStranger: OperationText<CaseContextOfAStrangerQuery, CaseContextOfAStrangerQueryVariables> = `query CaseContextOfAStranger($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil {
      displayName
    }
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
    }
  }
}`;

export const createReferral: OperationText<CreateReferralMutation, CreateReferralMutationVariables> = `mutation CreateReferral($input: CreateReferralInput!) {
  createReferral(input: $input) {
    id
    number
    status
    nextAction
    nextActionDue
  }
}`;

export const reportSignal: OperationText<ReportSignalMutation, ReportSignalMutationVariables> = `mutation ReportSignal($input: ReportSignalInput!) {
  reportSignal(input: $input) {
    id
    signal
    source
    raisedAt
  }
}`;

export const signalsAbout: OperationText<SignalsAboutQuery, SignalsAboutQueryVariables> = `query SignalsAbout($id: ID!) {
  trajectory(id: $id) {
    status
    followUps {
      id
      signal
      note
      dueOn
      doneOn
      organisation {
        name
      }
    }
  }
}`;

export const stall: OperationText<StallMutation, StallMutationVariables> = `mutation Stall($input: StallTrajectoryInput!) {
  stallTrajectory(input: $input) {
    status
    referral {
      status
      nextAction
      nextActionDue
    }
  }
}`;

export const completeFollowUp: OperationText<CompleteFollowUpMutation, CompleteFollowUpMutationVariables> = `mutation CompleteFollowUp($input: CompleteFollowUpInput!) {
  completeFollowUp(input: $input) {
    signal
    doneOn
    contactResult
  }
}`;

export const reopen: OperationText<ReopenMutation, ReopenMutationVariables> = `mutation Reopen($input: ReopenReferralInput!) {
  reopenReferral(input: $input) {
    status
    nextAction
    nextActionDue
  }
}`;

export const assignAnew: OperationText<AssignAnewMutation, AssignAnewMutationVariables> = `mutation AssignAnew($input: AssignReferralInput!) {
  assignReferral(input: $input) {
    id
    status
    assignments {
      role
      organisation {
        name
      }
      consented
    }
  }
}`;

export const trajectoryAtProvider: OperationText<TrajectoryAtProviderQuery, TrajectoryAtProviderQueryVariables> = `query TrajectoryAtProvider($id: ID!) {
  trajectory(id: $id) {
    status
    referral {
      question
      pupil {
        displayName
        age
      }
    }
  }
}`;

export const agree: OperationText<AgreeMutation, AgreeMutationVariables> = `mutation Agree($input: AgreeTrajectoryInput!) {
  agreeTrajectory(input: $input) {
    status
    agreedStart
    startDeadline
    dayPartsPlanned
  }
}`;

export const recordConsent: OperationText<RecordConsentMutation, RecordConsentMutationVariables> = `mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    status
    givenBy
    purpose
  }
}`;

export const whoConsentedTo: OperationText<WhoConsentedToQuery, WhoConsentedToQueryVariables> = `query WhoConsentedTo($id: ID!) {
  trajectory(id: $id) {
    status
    assignments {
      role
      organisation {
        name
      }
      consented
    }
  }
}`;

export const planRoundTable: OperationText<PlanRoundTableMutation, PlanRoundTableMutationVariables> = `mutation PlanRoundTable($input: PlanRoundTableInput!) {
  planRoundTable(input: $input) {
    id
    purpose
    status
    participants {
      role
      organisation {
        name
      }
    }
  }
}`;

export const giveVoice: OperationText<GiveVoiceMutation, GiveVoiceMutationVariables> = `mutation GiveVoice($input: GiveVoiceInput!) {
  giveVoice(input: $input) {
    purpose
    voices {
      by
      words
    }
  }
}`;

export const recordRoundTable: OperationText<RecordRoundTableMutation, RecordRoundTableMutationVariables> = `mutation RecordRoundTable($input: RecordRoundTableInput!) {
  recordRoundTable(input: $input) {
    status
    heldOn
    agreements {
      text
      owner
      due
    }
  }
}`;

export const confirmStart: OperationText<ConfirmStartMutation, ConfirmStartMutationVariables> = `mutation ConfirmStart($input: ConfirmStartInput!) {
  confirmStart(input: $input) {
    status
    actualStart
    assignments {
      role
      startedOn
    }
  }
}`;

export const recordSessions: OperationText<RecordSessionsMutation, RecordSessionsMutationVariables> = `mutation RecordSessions($input: RecordSessionsInput!) {
  recordSessions(input: $input) {
    dayPartsPlanned
    dayPartsDone
    sessions {
      date
      dayPart
      attended
    }
  }
}`;

export const planTable: OperationText<PlanTableMutation, PlanTableMutationVariables> = `mutation PlanTable($input: PlanDispatchTableInput!) {
  planDispatchTable(input: $input) {
    id
    status
    scheduledAt
    participants {
      id
      name
    }
  }
}`;

export const placeOnTable: OperationText<PlaceOnTableMutation, PlaceOnTableMutationVariables> = `mutation PlaceOnTable($input: PlaceOnTableInput!) {
  placeOnTable(input: $input) {
    id
    order
    need
  }
}`;

export const tableAtProvider: OperationText<TableAtProviderQuery, TableAtProviderQueryVariables> = `query TableAtProvider($id: ID!) {
  dispatchTable(id: $id) {
    status
    items {
      id
      need
      level
      ageBand
      municipality {
        nisCode
      }
      situation
      reasons
      clbDutyReached
      urgency
      outcome
    }
  }
}`;

export const referralAtProvider: OperationText<ReferralAtProviderQuery, ReferralAtProviderQueryVariables> = `query ReferralAtProvider($id: ID!) {
  referral(id: $id) {
    number
    pupil {
      displayName
    }
  }
}`;

export const respond: OperationText<RespondMutation, RespondMutationVariables> = `mutation Respond($input: RespondToDispatchItemInput!) {
  respondToDispatchItem(input: $input) {
    ownResponse {
      canTake
      fromOwnStrength
    }
  }
}`;

export const openTable: OperationText<OpenTableMutation, OpenTableMutationVariables> = `mutation OpenTable($input: OpenDispatchTableInput!) {
  openDispatchTable(input: $input) {
    status
  }
}`;

export const whatFits: OperationText<WhatFitsQuery, WhatFitsQueryVariables> = `query WhatFits($id: ID!) {
  referral(id: $id) {
    matchingOffers {
      rank
      reasons
      excludedBecause
      offer {
        id
        titleIn(language: EN)
        organisation {
          id
          name
        }
      }
    }
  }
}`;

export const decide: OperationText<DecideMutation, DecideMutationVariables> = `mutation Decide($input: DecideDispatchItemInput!) {
  decideDispatchItem(input: $input) {
    decision
    rationale
    referral {
      status
      trajectories {
        id
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
}`;

export const closeTable: OperationText<CloseTableMutation, CloseTableMutationVariables> = `mutation CloseTable($input: CloseDispatchTableInput!) {
  closeDispatchTable(input: $input) {
    status
  }
}`;

export const itemOutcome: OperationText<ItemOutcomeQuery, ItemOutcomeQueryVariables> = `query ItemOutcome($id: ID!) {
  dispatchTable(id: $id) {
    status
    items {
      outcome
      need
    }
  }
}`;

export const referralAtHelpdesk: OperationText<ReferralAtHelpdeskQuery, ReferralAtHelpdeskQueryVariables> = `query ReferralAtHelpdesk($id: ID!) {
  referral(id: $id) {
    number
    status
    question
    pupil {
      displayName
      age
    }
    problematicHalfDaysAtReferral
    reasons
  }
}`;

export const referralAtSchool: OperationText<ReferralAtSchoolQuery, ReferralAtSchoolQueryVariables> = `query ReferralAtSchool($id: ID!) {
  referral(id: $id) {
    number
    status
    receivedAt
  }
}`;

export const triage: OperationText<TriageMutation, TriageMutationVariables> = `mutation Triage($input: TriageReferralInput!) {
  triageReferral(input: $input) {
    status
    nextAction
    nextActionDue
  }
}`;

export const recordNotice: OperationText<RecordNoticeMutation, RecordNoticeMutationVariables> = `mutation RecordNotice($input: RecordNoticeInput!) {
  recordNotice(input: $input) {
    informedOn
  }
}`;

export const offRadar: OperationText<OffRadarQuery, OffRadarQueryVariables> = `query OffRadar {
  offRadar(first: 3) {
    edges {
      node {
        because
        referral {
          number
          status
          nextActionDue
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}`;
