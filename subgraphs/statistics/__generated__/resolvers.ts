// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AreaRow, DatasetRow, DistrictRow, FigureCellRow, HelpdeskReference, IndicatorRow, MunicipalityRow, ObservationRow, ObservationImportReportRow, ReferralFiguresRow, ReferralTableRow } from '../rows';
import type { StatisticsContext } from '../context';
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
  /** The municipalities that there are on a day. */
  readonly municipalities?: Maybe<ReadonlyArray<Municipality>>;
  /** A municipality by its code (REFNIS). With a day: the one that the code's territory lies in then, mergers followed; null before it came to be. */
  readonly municipality?: Maybe<Municipality>;
  /** What figures mean: every indicator with its definition. */
  readonly indicators?: Maybe<ReadonlyArray<Indicator>>;
  /** One indicator by its code. */
  readonly indicator?: Maybe<Indicator>;
  /** Published figures, by indicator, area, period and breakdown; each with its source. */
  readonly observations?: Maybe<ObservationConnection>;
  /** Figures about the referrals of one helpdesk in one school year. Small numbers are hidden, and what would give them away. Null when there are none or they are not yours. */
  readonly referralFigures?: Maybe<ReferralFigures>;
};


export type QueryMunicipalitiesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  province?: InputMaybe<Province>;
};


export type QueryMunicipalityArgs = {
  nisCode: Scalars['NisCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryIndicatorArgs = {
  code: Scalars['ID']['input'];
};


export type QueryObservationsArgs = {
  indicators: ReadonlyArray<Scalars['ID']['input']>;
  areas?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  from?: InputMaybe<Scalars['SchoolYear']['input']>;
  to?: InputMaybe<Scalars['SchoolYear']['input']>;
  basis?: InputMaybe<Basis>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReferralFiguresArgs = {
  schoolYear: Scalars['SchoolYear']['input'];
  helpdesk: Scalars['ID']['input'];
  by?: ReadonlyArray<ReferralDimension>;
};

export type Mutation = {
  /** Imports published figures from CSV (long format): all lines or none, with a report by line; the same file again changes nothing. */
  readonly importObservations?: Maybe<ObservationImportReport>;
};


export type MutationImportObservationsArgs = {
  input: ImportObservationsInput;
};

/** A municipality (gemeente), in the time that its code holds. */
export type Municipality = {
  /** The code (REFNIS). */
  readonly nisCode: Scalars['NisCode']['output'];
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The arrondissement. */
  readonly arrondissement?: Maybe<Scalars['String']['output']>;
  /** The province, or Brussels. */
  readonly province?: Maybe<Province>;
  /** The first day; null when it was there before anything the hub has to do with. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last day; null while it is there. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** The municipality that it became part of. */
  readonly successor?: Maybe<Municipality>;
  /** The municipalities that became part of it. */
  readonly forerunners?: Maybe<ReadonlyArray<Municipality>>;
  /** Residents on 1 January 2020; null for one that was not there then. */
  readonly population2020?: Maybe<Scalars['Int']['output']>;
  /** Its districts (districten) on a day, where it has any. */
  readonly districts?: Maybe<ReadonlyArray<District>>;
};


/** A municipality (gemeente), in the time that its code holds. */
export type MunicipalityDistrictsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A district of a city (district), told by its postal codes. */
export type District = {
  /** The code, as public map data have it. */
  readonly code: Scalars['ID']['output'];
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The city. */
  readonly municipality?: Maybe<Municipality>;
  /** The postal codes. */
  readonly postalCodes?: Maybe<ReadonlyArray<Scalars['PostalCode']['output']>>;
  /** The code of the municipality that it was before. */
  readonly formerMunicipality?: Maybe<Scalars['NisCode']['output']>;
  /** The first day; null when it was always there. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last day; null while it is there. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
};

/** What a published figure is about: a place, or several together. */
export type Area = {
  /** The code: REFNIS, a district's code, or a name for several places. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly kind?: Maybe<AreaKind>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The municipality, where it is one. */
  readonly municipality?: Maybe<Municipality>;
  /** The district, where it is one. */
  readonly district?: Maybe<District>;
};

/** What a figure means. A change of meaning is a new code. */
export type Indicator = {
  /** The code, such as VSV or PA30. */
  readonly code: Scalars['ID']['output'];
  /** What users call it. */
  readonly label?: Maybe<IndicatorLabel>;
  /** What the value is. */
  readonly unit?: Maybe<IndicatorUnit>;
  /** Where figures of it come from: one source for each. */
  readonly source?: Maybe<IndicatorSource>;
  /** What is counted. */
  readonly numerator?: Maybe<Scalars['String']['output']>;
  /** What it is divided by; null where nothing is. */
  readonly denominator?: Maybe<Scalars['String']['output']>;
  /** What to know before comparing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** How it can be counted. */
  readonly bases?: Maybe<ReadonlyArray<Basis>>;
};

/** A name in two languages. */
export type IndicatorLabel = {
  /** Dutch. */
  readonly nl?: Maybe<Scalars['String']['output']>;
  /** English. */
  readonly en?: Maybe<Scalars['String']['output']>;
};

/** A published figure, as its source gave it. */
export type Observation = {
  /** The figure's id. */
  readonly id: Scalars['ID']['output'];
  /** What it means. */
  readonly indicator?: Maybe<Indicator>;
  /** What it is about. */
  readonly area?: Maybe<Area>;
  /** The school year (2018-2019) or year (2018); null where the source gives none. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Counted by residence or by school: the two differ a lot in cities. */
  readonly basis?: Maybe<Basis>;
  /** What part of it, such as LEVEL SECONDARY; empty for all. */
  readonly breakdown?: Maybe<ReadonlyArray<BreakdownPart>>;
  /** The value in the indicator's unit; null where only a number was published, or none may be. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** How many were counted, where it was published. */
  readonly numerator?: Maybe<Scalars['Int']['output']>;
  /** Of how many, where it was published. */
  readonly denominator?: Maybe<Scalars['Int']['output']>;
  /** What kind of figure it is, or why there is none. */
  readonly status?: Maybe<ObservationStatus>;
  /** What the source says besides. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Where it comes from. */
  readonly dataset?: Maybe<Dataset>;
  /** The version of the set in which it got this value. */
  readonly datasetVersion?: Maybe<Scalars['Int']['output']>;
};

/** A part of a figure: a dimension and a category of it. */
export type BreakdownPart = {
  /** The dimension, such as NETWORK. */
  readonly dimension?: Maybe<Scalars['String']['output']>;
  /** The category, such as VGO. */
  readonly category?: Maybe<Scalars['String']['output']>;
};

/** A set of published figures from one source. */
export type Dataset = {
  /** The code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Where it can be found. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** When it was published, where that is known. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** What its labels of periods mean. */
  readonly periodLabels?: Maybe<PeriodLabels>;
  /** How often it was changed by an import, the first one included. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A page of figures. */
export type ObservationConnection = {
  /** The figures with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<ObservationEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A figure in a page. */
export type ObservationEdge = {
  /** The cursor of this figure. */
  readonly cursor: Scalars['String']['output'];
  /** The figure. */
  readonly node?: Maybe<Observation>;
};

/** What an import did; nothing is applied when any line is refused. */
export type ObservationImportReport = {
  /** The report's id. */
  readonly id: Scalars['ID']['output'];
  /** The set. */
  readonly datasetCode?: Maybe<Scalars['String']['output']>;
  /** The version of the set afterwards; null when there is still none. */
  readonly datasetVersion?: Maybe<Scalars['Int']['output']>;
  /** Whether the file was applied. */
  readonly applied?: Maybe<Scalars['Boolean']['output']>;
  /** Lines read, without the header. */
  readonly lines?: Maybe<Scalars['Int']['output']>;
  /** Figures that are new. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** Figures that changed. */
  readonly updated?: Maybe<Scalars['Int']['output']>;
  /** Figures that were known already. */
  readonly unchanged?: Maybe<Scalars['Int']['output']>;
  /** The first 100 refused lines. */
  readonly refused?: Maybe<ReadonlyArray<RefusedObservationLine>>;
};

/** A line of an import that was refused. */
export type RefusedObservationLine = {
  /** The line of the file; the header is line 1. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** The column at fault, where one is. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** BAD_USER_INPUT for a row that is not right. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What is wrong, without the value. */
  readonly message?: Maybe<Scalars['String']['output']>;
};

/** Figures about a helpdesk's referrals in a school year; duplicates are not counted. */
export type ReferralFigures = {
  /** The helpdesk. */
  readonly helpdesk?: Maybe<Helpdesk>;
  /** The school year. */
  readonly schoolYear?: Maybe<Scalars['SchoolYear']['output']>;
  /** When they were counted. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Referrals about one young person; a shared case counts once. */
  readonly individual?: Maybe<FigureCell>;
  /** Referrals about a group, a class, a teacher, a team or a school: counted apart, and not broken down. */
  readonly group?: Maybe<FigureCell>;
  /** Assignments of individual referrals to providers; a shared case counts once for each. */
  readonly assignments?: Maybe<FigureCell>;
  /** A table for each dimension that was asked for, of individual referrals. */
  readonly tables?: Maybe<ReadonlyArray<ReferralTable>>;
};

/** Individual referrals by one dimension. */
export type ReferralTable = {
  /** What they are broken down by. */
  readonly dimension?: Maybe<ReferralDimension>;
  /** What the cells add up to, those that are hidden too; of reasons, the referrals that have one or more. */
  readonly total?: Maybe<FigureCell>;
  /** The cells. Places, organisations, modes and reasons that are not listed have few or none. */
  readonly cells?: Maybe<ReadonlyArray<FigureCell>>;
};

/** A number, or that it may not be shown. */
export type FigureCell = {
  /** The category; for a total, which. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The number, 10 or more; null when it is LOW. */
  readonly value?: Maybe<Scalars['Int']['output']>;
  /** LOW: fewer than ten, none perhaps, or a number that would give such a one away. */
  readonly status?: Maybe<FigureStatus>;
  /** The municipality, where the category is one. */
  readonly municipality?: Maybe<Municipality>;
  /** The organisation's id in the network register, where the category is one. */
  readonly organisation?: Maybe<Scalars['ID']['output']>;
};

/** A central helpdesk; its owner tells more of it. */
export type Helpdesk = {
  /** The helpdesk's id in the network register. */
  readonly id: Scalars['ID']['output'];
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

/** Published figures. */
export type ImportObservationsInput = {
  /** The file's text: UTF-8, comma or semicolon, decimal comma or point, with the header that docs/import.md gives; at most 10 MB and 50 000 lines. */
  readonly csv: Scalars['String']['input'];
  /** Where the figures come from. */
  readonly dataset: DatasetInput;
};

/** A set of published figures. */
export type DatasetInput = {
  /** A code of your own: capitals, digits and hyphens. The same code brings the same set up to date. */
  readonly code: Scalars['String']['input'];
  /** The title. */
  readonly title: Scalars['String']['input'];
  /** Who published it. */
  readonly publisher: Scalars['String']['input'];
  /** Where it can be found. */
  readonly source: Scalars['String']['input'];
  /** When it was published. */
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What its labels of periods mean. */
  readonly periodLabels: PeriodLabels;
};

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

/** Kinds of area. */
export type AreaKind =
  /** A region (gewest). */
  | 'REGION'
  /** A province. */
  | 'PROVINCE'
  /** An arrondissement. */
  | 'ARRONDISSEMENT'
  /** Several cities together. */
  | 'CITIES'
  /** A municipality. */
  | 'MUNICIPALITY'
  /** A district of a city. */
  | 'DISTRICT';

/** How pupils are counted. */
export type Basis =
  /** By where they live. */
  | 'RESIDENCE'
  /** By where they go to school. */
  | 'SCHOOL'
  /** The source does not say. */
  | 'NOT_STATED';

/** What a value is. */
export type IndicatorUnit =
  /** A percentage. */
  | 'PERCENT'
  /** A number. */
  | 'COUNT'
  /** A number of days. */
  | 'DAYS'
  /** An amount in euro. */
  | 'EUR'
  /** A mark. */
  | 'SCORE';

/** Where an indicator's figures come from. */
export type IndicatorSource =
  /** Published by others, and imported. */
  | 'IMPORT'
  /** A helpdesk's own report. */
  | 'HELPDESK'
  /** A release of the hub. */
  | 'RELEASE';

/** What kind of figure it is (after SDMX). */
export type ObservationStatus =
  /** An ordinary figure. */
  | 'NORMAL'
  /** It may still change. */
  | 'PROVISIONAL'
  /** Estimated by its source. */
  | 'ESTIMATED'
  /** Counted in another way than the year before. */
  | 'BREAK'
  /** Too small to be published. */
  | 'LOW'
  /** Not published for another reason. */
  | 'CONFIDENTIAL'
  /** There is none. */
  | 'NOT_AVAILABLE';

/** What labels of periods mean. */
export type PeriodLabels =
  /** A school year, as 2018-2019. */
  | 'SCHOOL_YEAR'
  /** The year of the count on 1 February: 2015 is 2014-2015. */
  | 'FEBRUARY_COUNT'
  /** A calendar year. */
  | 'CALENDAR_YEAR'
  /** The year after the one that was counted: 2020 is 2019. */
  | 'YEAR_AFTER';

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
  Municipality: Municipality;
  District: District;
  Indicator: Indicator;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Municipality:
    ( { __typename: 'Municipality' }
    & GraphQLRecursivePick<FederationTypes['Municipality'], {"nisCode":true}> );
  District:
    ( { __typename: 'District' }
    & GraphQLRecursivePick<FederationTypes['District'], {"code":true}> );
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"code":true}> );
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Municipality: ResolverTypeWrapper<MunicipalityRow>;
  District: ResolverTypeWrapper<DistrictRow>;
  Area: ResolverTypeWrapper<AreaRow>;
  Indicator: ResolverTypeWrapper<IndicatorRow>;
  IndicatorLabel: ResolverTypeWrapper<IndicatorLabel>;
  Observation: ResolverTypeWrapper<ObservationRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BreakdownPart: ResolverTypeWrapper<BreakdownPart>;
  Dataset: ResolverTypeWrapper<DatasetRow>;
  ObservationConnection: ResolverTypeWrapper<Omit<ObservationConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['ObservationEdge']>> }>;
  ObservationEdge: ResolverTypeWrapper<Omit<ObservationEdge, 'node'> & { node?: Maybe<ResolversTypes['Observation']> }>;
  ObservationImportReport: ResolverTypeWrapper<ObservationImportReportRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  RefusedObservationLine: ResolverTypeWrapper<RefusedObservationLine>;
  ReferralFigures: ResolverTypeWrapper<ReferralFiguresRow>;
  ReferralTable: ResolverTypeWrapper<ReferralTableRow>;
  FigureCell: ResolverTypeWrapper<FigureCellRow>;
  Helpdesk: ResolverTypeWrapper<HelpdeskReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ImportObservationsInput: ImportObservationsInput;
  DatasetInput: DatasetInput;
  Province: Province;
  AreaKind: AreaKind;
  Basis: Basis;
  IndicatorUnit: IndicatorUnit;
  IndicatorSource: IndicatorSource;
  ObservationStatus: ObservationStatus;
  PeriodLabels: PeriodLabels;
  ReferralDimension: ReferralDimension;
  FigureStatus: FigureStatus;
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
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Municipality: MunicipalityRow;
  District: DistrictRow;
  Area: AreaRow;
  Indicator: IndicatorRow;
  IndicatorLabel: IndicatorLabel;
  Observation: ObservationRow;
  Float: Scalars['Float']['output'];
  BreakdownPart: BreakdownPart;
  Dataset: DatasetRow;
  ObservationConnection: Omit<ObservationConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['ObservationEdge']>> };
  ObservationEdge: Omit<ObservationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Observation']> };
  ObservationImportReport: ObservationImportReportRow;
  Boolean: Scalars['Boolean']['output'];
  RefusedObservationLine: RefusedObservationLine;
  ReferralFigures: ReferralFiguresRow;
  ReferralTable: ReferralTableRow;
  FigureCell: FigureCellRow;
  Helpdesk: HelpdeskReference;
  PageInfo: PageInfo;
  ImportObservationsInput: ImportObservationsInput;
  DatasetInput: DatasetInput;
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<AccessRole>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = StatisticsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type QueryResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  municipalities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Municipality']>>, ParentType, ContextType, Partial<QueryMunicipalitiesArgs>>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType, RequireFields<QueryMunicipalityArgs, 'nisCode'>>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'code'>>;
  observations?: Resolver<Maybe<ResolversTypes['ObservationConnection']>, ParentType, ContextType, RequireFields<QueryObservationsArgs, 'indicators' | 'first'>>;
  referralFigures?: Resolver<Maybe<ResolversTypes['ReferralFigures']>, ParentType, ContextType, RequireFields<QueryReferralFiguresArgs, 'schoolYear' | 'helpdesk' | 'by'>>;
};

export type MutationResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importObservations?: Resolver<Maybe<ResolversTypes['ObservationImportReport']>, ParentType, ContextType, RequireFields<MutationImportObservationsArgs, 'input'>>;
};

export type MunicipalityResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality'], FederationReferenceType extends FederationReferenceTypes['Municipality'] = FederationReferenceTypes['Municipality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Municipality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  nisCode?: Resolver<ResolversTypes['NisCode'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arrondissement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['Province']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  forerunners?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Municipality']>>, ParentType, ContextType>;
  population2020?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  districts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['District']>>, ParentType, ContextType, Partial<MunicipalityDistrictsArgs>>;
};

export type DistrictResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District'], FederationReferenceType extends FederationReferenceTypes['District'] = FederationReferenceTypes['District']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['District']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  postalCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PostalCode']>>, ParentType, ContextType>;
  formerMunicipality?: Resolver<Maybe<ResolversTypes['NisCode']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['AreaKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['IndicatorLabel']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['IndicatorUnit']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['IndicatorSource']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Basis']>>, ParentType, ContextType>;
};

export type IndicatorLabelResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['IndicatorLabel'] = ResolversParentTypes['IndicatorLabel']> = {
  nl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  breakdown?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BreakdownPart']>>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ObservationStatus']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  datasetVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BreakdownPartResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['BreakdownPart'] = ResolversParentTypes['BreakdownPart']> = {
  dimension?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periodLabels?: Resolver<Maybe<ResolversTypes['PeriodLabels']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ObservationConnectionResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['ObservationConnection'] = ResolversParentTypes['ObservationConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ObservationEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ObservationEdgeResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['ObservationEdge'] = ResolversParentTypes['ObservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
};

export type ObservationImportReportResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['ObservationImportReport'] = ResolversParentTypes['ObservationImportReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datasetCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  datasetVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  applied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RefusedObservationLine']>>, ParentType, ContextType>;
};

export type RefusedObservationLineResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['RefusedObservationLine'] = ResolversParentTypes['RefusedObservationLine']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReferralFiguresResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['ReferralFigures'] = ResolversParentTypes['ReferralFigures']> = {
  helpdesk?: Resolver<Maybe<ResolversTypes['Helpdesk']>, ParentType, ContextType>;
  schoolYear?: Resolver<Maybe<ResolversTypes['SchoolYear']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  individual?: Resolver<Maybe<ResolversTypes['FigureCell']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['FigureCell']>, ParentType, ContextType>;
  assignments?: Resolver<Maybe<ResolversTypes['FigureCell']>, ParentType, ContextType>;
  tables?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralTable']>>, ParentType, ContextType>;
};

export type ReferralTableResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['ReferralTable'] = ResolversParentTypes['ReferralTable']> = {
  dimension?: Resolver<Maybe<ResolversTypes['ReferralDimension']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['FigureCell']>, ParentType, ContextType>;
  cells?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FigureCell']>>, ParentType, ContextType>;
};

export type FigureCellResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['FigureCell'] = ResolversParentTypes['FigureCell']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FigureStatus']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HelpdeskResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['Helpdesk'] = ResolversParentTypes['Helpdesk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = StatisticsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = StatisticsContext> = {
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
  Municipality?: MunicipalityResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorLabel?: IndicatorLabelResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  BreakdownPart?: BreakdownPartResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  ObservationConnection?: ObservationConnectionResolvers<ContextType>;
  ObservationEdge?: ObservationEdgeResolvers<ContextType>;
  ObservationImportReport?: ObservationImportReportResolvers<ContextType>;
  RefusedObservationLine?: RefusedObservationLineResolvers<ContextType>;
  ReferralFigures?: ReferralFiguresResolvers<ContextType>;
  ReferralTable?: ReferralTableResolvers<ContextType>;
  FigureCell?: FigureCellResolvers<ContextType>;
  Helpdesk?: HelpdeskResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = StatisticsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
