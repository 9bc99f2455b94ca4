import type { Insertable } from 'kysely';
import type { DB } from '../../subgraphs/helpdesk/__generated__/tables';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import type { ReferralFacts } from '../../subgraphs/kit/contracts/referral-facts';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { ageBandOn } from '../../subgraphs/pupils/pupil/rules';
import { momentOf } from './calendar';
import { type Chance, chance, idOf } from './chance';
import { type ConsentRow, centreOn, consentForReferral } from './consents';
import type { Helpdesk, School } from './organisations';
import { staffOf } from './personas';
import type { Pupil } from './pupil';
import { type Course, type EventRow, historyOf, nextActionOf, type Status } from './referral-history';

export type ReferralRow = Insertable<DB['referral']>;

/** A referral with all that it leaves behind at both owners. Its number is given at the end, in order of arrival. */
export interface Referral {
  readonly id: string;
  readonly helpdesk: Helpdesk;
  readonly receivedAt: string;
  readonly isOpen: boolean;
  readonly row: Omit<ReferralRow, 'number'>;
  readonly events: readonly EventRow[];
  /** For a pupil's: what the pupils owner knows of it. */
  readonly about: {
    readonly pupil: Pupil;
    readonly consent: ConsentRow & { readonly id: string };
    readonly closedAt: string | null;
    readonly permit: { readonly id: string; readonly issuedAt: string; readonly shares: ReferralFacts };
  } | null;
}

/** A course, and the open referral that it repeats. */
export interface PupilCourse extends Course {
  readonly repeats?: Referral;
}

const OPEN: readonly Status[] = ['RECEIVED', 'TRIAGED', 'INFO_REQUESTED', 'EXPIRED'];
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
  const referrer = draw.pick(staffOf(centre, 'CLB'));
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
    consentId: consent.id,
    person: referrer,
    centreId: centre.id,
    draw,
  });
  const minute = draw.whole(0, 400);
  const permitId = idOf('permit', id);
  const events = historyOf(id, course, minute, { referrer, role: 'CLB' }, draw);
  const isOpen = OPEN.includes(course.status);
  const row = {
    ...commonRow(id, course, events, draw),
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
    reasons: drawReasons(facts, draw),
    problematicHalfDays: facts.problematicHalfDays,
    level: facts.level,
    ageBand: facts.ageBand,
    areaNis: facts.area,
    consentId: consent.id,
    permitId,
  };
  return {
    id,
    helpdesk,
    isOpen,
    receivedAt: momentOf(received, 8, minute),
    row,
    events,
    about: {
      pupil,
      consent,
      closedAt: isOpen ? null : (events.at(-1)?.at ?? null),
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
  const subjectKind = draw.pick([
    'PUPIL_GROUP',
    'CLASS_GROUP',
    'CLASS_GROUP',
    'TEACHER',
    'SCHOOL_TEAM',
    'SCHOOL',
  ] as const);
  const minute = draw.whole(0, 400);
  const events = historyOf(id, course, minute, { referrer, role }, draw);
  const row = {
    ...commonRow(id, course, events, draw),
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
    reasons: [draw.pick(['CLASS_CLIMATE', 'BEHAVIOUR', 'DISENGAGEMENT'] as const)],
    problematicHalfDays: null,
    level: null,
    ageBand: null,
    areaNis: null,
    consentId: null,
    permitId: null,
  };
  const receivedAt = momentOf(course.received, 8, minute);
  return {
    id,
    helpdesk: course.helpdesk,
    isOpen: OPEN.includes(course.status),
    receivedAt,
    row,
    events,
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
    readonly consentId: string;
    readonly person: string;
    readonly centreId: string;
    readonly draw: Chance;
  },
): ReferralFacts {
  const stay = pupil.stays.findLast(({ start }) => start <= asked.received);
  const isExcluded = stay?.exitReason === 'DEFINITIVE_EXCLUSION';
  return {
    pupilId: pupil.person.id,
    helpdeskId: asked.helpdesk.id,
    consentId: asked.consentId,
    schoolId: stay?.school.id ?? null,
    problematicHalfDays: problematicBefore(pupil, asked.received),
    level: stay?.position.level ?? null,
    ageBand: ageBandOn(pupil.person.birthDate, asked.received),
    area: pupil.person.residence.nisCode,
    situation: isExcluded
      ? 'EXCLUDED'
      : asked.draw.weigh([['AT_RISK', 8] as const, ['DROPPED_OUT', 2] as const, ['UNREACHABLE', 1] as const]),
    issuedBy: { person: asked.person, organisation: asked.centreId, role: 'CLB' },
  };
}

function drawReasons(facts: ReferralFacts, draw: Chance): string[] {
  const other = draw.pick(OTHER_REASONS);
  if (facts.situation === 'EXCLUDED') return ['DEFINITIVE_EXCLUSION', other];
  if (facts.problematicHalfDays < TRUANCY_FROM) return [other];
  return draw.happens(0.5) ? ['TRUANCY', other] : ['TRUANCY'];
}

function commonRow(id: string, course: Course, events: readonly EventRow[], draw: Chance) {
  const dispatchers = staffOf(course.helpdesk, 'HELPDESK');
  return {
    id,
    helpdeskId: course.helpdesk.id,
    operatingModeId: course.modeId,
    receivedAt: events[0]?.at ?? momentOf(course.received),
    question: draw.pick(QUESTIONS),
    schoolMeasures: draw.some(MEASURES, draw.whole(1, 3)),
    urgency: draw.weigh([['NORMAL', 7] as const, ['HIGH', 2] as const, ['ACUTE', 1] as const]),
    status: course.status,
    // Taken in turn, so that both dispatchers have work.
    ownerUserRef: dispatchers[course.nth % dispatchers.length] ?? null,
    ...nextActionOf(course, draw),
    duplicateOf: null,
    referrerWithdrewAt: null,
    synthetic: true,
  };
}
