// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

/** Where a gap stands. */
export type GapStatus =
  /** Signalled within the helpdesk. */
  | 'OPEN'
  /** Reported to city and network. */
  | 'REPORTED'
  /** Answered by policy. */
  | 'ANSWERED';

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

export type GapsForPolicyQueryVariables = Exact<{
  schoolYear?: string | null | undefined;
  status?: ReadonlyArray<GapStatus> | GapStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GapsForPolicyQuery = { readonly gapSignals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly need: ReferralReason | null, readonly targetGroup: TargetGroup | null, readonly schoolYear: string | null, readonly evidenceCount: number | null, readonly status: GapStatus | null, readonly policyAnswer: string | null, readonly helpdesk: { readonly name: string | null } | null, readonly municipality: { readonly name: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OffersInOurCityQueryVariables = Exact<{
  area: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OffersInOurCityQuery = { readonly municipality: { readonly name: string | null, readonly population2020: number | null } | null, readonly offers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly titleIn: string | null, readonly offerType: OfferType | null, readonly purpose: ReadonlyArray<OfferPurpose> | null, readonly targetGroups: ReadonlyArray<TargetGroup> | null, readonly minAge: number | null, readonly maxAge: number | null, readonly organisation: { readonly name: string | null, readonly kind: PartnerKind | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type YearForTheCouncilQueryVariables = Exact<{
  schoolYear: string;
  helpdesk: string;
}>;


export type YearForTheCouncilQuery = { readonly referralFigures: { readonly schoolYear: string | null, readonly asOf: string | null, readonly helpdesk: { readonly name: string | null } | null, readonly individual: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly group: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly tables: ReadonlyArray<{ readonly dimension: ReferralDimension | null, readonly cells: ReadonlyArray<{ readonly category: string | null, readonly organisation: string | null, readonly value: number | null, readonly status: FigureStatus | null, readonly municipality: { readonly name: string | null } | null }> | null }> | null } | null };

export const gapsForPolicy: OperationText<GapsForPolicyQuery, GapsForPolicyQueryVariables> = `query GapsForPolicy($schoolYear: SchoolYear, $status: [GapStatus!], $first: Int = 20, $after: String) {
  gapSignals(
    schoolYear: $schoolYear
    status: $status
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        helpdesk {
          name
        }
        need
        targetGroup
        municipality {
          name
        }
        schoolYear
        evidenceCount
        status
        policyAnswer
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const offersInOurCity: OperationText<OffersInOurCityQuery, OffersInOurCityQueryVariables> = `query OffersInOurCity($area: NisCode!, $first: Int = 50, $after: String) {
  municipality(nisCode: $area) {
    name
    population2020
  }
  offers(filter: {area: $area}, first: $first, after: $after) {
    edges {
      node {
        id
        titleIn(language: NL)
        offerType
        purpose
        targetGroups
        minAge
        maxAge
        organisation {
          name
          kind
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const yearForTheCouncil: OperationText<YearForTheCouncilQuery, YearForTheCouncilQueryVariables> = `query YearForTheCouncil($schoolYear: SchoolYear!, $helpdesk: ID!) {
  referralFigures(
    schoolYear: $schoolYear
    helpdesk: $helpdesk
    by: [MONTH, LEVEL, MUNICIPALITY, REASON, STARTED, PROVIDER]
  ) {
    helpdesk {
      name
    }
    schoolYear
    asOf
    individual {
      value
      status
    }
    group {
      value
      status
    }
    tables {
      dimension
      cells {
        category
        municipality {
          name
        }
        organisation
        value
        status
      }
    }
  }
}`;
