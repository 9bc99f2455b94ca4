import type { Insertable } from 'kysely';
import type { DB } from '../../subgraphs/helpdesk/__generated__/tables';
import {
  addWorkingDays,
  FIRST_ACTION,
  FIRST_CONTACT_WORKING_DAYS,
} from '../../subgraphs/helpdesk/referral/rules';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { momentOf } from './calendar';
import type { Casework } from './casework';
import type { Chance } from './chance';
import type { Fate } from './fates';
import type { FreePlaces } from './free-places';
import type { Helpdesk, Organisation } from './organisations';
import { staffOf } from './personas';
import type { Timeline } from './timeline';

/** The states without a table; a case that goes further is told by its fate. */
export type CourseStatus = 'RECEIVED' | 'TRIAGED' | 'INFO_REQUESTED' | 'EXPIRED' | 'WITHDRAWN' | 'DUPLICATE';
export type EventRow = Insertable<DB['referralEvent']> & { readonly at: string };

/** How a referral goes: school days count back from the world's day. */
export interface Course {
  readonly helpdesk: Helpdesk;
  readonly modeId: string;
  readonly nth: number;
  readonly status: CourseStatus;
  readonly received: Day;
  /** The day of the last step. */
  readonly decided: Day;
  readonly today: Day;
  readonly consentWithdrawn?: boolean;
  /** A case that tests and the README know by name: the personas have it. */
  readonly isNamed?: boolean;
  readonly fate?: CourseFate;
}

/** What happens with a case after it came in, beyond the first steps. */
export interface CourseFate {
  readonly fate: Fate;
  readonly table: Day;
  readonly timeline: Timeline;
  readonly places: FreePlaces;
  readonly isUnreachable: boolean;
  readonly consentsTo: readonly Organisation[];
}

const NEXT_STEPS = [
  'Voorbereiden voor de volgende dispatchtafel',
  'Beschikbaarheid bij de aanbieders navragen',
  'Gesprek met leerling en ouders plannen',
] as const;
const MISSING = [
  'Welke stappen zette de school al, en wat was het effect?',
  'Is de leerling zelf over de aanmelding gesproken?',
  'Kan het verslag van het laatste overleg worden aangevuld?',
] as const;
const REASONS_TO_WITHDRAW = [
  'Op school opgelost',
  'Op vraag van de leerling',
  'Andere hulp gevonden',
] as const;
const OVERDUE = 0.3;
const FORGOTTEN_AFTER_DAYS = 90;

/** What is planned; a case that ended has nothing left, but a duplicate keeps what its referrer was told. */
export function nextActionOf({ status, received, decided, today }: Course, draw: Chance) {
  switch (status) {
    case 'TRIAGED':
      return { nextAction: draw.pick(NEXT_STEPS), nextActionDue: drawDue(decided, today, draw) };
    case 'INFO_REQUESTED':
      return {
        nextAction: 'The referrer answers the helpdesk’s question',
        nextActionDue: addWorkingDays(today, draw.whole(2, 8)),
      };
    case 'EXPIRED':
      return { nextAction: 'Decide how to go on without the information', nextActionDue: decided };
    case 'WITHDRAWN':
      return { nextAction: null, nextActionDue: null };
    default:
      return {
        nextAction: FIRST_ACTION,
        nextActionDue: addWorkingDays(received, FIRST_CONTACT_WORKING_DAYS),
      };
  }
}

/** Most cases are looked at in time; some wait for longer than they should. */
function drawDue(decided: Day, today: Day, draw: Chance): Day {
  const isForgotten = decided < addDays(today, -FORGOTTEN_AFTER_DAYS);
  return isForgotten || draw.happens(OVERDUE)
    ? addWorkingDays(decided, 5)
    : addWorkingDays(today, draw.whole(1, 9));
}

/** Taken in turn, so that both dispatchers have work; named cases are the first one's. */
export function ownerOf({ helpdesk, nth, isNamed }: Course): string | null {
  const dispatchers = staffOf(helpdesk, 'HELPDESK');
  return dispatchers[isNamed ? 0 : nth % dispatchers.length] ?? null;
}

/** The steps that followed after a referral was received. */
export function stepsOf(id: string, { steps }: Casework): EventRow[] {
  return steps.map(({ at, by, to, reason }, index) => ({
    referralId: id,
    at,
    byPerson: by.person,
    byRole: by.role,
    fromStatus: steps[index - 1]?.to ?? 'RECEIVED',
    toStatus: to,
    reason,
  }));
}

/** The history, oldest first; the last step is the state that the referral has. */
export function historyOf(
  id: string,
  course: Course,
  minute: number,
  by: { readonly referrer: string; readonly role: string },
  draw: Chance,
): EventRow[] {
  const owner = { person: ownerOf(course), role: 'HELPDESK' };
  const referrer = { person: by.referrer, role: by.role };
  const step = (
    at: string,
    who: { readonly person: string | null; readonly role: string },
    fromStatus: CourseStatus | null,
    toStatus: CourseStatus,
    reason: string | null = null,
  ): EventRow => ({
    referralId: id,
    at,
    byPerson: who.person,
    byRole: who.role,
    fromStatus,
    toStatus,
    reason,
  });
  const at = momentOf(course.received, 8, minute);
  const later = momentOf(course.decided, 15, draw.whole(0, 50));
  const received = step(at, referrer, null, 'RECEIVED');
  switch (course.status) {
    case 'RECEIVED':
      return [received];
    case 'TRIAGED':
      return [received, step(later, owner, 'RECEIVED', 'TRIAGED')];
    case 'INFO_REQUESTED':
      return [received, step(later, owner, 'RECEIVED', 'INFO_REQUESTED', draw.pick(MISSING))];
    case 'EXPIRED': {
      const asked = momentOf(course.received, 15, 30);
      const system = { person: null, role: 'SYSTEM' };
      return [
        received,
        step(asked, owner, 'RECEIVED', 'INFO_REQUESTED', draw.pick(MISSING)),
        step(momentOf(course.decided, 0, 5), system, 'INFO_REQUESTED', 'EXPIRED'),
      ];
    }
    case 'WITHDRAWN':
      return [received, step(later, referrer, 'RECEIVED', 'WITHDRAWN', draw.pick(REASONS_TO_WITHDRAW))];
    case 'DUPLICATE':
      // The hub sees it in the same moment, and the referrer is told nothing.
      return [received, step(at, referrer, 'RECEIVED', 'DUPLICATE')];
  }
}
