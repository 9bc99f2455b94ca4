import type { Insertable } from 'kysely';
import { dayOf } from '../../subgraphs/kit/calendar';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import type { DB } from '../../subgraphs/pupils/__generated__/tables';
import { birthday, whoDecides } from '../../subgraphs/pupils/pupil/rules';
import { laterOf, momentOf } from './calendar';
import type { Stay } from './career';
import { referenceAt } from './cases';
import { type Chance, chance, idOf } from './chance';
import { HELPDESKS, type Organisation, PARTNERS, SERVICES } from './organisations';
import type { Person } from './people';
import { staffOf } from './personas';

export type ConsentRow = Insertable<DB['consentRecord']>;
type Purpose = 'REFERRAL' | 'TRAJECTORY' | 'SERVICE_REFERRAL' | 'SHARE_WITH_GUARDIAN';

/** One decision about sharing data. */
interface Decision {
  readonly nth: number | string;
  readonly purpose: Purpose;
  readonly recipients: readonly string[];
  readonly decision: 'REQUESTED' | 'GRANTED' | 'REFUSED';
  readonly from: Day;
  readonly until?: Day | null;
  readonly withdrawn?: Day | null;
  /** Given and written down by the pupil, not told to the centre. */
  readonly isOwnWriting?: boolean;
  /** Other data than the purpose needs. */
  readonly data?: readonly string[];
  /** Who wrote it down, when it matters. */
  readonly recordedBy?: string;
}

const ALL_DATA = ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'];
const DATA_BY_PURPOSE: Readonly<Record<Purpose, readonly string[]>> = {
  REFERRAL: ALL_DATA,
  TRAJECTORY: ['IDENTITY', 'ENROLMENT', 'SITUATION'],
  SERVICE_REFERRAL: ['IDENTITY', 'SITUATION'],
  SHARE_WITH_GUARDIAN: ALL_DATA,
};
/** A referral shares more than this: nobody gets a permit on it. */
const ABOUT_SITUATION_ONLY = ['IDENTITY', 'SITUATION'];
const IS_NARROW = 0.2;
const HAS_DECIDED = 0.15;
const HAS_DECIDED_TWICE = 0.3;
const STATES = [
  ['GRANTED', 35],
  ['GRANTED_FOR_A_TIME', 10],
  ['EXPIRED', 15],
  ['WITHDRAWN', 15],
  ['REFUSED', 15],
  ['REQUESTED', 10],
] as const;
const LONGEST_AGO_DAYS = 200;

/** What pupils who were never referred, or their parents, decided; every purpose and every state occurs. */
export function drawConsents(person: Person, stays: readonly Stay[], today: Day): ConsentRow[] {
  const draw = chance('consents', person.number);
  if (person.story || !draw.happens(HAS_DECIDED)) return [];
  const count = draw.happens(HAS_DECIDED_TWICE) ? 2 : 1;
  return Array.from({ length: count }, (_, nth) =>
    consent(person, stays, drawDecision(person, stays, today, nth, draw)),
  );
}

/** What the case's story tells of consent; a referral's own comes with the referral. */
export function consentsOfCase(person: Person, stays: readonly Stay[], today: Day): ConsentRow[] {
  const { story } = person;
  if (!story) return [];
  const aboutReferral = { nth: 0, purpose: 'REFERRAL', recipients: [story.helpdesk.id] } as const;
  const sharing = { nth: 1, purpose: 'SHARE_WITH_GUARDIAN', recipients: [story.guardian] } as const;
  const decisions: Decision[] = [];
  if (story.story === 'CONSENTED' || story.story === 'GUARDIAN_CONSENTED') {
    decisions.push({ ...aboutReferral, decision: 'GRANTED', from: addDays(today, -14) });
  }
  if (story.story === 'UNREACHABLE') {
    decisions.push({ ...aboutReferral, decision: 'GRANTED', from: addDays(today, -28) });
  }
  if (story.story === 'WITHDRAWN') {
    const withdrawn = addDays(today, -10);
    decisions.push({ ...aboutReferral, decision: 'GRANTED', from: addDays(today, -60), withdrawn });
  }
  if (story.story === 'REFUSED') {
    decisions.push({ ...aboutReferral, decision: 'REFUSED', from: addDays(today, -20) });
  }
  if (story.story === 'SERVICE_CONSENTED' || story.story === 'SERVICE_REFERRED') {
    const service = story.region === 'Antwerpen' ? SERVICES.jac : SERVICES.youthWork;
    const days = story.story === 'SERVICE_REFERRED' ? -12 : -6;
    decisions.push({
      nth: 0,
      purpose: 'SERVICE_REFERRAL',
      recipients: [service.id],
      decision: 'GRANTED',
      from: addDays(today, days),
    });
  }
  if (story.sharesWithGuardian) {
    decisions.push({ ...sharing, decision: 'GRANTED', from: addDays(today, -13), isOwnWriting: true });
  }
  return decisions.map((decision) => consent(person, stays, decision));
}

/** The consent that a referral rests on. */
export function consentForReferral(
  person: Person,
  stays: readonly Stay[],
  given: {
    readonly helpdesk: Organisation;
    readonly from: Day;
    readonly withdrawn: Day | null;
    readonly recordedBy: string;
  },
): ConsentRow & { readonly id: string } {
  const { helpdesk, ...rest } = given;
  return consent(person, stays, {
    nth: 0,
    purpose: 'REFERRAL',
    recipients: [helpdesk.id],
    decision: 'GRANTED',
    ...rest,
  });
}

/** A consent to trajectories with providers, asked in the course of a case. */
export function consentForTrajectory(
  person: Person,
  stays: readonly Stay[],
  given: {
    readonly id: readonly number[];
    readonly recipients: readonly Organisation[];
    readonly from: Day;
    readonly withdrawn: Day | null;
  },
): ConsentRow {
  const { recipients, id, ...rest } = given;
  return consent(person, stays, {
    nth: `trajectory ${id.join(' ')}`,
    purpose: 'TRAJECTORY',
    recipients: recipients.map((organisation) => organisation.id),
    decision: 'GRANTED',
    ...rest,
  });
}

function drawDecision(
  person: Person,
  stays: readonly Stay[],
  today: Day,
  nth: number,
  draw: Chance,
): Decision {
  const state = draw.weigh(STATES);
  const from = laterOf(stays[0]?.start ?? today, addDays(today, -draw.whole(5, LONGEST_AGO_DAYS)));
  const isOwn = whoDecides(person, from) === 'PUPIL';
  const purpose = draw.weigh<Purpose>([
    ['REFERRAL', 4],
    ['TRAJECTORY', 2],
    ['SERVICE_REFERRAL', 2],
    ['SHARE_WITH_GUARDIAN', isOwn ? 2 : 0],
  ]);
  const soon = addDays(from, 2) < today ? addDays(from, 2) : from;
  return {
    nth,
    purpose,
    recipients: [drawRecipient(purpose, person, draw)],
    decision: state === 'REFUSED' || state === 'REQUESTED' ? state : 'GRANTED',
    from,
    until:
      state === 'GRANTED_FOR_A_TIME'
        ? addDays(today, draw.whole(30, 300))
        : state === 'EXPIRED'
          ? soon
          : null,
    withdrawn: state === 'WITHDRAWN' ? soon : null,
    isOwnWriting: isOwn && state !== 'REQUESTED' && draw.happens(0.25),
    ...(purpose === 'REFERRAL' && draw.happens(IS_NARROW) ? { data: ABOUT_SITUATION_ONLY } : {}),
  };
}

function drawRecipient(purpose: Purpose, person: Person, draw: Chance): string {
  switch (purpose) {
    case 'REFERRAL':
      return draw.pick(HELPDESKS.filter((desk) => desk.region === person.region)).id;
    case 'TRAJECTORY':
      return draw.pick(PARTNERS).id;
    case 'SERVICE_REFERRAL':
      return draw.pick(Object.values(SERVICES)).id;
    case 'SHARE_WITH_GUARDIAN':
      return draw.pick(person.parents).person;
  }
}

function consent(
  person: Person,
  stays: readonly Stay[],
  decided: Decision,
): ConsentRow & { readonly id: string } {
  const centre = centreOn(stays, decided.from);
  const isOwnWriting = decided.isOwnWriting ?? false;
  const worker = decided.recordedBy ?? staffOf(centre, 'CLB')[person.number % 2] ?? person.person;
  return {
    id: idOf('consent', person.number, decided.nth),
    pupilId: person.id,
    givenBy: whoDecides(person, decided.from),
    decision: decided.decision,
    purpose: decided.purpose,
    dataCategories: [...(decided.data ?? DATA_BY_PURPOSE[decided.purpose])],
    recipients: [...decided.recipients],
    validFrom: momentOf(decided.from, 7),
    validUntil: decided.until ? momentOf(decided.until, 16) : null,
    withdrawnAt: decided.withdrawn ? momentOf(decided.withdrawn, 14) : null,
    withdrawnBy: decided.withdrawn ? (isOwnWriting ? person.person : worker) : null,
    evidenceRef: isOwnWriting ? null : `Gespreksverslag in dossier ${referenceAt('CLB', person.number)}`,
    recordedBy: isOwnWriting ? person.person : worker,
    recordedByOrg: isOwnWriting ? null : centre.id,
  };
}

/** When a consent ends by itself, as known on a day; the SQL function consent_ends says the same. */
export function endOfConsent(person: Person, { givenBy, validUntil }: ConsentRow, known: Day): string | null {
  const own = validUntil ? String(validUntil) : null;
  if (givenBy !== 'GUARDIAN') return own;
  const decidesFrom = startOf(birthday(person.birthDate, decidesFromYears(person, known)));
  return own !== null && own < decidesFrom ? own : decidesFrom;
}

function decidesFromYears({ birthDate, notCompetentSince }: Person, known: Day): number {
  const isAssessed =
    notCompetentSince !== null && notCompetentSince <= laterOf(known, birthday(birthDate, 12));
  return isAssessed ? 18 : 12;
}

/** Midnight in Flanders: in summer two hours before it is midnight in UTC, in winter one. */
function startOf(day: Day): string {
  const inSummer = momentOf(day, -2);
  return dayOf(new Date(inSummer)) === day ? inSummer : momentOf(day, -1);
}

/** The centre that had the pupil in guidance on a day. */
export function centreOn(stays: readonly Stay[], day: Day): Organisation {
  const stay = stays.findLast(({ start }) => start <= day) ?? stays[0];
  if (!stay) throw new Error('every pupil of the demo world goes to school');
  return stay.school.clb;
}
