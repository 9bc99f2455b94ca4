// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

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

/** Which offers; everything given must hold. */
export type OfferFilter = {
  /** For this age, in years. */
  readonly age?: number | null | undefined;
  /** For this level of school. */
  readonly level?: SchoolLevel | null | undefined;
  /** For this form of education. */
  readonly form?: EducationForm | null | undefined;
  /** For young people of this municipality. */
  readonly area?: string | null | undefined;
  /** For this purpose. */
  readonly purpose?: OfferPurpose | null | undefined;
  /** Of this kind. */
  readonly offerType?: OfferType | null | undefined;
  /** For this target group. */
  readonly targetGroup?: TargetGroup | null | undefined;
  /** In this language (ISO 639-1). */
  readonly language?: string | null | undefined;
  /** True: only with free places that were reported, whenever that was; false: only without a known free place. */
  readonly freePlaces?: boolean | null | undefined;
  /** That can be reached by this way. */
  readonly intakeRoute?: IntakeRoute | null | undefined;
  /** With these words in title or summary, in whatever language; accents, capitals and small slips make no difference. */
  readonly text?: string | null | undefined;
  /** Of this organisation. */
  readonly organisation?: string | null | undefined;
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

export type HelpdesksQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpdesksQuery = { readonly helpdesks: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly name: string | null, readonly province: Province | null, readonly serviceArea: ReadonlyArray<string> | null, readonly operatingModes: ReadonlyArray<{ readonly name: string | null, readonly from: string | null, readonly until: string | null, readonly levels: ReadonlyArray<SchoolLevel> | null, readonly intakeChannels: ReadonlyArray<ReferralChannel> | null, readonly permanence: string | null }> | null }> | null };

export type OfferPageQueryVariables = Exact<{
  id: string;
}>;


export type OfferPageQuery = { readonly offer: { readonly id: string, readonly titleIn: string | null, readonly summaryIn: string | null, readonly purpose: ReadonlyArray<OfferPurpose> | null, readonly targetGroups: ReadonlyArray<TargetGroup> | null, readonly minAge: number | null, readonly maxAge: number | null, readonly levels: ReadonlyArray<SchoolLevel> | null, readonly intensity: OfferIntensity | null, readonly dayPartsMin: number | null, readonly dayPartsMax: number | null, readonly languages: ReadonlyArray<string> | null, readonly costToFamily: string | null, readonly intakeRoute: ReadonlyArray<IntakeRoute> | null, readonly requiresConsent: boolean | null, readonly serviceArea: ReadonlyArray<string> | null, readonly lastAssuredOn: string | null, readonly offerTypeLabel: { readonly nl: string, readonly en: string | null } | null, readonly organisation: { readonly id: string, readonly name: string | null, readonly website: string | null, readonly contacts: ReadonlyArray<{ readonly role: string | null, readonly phone: string | null, readonly email: string | null }> | null } | null } | null };

export type PartnersNearQueryVariables = Exact<{
  area?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnersNearQuery = { readonly partnerOrganisations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly kind: PartnerKind | null, readonly website: string | null, readonly languages: ReadonlyArray<string> | null, readonly contacts: ReadonlyArray<{ readonly role: string | null, readonly phone: string | null, readonly email: string | null }> | null, readonly offers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly titleIn: string | null } | null }> | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PublishedFiguresQueryVariables = Exact<{
  indicators: ReadonlyArray<string> | string;
  areas?: ReadonlyArray<string> | string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedFiguresQuery = { readonly observations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly period: string | null, readonly basis: Basis | null, readonly value: number | null, readonly status: ObservationStatus | null, readonly note: string | null, readonly indicator: { readonly code: string, readonly unit: IndicatorUnit | null, readonly label: { readonly nl: string | null, readonly en: string | null } | null } | null, readonly area: { readonly code: string | null, readonly name: string | null } | null, readonly breakdown: ReadonlyArray<{ readonly dimension: string | null, readonly category: string | null }> | null, readonly dataset: { readonly title: string | null, readonly publisher: string | null, readonly source: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SearchOffersQueryVariables = Exact<{
  filter?: OfferFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchOffersQuery = { readonly offers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly titleIn: string | null, readonly summaryIn: string | null, readonly minAge: number | null, readonly maxAge: number | null, readonly languages: ReadonlyArray<string> | null, readonly costToFamily: string | null, readonly offerTypeLabel: { readonly nl: string } | null, readonly organisation: { readonly id: string, readonly name: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SearchTermsQueryVariables = Exact<{
  name?: VocabularyName | null | undefined;
}>;


export type SearchTermsQuery = { readonly offerVocabulary: ReadonlyArray<{ readonly list: VocabularyName | null, readonly code: string | null, readonly label: { readonly nl: string, readonly fr: string | null, readonly en: string | null } | null }> | null };

export type ServicesNearQueryVariables = Exact<{
  filter?: SupportServiceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesNearQuery = { readonly supportServices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly kind: SupportServiceKind | null, readonly summary: string | null, readonly providerName: string | null, readonly access: ServiceAccess | null, readonly ageFrom: number | null, readonly ageTo: number | null, readonly languages: ReadonlyArray<string> | null, readonly isFree: boolean | null, readonly cost: string | null, readonly expectedWaitDays: number | null, readonly website: string | null, readonly opening: ReadonlyArray<{ readonly days: ReadonlyArray<ServiceDay> | null, readonly opensAt: string | null, readonly closesAt: string | null }> | null, readonly contacts: ReadonlyArray<{ readonly role: ServiceContactRole | null, readonly zone: string | null, readonly phone: string | null, readonly email: string | null }> | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WhatFiguresMeanQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatFiguresMeanQuery = { readonly indicators: ReadonlyArray<{ readonly code: string, readonly unit: IndicatorUnit | null, readonly source: IndicatorSource | null, readonly numerator: string | null, readonly denominator: string | null, readonly note: string | null, readonly bases: ReadonlyArray<Basis> | null, readonly label: { readonly nl: string | null, readonly en: string | null } | null }> | null };

export const helpdesks: OperationText<HelpdesksQuery, HelpdesksQueryVariables> = `query Helpdesks {
  helpdesks {
    id
    code
    name
    province
    serviceArea
    operatingModes {
      name
      from
      until
      levels
      intakeChannels
      permanence
    }
  }
}`;

export const offerPage: OperationText<OfferPageQuery, OfferPageQueryVariables> = `query OfferPage($id: ID!) {
  offer(id: $id) {
    id
    titleIn(language: NL)
    summaryIn(language: NL)
    offerTypeLabel {
      nl
      en
    }
    purpose
    targetGroups
    minAge
    maxAge
    levels
    intensity
    dayPartsMin
    dayPartsMax
    languages
    costToFamily
    intakeRoute
    requiresConsent
    serviceArea
    lastAssuredOn
    organisation {
      id
      name
      website
      contacts {
        role
        phone
        email
      }
    }
  }
}`;

export const partnersNear: OperationText<PartnersNearQuery, PartnersNearQueryVariables> = `query PartnersNear($area: NisCode, $first: Int = 20, $after: String) {
  partnerOrganisations(area: $area, first: $first, after: $after) {
    edges {
      node {
        id
        name
        kind
        website
        languages
        contacts {
          role
          phone
          email
        }
        offers(first: 5) {
          edges {
            node {
              id
              titleIn(language: NL)
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

export const publishedFigures: OperationText<PublishedFiguresQuery, PublishedFiguresQueryVariables> = `query PublishedFigures($indicators: [ID!]!, $areas: [String!], $from: SchoolYear, $to: SchoolYear, $first: Int = 50, $after: String) {
  observations(
    indicators: $indicators
    areas: $areas
    from: $from
    to: $to
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        indicator {
          code
          label {
            nl
            en
          }
          unit
        }
        area {
          code
          name
        }
        period
        basis
        breakdown {
          dimension
          category
        }
        value
        status
        note
        dataset {
          title
          publisher
          source
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const searchOffers: OperationText<SearchOffersQuery, SearchOffersQueryVariables> = `query SearchOffers($filter: OfferFilter, $first: Int = 20, $after: String) {
  offers(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        titleIn(language: NL)
        summaryIn(language: NL)
        offerTypeLabel {
          nl
        }
        minAge
        maxAge
        languages
        costToFamily
        organisation {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const searchTerms: OperationText<SearchTermsQuery, SearchTermsQueryVariables> = `query SearchTerms($name: VocabularyName) {
  offerVocabulary(name: $name) {
    list
    code
    label {
      nl
      fr
      en
    }
  }
}`;

export const servicesNear: OperationText<ServicesNearQuery, ServicesNearQueryVariables> = `query ServicesNear($filter: SupportServiceFilter, $first: Int = 20, $after: String) {
  supportServices(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        name
        kind
        summary
        providerName
        access
        ageFrom
        ageTo
        languages
        isFree
        cost
        expectedWaitDays
        website
        opening {
          days
          opensAt
          closesAt
        }
        contacts {
          role
          zone
          phone
          email
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const whatFiguresMean: OperationText<WhatFiguresMeanQuery, WhatFiguresMeanQueryVariables> = `query WhatFiguresMean {
  indicators {
    code
    label {
      nl
      en
    }
    unit
    source
    numerator
    denominator
    note
    bases
  }
}`;
