// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

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

/** How much a reported capacity says. */
export type CapacityStatus =
  /** Reported in the last 30 days. */
  | 'FRESH'
  /** Reported longer ago than 30 days: ask before relying on it. */
  | 'STALE_CAPACITY';

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

/** A text in the languages of the hub. */
export type LocalizedTextInput = {
  /** Dutch. */
  readonly nl: string;
  /** French. */
  readonly fr?: string | null | undefined;
  /** English. */
  readonly en?: string | null | undefined;
};

/** A new offer. Only title and kind are needed to begin; publishing asks for the rest. */
export type CreateOfferInput = {
  /** The title; Dutch at least. */
  readonly title: LocalizedTextInput;
  /** What it is, in a few sentences. */
  readonly summary?: LocalizedTextInput | null | undefined;
  /** What kind of offer. */
  readonly offerType: OfferType;
  /** What it is for. */
  readonly purpose?: ReadonlyArray<OfferPurpose> | null | undefined;
  /** When it acts. */
  readonly approach?: OfferApproach | null | undefined;
  /** Whom it works with. */
  readonly targetKind?: ReadonlyArray<SubjectKind> | null | undefined;
  /** Who it is for. */
  readonly targetGroups?: ReadonlyArray<TargetGroup> | null | undefined;
  /** From this age on, in years. */
  readonly minAge?: number | null | undefined;
  /** Up to and including this age, in years. */
  readonly maxAge?: number | null | undefined;
  /** Levels of school. */
  readonly levels?: ReadonlyArray<SchoolLevel> | null | undefined;
  /** Forms of education; empty for all. */
  readonly forms?: ReadonlyArray<EducationForm> | null | undefined;
  /** What it is built of. */
  readonly buildingBlocks?: ReadonlyArray<BuildingBlock> | null | undefined;
  /** How long a trajectory is. */
  readonly intensity?: OfferIntensity | null | undefined;
  /** Half days of a trajectory, at least. */
  readonly dayPartsMin?: number | null | undefined;
  /** Half days of a trajectory, at most. */
  readonly dayPartsMax?: number | null | undefined;
  /** Size of a group, at least. */
  readonly groupSizeMin?: number | null | undefined;
  /** Size of a group, at most. */
  readonly groupSizeMax?: number | null | undefined;
  /** Municipalities where it takes place. */
  readonly locations?: ReadonlyArray<string> | null | undefined;
  /** Municipalities whose young people it takes. */
  readonly serviceArea?: ReadonlyArray<string> | null | undefined;
  /** Languages, as ISO 639-1 codes. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** What a family pays, in euro with two decimals, such as 12.50. */
  readonly costToFamily?: string | null | undefined;
  /** Who can bring a young person. */
  readonly intakeRoute?: ReadonlyArray<IntakeRoute> | null | undefined;
  /** Whether consent is needed. */
  readonly requiresConsent?: boolean | null | undefined;
  /** The absence code while a pupil is there; never B. */
  readonly absenceCodeDuring?: AbsenceCode | null | undefined;
  /** First day. */
  readonly validFrom?: string | null | undefined;
  /** Last day. */
  readonly validUntil?: string | null | undefined;
};

/** The places of an offer. */
export type ReportCapacityInput = {
  /** The offer's id. */
  readonly offerId: string;
  /** First day of the period; today when left out. */
  readonly from?: string | null | undefined;
  /** Last day of the period. */
  readonly until?: string | null | undefined;
  /** All places: at least those that are taken and reserved. */
  readonly placesTotal: number;
  /** Places given or kept outside the hub. */
  readonly placesReserved?: number;
  /** Days until somebody new can start. */
  readonly expectedWaitDays?: number | null | undefined;
};

export type AnswerItemMutationVariables = Exact<{
  input: RespondToDispatchItemInput;
}>;


export type AnswerItemMutation = { readonly respondToDispatchItem: { readonly id: string, readonly ownResponse: { readonly canTake: CanTake | null, readonly fromOwnStrength: string | null, readonly earliestStart: string | null, readonly answeredAt: string | null } | null } | null };

export type OnTheTableQueryVariables = Exact<{
  unanswered?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OnTheTableQuery = { readonly dispatchItemsForUs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly need: string | null, readonly level: SchoolLevel | null, readonly ageBand: AgeBand | null, readonly situation: ReferralSituation | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly urgency: Urgency | null, readonly clbDutyReached: boolean | null, readonly outcome: DispatchOutcome | null, readonly municipality: { readonly name: string | null } | null, readonly ownResponse: { readonly canTake: CanTake | null, readonly fromOwnStrength: string | null } | null, readonly table: { readonly id: string, readonly scheduledAt: string | null, readonly place: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OurOffersQueryVariables = Exact<{
  status?: ReadonlyArray<OfferStatus> | OfferStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OurOffersQuery = { readonly myOffers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number | null, readonly status: OfferStatus | null, readonly statusReason: string | null, readonly titleIn: string | null, readonly lastAssuredOn: string | null, readonly capacity: { readonly status: CapacityStatus | null, readonly staleSince: string | null, readonly placesTotal: number | null, readonly placesReserved: number | null, readonly placesTaken: number | null, readonly placesFree: number | null, readonly expectedWaitDays: number | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OurTrajectoriesQueryVariables = Exact<{
  status?: ReadonlyArray<TrajectoryStatus> | TrajectoryStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OurTrajectoriesQuery = { readonly trajectoriesForUs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: TrajectoryStatus | null, readonly agreedStart: string | null, readonly startDeadline: string | null, readonly actualStart: string | null, readonly dayPartsPlanned: number | null, readonly dayPartsDone: number | null, readonly referral: { readonly number: string | null, readonly pupil: { readonly displayName: string | null, readonly age: number | null } | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RecordSessionsMutationVariables = Exact<{
  input: RecordSessionsInput;
}>;


export type RecordSessionsMutation = { readonly recordSessions: { readonly id: string, readonly dayPartsPlanned: number | null, readonly dayPartsDone: number | null } | null };

export type ReportPlacesMutationVariables = Exact<{
  input: ReportCapacityInput;
}>;


export type ReportPlacesMutation = { readonly reportCapacity: { readonly id: string, readonly status: OfferStatus | null, readonly lastAssuredOn: string | null, readonly capacity: { readonly status: CapacityStatus | null, readonly placesTotal: number | null, readonly placesReserved: number | null, readonly placesTaken: number | null, readonly placesFree: number | null, readonly expectedWaitDays: number | null } | null } | null };

export type ReportSignalMutationVariables = Exact<{
  input: ReportSignalInput;
}>;


export type ReportSignalMutation = { readonly reportSignal: { readonly id: string, readonly signal: FollowUpSignal | null, readonly note: string | null, readonly raisedAt: string | null } | null };

export type TrajectoryAtProviderQueryVariables = Exact<{
  id: string;
}>;


export type TrajectoryAtProviderQuery = { readonly trajectory: { readonly id: string, readonly status: TrajectoryStatus | null, readonly agreedStart: string | null, readonly actualStart: string | null, readonly dayPartsPlanned: number | null, readonly dayPartsDone: number | null, readonly referral: { readonly number: string | null, readonly question: string | null, readonly reasons: ReadonlyArray<ReferralReason> | null, readonly pupil: { readonly displayName: string | null, readonly age: number | null } | null, readonly school: { readonly name: string | null } | null } | null, readonly assignments: ReadonlyArray<{ readonly role: AssignmentRole | null, readonly strength: string | null, readonly startedOn: string | null, readonly endedOn: string | null, readonly organisation: { readonly name: string | null } | null }> | null, readonly sessions: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly dayPart: DayPart | null, readonly attended: boolean | null }> | null } | null };

export type WriteOfferMutationVariables = Exact<{
  input: CreateOfferInput;
}>;


export type WriteOfferMutation = { readonly createOffer: { readonly id: string, readonly version: number | null, readonly status: OfferStatus | null, readonly titleIn: string | null } | null };

export const answerItem: OperationText<AnswerItemMutation, AnswerItemMutationVariables> = `mutation AnswerItem($input: RespondToDispatchItemInput!) {
  respondToDispatchItem(input: $input) {
    id
    ownResponse {
      canTake
      fromOwnStrength
      earliestStart
      answeredAt
    }
  }
}`;

export const onTheTable: OperationText<OnTheTableQuery, OnTheTableQueryVariables> = `query OnTheTable($unanswered: Boolean = true, $first: Int = 20, $after: String) {
  dispatchItemsForUs(unanswered: $unanswered, first: $first, after: $after) {
    edges {
      node {
        id
        need
        level
        ageBand
        municipality {
          name
        }
        situation
        reasons
        urgency
        clbDutyReached
        outcome
        ownResponse {
          canTake
          fromOwnStrength
        }
        table {
          id
          scheduledAt
          place
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const ourOffers: OperationText<OurOffersQuery, OurOffersQueryVariables> = `query OurOffers($status: [OfferStatus!], $first: Int = 20, $after: String) {
  myOffers(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        version
        status
        statusReason
        titleIn(language: NL)
        lastAssuredOn
        capacity {
          status
          staleSince
          placesTotal
          placesReserved
          placesTaken
          placesFree
          expectedWaitDays
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const ourTrajectories: OperationText<OurTrajectoriesQuery, OurTrajectoriesQueryVariables> = `query OurTrajectories($status: [TrajectoryStatus!], $first: Int = 20, $after: String) {
  trajectoriesForUs(status: $status, first: $first, after: $after) {
    edges {
      node {
        id
        status
        agreedStart
        startDeadline
        actualStart
        dayPartsPlanned
        dayPartsDone
        referral {
          number
          pupil {
            displayName
            age
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

export const recordSessions: OperationText<RecordSessionsMutation, RecordSessionsMutationVariables> = `mutation RecordSessions($input: RecordSessionsInput!) {
  recordSessions(input: $input) {
    id
    dayPartsPlanned
    dayPartsDone
  }
}`;

export const reportPlaces: OperationText<ReportPlacesMutation, ReportPlacesMutationVariables> = `mutation ReportPlaces($input: ReportCapacityInput!) {
  reportCapacity(input: $input) {
    id
    status
    lastAssuredOn
    capacity {
      status
      placesTotal
      placesReserved
      placesTaken
      placesFree
      expectedWaitDays
    }
  }
}`;

export const reportSignal: OperationText<ReportSignalMutation, ReportSignalMutationVariables> = `mutation ReportSignal($input: ReportSignalInput!) {
  reportSignal(input: $input) {
    id
    signal
    note
    raisedAt
  }
}`;

export const trajectoryAtProvider: OperationText<TrajectoryAtProviderQuery, TrajectoryAtProviderQueryVariables> = `query TrajectoryAtProvider($id: ID!) {
  trajectory(id: $id) {
    id
    status
    agreedStart
    actualStart
    dayPartsPlanned
    dayPartsDone
    referral {
      number
      question
      reasons
      pupil {
        displayName
        age
      }
      school {
        name
      }
    }
    assignments {
      role
      organisation {
        name
      }
      strength
      startedOn
      endedOn
    }
    sessions {
      id
      date
      dayPart
      attended
    }
  }
}`;

export const writeOffer: OperationText<WriteOfferMutation, WriteOfferMutationVariables> = `mutation WriteOffer($input: CreateOfferInput!) {
  createOffer(input: $input) {
    id
    version
    status
    titleIn(language: NL)
  }
}`;
