import { START_DEADLINE_DAYS } from '../../subgraphs/helpdesk/trajectory/trajectory';
import {
  addDays,
  addDaysOutsideHolidays,
  type Day,
  lastDayMoreThan,
} from '../../subgraphs/kit/school-calendar';
import { ageOn } from '../../subgraphs/pupils/pupil/rules';
import { ENDINGS, NEXT, RATIONALES, REOPENED, REOPENED_AFTER_END, STALLS } from './case-texts';
import type { CaseInput } from './casework';
import { Casework } from './casework';
import { tableDays } from './dispatch-tables';
import type { FreePlaces } from './free-places';
import { OFFERS, type OfferSpec } from './offer-texts';
import { staffOf } from './personas';
import type { Outcome } from './trajectory-story';

const BY_ITSELF = { person: null, role: 'SYSTEM' } as const;

/** What a fate needs: on which table (1 is the last that met, null for none), and how many school days before it came in. */
export interface FateSpec {
  readonly table: readonly [number, number] | null;
  /** School days between arrival and the table; without a table, school days ago. */
  readonly received: readonly [number, number];
  readonly tell: (story: Casework, table: Day, places: FreePlaces) => void;
}

const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['RETURNED_TO_SCHOOL', 5],
  ['STAYED_AT_SCHOOL', 3],
  ['OTHER_SCHOOL', 1],
  ['OTHER_ROUTE', 1],
  ['NO_EFFECT', 1],
];
const BEFORE_TABLE = [8, 14] as const;

/** How cases go. Each ends in the state that it stands in on the world's day. */
export const FATES = {
  /** Triaged, told to pupil and parents, and ready for a table. */
  READY: { table: null, received: [8, 8], tell: ready },
  ON_TABLE: { table: null, received: [5, 9], tell: (story) => onComingTable(story, 0) },
  ON_LATER_TABLE: { table: null, received: [4, 7], tell: (story) => onComingTable(story, 1) },
  POSTPONED: {
    table: [1, 1],
    received: BEFORE_TABLE,
    tell: (story, table) => undecided(story, table, 'POSTPONED'),
  },
  POSTPONED_AND_BACK: {
    table: [2, 3],
    received: BEFORE_TABLE,
    tell: (story, table) => {
      undecided(story, table, 'POSTPONED');
      onComingTable(story, 0, true);
    },
  },
  EXPERT_TABLE: {
    table: [1, 2],
    received: BEFORE_TABLE,
    tell: (story, table) => undecided(story, table, 'EXPERT_TABLE'),
  },
  EXPERTS_ADVISED: {
    table: [4, 6],
    received: BEFORE_TABLE,
    tell: (story, table) => {
      undecided(story, table, 'EXPERT_TABLE');
      close(story, 'ADVISED', table);
    },
  },
  NO_OFFER: {
    table: [1, 3],
    received: BEFORE_TABLE,
    tell: (story, table) => undecided(story, table, 'NO_OFFER'),
  },
  NO_OFFER_REDIRECTED: {
    table: [4, 8],
    received: BEFORE_TABLE,
    tell: (story, table) => {
      undecided(story, table, 'NO_OFFER');
      close(story, 'REDIRECTED', table);
    },
  },
  ADVISED: { table: null, received: [12, 60], tell: (story) => closeAfterTriage(story, 'ADVISED') },
  REDIRECTED: { table: null, received: [12, 60], tell: (story) => closeAfterTriage(story, 'REDIRECTED') },
  NOT_ELIGIBLE: { table: null, received: [12, 60], tell: (story) => closeAfterTriage(story, 'NOT_ELIGIBLE') },
  AT_TABLE_WITHDRAWN: { table: [2, 4], received: BEFORE_TABLE, tell: withdrawnBeforeTable },
  /** Assigned; consent and round table are still to come. */
  PROPOSED: { table: [1, 1], received: BEFORE_TABLE, tell: proposed },
  AGREED: {
    table: [2, 2],
    received: BEFORE_TABLE,
    tell: (story, table, places) => agreed(story, table, places, 3),
  },
  START_WATCH: { table: [2, 2], received: BEFORE_TABLE, tell: watched },
  /** The start deadline has just passed: nobody has stalled it yet. */
  START_OVERDUE: { table: null, received: [0, 0], tell: overdue },
  RUNNING: {
    table: [5, 9],
    received: BEFORE_TABLE,
    tell: (story, table, places) => running(story, table, places),
  },
  RUNNING_TOGETHER: {
    table: [5, 9],
    received: BEFORE_TABLE,
    tell: (story, table, places) => running(story, table, places, { together: true }),
  },
  NO_SHOW: {
    table: [6, 8],
    received: BEFORE_TABLE,
    tell: (story, table, places) => running(story, table, places, { noShow: true }),
  },
  CLOSING: {
    table: [10, 12],
    received: BEFORE_TABLE,
    tell: (story, table, places) => closing(story, table, places),
  },
  COMPLETED: { table: [12, 30], received: BEFORE_TABLE, tell: completed },
  COMPLETED_LATELY: { table: [11, 13], received: BEFORE_TABLE, tell: completed },
  TAKEN_UP_AGAIN: { table: [16, 18], received: BEFORE_TABLE, tell: takenUpAgain },
  STALLED_AT_START: { table: [7, 8], received: BEFORE_TABLE, tell: stalledAtStart },
  STALLED_FULL: { table: [3, 4], received: BEFORE_TABLE, tell: stalledFull },
  STALLED_BY_SCHOOL: { table: [7, 9], received: BEFORE_TABLE, tell: stalledBySchool },
  CONSENT_WITHDRAWN: { table: [6, 7], received: BEFORE_TABLE, tell: consentWithdrawn },
  REOPENED: { table: [9, 10], received: BEFORE_TABLE, tell: reopened },
  REPLACED: {
    table: [11, 12],
    received: BEFORE_TABLE,
    tell: (story, table, places) => assignedAnew(story, table, places, false),
  },
  RESTARTED: {
    table: [11, 12],
    received: BEFORE_TABLE,
    tell: (story, table, places) => assignedAnew(story, table, places, true),
  },
  STOPPED: { table: [8, 9], received: BEFORE_TABLE, tell: stopped },
  /** About a class: assigned directly, to an offer for classes. */
  CLASS_RUNNING: { table: null, received: [25, 30], tell: classRunning },
} as const satisfies Readonly<Record<string, FateSpec>>;
export type Fate = keyof typeof FATES;

/** The table that a case went to, and the day on which it came in. */
export function daysOf(
  fate: Fate,
  { helpdesk, timeline, draw }: Pick<CaseInput, 'helpdesk' | 'timeline' | 'draw'>,
): { readonly table: Day; readonly received: Day } {
  const { table: tables, received } = FATES[fate];
  const past = tableDays(helpdesk, timeline.past);
  if (fate === 'START_OVERDUE') {
    const agreedOn = timeline.before(addDays(lastDayMoreThan(START_DEADLINE_DAYS, timeline.today), 1), 1);
    const table = past.findLast((day) => day <= timeline.before(agreedOn, 2)) ?? agreedOn;
    return { table, received: timeline.before(table, BEFORE_TABLE[0]) };
  }
  if (!tables) {
    const day = timeline.ago(draw.whole(received[0], received[1]));
    return { table: day, received: day };
  }
  const table = past.at(-draw.whole(tables[0], tables[1])) ?? past[0] ?? timeline.ago(1);
  return { table, received: timeline.before(table, draw.whole(received[0], received[1])) };
}

/** Tells the case to its end. */
export function tellFate(fate: Fate, input: CaseInput, table: Day, places: FreePlaces): Casework {
  const story = new Casework(input);
  FATES[fate].tell(story, table, places);
  for (const { assignments, isReleased } of story.trajectories)
    if (!isReleased) for (const { offer } of assignments) places.take(offer);
  return story;
}

function ready(story: Casework): void {
  const { timeline, received, consentsTo } = story.input;
  story.triage(timeline.after(received, 2));
  if (consentsTo.length > 0)
    story.consents.push({ recipients: consentsTo, from: timeline.after(received, 3), withdrawn: null });
  story.plan('Voorbereiden voor de volgende dispatchtafel');
}

function onComingTable(story: Casework, which: number, again = false): void {
  const { timeline, helpdesk, received, draw } = story.input;
  if (!again) story.triage(timeline.after(received, 2));
  const tableDay = tableDays(helpdesk, timeline.coming)[which];
  if (tableDay === undefined) throw new Error('tables are planned');
  story.place(tableDay, timeline.ago(draw.whole(1, 2)));
}

function toTable(story: Casework, table: Day, chosen: Parameters<Casework['place']>[2] = {}): void {
  const { timeline, received, draw } = story.input;
  story.triage(timeline.after(received, draw.whole(2, 4)));
  story.place(table, timeline.before(table, 2), chosen);
}

function undecided(story: Casework, table: Day, decision: 'POSTPONED' | 'EXPERT_TABLE' | 'NO_OFFER'): void {
  toTable(story, table, { nobody: decision === 'NO_OFFER' });
  story.decide(decision);
  story.plan(NEXT[decision]);
}

function close(story: Casework, how: 'ADVISED' | 'REDIRECTED', table: Day): void {
  const { timeline, draw } = story.input;
  const at = story.clock.at(timeline.after(table, draw.whole(4, 8)), 10);
  story.go(how, at, story.helpdeskStaff, ENDINGS[how]);
  story.plan(null);
}

function closeAfterTriage(story: Casework, how: 'ADVISED' | 'REDIRECTED' | 'NOT_ELIGIBLE'): void {
  const { timeline, received, draw } = story.input;
  story.triage(timeline.after(received, 2));
  const at = story.clock.at(timeline.after(received, draw.whole(3, 6)), 11);
  story.go(how, at, story.helpdeskStaff, ENDINGS[how]);
  story.plan(null);
}

function withdrawnBeforeTable(story: Casework, table: Day): void {
  const { timeline, referrer } = story.input;
  toTable(story, table);
  const at = story.clock.at(timeline.before(table, 1), 15);
  story.takeOff(at);
  story.go('WITHDRAWN', at, referrer, ENDINGS.AT_TABLE);
  story.plan(null);
}

/** Decided at a table, for one provider or for two together. */
function assign(story: Casework, table: Day, places: FreePlaces, together = false) {
  const { helpdesk, pupil, timeline, draw } = story.input;
  const whose = {
    age: (pupil && ageOn(pupil.person.birthDate, timeline.today)) ?? 15,
    area: pupil?.person.residence.nisCode ?? null,
  };
  const lead = places.pick(helpdesk, whose, draw);
  const co = together ? places.pick(helpdesk, whose, draw, [lead.of]) : null;
  toTable(story, table, { lead: lead.of, ...(co ? { co: co.of } : {}) });
  const at = story.decide('ASSIGNED', co ? [lead.of, co.of] : [lead.of]);
  return story.propose(at, lead, co, story.items.at(-1)?.id ?? null);
}

function proposed(story: Casework, table: Day, places: FreePlaces): void {
  assign(story, table, places);
  story.planMeeting('START', story.input.timeline.coming[3] ?? story.soon());
  story.plan(NEXT.ASSIGNED);
}

/** The pupil's side consents, and the start is agreed on at a round table. */
function agreed(story: Casework, table: Day, places: FreePlaces, after: number, together = false): Day {
  const { timeline } = story.input;
  const trajectory = assign(story, table, places, together);
  // A fresh start is one whose deadline lies ahead, also after a holiday in which nobody met.
  const wanted = timeline.after(table, after);
  return agreeOn(story, trajectory, wanted);
}

function agreeOn(story: Casework, trajectory: Casework['live'], day: Day, start = plannedStart(day)): Day {
  const { pupil } = story.input;
  const at = story.meet('START', day);
  if (pupil) story.consents.push({ recipients: story.providers(), from: day, withdrawn: null });
  trajectory.agree(day, start, at, story.helpdeskStaff);
  story.plan(NEXT.ASSIGNED);
  return day;
}

/** Somewhat before the deadline. */
function plannedStart(agreedOn: Day): Day {
  return addDaysOutsideHolidays(agreedOn, START_DEADLINE_DAYS - 2);
}

function watch(story: Casework, day: Day): void {
  story.live.move('START_WATCH', story.clock.at(day, 15), story.helpdeskStaff);
  story.plan(NEXT.WATCH, story.live.startDeadline);
}

function watched(story: Casework, table: Day, places: FreePlaces): void {
  watch(story, agreed(story, table, places, 3));
}

function overdue(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline } = story.input;
  const trajectory = assign(story, table, places);
  const day = timeline.before(addDays(lastDayMoreThan(START_DEADLINE_DAYS, timeline.today), 1), 1);
  watch(story, agreeOn(story, trajectory, day));
}

/** Until the first half day. */
function begun(story: Casework, table: Day, places: FreePlaces, together = false): Day {
  const { timeline, draw } = story.input;
  const day = agreed(story, table, places, 4, together);
  watch(story, day);
  const start = timeline.after(day, draw.whole(3, 5));
  startOn(story, start);
  return start;
}

function startOn(story: Casework, day: Day): void {
  const at = story.clock.at(day, 15, 30);
  const by = { person: staffOf(story.live.lead.offer.of, 'PARTNER')[0] ?? null, role: 'PARTNER' };
  story.live.start(day, at, by);
  story.go('STARTED', at, by);
  story.plan(NEXT.STARTED);
}

function running(
  story: Casework,
  table: Day,
  places: FreePlaces,
  { together = false, noShow = false }: { readonly together?: boolean; readonly noShow?: boolean } = {},
): void {
  const { timeline, draw } = story.input;
  const start = begun(story, table, places, together);
  story.live.hold(start, null, noShow ? 2 : 0);
  if (noShow) {
    missed(story);
    return;
  }
  const on = timeline.after(start, draw.whole(4, 6));
  const done = { on, by: story.input.owner };
  story.live.raise('OK', draw.pick(['PROVIDER', 'DISPATCHER'] as const), story.clock.at(on, 9), { done });
  if (draw.happens(0.4)) story.meet('FOLLOW_UP', timeline.after(start, 8));
  else story.planMeeting('FOLLOW_UP', timeline.coming[draw.whole(2, 8)] ?? story.soon());
}

/** Signals of who did not come: from absences at school, and one from the provider that nobody answered yet. */
function missed(story: Casework): void {
  const { timeline, owner } = story.input;
  const trajectory = story.live;
  for (const session of trajectory.sessions.filter(({ isProblematic }) => isProblematic)) {
    const on = timeline.after(session.day, 3);
    trajectory.raise('NO_SHOW', 'ABSENCE', `${session.day}T17:00:00.000Z`, {
      session,
      done: { on, by: owner },
    });
  }
  const last = trajectory.missLast();
  trajectory.raise('NO_SHOW', 'PROVIDER', `${last?.day ?? timeline.ago(1)}T16:30:00.000Z`);
  story.plan(NEXT.STARTED);
}

/** All parts ended; the closing round table is to come. */
function closing(story: Casework, table: Day, places: FreePlaces, closes = false): Day {
  const { timeline, draw } = story.input;
  const start = begun(story, table, places, draw.happens(0.2));
  const end = timeline.after(start, draw.whole(18, 24));
  story.live.hold(start, end, 0);
  const on = timeline.after(start, 6);
  const done = { on, by: story.input.owner };
  story.live.raise('OK', 'PROVIDER', story.clock.at(on, 9), { done });
  const at = story.clock.at(end, 16);
  story.live.end(end, at);
  story.live.move('CLOSING_ROUND_TABLE', at, {
    person: staffOf(story.live.lead.offer.of, 'PARTNER')[0] ?? null,
    role: 'PARTNER',
  });
  if (!closes) story.planMeeting('CLOSING', timeline.coming[2] ?? story.soon());
  return end;
}

function completed(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline, draw } = story.input;
  const day = timeline.after(closing(story, table, places, true), 3);
  story.meet('CLOSING', day);
  const at = story.clock.at(day, 16);
  story.live.outcome = draw.weigh(OUTCOMES);
  story.live.closedOn = day;
  story.live.move('COMPLETED', at, story.helpdeskStaff);
  story.go('COMPLETED', at);
  story.plan(null);
}

function takenUpAgain(story: Casework, table: Day, places: FreePlaces): void {
  completed(story, table, places);
  const at = story.clock.at(story.input.timeline.ago(4), 11);
  story.go('REOPENED', at, story.helpdeskStaff, REOPENED_AFTER_END);
  story.plan(NEXT.REOPENED);
}

function stall(
  story: Casework,
  at: string,
  by: { readonly person: string | null; readonly role: string },
  reason: string,
): void {
  story.live.move('STALLED', at, by, reason);
  story.go('STALLED', at, by, reason);
  story.plan(NEXT.STALLED);
}

/** Agreed on, and never begun: the deadline stalled it the night after. */
function stalledAtStart(story: Casework, table: Day, places: FreePlaces, handledOn: Day | null = null): Day {
  const { timeline, owner } = story.input;
  watch(story, agreed(story, table, places, 3));
  const deadline = story.live.startDeadline ?? table;
  const night = addDays(deadline, 1) < timeline.today ? addDays(deadline, 1) : timeline.ago(1);
  const at = story.clock.at(night, 1);
  const on = handledOn ?? timeline.after(night, 2);
  const told = { done: { on: on < night ? night : on, by: owner } };
  story.live.raise('OTHER', 'DEADLINE', at, handledOn === null ? {} : told);
  stall(story, at, BY_ITSELF, STALLS.DEADLINE);
  return night;
}

function stalledFull(story: Casework, table: Day, places: FreePlaces): void {
  assign(story, table, places);
  const at = story.clock.at(story.input.timeline.after(table, 3), 10);
  story.live.raise('PROVIDER_FULL', 'PROVIDER', at);
  story.planMeeting('START', story.input.timeline.after(table, 4), 'CANCELLED');
  stall(story, at, story.helpdeskStaff, STALLS.FULL);
}

function stalledBySchool(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline, owner } = story.input;
  const start = begun(story, table, places);
  const day = timeline.after(start, 9);
  story.live.hold(start, day, 0);
  const at = story.clock.at(day, 16);
  story.live.raise('SCHOOL_BLOCK', 'DISPATCHER', at, { done: { on: timeline.after(day, 1), by: owner } });
  stall(story, at, story.helpdeskStaff, STALLS.BLOCK);
}

function consentWithdrawn(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline } = story.input;
  const start = begun(story, table, places);
  const day = timeline.ago(5);
  story.live.hold(start, timeline.before(day, 1), 0);
  const [consent] = story.consents.splice(-1);
  if (consent) story.consents.push({ ...consent, withdrawn: day });
  const at = story.clock.at(day, 14, 1);
  story.live.raise('CONSENT_WITHDRAWN', 'CONSENT', at);
  stall(story, at, BY_ITSELF, STALLS.CONSENT);
}

function reopened(story: Casework, table: Day, places: FreePlaces): Day {
  const { timeline } = story.input;
  const night = stalledAtStart(story, table, places, timeline.after(table, 20));
  const day = timeline.after(night, 5);
  story.go('REOPENED', story.clock.at(day, 11), story.helpdeskStaff, REOPENED);
  story.plan(NEXT.REOPENED);
  return day;
}

/** A second trajectory in the place of one that never began: with the same lead (restarted) or with another (replaced). */
function assignedAnew(story: Casework, table: Day, places: FreePlaces, sameLead: boolean): void {
  const { timeline, helpdesk, pupil, draw } = story.input;
  const day = timeline.after(reopened(story, table, places), 2);
  const first = story.live;
  const at = story.clock.at(day, 11, 30);
  first.release(at);
  first.move(sameLead ? 'RESTARTED' : 'REPLACED', at, story.helpdeskStaff);
  const whose = {
    age: (pupil && ageOn(pupil.person.birthDate, timeline.today)) ?? 15,
    area: pupil?.person.residence.nisCode ?? null,
  };
  const lead = sameLead ? first.lead.offer : places.pick(helpdesk, whose, draw, [first.lead.offer.of]);
  decideDirectly(story, at, lead);
  const trajectory = story.propose(at, lead, null, null);
  const agreedOn = timeline.after(day, 2);
  if (sameLead) {
    // The consent that was given for this provider still holds.
    trajectory.agree(agreedOn, plannedStart(agreedOn), story.meet('START', agreedOn), story.helpdeskStaff);
  } else agreeOn(story, trajectory, agreedOn);
  watch(story, agreedOn);
  const start = timeline.after(agreedOn, 3);
  startOn(story, start);
  trajectory.hold(start, null, 0);
}

function decideDirectly(story: Casework, at: string, lead: OfferSpec): void {
  story.decision = { rationale: RATIONALES.DIRECT[0], considered: [lead.of.id] };
  story.go('ASSIGNED', at);
}

function stopped(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline, referrer } = story.input;
  const start = begun(story, table, places);
  const day = timeline.after(start, 8);
  story.live.hold(start, day, 0);
  const at = story.clock.at(day, 17);
  story.live.end(day, at);
  story.live.move('STALLED', at, referrer, ENDINGS.STOPPED);
  story.live.move('STOPPED', at, referrer, ENDINGS.STOPPED);
  story.live.closedOn = day;
  story.go('WITHDRAWN', at, referrer, ENDINGS.STOPPED);
  story.plan(null);
}

function classRunning(story: Casework): void {
  const { timeline, received } = story.input;
  const offer = OFFERS.find(({ key }) => key === 'ARKTOS-CLASS');
  if (!offer) throw new Error('there is an offer for classes');
  story.triage(timeline.after(received, 2));
  const day = timeline.after(received, 3);
  const at = story.clock.at(day, 10);
  decideDirectly(story, at, offer);
  story.propose(at, offer, null, null);
  const agreedOn = agreeOn(story, story.live, timeline.after(day, 3));
  watch(story, agreedOn);
  const start = timeline.after(agreedOn, 4);
  startOn(story, start);
  story.live.hold(start, null, 0);
}
