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

/** Where a gap stands. */
export type GapStatus =
  /** Signalled within the helpdesk. */
  | 'OPEN'
  /** Reported to city and network. */
  | 'REPORTED'
  /** Answered by policy. */
  | 'ANSWERED';

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

/** A provider's part. */
export type AssignmentRole =
  /** It leads: when it has started, the trajectory runs. */
  | 'LEAD'
  /** It works along. */
  | 'CO';

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

/** Who an offer is for. */
export type TargetGroup =
  /** Truants (spijbelaars). */
  | 'TRUANTS'
  /** Often absent (vaak afwezig). */
  | 'FREQUENT_ABSENCE'
  /** Dropped out (afgehaakt). */
  | 'DROPPED_OUT'
  /** Definitively excluded (definitief uitgesloten). */
  | 'EXCLUDED'
  /** Many changes of school (veelvuldige schoolwissels). */
  | 'FREQUENT_SCHOOL_CHANGERS'
  /** Mentally vulnerable (psychische kwetsbaarheid). */
  | 'PSYCHIC_VULNERABILITY'
  /** At risk of leaving unqualified (dreigend ongekwalificeerd). */
  | 'UNQUALIFIED_EXIT_RISK'
  /** Cannot be reached (onbereikbaar). */
  | 'UNREACHABLE'
  /** Socially vulnerable (maatschappelijk kwetsbaar). */
  | 'POVERTY'
  /** Newcomers (nieuwkomers, OKAN). */
  | 'NEWCOMERS'
  /** Teen parents (tienerouders). */
  | 'TEEN_PARENTS'
  /** Ill for long (langdurig ziek). */
  | 'LONG_TERM_ILL'
  /** Parents (ouders). */
  | 'PARENTS'
  /** Classes (klasgroepen). */
  | 'CLASS_GROUPS'
  /** Teachers (leerkrachten). */
  | 'TEACHERS'
  /** School teams (schoolteams). */
  | 'SCHOOL_TEAMS'
  /** Early leavers of 18 to 25. */
  | 'EARLY_LEAVERS_18_25';

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

/** How much a reported capacity says. */
export type CapacityStatus =
  /** Reported in the last 30 days. */
  | 'FRESH'
  /** Reported longer ago than 30 days: ask before relying on it. */
  | 'STALE_CAPACITY';

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

/** Which cases of the worklist. */
export type WorklistFilter = {
  /** Only cases of this dispatcher. */
  readonly owner?: string | null | undefined;
  /** Only cases due on this day or before. */
  readonly dueBy?: string | null | undefined;
  /** Only in these states. */
  readonly status?: ReadonlyArray<ReferralStatus> | null | undefined;
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

/** What the referrer is asked. */
export type RequestInformationInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** The question to the referrer. */
  readonly question: string;
  /** Until when the referral waits. */
  readonly answerBy: string;
};

/** What happens next. */
export type PlanNextActionInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** What. */
  readonly nextAction: string;
  /** When at the latest: today or later. */
  readonly nextActionDue: string;
  /** Who: a dispatcher of the helpdesk; the present owner when left out. */
  readonly ownerUserRef?: string | null | undefined;
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

/** A referral for a table. */
export type PlaceOnTableInput = {
  /** The referral's id. */
  readonly referralId: string;
  /** The table's id. */
  readonly tableId: string;
  /** What is needed, in 10 to 1000 characters, for all providers to read: nothing that anybody could be known by. */
  readonly need: string;
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

/** What came of a signal. */
export type CompleteFollowUpInput = {
  /** The signal's id. */
  readonly followUpId: string;
  /** What came of it, in 1 to 1000 characters. */
  readonly contactResult: string;
};

/** A gap to signal. */
export type RaiseGapInput = {
  /** The need: a reason that no free offer meets. */
  readonly need: ReferralReason;
  /** For whom. */
  readonly targetGroup?: TargetGroup | null | undefined;
  /** Where; the whole area of the helpdesk when left out. */
  readonly area?: string | null | undefined;
  /** A case that shows it. */
  readonly referralId?: string | null | undefined;
};

export type AssignReferralMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignReferralMutation = { readonly assignReferral: { readonly id: string, readonly status: TrajectoryStatus | null, readonly rationale: string | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly strength: string | null, readonly consented: boolean | null, readonly organisation: { readonly name: string | null } | null }> | null, readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null } | null };

export type ComingTablesQueryVariables = Exact<{
  status?: ReadonlyArray<DispatchTableStatus> | DispatchTableStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComingTablesQuery = { readonly dispatchTables: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DispatchTableKind | null, readonly scheduledAt: string | null, readonly place: string | null, readonly status: DispatchTableStatus | null, readonly participants: ReadonlyArray<{ readonly name: string | null }> | null, readonly items: ReadonlyArray<{ readonly id: string, readonly urgency: Urgency | null, readonly decision: DispatchDecision | null }> | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CompleteFollowUpMutationVariables = Exact<{
  input: CompleteFollowUpInput;
}>;


export type CompleteFollowUpMutation = { readonly completeFollowUp: { readonly id: string, readonly signal: FollowUpSignal | null, readonly doneOn: string | null, readonly contactResult: string | null } | null };

export type DecideItemMutationVariables = Exact<{
  input: DecideDispatchItemInput;
}>;


export type DecideItemMutation = { readonly decideDispatchItem: { readonly id: string, readonly decision: DispatchDecision | null, readonly decidedAt: string | null, readonly rationale: string | null, readonly consideredProviders: ReadonlyArray<{ readonly name: string | null }> | null, readonly referral: { readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null } | null };

export type FiguresOfOurDeskQueryVariables = Exact<{
  schoolYear: string;
  helpdesk: string;
  by?: ReadonlyArray<ReferralDimension> | ReferralDimension;
}>;


export type FiguresOfOurDeskQuery = { readonly referralFigures: { readonly asOf: string | null, readonly individual: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly group: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly assignments: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly tables: ReadonlyArray<{ readonly dimension: ReferralDimension | null, readonly cells: ReadonlyArray<{ readonly category: string | null, readonly value: number | null, readonly status: FigureStatus | null }> | null }> | null } | null };

export type GapsAtDeskQueryVariables = Exact<{
  schoolYear?: string | null | undefined;
  status?: ReadonlyArray<GapStatus> | GapStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GapsAtDeskQuery = { readonly gapSignals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly need: ReferralReason | null, readonly targetGroup: TargetGroup | null, readonly schoolYear: string | null, readonly evidenceCount: number | null, readonly status: GapStatus | null, readonly raisedAt: string | null, readonly policyAnswer: string | null, readonly municipality: { readonly name: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type NewReferralsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewReferralsQuery = { readonly worklist: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly receivedAt: string | null, readonly urgency: Urgency | null, readonly channel: ReferralChannel | null, readonly subjectKind: SubjectKind | null, readonly groupSize: number | null, readonly situation: ReferralSituation | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly question: string | null, readonly schoolMeasures: ReadonlyArray<SchoolMeasure> | null, readonly problematicHalfDaysAtReferral: number | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly nextActionDue: string | null, readonly referredBy: { readonly organisation: { readonly name: string | null } | null } | null, readonly school: { readonly name: string | null } | null, readonly pupil: { readonly displayName: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OffRadarQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OffRadarQuery = { readonly offRadar: { readonly edges: ReadonlyArray<{ readonly node: { readonly because: ReadonlyArray<OffRadarReason>, readonly referral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly ownerUserRef: string | null, readonly pupil: { readonly displayName: string | null } | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OpenTableMutationVariables = Exact<{
  input: OpenDispatchTableInput;
}>;


export type OpenTableMutation = { readonly openDispatchTable: { readonly id: string, readonly status: DispatchTableStatus | null, readonly participants: ReadonlyArray<{ readonly name: string | null }> | null, readonly items: ReadonlyArray<{ readonly id: string, readonly order: number | null, readonly decision: DispatchDecision | null }> | null } | null };

export type PlaceOnTableMutationVariables = Exact<{
  input: PlaceOnTableInput;
}>;


export type PlaceOnTableMutation = { readonly placeOnTable: { readonly id: string, readonly order: number | null, readonly need: string | null, readonly ageBand: AgeBand | null, readonly clbDutyReached: boolean | null, readonly table: { readonly id: string, readonly scheduledAt: string | null } | null } | null };

export type PlanNextActionMutationVariables = Exact<{
  input: PlanNextActionInput;
}>;


export type PlanNextActionMutation = { readonly planNextAction: { readonly id: string, readonly number: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly ownerUserRef: string | null } | null };

export type PlanTableMutationVariables = Exact<{
  input: PlanDispatchTableInput;
}>;


export type PlanTableMutation = { readonly planDispatchTable: { readonly id: string, readonly kind: DispatchTableKind | null, readonly scheduledAt: string | null, readonly place: string | null, readonly status: DispatchTableStatus | null, readonly participants: ReadonlyArray<{ readonly name: string | null }> | null } | null };

export type RaiseGapMutationVariables = Exact<{
  input: RaiseGapInput;
}>;


export type RaiseGapMutation = { readonly raiseGap: { readonly id: string, readonly need: ReferralReason | null, readonly targetGroup: TargetGroup | null, readonly schoolYear: string | null, readonly evidenceCount: number | null, readonly status: GapStatus | null } | null };

export type ReferralAtDeskQueryVariables = Exact<{
  id: string;
  offers?: number | null | undefined;
}>;


export type ReferralAtDeskQuery = { readonly referral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly receivedAt: string | null, readonly urgency: Urgency | null, readonly situation: ReferralSituation | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly question: string | null, readonly schoolMeasures: ReadonlyArray<SchoolMeasure> | null, readonly problematicHalfDaysAtReferral: number | null, readonly informedOn: string | null, readonly noticeException: boolean | null, readonly ownerUserRef: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly referredBy: { readonly organisation: { readonly name: string | null } | null } | null, readonly school: { readonly name: string | null, readonly clbContract: { readonly clb: { readonly name: string | null } | null } | null } | null, readonly pupil: { readonly id: string, readonly displayName: string | null, readonly age: number | null, readonly hasConsent: boolean | null, readonly absenceSummary: { readonly problematicHalfDays: number | null } | null } | null, readonly events: ReadonlyArray<{ readonly at: string | null, readonly role: string | null, readonly from: ReferralStatus | null, readonly to: ReferralStatus | null, readonly reason: string | null }> | null, readonly matchingOffers: ReadonlyArray<{ readonly rank: number | null, readonly reasons: ReadonlyArray<MatchReason> | null, readonly needsMet: ReadonlyArray<ReferralReason> | null, readonly excludedBecause: ReadonlyArray<MatchExclusion> | null, readonly offer: { readonly id: string, readonly titleIn: string | null, readonly organisation: { readonly id: string, readonly name: string | null } | null, readonly capacity: { readonly status: CapacityStatus | null, readonly placesFree: number | null, readonly expectedWaitDays: number | null } | null } | null }> | null, readonly trajectories: ReadonlyArray<{ readonly id: string, readonly status: TrajectoryStatus | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly organisation: { readonly name: string | null } | null }> | null }> | null } | null };

export type RequestInformationMutationVariables = Exact<{
  input: RequestInformationInput;
}>;


export type RequestInformationMutation = { readonly requestInformation: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type SignalsToFollowUpQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SignalsToFollowUpQuery = { readonly followUps: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly signal: FollowUpSignal | null, readonly source: FollowUpSource | null, readonly note: string | null, readonly raisedAt: string | null, readonly dueOn: string | null, readonly organisation: { readonly name: string | null } | null, readonly trajectory: { readonly id: string, readonly status: TrajectoryStatus | null, readonly referral: { readonly number: string | null, readonly pupil: { readonly displayName: string | null } | null } | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TableAtDeskQueryVariables = Exact<{
  id: string;
}>;


export type TableAtDeskQuery = { readonly dispatchTable: { readonly id: string, readonly status: DispatchTableStatus | null, readonly scheduledAt: string | null, readonly place: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly order: number | null, readonly need: string | null, readonly urgency: Urgency | null, readonly decision: DispatchDecision | null, readonly rationale: string | null, readonly referral: { readonly id: string, readonly number: string | null, readonly pupil: { readonly displayName: string | null } | null } | null, readonly providerResponses: ReadonlyArray<{ readonly canTake: CanTake | null, readonly fromOwnStrength: string | null, readonly earliestStart: string | null, readonly organisation: { readonly id: string, readonly name: string | null } | null }> | null }> | null } | null };

export type TriageReferralMutationVariables = Exact<{
  input: TriageReferralInput;
}>;


export type TriageReferralMutation = { readonly triageReferral: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly nextAction: string | null, readonly nextActionDue: string | null } | null };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { readonly worklist: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly status: ReferralStatus | null, readonly urgency: Urgency | null, readonly subjectKind: SubjectKind | null, readonly receivedAt: string | null, readonly nextAction: string | null, readonly nextActionDue: string | null, readonly ownerUserRef: string | null, readonly pupil: { readonly displayName: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const assignReferral: OperationText<AssignReferralMutation, AssignReferralMutationVariables> = `mutation AssignReferral($input: AssignReferralInput!) {
  assignReferral(input: $input) {
    id
    status
    rationale
    assignments {
      role
      organisation {
        name
      }
      strength
      consented
    }
    referral {
      number
      status
      nextAction
      nextActionDue
    }
  }
}`;

export const comingTables: OperationText<ComingTablesQuery, ComingTablesQueryVariables> = `query ComingTables($status: [DispatchTableStatus!], $first: Int = 10, $after: String) {
  dispatchTables(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        kind
        scheduledAt
        place
        status
        participants {
          name
        }
        items {
          id
          urgency
          decision
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const completeFollowUp: OperationText<CompleteFollowUpMutation, CompleteFollowUpMutationVariables> = `mutation CompleteFollowUp($input: CompleteFollowUpInput!) {
  completeFollowUp(input: $input) {
    id
    signal
    doneOn
    contactResult
  }
}`;

export const decideItem: OperationText<DecideItemMutation, DecideItemMutationVariables> = `mutation DecideItem($input: DecideDispatchItemInput!) {
  decideDispatchItem(input: $input) {
    id
    decision
    decidedAt
    rationale
    consideredProviders {
      name
    }
    referral {
      number
      status
      nextAction
      nextActionDue
    }
  }
}`;

export const figuresOfOurDesk: OperationText<FiguresOfOurDeskQuery, FiguresOfOurDeskQueryVariables> = `query FiguresOfOurDesk($schoolYear: SchoolYear!, $helpdesk: ID!, $by: [ReferralDimension!]! = []) {
  referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: $by) {
    asOf
    individual {
      value
      status
    }
    group {
      value
      status
    }
    assignments {
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

export const gapsAtDesk: OperationText<GapsAtDeskQuery, GapsAtDeskQueryVariables> = `query GapsAtDesk($schoolYear: SchoolYear, $status: [GapStatus!], $first: Int = 20, $after: String) {
  gapSignals(
    schoolYear: $schoolYear
    status: $status
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        need
        targetGroup
        municipality {
          name
        }
        schoolYear
        evidenceCount
        status
        raisedAt
        policyAnswer
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const newReferrals: OperationText<NewReferralsQuery, NewReferralsQueryVariables> = `query NewReferrals($first: Int = 20, $after: String) {
  worklist(filter: {status: [RECEIVED]}, first: $first, after: $after) {
    edges {
      node {
        id
        number
        receivedAt
        urgency
        channel
        subjectKind
        groupSize
        situation
        reasons
        question
        schoolMeasures
        problematicHalfDaysAtReferral
        level
        ageBand
        referredBy {
          organisation {
            name
          }
        }
        school {
          name
        }
        pupil {
          displayName
        }
        nextActionDue
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const offRadar: OperationText<OffRadarQuery, OffRadarQueryVariables> = `query OffRadar($first: Int = 20, $after: String) {
  offRadar(first: $first, after: $after) {
    edges {
      node {
        because
        referral {
          id
          number
          status
          nextAction
          nextActionDue
          ownerUserRef
          pupil {
            displayName
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

export const openTable: OperationText<OpenTableMutation, OpenTableMutationVariables> = `mutation OpenTable($input: OpenDispatchTableInput!) {
  openDispatchTable(input: $input) {
    id
    status
    participants {
      name
    }
    items {
      id
      order
      decision
    }
  }
}`;

export const placeOnTable: OperationText<PlaceOnTableMutation, PlaceOnTableMutationVariables> = `mutation PlaceOnTable($input: PlaceOnTableInput!) {
  placeOnTable(input: $input) {
    id
    order
    need
    ageBand
    clbDutyReached
    table {
      id
      scheduledAt
    }
  }
}`;

export const planNextAction: OperationText<PlanNextActionMutation, PlanNextActionMutationVariables> = `mutation PlanNextAction($input: PlanNextActionInput!) {
  planNextAction(input: $input) {
    id
    number
    nextAction
    nextActionDue
    ownerUserRef
  }
}`;

export const planTable: OperationText<PlanTableMutation, PlanTableMutationVariables> = `mutation PlanTable($input: PlanDispatchTableInput!) {
  planDispatchTable(input: $input) {
    id
    kind
    scheduledAt
    place
    status
    participants {
      name
    }
  }
}`;

export const raiseGap: OperationText<RaiseGapMutation, RaiseGapMutationVariables> = `mutation RaiseGap($input: RaiseGapInput!) {
  raiseGap(input: $input) {
    id
    need
    targetGroup
    schoolYear
    evidenceCount
    status
  }
}`;

export const referralAtDesk: OperationText<ReferralAtDeskQuery, ReferralAtDeskQueryVariables> = `query ReferralAtDesk($id: ID!, $offers: Int = 10) {
  referral(id: $id) {
    id
    number
    status
    receivedAt
    urgency
    situation
    reasons
    question
    schoolMeasures
    problematicHalfDaysAtReferral
    informedOn
    noticeException
    ownerUserRef
    nextAction
    nextActionDue
    referredBy {
      organisation {
        name
      }
    }
    school {
      name
      clbContract {
        clb {
          name
        }
      }
    }
    pupil {
      id
      displayName
      age
      absenceSummary {
        problematicHalfDays
      }
      hasConsent(purpose: REFERRAL)
    }
    events {
      at
      role
      from
      to
      reason
    }
    matchingOffers(first: $offers) {
      rank
      reasons
      needsMet
      excludedBecause
      offer {
        id
        titleIn(language: NL)
        organisation {
          id
          name
        }
        capacity {
          status
          placesFree
          expectedWaitDays
        }
      }
    }
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
}`;

export const requestInformation: OperationText<RequestInformationMutation, RequestInformationMutationVariables> = `mutation RequestInformation($input: RequestInformationInput!) {
  requestInformation(input: $input) {
    id
    number
    status
    nextAction
    nextActionDue
  }
}`;

export const signalsToFollowUp: OperationText<SignalsToFollowUpQuery, SignalsToFollowUpQueryVariables> = `query SignalsToFollowUp($first: Int = 20, $after: String) {
  followUps(first: $first, after: $after) {
    edges {
      node {
        id
        signal
        source
        note
        raisedAt
        dueOn
        organisation {
          name
        }
        trajectory {
          id
          status
          referral {
            number
            pupil {
              displayName
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

export const tableAtDesk: OperationText<TableAtDeskQuery, TableAtDeskQueryVariables> = `query TableAtDesk($id: ID!) {
  dispatchTable(id: $id) {
    id
    status
    scheduledAt
    place
    items {
      id
      order
      need
      urgency
      decision
      rationale
      referral {
        id
        number
        pupil {
          displayName
        }
      }
      providerResponses {
        organisation {
          id
          name
        }
        canTake
        fromOwnStrength
        earliestStart
      }
    }
  }
}`;

export const triageReferral: OperationText<TriageReferralMutation, TriageReferralMutationVariables> = `mutation TriageReferral($input: TriageReferralInput!) {
  triageReferral(input: $input) {
    id
    number
    status
    nextAction
    nextActionDue
  }
}`;

export const worklist: OperationText<WorklistQuery, WorklistQueryVariables> = `query Worklist($filter: WorklistFilter, $first: Int = 20, $after: String) {
  worklist(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        number
        status
        urgency
        subjectKind
        receivedAt
        nextAction
        nextActionDue
        ownerUserRef
        pupil {
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
