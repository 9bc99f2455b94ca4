// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LocalizedTextRow, OfferRow, CapacityRow, OfferMatchRow, ContactRow, PartnerRow, ReferralNeedRow, TermRow } from '../rows';
import type { OffersContext } from '../context';
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
  /** Offers that are open, published or full for now, by title; for everybody. */
  readonly offers?: Maybe<OfferConnection>;
  /** One offer by id; an offer that ended is still found by those in the network. */
  readonly offer?: Maybe<Offer>;
  /** The offers of a caller's own organisation in every state, drafts too, by title. */
  readonly myOffers?: Maybe<OfferConnection>;
  /** The partner organisations, by name. */
  readonly partnerOrganisations?: Maybe<PartnerOrganisationConnection>;
  /** One partner organisation by id. */
  readonly partnerOrganisation?: Maybe<PartnerOrganisation>;
  /** The terms of the offers with their labels, for whoever shows them to people. */
  readonly offerVocabulary?: Maybe<ReadonlyArray<VocabularyTerm>>;
};


export type QueryOffersArgs = {
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOfferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyOffersArgs = {
  status?: InputMaybe<ReadonlyArray<OfferStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPartnerOrganisationsArgs = {
  area?: InputMaybe<Scalars['NisCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPartnerOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOfferVocabularyArgs = {
  name?: InputMaybe<VocabularyName>;
};

export type Mutation = {
  /** Says who your organisation is; before it makes its first offer, and whenever something changed. */
  readonly describeOrganisation?: Maybe<PartnerOrganisation>;
  /** Begins an offer, as a draft that nobody else sees. */
  readonly createOffer?: Maybe<Offer>;
  /** Changes what a draft or paused offer says; what is left out stays. */
  readonly updateOffer?: Maybe<Offer>;
  /** Makes a draft public, or tells all that it still lacks. */
  readonly publishOffer?: Maybe<Offer>;
  /** Takes nobody new for a time. */
  readonly pauseOffer?: Maybe<Offer>;
  /** Opens a paused offer again. */
  readonly resumeOffer?: Maybe<Offer>;
  /** Ends an offer for good; refused while places of it are taken. */
  readonly endOffer?: Maybe<Offer>;
  /** Says how many places an offer has; the hub counts itself which are taken by its trajectories. */
  readonly reportCapacity?: Maybe<Offer>;
};


export type MutationDescribeOrganisationArgs = {
  input: DescribeOrganisationInput;
};


export type MutationCreateOfferArgs = {
  input: CreateOfferInput;
};


export type MutationUpdateOfferArgs = {
  input: UpdateOfferInput;
};


export type MutationPublishOfferArgs = {
  input: PublishOfferInput;
};


export type MutationPauseOfferArgs = {
  input: PauseOfferInput;
};


export type MutationResumeOfferArgs = {
  input: ResumeOfferInput;
};


export type MutationEndOfferArgs = {
  input: EndOfferInput;
};


export type MutationReportCapacityArgs = {
  input: ReportCapacityInput;
};

/** A text in the languages of the hub. Dutch is always there; where another is missing, show the Dutch. */
export type LocalizedText = {
  /** Dutch. */
  readonly nl: Scalars['String']['output'];
  /** French. */
  readonly fr?: Maybe<Scalars['String']['output']>;
  /** English. */
  readonly en?: Maybe<Scalars['String']['output']>;
};

/** An organisation with an offer (aanbieder, trajectaanbieder). */
export type PartnerOrganisation = {
  /** Its id in the network register. */
  readonly id: Scalars['ID']['output'];
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The company number, where it was given. */
  readonly kboNumber?: Maybe<Scalars['KboNumber']['output']>;
  /** What it does in the first place. */
  readonly kind?: Maybe<PartnerKind>;
  /** Recognised for NAFT by the Flemish agency Opgroeien, as the organisation says itself. */
  readonly naftRecognised?: Maybe<Scalars['Boolean']['output']>;
  /** The website. */
  readonly website?: Maybe<Scalars['String']['output']>;
  /** How to reach it: by role, never a person's name. */
  readonly contacts?: Maybe<ReadonlyArray<PartnerContact>>;
  /** Municipalities it works in. */
  readonly serviceArea?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** Languages it works in, as ISO 639-1 codes. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Since when it is part of the network. */
  readonly memberSince?: Maybe<Scalars['Date']['output']>;
  /** Its open offers, by title. */
  readonly offers?: Maybe<OfferConnection>;
  /** True when it is part of a demo world: what it is said to do is invented. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};


/** An organisation with an offer (aanbieder, trajectaanbieder). */
export type PartnerOrganisationOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A way to reach an organisation. */
export type PartnerContact = {
  /** Who answers: a role or team. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The phone number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
};

/** What a partner offers (aanbod): a trajectory or activity that helps young people stay in school or come back. */
export type Offer = {
  /** The offer's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly organisation?: Maybe<PartnerOrganisation>;
  /** The title. */
  readonly title?: Maybe<LocalizedText>;
  /** The title in one language; in Dutch where that language is missing. */
  readonly titleIn?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly summary?: Maybe<LocalizedText>;
  /** What it is, in one language; in Dutch where that language is missing. */
  readonly summaryIn?: Maybe<Scalars['String']['output']>;
  /** What kind of offer. */
  readonly offerType?: Maybe<OfferType>;
  /** What kind of offer, in words. */
  readonly offerTypeLabel?: Maybe<LocalizedText>;
  /** What it is for. */
  readonly purpose?: Maybe<ReadonlyArray<OfferPurpose>>;
  /** When it acts. */
  readonly approach?: Maybe<OfferApproach>;
  /** Whom it works with. */
  readonly targetKind?: Maybe<ReadonlyArray<SubjectKind>>;
  /** Who it is for. */
  readonly targetGroups?: Maybe<ReadonlyArray<TargetGroup>>;
  /** From this age on, in years. */
  readonly minAge?: Maybe<Scalars['Int']['output']>;
  /** Up to and including this age, in years. */
  readonly maxAge?: Maybe<Scalars['Int']['output']>;
  /** Levels of school. */
  readonly levels?: Maybe<ReadonlyArray<SchoolLevel>>;
  /** Forms of education; empty for all. */
  readonly forms?: Maybe<ReadonlyArray<EducationForm>>;
  /** What it is built of. */
  readonly buildingBlocks?: Maybe<ReadonlyArray<BuildingBlock>>;
  /** How long a trajectory is. */
  readonly intensity?: Maybe<OfferIntensity>;
  /** Half days of a trajectory, at least. */
  readonly dayPartsMin?: Maybe<Scalars['Int']['output']>;
  /** Half days of a trajectory, at most. */
  readonly dayPartsMax?: Maybe<Scalars['Int']['output']>;
  /** Size of a group, at least. */
  readonly groupSizeMin?: Maybe<Scalars['Int']['output']>;
  /** Size of a group, at most. */
  readonly groupSizeMax?: Maybe<Scalars['Int']['output']>;
  /** Municipalities where it takes place. */
  readonly locations?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** Municipalities whose young people it takes. */
  readonly serviceArea?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** Languages, as ISO 639-1 codes. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a family pays, in euro with two decimals. */
  readonly costToFamily?: Maybe<Scalars['String']['output']>;
  /** Who can bring a young person. */
  readonly intakeRoute?: Maybe<ReadonlyArray<IntakeRoute>>;
  /** Whether consent is needed. */
  readonly requiresConsent?: Maybe<Scalars['Boolean']['output']>;
  /** The absence code while a pupil is there. */
  readonly absenceCodeDuring?: Maybe<AbsenceCode>;
  /** First day; null without a beginning. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null without an end. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  readonly status?: Maybe<OfferStatus>;
  /** Why it was paused or ended, if the partner said. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** The last day on which the partner said that all this is right. */
  readonly lastAssuredOn?: Maybe<Scalars['Date']['output']>;
  /** Free places, or null when none were ever reported. */
  readonly capacity?: Maybe<OfferCapacity>;
  /** Grows with every change of what the offer says; updateOffer asks for it. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** True when it is part of a demo world: invented. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};


/** What a partner offers (aanbod): a trajectory or activity that helps young people stay in school or come back. */
export type OfferTitleInArgs = {
  language?: TextLanguage;
};


/** What a partner offers (aanbod): a trajectory or activity that helps young people stay in school or come back. */
export type OfferSummaryInArgs = {
  language?: TextLanguage;
};

/** The places of an offer in a period, as its partner reported them, less those that trajectories of the hub take. */
export type OfferCapacity = {
  /** Whether it was reported lately enough to rely on. */
  readonly status?: Maybe<CapacityStatus>;
  /** Since when it is stale; null while it is fresh. */
  readonly staleSince?: Maybe<Scalars['DateTime']['output']>;
  /** When it was reported. */
  readonly reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Free places, roughly. */
  readonly band?: Maybe<CapacityBand>;
  /** First day of the period. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day of the period. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** All places. */
  readonly placesTotal?: Maybe<Scalars['Int']['output']>;
  /** Places given or kept outside the hub. */
  readonly placesReserved?: Maybe<Scalars['Int']['output']>;
  /** Places taken by trajectories of the hub. */
  readonly placesTaken?: Maybe<Scalars['Int']['output']>;
  /** Places that are free. */
  readonly placesFree?: Maybe<Scalars['Int']['output']>;
  /** Days until somebody new can start. */
  readonly expectedWaitDays?: Maybe<Scalars['Int']['output']>;
};

/** A referral, as the offers see it: by what it needs. Nobody is named here. */
export type Referral = {
  /** The referral's id. */
  readonly id: Scalars['ID']['output'];
  /** The level of school, as the helpdesk knows it. */
  readonly level?: Maybe<SchoolLevel>;
  /** The age band, as the helpdesk knows it. */
  readonly ageBand?: Maybe<AgeBand>;
  /** The municipality of residence, as the helpdesk knows it. */
  readonly area?: Maybe<Scalars['NisCode']['output']>;
  /** Why the referral was made. */
  readonly reasons?: Maybe<ReadonlyArray<ReferralReason>>;
  /** How it came in. */
  readonly channel?: Maybe<ReferralChannel>;
  /** Whom it is about. */
  readonly subjectKind?: Maybe<SubjectKind>;
  /** Offers that fit, best first, then those that do not and why. Ranked by need, free places, wait and distance; never by who pays for it nor by order of entry; offers that fit alike stand in an order drawn for this referral. */
  readonly matchingOffers?: Maybe<ReadonlyArray<OfferMatch>>;
};


/** A referral, as the offers see it: by what it needs. Nobody is named here. */
export type ReferralMatchingOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
};

/** How an offer fits a referral. */
export type OfferMatch = {
  /** The offer. */
  readonly offer?: Maybe<Offer>;
  /** Its place among those that fit, from 1 on; null for one that does not. */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** Why it fits, and what to check by hand. */
  readonly reasons?: Maybe<ReadonlyArray<MatchReason>>;
  /** The reasons of the referral that its target groups meet. */
  readonly needsMet?: Maybe<ReadonlyArray<ReferralReason>>;
  /** Why it does not fit; empty for one that does. */
  readonly excludedBecause?: Maybe<ReadonlyArray<MatchExclusion>>;
};

/** A term with its label. */
export type VocabularyTerm = {
  /** The list it is of. */
  readonly list?: Maybe<VocabularyName>;
  /** The enum's value. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What people read. */
  readonly label?: Maybe<LocalizedText>;
};

/** A page of offers. */
export type OfferConnection = {
  /** The offers with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<OfferEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An offer in a page. */
export type OfferEdge = {
  /** The cursor of this offer. */
  readonly cursor: Scalars['String']['output'];
  /** The offer. */
  readonly node?: Maybe<Offer>;
};

/** A page of partner organisations. */
export type PartnerOrganisationConnection = {
  /** The organisations with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<PartnerOrganisationEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A partner organisation in a page. */
export type PartnerOrganisationEdge = {
  /** The cursor of this organisation. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node?: Maybe<PartnerOrganisation>;
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

/** Which offers; everything given must hold. */
export type OfferFilter = {
  /** For this age, in years. */
  readonly age?: InputMaybe<Scalars['Int']['input']>;
  /** For this level of school. */
  readonly level?: InputMaybe<SchoolLevel>;
  /** For this form of education. */
  readonly form?: InputMaybe<EducationForm>;
  /** For young people of this municipality. */
  readonly area?: InputMaybe<Scalars['NisCode']['input']>;
  /** For this purpose. */
  readonly purpose?: InputMaybe<OfferPurpose>;
  /** Of this kind. */
  readonly offerType?: InputMaybe<OfferType>;
  /** For this target group. */
  readonly targetGroup?: InputMaybe<TargetGroup>;
  /** In this language (ISO 639-1). */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** True: only with free places that were reported, whenever that was; false: only without a known free place. */
  readonly freePlaces?: InputMaybe<Scalars['Boolean']['input']>;
  /** That can be reached by this way. */
  readonly intakeRoute?: InputMaybe<IntakeRoute>;
  /** With these words in title or summary, in whatever language; accents, capitals and small slips make no difference. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of this organisation. */
  readonly organisation?: InputMaybe<Scalars['ID']['input']>;
};

/** A text in the languages of the hub. */
export type LocalizedTextInput = {
  /** Dutch. */
  readonly nl: Scalars['String']['input'];
  /** French. */
  readonly fr?: InputMaybe<Scalars['String']['input']>;
  /** English. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
};

/** A way to reach an organisation: by role, never a person's name. */
export type PartnerContactInput = {
  /** Who answers: a role or team. */
  readonly role: Scalars['String']['input'];
  /** The phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** Who an organisation is, whole. */
export type DescribeOrganisationInput = {
  /** The name. */
  readonly name: Scalars['String']['input'];
  /** What it does in the first place. */
  readonly kind: PartnerKind;
  /** The company number. */
  readonly kboNumber?: InputMaybe<Scalars['KboNumber']['input']>;
  /** Recognised for NAFT by Opgroeien. */
  readonly naftRecognised?: Scalars['Boolean']['input'];
  /** The website; https only. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
  /** How to reach it. */
  readonly contacts?: InputMaybe<ReadonlyArray<PartnerContactInput>>;
  /** Municipalities it works in. */
  readonly serviceArea?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** Languages it works in, as ISO 639-1 codes. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A new offer. Only title and kind are needed to begin; publishing asks for the rest. */
export type CreateOfferInput = {
  /** The title; Dutch at least. */
  readonly title: LocalizedTextInput;
  /** What it is, in a few sentences. */
  readonly summary?: InputMaybe<LocalizedTextInput>;
  /** What kind of offer. */
  readonly offerType: OfferType;
  /** What it is for. */
  readonly purpose?: InputMaybe<ReadonlyArray<OfferPurpose>>;
  /** When it acts. */
  readonly approach?: InputMaybe<OfferApproach>;
  /** Whom it works with. */
  readonly targetKind?: InputMaybe<ReadonlyArray<SubjectKind>>;
  /** Who it is for. */
  readonly targetGroups?: InputMaybe<ReadonlyArray<TargetGroup>>;
  /** From this age on, in years. */
  readonly minAge?: InputMaybe<Scalars['Int']['input']>;
  /** Up to and including this age, in years. */
  readonly maxAge?: InputMaybe<Scalars['Int']['input']>;
  /** Levels of school. */
  readonly levels?: InputMaybe<ReadonlyArray<SchoolLevel>>;
  /** Forms of education; empty for all. */
  readonly forms?: InputMaybe<ReadonlyArray<EducationForm>>;
  /** What it is built of. */
  readonly buildingBlocks?: InputMaybe<ReadonlyArray<BuildingBlock>>;
  /** How long a trajectory is. */
  readonly intensity?: InputMaybe<OfferIntensity>;
  /** Half days of a trajectory, at least. */
  readonly dayPartsMin?: InputMaybe<Scalars['Int']['input']>;
  /** Half days of a trajectory, at most. */
  readonly dayPartsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Size of a group, at least. */
  readonly groupSizeMin?: InputMaybe<Scalars['Int']['input']>;
  /** Size of a group, at most. */
  readonly groupSizeMax?: InputMaybe<Scalars['Int']['input']>;
  /** Municipalities where it takes place. */
  readonly locations?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** Municipalities whose young people it takes. */
  readonly serviceArea?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** Languages, as ISO 639-1 codes. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What a family pays, in euro with two decimals, such as 12.50. */
  readonly costToFamily?: InputMaybe<Scalars['String']['input']>;
  /** Who can bring a young person. */
  readonly intakeRoute?: InputMaybe<ReadonlyArray<IntakeRoute>>;
  /** Whether consent is needed. */
  readonly requiresConsent?: InputMaybe<Scalars['Boolean']['input']>;
  /** The absence code while a pupil is there; never B. */
  readonly absenceCodeDuring?: InputMaybe<AbsenceCode>;
  /** First day. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** What changes of an offer; null empties a field, what is left out stays. */
export type UpdateOfferInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** The version that you read: another writer's change in between is a CONFLICT. */
  readonly version: Scalars['Int']['input'];
  /** The title. */
  readonly title?: InputMaybe<LocalizedTextInput>;
  /** What it is, in a few sentences. */
  readonly summary?: InputMaybe<LocalizedTextInput>;
  /** What kind of offer. */
  readonly offerType?: InputMaybe<OfferType>;
  /** What it is for. */
  readonly purpose?: InputMaybe<ReadonlyArray<OfferPurpose>>;
  /** When it acts. */
  readonly approach?: InputMaybe<OfferApproach>;
  /** Whom it works with. */
  readonly targetKind?: InputMaybe<ReadonlyArray<SubjectKind>>;
  /** Who it is for. */
  readonly targetGroups?: InputMaybe<ReadonlyArray<TargetGroup>>;
  /** From this age on, in years. */
  readonly minAge?: InputMaybe<Scalars['Int']['input']>;
  /** Up to and including this age, in years. */
  readonly maxAge?: InputMaybe<Scalars['Int']['input']>;
  /** Levels of school. */
  readonly levels?: InputMaybe<ReadonlyArray<SchoolLevel>>;
  /** Forms of education; empty for all. */
  readonly forms?: InputMaybe<ReadonlyArray<EducationForm>>;
  /** What it is built of. */
  readonly buildingBlocks?: InputMaybe<ReadonlyArray<BuildingBlock>>;
  /** How long a trajectory is. */
  readonly intensity?: InputMaybe<OfferIntensity>;
  /** Half days of a trajectory, at least. */
  readonly dayPartsMin?: InputMaybe<Scalars['Int']['input']>;
  /** Half days of a trajectory, at most. */
  readonly dayPartsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Size of a group, at least. */
  readonly groupSizeMin?: InputMaybe<Scalars['Int']['input']>;
  /** Size of a group, at most. */
  readonly groupSizeMax?: InputMaybe<Scalars['Int']['input']>;
  /** Municipalities where it takes place. */
  readonly locations?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** Municipalities whose young people it takes. */
  readonly serviceArea?: InputMaybe<ReadonlyArray<Scalars['NisCode']['input']>>;
  /** Languages, as ISO 639-1 codes. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What a family pays, in euro with two decimals, such as 12.50. */
  readonly costToFamily?: InputMaybe<Scalars['String']['input']>;
  /** Who can bring a young person. */
  readonly intakeRoute?: InputMaybe<ReadonlyArray<IntakeRoute>>;
  /** Whether consent is needed. */
  readonly requiresConsent?: InputMaybe<Scalars['Boolean']['input']>;
  /** The absence code while a pupil is there; never B. */
  readonly absenceCodeDuring?: InputMaybe<AbsenceCode>;
  /** First day. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** An offer that goes public. */
export type PublishOfferInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
};

/** An offer that pauses. */
export type PauseOfferInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** Why, if one wants to say. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An offer that goes on. */
export type ResumeOfferInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
};

/** An offer that ends. */
export type EndOfferInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** Why, if one wants to say. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The places of an offer. */
export type ReportCapacityInput = {
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** First day of the period; today when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the period. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** All places: at least those that are taken and reserved. */
  readonly placesTotal: Scalars['Int']['input'];
  /** Places given or kept outside the hub. */
  readonly placesReserved?: Scalars['Int']['input'];
  /** Days until somebody new can start. */
  readonly expectedWaitDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Levels of school. */
export type SchoolLevel =
  /** Nursery (kleuter). */
  | 'PRE_PRIMARY'
  /** Primary (lager). */
  | 'PRIMARY'
  /** Secondary (secundair). */
  | 'SECONDARY';

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

/** Kinds of offer. */
export type OfferType =
  /** Seamless flexible trajectory of education and welfare (naadloos flexibel traject). */
  | 'NAFT'
  /** A youth coach for one young person. */
  | 'YOUTH_COACHING'
  /** A peer as coach. */
  | 'PEER_COACHING'
  /** Time-out, the predecessor of NAFT. */
  | 'TIME_OUT'
  /** Work with a class. */
  | 'CLASS_INTERVENTION'
  /** Support of a school team. */
  | 'SCHOOL_TEAM_SUPPORT'
  /** Restorative work (herstelgericht). */
  | 'RESTORATIVE'
  /** Homework support. */
  | 'HOMEWORK_SUPPORT'
  /** Outreach: going to those who do not come. */
  | 'OUTREACH'
  /** Day centre. */
  | 'DAY_CENTRE'
  /** Support of mental health. */
  | 'MENTAL_HEALTH'
  /** Support of parents. */
  | 'PARENT_SUPPORT'
  /** Leisure. */
  | 'LEISURE'
  /** Orientation to study and work. */
  | 'CAREER_ORIENTATION'
  /** Care farm (zorgboerderij). */
  | 'CARE_FARM'
  /** Buddy. */
  | 'BUDDY'
  /** Another kind. */
  | 'OTHER';

/** What an offer is for. */
export type OfferPurpose =
  /** That pupils do not leave. */
  | 'PREVENTION'
  /** That pupils who left come back. */
  | 'REINTEGRATION';

/** When an offer acts. */
export type OfferApproach =
  /** Before there is a problem. */
  | 'PREVENTIVE'
  /** When there is one. */
  | 'CURATIVE';

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

/** What a trajectory is built of (NAFT-bouwstenen). */
export type BuildingBlock =
  /** Individual coaching. */
  | 'INDIVIDUAL_COACHING'
  /** Another learning environment. */
  | 'LEARNING_ENVIRONMENT'
  /** Restorative work. */
  | 'RESTORATIVE_WORK'
  /** Support of the school. */
  | 'SCHOOL_SUPPORT';

/** How long a trajectory is. */
export type OfferIntensity =
  /** Short (kort). */
  | 'SHORT'
  /** Long (lang). */
  | 'LONG'
  /** As long as it takes. */
  | 'FLEXIBLE';

/** Who can bring a young person to an offer. */
export type IntakeRoute =
  /** The pupil guidance centre (CLB). */
  | 'CLB'
  /** The school. */
  | 'SCHOOL'
  /** Any professional. */
  | 'ANY_PROFESSIONAL'
  /** The young person. */
  | 'SELF';

/** Where an offer stands. */
export type OfferStatus =
  /** Being written; only its partner sees it. */
  | 'DRAFT'
  /** Open. */
  | 'PUBLISHED'
  /** Takes nobody for a time. */
  | 'PAUSED'
  /** Open, without a free place at present. */
  | 'FULL'
  /** Over; it stays readable for those whose trajectories name it. */
  | 'ENDED';

/** What a partner organisation does in the first place. */
export type PartnerKind =
  /** Youth work (jeugdwerk). */
  | 'YOUTH_WORK'
  /** Welfare (welzijn). */
  | 'WELFARE'
  /** Education (onderwijs). */
  | 'EDUCATION'
  /** Health (gezondheid). */
  | 'HEALTH'
  /** Culture (cultuur). */
  | 'CULTURE'
  /** Employment (werk). */
  | 'EMPLOYMENT'
  /** Care farm (zorgboerderij). */
  | 'CARE_FARM'
  /** Something else. */
  | 'OTHER';

/** How much a reported capacity says. */
export type CapacityStatus =
  /** Reported in the last 30 days. */
  | 'FRESH'
  /** Reported longer ago than 30 days: ask before relying on it. */
  | 'STALE_CAPACITY';

/** Free places, roughly. */
export type CapacityBand =
  /** No free place. */
  | 'NONE'
  /** One or two. */
  | 'FEW'
  /** Three or more. */
  | 'SEVERAL';

/** Languages that texts of the hub come in. */
export type TextLanguage =
  /** Dutch. */
  | 'NL'
  /** French. */
  | 'FR'
  /** English. */
  | 'EN';

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

/** The lists of terms that have labels for users. */
export type VocabularyName =
  /** OfferType. */
  | 'OFFER_TYPE'
  /** OfferPurpose. */
  | 'OFFER_PURPOSE'
  /** TargetGroup. */
  | 'TARGET_GROUP'
  /** IntakeRoute. */
  | 'INTAKE_ROUTE'
  /** OfferStatus. */
  | 'OFFER_STATUS'
  /** OfferIntensity. */
  | 'OFFER_INTENSITY'
  /** CapacityBand. */
  | 'CAPACITY_BAND'
  /** MatchReason. */
  | 'MATCH_REASON'
  /** MatchExclusion. */
  | 'MATCH_EXCLUSION';



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
  PartnerOrganisation: PartnerOrganisation;
  Offer: Offer;
  Referral: Referral;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PartnerOrganisation:
    ( { __typename: 'PartnerOrganisation' }
    & GraphQLRecursivePick<FederationTypes['PartnerOrganisation'], {"id":true}> );
  Offer:
    ( { __typename: 'Offer' }
    & GraphQLRecursivePick<FederationTypes['Offer'], {"id":true}> );
  Referral:
    ( { __typename: 'Referral' }
    & GraphQLRecursivePick<FederationTypes['Referral'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Referral'], {"level":true,"ageBand":true,"area":true,"reasons":true,"channel":true,"subjectKind":true}> ) );
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
  LocalizedText: ResolverTypeWrapper<LocalizedTextRow>;
  PartnerOrganisation: ResolverTypeWrapper<PartnerRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PartnerContact: ResolverTypeWrapper<ContactRow>;
  Offer: ResolverTypeWrapper<OfferRow>;
  OfferCapacity: ResolverTypeWrapper<CapacityRow>;
  Referral: ResolverTypeWrapper<ReferralNeedRow>;
  OfferMatch: ResolverTypeWrapper<OfferMatchRow>;
  VocabularyTerm: ResolverTypeWrapper<TermRow>;
  OfferConnection: ResolverTypeWrapper<Omit<OfferConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['OfferEdge']>> }>;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node?: Maybe<ResolversTypes['Offer']> }>;
  PartnerOrganisationConnection: ResolverTypeWrapper<Omit<PartnerOrganisationConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['PartnerOrganisationEdge']>> }>;
  PartnerOrganisationEdge: ResolverTypeWrapper<Omit<PartnerOrganisationEdge, 'node'> & { node?: Maybe<ResolversTypes['PartnerOrganisation']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  OfferFilter: OfferFilter;
  LocalizedTextInput: LocalizedTextInput;
  PartnerContactInput: PartnerContactInput;
  DescribeOrganisationInput: DescribeOrganisationInput;
  CreateOfferInput: CreateOfferInput;
  UpdateOfferInput: UpdateOfferInput;
  PublishOfferInput: PublishOfferInput;
  PauseOfferInput: PauseOfferInput;
  ResumeOfferInput: ResumeOfferInput;
  EndOfferInput: EndOfferInput;
  ReportCapacityInput: ReportCapacityInput;
  SchoolLevel: SchoolLevel;
  EducationForm: EducationForm;
  AbsenceCode: AbsenceCode;
  AgeBand: AgeBand;
  SubjectKind: SubjectKind;
  ReferralChannel: ReferralChannel;
  ReferralReason: ReferralReason;
  OfferType: OfferType;
  OfferPurpose: OfferPurpose;
  OfferApproach: OfferApproach;
  TargetGroup: TargetGroup;
  BuildingBlock: BuildingBlock;
  OfferIntensity: OfferIntensity;
  IntakeRoute: IntakeRoute;
  OfferStatus: OfferStatus;
  PartnerKind: PartnerKind;
  CapacityStatus: CapacityStatus;
  CapacityBand: CapacityBand;
  TextLanguage: TextLanguage;
  MatchReason: MatchReason;
  MatchExclusion: MatchExclusion;
  VocabularyName: VocabularyName;
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
  LocalizedText: LocalizedTextRow;
  PartnerOrganisation: PartnerRow;
  Boolean: Scalars['Boolean']['output'];
  PartnerContact: ContactRow;
  Offer: OfferRow;
  OfferCapacity: CapacityRow;
  Referral: ReferralNeedRow;
  OfferMatch: OfferMatchRow;
  VocabularyTerm: TermRow;
  OfferConnection: Omit<OfferConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['OfferEdge']>> };
  OfferEdge: Omit<OfferEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Offer']> };
  PartnerOrganisationConnection: Omit<PartnerOrganisationConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['PartnerOrganisationEdge']>> };
  PartnerOrganisationEdge: Omit<PartnerOrganisationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PartnerOrganisation']> };
  PageInfo: PageInfo;
  OfferFilter: OfferFilter;
  LocalizedTextInput: LocalizedTextInput;
  PartnerContactInput: PartnerContactInput;
  DescribeOrganisationInput: DescribeOrganisationInput;
  CreateOfferInput: CreateOfferInput;
  UpdateOfferInput: UpdateOfferInput;
  PublishOfferInput: PublishOfferInput;
  PauseOfferInput: PauseOfferInput;
  ResumeOfferInput: ResumeOfferInput;
  EndOfferInput: EndOfferInput;
  ReportCapacityInput: ReportCapacityInput;
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<AccessRole>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = OffersContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type QueryResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<QueryOffersArgs, 'first'>>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<QueryOfferArgs, 'id'>>;
  myOffers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<QueryMyOffersArgs, 'first'>>;
  partnerOrganisations?: Resolver<Maybe<ResolversTypes['PartnerOrganisationConnection']>, ParentType, ContextType, RequireFields<QueryPartnerOrganisationsArgs, 'first'>>;
  partnerOrganisation?: Resolver<Maybe<ResolversTypes['PartnerOrganisation']>, ParentType, ContextType, RequireFields<QueryPartnerOrganisationArgs, 'id'>>;
  offerVocabulary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VocabularyTerm']>>, ParentType, ContextType, Partial<QueryOfferVocabularyArgs>>;
};

export type MutationResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  describeOrganisation?: Resolver<Maybe<ResolversTypes['PartnerOrganisation']>, ParentType, ContextType, RequireFields<MutationDescribeOrganisationArgs, 'input'>>;
  createOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationCreateOfferArgs, 'input'>>;
  updateOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationUpdateOfferArgs, 'input'>>;
  publishOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationPublishOfferArgs, 'input'>>;
  pauseOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationPauseOfferArgs, 'input'>>;
  resumeOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationResumeOfferArgs, 'input'>>;
  endOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationEndOfferArgs, 'input'>>;
  reportCapacity?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MutationReportCapacityArgs, 'input'>>;
};

export type LocalizedTextResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  nl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerOrganisationResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['PartnerOrganisation'] = ResolversParentTypes['PartnerOrganisation'], FederationReferenceType extends FederationReferenceTypes['PartnerOrganisation'] = FederationReferenceTypes['PartnerOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PartnerOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kboNumber?: Resolver<Maybe<ResolversTypes['KboNumber']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PartnerKind']>, ParentType, ContextType>;
  naftRecognised?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerContact']>>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  memberSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<PartnerOrganisationOffersArgs, 'first'>>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PartnerContactResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['PartnerContact'] = ResolversParentTypes['PartnerContact']> = {
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer'], FederationReferenceType extends FederationReferenceTypes['Offer'] = FederationReferenceTypes['Offer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Offer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['PartnerOrganisation']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  titleIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OfferTitleInArgs, 'language'>>;
  summary?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  summaryIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OfferSummaryInArgs, 'language'>>;
  offerType?: Resolver<Maybe<ResolversTypes['OfferType']>, ParentType, ContextType>;
  offerTypeLabel?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OfferPurpose']>>, ParentType, ContextType>;
  approach?: Resolver<Maybe<ResolversTypes['OfferApproach']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SubjectKind']>>, ParentType, ContextType>;
  targetGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TargetGroup']>>, ParentType, ContextType>;
  minAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  levels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolLevel']>>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EducationForm']>>, ParentType, ContextType>;
  buildingBlocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BuildingBlock']>>, ParentType, ContextType>;
  intensity?: Resolver<Maybe<ResolversTypes['OfferIntensity']>, ParentType, ContextType>;
  dayPartsMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dayPartsMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  groupSizeMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  groupSizeMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  costToFamily?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intakeRoute?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntakeRoute']>>, ParentType, ContextType>;
  requiresConsent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  absenceCodeDuring?: Resolver<Maybe<ResolversTypes['AbsenceCode']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OfferStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastAssuredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['OfferCapacity']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type OfferCapacityResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['OfferCapacity'] = ResolversParentTypes['OfferCapacity']> = {
  status?: Resolver<Maybe<ResolversTypes['CapacityStatus']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  band?: Resolver<Maybe<ResolversTypes['CapacityBand']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  placesTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placesReserved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placesTaken?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placesFree?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expectedWaitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'], FederationReferenceType extends FederationReferenceTypes['Referral'] = FederationReferenceTypes['Referral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Referral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchingOffers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OfferMatch']>>, ParentType, ContextType, RequireFields<ReferralMatchingOffersArgs, 'first'>>;
};

export type OfferMatchResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['OfferMatch'] = ResolversParentTypes['OfferMatch']> = {
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatchReason']>>, ParentType, ContextType>;
  needsMet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralReason']>>, ParentType, ContextType>;
  excludedBecause?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatchExclusion']>>, ParentType, ContextType>;
};

export type VocabularyTermResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['VocabularyTerm'] = ResolversParentTypes['VocabularyTerm']> = {
  list?: Resolver<Maybe<ResolversTypes['VocabularyName']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type OfferConnectionResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['OfferConnection'] = ResolversParentTypes['OfferConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OfferEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OfferEdgeResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['OfferEdge'] = ResolversParentTypes['OfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
};

export type PartnerOrganisationConnectionResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['PartnerOrganisationConnection'] = ResolversParentTypes['PartnerOrganisationConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerOrganisationEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PartnerOrganisationEdgeResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['PartnerOrganisationEdge'] = ResolversParentTypes['PartnerOrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PartnerOrganisation']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OffersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = OffersContext> = {
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
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PartnerOrganisation?: PartnerOrganisationResolvers<ContextType>;
  PartnerContact?: PartnerContactResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferCapacity?: OfferCapacityResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  OfferMatch?: OfferMatchResolvers<ContextType>;
  VocabularyTerm?: VocabularyTermResolvers<ContextType>;
  OfferConnection?: OfferConnectionResolvers<ContextType>;
  OfferEdge?: OfferEdgeResolvers<ContextType>;
  PartnerOrganisationConnection?: PartnerOrganisationConnectionResolvers<ContextType>;
  PartnerOrganisationEdge?: PartnerOrganisationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OffersContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
