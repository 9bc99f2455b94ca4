// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssignmentRow, CaseContextReference, CaseHandOverRow, DispatchItemRow, DispatchTableRow, FollowUpRow, GapSignalRow, HelpdeskRow, MunicipalityReference, OrganisationRow, ReferralRow, OffRadarRow, OfferReference, OperatingModeRow, PartnerReference, ProviderResponseRow, PupilReference, ReferralDraftRow, ReferralEventRow, RoundTableRow, RoundTableAgreementRow, RoundTableParticipantRow, RoundTableVoiceRow, SchoolReference, TrajectoryRow, TrajectoryEventRow, TrajectorySessionRow } from '../rows';
import type { HelpdeskContext } from '../context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, as YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A school year (schooljaar), 1 September to 31 August, as YYYY-YYYY. */
  SchoolYear: { input: string; output: string; }
  /** The code of a municipality, district or region (REFNIS): five digits. */
  NisCode: { input: string; output: string; }
  /** A Belgian postal code: four digits. */
  PostalCode: { input: string; output: string; }
  /** The number of a school, CLB or board (instellingsnummer): six digits. */
  InstitutionNumber: { input: string; output: string; }
  /** A company number (KBO): ten digits with check digits. */
  KboNumber: { input: string; output: string; }
  /** A number of half school days (halve lesdagen). */
  HalfDays: { input: number; output: number; }
  /** A moment, as an RFC 3339 date and time with its offset. */
  DateTime: { input: Date; output: Date; }
};

/** The roles a login can have, and PUBLIC for none. */
export type AccessRole =
  | 'PUBLIC'
  | 'SCHOOL'
  | 'CLB'
  | 'HELPDESK'
  | 'PARTNER'
  | 'SERVICE'
  | 'CITY_ANALYST'
  | 'CITY_COORDINATOR'
  | 'PUPIL'
  | 'GUARDIAN'
  | 'DPO'
  | 'DEVELOPER';

export type Query = {
  /** The central helpdesks (Centraal Meldpunt), with where they work and how. */
  readonly helpdesks?: Maybe<ReadonlyArray<Helpdesk>>;
  /** One helpdesk by id. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** A referral; null when there is none or it is not yours. A provider sees one that it is assigned to, once the pupil's side consented to that. */
  readonly referral?: Maybe<Referral>;
  /** Referrals of a caller's own: made by the organisation, or about its pupils; newest first. */
  readonly referrals?: Maybe<ReferralConnection>;
  /** The helpdesk's open cases by the date of their next action, oldest first. */
  readonly worklist?: Maybe<ReferralConnection>;
  /** Open cases that nobody has in hand: no owner, an action that was due more than a week ago, nothing heard for three weeks, a start that did not happen. School holidays do not count. */
  readonly offRadar?: Maybe<OffRadarConnection>;
  /** Your own referrals that are being written, newest first; at most 100. */
  readonly referralDrafts?: Maybe<ReadonlyArray<ReferralDraft>>;
  /** Dispatch tables (dispatchtafels) that you sit at or chair, newest first. */
  readonly dispatchTables?: Maybe<DispatchTableConnection>;
  /** One dispatch table; null when there is none or you do not sit at it. */
  readonly dispatchTable?: Maybe<DispatchTable>;
  /** Items on tables that your organisation sits at, the newest table first. */
  readonly dispatchItemsForUs?: Maybe<DispatchItemConnection>;
  /** Trajectories that your organisation is assigned to, newest first; they stay for 30 days after they ended. */
  readonly trajectoriesForUs?: Maybe<TrajectoryConnection>;
  /** One trajectory; null when there is none or it is not yours. */
  readonly trajectory?: Maybe<Trajectory>;
  /** One round table (ronde tafel); null when there is none or you are not asked to it. */
  readonly roundTable?: Maybe<RoundTable>;
  /** Signals about trajectories that wait for somebody, those due first. */
  readonly followUps?: Maybe<FollowUpConnection>;
  /** Needs for which the network has no free offer (hiaten), newest first. To others than the helpdesk only what it reported and ten cases or more stand behind. */
  readonly gapSignals?: Maybe<GapSignalConnection>;
  /** The organisations of the network. */
  readonly networkOrganisations?: Maybe<ReadonlyArray<NetworkOrganisation>>;
};


export type QueryHelpdeskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralsArgs = {
  status?: InputMaybe<ReadonlyArray<ReferralStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorklistArgs = {
  filter?: InputMaybe<WorklistFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOffRadarArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDispatchTablesArgs = {
  status?: InputMaybe<ReadonlyArray<DispatchTableStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDispatchTableArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDispatchItemsForUsArgs = {
  unanswered?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrajectoriesForUsArgs = {
  status?: InputMaybe<ReadonlyArray<TrajectoryStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrajectoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoundTableArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFollowUpsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryGapSignalsArgs = {
  schoolYear?: InputMaybe<Scalars['SchoolYear']['input']>;
  status?: InputMaybe<ReadonlyArray<GapStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNetworkOrganisationsArgs = {
  kind?: InputMaybe<OrganisationKind>;
};

export type Mutation = {
  /** Registers a referral (aanmelding). About a known pupil it needs a permit from permitReferral; nothing else about the pupil is taken. */
  readonly createReferral?: Maybe<Referral>;
  /** The referral is complete and clear: it can go on to dispatch. */
  readonly triageReferral?: Maybe<Referral>;
  /** Asks the referrer for information; the referral waits for it until a date. */
  readonly requestInformation?: Maybe<Referral>;
  /** Takes up again a referral whose wait for information expired. */
  readonly resumeReferral?: Maybe<Referral>;
  /** Ends a referral at the wish of referrer, pupil or parent; no reason is asked of them. */
  readonly withdrawReferral?: Maybe<Referral>;
  /** Marks a referral as the same case as an earlier one that is open. */
  readonly markDuplicate?: Maybe<Referral>;
  /** Says what happens next with an open case, by whom and when: it keeps the case on the radar. */
  readonly planNextAction?: Maybe<Referral>;
  /** Writes a referral down for later (DRAFT): your own, and about nobody; the permit comes with createReferral. */
  readonly saveReferralDraft?: Maybe<ReferralDraft>;
  /** Throws a draft of your own away. */
  readonly discardReferralDraft?: Maybe<ReferralDraft>;
  /** Says that pupil and parents were told of the referral; without that it goes on no table and to no provider. */
  readonly recordNotice?: Maybe<Referral>;
  /** Answers a referral with advice; it ends there. */
  readonly adviseReferrer?: Maybe<Referral>;
  /** Passes a referral on to somewhere outside the network's tables; it ends here. */
  readonly redirectReferral?: Maybe<Referral>;
  /** Says that a referral is not for this helpdesk; it ends there. */
  readonly declareNotEligible?: Maybe<Referral>;
  /** Takes up again what stalled, or what was completed within the last twelve months. */
  readonly reopenReferral?: Maybe<Referral>;
  /** Gives open cases of a dispatcher to a colleague, all or some. */
  readonly handOverCases?: Maybe<CaseHandOver>;
  /** Plans a dispatch table (dispatchtafel). All providers with an offer for it sit at it by themselves. */
  readonly planDispatchTable?: Maybe<DispatchTable>;
  /** Opens a table: from now on its items can be decided. */
  readonly openDispatchTable?: Maybe<DispatchTable>;
  /** Closes a table; refused while an item has no decision. */
  readonly closeDispatchTable?: Maybe<DispatchTable>;
  /** Calls a planned table off; its items are postponed. */
  readonly cancelDispatchTable?: Maybe<DispatchTable>;
  /** Puts a referral on a table. Every provider there sees the same item, without anybody's name. */
  readonly placeOnTable?: Maybe<DispatchItem>;
  /** Answers for your own organisation whether it can take an item; the last answer before the decision counts. */
  readonly respondToDispatchItem?: Maybe<DispatchItem>;
  /** Decides on an item of an open table, once: to whom, or why not. A human decides; matching only proposes. */
  readonly decideDispatchItem?: Maybe<DispatchItem>;
  /** Assigns a referral without a table; refused while it lies on one. */
  readonly assignReferral?: Maybe<Trajectory>;
  /** Says that a trajectory was agreed on at a round table; the watch over its start begins. */
  readonly agreeTrajectory?: Maybe<Trajectory>;
  /** Says that your organisation began (or, as the helpdesk, that one did). When the lead has, the trajectory runs. */
  readonly confirmStart?: Maybe<Trajectory>;
  /** Plans half days (dagdelen) with the pupil, or says whether the pupil was there; what is known already is corrected. */
  readonly recordSessions?: Maybe<Trajectory>;
  /** Signals that something is wrong with a trajectory; the helpdesk follows it up. */
  readonly reportSignal?: Maybe<FollowUp>;
  /** Says what came of a signal. */
  readonly completeFollowUp?: Maybe<FollowUp>;
  /** Says that a trajectory does not start or go on; the case waits to be taken up again. */
  readonly stallTrajectory?: Maybe<Trajectory>;
  /** Says that an organisation has ended its part. When all have, the closing round table follows. */
  readonly endAssignment?: Maybe<Trajectory>;
  /** Completes a trajectory, after its closing round table, with what came of it. */
  readonly completeTrajectory?: Maybe<Trajectory>;
  /** Plans a round table (ronde tafel) about a referral. */
  readonly planRoundTable?: Maybe<RoundTable>;
  /** Says that a round table was held, who was there, and what was agreed. */
  readonly recordRoundTable?: Maybe<RoundTable>;
  /** Calls a round table off. */
  readonly cancelRoundTable?: Maybe<RoundTable>;
  /** Your own words for a round table about you or your child. */
  readonly giveVoice?: Maybe<RoundTable>;
  /** Signals a need for which the network has no offer (hiaat). */
  readonly raiseGap?: Maybe<GapSignal>;
  /** Reports a gap to the city and the network. */
  readonly reportGap?: Maybe<GapSignal>;
  /** Writes down how policy answered a reported gap. */
  readonly answerGap?: Maybe<GapSignal>;
  /** Ends your session everywhere, at once. */
  readonly signOut?: Maybe<SignOutPayload>;
};


export type MutationCreateReferralArgs = {
  input: CreateReferralInput;
};


export type MutationTriageReferralArgs = {
  input: TriageReferralInput;
};


export type MutationRequestInformationArgs = {
  input: RequestInformationInput;
};


export type MutationResumeReferralArgs = {
  input: ResumeReferralInput;
};


export type MutationWithdrawReferralArgs = {
  input: WithdrawReferralInput;
};


export type MutationMarkDuplicateArgs = {
  input: MarkDuplicateInput;
};


export type MutationPlanNextActionArgs = {
  input: PlanNextActionInput;
};


export type MutationSaveReferralDraftArgs = {
  input: SaveReferralDraftInput;
};


export type MutationDiscardReferralDraftArgs = {
  input: DiscardReferralDraftInput;
};


export type MutationRecordNoticeArgs = {
  input: RecordNoticeInput;
};


export type MutationAdviseReferrerArgs = {
  input: AdviseReferrerInput;
};


export type MutationRedirectReferralArgs = {
  input: RedirectReferralInput;
};


export type MutationDeclareNotEligibleArgs = {
  input: DeclareNotEligibleInput;
};


export type MutationReopenReferralArgs = {
  input: ReopenReferralInput;
};


export type MutationHandOverCasesArgs = {
  input: HandOverCasesInput;
};


export type MutationPlanDispatchTableArgs = {
  input: PlanDispatchTableInput;
};


export type MutationOpenDispatchTableArgs = {
  input: OpenDispatchTableInput;
};


export type MutationCloseDispatchTableArgs = {
  input: CloseDispatchTableInput;
};


export type MutationCancelDispatchTableArgs = {
  input: CancelDispatchTableInput;
};


export type MutationPlaceOnTableArgs = {
  input: PlaceOnTableInput;
};


export type MutationRespondToDispatchItemArgs = {
  input: RespondToDispatchItemInput;
};


export type MutationDecideDispatchItemArgs = {
  input: DecideDispatchItemInput;
};


export type MutationAssignReferralArgs = {
  input: AssignReferralInput;
};


export type MutationAgreeTrajectoryArgs = {
  input: AgreeTrajectoryInput;
};


export type MutationConfirmStartArgs = {
  input: ConfirmStartInput;
};


export type MutationRecordSessionsArgs = {
  input: RecordSessionsInput;
};


export type MutationReportSignalArgs = {
  input: ReportSignalInput;
};


export type MutationCompleteFollowUpArgs = {
  input: CompleteFollowUpInput;
};


export type MutationStallTrajectoryArgs = {
  input: StallTrajectoryInput;
};


export type MutationEndAssignmentArgs = {
  input: EndAssignmentInput;
};


export type MutationCompleteTrajectoryArgs = {
  input: CompleteTrajectoryInput;
};


export type MutationPlanRoundTableArgs = {
  input: PlanRoundTableInput;
};


export type MutationRecordRoundTableArgs = {
  input: RecordRoundTableInput;
};


export type MutationCancelRoundTableArgs = {
  input: CancelRoundTableInput;
};


export type MutationGiveVoiceArgs = {
  input: GiveVoiceInput;
};


export type MutationRaiseGapArgs = {
  input: RaiseGapInput;
};


export type MutationReportGapArgs = {
  input: ReportGapInput;
};


export type MutationAnswerGapArgs = {
  input: AnswerGapInput;
};

/** A pupil (leerling), as the helpdesk knows it: by its referrals. */
export type Pupil = {
  /** The hub's pseudonym. */
  readonly id: Scalars['ID']['output'];
  /** Referrals about the pupil that you may see, newest first. */
  readonly referrals?: Maybe<ReferralConnection>;
};


/** A pupil (leerling), as the helpdesk knows it: by its referrals. */
export type PupilReferralsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A partner organisation; its owner tells more of it. */
export type PartnerOrganisation = {
  /** The organisation's id in the network register. */
  readonly id: Scalars['ID']['output'];
};

/** An offer of a partner; its owner tells more of it. */
export type Offer = {
  /** The offer's id. */
  readonly id: Scalars['ID']['output'];
};

/** A municipality; the statistics owner tells more of it. */
export type Municipality = {
  /** The REFNIS code. */
  readonly nisCode: Scalars['NisCode']['output'];
};

/** A school; its owner tells more of it. */
export type School = {
  /** The school's id in the network register. */
  readonly id: Scalars['ID']['output'];
};

/** What the helpdesk may tell about one pupil. */
export type CaseContext = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['output'];
  /** Open referrals about the pupil that you may see, newest first; at most 20. */
  readonly openReferrals?: Maybe<ReadonlyArray<Referral>>;
  /** The first action that is due on an open referral. */
  readonly nextAction?: Maybe<NextAction>;
  /** Trajectories of the pupil that you may see, newest first; at most 20. */
  readonly trajectories?: Maybe<ReadonlyArray<Trajectory>>;
};

/** What happens next with a case. */
export type NextAction = {
  /** What. */
  readonly what?: Maybe<Scalars['String']['output']>;
  /** Who: the dispatcher's pseudonym. */
  readonly who?: Maybe<Scalars['ID']['output']>;
  /** When at the latest. */
  readonly due?: Maybe<Scalars['Date']['output']>;
};

/** A central helpdesk (Centraal Meldpunt): takes referrals, looks with all providers at once, follows up. */
export type Helpdesk = {
  /** The helpdesk's id in the network register. */
  readonly id: Scalars['ID']['output'];
  /** The short code in referral numbers. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Municipalities served. */
  readonly serviceArea?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** The province. */
  readonly province?: Maybe<Province>;
  /** How it works, by period, newest first. */
  readonly operatingModes?: Maybe<ReadonlyArray<OperatingMode>>;
};

/** How a helpdesk works for a time: who may register, for which levels, with which kinds of provider. */
export type OperatingMode = {
  /** The mode's id. */
  readonly id: Scalars['ID']['output'];
  /** The name, such as NETSTERK. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it runs. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** Levels of school. */
  readonly levels?: Maybe<ReadonlyArray<SchoolLevel>>;
  /** Who may register. */
  readonly intakeChannels?: Maybe<ReadonlyArray<ReferralChannel>>;
  /** Kinds of provider. */
  readonly providerKinds?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When somebody can be reached (permanentie). */
  readonly permanence?: Maybe<Scalars['String']['output']>;
};

/** An organisation of the network, as the register knows it. */
export type NetworkOrganisation = {
  /** The organisation's id. */
  readonly id: Scalars['ID']['output'];
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly kind?: Maybe<OrganisationKind>;
};

/** Who made a referral. */
export type Referrer = {
  /** The person's pseudonym. */
  readonly person?: Maybe<Scalars['ID']['output']>;
  /** The organisation. */
  readonly organisation?: Maybe<NetworkOrganisation>;
  /** The role. */
  readonly role?: Maybe<Scalars['String']['output']>;
};

/** A request for help (aanmelding) put to a helpdesk. */
export type Referral = {
  /** The referral's id. */
  readonly id: Scalars['ID']['output'];
  /** The number, such as CMP-MECH-2019-2020-00042; it tells nothing about the pupil. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The helpdesk. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** How the helpdesk worked when it came in. */
  readonly mode?: Maybe<OperatingMode>;
  /** Whom it is about. */
  readonly subjectKind?: Maybe<SubjectKind>;
  /** The pupil, where it is about one. */
  readonly pupil?: Maybe<Pupil>;
  /** The number of young people, where it is about a group. */
  readonly groupSize?: Maybe<Scalars['Int']['output']>;
  /** The school. */
  readonly school?: Maybe<School>;
  /** Who made it. */
  readonly referredBy?: Maybe<Referrer>;
  /** How it came in. */
  readonly channel?: Maybe<ReferralChannel>;
  /** When. */
  readonly receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The situation. */
  readonly situation?: Maybe<ReferralSituation>;
  /** Why. To a provider only once it is assigned, with consent. */
  readonly reasons?: Maybe<ReadonlyArray<ReferralReason>>;
  /** What is asked. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** What the school did already. */
  readonly schoolMeasures?: Maybe<ReadonlyArray<SchoolMeasure>>;
  /** Problematic half days when it was made, over all schools. */
  readonly problematicHalfDaysAtReferral?: Maybe<Scalars['HalfDays']['output']>;
  /** How urgent. */
  readonly urgency?: Maybe<Urgency>;
  /** The level of school when it was made. */
  readonly level?: Maybe<SchoolLevel>;
  /** The age band when it was made. */
  readonly ageBand?: Maybe<AgeBand>;
  /** The municipality of residence when it was made. */
  readonly area?: Maybe<Scalars['NisCode']['output']>;
  /** Where the case stands. */
  readonly status?: Maybe<ReferralStatus>;
  /** The dispatcher who has the case: a pseudonym. */
  readonly ownerUserRef?: Maybe<Scalars['ID']['output']>;
  /** What happens next. */
  readonly nextAction?: Maybe<Scalars['String']['output']>;
  /** When the next action is due. */
  readonly nextActionDue?: Maybe<Scalars['Date']['output']>;
  /** The earlier referral that this one is the same case as; the helpdesk's knowledge. */
  readonly duplicateOf?: Maybe<Referral>;
  /** When pupil and parents were told of the referral; null when that was not said. */
  readonly informedOn?: Maybe<Scalars['Date']['output']>;
  /** True when it was dispatched without that, because nobody could be reached. */
  readonly noticeException?: Maybe<Scalars['Boolean']['output']>;
  /** Why it was decided as it was, the last time. */
  readonly decisionRationale?: Maybe<Scalars['String']['output']>;
  /** Who was considered for it, the last time. */
  readonly consideredProviders?: Maybe<ReadonlyArray<PartnerOrganisation>>;
  /** Where it was discussed, newest first. */
  readonly dispatchItems?: Maybe<ReadonlyArray<DispatchItem>>;
  /** Its trajectories, newest first: one at a time. */
  readonly trajectories?: Maybe<ReadonlyArray<Trajectory>>;
  /** Its round tables that you may see, newest first. */
  readonly roundTables?: Maybe<ReadonlyArray<RoundTable>>;
  /** What happened, oldest first; nothing is ever changed or removed. */
  readonly events?: Maybe<ReadonlyArray<ReferralEvent>>;
  /** True when this case was generated: nobody real. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};

/** A change of state of a referral. */
export type ReferralEvent = {
  /** When. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Who: a pseudonym; null when a deadline did it. */
  readonly by?: Maybe<Scalars['ID']['output']>;
  /** In which role. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The state before; null at the beginning. */
  readonly from?: Maybe<ReferralStatus>;
  /** The state after. */
  readonly to?: Maybe<ReferralStatus>;
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** An open case that nobody has in hand (van de radar). */
export type OffRadarCase = {
  /** The case. */
  readonly referral?: Maybe<Referral>;
  /** Why it is listed. */
  readonly because: ReadonlyArray<OffRadarReason>;
};

/** A page of cases that are off the radar. */
export type OffRadarConnection = {
  /** The cases with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<OffRadarEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A case in a page. */
export type OffRadarEdge = {
  /** The cursor of this case. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node?: Maybe<OffRadarCase>;
};

/** A referral that is being written: its writer's own, and about nobody. */
export type ReferralDraft = {
  /** The draft's id. */
  readonly id: Scalars['ID']['output'];
  /** The helpdesk it is meant for. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** Whom it is about: what kind, never who. */
  readonly subjectKind?: Maybe<SubjectKind>;
  /** How it will come in. */
  readonly channel?: Maybe<ReferralChannel>;
  /** Why. */
  readonly reasons?: Maybe<ReadonlyArray<ReferralReason>>;
  /** What is asked. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** What the school did already. */
  readonly schoolMeasures?: Maybe<ReadonlyArray<SchoolMeasure>>;
  /** How urgent. */
  readonly urgency?: Maybe<Urgency>;
  /** DRAFT, RECEIVED when it was sent, or DISCARDED. */
  readonly status?: Maybe<ReferralStatus>;
  /** The referral that was made of it. */
  readonly referral?: Maybe<Referral>;
  /** When it was last changed. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A dispatch table (dispatchtafel): the helpdesk looks with all providers at once who can help best. */
export type DispatchTable = {
  /** The table's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** Which offers are looked at. */
  readonly kind?: Maybe<DispatchTableKind>;
  /** When it meets. */
  readonly scheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Who chairs it: the dispatcher's pseudonym. */
  readonly chair?: Maybe<Scalars['ID']['output']>;
  /** Where it stands. */
  readonly status?: Maybe<DispatchTableStatus>;
  /** When it was closed or called off. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who sits at it. */
  readonly participants?: Maybe<ReadonlyArray<NetworkOrganisation>>;
  /** Its items, in their order; at most 200. A centre (CLB) sees those of its own referrals. */
  readonly items?: Maybe<ReadonlyArray<DispatchItem>>;
};

/** A page of dispatch tables. */
export type DispatchTableConnection = {
  /** The tables with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<DispatchTableEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A table in a page. */
export type DispatchTableEdge = {
  /** The cursor of this table. */
  readonly cursor: Scalars['String']['output'];
  /** The table. */
  readonly node?: Maybe<DispatchTable>;
};

/** A referral on a dispatch table, as every provider sees it alike: no name, no birth date, no school. */
export type DispatchItem = {
  /** The item's id. */
  readonly id: Scalars['ID']['output'];
  /** The table. */
  readonly table?: Maybe<DispatchTable>;
  /** Its place on the table, from 1. */
  readonly order?: Maybe<Scalars['Int']['output']>;
  /** The referral behind it. */
  readonly referral?: Maybe<Referral>;
  /** Whom it is about. */
  readonly subjectKind?: Maybe<SubjectKind>;
  /** The number of young people, where it is about a group. */
  readonly groupSize?: Maybe<Scalars['Int']['output']>;
  /** What is needed, in the dispatcher's words; null when the working list was deleted, 30 days after the table. */
  readonly need?: Maybe<Scalars['String']['output']>;
  /** The level of school. */
  readonly level?: Maybe<SchoolLevel>;
  /** The age, in a band. */
  readonly ageBand?: Maybe<AgeBand>;
  /** The municipality of residence. */
  readonly municipality?: Maybe<Municipality>;
  /** The situation. */
  readonly situation?: Maybe<ReferralSituation>;
  /** Why; reasons of health, offending or radicalisation are not on the table. */
  readonly reasons?: Maybe<ReadonlyArray<ReferralReason>>;
  /** Five problematic half days or more: the fact, not the number. */
  readonly clbDutyReached?: Maybe<Scalars['Boolean']['output']>;
  /** How urgent. */
  readonly urgency?: Maybe<Urgency>;
  /** What became of it, as your organisation sees it. */
  readonly outcome?: Maybe<DispatchOutcome>;
  /** The decision. */
  readonly decision?: Maybe<DispatchDecision>;
  /** When it was decided. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was decided so. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Who was considered. */
  readonly consideredProviders?: Maybe<ReadonlyArray<NetworkOrganisation>>;
  /** What the providers answered. */
  readonly providerResponses?: Maybe<ReadonlyArray<ProviderResponse>>;
  /** What your own organisation answered. */
  readonly ownResponse?: Maybe<ProviderResponse>;
};

/** A page of items. */
export type DispatchItemConnection = {
  /** The items with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<DispatchItemEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An item in a page. */
export type DispatchItemEdge = {
  /** The cursor of this item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node?: Maybe<DispatchItem>;
};

/** What a provider answered about an item. */
export type ProviderResponse = {
  /** The answer's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose answer. */
  readonly organisation?: Maybe<NetworkOrganisation>;
  /** Whether it can take it. */
  readonly canTake?: Maybe<CanTake>;
  /** What it would do, from its own strength. */
  readonly fromOwnStrength?: Maybe<Scalars['String']['output']>;
  /** The first day on which it could start. */
  readonly earliestStart?: Maybe<Scalars['Date']['output']>;
  /** When it answered. */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An agreed course of support (traject) with one or more providers. */
export type Trajectory = {
  /** The trajectory's id. */
  readonly id: Scalars['ID']['output'];
  /** The referral; to a provider once the pupil's side consented to a trajectory with it. */
  readonly referral?: Maybe<Referral>;
  /** Where it stands. */
  readonly status?: Maybe<TrajectoryStatus>;
  /** When it was proposed. */
  readonly proposedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who does what; a school sees who leads and who helps. */
  readonly assignments?: Maybe<ReadonlyArray<Assignment>>;
  /** When it was agreed on. */
  readonly agreedOn?: Maybe<Scalars['Date']['output']>;
  /** The day agreed for the start. */
  readonly agreedStart?: Maybe<Scalars['Date']['output']>;
  /** By when it must have started; afterwards the helpdesk takes it up again. */
  readonly startDeadline?: Maybe<Scalars['Date']['output']>;
  /** When it started. */
  readonly actualStart?: Maybe<Scalars['Date']['output']>;
  /** Half days (dagdelen) planned in all. */
  readonly dayPartsPlanned?: Maybe<Scalars['HalfDays']['output']>;
  /** Half days that the pupil was there; null to a provider without consent. */
  readonly dayPartsDone?: Maybe<Scalars['HalfDays']['output']>;
  /** Half days planned and past, oldest first; at most 400. */
  readonly sessions?: Maybe<ReadonlyArray<TrajectorySession>>;
  /** What came of it; null to a provider without consent. */
  readonly outcome?: Maybe<TrajectoryOutcome>;
  /** When it was closed. */
  readonly closedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was assigned so. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Who was considered. */
  readonly consideredProviders?: Maybe<ReadonlyArray<PartnerOrganisation>>;
  /** Signals about it, oldest first. */
  readonly followUps?: Maybe<ReadonlyArray<FollowUp>>;
  /** What happened, oldest first; nothing is ever changed or removed. */
  readonly events?: Maybe<ReadonlyArray<TrajectoryEvent>>;
  /** True when it was generated: nobody real. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};

/** A provider's part in a trajectory. */
export type Assignment = {
  /** The assignment's id. */
  readonly id: Scalars['ID']['output'];
  /** The provider. */
  readonly organisation?: Maybe<PartnerOrganisation>;
  /** The offer. */
  readonly offer?: Maybe<Offer>;
  /** Lead or co. */
  readonly role?: Maybe<AssignmentRole>;
  /** What it does, from its own strength. */
  readonly strength?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly startedOn?: Maybe<Scalars['Date']['output']>;
  /** When it ended. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the pupil's side is known to consent to it now; null for a group. */
  readonly consented?: Maybe<Scalars['Boolean']['output']>;
};

/** A half day (dagdeel) of a trajectory. */
export type TrajectorySession = {
  /** The half day's id. */
  readonly id: Scalars['ID']['output'];
  /** The day. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Morning or afternoon. */
  readonly dayPart?: Maybe<DayPart>;
  /** Whether the pupil was there; null while that was not said. */
  readonly attended?: Maybe<Scalars['Boolean']['output']>;
};

/** A change of state of a trajectory. */
export type TrajectoryEvent = {
  /** When. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Who: a pseudonym; null when a deadline or a withdrawn consent did it. */
  readonly by?: Maybe<Scalars['ID']['output']>;
  /** In which role. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The state before; null at the beginning. */
  readonly from?: Maybe<TrajectoryStatus>;
  /** The state after. */
  readonly to?: Maybe<TrajectoryStatus>;
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A page of trajectories. */
export type TrajectoryConnection = {
  /** The trajectories with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<TrajectoryEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A trajectory in a page. */
export type TrajectoryEdge = {
  /** The cursor of this trajectory. */
  readonly cursor: Scalars['String']['output'];
  /** The trajectory. */
  readonly node?: Maybe<Trajectory>;
};

/** A signal about a trajectory, and what came of it. */
export type FollowUp = {
  /** The signal's id. */
  readonly id: Scalars['ID']['output'];
  /** The trajectory. */
  readonly trajectory?: Maybe<Trajectory>;
  /** What is the matter. */
  readonly signal?: Maybe<FollowUpSignal>;
  /** Who or what gave the signal. */
  readonly source?: Maybe<FollowUpSource>;
  /** The organisation that gave it. */
  readonly organisation?: Maybe<NetworkOrganisation>;
  /** A word on it; no names. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it was given. */
  readonly raisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When somebody is to look at it at the latest. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** When that was done; null while it waits. */
  readonly doneOn?: Maybe<Scalars['Date']['output']>;
  /** What came of it. */
  readonly contactResult?: Maybe<Scalars['String']['output']>;
};

/** A page of signals. */
export type FollowUpConnection = {
  /** The signals with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<FollowUpEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A signal in a page. */
export type FollowUpEdge = {
  /** The cursor of this signal. */
  readonly cursor: Scalars['String']['output'];
  /** The signal. */
  readonly node?: Maybe<FollowUp>;
};

/** A round table (ronde tafel): pupil, parents, school, centre and provider at one table. */
export type RoundTable = {
  /** The round table's id. */
  readonly id: Scalars['ID']['output'];
  /** The referral it is about, as far as you may see it. */
  readonly referral?: Maybe<Referral>;
  /** What it is for. */
  readonly purpose?: Maybe<RoundTablePurpose>;
  /** When it meets. */
  readonly scheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status?: Maybe<RoundTableStatus>;
  /** The day on which it was held. */
  readonly heldOn?: Maybe<Scalars['Date']['output']>;
  /** Who is asked, and who was there. */
  readonly participants?: Maybe<ReadonlyArray<RoundTableParticipant>>;
  /** What was agreed; for those who were there. */
  readonly agreements?: Maybe<ReadonlyArray<RoundTableAgreement>>;
  /** Whether the pupil was asked to it. */
  readonly pupilInvited?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the pupil was there. */
  readonly pupilPresent?: Maybe<Scalars['Boolean']['output']>;
  /** What pupil and parents say in their own words, oldest first. */
  readonly voices?: Maybe<ReadonlyArray<RoundTableVoice>>;
};

/** Somebody at a round table: by role and organisation, not by name. */
export type RoundTableParticipant = {
  /** In which role. */
  readonly role?: Maybe<RoundTableRole>;
  /** For which organisation. */
  readonly organisation?: Maybe<NetworkOrganisation>;
  /** Whether present; null before it was held. */
  readonly attended?: Maybe<Scalars['Boolean']['output']>;
};

/** Something agreed on at a round table. */
export type RoundTableAgreement = {
  /** What. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Who does it. */
  readonly owner?: Maybe<RoundTableRole>;
  /** Until when. */
  readonly due?: Maybe<Scalars['Date']['output']>;
};

/** The own words of a pupil or parent. */
export type RoundTableVoice = {
  /** Whose words. */
  readonly by?: Maybe<RoundTableRole>;
  /** The words. */
  readonly words?: Maybe<Scalars['String']['output']>;
  /** When they were given. */
  readonly givenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A need for which the network has no free offer (hiaat), by area and school year. */
export type GapSignal = {
  /** The gap's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose signal. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** The need: the reason that no free offer meets. */
  readonly need?: Maybe<ReferralReason>;
  /** For whom, in a word of the network's vocabulary. */
  readonly targetGroup?: Maybe<TargetGroup>;
  /** Where; null for the whole area of the helpdesk. */
  readonly municipality?: Maybe<Municipality>;
  /** The school year. */
  readonly schoolYear?: Maybe<Scalars['SchoolYear']['output']>;
  /** How many cases stand behind it; each case counts once. */
  readonly evidenceCount?: Maybe<Scalars['Int']['output']>;
  /** Where it stands. */
  readonly status?: Maybe<GapStatus>;
  /** When it was first signalled. */
  readonly raisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How policy answered. */
  readonly policyAnswer?: Maybe<Scalars['String']['output']>;
};

/** A page of gaps. */
export type GapSignalConnection = {
  /** The gaps with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<GapSignalEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A gap in a page. */
export type GapSignalEdge = {
  /** The cursor of this gap. */
  readonly cursor: Scalars['String']['output'];
  /** The gap. */
  readonly node?: Maybe<GapSignal>;
};

/** Cases that went from one dispatcher to another. */
export type CaseHandOver = {
  /** The hand-over's id. */
  readonly id: Scalars['ID']['output'];
  /** From whom: a pseudonym. */
  readonly from?: Maybe<Scalars['ID']['output']>;
  /** To whom: a pseudonym. */
  readonly to?: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How many cases. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The cases; at most 500. */
  readonly referrals?: Maybe<ReadonlyArray<Referral>>;
};

/** That a session ended. */
export type SignOutPayload = {
  /** From when on the session counts no more. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of referrals. */
export type ReferralConnection = {
  /** The referrals with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<ReferralEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A referral in a page. */
export type ReferralEdge = {
  /** The cursor of this referral. */
  readonly cursor: Scalars['String']['output'];
  /** The referral. */
  readonly node?: Maybe<Referral>;
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  /** More items follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Items came before. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first item's cursor. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The last item's cursor, for `after`. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Which cases of the worklist. */
export type WorklistFilter = {
  /** Only cases of this dispatcher. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Only cases due on this day or before. */
  readonly dueBy?: InputMaybe<Scalars['Date']['input']>;
  /** Only in these states. */
  readonly status?: InputMaybe<ReadonlyArray<ReferralStatus>>;
};

/** A referral. */
export type CreateReferralInput = {
  /** The permit of permitReferral, for a referral about a pupil. */
  readonly permit?: InputMaybe<Scalars['String']['input']>;
  /** The helpdesk, for a referral about a group, class, teacher or school; with a permit it is the permit's. */
  readonly helpdeskId?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is about. */
  readonly subjectKind?: SubjectKind;
  /** The number of young people in a group or class. */
  readonly groupSize?: InputMaybe<Scalars['Int']['input']>;
  /** The school of the group, class, teacher or team; with a permit it is the permit's. */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /** How it comes in. */
  readonly channel: ReferralChannel;
  /** The situation, where there is no permit that says it. */
  readonly situation?: InputMaybe<ReferralSituation>;
  /** At least one. */
  readonly reasons: ReadonlyArray<ReferralReason>;
  /** What is asked, in 10 to 2000 characters; no names. */
  readonly question: Scalars['String']['input'];
  /** What the school did already: at least one measure. */
  readonly schoolMeasures: ReadonlyArray<SchoolMeasure>;
  /** How urgent. */
  readonly urgency?: Urgency;
  /** A draft of your own that this is made of; it is done with then. */
  readonly draftId?: InputMaybe<Scalars['ID']['input']>;
};

/** A referral that is complete. */
export type TriageReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** What happens next. */
  readonly nextAction: Scalars['String']['input'];
  /** When at the latest. */
  readonly nextActionDue: Scalars['Date']['input'];
};

/** What the referrer is asked. */
export type RequestInformationInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** The question to the referrer. */
  readonly question: Scalars['String']['input'];
  /** Until when the referral waits. */
  readonly answerBy: Scalars['Date']['input'];
};

/** A referral that is taken up again. */
export type ResumeReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Why, and what happens next. */
  readonly nextAction: Scalars['String']['input'];
  /** When at the latest. */
  readonly nextActionDue: Scalars['Date']['input'];
};

/** A referral that ends. */
export type WithdrawReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Why, if one wants to say. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A referral that is the same case as another. */
export type MarkDuplicateInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** The earlier, open referral about the same pupil at the same helpdesk. */
  readonly duplicateOfId: Scalars['ID']['input'];
};

/** What happens next. */
export type PlanNextActionInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** What. */
  readonly nextAction: Scalars['String']['input'];
  /** When at the latest: today or later. */
  readonly nextActionDue: Scalars['Date']['input'];
  /** Who: a dispatcher of the helpdesk; the present owner when left out. */
  readonly ownerUserRef?: InputMaybe<Scalars['ID']['input']>;
};

/** A referral to go on with later. It names nobody. */
export type SaveReferralDraftInput = {
  /** The draft to change; a new one when left out. */
  readonly draftId?: InputMaybe<Scalars['ID']['input']>;
  /** The helpdesk it is meant for. */
  readonly helpdeskId?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is about. */
  readonly subjectKind?: SubjectKind;
  /** How it will come in. */
  readonly channel: ReferralChannel;
  /** Why. */
  readonly reasons?: ReadonlyArray<ReferralReason>;
  /** What is asked, up to 2000 characters; no names. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** What the school did already. */
  readonly schoolMeasures?: ReadonlyArray<SchoolMeasure>;
  /** How urgent. */
  readonly urgency?: Urgency;
};

/** A draft to throw away. */
export type DiscardReferralDraftInput = {
  /** The draft's id. */
  readonly draftId: Scalars['ID']['input'];
};

/** That pupil and parents were told. */
export type RecordNoticeInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** On which day: today or before. */
  readonly informedOn: Scalars['Date']['input'];
  /** In which language (ISO 639-1). */
  readonly language: Scalars['String']['input'];
};

/** Advice to the referrer. */
export type AdviseReferrerInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** The advice, in 10 to 2000 characters. */
  readonly advice: Scalars['String']['input'];
};

/** Somewhere else for a referral. */
export type RedirectReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Where to, in 2 to 200 characters: a service or helpdesk, not a person. */
  readonly to: Scalars['String']['input'];
  /** Why, in 10 to 2000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A referral that is not for the helpdesk. */
export type DeclareNotEligibleInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Why, in 10 to 2000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A case to take up again. */
export type ReopenReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Why, in 1 to 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** What happens next. */
  readonly nextAction: Scalars['String']['input'];
  /** When at the latest. */
  readonly nextActionDue: Scalars['Date']['input'];
};

/** Cases for a colleague. */
export type HandOverCasesInput = {
  /** From whom: a pseudonym. */
  readonly from: Scalars['ID']['input'];
  /** To whom: a dispatcher of the helpdesk. */
  readonly to: Scalars['ID']['input'];
  /** Only these cases; all open ones when left out. */
  readonly referralIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why, in 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A table to come. */
export type PlanDispatchTableInput = {
  /** Which offers are looked at. Welfare is, where the helpdesk works with welfare partners at the time. */
  readonly kind: DispatchTableKind;
  /** When it meets. */
  readonly scheduledAt: Scalars['DateTime']['input'];
  /** Where, in 1 to 200 characters. */
  readonly place: Scalars['String']['input'];
  /** Who chairs it: a dispatcher of the helpdesk; yourself when left out. */
  readonly chair?: InputMaybe<Scalars['ID']['input']>;
  /** Organisations that are asked besides those with an offer: partners, and at a table about welfare also services. */
  readonly invite?: ReadonlyArray<Scalars['ID']['input']>;
};

/** A table to open. */
export type OpenDispatchTableInput = {
  /** The table's id. */
  readonly tableId: Scalars['ID']['input'];
};

/** A table to close. */
export type CloseDispatchTableInput = {
  /** The table's id. */
  readonly tableId: Scalars['ID']['input'];
};

/** A table to call off. */
export type CancelDispatchTableInput = {
  /** The table's id. */
  readonly tableId: Scalars['ID']['input'];
  /** Why, in 10 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A referral for a table. */
export type PlaceOnTableInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** The table's id. */
  readonly tableId: Scalars['ID']['input'];
  /** What is needed, in 10 to 1000 characters, for all providers to read: nothing that anybody could be known by. */
  readonly need: Scalars['String']['input'];
};

/** What your organisation answers. */
export type RespondToDispatchItemInput = {
  /** The item's id. */
  readonly itemId: Scalars['ID']['input'];
  /** Whether it can take it. */
  readonly canTake: CanTake;
  /** What it would do, from its own strength, in up to 1000 characters. */
  readonly fromOwnStrength?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it could start: today or later. */
  readonly earliestStart?: InputMaybe<Scalars['Date']['input']>;
};

/** A provider's part, as it is decided. */
export type AssignmentInput = {
  /** The provider. */
  readonly organisationId: Scalars['ID']['input'];
  /** Its offer. */
  readonly offerId: Scalars['ID']['input'];
  /** Lead or co: exactly one leads. */
  readonly role: AssignmentRole;
  /** What it does, from its own strength, in up to 1000 characters. */
  readonly strength?: InputMaybe<Scalars['String']['input']>;
};

/** The decision on an item. */
export type DecideDispatchItemInput = {
  /** The item's id. */
  readonly itemId: Scalars['ID']['input'];
  /** What is decided. */
  readonly decision: TableDecision;
  /** Why, in 10 to 2000 characters. */
  readonly rationale: Scalars['String']['input'];
  /** Who was considered: at least everybody who answered YES or TOGETHER. */
  readonly consideredProviders?: ReadonlyArray<Scalars['ID']['input']>;
  /** To whom, for ASSIGNED. */
  readonly assignments?: ReadonlyArray<AssignmentInput>;
  /** For NO_OFFER: the reason of the referral that no free offer meets. */
  readonly unmetNeed?: InputMaybe<ReferralReason>;
  /** What happens next; a fitting word is put when left out. */
  readonly nextAction?: InputMaybe<Scalars['String']['input']>;
  /** When at the latest; within a week when left out. */
  readonly nextActionDue?: InputMaybe<Scalars['Date']['input']>;
};

/** An assignment without a table. */
export type AssignReferralInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** Why, in 10 to 2000 characters. */
  readonly rationale: Scalars['String']['input'];
  /** Who was considered: at least those who are assigned. */
  readonly consideredProviders: ReadonlyArray<Scalars['ID']['input']>;
  /** To whom. */
  readonly assignments: ReadonlyArray<AssignmentInput>;
};

/** What was agreed on. */
export type AgreeTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** The day agreed for the start: today or later, within a year. */
  readonly agreedStart: Scalars['Date']['input'];
  /** Half days (dagdelen) planned in all, 1 to 400. */
  readonly dayPartsPlanned: Scalars['HalfDays']['input'];
};

/** A start. */
export type ConfirmStartInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** The day it began: not before it was agreed on, and not to come. */
  readonly startedOn: Scalars['Date']['input'];
  /** Who began; for the helpdesk, who says it for a provider. Your own organisation when left out. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A half day (dagdeel) to plan or to record. */
export type SessionInput = {
  /** The day. */
  readonly date: Scalars['Date']['input'];
  /** Morning or afternoon. */
  readonly dayPart: DayPart;
  /** Whether the pupil was there; left out for a half day to come. */
  readonly attended?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Half days of a trajectory. */
export type RecordSessionsInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** 1 to 100 half days. */
  readonly sessions: ReadonlyArray<SessionInput>;
};

/** A signal. */
export type ReportSignalInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** What is the matter. */
  readonly signal: FollowUpSignal;
  /** A word on it, in up to 500 characters; no names. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a signal. */
export type CompleteFollowUpInput = {
  /** The signal's id. */
  readonly followUpId: Scalars['ID']['input'];
  /** What came of it, in 1 to 1000 characters. */
  readonly contactResult: Scalars['String']['input'];
};

/** A trajectory that does not go on. */
export type StallTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** Why, in 1 to 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** What happens next. */
  readonly nextAction: Scalars['String']['input'];
  /** When at the latest. */
  readonly nextActionDue: Scalars['Date']['input'];
};

/** An end of somebody's part. */
export type EndAssignmentInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** The last day: not before it began, and not to come. */
  readonly endedOn: Scalars['Date']['input'];
  /** Whose part; for the helpdesk, who says it for a provider. Your own organisation's when left out. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** The end of a trajectory. */
export type CompleteTrajectoryInput = {
  /** The trajectory's id. */
  readonly trajectoryId: Scalars['ID']['input'];
  /** What came of it. */
  readonly outcome: TrajectoryOutcome;
};

/** Somebody to ask to a round table. */
export type RoundTableParticipantInput = {
  /** In which role. */
  readonly role: RoundTableRole;
  /** For which organisation; pupil, parents and a trusted person have none. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A round table to come. */
export type PlanRoundTableInput = {
  /** The referral's id. */
  readonly referralId: Scalars['ID']['input'];
  /** What it is for. */
  readonly purpose: RoundTablePurpose;
  /** When it meets. */
  readonly scheduledAt: Scalars['DateTime']['input'];
  /** Where. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Who is asked: 1 to 20. */
  readonly participants: ReadonlyArray<RoundTableParticipantInput>;
};

/** Somebody who was asked to a round table. */
export type AttendanceInput = {
  /** In which role. */
  readonly role: RoundTableRole;
  /** For which organisation. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether present. */
  readonly attended: Scalars['Boolean']['input'];
};

/** Something that was agreed on. */
export type AgreementInput = {
  /** What, in 1 to 500 characters. */
  readonly text: Scalars['String']['input'];
  /** Who does it. */
  readonly owner: RoundTableRole;
  /** Until when. */
  readonly due?: InputMaybe<Scalars['Date']['input']>;
};

/** What happened at a round table. */
export type RecordRoundTableInput = {
  /** The round table's id. */
  readonly roundTableId: Scalars['ID']['input'];
  /** The day on which it was held: today or before. */
  readonly heldOn: Scalars['Date']['input'];
  /** Who was there, of those who were asked: everybody is named. */
  readonly attendance: ReadonlyArray<AttendanceInput>;
  /** What was agreed, up to 20. */
  readonly agreements?: ReadonlyArray<AgreementInput>;
};

/** A round table to call off. */
export type CancelRoundTableInput = {
  /** The round table's id. */
  readonly roundTableId: Scalars['ID']['input'];
};

/** Own words. */
export type GiveVoiceInput = {
  /** The round table's id. */
  readonly roundTableId: Scalars['ID']['input'];
  /** The words, in 1 to 2000 characters. */
  readonly words: Scalars['String']['input'];
};

/** A gap to signal. */
export type RaiseGapInput = {
  /** The need: a reason that no free offer meets. */
  readonly need: ReferralReason;
  /** For whom. */
  readonly targetGroup?: InputMaybe<TargetGroup>;
  /** Where; the whole area of the helpdesk when left out. */
  readonly area?: InputMaybe<Scalars['NisCode']['input']>;
  /** A case that shows it. */
  readonly referralId?: InputMaybe<Scalars['ID']['input']>;
};

/** A gap to report. */
export type ReportGapInput = {
  /** The gap's id. */
  readonly gapId: Scalars['ID']['input'];
};

/** An answer to a gap. */
export type AnswerGapInput = {
  /** The gap's id. */
  readonly gapId: Scalars['ID']['input'];
  /** How policy answered, in 1 to 2000 characters. */
  readonly policyAnswer: Scalars['String']['input'];
};

/** Levels of school. */
export type SchoolLevel =
  /** Nursery (kleuter). */
  | 'PRE_PRIMARY'
  /** Primary (lager). */
  | 'PRIMARY'
  /** Secondary (secundair). */
  | 'SECONDARY';

/** Provinces, and Brussels. */
export type Province =
  /** Antwerp. */
  | 'ANTWERP'
  /** Brussels. */
  | 'BRUSSELS'
  /** Limburg. */
  | 'LIMBURG'
  /** East Flanders. */
  | 'EAST_FLANDERS'
  /** Flemish Brabant. */
  | 'FLEMISH_BRABANT'
  /** West Flanders. */
  | 'WEST_FLANDERS';

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

/** Whether a provider can take an item. */
export type CanTake =
  /** Yes. */
  | 'YES'
  /** No. */
  | 'NO'
  /** Together with somebody. */
  | 'TOGETHER';

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

/** Parts of a school day. */
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

/** Where a gap stands. */
export type GapStatus =
  /** Signalled within the helpdesk. */
  | 'OPEN'
  /** Reported to city and network. */
  | 'REPORTED'
  /** Answered by policy. */
  | 'ANSWERED';

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Pupil: Pupil;
  CaseContext: CaseContext;
  Helpdesk: Helpdesk;
  Referral: Referral;
  Trajectory: Trajectory;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Pupil:
    ( { __typename: 'Pupil' }
    & GraphQLRecursivePick<FederationTypes['Pupil'], {"id":true}> );
  CaseContext:
    ( { __typename: 'CaseContext' }
    & GraphQLRecursivePick<FederationTypes['CaseContext'], {"pupilId":true}> );
  Helpdesk:
    ( { __typename: 'Helpdesk' }
    & GraphQLRecursivePick<FederationTypes['Helpdesk'], {"id":true}> );
  Referral:
    ( { __typename: 'Referral' }
    & GraphQLRecursivePick<FederationTypes['Referral'], {"id":true}> );
  Trajectory:
    ( { __typename: 'Trajectory' }
    & GraphQLRecursivePick<FederationTypes['Trajectory'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessRole: AccessRole;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  SchoolYear: ResolverTypeWrapper<Scalars['SchoolYear']['output']>;
  NisCode: ResolverTypeWrapper<Scalars['NisCode']['output']>;
  PostalCode: ResolverTypeWrapper<Scalars['PostalCode']['output']>;
  InstitutionNumber: ResolverTypeWrapper<Scalars['InstitutionNumber']['output']>;
  KboNumber: ResolverTypeWrapper<Scalars['KboNumber']['output']>;
  HalfDays: ResolverTypeWrapper<Scalars['HalfDays']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Pupil: ResolverTypeWrapper<PupilReference>;
  PartnerOrganisation: ResolverTypeWrapper<PartnerReference>;
  Offer: ResolverTypeWrapper<OfferReference>;
  Municipality: ResolverTypeWrapper<MunicipalityReference>;
  School: ResolverTypeWrapper<SchoolReference>;
  CaseContext: ResolverTypeWrapper<CaseContextReference>;
  NextAction: ResolverTypeWrapper<ReferralRow>;
  Helpdesk: ResolverTypeWrapper<HelpdeskRow>;
  OperatingMode: ResolverTypeWrapper<OperatingModeRow>;
  NetworkOrganisation: ResolverTypeWrapper<OrganisationRow>;
  Referrer: ResolverTypeWrapper<ReferralRow>;
  Referral: ResolverTypeWrapper<ReferralRow>;
  ReferralEvent: ResolverTypeWrapper<ReferralEventRow>;
  OffRadarCase: ResolverTypeWrapper<OffRadarRow>;
  OffRadarConnection: ResolverTypeWrapper<Omit<OffRadarConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['OffRadarEdge']>> }>;
  OffRadarEdge: ResolverTypeWrapper<Omit<OffRadarEdge, 'node'> & { node?: Maybe<ResolversTypes['OffRadarCase']> }>;
  ReferralDraft: ResolverTypeWrapper<ReferralDraftRow>;
  DispatchTable: ResolverTypeWrapper<DispatchTableRow>;
  DispatchTableConnection: ResolverTypeWrapper<Omit<DispatchTableConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['DispatchTableEdge']>> }>;
  DispatchTableEdge: ResolverTypeWrapper<Omit<DispatchTableEdge, 'node'> & { node?: Maybe<ResolversTypes['DispatchTable']> }>;
  DispatchItem: ResolverTypeWrapper<DispatchItemRow>;
  DispatchItemConnection: ResolverTypeWrapper<Omit<DispatchItemConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['DispatchItemEdge']>> }>;
  DispatchItemEdge: ResolverTypeWrapper<Omit<DispatchItemEdge, 'node'> & { node?: Maybe<ResolversTypes['DispatchItem']> }>;
  ProviderResponse: ResolverTypeWrapper<ProviderResponseRow>;
  Trajectory: ResolverTypeWrapper<TrajectoryRow>;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  TrajectorySession: ResolverTypeWrapper<TrajectorySessionRow>;
  TrajectoryEvent: ResolverTypeWrapper<TrajectoryEventRow>;
  TrajectoryConnection: ResolverTypeWrapper<Omit<TrajectoryConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['TrajectoryEdge']>> }>;
  TrajectoryEdge: ResolverTypeWrapper<Omit<TrajectoryEdge, 'node'> & { node?: Maybe<ResolversTypes['Trajectory']> }>;
  FollowUp: ResolverTypeWrapper<FollowUpRow>;
  FollowUpConnection: ResolverTypeWrapper<Omit<FollowUpConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['FollowUpEdge']>> }>;
  FollowUpEdge: ResolverTypeWrapper<Omit<FollowUpEdge, 'node'> & { node?: Maybe<ResolversTypes['FollowUp']> }>;
  RoundTable: ResolverTypeWrapper<RoundTableRow>;
  RoundTableParticipant: ResolverTypeWrapper<RoundTableParticipantRow>;
  RoundTableAgreement: ResolverTypeWrapper<RoundTableAgreementRow>;
  RoundTableVoice: ResolverTypeWrapper<RoundTableVoiceRow>;
  GapSignal: ResolverTypeWrapper<GapSignalRow>;
  GapSignalConnection: ResolverTypeWrapper<Omit<GapSignalConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['GapSignalEdge']>> }>;
  GapSignalEdge: ResolverTypeWrapper<Omit<GapSignalEdge, 'node'> & { node?: Maybe<ResolversTypes['GapSignal']> }>;
  CaseHandOver: ResolverTypeWrapper<CaseHandOverRow>;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  ReferralConnection: ResolverTypeWrapper<Omit<ReferralConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['ReferralEdge']>> }>;
  ReferralEdge: ResolverTypeWrapper<Omit<ReferralEdge, 'node'> & { node?: Maybe<ResolversTypes['Referral']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  WorklistFilter: WorklistFilter;
  CreateReferralInput: CreateReferralInput;
  TriageReferralInput: TriageReferralInput;
  RequestInformationInput: RequestInformationInput;
  ResumeReferralInput: ResumeReferralInput;
  WithdrawReferralInput: WithdrawReferralInput;
  MarkDuplicateInput: MarkDuplicateInput;
  PlanNextActionInput: PlanNextActionInput;
  SaveReferralDraftInput: SaveReferralDraftInput;
  DiscardReferralDraftInput: DiscardReferralDraftInput;
  RecordNoticeInput: RecordNoticeInput;
  AdviseReferrerInput: AdviseReferrerInput;
  RedirectReferralInput: RedirectReferralInput;
  DeclareNotEligibleInput: DeclareNotEligibleInput;
  ReopenReferralInput: ReopenReferralInput;
  HandOverCasesInput: HandOverCasesInput;
  PlanDispatchTableInput: PlanDispatchTableInput;
  OpenDispatchTableInput: OpenDispatchTableInput;
  CloseDispatchTableInput: CloseDispatchTableInput;
  CancelDispatchTableInput: CancelDispatchTableInput;
  PlaceOnTableInput: PlaceOnTableInput;
  RespondToDispatchItemInput: RespondToDispatchItemInput;
  AssignmentInput: AssignmentInput;
  DecideDispatchItemInput: DecideDispatchItemInput;
  AssignReferralInput: AssignReferralInput;
  AgreeTrajectoryInput: AgreeTrajectoryInput;
  ConfirmStartInput: ConfirmStartInput;
  SessionInput: SessionInput;
  RecordSessionsInput: RecordSessionsInput;
  ReportSignalInput: ReportSignalInput;
  CompleteFollowUpInput: CompleteFollowUpInput;
  StallTrajectoryInput: StallTrajectoryInput;
  EndAssignmentInput: EndAssignmentInput;
  CompleteTrajectoryInput: CompleteTrajectoryInput;
  RoundTableParticipantInput: RoundTableParticipantInput;
  PlanRoundTableInput: PlanRoundTableInput;
  AttendanceInput: AttendanceInput;
  AgreementInput: AgreementInput;
  RecordRoundTableInput: RecordRoundTableInput;
  CancelRoundTableInput: CancelRoundTableInput;
  GiveVoiceInput: GiveVoiceInput;
  RaiseGapInput: RaiseGapInput;
  ReportGapInput: ReportGapInput;
  AnswerGapInput: AnswerGapInput;
  SchoolLevel: SchoolLevel;
  Province: Province;
  OrganisationKind: OrganisationKind;
  SubjectKind: SubjectKind;
  ReferralChannel: ReferralChannel;
  ReferralSituation: ReferralSituation;
  ReferralReason: ReferralReason;
  SchoolMeasure: SchoolMeasure;
  Urgency: Urgency;
  ReferralStatus: ReferralStatus;
  AgeBand: AgeBand;
  OffRadarReason: OffRadarReason;
  DispatchTableKind: DispatchTableKind;
  DispatchTableStatus: DispatchTableStatus;
  TableDecision: TableDecision;
  DispatchDecision: DispatchDecision;
  DispatchOutcome: DispatchOutcome;
  CanTake: CanTake;
  TrajectoryStatus: TrajectoryStatus;
  TrajectoryOutcome: TrajectoryOutcome;
  AssignmentRole: AssignmentRole;
  DayPart: DayPart;
  FollowUpSignal: FollowUpSignal;
  FollowUpSource: FollowUpSource;
  RoundTablePurpose: RoundTablePurpose;
  RoundTableStatus: RoundTableStatus;
  RoundTableRole: RoundTableRole;
  GapStatus: GapStatus;
  TargetGroup: TargetGroup;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  SchoolYear: Scalars['SchoolYear']['output'];
  NisCode: Scalars['NisCode']['output'];
  PostalCode: Scalars['PostalCode']['output'];
  InstitutionNumber: Scalars['InstitutionNumber']['output'];
  KboNumber: Scalars['KboNumber']['output'];
  HalfDays: Scalars['HalfDays']['output'];
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Pupil: PupilReference;
  PartnerOrganisation: PartnerReference;
  Offer: OfferReference;
  Municipality: MunicipalityReference;
  School: SchoolReference;
  CaseContext: CaseContextReference;
  NextAction: ReferralRow;
  Helpdesk: HelpdeskRow;
  OperatingMode: OperatingModeRow;
  NetworkOrganisation: OrganisationRow;
  Referrer: ReferralRow;
  Referral: ReferralRow;
  ReferralEvent: ReferralEventRow;
  OffRadarCase: OffRadarRow;
  OffRadarConnection: Omit<OffRadarConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['OffRadarEdge']>> };
  OffRadarEdge: Omit<OffRadarEdge, 'node'> & { node?: Maybe<ResolversParentTypes['OffRadarCase']> };
  ReferralDraft: ReferralDraftRow;
  DispatchTable: DispatchTableRow;
  DispatchTableConnection: Omit<DispatchTableConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['DispatchTableEdge']>> };
  DispatchTableEdge: Omit<DispatchTableEdge, 'node'> & { node?: Maybe<ResolversParentTypes['DispatchTable']> };
  DispatchItem: DispatchItemRow;
  DispatchItemConnection: Omit<DispatchItemConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['DispatchItemEdge']>> };
  DispatchItemEdge: Omit<DispatchItemEdge, 'node'> & { node?: Maybe<ResolversParentTypes['DispatchItem']> };
  ProviderResponse: ProviderResponseRow;
  Trajectory: TrajectoryRow;
  Assignment: AssignmentRow;
  TrajectorySession: TrajectorySessionRow;
  TrajectoryEvent: TrajectoryEventRow;
  TrajectoryConnection: Omit<TrajectoryConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['TrajectoryEdge']>> };
  TrajectoryEdge: Omit<TrajectoryEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Trajectory']> };
  FollowUp: FollowUpRow;
  FollowUpConnection: Omit<FollowUpConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['FollowUpEdge']>> };
  FollowUpEdge: Omit<FollowUpEdge, 'node'> & { node?: Maybe<ResolversParentTypes['FollowUp']> };
  RoundTable: RoundTableRow;
  RoundTableParticipant: RoundTableParticipantRow;
  RoundTableAgreement: RoundTableAgreementRow;
  RoundTableVoice: RoundTableVoiceRow;
  GapSignal: GapSignalRow;
  GapSignalConnection: Omit<GapSignalConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['GapSignalEdge']>> };
  GapSignalEdge: Omit<GapSignalEdge, 'node'> & { node?: Maybe<ResolversParentTypes['GapSignal']> };
  CaseHandOver: CaseHandOverRow;
  SignOutPayload: SignOutPayload;
  ReferralConnection: Omit<ReferralConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['ReferralEdge']>> };
  ReferralEdge: Omit<ReferralEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Referral']> };
  PageInfo: PageInfo;
  WorklistFilter: WorklistFilter;
  CreateReferralInput: CreateReferralInput;
  TriageReferralInput: TriageReferralInput;
  RequestInformationInput: RequestInformationInput;
  ResumeReferralInput: ResumeReferralInput;
  WithdrawReferralInput: WithdrawReferralInput;
  MarkDuplicateInput: MarkDuplicateInput;
  PlanNextActionInput: PlanNextActionInput;
  SaveReferralDraftInput: SaveReferralDraftInput;
  DiscardReferralDraftInput: DiscardReferralDraftInput;
  RecordNoticeInput: RecordNoticeInput;
  AdviseReferrerInput: AdviseReferrerInput;
  RedirectReferralInput: RedirectReferralInput;
  DeclareNotEligibleInput: DeclareNotEligibleInput;
  ReopenReferralInput: ReopenReferralInput;
  HandOverCasesInput: HandOverCasesInput;
  PlanDispatchTableInput: PlanDispatchTableInput;
  OpenDispatchTableInput: OpenDispatchTableInput;
  CloseDispatchTableInput: CloseDispatchTableInput;
  CancelDispatchTableInput: CancelDispatchTableInput;
  PlaceOnTableInput: PlaceOnTableInput;
  RespondToDispatchItemInput: RespondToDispatchItemInput;
  AssignmentInput: AssignmentInput;
  DecideDispatchItemInput: DecideDispatchItemInput;
  AssignReferralInput: AssignReferralInput;
  AgreeTrajectoryInput: AgreeTrajectoryInput;
  ConfirmStartInput: ConfirmStartInput;
  SessionInput: SessionInput;
  RecordSessionsInput: RecordSessionsInput;
  ReportSignalInput: ReportSignalInput;
  CompleteFollowUpInput: CompleteFollowUpInput;
  StallTrajectoryInput: StallTrajectoryInput;
  EndAssignmentInput: EndAssignmentInput;
  CompleteTrajectoryInput: CompleteTrajectoryInput;
  RoundTableParticipantInput: RoundTableParticipantInput;
  PlanRoundTableInput: PlanRoundTableInput;
  AttendanceInput: AttendanceInput;
  AgreementInput: AgreementInput;
  RecordRoundTableInput: RecordRoundTableInput;
  CancelRoundTableInput: CancelRoundTableInput;
  GiveVoiceInput: GiveVoiceInput;
  RaiseGapInput: RaiseGapInput;
  ReportGapInput: ReportGapInput;
  AnswerGapInput: AnswerGapInput;
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<AccessRole>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = HelpdeskContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface SchoolYearScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SchoolYear'], any> {
  name: 'SchoolYear';
}

export interface NisCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NisCode'], any> {
  name: 'NisCode';
}

export interface PostalCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PostalCode'], any> {
  name: 'PostalCode';
}

export interface InstitutionNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['InstitutionNumber'], any> {
  name: 'InstitutionNumber';
}

export interface KboNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['KboNumber'], any> {
  name: 'KboNumber';
}

export interface HalfDaysScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['HalfDays'], any> {
  name: 'HalfDays';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  helpdesks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Helpdesk']>>, ParentType, ContextType>;
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType, RequireFields<QueryHelpdeskArgs, 'id'>>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<QueryReferralArgs, 'id'>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<QueryReferralsArgs, 'first'>>;
  worklist?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<QueryWorklistArgs, 'first'>>;
  offRadar?: Resolver<Maybe<ResolversTypes['OffRadarConnection']>, ParentType, ContextType, RequireFields<QueryOffRadarArgs, 'first'>>;
  referralDrafts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralDraft']>>, ParentType, ContextType>;
  dispatchTables?: Resolver<Maybe<ResolversTypes['DispatchTableConnection']>, ParentType, ContextType, RequireFields<QueryDispatchTablesArgs, 'first'>>;
  dispatchTable?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType, RequireFields<QueryDispatchTableArgs, 'id'>>;
  dispatchItemsForUs?: Resolver<Maybe<ResolversTypes['DispatchItemConnection']>, ParentType, ContextType, RequireFields<QueryDispatchItemsForUsArgs, 'unanswered' | 'first'>>;
  trajectoriesForUs?: Resolver<Maybe<ResolversTypes['TrajectoryConnection']>, ParentType, ContextType, RequireFields<QueryTrajectoriesForUsArgs, 'first'>>;
  trajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<QueryTrajectoryArgs, 'id'>>;
  roundTable?: Resolver<Maybe<ResolversTypes['RoundTable']>, ParentType, ContextType, RequireFields<QueryRoundTableArgs, 'id'>>;
  followUps?: Resolver<Maybe<ResolversTypes['FollowUpConnection']>, ParentType, ContextType, RequireFields<QueryFollowUpsArgs, 'first'>>;
  gapSignals?: Resolver<Maybe<ResolversTypes['GapSignalConnection']>, ParentType, ContextType, RequireFields<QueryGapSignalsArgs, 'first'>>;
  networkOrganisations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NetworkOrganisation']>>, ParentType, ContextType, Partial<QueryNetworkOrganisationsArgs>>;
};

export type MutationResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationCreateReferralArgs, 'input'>>;
  triageReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationTriageReferralArgs, 'input'>>;
  requestInformation?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationRequestInformationArgs, 'input'>>;
  resumeReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationResumeReferralArgs, 'input'>>;
  withdrawReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationWithdrawReferralArgs, 'input'>>;
  markDuplicate?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationMarkDuplicateArgs, 'input'>>;
  planNextAction?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationPlanNextActionArgs, 'input'>>;
  saveReferralDraft?: Resolver<Maybe<ResolversTypes['ReferralDraft']>, ParentType, ContextType, RequireFields<MutationSaveReferralDraftArgs, 'input'>>;
  discardReferralDraft?: Resolver<Maybe<ResolversTypes['ReferralDraft']>, ParentType, ContextType, RequireFields<MutationDiscardReferralDraftArgs, 'input'>>;
  recordNotice?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationRecordNoticeArgs, 'input'>>;
  adviseReferrer?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationAdviseReferrerArgs, 'input'>>;
  redirectReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationRedirectReferralArgs, 'input'>>;
  declareNotEligible?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationDeclareNotEligibleArgs, 'input'>>;
  reopenReferral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<MutationReopenReferralArgs, 'input'>>;
  handOverCases?: Resolver<Maybe<ResolversTypes['CaseHandOver']>, ParentType, ContextType, RequireFields<MutationHandOverCasesArgs, 'input'>>;
  planDispatchTable?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType, RequireFields<MutationPlanDispatchTableArgs, 'input'>>;
  openDispatchTable?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType, RequireFields<MutationOpenDispatchTableArgs, 'input'>>;
  closeDispatchTable?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType, RequireFields<MutationCloseDispatchTableArgs, 'input'>>;
  cancelDispatchTable?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType, RequireFields<MutationCancelDispatchTableArgs, 'input'>>;
  placeOnTable?: Resolver<Maybe<ResolversTypes['DispatchItem']>, ParentType, ContextType, RequireFields<MutationPlaceOnTableArgs, 'input'>>;
  respondToDispatchItem?: Resolver<Maybe<ResolversTypes['DispatchItem']>, ParentType, ContextType, RequireFields<MutationRespondToDispatchItemArgs, 'input'>>;
  decideDispatchItem?: Resolver<Maybe<ResolversTypes['DispatchItem']>, ParentType, ContextType, RequireFields<MutationDecideDispatchItemArgs, 'input'>>;
  assignReferral?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationAssignReferralArgs, 'input'>>;
  agreeTrajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationAgreeTrajectoryArgs, 'input'>>;
  confirmStart?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationConfirmStartArgs, 'input'>>;
  recordSessions?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationRecordSessionsArgs, 'input'>>;
  reportSignal?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType, RequireFields<MutationReportSignalArgs, 'input'>>;
  completeFollowUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType, RequireFields<MutationCompleteFollowUpArgs, 'input'>>;
  stallTrajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationStallTrajectoryArgs, 'input'>>;
  endAssignment?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationEndAssignmentArgs, 'input'>>;
  completeTrajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<MutationCompleteTrajectoryArgs, 'input'>>;
  planRoundTable?: Resolver<Maybe<ResolversTypes['RoundTable']>, ParentType, ContextType, RequireFields<MutationPlanRoundTableArgs, 'input'>>;
  recordRoundTable?: Resolver<Maybe<ResolversTypes['RoundTable']>, ParentType, ContextType, RequireFields<MutationRecordRoundTableArgs, 'input'>>;
  cancelRoundTable?: Resolver<Maybe<ResolversTypes['RoundTable']>, ParentType, ContextType, RequireFields<MutationCancelRoundTableArgs, 'input'>>;
  giveVoice?: Resolver<Maybe<ResolversTypes['RoundTable']>, ParentType, ContextType, RequireFields<MutationGiveVoiceArgs, 'input'>>;
  raiseGap?: Resolver<Maybe<ResolversTypes['GapSignal']>, ParentType, ContextType, RequireFields<MutationRaiseGapArgs, 'input'>>;
  reportGap?: Resolver<Maybe<ResolversTypes['GapSignal']>, ParentType, ContextType, RequireFields<MutationReportGapArgs, 'input'>>;
  answerGap?: Resolver<Maybe<ResolversTypes['GapSignal']>, ParentType, ContextType, RequireFields<MutationAnswerGapArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType>;
};

export type PupilResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Pupil'] = ResolversParentTypes['Pupil'], FederationReferenceType extends FederationReferenceTypes['Pupil'] = FederationReferenceTypes['Pupil']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pupil']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<PupilReferralsArgs, 'first'>>;
};

export type PartnerOrganisationResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['PartnerOrganisation'] = ResolversParentTypes['PartnerOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OfferResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  nisCode?: Resolver<ResolversTypes['NisCode'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CaseContextResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['CaseContext'] = ResolversParentTypes['CaseContext'], FederationReferenceType extends FederationReferenceTypes['CaseContext'] = FederationReferenceTypes['CaseContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CaseContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  pupilId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openReferrals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Referral']>>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['NextAction']>, ParentType, ContextType>;
  trajectories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Trajectory']>>, ParentType, ContextType>;
};

export type NextActionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['NextAction'] = ResolversParentTypes['NextAction']> = {
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type HelpdeskResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Helpdesk'] = ResolversParentTypes['Helpdesk'], FederationReferenceType extends FederationReferenceTypes['Helpdesk'] = FederationReferenceTypes['Helpdesk']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Helpdesk']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['Province']>, ParentType, ContextType>;
  operatingModes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OperatingMode']>>, ParentType, ContextType>;
};

export type OperatingModeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['OperatingMode'] = ResolversParentTypes['OperatingMode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  levels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolLevel']>>, ParentType, ContextType>;
  intakeChannels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralChannel']>>, ParentType, ContextType>;
  providerKinds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  permanence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NetworkOrganisationResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['NetworkOrganisation'] = ResolversParentTypes['NetworkOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganisationKind']>, ParentType, ContextType>;
};

export type ReferrerResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Referrer'] = ResolversParentTypes['Referrer']> = {
  person?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['NetworkOrganisation']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'], FederationReferenceType extends FederationReferenceTypes['Referral'] = FederationReferenceTypes['Referral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Referral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['OperatingMode']>, ParentType, ContextType>;
  subjectKind?: Resolver<Maybe<ResolversTypes['SubjectKind']>, ParentType, ContextType>;
  pupil?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
  groupSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  referredBy?: Resolver<Maybe<ResolversTypes['Referrer']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ReferralChannel']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  situation?: Resolver<Maybe<ResolversTypes['ReferralSituation']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralReason']>>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schoolMeasures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolMeasure']>>, ParentType, ContextType>;
  problematicHalfDaysAtReferral?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['AgeBand']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['NisCode']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  ownerUserRef?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextActionDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  informedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  noticeException?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  decisionRationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consideredProviders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerOrganisation']>>, ParentType, ContextType>;
  dispatchItems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DispatchItem']>>, ParentType, ContextType>;
  trajectories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Trajectory']>>, ParentType, ContextType>;
  roundTables?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundTable']>>, ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralEvent']>>, ParentType, ContextType>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReferralEventResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['ReferralEvent'] = ResolversParentTypes['ReferralEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OffRadarCaseResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['OffRadarCase'] = ResolversParentTypes['OffRadarCase']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['OffRadarReason']>, ParentType, ContextType>;
};

export type OffRadarConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['OffRadarConnection'] = ResolversParentTypes['OffRadarConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OffRadarEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OffRadarEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['OffRadarEdge'] = ResolversParentTypes['OffRadarEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['OffRadarCase']>, ParentType, ContextType>;
};

export type ReferralDraftResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['ReferralDraft'] = ResolversParentTypes['ReferralDraft']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType>;
  subjectKind?: Resolver<Maybe<ResolversTypes['SubjectKind']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ReferralChannel']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralReason']>>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schoolMeasures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolMeasure']>>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DispatchTableResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchTable'] = ResolversParentTypes['DispatchTable']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DispatchTableKind']>, ParentType, ContextType>;
  scheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chair?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DispatchTableStatus']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NetworkOrganisation']>>, ParentType, ContextType>;
  items?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DispatchItem']>>, ParentType, ContextType>;
};

export type DispatchTableConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchTableConnection'] = ResolversParentTypes['DispatchTableConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DispatchTableEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DispatchTableEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchTableEdge'] = ResolversParentTypes['DispatchTableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType>;
};

export type DispatchItemResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchItem'] = ResolversParentTypes['DispatchItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  table?: Resolver<Maybe<ResolversTypes['DispatchTable']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  subjectKind?: Resolver<Maybe<ResolversTypes['SubjectKind']>, ParentType, ContextType>;
  groupSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  need?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['AgeBand']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  situation?: Resolver<Maybe<ResolversTypes['ReferralSituation']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralReason']>>, ParentType, ContextType>;
  clbDutyReached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DispatchOutcome']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['DispatchDecision']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consideredProviders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NetworkOrganisation']>>, ParentType, ContextType>;
  providerResponses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProviderResponse']>>, ParentType, ContextType>;
  ownResponse?: Resolver<Maybe<ResolversTypes['ProviderResponse']>, ParentType, ContextType>;
};

export type DispatchItemConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchItemConnection'] = ResolversParentTypes['DispatchItemConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DispatchItemEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DispatchItemEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['DispatchItemEdge'] = ResolversParentTypes['DispatchItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DispatchItem']>, ParentType, ContextType>;
};

export type ProviderResponseResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['ProviderResponse'] = ResolversParentTypes['ProviderResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['NetworkOrganisation']>, ParentType, ContextType>;
  canTake?: Resolver<Maybe<ResolversTypes['CanTake']>, ParentType, ContextType>;
  fromOwnStrength?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earliestStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TrajectoryResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Trajectory'] = ResolversParentTypes['Trajectory'], FederationReferenceType extends FederationReferenceTypes['Trajectory'] = FederationReferenceTypes['Trajectory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Trajectory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TrajectoryStatus']>, ParentType, ContextType>;
  proposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Assignment']>>, ParentType, ContextType>;
  agreedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  agreedStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startDeadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  actualStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dayPartsPlanned?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  dayPartsDone?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrajectorySession']>>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TrajectoryOutcome']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consideredProviders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerOrganisation']>>, ParentType, ContextType>;
  followUps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FollowUp']>>, ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrajectoryEvent']>>, ParentType, ContextType>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['PartnerOrganisation']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AssignmentRole']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  consented?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TrajectorySessionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['TrajectorySession'] = ResolversParentTypes['TrajectorySession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dayPart?: Resolver<Maybe<ResolversTypes['DayPart']>, ParentType, ContextType>;
  attended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TrajectoryEventResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['TrajectoryEvent'] = ResolversParentTypes['TrajectoryEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['TrajectoryStatus']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['TrajectoryStatus']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrajectoryConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['TrajectoryConnection'] = ResolversParentTypes['TrajectoryConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrajectoryEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TrajectoryEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['TrajectoryEdge'] = ResolversParentTypes['TrajectoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType>;
  signal?: Resolver<Maybe<ResolversTypes['FollowUpSignal']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['FollowUpSource']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['NetworkOrganisation']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contactResult?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FollowUpConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['FollowUpConnection'] = ResolversParentTypes['FollowUpConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FollowUpEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowUpEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['FollowUpEdge'] = ResolversParentTypes['FollowUpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
};

export type RoundTableResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['RoundTable'] = ResolversParentTypes['RoundTable']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['RoundTablePurpose']>, ParentType, ContextType>;
  scheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['RoundTableStatus']>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundTableParticipant']>>, ParentType, ContextType>;
  agreements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundTableAgreement']>>, ParentType, ContextType>;
  pupilInvited?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pupilPresent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  voices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundTableVoice']>>, ParentType, ContextType>;
};

export type RoundTableParticipantResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['RoundTableParticipant'] = ResolversParentTypes['RoundTableParticipant']> = {
  role?: Resolver<Maybe<ResolversTypes['RoundTableRole']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['NetworkOrganisation']>, ParentType, ContextType>;
  attended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RoundTableAgreementResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['RoundTableAgreement'] = ResolversParentTypes['RoundTableAgreement']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['RoundTableRole']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RoundTableVoiceResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['RoundTableVoice'] = ResolversParentTypes['RoundTableVoice']> = {
  by?: Resolver<Maybe<ResolversTypes['RoundTableRole']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GapSignalResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['GapSignal'] = ResolversParentTypes['GapSignal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType>;
  need?: Resolver<Maybe<ResolversTypes['ReferralReason']>, ParentType, ContextType>;
  targetGroup?: Resolver<Maybe<ResolversTypes['TargetGroup']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  schoolYear?: Resolver<Maybe<ResolversTypes['SchoolYear']>, ParentType, ContextType>;
  evidenceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['GapStatus']>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policyAnswer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GapSignalConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['GapSignalConnection'] = ResolversParentTypes['GapSignalConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GapSignalEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GapSignalEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['GapSignalEdge'] = ResolversParentTypes['GapSignalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['GapSignal']>, ParentType, ContextType>;
};

export type CaseHandOverResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['CaseHandOver'] = ResolversParentTypes['CaseHandOver']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Referral']>>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = HelpdeskContext> = {
  Date?: GraphQLScalarType;
  SchoolYear?: GraphQLScalarType;
  NisCode?: GraphQLScalarType;
  PostalCode?: GraphQLScalarType;
  InstitutionNumber?: GraphQLScalarType;
  KboNumber?: GraphQLScalarType;
  HalfDays?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Pupil?: PupilResolvers<ContextType>;
  PartnerOrganisation?: PartnerOrganisationResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  CaseContext?: CaseContextResolvers<ContextType>;
  NextAction?: NextActionResolvers<ContextType>;
  Helpdesk?: HelpdeskResolvers<ContextType>;
  OperatingMode?: OperatingModeResolvers<ContextType>;
  NetworkOrganisation?: NetworkOrganisationResolvers<ContextType>;
  Referrer?: ReferrerResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralEvent?: ReferralEventResolvers<ContextType>;
  OffRadarCase?: OffRadarCaseResolvers<ContextType>;
  OffRadarConnection?: OffRadarConnectionResolvers<ContextType>;
  OffRadarEdge?: OffRadarEdgeResolvers<ContextType>;
  ReferralDraft?: ReferralDraftResolvers<ContextType>;
  DispatchTable?: DispatchTableResolvers<ContextType>;
  DispatchTableConnection?: DispatchTableConnectionResolvers<ContextType>;
  DispatchTableEdge?: DispatchTableEdgeResolvers<ContextType>;
  DispatchItem?: DispatchItemResolvers<ContextType>;
  DispatchItemConnection?: DispatchItemConnectionResolvers<ContextType>;
  DispatchItemEdge?: DispatchItemEdgeResolvers<ContextType>;
  ProviderResponse?: ProviderResponseResolvers<ContextType>;
  Trajectory?: TrajectoryResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  TrajectorySession?: TrajectorySessionResolvers<ContextType>;
  TrajectoryEvent?: TrajectoryEventResolvers<ContextType>;
  TrajectoryConnection?: TrajectoryConnectionResolvers<ContextType>;
  TrajectoryEdge?: TrajectoryEdgeResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  FollowUpConnection?: FollowUpConnectionResolvers<ContextType>;
  FollowUpEdge?: FollowUpEdgeResolvers<ContextType>;
  RoundTable?: RoundTableResolvers<ContextType>;
  RoundTableParticipant?: RoundTableParticipantResolvers<ContextType>;
  RoundTableAgreement?: RoundTableAgreementResolvers<ContextType>;
  RoundTableVoice?: RoundTableVoiceResolvers<ContextType>;
  GapSignal?: GapSignalResolvers<ContextType>;
  GapSignalConnection?: GapSignalConnectionResolvers<ContextType>;
  GapSignalEdge?: GapSignalEdgeResolvers<ContextType>;
  CaseHandOver?: CaseHandOverResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = HelpdeskContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
