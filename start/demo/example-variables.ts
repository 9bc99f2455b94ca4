import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { CASES, referenceAt } from './cases';
import { providersAt } from './dispatch-tables';
import {
  consentOf,
  followUpOf,
  itemOf,
  lastSchoolDay,
  plannedTable,
  receivedReferral,
  referralOf,
  serviceReferralOf,
  sharingOf,
  trajectoryOf,
} from './example-ids';
import { ANTWERP, MECHELEN } from './municipalities';
import { offerId } from './offers';
import {
  CLB_ANTWERP,
  HELPDESK_ANTWERP,
  HELPDESK_MECHELEN,
  PARTNER_ARKTOS,
  PARTNER_PROFO,
  SCHOOL_HARBOUR,
  SERVICES,
} from './organisations';
import { findPersona } from './personas';
import { JAC_ANTWERP } from './services';

/** How an operation is tried on the demo world: who asks it, with what. */
export interface Example {
  /** Null where nobody logs in. */
  readonly persona: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ExampleDays {
  readonly today: Day;
  /** The day that the demo world was made for. */
  readonly worldDay: Day;
}

const PROVIDERS_AT_TABLE = providersAt(HELPDESK_MECHELEN);
const ALL_DATA = ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'];
/** Of a city that wants to show something by itself. */
const FIGURES_CSV = `indicator;area;period;basis;value
VSV;${MECHELEN};2016-2017;RESIDENCE;13,5
VSV;${MECHELEN};2017-2018;RESIDENCE;13,1
`;

/** By the name of the operation; what is said in them is invented. */
export function examplesOn(days: ExampleDays): Readonly<Record<string, Example>> {
  return {
    ...forEverybody(),
    ...forCentre(days),
    ...forSchool(days),
    ...forHelpdesk(days),
    ...forProvider(days),
    ...forService(),
    ...forCity(days),
    ...forCitizens(),
    ...forOthers(),
  };
}

function as(persona: string | null, variables: Example['variables'] = {}): Example {
  return { persona, variables };
}

function forEverybody() {
  return {
    SearchOffers: as(null, { filter: { age: 16, area: MECHELEN }, first: 10 }),
    OfferPage: as(null, { id: offerId('ARKTOS-OUTREACH') }),
    PartnersNear: as(null, { area: MECHELEN, first: 10 }),
    ServicesNear: as(null, { filter: { age: 16, area: MECHELEN, access: ['DIRECT'] }, first: 10 }),
    PublishedFigures: as(null, { indicators: ['VSV', 'PA30'], from: '2016-2017', first: 20 }),
    WhatFiguresMean: as(null),
    SearchTerms: as(null, { name: 'TARGET_GROUP' }),
    Helpdesks: as(null),
  };
}

function forCentre({ today }: ExampleDays) {
  const { truantAntwerp, notAskedAntwerp, runningNoShowAntwerp, unconsentedAntwerp } = CASES;
  const centre = 'clb-antwerp';
  return {
    Caseload: as(centre, { problematicHalfDaysFrom: 10, first: 10 }),
    FindPupil: as(centre, { input: { reference: referenceAt('CLB', truantAntwerp.number) } }),
    CaseContext: as(centre, { pupilId: truantAntwerp.id }),
    RecordConsent: as(centre, {
      input: {
        pupilId: notAskedAntwerp.id,
        givenBy: 'PUPIL',
        decision: 'GRANTED',
        purpose: 'REFERRAL',
        dataCategories: ALL_DATA,
        recipients: [HELPDESK_ANTWERP.id],
        evidenceRef: 'Gespreksverslag in het dossier (verzonnen)',
      },
    }),
    PermitReferral: as(centre, {
      input: { pupilId: truantAntwerp.id, helpdeskId: HELPDESK_ANTWERP.id, situation: 'AT_RISK' },
    }),
    CreateReferral: as(centre, {
      input: {
        helpdeskId: HELPDESK_ANTWERP.id,
        subjectKind: 'CLASS_GROUP',
        groupSize: 18,
        schoolId: SCHOOL_HARBOUR.id,
        channel: 'CLB',
        situation: 'AT_RISK',
        reasons: ['CLASS_CLIMATE'],
        question: 'Wie kan met deze klas werken aan een beter klimaat?',
        schoolMeasures: ['CLB_INVOLVED'],
      },
    }),
    ReferralsOfCentre: as(centre, { first: 10 }),
    FollowReferral: as(centre, { id: referralOf(runningNoShowAntwerp) }),
    RecordNotice: as(centre, {
      input: { referralId: referralOf(CASES.referredAntwerp), informedOn: today, language: 'nl' },
    }),
    PlanRoundTable: as(centre, {
      input: {
        referralId: referralOf(unconsentedAntwerp),
        purpose: 'START',
        scheduledAt: `${addDays(today, 7)}T13:00:00Z`,
        place: 'Vergaderlokaal van de school (verzonnen)',
        participants: [
          { role: 'PUPIL' },
          { role: 'PARENT' },
          { role: 'SCHOOL', organisationId: SCHOOL_HARBOUR.id },
          { role: 'CLB', organisationId: CLB_ANTWERP.id },
        ],
      },
    }),
    MyDrafts: as(centre),
    ServicesForPupil: as(centre, {
      pupilId: CASES.serviceReferredAntwerp.id,
      filter: { age: 15, area: ANTWERP },
    }),
    PermitServiceReferral: as(centre, {
      input: {
        pupilId: CASES.serviceConsentedAntwerp.id,
        serviceId: JAC_ANTWERP.id,
        organisationId: SERVICES.jac.id,
      },
    }),
  };
}

function forSchool({ worldDay }: ExampleDays) {
  const { truantMechelen, notAskedMechelen, refusedMechelen, runningNoShowMechelen } = CASES;
  const school = 'school-mechelen';
  const day = lastSchoolDay(worldDay);
  return {
    CaseloadAtSchool: as(school, { problematicHalfDaysFrom: 5, first: 10 }),
    FindPupilAtSchool: as(school, { input: { reference: referenceAt('SCHOOL', truantMechelen.number) } }),
    AbsencesOfPupil: as(school, { pupilId: truantMechelen.id }),
    RecordAbsences: as(school, {
      input: { pupilId: notAskedMechelen.id, halfDays: [{ date: day, dayPart: 'AM', code: 'B' }] },
    }),
    ImportAbsences: as(school, {
      csv: `stamnummer,datum,dagdeel,code,lokale_code\n${referenceAt('SCHOOL', refusedMechelen.number)},${day},VM,Z,\n`,
    }),
    WhereReferralsStand: as(school, { first: 10 }),
    AgreedAtRoundTable: as(school, { referralId: referralOf(runningNoShowMechelen) }),
  };
}

function forHelpdesk({ today, worldDay }: ExampleDays) {
  const { tableReadyFirstMechelen, tableReadySecondMechelen, tableReadyThirdMechelen } = CASES;
  const desk = 'helpdesk-mechelen';
  const year = { schoolYear: schoolYearOf(worldDay) };
  return {
    Worklist: as(desk, { first: 10 }),
    NewReferrals: as(desk, { first: 10 }),
    ReferralAtDesk: as(desk, { id: referralOf(tableReadyFirstMechelen) }),
    TriageReferral: as(desk, {
      input: {
        referralId: receivedReferral(HELPDESK_MECHELEN),
        nextAction: 'Voorleggen aan de volgende dispatchtafel',
        nextActionDue: addDays(today, 7),
      },
    }),
    RequestInformation: as('helpdesk-antwerp', {
      input: {
        referralId: receivedReferral(HELPDESK_ANTWERP),
        question: 'Welke afspraken maakte de school al met de leerling?',
        answerBy: addDays(today, 7),
      },
    }),
    PlanNextAction: as(desk, {
      input: {
        referralId: referralOf(CASES.referredMechelen),
        nextAction: 'Terugbellen naar het CLB',
        nextActionDue: addDays(today, 3),
        ownerUserRef: findPersona('helpdesk-mechelen-2')?.person,
      },
    }),
    ComingTables: as(desk, { status: ['PLANNED', 'OPEN'] }),
    TableAtDesk: as(desk, { id: plannedTable(HELPDESK_MECHELEN, worldDay, 0) }),
    PlanTable: as(desk, {
      input: {
        kind: 'NAFT',
        scheduledAt: `${addDays(today, 14)}T12:30:00Z`,
        place: 'Vergaderzaal 2 (verzonnen)',
      },
    }),
    PlaceOnTable: as(desk, {
      input: {
        referralId: referralOf(tableReadySecondMechelen),
        tableId: plannedTable(HELPDESK_MECHELEN, worldDay, 1),
        need: 'Een rustige plek, een paar halve dagen per week, met een vaste begeleider',
      },
    }),
    OpenTable: as(desk, { input: { tableId: plannedTable(HELPDESK_MECHELEN, worldDay, 0) } }),
    DecideItem: as(desk, {
      input: {
        itemId: itemOf(CASES.onTableMechelen),
        decision: 'POSTPONED',
        rationale: 'Het CLB zoekt eerst met de ouders uit welke dagen kunnen.',
        consideredProviders: PROVIDERS_AT_TABLE.map(({ id }) => id),
      },
    }),
    AssignReferral: as(desk, {
      input: {
        referralId: referralOf(tableReadyThirdMechelen),
        rationale: 'De tafel komt te laat: deze leerling kan volgende week al starten.',
        consideredProviders: [PARTNER_ARKTOS.id, PARTNER_PROFO.id],
        assignments: [
          {
            organisationId: PARTNER_ARKTOS.id,
            offerId: offerId('ARKTOS-LONG-MECHELEN'),
            role: 'LEAD',
            strength: 'Atelier en een vaste coach',
          },
        ],
      },
    }),
    OffRadar: as(desk, { first: 10 }),
    SignalsToFollowUp: as(desk, { first: 10 }),
    CompleteFollowUp: as(desk, {
      input: {
        followUpId: followUpOf(CASES.consentEndedMechelen, 0),
        contactResult: 'Gebeld met het CLB: de leerling wil er binnen twee weken over praten.',
      },
    }),
    GapsAtDesk: as(desk),
    RaiseGap: as(desk, { input: { need: 'LANGUAGE', targetGroup: 'NEWCOMERS', area: MECHELEN } }),
    FiguresOfOurDesk: as(desk, { ...year, helpdesk: HELPDESK_MECHELEN.id, by: ['LEVEL', 'REASON'] }),
  };
}

function forProvider({ today }: ExampleDays) {
  const { runningNoShowMechelen, onTableAntwerp } = CASES;
  const [provider, other] = ['partner-arktos', 'partner-profo'];
  return {
    OnTheTable: as(other, { unanswered: false, first: 10 }),
    AnswerItem: as(provider, {
      input: {
        itemId: itemOf(onTableAntwerp),
        canTake: 'TOGETHER',
        fromOwnStrength: 'Een atelier op maat, naast een andere begeleider',
        earliestStart: addDays(today, 14),
      },
    }),
    OurTrajectories: as(provider, { first: 10 }),
    TrajectoryAtProvider: as(provider, { id: trajectoryOf(runningNoShowMechelen) }),
    RecordSessions: as(provider, {
      input: {
        trajectoryId: trajectoryOf(runningNoShowMechelen),
        sessions: [{ date: nextWeekday(today), dayPart: 'AM' }],
      },
    }),
    ReportSignal: as(provider, {
      input: {
        trajectoryId: trajectoryOf(runningNoShowMechelen),
        signal: 'NO_SHOW',
        note: 'Twee keer niet opgedaagd deze week; thuis neemt niemand op.',
      },
    }),
    OurOffers: as(provider, { first: 10 }),
    ReportPlaces: as(provider, {
      input: {
        offerId: offerId('ARKTOS-OUTREACH'),
        placesTotal: 9,
        placesReserved: 1,
        expectedWaitDays: 0,
      },
    }),
    WriteOffer: as(provider, {
      input: {
        title: { nl: 'Fietsatelier op woensdag (verzonnen)' },
        offerType: 'LEISURE',
        summary: { nl: 'Samen fietsen herstellen, voor wie even niet naar school gaat.' },
      },
    }),
  };
}

function forService() {
  const service = 'service-jac';
  return {
    ServiceInbox: as(service, { first: 10 }),
    AnswerServiceReferral: as(service, {
      input: { serviceReferralId: serviceReferralOf(CASES.serviceReferredAntwerp), status: 'ENDED' },
    }),
    OurServices: as(service, { organisation: SERVICES.jac.id }),
    UpdateWait: as(service, { serviceId: JAC_ANTWERP.id, expectedWaitDays: 6 }),
  };
}

function forCity({ worldDay }: ExampleDays) {
  const [analyst, coordinator] = ['city-analyst-mechelen', 'city-coordinator-antwerp'];
  const schoolYear = schoolYearOf(worldDay);
  return {
    CityDashboard: as(analyst, {
      schoolYear,
      helpdesk: HELPDESK_MECHELEN.id,
      by: ['MONTH', 'LEVEL'],
      indicators: ['VSV', 'PA30'],
      areas: [MECHELEN, '02000'],
    }),
    SeriesOfIndicator: as(analyst, { code: 'PA30', areas: ['02000'], basis: 'SCHOOL' }),
    ImportFigures: as(analyst, {
      csv: FIGURES_CSV,
      dataset: {
        code: 'DEMO-VSV',
        title: 'Vroegtijdig schoolverlaten, een verzonnen voorbeeld',
        publisher: 'Demo',
        source: 'verzonnen voor de demo',
        periodLabels: 'SCHOOL_YEAR',
      },
    }),
    YearForTheCouncil: as(coordinator, { schoolYear, helpdesk: HELPDESK_ANTWERP.id }),
    GapsForPolicy: as(coordinator, { first: 10 }),
    OffersInOurCity: as(coordinator, { area: ANTWERP }),
  };
}

function forCitizens() {
  return {
    MyRecord: as('pupil-antwerp'),
    WhatIsShared: as('pupil-antwerp'),
    WithdrawMyConsent: as('pupil-mechelen', { consentId: sharingOf(CASES.truantMechelen) }),
    MyChildren: as('guardian-antwerp'),
    WithdrawConsentForChild: as('guardian-antwerp', { consentId: consentOf(CASES.childAntwerp) }),
  };
}

function forOthers() {
  return {
    ConsentsWeAnswerFor: as('dpo', { first: 10 }),
    WhoIsInTheNetwork: as('dpo', { kind: 'HELPDESK' }),
    OneCaseOverAllOwners: as('developer', { pupilId: CASES.tableReadyFirstMechelen.id }),
    FindYourWay: as('developer'),
  };
}

/** Half days of a trajectory lie on weekdays. */
function nextWeekday(day: Day): Day {
  const next = addDays(day, 1);
  const weekday = new Date(next).getUTCDay();
  return weekday === 0 || weekday === 6 ? nextWeekday(next) : next;
}
