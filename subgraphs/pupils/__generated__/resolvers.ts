// Made by `npm run generate` from codegen.yml; a change here is lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AbsenceRow, AbsenceSummaryRow, CaseContextRow, ClbCentreRow, ClbContractRow, ConsentRow, EnrolmentRow, GuardianRow, ImportReportRow, InvolvementRow, MunicipalityRow, PupilRow, PermitRow, SchoolRow, SchoolChangeRow, ServicePermitRow, SupportServiceRow } from '../rows';
import type { PupilsContext } from '../context';
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
  /** A pupil by the hub's pseudonym; null when there is none or it is not yours. */
  readonly pupil?: Maybe<Pupil>;
  /** All that the owners may tell you about one pupil, in one query. */
  readonly caseContext?: Maybe<CaseContext>;
  /** The pupils your organisation has a relation with (enrolment, guidance contract, open referral), by name. */
  readonly myCaseload?: Maybe<PupilConnection>;
  /** Finds pupils among your own: by your organisation's own reference number, or by name (spelling may differ a little) and birth date. */
  readonly findPupil?: Maybe<ReadonlyArray<Pupil>>;
  /** Your own record (pupil). */
  readonly myRecord?: Maybe<Pupil>;
  /** The children whose record is open to you (parent or guardian). */
  readonly myChildren?: Maybe<ReadonlyArray<Pupil>>;
  /** A school by id. */
  readonly school?: Maybe<School>;
  /** A pupil guidance centre by id. */
  readonly clbCentre?: Maybe<ClbCentre>;
  /** Consents that your organisation is answerable for (data protection officer), newest first. */
  readonly consentRecords?: Maybe<ConsentRecordConnection>;
};


export type QueryPupilArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseContextArgs = {
  pupilId: Scalars['ID']['input'];
};


export type QueryMyCaseloadArgs = {
  problematicHalfDaysFrom?: InputMaybe<Scalars['HalfDays']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindPupilArgs = {
  input: FindPupilInput;
};


export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClbCentreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConsentRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Records half days of absence of a pupil; a half day that is known already is corrected. The summary follows at once. */
  readonly recordAbsences?: Maybe<RecordAbsencesPayload>;
  /** Imports pupils with their enrolments, or absences, from CSV in the shape of Discimus: all lines or none, with a report by line. */
  readonly importRecords?: Maybe<ImportReport>;
  /** Records what a pupil (from 12) or a guardian decided about sharing data. What a pupil took back by the own login is granted again by the pupil only. */
  readonly recordConsent?: Maybe<ConsentRecord>;
  /** Withdraws a consent: it counts from the next read on. History is kept; no reason is asked. */
  readonly withdrawConsent?: Maybe<ConsentRecord>;
  /** Asks leave to tell a helpdesk about a pupil: checks relation and consent, and signs what is shared. The permit lives five minutes and is used once, in createReferral. */
  readonly permitReferral?: Maybe<ReferralPermit>;
  /** Asks leave to refer a pupil to a support service: checks relation and consent, and signs what is shared. The permit lives five minutes and is used once, in createServiceReferral. */
  readonly permitServiceReferral?: Maybe<ServiceReferralPermit>;
};


export type MutationRecordAbsencesArgs = {
  input: RecordAbsencesInput;
};


export type MutationImportRecordsArgs = {
  input: ImportRecordsInput;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationPermitReferralArgs = {
  input: PermitReferralInput;
};


export type MutationPermitServiceReferralArgs = {
  input: PermitServiceReferralInput;
};

/** A pupil (leerling), known between owners by a random pseudonym only. */
export type Pupil = {
  /** The hub's pseudonym: random, made from nothing. */
  readonly id: Scalars['ID']['output'];
  /** The name; only in a guidance relation, an open referral, or a referral to a service or an assignment to a provider that the consent covers. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** The day of birth. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Age in whole years, today or on a day. */
  readonly age?: Maybe<Scalars['Int']['output']>;
  /** Gender as registered. */
  readonly gender?: Maybe<Gender>;
  /** The municipality of residence. */
  readonly residence?: Maybe<Municipality>;
  /** The postal code of residence. */
  readonly postalCode?: Maybe<Scalars['PostalCode']['output']>;
  /** Until when education is compulsory (leerplicht): the 18th birthday, or 30 June of that year when born from July on. */
  readonly compulsoryUntil?: Maybe<Scalars['Date']['output']>;
  /** Who decides about this pupil's data: presumed competent from 12. */
  readonly competence?: Maybe<Competence>;
  /** Parents and guardians, as a relation, not by name. */
  readonly guardians?: Maybe<ReadonlyArray<Guardian>>;
  /** The enrolment that runs today. */
  readonly currentEnrolment?: Maybe<Enrolment>;
  /** Enrolments, newest first; a school sees its own. */
  readonly enrolments?: Maybe<ReadonlyArray<Enrolment>>;
  /** Changes of school, newest first; a school sees those it had a part in. */
  readonly schoolChanges?: Maybe<ReadonlyArray<SchoolChange>>;
  /** Half days of absence in one school year, oldest first; a school sees its own. */
  readonly absences?: Maybe<ReadonlyArray<AbsenceRecord>>;
  /** Absences of one school year, counted over all schools. */
  readonly absenceSummary?: Maybe<AbsenceSummary>;
  /** The pupil guidance centre that has the pupil in guidance now. */
  readonly clbCentre?: Maybe<ClbCentre>;
  /** Consents about this pupil, newest first. */
  readonly consents?: Maybe<ReadonlyArray<ConsentRecord>>;
  /** Whether a consent for this purpose holds now: the fact, not the record. */
  readonly hasConsent?: Maybe<Scalars['Boolean']['output']>;
  /** True when this pupil was generated: nobody real. */
  readonly synthetic?: Maybe<Scalars['Boolean']['output']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilAgeArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilEnrolmentsArgs = {
  schoolYear?: InputMaybe<Scalars['SchoolYear']['input']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilSchoolChangesArgs = {
  schoolYear?: InputMaybe<Scalars['SchoolYear']['input']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilAbsencesArgs = {
  schoolYear?: InputMaybe<Scalars['SchoolYear']['input']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilAbsenceSummaryArgs = {
  schoolYear?: InputMaybe<Scalars['SchoolYear']['input']>;
};


/** A pupil (leerling), known between owners by a random pseudonym only. */
export type PupilHasConsentArgs = {
  purpose: ConsentPurpose;
};

/** What the owners may tell about one pupil; each owner adds its part. */
export type CaseContext = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['output'];
  /** The pupil. */
  readonly pupil?: Maybe<Pupil>;
  /** Absences of this school year, counted over all schools. */
  readonly absenceSummary?: Maybe<AbsenceSummary>;
  /** The enrolment that runs today. */
  readonly enrolment?: Maybe<Enrolment>;
  /** Changes of school in this school year. */
  readonly schoolChanges?: Maybe<ReadonlyArray<SchoolChange>>;
  /** Consents about this pupil. */
  readonly consents?: Maybe<ReadonlyArray<ConsentRecord>>;
  /** Services that the pupil was referred to, on a consent that holds; newest first. */
  readonly involvedServices?: Maybe<ReadonlyArray<InvolvedService>>;
};

/** A service that a pupil was referred to, as facts. A helpdesk with an open case learns that one is involved, not which. */
export type InvolvedService = {
  /** The service. */
  readonly service?: Maybe<SupportService>;
  /** The day on which the referral was sent. */
  readonly sentOn?: Maybe<Scalars['Date']['output']>;
  /** The service has started with the pupil. */
  readonly started?: Maybe<Scalars['Boolean']['output']>;
  /** It has ended. */
  readonly ended?: Maybe<Scalars['Boolean']['output']>;
};

/** A support service; its owner tells of it. */
export type SupportService = {
  /** The service's id. */
  readonly id: Scalars['ID']['output'];
};

/** A municipality; statistics will tell more of it. */
export type Municipality = {
  /** The REFNIS code. */
  readonly nisCode: Scalars['NisCode']['output'];
};

/** A parent or guardian, as far as decisions need it. */
export type Guardian = {
  /** The guardian's id. */
  readonly id: Scalars['ID']['output'];
  /** How the guardian relates to the pupil. */
  readonly relation?: Maybe<GuardianRelation>;
  /** Whether this guardian may consent for a pupil below 12. */
  readonly mayConsent?: Maybe<Scalars['Boolean']['output']>;
  /** The language to contact the guardian in (ISO 639-1). */
  readonly contactLanguage?: Maybe<Scalars['String']['output']>;
};

/** A school. */
export type School = {
  /** The school's id in the network register. */
  readonly id: Scalars['ID']['output'];
  /** The official number; null where it is not known. */
  readonly institutionNumber?: Maybe<Scalars['InstitutionNumber']['output']>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The education network (onderwijsnet). */
  readonly network?: Maybe<EducationNetwork>;
  /** Who organises the school: 1 GO!, 2 private, 3 province, 4 municipality, 5 social welfare, 6 inter-municipal, 7 Flemish Community. */
  readonly organiserKind?: Maybe<Scalars['Int']['output']>;
  /** Levels taught. */
  readonly levels?: Maybe<ReadonlyArray<SchoolLevel>>;
  /** The municipality the school is in. */
  readonly municipality?: Maybe<Municipality>;
  /** The centre the school has a contract with today. */
  readonly clbContract?: Maybe<ClbContract>;
};

/** The contract between a school and its pupil guidance centre. */
export type ClbContract = {
  /** The centre. */
  readonly clb?: Maybe<ClbCentre>;
  /** First day. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it runs. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** A pupil guidance centre (CLB, Centrum voor Leerlingenbegeleiding). */
export type ClbCentre = {
  /** The centre's id in the network register. */
  readonly id: Scalars['ID']['output'];
  /** The official number; null where it is not known. */
  readonly institutionNumber?: Maybe<Scalars['InstitutionNumber']['output']>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The network the centre belongs to. */
  readonly network?: Maybe<ClbNetwork>;
  /** Municipalities served. */
  readonly serviceArea?: Maybe<ReadonlyArray<Scalars['NisCode']['output']>>;
  /** Disciplines at the centre. */
  readonly disciplines?: Maybe<ReadonlyArray<ClbDiscipline>>;
};

/** An enrolment (inschrijving) of a pupil at a school. */
export type Enrolment = {
  /** The enrolment's id. */
  readonly id: Scalars['ID']['output'];
  /** The school. */
  readonly school?: Maybe<School>;
  /** The school year. */
  readonly schoolYear?: Maybe<Scalars['SchoolYear']['output']>;
  /** First day. */
  readonly start?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it runs. */
  readonly end?: Maybe<Scalars['Date']['output']>;
  /** The level. */
  readonly level?: Maybe<SchoolLevel>;
  /** Regular or special education. */
  readonly kind?: Maybe<EducationKind>;
  /** The stage (graad), 1 to 3, in secondary education. */
  readonly stage?: Maybe<Scalars['Int']['output']>;
  /** The year within the stage, or within primary education. */
  readonly yearOfStage?: Maybe<Scalars['Int']['output']>;
  /** The form (onderwijsvorm). */
  readonly form?: Maybe<EducationForm>;
  /** The finality (finaliteit). */
  readonly finality?: Maybe<Finality>;
  /** Learning at school and at work (duaal leren). */
  readonly isDual?: Maybe<Scalars['Boolean']['output']>;
  /** Reception class for newcomers (OKAN). */
  readonly isOkan?: Maybe<Scalars['Boolean']['output']>;
  /** The administrative group (administratieve groep), at most six digits. */
  readonly administrativeGroupNumber?: Maybe<Scalars['Int']['output']>;
  /** Why the enrolment ended. */
  readonly exitReason?: Maybe<ExitReason>;
};

/** One half day of absence. */
export type AbsenceRecord = {
  /** The day. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Morning or afternoon. */
  readonly dayPart?: Maybe<DayPart>;
  /** The code as exchanged with the agency (seven codes since 2019). */
  readonly code?: Maybe<AbsenceCode>;
  /** The school's own, finer code. */
  readonly localCode?: Maybe<Scalars['String']['output']>;
  /** The school that recorded it. */
  readonly school?: Maybe<School>;
  /** When it was recorded. */
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Absences of one school year over all schools, in half days; the count belongs to the pupil, not to a school. */
export type AbsenceSummary = {
  /** The school year. */
  readonly schoolYear?: Maybe<Scalars['SchoolYear']['output']>;
  /** Half days by code. */
  readonly halfDays?: Maybe<HalfDaysByCode>;
  /** Problematic half days (code B), over all schools. */
  readonly problematicHalfDays?: Maybe<Scalars['HalfDays']['output']>;
  /** Problematic half days in the school year before. */
  readonly previousYearProblematic?: Maybe<Scalars['HalfDays']['output']>;
  /** The highest threshold reached. */
  readonly thresholdReached?: Maybe<AbsenceThreshold>;
  /** When the school's duty to involve the CLB (from 5) began, by the day of the fifth half day. */
  readonly clbDutySince?: Maybe<Scalars['Date']['output']>;
  /** The school allowance is at risk: 30 or more in the year before and 25 or more in this one (default). */
  readonly allowanceAtRisk?: Maybe<Scalars['Boolean']['output']>;
};

/** Half days by Discimus code. */
export type HalfDaysByCode = {
  /** Nursery pupil not of compulsory age. */
  readonly A?: Maybe<Scalars['HalfDays']['output']>;
  /** Workplace part not filled, not by unwillingness. */
  readonly M?: Maybe<Scalars['HalfDays']['output']>;
  /** Lawful by right. */
  readonly R?: Maybe<Scalars['HalfDays']['output']>;
  /** Illness. */
  readonly Z?: Maybe<Scalars['HalfDays']['output']>;
  /** Rehabilitation during lessons. */
  readonly H?: Maybe<Scalars['HalfDays']['output']>;
  /** Personal reasons with the head's consent; time-out and NAFT too. */
  readonly P?: Maybe<Scalars['HalfDays']['output']>;
  /** Problematic (unlawful) absence. */
  readonly B?: Maybe<Scalars['HalfDays']['output']>;
};

/** A change of school. */
export type SchoolChange = {
  /** The change's id. */
  readonly id: Scalars['ID']['output'];
  /** The school left. */
  readonly fromSchool?: Maybe<School>;
  /** The school entered. */
  readonly toSchool?: Maybe<School>;
  /** First day at the new school. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Within the school year or over summer. */
  readonly within?: Maybe<SchoolChangeMoment>;
  /** Whether the guidance file was handed over (L22). */
  readonly handoverStatus?: Maybe<HandoverStatus>;
};

/** What was decided about sharing data of a pupil. */
export type ConsentRecord = {
  /** The consent's id. */
  readonly id: Scalars['ID']['output'];
  /** Who decided. */
  readonly givenBy?: Maybe<ConsentGiver>;
  /** What for. */
  readonly purpose?: Maybe<ConsentPurpose>;
  /** Kinds of data. */
  readonly dataCategories?: Maybe<ReadonlyArray<DataCategory>>;
  /** Organisations or persons that may receive the data, by id. */
  readonly recipients?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** How the consent stands now. */
  readonly status?: Maybe<ConsentStatus>;
  /** First moment. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** Last moment; null for as long as the purpose lasts. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the evidence is kept, at the centre. */
  readonly evidenceRef?: Maybe<Scalars['String']['output']>;
};

/** What permitReferral signed. */
export type ReferralPermit = {
  /** The permit's id. */
  readonly id: Scalars['ID']['output'];
  /** The signed permit, for createReferral. */
  readonly permit?: Maybe<Scalars['String']['output']>;
  /** After this moment the permit is no longer good. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Exactly what is shared with the helpdesk. */
  readonly shares?: Maybe<ReferralFacts>;
};

/** The facts of a pupil that a permit shares with a helpdesk, and nothing else. */
export type ReferralFacts = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['output'];
  /** The helpdesk the permit is for. */
  readonly helpdeskId: Scalars['ID']['output'];
  /** The consent it rests on. */
  readonly consentId?: Maybe<Scalars['ID']['output']>;
  /** When that consent ends by itself, as far as known: on its own day, or for a guardian's when the pupil comes to decide; null for as long as the purpose lasts. */
  readonly consentUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The school of the present enrolment, if any. */
  readonly schoolId?: Maybe<Scalars['ID']['output']>;
  /** Problematic half days this school year, over all schools. */
  readonly problematicHalfDays?: Maybe<Scalars['HalfDays']['output']>;
  /** The level of the present enrolment. */
  readonly level?: Maybe<SchoolLevel>;
  /** Age in a band, not in years. */
  readonly ageBand?: Maybe<AgeBand>;
  /** The municipality of residence. */
  readonly area?: Maybe<Scalars['NisCode']['output']>;
  /** The situation as the referrer sees it. */
  readonly situation?: Maybe<ReferralSituation>;
};

/** What permitServiceReferral signed. */
export type ServiceReferralPermit = {
  /** The permit's id. */
  readonly id: Scalars['ID']['output'];
  /** The signed permit, for createServiceReferral. */
  readonly permit?: Maybe<Scalars['String']['output']>;
  /** After this moment the permit is no longer good. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Exactly what is shared with the services. */
  readonly shares?: Maybe<ServiceReferralFacts>;
};

/** The facts of a pupil that a permit shares with a service, and nothing else. */
export type ServiceReferralFacts = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['output'];
  /** The service the permit is for. */
  readonly serviceId: Scalars['ID']['output'];
  /** The organisation that runs the service. */
  readonly organisationId: Scalars['ID']['output'];
  /** The consent it rests on. */
  readonly consentId?: Maybe<Scalars['ID']['output']>;
  /** When that consent ends by itself; null for as long as the purpose lasts. */
  readonly consentUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Age in a band, not in years. */
  readonly ageBand?: Maybe<AgeBand>;
};

/** What recordAbsences did. */
export type RecordAbsencesPayload = {
  /** The pupil. */
  readonly pupil?: Maybe<Pupil>;
  /** Half days written. */
  readonly recorded?: Maybe<Scalars['Int']['output']>;
  /** The summary of the school year afterwards. */
  readonly absenceSummary?: Maybe<AbsenceSummary>;
};

/** What an import did; nothing is applied when any line is refused. */
export type ImportReport = {
  /** The report's id. */
  readonly id: Scalars['ID']['output'];
  /** Whether the file was applied. */
  readonly applied?: Maybe<Scalars['Boolean']['output']>;
  /** Lines read, without the header. */
  readonly lines?: Maybe<Scalars['Int']['output']>;
  /** Lines that created something. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** Lines that changed something. */
  readonly updated?: Maybe<Scalars['Int']['output']>;
  /** Lines that were known already. */
  readonly unchanged?: Maybe<Scalars['Int']['output']>;
  /** Lines that were refused, in order; at most 100 are shown. */
  readonly refused?: Maybe<ReadonlyArray<RefusedLine>>;
};

/** A line of an import that was refused. */
export type RefusedLine = {
  /** The line of the file; the header is line 1. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** The column at fault, where one is. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** FORBIDDEN_ROW for a row that is not yours, BAD_USER_INPUT for a row that is not right. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What is wrong, without the value. */
  readonly message?: Maybe<Scalars['String']['output']>;
};

/** A page of pupils. */
export type PupilConnection = {
  /** The pupils with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<PupilEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A pupil in a page. */
export type PupilEdge = {
  /** The cursor of this pupil. */
  readonly cursor: Scalars['String']['output'];
  /** The pupil. */
  readonly node?: Maybe<Pupil>;
};

/** A page of consents. */
export type ConsentRecordConnection = {
  /** The consents with their cursors. */
  readonly edges?: Maybe<ReadonlyArray<ConsentRecordEdge>>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A consent in a page. */
export type ConsentRecordEdge = {
  /** The cursor of this consent. */
  readonly cursor: Scalars['String']['output'];
  /** The consent. */
  readonly node?: Maybe<ConsentRecord>;
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

/** What you know of the pupil you look for: a reference, or a name with a birth date. */
export type FindPupilInput = {
  /** Your organisation's own number for the pupil (stamnummer or file number). */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** The name, as well as you know it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The day of birth; needed with a name. */
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
};

/** Half days of absence of one pupil. */
export type RecordAbsencesInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['input'];
  /** The school; a school leaves it out, a CLB names it. */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 half days. */
  readonly halfDays: ReadonlyArray<AbsenceHalfDayInput>;
};

/** One half day of absence. */
export type AbsenceHalfDayInput = {
  /** The day, not in the future. */
  readonly date: Scalars['Date']['input'];
  /** Morning or afternoon. */
  readonly dayPart: DayPart;
  /** The code. */
  readonly code: AbsenceCode;
  /** The school's own, finer code. */
  readonly localCode?: InputMaybe<Scalars['String']['input']>;
};

/** A CSV file of one kind. */
export type ImportRecordsInput = {
  /** What the lines are. */
  readonly kind: ImportKind;
  /** The file's text: UTF-8, comma or semicolon, with the header that docs/import.md gives; at most 10 MB and 50 000 lines. */
  readonly csv: Scalars['String']['input'];
};

/** A decision about sharing data. */
export type RecordConsentInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['input'];
  /** Who decided; from 12 on the pupil. */
  readonly givenBy: ConsentGiver;
  /** What was decided. */
  readonly decision: ConsentDecision;
  /** What for. */
  readonly purpose: ConsentPurpose;
  /** Kinds of data. A referral is permitted, and a record opened to a guardian, on all four only. */
  readonly dataCategories: ReadonlyArray<DataCategory>;
  /** Organisations or persons that may receive the data, by id. */
  readonly recipients: ReadonlyArray<Scalars['ID']['input']>;
  /** Last moment; left out for as long as the purpose lasts. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the evidence is kept; a centre that records GRANTED names it. */
  readonly evidenceRef?: InputMaybe<Scalars['String']['input']>;
};

/** Which consent is withdrawn. */
export type WithdrawConsentInput = {
  /** The consent's id. */
  readonly consentId: Scalars['ID']['input'];
};

/** About whom a helpdesk may be told. */
export type PermitReferralInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['input'];
  /** The helpdesk, by id. */
  readonly helpdeskId: Scalars['ID']['input'];
  /** The situation as you see it. */
  readonly situation: ReferralSituation;
};

/** About whom a support service may be told. */
export type PermitServiceReferralInput = {
  /** The pupil's pseudonym. */
  readonly pupilId: Scalars['ID']['input'];
  /** The service, by id. */
  readonly serviceId: Scalars['ID']['input'];
  /** The organisation that runs the service (SupportService.organisation): the consent names it. */
  readonly organisationId: Scalars['ID']['input'];
};

/** Gender as registered. */
export type Gender =
  /** Male. */
  | 'M'
  /** Female. */
  | 'F'
  /** Neither, or not given. */
  | 'X';

/** Who decides about a pupil's data. */
export type Competence =
  /** Below 12: a guardian decides. */
  | 'UNDER_12'
  /** From 12 on: the pupil decides. */
  | 'PRESUMED_COMPETENT'
  /** Assessed not competent: a guardian decides. */
  | 'ASSESSED_NOT_COMPETENT'
  /** 18 or older. */
  | 'ADULT';

/** How a guardian relates to a pupil. */
export type GuardianRelation =
  /** Parent. */
  | 'PARENT'
  /** Guardian by law. */
  | 'LEGAL_GUARDIAN'
  /** Foster parent. */
  | 'FOSTER_PARENT';

/** Education networks (onderwijsnetten). */
export type EducationNetwork =
  /** Education of the Flemish Community (GO!). */
  | 'GO'
  /** Subsidised public education (officieel gesubsidieerd). */
  | 'OGO'
  /** Subsidised free education (vrij gesubsidieerd). */
  | 'VGO';

/** Networks of pupil guidance centres. */
export type ClbNetwork =
  /** Of the Flemish Community. */
  | 'GO'
  /** Of provinces and municipalities. */
  | 'OGO'
  /** Free centres. */
  | 'VRIJ';

/** Disciplines at a pupil guidance centre. */
export type ClbDiscipline =
  /** Doctor. */
  | 'DOCTOR'
  /** Nurse. */
  | 'NURSE'
  /** Social worker. */
  | 'SOCIAL_WORKER'
  /** Psychologist. */
  | 'PSYCHOLOGIST'
  /** Educationalist. */
  | 'EDUCATIONALIST';

/** Levels of school. */
export type SchoolLevel =
  /** Nursery (kleuter). */
  | 'PRE_PRIMARY'
  /** Primary (lager). */
  | 'PRIMARY'
  /** Secondary (secundair). */
  | 'SECONDARY';

/** Kinds of education. */
export type EducationKind =
  /** Regular (gewoon). */
  | 'REGULAR'
  /** Special (buitengewoon). */
  | 'SPECIAL';

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

/** Finalities (finaliteiten). */
export type Finality =
  /** To higher education (doorstroom). */
  | 'TRANSITION'
  /** Both (dubbele finaliteit). */
  | 'DUAL'
  /** To work (arbeidsmarkt). */
  | 'LABOUR_MARKET'
  /** None. */
  | 'NONE';

/** Why an enrolment ended. */
export type ExitReason =
  /** Moved to another school. */
  | 'SCHOOL_CHANGE'
  /** The school year ended. */
  | 'END_OF_YEAR'
  /** Definitive exclusion (definitieve uitsluiting). */
  | 'DEFINITIVE_EXCLUSION'
  /** Left education. */
  | 'LEFT_EDUCATION'
  /** Another reason. */
  | 'OTHER';

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

/** Half of a school day (halve lesdag). */
export type DayPart =
  /** Morning. */
  | 'AM'
  /** Afternoon. */
  | 'PM';

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

/** When a change of school happens. */
export type SchoolChangeMoment =
  /** Within a school year. */
  | 'YEAR'
  /** Between two school years. */
  | 'SUMMER';

/** Whether the guidance file was handed over to the new centre. */
export type HandoverStatus =
  /** Same centre: nothing to hand over. */
  | 'NOT_NEEDED'
  /** The window in which pupil or parent may object runs. */
  | 'PENDING_OBJECTION'
  /** Handed over. */
  | 'DONE';

/** Who decides about a consent. */
export type ConsentGiver =
  /** The pupil, from 12. */
  | 'PUPIL'
  /** A parent or guardian, below 12. */
  | 'GUARDIAN';

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

/** What was decided. */
export type ConsentDecision =
  /** Asked, not answered yet. */
  | 'REQUESTED'
  /** Given. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED';

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

/** What an import holds. */
export type ImportKind =
  /** Pupils with their enrolments. */
  | 'ENROLMENTS'
  /** Absences by half day. */
  | 'ABSENCES';



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
  School: School;
  ClbCentre: ClbCentre;
  ConsentRecord: ConsentRecord;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Pupil:
    ( { __typename: 'Pupil' }
    & GraphQLRecursivePick<FederationTypes['Pupil'], {"id":true}> );
  CaseContext:
    ( { __typename: 'CaseContext' }
    & GraphQLRecursivePick<FederationTypes['CaseContext'], {"pupilId":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"id":true}> );
  ClbCentre:
    ( { __typename: 'ClbCentre' }
    & GraphQLRecursivePick<FederationTypes['ClbCentre'], {"id":true}> );
  ConsentRecord:
    ( { __typename: 'ConsentRecord' }
    & GraphQLRecursivePick<FederationTypes['ConsentRecord'], {"id":true}> );
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
  Pupil: ResolverTypeWrapper<PupilRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CaseContext: ResolverTypeWrapper<CaseContextRow>;
  InvolvedService: ResolverTypeWrapper<InvolvementRow>;
  SupportService: ResolverTypeWrapper<SupportServiceRow>;
  Municipality: ResolverTypeWrapper<MunicipalityRow>;
  Guardian: ResolverTypeWrapper<GuardianRow>;
  School: ResolverTypeWrapper<SchoolRow>;
  ClbContract: ResolverTypeWrapper<ClbContractRow>;
  ClbCentre: ResolverTypeWrapper<ClbCentreRow>;
  Enrolment: ResolverTypeWrapper<EnrolmentRow>;
  AbsenceRecord: ResolverTypeWrapper<AbsenceRow>;
  AbsenceSummary: ResolverTypeWrapper<AbsenceSummaryRow>;
  HalfDaysByCode: ResolverTypeWrapper<HalfDaysByCode>;
  SchoolChange: ResolverTypeWrapper<SchoolChangeRow>;
  ConsentRecord: ResolverTypeWrapper<ConsentRow>;
  ReferralPermit: ResolverTypeWrapper<PermitRow>;
  ReferralFacts: ResolverTypeWrapper<ReferralFacts>;
  ServiceReferralPermit: ResolverTypeWrapper<ServicePermitRow>;
  ServiceReferralFacts: ResolverTypeWrapper<ServiceReferralFacts>;
  RecordAbsencesPayload: ResolverTypeWrapper<Omit<RecordAbsencesPayload, 'pupil' | 'absenceSummary'> & { pupil?: Maybe<ResolversTypes['Pupil']>, absenceSummary?: Maybe<ResolversTypes['AbsenceSummary']> }>;
  ImportReport: ResolverTypeWrapper<ImportReportRow>;
  RefusedLine: ResolverTypeWrapper<RefusedLine>;
  PupilConnection: ResolverTypeWrapper<Omit<PupilConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['PupilEdge']>> }>;
  PupilEdge: ResolverTypeWrapper<Omit<PupilEdge, 'node'> & { node?: Maybe<ResolversTypes['Pupil']> }>;
  ConsentRecordConnection: ResolverTypeWrapper<Omit<ConsentRecordConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversTypes['ConsentRecordEdge']>> }>;
  ConsentRecordEdge: ResolverTypeWrapper<Omit<ConsentRecordEdge, 'node'> & { node?: Maybe<ResolversTypes['ConsentRecord']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  FindPupilInput: FindPupilInput;
  RecordAbsencesInput: RecordAbsencesInput;
  AbsenceHalfDayInput: AbsenceHalfDayInput;
  ImportRecordsInput: ImportRecordsInput;
  RecordConsentInput: RecordConsentInput;
  WithdrawConsentInput: WithdrawConsentInput;
  PermitReferralInput: PermitReferralInput;
  PermitServiceReferralInput: PermitServiceReferralInput;
  Gender: Gender;
  Competence: Competence;
  GuardianRelation: GuardianRelation;
  EducationNetwork: EducationNetwork;
  ClbNetwork: ClbNetwork;
  ClbDiscipline: ClbDiscipline;
  SchoolLevel: SchoolLevel;
  EducationKind: EducationKind;
  EducationForm: EducationForm;
  Finality: Finality;
  ExitReason: ExitReason;
  AbsenceCode: AbsenceCode;
  DayPart: DayPart;
  AbsenceThreshold: AbsenceThreshold;
  SchoolChangeMoment: SchoolChangeMoment;
  HandoverStatus: HandoverStatus;
  ConsentGiver: ConsentGiver;
  ConsentPurpose: ConsentPurpose;
  DataCategory: DataCategory;
  ConsentDecision: ConsentDecision;
  ConsentStatus: ConsentStatus;
  AgeBand: AgeBand;
  ReferralSituation: ReferralSituation;
  ImportKind: ImportKind;
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
  Pupil: PupilRow;
  Boolean: Scalars['Boolean']['output'];
  CaseContext: CaseContextRow;
  InvolvedService: InvolvementRow;
  SupportService: SupportServiceRow;
  Municipality: MunicipalityRow;
  Guardian: GuardianRow;
  School: SchoolRow;
  ClbContract: ClbContractRow;
  ClbCentre: ClbCentreRow;
  Enrolment: EnrolmentRow;
  AbsenceRecord: AbsenceRow;
  AbsenceSummary: AbsenceSummaryRow;
  HalfDaysByCode: HalfDaysByCode;
  SchoolChange: SchoolChangeRow;
  ConsentRecord: ConsentRow;
  ReferralPermit: PermitRow;
  ReferralFacts: ReferralFacts;
  ServiceReferralPermit: ServicePermitRow;
  ServiceReferralFacts: ServiceReferralFacts;
  RecordAbsencesPayload: Omit<RecordAbsencesPayload, 'pupil' | 'absenceSummary'> & { pupil?: Maybe<ResolversParentTypes['Pupil']>, absenceSummary?: Maybe<ResolversParentTypes['AbsenceSummary']> };
  ImportReport: ImportReportRow;
  RefusedLine: RefusedLine;
  PupilConnection: Omit<PupilConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['PupilEdge']>> };
  PupilEdge: Omit<PupilEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Pupil']> };
  ConsentRecordConnection: Omit<ConsentRecordConnection, 'edges'> & { edges?: Maybe<ReadonlyArray<ResolversParentTypes['ConsentRecordEdge']>> };
  ConsentRecordEdge: Omit<ConsentRecordEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ConsentRecord']> };
  PageInfo: PageInfo;
  FindPupilInput: FindPupilInput;
  RecordAbsencesInput: RecordAbsencesInput;
  AbsenceHalfDayInput: AbsenceHalfDayInput;
  ImportRecordsInput: ImportRecordsInput;
  RecordConsentInput: RecordConsentInput;
  WithdrawConsentInput: WithdrawConsentInput;
  PermitReferralInput: PermitReferralInput;
  PermitServiceReferralInput: PermitServiceReferralInput;
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<AccessRole>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = PupilsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type QueryResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  pupil?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType, RequireFields<QueryPupilArgs, 'id'>>;
  caseContext?: Resolver<Maybe<ResolversTypes['CaseContext']>, ParentType, ContextType, RequireFields<QueryCaseContextArgs, 'pupilId'>>;
  myCaseload?: Resolver<Maybe<ResolversTypes['PupilConnection']>, ParentType, ContextType, RequireFields<QueryMyCaseloadArgs, 'first'>>;
  findPupil?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pupil']>>, ParentType, ContextType, RequireFields<QueryFindPupilArgs, 'input'>>;
  myRecord?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
  myChildren?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pupil']>>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  clbCentre?: Resolver<Maybe<ResolversTypes['ClbCentre']>, ParentType, ContextType, RequireFields<QueryClbCentreArgs, 'id'>>;
  consentRecords?: Resolver<Maybe<ResolversTypes['ConsentRecordConnection']>, ParentType, ContextType, RequireFields<QueryConsentRecordsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordAbsences?: Resolver<Maybe<ResolversTypes['RecordAbsencesPayload']>, ParentType, ContextType, RequireFields<MutationRecordAbsencesArgs, 'input'>>;
  importRecords?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportRecordsArgs, 'input'>>;
  recordConsent?: Resolver<Maybe<ResolversTypes['ConsentRecord']>, ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['ConsentRecord']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  permitReferral?: Resolver<Maybe<ResolversTypes['ReferralPermit']>, ParentType, ContextType, RequireFields<MutationPermitReferralArgs, 'input'>>;
  permitServiceReferral?: Resolver<Maybe<ResolversTypes['ServiceReferralPermit']>, ParentType, ContextType, RequireFields<MutationPermitServiceReferralArgs, 'input'>>;
};

export type PupilResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Pupil'] = ResolversParentTypes['Pupil'], FederationReferenceType extends FederationReferenceTypes['Pupil'] = FederationReferenceTypes['Pupil']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pupil']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<PupilAgeArgs>>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  residence?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['PostalCode']>, ParentType, ContextType>;
  compulsoryUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  competence?: Resolver<Maybe<ResolversTypes['Competence']>, ParentType, ContextType>;
  guardians?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Guardian']>>, ParentType, ContextType>;
  currentEnrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  enrolments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrolment']>>, ParentType, ContextType, Partial<PupilEnrolmentsArgs>>;
  schoolChanges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolChange']>>, ParentType, ContextType, Partial<PupilSchoolChangesArgs>>;
  absences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AbsenceRecord']>>, ParentType, ContextType, Partial<PupilAbsencesArgs>>;
  absenceSummary?: Resolver<Maybe<ResolversTypes['AbsenceSummary']>, ParentType, ContextType, Partial<PupilAbsenceSummaryArgs>>;
  clbCentre?: Resolver<Maybe<ResolversTypes['ClbCentre']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentRecord']>>, ParentType, ContextType>;
  hasConsent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<PupilHasConsentArgs, 'purpose'>>;
  synthetic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CaseContextResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['CaseContext'] = ResolversParentTypes['CaseContext'], FederationReferenceType extends FederationReferenceTypes['CaseContext'] = FederationReferenceTypes['CaseContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CaseContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  pupilId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pupil?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
  absenceSummary?: Resolver<Maybe<ResolversTypes['AbsenceSummary']>, ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  schoolChanges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolChange']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentRecord']>>, ParentType, ContextType>;
  involvedServices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InvolvedService']>>, ParentType, ContextType>;
};

export type InvolvedServiceResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['InvolvedService'] = ResolversParentTypes['InvolvedService']> = {
  service?: Resolver<Maybe<ResolversTypes['SupportService']>, ParentType, ContextType>;
  sentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SupportServiceResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['SupportService'] = ResolversParentTypes['SupportService']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  nisCode?: Resolver<ResolversTypes['NisCode'], ParentType, ContextType>;
};

export type GuardianResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Guardian'] = ResolversParentTypes['Guardian']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['GuardianRelation']>, ParentType, ContextType>;
  mayConsent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  contactLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institutionNumber?: Resolver<Maybe<ResolversTypes['InstitutionNumber']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['EducationNetwork']>, ParentType, ContextType>;
  organiserKind?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  levels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolLevel']>>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  clbContract?: Resolver<Maybe<ResolversTypes['ClbContract']>, ParentType, ContextType>;
};

export type ClbContractResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ClbContract'] = ResolversParentTypes['ClbContract']> = {
  clb?: Resolver<Maybe<ResolversTypes['ClbCentre']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ClbCentreResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ClbCentre'] = ResolversParentTypes['ClbCentre'], FederationReferenceType extends FederationReferenceTypes['ClbCentre'] = FederationReferenceTypes['ClbCentre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClbCentre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institutionNumber?: Resolver<Maybe<ResolversTypes['InstitutionNumber']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['ClbNetwork']>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NisCode']>>, ParentType, ContextType>;
  disciplines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClbDiscipline']>>, ParentType, ContextType>;
};

export type EnrolmentResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  schoolYear?: Resolver<Maybe<ResolversTypes['SchoolYear']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EducationKind']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearOfStage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['EducationForm']>, ParentType, ContextType>;
  finality?: Resolver<Maybe<ResolversTypes['Finality']>, ParentType, ContextType>;
  isDual?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOkan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  administrativeGroupNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exitReason?: Resolver<Maybe<ResolversTypes['ExitReason']>, ParentType, ContextType>;
};

export type AbsenceRecordResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['AbsenceRecord'] = ResolversParentTypes['AbsenceRecord']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dayPart?: Resolver<Maybe<ResolversTypes['DayPart']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['AbsenceCode']>, ParentType, ContextType>;
  localCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AbsenceSummaryResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['AbsenceSummary'] = ResolversParentTypes['AbsenceSummary']> = {
  schoolYear?: Resolver<Maybe<ResolversTypes['SchoolYear']>, ParentType, ContextType>;
  halfDays?: Resolver<Maybe<ResolversTypes['HalfDaysByCode']>, ParentType, ContextType>;
  problematicHalfDays?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  previousYearProblematic?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  thresholdReached?: Resolver<Maybe<ResolversTypes['AbsenceThreshold']>, ParentType, ContextType>;
  clbDutySince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  allowanceAtRisk?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type HalfDaysByCodeResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['HalfDaysByCode'] = ResolversParentTypes['HalfDaysByCode']> = {
  A?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  M?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  R?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  Z?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  H?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  P?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  B?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
};

export type SchoolChangeResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['SchoolChange'] = ResolversParentTypes['SchoolChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  toSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  within?: Resolver<Maybe<ResolversTypes['SchoolChangeMoment']>, ParentType, ContextType>;
  handoverStatus?: Resolver<Maybe<ResolversTypes['HandoverStatus']>, ParentType, ContextType>;
};

export type ConsentRecordResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ConsentRecord'] = ResolversParentTypes['ConsentRecord'], FederationReferenceType extends FederationReferenceTypes['ConsentRecord'] = FederationReferenceTypes['ConsentRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConsentRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  givenBy?: Resolver<Maybe<ResolversTypes['ConsentGiver']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  dataCategories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  recipients?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidenceRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReferralPermitResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ReferralPermit'] = ResolversParentTypes['ReferralPermit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ResolversTypes['ReferralFacts']>, ParentType, ContextType>;
};

export type ReferralFactsResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ReferralFacts'] = ResolversParentTypes['ReferralFacts']> = {
  pupilId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  helpdeskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consentUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schoolId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problematicHalfDays?: Resolver<Maybe<ResolversTypes['HalfDays']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['AgeBand']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['NisCode']>, ParentType, ContextType>;
  situation?: Resolver<Maybe<ResolversTypes['ReferralSituation']>, ParentType, ContextType>;
};

export type ServiceReferralPermitResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ServiceReferralPermit'] = ResolversParentTypes['ServiceReferralPermit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ResolversTypes['ServiceReferralFacts']>, ParentType, ContextType>;
};

export type ServiceReferralFactsResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ServiceReferralFacts'] = ResolversParentTypes['ServiceReferralFacts']> = {
  pupilId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consentUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['AgeBand']>, ParentType, ContextType>;
};

export type RecordAbsencesPayloadResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['RecordAbsencesPayload'] = ResolversParentTypes['RecordAbsencesPayload']> = {
  pupil?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  absenceSummary?: Resolver<Maybe<ResolversTypes['AbsenceSummary']>, ParentType, ContextType>;
};

export type ImportReportResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ImportReport'] = ResolversParentTypes['ImportReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  applied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RefusedLine']>>, ParentType, ContextType>;
};

export type RefusedLineResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['RefusedLine'] = ResolversParentTypes['RefusedLine']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PupilConnectionResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['PupilConnection'] = ResolversParentTypes['PupilConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PupilEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PupilEdgeResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['PupilEdge'] = ResolversParentTypes['PupilEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Pupil']>, ParentType, ContextType>;
};

export type ConsentRecordConnectionResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ConsentRecordConnection'] = ResolversParentTypes['ConsentRecordConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentRecordEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentRecordEdgeResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['ConsentRecordEdge'] = ResolversParentTypes['ConsentRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ConsentRecord']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = PupilsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = PupilsContext> = {
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
  CaseContext?: CaseContextResolvers<ContextType>;
  InvolvedService?: InvolvedServiceResolvers<ContextType>;
  SupportService?: SupportServiceResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  Guardian?: GuardianResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  ClbContract?: ClbContractResolvers<ContextType>;
  ClbCentre?: ClbCentreResolvers<ContextType>;
  Enrolment?: EnrolmentResolvers<ContextType>;
  AbsenceRecord?: AbsenceRecordResolvers<ContextType>;
  AbsenceSummary?: AbsenceSummaryResolvers<ContextType>;
  HalfDaysByCode?: HalfDaysByCodeResolvers<ContextType>;
  SchoolChange?: SchoolChangeResolvers<ContextType>;
  ConsentRecord?: ConsentRecordResolvers<ContextType>;
  ReferralPermit?: ReferralPermitResolvers<ContextType>;
  ReferralFacts?: ReferralFactsResolvers<ContextType>;
  ServiceReferralPermit?: ServiceReferralPermitResolvers<ContextType>;
  ServiceReferralFacts?: ServiceReferralFactsResolvers<ContextType>;
  RecordAbsencesPayload?: RecordAbsencesPayloadResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  RefusedLine?: RefusedLineResolvers<ContextType>;
  PupilConnection?: PupilConnectionResolvers<ContextType>;
  PupilEdge?: PupilEdgeResolvers<ContextType>;
  ConsentRecordConnection?: ConsentRecordConnectionResolvers<ContextType>;
  ConsentRecordEdge?: ConsentRecordEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PupilsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
