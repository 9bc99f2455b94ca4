// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CaseContextReference, HelpdeskRow, OrganisationRow, ReferralRow, OperatingModeRow, PupilReference, ReferralEventRow, SchoolReference } from '../rows';
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
  /** A referral; null when there is none or it is not yours. */
  readonly referral?: Maybe<Referral>;
  /** Referrals of a caller's own: made by the organisation, or about its pupils; newest first. */
  readonly referrals?: Maybe<ReferralConnection>;
  /** The helpdesk's open cases by the date of their next action, oldest first. */
  readonly worklist?: Maybe<ReferralConnection>;
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
  /** Why. */
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Pupil: ResolverTypeWrapper<PupilReference>;
  School: ResolverTypeWrapper<SchoolReference>;
  CaseContext: ResolverTypeWrapper<CaseContextReference>;
  NextAction: ResolverTypeWrapper<ReferralRow>;
  Helpdesk: ResolverTypeWrapper<HelpdeskRow>;
  OperatingMode: ResolverTypeWrapper<OperatingModeRow>;
  NetworkOrganisation: ResolverTypeWrapper<OrganisationRow>;
  Referrer: ResolverTypeWrapper<ReferralRow>;
  Referral: ResolverTypeWrapper<ReferralRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ReferralEvent: ResolverTypeWrapper<ReferralEventRow>;
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
  Mutation: Record<PropertyKey, never>;
  Pupil: PupilReference;
  School: SchoolReference;
  CaseContext: CaseContextReference;
  NextAction: ReferralRow;
  Helpdesk: HelpdeskRow;
  OperatingMode: OperatingModeRow;
  NetworkOrganisation: OrganisationRow;
  Referrer: ReferralRow;
  Referral: ReferralRow;
  Boolean: Scalars['Boolean']['output'];
  ReferralEvent: ReferralEventRow;
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
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType>;
};

export type PupilResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['Pupil'] = ResolversParentTypes['Pupil'], FederationReferenceType extends FederationReferenceTypes['Pupil'] = FederationReferenceTypes['Pupil']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pupil']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<PupilReferralsArgs, 'first'>>;
};

export type SchoolResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CaseContextResolvers<ContextType = HelpdeskContext, ParentType extends ResolversParentTypes['CaseContext'] = ResolversParentTypes['CaseContext'], FederationReferenceType extends FederationReferenceTypes['CaseContext'] = FederationReferenceTypes['CaseContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CaseContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  pupilId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openReferrals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Referral']>>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['NextAction']>, ParentType, ContextType>;
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
  School?: SchoolResolvers<ContextType>;
  CaseContext?: CaseContextResolvers<ContextType>;
  NextAction?: NextActionResolvers<ContextType>;
  Helpdesk?: HelpdeskResolvers<ContextType>;
  OperatingMode?: OperatingModeResolvers<ContextType>;
  NetworkOrganisation?: NetworkOrganisationResolvers<ContextType>;
  Referrer?: ReferrerResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralEvent?: ReferralEventResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = HelpdeskContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
