import type { TrajectoryStatus } from '../../subgraphs/helpdesk/trajectory/trajectory';
import { GRACE_DAYS, START_DEADLINE_DAYS } from '../../subgraphs/helpdesk/trajectory/trajectory';
import { addDays, addDaysOutsideHolidays, type Day, type HalfDay } from '../../subgraphs/kit/school-calendar';
import { momentOf } from './calendar';
import { SIGNALS } from './case-texts';
import { type Chance, idOf } from './chance';
import type { OfferSpec } from './offer-texts';
import { offerId } from './offers';
import type { Organisation } from './organisations';
import type { Pupil } from './pupil';
import type { Timeline } from './timeline';

export type Signal = keyof typeof SIGNALS;
export type SignalSource = 'PROVIDER' | 'ABSENCE' | 'CONSENT' | 'DEADLINE' | 'DISPATCHER';
export type Outcome =
  | 'RETURNED_TO_SCHOOL'
  | 'STAYED_AT_SCHOOL'
  | 'OTHER_SCHOOL'
  | 'OTHER_ROUTE'
  | 'NO_EFFECT';

/** Who does something: a person (null for a deadline) in a role. */
export interface By {
  readonly person: string | null;
  readonly role: string;
}

export interface Assignment {
  readonly id: string;
  readonly offer: OfferSpec;
  readonly role: 'LEAD' | 'CO';
  readonly strength: string;
  readonly openedAt: string;
  startedOn: Day | null;
  endedOn: Day | null;
  releasedAt: string | null;
  sightUntil: string | null;
}

export interface Session extends HalfDay {
  readonly id: string;
  readonly assignment: Assignment;
  attended: boolean | null;
  /** Nothing stands at the school for this half day yet: it is one in a trajectory (P). */
  isAbsence: boolean;
  /** A problematic absence stands on it, which was told. */
  readonly isProblematic: boolean;
}

export interface FollowUp {
  readonly id: string;
  readonly signal: Signal;
  readonly source: SignalSource;
  readonly organisation: Organisation | null;
  readonly sessionId: string | null;
  readonly note: string | null;
  readonly raisedAt: string;
  readonly dueOn: Day;
  readonly done: { readonly on: Day; readonly by: string; readonly result: string } | null;
}

export interface TrajectoryEvent {
  readonly at: string;
  readonly by: By;
  readonly from: TrajectoryStatus | null;
  readonly to: TrajectoryStatus;
  readonly reason: string | null;
}

interface Proposal {
  readonly id: string;
  readonly itemId: string | null;
  readonly at: string;
  readonly by: By;
  readonly rationale: string;
  readonly considered: readonly string[];
  readonly parts: readonly {
    readonly offer: OfferSpec;
    readonly role: 'LEAD' | 'CO';
    readonly strength: string;
  }[];
}

const FOLLOW_UP_DAYS = 3;
const SESSIONS_TO_COME_DAYS = 10;
const DEFAULT_DAY_PARTS = 8;

/** One trajectory as it goes, step by step. */
export class TrajectoryStory {
  readonly events: TrajectoryEvent[] = [];
  readonly assignments: readonly Assignment[];
  readonly followUps: FollowUp[] = [];
  sessions: Session[] = [];
  status: TrajectoryStatus = 'PROPOSED';
  agreedOn: Day | null = null;
  agreedStart: Day | null = null;
  startDeadline: Day | null = null;
  actualStart: Day | null = null;
  dayPartsPlanned: number | null = null;
  outcome: Outcome | null = null;
  closedOn: Day | null = null;

  constructor(
    readonly proposal: Proposal,
    private readonly about: {
      readonly pupil: Pupil | null;
      readonly timeline: Timeline;
      readonly draw: Chance;
    },
  ) {
    this.assignments = proposal.parts.map((part) => ({
      ...part,
      id: idOf('assignment', proposal.id, part.offer.of.code),
      openedAt: proposal.at,
      startedOn: null,
      endedOn: null,
      releasedAt: null,
      sightUntil: null,
    }));
    this.events.push({ at: proposal.at, by: proposal.by, from: null, to: 'PROPOSED', reason: null });
  }

  get lead(): Assignment {
    const lead = this.assignments.find(({ role }) => role === 'LEAD');
    if (!lead) throw new Error('a trajectory has a lead');
    return lead;
  }

  /** Whether providers still have their parts, and their places. */
  get isReleased(): boolean {
    return this.lead.releasedAt !== null;
  }

  move(to: TrajectoryStatus, at: string, by: By, reason: string | null = null): void {
    this.events.push({ at, by, from: this.status, to, reason });
    this.status = to;
  }

  agree(day: Day, start: Day, at: string, by: By): void {
    const [least, most] = this.lead.offer.dayParts ?? [DEFAULT_DAY_PARTS, DEFAULT_DAY_PARTS];
    this.agreedOn = day;
    this.agreedStart = start;
    this.startDeadline = addDaysOutsideHolidays(day, START_DEADLINE_DAYS);
    this.dayPartsPlanned = this.about.draw.whole(least, most);
    this.move('AGREED', at, by);
  }

  start(day: Day, at: string, by: By): void {
    this.actualStart = day;
    for (const part of this.assignments) part.startedOn = day;
    this.move('RUNNING', at, by);
  }

  /** Half days from a day on, until a day or into the days to come. Problematic absences are no-shows, or no half days at all. */
  hold(from: Day, until: Day | null, noShows: number): void {
    const { pupil, timeline, draw } = this.about;
    const weekdays = draw.some([1, 2, 4, 5], this.assignments.length + 1);
    const slots = weekdays.map((weekday, index) => ({
      weekday,
      dayPart: draw.pick(['AM', 'PM'] as const),
      part: this.assignments[Math.max(0, index - 1)] ?? this.lead,
    }));
    const slotOf = ({ day, dayPart }: HalfDay) =>
      slots.find((slot) => slot.weekday === new Date(day).getUTCDay() && slot.dayPart === dayPart);
    let left = noShows;
    for (const half of timeline.pastHalfDays) {
      if (half.day < from || (until !== null && half.day > until)) continue;
      const slot = slotOf(half);
      const missed = pupil?.absences.find((one) => one.day === half.day && one.dayPart === half.dayPart);
      if (missed?.code === 'B') {
        if (left === 0) continue;
        left -= 1;
        this.add(half, slot?.part ?? this.lead, { attended: false, isAbsence: false, isProblematic: true });
      } else if (slot && isEnrolled(pupil, half.day)) {
        const attended = missed === undefined || missed.code === 'P';
        const isAbsence = pupil !== null && missed === undefined;
        this.add(half, slot.part, { attended, isAbsence, isProblematic: false });
      }
    }
    if (until === null) this.plan(slotOf, timeline.comingHalfDays(SESSIONS_TO_COME_DAYS));
  }

  /** The half day that was held last is one on which the pupil did not come, and the provider says so. */
  missLast(): Session | null {
    const last = this.sessions.findLast(({ attended }) => attended === true);
    if (!last) return null;
    last.attended = false;
    last.isAbsence = false;
    return last;
  }

  raise(
    signal: Signal,
    source: SignalSource,
    at: string,
    told: { readonly session?: Session; readonly done?: { readonly on: Day; readonly by: string } } = {},
  ): void {
    const { note, result } = SIGNALS[signal];
    this.followUps.push({
      id: idOf('follow-up', this.proposal.id, this.followUps.length),
      signal,
      source,
      organisation: source === 'PROVIDER' ? this.lead.offer.of : null,
      sessionId: told.session?.id ?? null,
      // An absence that was told says nothing but itself.
      note: source === 'ABSENCE' ? null : note,
      raisedAt: at,
      dueOn: addDays(at.slice(0, 10), FOLLOW_UP_DAYS),
      done: told.done ? { ...told.done, result } : null,
    });
  }

  /** Everybody's part ended; the places are free again. */
  end(day: Day, at: string): void {
    for (const part of this.assignments) part.endedOn = part.startedOn === null ? null : day;
    this.release(at);
  }

  release(at: string): void {
    for (const part of this.assignments) {
      part.releasedAt = at;
      part.sightUntil =
        part.startedOn === null
          ? at
          : momentOf(addDays(at.slice(0, 10), GRACE_DAYS), Number(at.slice(11, 13)));
    }
  }

  private plan(
    slotOf: (half: HalfDay) => { readonly part: Assignment } | undefined,
    halves: readonly HalfDay[],
  ) {
    for (const half of halves) {
      const slot = slotOf(half);
      if (slot) this.add(half, slot.part, { attended: null, isAbsence: false, isProblematic: false });
    }
  }

  private add(
    { day, dayPart }: HalfDay,
    assignment: Assignment,
    went: Pick<Session, 'attended' | 'isAbsence' | 'isProblematic'>,
  ): void {
    this.sessions.push({
      id: idOf('session', this.proposal.id, day, dayPart),
      day,
      dayPart,
      assignment,
      ...went,
    });
  }
}

export function offerOf({ offer }: Assignment): { readonly id: string; readonly type: string } {
  return { id: offerId(offer.key), type: offer.type };
}

function isEnrolled(pupil: Pupil | null, day: Day): boolean {
  if (!pupil) return true;
  return pupil.stays.some(({ start, end }) => start <= day && (end ?? day) >= day);
}
