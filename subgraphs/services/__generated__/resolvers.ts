// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganisationReference, PupilReference, ContactPointRow, ServiceReferralRow, SupportServiceRow } from '../rows';
import type { ServicesContext } from '../context';
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
  /** Services that are open to young people or their parents, by name. */
  readonly supportServices?: Maybe<SupportServiceConnection>;
  /** One service by id, one that has closed too. */
  readonly supportService?: Maybe<SupportService>;
  /** A referral of a pupil to a service; null when there is none or it is not yours. */
  readonly serviceReferral?: Maybe<ServiceReferral>;
  /** Referrals to services: those your organisation sent or received, or those about you; newest first. */
  readonly serviceReferrals?: Maybe<ServiceReferralConnection>;
};


export type QuerySupportServicesArgs = {
  filter?: InputMaybe<SupportServiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySupportServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceReferralArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceReferralsArgs = {
  status?: InputMaybe<ReadonlyArray<ServiceReferralStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Publishes a service of your own organisation. */
  readonly createSupportService?: Maybe<SupportService>;
  /** Changes what is published of a service of your own organisation; what is left out stays as it is. */
  readonly updateSupportService?: Maybe<SupportService>;
  /** Ends a service: it is found no more, and takes no referrals. Refused while referrals to it are open. */
  readonly closeSupportService?: Maybe<SupportService>;
  /** Refers a pupil to a service, on a permit from permitServiceReferral; nothing else about the pupil is taken. */
  readonly createServiceReferral?: Maybe<ServiceReferral>;
  /** The receiving service says where a referral stands: the fact, and nothing of its content. */
  readonly reportServiceReferral?: Maybe<ServiceReferral>;
};


export type MutationCreateSupportServiceArgs = {
  input: CreateSupportServiceInput;
};


export type MutationUpdateSupportServiceArgs = {
  input: UpdateSupportServiceInput;
};


export type MutationCloseSupportServiceArgs = {
  input: CloseSupportServiceInput;
};


export type MutationCreateServiceReferralArgs = {
  input: CreateServiceReferralInput;
};


export type MutationReportServiceReferralArgs = {
  input: ReportServiceReferralInput;
};

/** A social or youth service, or the contact point of a mandated one. */
export type SupportService = {
  /** The service's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind?: Maybe<SupportServiceKind>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it does, and for whom, in Dutch. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The organisation that runs it, by its id in the network register: who consents to a referral names it. */
  readonly organisation?: Maybe<Scalars['ID']['output']>;
  /** The organisation's name. */
  readonly providerName?: Maybe<Scalars['String']['output']>;
  /** How one gets there. */
  readonly access?: Maybe<ServiceAccess>;
  /** From this age on, in years; null for any. */
  readonly ageFrom?: Maybe<Scalars['Int']['output']>;
  /** Up to and including this age, in years; null for any. */
  readonly ageTo?: Maybe<Scalars['Int']['output']>;
  /** Municipalities served; 02000 is the whole Flemish Region. */
  readonly serviceArea?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** When it is open (HSDS schedule, weekly). */
  readonly opening?: Maybe<ReadonlyArray<ServiceOpening>>;
  /** How to reach it: desks and roles, never a person. */
  readonly contacts?: Maybe<ReadonlyArray<ServiceContactPoint>>;
  /** Languages spoken (ISO 639-1). */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether it costs nothing. */
  readonly isFree?: Maybe<Scalars['Boolean']['output']>;
  /** What it costs, in words. */
  readonly cost?: Maybe<Scalars['String']['output']>;
  /** How long one waits for a place, in days, as the service reported it. */
  readonly expectedWaitDays?: Maybe<Scalars['Int']['output']>;
  /** When that wait was reported. */
  readonly waitReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The website. */
  readonly website?: Maybe<Scalars['String']['output']>;
  /** Whether it is there. */
  readonly status?: Maybe<SupportServiceStatus>;
};

/** Opening hours of a service, every week (HSDS schedule). */
export type ServiceOpening = {
  /** On these days. */
  readonly days?: Maybe<ReadonlyArray<ServiceDay>>;
  /** From, as HH:MM. */
  readonly opensAt?: Maybe<Scalars['String']['output']>;
  /** Until, as HH:MM. */
  readonly closesAt?: Maybe<Scalars['String']['output']>;
};

/** A desk or a role that can be reached; a fixed contact for schools is shown to professionals only. */
export type ServiceContactPoint = {
  /** The contact point's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is for. */
  readonly role?: Maybe<ServiceContactRole>;
  /** The zone or place it is for. */
  readonly zone?: Maybe<Scalars['String']['output']>;
  /** The phone number of the desk. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The e-mail address of the desk; never a person's. */
  readonly email?: Maybe<Scalars['String']['output']>;
};

/** A pupil (leerling), as the services know it: by referrals to them. */
export type Pupil = {
  /** The hub's pseudonym. */
  readonly id: Scalars['ID']['output'];
  /** Referrals of the pupil to services that you may see, newest first. */
  readonly serviceReferrals?: Maybe<ServiceReferralConnection>;
};


/** A pupil (leerling), as the services know it: by referrals to them. */
export type PupilServiceReferralsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A school; its owner tells more of it. */
export type School = {
  /** The school's id in the network register. */
  readonly id: Scalars['ID']['output'];
};

/** A pupil guidance centre (CLB); its owner tells more of it. */
export type ClbCentre = {
  /** The centre's id in the network register. */
  readonly id: Scalars['ID']['output'];
};

/** A pupil who was referred to a service: facts only, no field holds what was said or done. */
export type ServiceReferral = {
  /** The referral's id. */
  readonly id: Scalars['ID']['output'];
  /** The pupil: the service sees who it is while the referral is open and the consent holds. */
  readonly pupil?: Maybe<Pupil>;
  /** The service. */
  readonly service?: Maybe<SupportService>;
  /** Who sent it. */
  readonly requestedBy?: Maybe<ServiceReferralSender>;
  /** Why, in one word. */
  readonly reasonCategory?: Maybe<ServiceReferralReason>;
  /** The day on which it was sent. */
  readonly sentOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  readonly status?: Maybe<ServiceReferralStatus>;
  /** What came of it, as facts. */
  readonly feedback?: Maybe<ServiceFeedback>;
  /** The consent it rests on. */
  readonly consentId?: Maybe<Scalars['ID']['output']>;
  /** Whether that consent has ended: then it can only be closed. */
  readonly consentEnded?: Maybe<Scalars['Boolean']['output']>;
  /** True when this referral was generated: nobody real. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};

/** The organisation that sent a referral: a pupil guidance centre or a school. */
export type ServiceReferralSender = {
  /** The centre, when a centre sent it. */
  readonly clb?: Maybe<ClbCentre>;
  /** The school, when a school sent it. */
  readonly school?: Maybe<School>;
};

/** What came of a referral to a service: yes or no. */
export type ServiceFeedback = {
  /** The service has started with the pupil. */
  readonly started?: Maybe<Scalars['Boolean']['output']>;
  /** It has ended. */
  readonly ended?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of services. */
export type SupportServiceConnection = {
  /** The services with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<SupportServiceEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A service in a page. */
export type SupportServiceEdge = {
  /** The cursor of this service. */
  readonly cursor: Scalars['String']['output'];
  /** The service. */
  readonly node?: Maybe<SupportService>;
};

/** A page of referrals to services. */
export type ServiceReferralConnection = {
  /** The referrals with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<ServiceReferralEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A referral to a service in a page. */
export type ServiceReferralEdge = {
  /** The cursor of this referral. */
  readonly cursor: Scalars['String']['output'];
  /** The referral. */
  readonly node?: Maybe<ServiceReferral>;
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

/** Which services; what is left out does not matter. */
export type SupportServiceFilter = {
  /** One of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<SupportServiceKind>>;
  /** For somebody of this age, in years. */
  readonly age?: InputMaybe<Scalars['Int']['input']>;
  /** Serving this municipality. */
  readonly area?: InputMaybe<Scalars['NisCode']['input']>;
  /** Reached in one of these ways. */
  readonly access?: InputMaybe<ReadonlyArray<ServiceAccess>>;
  /** Where this language is spoken (ISO 639-1). */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Words that stand in the name, the summary or the organisation's name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Run by this organisation. */
  readonly organisation?: InputMaybe<Scalars['ID']['input']>;
};

/** Opening hours, every week. */
export type ServiceOpeningInput = {
  /** On these days. */
  readonly days: ReadonlyArray<ServiceDay>;
  /** From, as HH:MM. */
  readonly opensAt: Scalars['String']['input'];
  /** Until, as HH:MM. */
  readonly closesAt: Scalars['String']['input'];
};

/** A desk or a role that can be reached, by phone or e-mail. */
export type ServiceContactPointInput = {
  /** What it is for. */
  readonly role: ServiceContactRole;
  /** The zone or place it is for. */
  readonly zone?: InputMaybe<Scalars['String']['input']>;
  /** The phone number of the desk. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address of the desk (such as onthaal@…); one that looks like a person's is refused. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** A service of your own organisation. */
export type CreateSupportServiceInput = {
  /** The organisation's name, as it is shown. */
  readonly providerName: Scalars['String']['input'];
  /** What it is; mandated services, police and justice publish contact points only and are not made here. */
  readonly kind: SupportServiceKind;
  /** The name, in 3 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What it does, and for whom, in 10 to 2000 characters. */
  readonly summary: Scalars['String']['input'];
  /** How one gets there. */
  readonly access: ServiceAccess;
  /** From this age on. */
  readonly ageFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Up to and including this age. */
  readonly ageTo?: InputMaybe<Scalars['Int']['input']>;
  /** At least one municipality; 02000 is the whole Flemish Region. */
  readonly serviceArea: ReadonlyArray<Scalars['NisCode']['input']>;
  /** At least one language (ISO 639-1). */
  readonly languages: ReadonlyArray<Scalars['String']['input']>;
  /** When it is open. */
  readonly opening?: InputMaybe<ReadonlyArray<ServiceOpeningInput>>;
  /** How to reach it: at least one desk. */
  readonly contacts: ReadonlyArray<ServiceContactPointInput>;
  /** Whether it costs nothing. */
  readonly isFree: Scalars['Boolean']['input'];
  /** What it costs, in words. */
  readonly cost?: InputMaybe<Scalars['String']['input']>;
  /** How long one waits for a place, in days. */
  readonly expectedWaitDays?: InputMaybe<Scalars['Int']['input']>;
  /** The website, https. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** What changes in a service; null takes away what may be absent. */
export type UpdateSupportServiceInput = {
  /** The service's id. */
  readonly serviceId: Scalars['ID']['input'];
  /** The organisation's name, as it is shown. */
  readonly providerName?: InputMaybe<Scalars['String']['input']>;
  /** The name, in 3 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it does, and for whom, in 10 to 2000 characters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** How one gets there. */
  readonly access?: InputMaybe<ServiceAccess>;
  /** From this age on. */
  readonly ageFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Up to and including this age. */
  readonly ageTo?: InputMaybe<Scalars['Int']['input']>;
  /** At least one municipality; 02000 is the whole Flemish Region. */
  readonly serviceArea?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** At least one language (ISO 639-1). */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** When it is open; replaces all that stood there. */
  readonly opening?: InputMaybe<ReadonlyArray<ServiceOpeningInput>>;
  /** How to reach it; replaces all that stood there. */
  readonly contacts?: InputMaybe<ReadonlyArray<ServiceContactPointInput>>;
  /** Whether it costs nothing. */
  readonly isFree?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it costs, in words. */
  readonly cost?: InputMaybe<Scalars['String']['input']>;
  /** How long one waits for a place, in days. */
  readonly expectedWaitDays?: InputMaybe<Scalars['Int']['input']>;
  /** The website, https. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** A service that ends. */
export type CloseSupportServiceInput = {
  /** The service's id. */
  readonly serviceId: Scalars['ID']['input'];
};

/** A referral to a service. */
export type CreateServiceReferralInput = {
  /** The permit of permitServiceReferral: it says which pupil and which service. */
  readonly permit: Scalars['String']['input'];
  /** Why, in one word. */
  readonly reasonCategory: ServiceReferralReason;
};

/** Where a referral stands with the service. */
export type ReportServiceReferralInput = {
  /** The referral's id. */
  readonly serviceReferralId: Scalars['ID']['input'];
  /** Where it stands now. */
  readonly status: ServiceReferralStatus;
};

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

/** Whether a service is there. */
export type SupportServiceStatus =
  /** It is there. */
  | 'ACTIVE'
  /** It has ended. */
  | 'CLOSED';

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
  SupportService: SupportService;
  Pupil: Pupil;
  ServiceReferral: ServiceReferral;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SupportService:
    ( { __typename: 'SupportService' }
    & GraphQLRecursivePick<FederationTypes['SupportService'], {"id":true}> );
  Pupil:
    ( { __typename: 'Pupil' }
    & GraphQLRecursivePick<FederationTypes['Pupil'], {"id":true}> );
  ServiceReferral:
    ( { __typename: 'ServiceReferral' }
    & GraphQLRecursivePick<FederationTypes['ServiceReferral'], {"id":true}> );
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupportService: ResolverTypeWrapper<SupportServiceRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ServiceOpening: ResolverTypeWrapper<ServiceOpening>;
  ServiceContactPoint: ResolverTypeWrapper<ContactPointRow>;
  Pupil: ResolverTypeWrapper<PupilReference>;
  School: ResolverTypeWrapper<OrganisationReference>;
  ClbCentre: ResolverTypeWrapper<OrganisationReference>;
  ServiceReferral: ResolverTypeWrapper<ServiceReferralRow>;
  ServiceReferralSender: ResolverTypeWrapper<ServiceReferralRow>;
  ServiceFeedback: ResolverTypeWrapper<ServiceReferralRow>;
  SupportServiceConnection: ResolverTypeWrapper<Omit<SupportServiceConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['SupportServiceEdge']>> }>;
  SupportServiceEdge: ResolverTypeWrapper<Omit<SupportServiceEdge, 'node'> & { node?: Maybe<ResolversTypes['SupportService']> }>;
  ServiceReferralConnection: ResolverTypeWrapper<Omit<ServiceReferralConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['ServiceReferralEdge']>> }>;
  ServiceReferralEdge: ResolverTypeWrapper<Omit<ServiceReferralEdge, 'node'> & { node?: Maybe<ResolversTypes['ServiceReferral']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  SupportServiceFilter: SupportServiceFilter;
  ServiceOpeningInput: ServiceOpeningInput;
  ServiceContactPointInput: ServiceContactPointInput;
  CreateSupportServiceInput: CreateSupportServiceInput;
  UpdateSupportServiceInput: UpdateSupportServiceInput;
  CloseSupportServiceInput: CloseSupportServiceInput;
  CreateServiceReferralInput: CreateServiceReferralInput;
  ReportServiceReferralInput: ReportServiceReferralInput;
  SupportServiceKind: SupportServiceKind;
  ServiceAccess: ServiceAccess;
  SupportServiceStatus: SupportServiceStatus;
  ServiceDay: ServiceDay;
  ServiceContactRole: ServiceContactRole;
  ServiceReferralReason: ServiceReferralReason;
  ServiceReferralStatus: ServiceReferralStatus;
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
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  SupportService: SupportServiceRow;
  Boolean: Scalars['Boolean']['output'];
  ServiceOpening: ServiceOpening;
  ServiceContactPoint: ContactPointRow;
  Pupil: PupilReference;
  School: OrganisationReference;
  ClbCentre: OrganisationReference;
  ServiceReferral: ServiceReferralRow;
  ServiceReferralSender: ServiceReferralRow;
  ServiceFeedback: ServiceReferralRow;
  SupportServiceConnection: Omit<SupportServiceConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['SupportServiceEdge']>> };
  SupportServiceEdge: Omit<SupportServiceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SupportService']> };
  ServiceReferralConnection: Omit<ServiceReferralConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['ServiceReferralEdge']>> };
  ServiceReferralEdge: Omit<ServiceReferralEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ServiceReferral']> };
  PageInfo: PageInfo;
  SupportServiceFilter: SupportServiceFilter;
  ServiceOpeningInput: ServiceOpeningInput;
  ServiceContactPointInput: ServiceContactPointInput;
  CreateSupportServiceInput: CreateSupportServiceInput;
  UpdateSupportServiceInput: UpdateSupportServiceInput;
  CloseSupportServiceInput: CloseSupportServiceInput;
  CreateServiceReferralInput: CreateServiceReferralInput;
  ReportServiceReferralInput: ReportServiceReferralInput;
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<AccessRole>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = ServicesContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type QueryResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  supportServices?: Resolver<Maybe<ResolversTypes['SupportServiceConnection']>, ParentType, ContextType, RequireFields<QuerySupportServicesArgs, 'first'>>;
  supportService?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType, RequireFields<QuerySupportServiceArgs, 'id'>>;
  serviceReferral?: Resolver<Maybe<ResolversTypes['ServiceReferral']>, ParentType, ContextType, RequireFields<QueryServiceReferralArgs, 'id'>>;
  serviceReferrals?: Resolver<Maybe<ResolversTypes['ServiceReferralConnection']>, ParentType, ContextType, RequireFields<QueryServiceReferralsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createSupportService?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType, RequireFields<MutationCreateSupportServiceArgs, 'input'>>;
  updateSupportService?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType, RequireFields<MutationUpdateSupportServiceArgs, 'input'>>;
  closeSupportService?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType, RequireFields<MutationCloseSupportServiceArgs, 'input'>>;
  createServiceReferral?: Resolver<Maybe<ResolversTypes['ServiceReferral']>, ParentType, ContextType, RequireFields<MutationCreateServiceReferralArgs, 'input'>>;
  reportServiceReferral?: Resolver<Maybe<ResolversTypes['ServiceReferral']>, ParentType, ContextType, RequireFields<MutationReportServiceReferralArgs, 'input'>>;
};

export type SupportServiceResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['SupportService'] = ResolversParentTypes['SupportService'], FederationReferenceType extends FederationReferenceTypes['SupportService'] = FederationReferenceTypes['SupportService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SupportService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SupportServiceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  access?: Resolver<Maybe<ResolversTypes['ServiceAccess']>, ParentType, ContextType>;
  ageFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  opening?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceOpening']>>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceContactPoint']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isFree?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedWaitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SupportServiceStatus']>, ParentType, ContextType>;
};

export type ServiceOpeningResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceOpening'] = ResolversParentTypes['ServiceOpening']> = {
  days?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceDay']>>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceContactPointResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceContactPoint'] = ResolversParentTypes['ServiceContactPoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ServiceContactRole']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PupilResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['Pupil'] = ResolversParentTypes['Pupil'], FederationReferenceType extends FederationReferenceTypes['Pupil'] = FederationReferenceTypes['Pupil']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pupil']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceReferrals?: Resolver<Maybe<ResolversTypes['ServiceReferralConnection']>, ParentType, ContextType, RequireFields<PupilServiceReferralsArgs, 'first'>>;
};

export type SchoolResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClbCentreResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ClbCentre'] = ResolversParentTypes['ClbCentre']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServiceReferralResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceReferral'] = ResolversParentTypes['ServiceReferral'], FederationReferenceType extends FederationReferenceTypes['ServiceReferral'] = FederationReferenceTypes['ServiceReferral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceReferral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pupil?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['ServiceReferralSender']>, ParentType, ContextType>;
  reasonCategory?: Resolver<Maybe<ResolversTypes['ServiceReferralReason']>, ParentType, ContextType>;
  sentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ServiceReferralStatus']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['ServiceFeedback']>, ParentType, ContextType>;
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consentEnded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ServiceReferralSenderResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceReferralSender'] = ResolversParentTypes['ServiceReferralSender']> = {
  clb?: Resolver<Maybe<ResolversTypes['ClbCentre']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
};

export type ServiceFeedbackResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceFeedback'] = ResolversParentTypes['ServiceFeedback']> = {
  started?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SupportServiceConnectionResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['SupportServiceConnection'] = ResolversParentTypes['SupportServiceConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupportServiceEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportServiceEdgeResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['SupportServiceEdge'] = ResolversParentTypes['SupportServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType>;
};

export type ServiceReferralConnectionResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceReferralConnection'] = ResolversParentTypes['ServiceReferralConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceReferralEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceReferralEdgeResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['ServiceReferralEdge'] = ResolversParentTypes['ServiceReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ServiceReferral']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ServicesContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ServicesContext> = {
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
  SupportService?: SupportServiceResolvers<ContextType>;
  ServiceOpening?: ServiceOpeningResolvers<ContextType>;
  ServiceContactPoint?: ServiceContactPointResolvers<ContextType>;
  Pupil?: PupilResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  ClbCentre?: ClbCentreResolvers<ContextType>;
  ServiceReferral?: ServiceReferralResolvers<ContextType>;
  ServiceReferralSender?: ServiceReferralSenderResolvers<ContextType>;
  ServiceFeedback?: ServiceFeedbackResolvers<ContextType>;
  SupportServiceConnection?: SupportServiceConnectionResolvers<ContextType>;
  SupportServiceEdge?: SupportServiceEdgeResolvers<ContextType>;
  ServiceReferralConnection?: ServiceReferralConnectionResolvers<ContextType>;
  ServiceReferralEdge?: ServiceReferralEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServicesContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
