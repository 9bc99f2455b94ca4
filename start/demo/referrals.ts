import type { Insertable } from 'kysely';
import type { DB } from '../../subgraphs/helpdesk/__generated__/tables';
import { OPEN_STATUSES } from '../../subgraphs/helpdesk/referral/referral';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import type { ReferralFacts } from '../../subgraphs/kit/contracts/referral-facts';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { ageBandOn } from '../../subgraphs/pupils/pupil/rules';
import { momentOf } from './calendar';
import type { CaseInput, Casework } from './casework';
import { type Chance, chance, idOf } from './chance';
import {
  type ConsentRow,
  centreOn,
  consentForReferral,
  consentForTrajectory,
  endOfConsent,
} from './consents';
import { tellFate } from './fates';
import type { Helpdesk, School } from './organisations';
import { staffOf } from './personas';
import type { Pupil } from './pupil';
import { type Course, type EventRow, historyOf, nextActionOf, ownerOf, stepsOf } from './referral-history';

export type ReferralRow = Insertable<DB['referral']>;

/** A referral with all that it leaves behind at both owners. Its number is given at the end, in order of arrival. */
export interface Referral {
  readonly id: string;
  readonly helpdesk: Helpdesk;
  readonly receivedAt: string;
  readonly isOpen: boolean;
  readonly row: Omit<ReferralRow, 'number'>;
  readonly events: readonly EventRow[];
  /** What happened beyond the first steps; null for a case that did not come so far. */
  readonly casework: Casework | null;
  /** For a pupil's: what the pupils owner knows of it. */
  readonly about: {
    readonly pupil: Pupil;
    readonly consent: ConsentRow & { readonly id: string };
    readonly trajectoryConsents: readonly ConsentRow[];
    /** The times that it was open: taken up again it is a new case to others. */
    readonly cases: readonly OpenTime[];
    readonly permit: { readonly id: string; readonly issuedAt: string; readonly shares: ReferralFacts };
  } | null;
}

interface OpenTime {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
}

/** A course, and the open referral that it repeats. */
export interface PupilCourse extends Course {
  readonly repeats?: Referral;
}

const QUESTIONS = [
  'Welk traject kan helpen om de draad op school weer op te nemen?',
  'Zijn er aanbieders die snel kunnen starten, een paar halve dagen per week?',
  'School en CLB komen niet verder; graag overleg over een gepast aanbod.',
  'Is er een plaats in een traject met ruimte voor individuele begeleiding?',
  'Hoe krijgen we opnieuw contact en regelmaat in de schoolweek?',
] as const;
const MEASURES = [
  'TALK_WITH_PUPIL',
  'CONTACT_WITH_PARENTS',
  'HOME_VISIT',
  'GUIDANCE_PLAN',
  'ADAPTED_TIMETABLE',
  'RESTORATIVE_ACTION',
  'CLB_INVOLVED',
] as const;
const OTHER_REASONS = [
  'BEHAVIOUR',
  'SOCIO_EMOTIONAL',
  'DISENGAGEMENT',
  'MOTIVATION_LOSS',
  'SCHOOL_PHOBIA',
  'MENTAL_HEALTH',
  'HOME_SITUATION',
  'UNQUALIFIED_EXIT_RISK',
] as const;
/** From so many half days on, a referral names truancy. */
const TRUANCY_FROM = 5;
const PERMIT_TO_REFERRAL_MINUTES = 3;
/** A consent is asked in the days before the referral that rests on it. */
export const LONGEST_CONSENT_DAYS = 9;

/** A referral about a pupil, made by the pupil's centre with the pupil's consent. */
export function referPupil(pupil: Pupil, course: PupilCourse): Referral {
  const draw = chance('referral', course.helpdesk.deskCode, course.nth);
  const id = idOf('referral', course.helpdesk.deskCode, course.nth);
  const { helpdesk, received, repeats } = course;
  const centre = centreOn(pupil.stays, received);
  const staff = staffOf(centre, 'CLB');
  const referrer = course.isNamed ? (staff[0] ?? centre.id) : draw.pick(staff);
  const consent =
    repeats?.about?.consent ??
    consentForReferral(pupil.person, pupil.stays, {
      helpdesk,
      from: addDays(received, -draw.whole(1, LONGEST_CONSENT_DAYS)),
      withdrawn: course.consentWithdrawn ? course.decided : null,
      recordedBy: referrer,
    });
  const facts = factsOf(pupil, {
    received,
    helpdesk,
    consent,
    person: referrer,
    centreId: centre.id,
    isUnreachable: course.fate?.isUnreachable ?? false,
    draw,
  });
  const minute = draw.whole(0, 400);
  const permitId = idOf('permit', id);
  const first = historyOf(id, course, minute, { referrer, role: 'CLB' }, draw);
  const common = commonRow(id, course, first, draw);
  const reasons = drawReasons(facts, draw);
  const school = pupil.stays.findLast(({ start }) => start <= received)?.school;
  const casework = caseworkOf(id, course, {
    pupil,
    school: school ?? null,
    reasons,
    referrer: { person: referrer, role: 'CLB' },
  });
  const events = casework ? [...first, ...stepsOf(id, casework)] : first;
  const isOpen = isOpenIn(events);
  const cases = openTimes(id, events);
  const row = {
    ...common,
    ...workedOn(casework),
    caseId: cases.at(-1)?.id ?? id,
    duplicateOf: repeats?.id ?? null,
    subjectKind: 'PUPIL',
    pupilId: pupil.person.id,
    groupSize: null,
    schoolId: facts.schoolId,
    referredByOrg: centre.id,
    referredByPerson: referrer,
    referredByRole: 'CLB',
    channel: 'CLB',
    situation: facts.situation,
    reasons,
    problematicHalfDays: facts.problematicHalfDays,
    level: facts.level,
    ageBand: facts.ageBand,
    areaNis: facts.area,
    consentId: consent.id,
    consentUntil: facts.consentUntil,
    permitId,
  };
  return {
    id,
    helpdesk,
    isOpen,
    receivedAt: momentOf(received, 8, minute),
    row,
    events,
    casework,
    about: {
      pupil,
      consent,
      trajectoryConsents: (casework?.consents ?? []).map((given, nth) =>
        consentForTrajectory(pupil.person, pupil.stays, { ...given, id: [course.nth, nth] }),
      ),
      cases,
      permit: {
        id: permitId,
        issuedAt: momentOf(received, 8, minute - PERMIT_TO_REFERRAL_MINUTES),
        shares: facts,
      },
    },
  };
}

/** A referral about a class, a group, a teacher, a team or a school: nobody in it is known to the hub. */
export function referSchool(school: School, course: Course): Referral {
  const draw = chance('referral', course.helpdesk.deskCode, course.nth);
  const id = idOf('referral', course.helpdesk.deskCode, course.nth);
  const isByPhone = draw.happens(0.4);
  const organisation = isByPhone ? course.helpdesk : school.clb;
  const role = isByPhone ? 'HELPDESK' : 'CLB';
  const referrer = draw.pick(staffOf(organisation, role));
  const subjectKind = course.fate
    ? 'CLASS_GROUP'
    : draw.pick(['PUPIL_GROUP', 'CLASS_GROUP', 'CLASS_GROUP', 'TEACHER', 'SCHOOL_TEAM', 'SCHOOL'] as const);
  const minute = draw.whole(0, 400);
  const first = historyOf(id, course, minute, { referrer, role }, draw);
  const common = commonRow(id, course, first, draw);
  const reasons = [draw.pick(['CLASS_CLIMATE', 'BEHAVIOUR', 'DISENGAGEMENT'] as const)];
  const casework = caseworkOf(id, course, {
    pupil: null,
    school,
    reasons,
    referrer: { person: referrer, role },
  });
  const events = casework ? [...first, ...stepsOf(id, casework)] : first;
  const row = {
    ...common,
    ...workedOn(casework),
    caseId: id,
    subjectKind,
    pupilId: null,
    groupSize:
      subjectKind === 'PUPIL_GROUP'
        ? draw.whole(3, 9)
        : subjectKind === 'CLASS_GROUP'
          ? draw.whole(12, 24)
          : null,
    schoolId: school.id,
    referredByOrg: organisation.id,
    referredByPerson: referrer,
    referredByRole: role,
    channel: isByPhone ? 'PHONE_PERMANENCE' : 'CLB',
    situation: 'AT_RISK',
    reasons,
    problematicHalfDays: null,
    level: null,
    ageBand: null,
    areaNis: null,
    consentId: null,
    consentUntil: null,
    permitId: null,
  };
  const receivedAt = momentOf(course.received, 8, minute);
  return {
    id,
    helpdesk: course.helpdesk,
    isOpen: isOpenIn(events),
    receivedAt,
    row,
    events,
    casework,
    about: null,
  };
}

/** Problematic half days of the school year before a day, over all schools. */
export function problematicBefore(pupil: Pupil, day: Day): number {
  const year = schoolYearOf(day);
  return pupil.absences.filter((one) => one.code === 'B' && one.day < day && schoolYearOf(one.day) === year)
    .length;
}

function factsOf(
  pupil: Pupil,
  asked: {
    readonly received: Day;
    readonly helpdesk: Helpdesk;
    readonly consent: ConsentRow & { readonly id: string };
    readonly person: string;
    readonly centreId: string;
    readonly isUnreachable: boolean;
    readonly draw: Chance;
  },
): ReferralFacts {
  const stay = pupil.stays.findLast(({ start }) => start <= asked.received);
  const isExcluded = stay?.exitReason === 'DEFINITIVE_EXCLUSION';
  return {
    pupilId: pupil.person.id,
    helpdeskId: asked.helpdesk.id,
    consentId: asked.consent.id,
    consentUntil: endOfConsent(pupil.person, asked.consent, asked.received),
    schoolId: stay?.school.id ?? null,
    problematicHalfDays: problematicBefore(pupil, asked.received),
    level: stay?.position.level ?? null,
    ageBand: ageBandOn(pupil.person.birthDate, asked.received),
    area: pupil.person.residence.nisCode,
    situation: asked.isUnreachable
      ? 'UNREACHABLE'
      : isExcluded
        ? 'EXCLUDED'
        : asked.draw.weigh([
            ['AT_RISK', 8] as const,
            ['DROPPED_OUT', 2] as const,
            ['UNREACHABLE', 1] as const,
          ]),
    issuedBy: { person: asked.person, organisation: asked.centreId, role: 'CLB' },
  };
}

function drawReasons(facts: ReferralFacts, draw: Chance): string[] {
  const other = draw.pick(OTHER_REASONS);
  if (facts.situation === 'UNREACHABLE') return ['UNREACHABLE', other];
  if (facts.situation === 'EXCLUDED') return ['DEFINITIVE_EXCLUSION', other];
  if (facts.problematicHalfDays < TRUANCY_FROM) return [other];
  return draw.happens(0.5) ? ['TRUANCY', other] : ['TRUANCY'];
}

function commonRow(id: string, course: Course, events: readonly EventRow[], draw: Chance) {
  return {
    id,
    helpdeskId: course.helpdesk.id,
    operatingModeId: course.modeId,
    receivedAt: events[0]?.at ?? momentOf(course.received),
    question: draw.pick(QUESTIONS),
    schoolMeasures: draw.some(MEASURES, draw.whole(1, 3)),
    urgency: draw.weigh([['NORMAL', 7] as const, ['HIGH', 2] as const, ['ACUTE', 1] as const]),
    status: course.status,
    ownerUserRef: ownerOf(course),
    ...nextActionOf(course, draw),
    duplicateOf: null,
    referrerWithdrewAt: null,
    noticeException: false,
    decisionRationale: null as string | null,
    consideredProviders: [] as string[],
    synthetic: true,
  };
}

/** What goes on with a case whose course says more than its first steps. */
function caseworkOf(
  referralId: string,
  course: Course,
  about: Pick<CaseInput, 'pupil' | 'school' | 'reasons' | 'referrer'>,
): Casework | null {
  if (!course.fate) return null;
  const { fate, table, places, ...rest } = course.fate;
  const { helpdesk, received, nth } = course;
  const draw = chance('casework', helpdesk.deskCode, nth);
  const owner = ownerOf(course) ?? helpdesk.id;
  return tellFate(fate, { referralId, helpdesk, received, owner, draw, ...about, ...rest }, table, places);
}

/** What casework changes in the referral itself. */
function workedOn(casework: Casework | null) {
  if (!casework) return {};
  const { status, next, decision, input, items } = casework;
  return {
    status,
    ...next,
    noticeException: input.isUnreachable && items.length > 0,
    decisionRationale: decision?.rationale ?? null,
    consideredProviders: [...(decision?.considered ?? [])],
  };
}

function isOpenIn(events: readonly EventRow[]): boolean {
  const last = events.at(-1)?.toStatus;
  return OPEN_STATUSES.some((status) => status === last);
}

function openTimes(id: string, events: readonly EventRow[]): OpenTime[] {
  const [received] = events;
  if (!received) return [];
  const again = events.find(({ fromStatus }) => fromStatus === 'COMPLETED');
  const end = isOpenIn(events) ? null : (events.at(-1)?.at ?? null);
  if (!again) return [{ id, from: received.at, until: end }];
  const completed = events.findLast(({ toStatus }) => toStatus === 'COMPLETED');
  return [
    { id, from: received.at, until: completed?.at ?? null },
    { id: idOf('case', id, 'again'), from: again.at, until: end },
  ];
}
