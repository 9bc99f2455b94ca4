import { START_DEADLINE_DAYS } from '../../subgraphs/helpdesk/trajectory/trajectory';
import {
  addDays,
  addDaysOutsideHolidays,
  type Day,
  lastDayMoreThan,
} from '../../subgraphs/kit/school-calendar';
import { ageOn } from '../../subgraphs/pupils/pupil/rules';
import { ENDINGS, NEXT, RATIONALES, REOPENED, REOPENED_AFTER_END, STALLS } from './case-texts';
import type { Casework } from './casework';
import { toTable } from './dispatch-fates';
import type { FreePlaces } from './free-places';
import { OFFERS, type OfferSpec } from './offer-texts';
import { staffOf } from './personas';
import type { Timeline } from './timeline';
import type { Outcome } from './trajectory-story';

const BY_ITSELF = { person: null, role: 'SYSTEM' } as const;
const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['RETURNED_TO_SCHOOL', 5],
  ['STAYED_AT_SCHOOL', 3],
  ['OTHER_SCHOOL', 1],
  ['OTHER_ROUTE', 1],
  ['NO_EFFECT', 1],
];

/** Decided at a table, for one provider or for two together. */
function assign(story: Casework, table: Day, places: FreePlaces, together = false): void {
  const { helpdesk, pupil, timeline, draw } = story.input;
  const whose = {
    age: (pupil && ageOn(pupil.person.birthDate, timeline.today)) ?? 15,
    area: pupil?.person.residence.nisCode ?? null,
  };
  const lead = places.pick(helpdesk, whose, draw);
  const co = together ? places.pick(helpdesk, whose, draw, [lead.of]) : null;
  toTable(story, table, { lead: lead.of, ...(co ? { co: co.of } : {}) });
  const at = story.decide('ASSIGNED', co ? [lead.of, co.of] : [lead.of]);
  story.propose(at, lead, co, story.items.at(-1)?.id ?? null);
}

export function proposed(story: Casework, table: Day, places: FreePlaces): void {
  assign(story, table, places);
  story.planMeeting('START', story.input.timeline.coming[3] ?? story.soon());
  story.plan(NEXT.ASSIGNED);
}

/** The pupil's side consents, and the start is agreed on at a round table. */
export function agreed(
  story: Casework,
  table: Day,
  places: FreePlaces,
  after: number,
  together = false,
): Day {
  const { timeline } = story.input;
  assign(story, table, places, together);
  return agreeOn(story, timeline.after(table, after));
}

function agreeOn(story: Casework, day: Day): Day {
  const { pupil } = story.input;
  const at = story.meet('START', day);
  if (pupil) story.consents.push({ recipients: story.providers(), from: day, withdrawn: null });
  story.live.agree(day, plannedStart(day), at, story.helpdeskStaff);
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

export function watched(story: Casework, table: Day, places: FreePlaces): void {
  watch(story, agreed(story, table, places, 3));
}

/** The last school day on which a start was agreed on whose deadline has passed by now. */
export function agreedTooLongAgo(timeline: Timeline): Day {
  return timeline.before(addDays(lastDayMoreThan(START_DEADLINE_DAYS, timeline.today), 1), 1);
}

export function overdue(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline } = story.input;
  assign(story, table, places);
  const day = agreedTooLongAgo(timeline);
  watch(story, agreeOn(story, day));
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

export function running(
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
export function closing(story: Casework, table: Day, places: FreePlaces, closes = false): Day {
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

export function completed(story: Casework, table: Day, places: FreePlaces): void {
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

export function takenUpAgain(story: Casework, table: Day, places: FreePlaces): void {
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
export function stalledAtStart(
  story: Casework,
  table: Day,
  places: FreePlaces,
  handledOn: Day | null = null,
): Day {
  const { timeline, owner } = story.input;
  watch(story, agreed(story, table, places, 3));
  const deadline = story.live.startDeadline ?? table;
  const night = addDays(deadline, 1) < timeline.today ? addDays(deadline, 1) : timeline.ago(1);
  const at = story.clock.at(night, 1);
  const handled = handledOn && { on: handledOn < night ? night : handledOn, by: owner };
  story.live.raise('OTHER', 'DEADLINE', at, handled ? { done: handled } : {});
  stall(story, at, BY_ITSELF, STALLS.DEADLINE);
  return night;
}

export function stalledFull(story: Casework, table: Day, places: FreePlaces): void {
  assign(story, table, places);
  const at = story.clock.at(story.input.timeline.after(table, 3), 10);
  story.live.raise('PROVIDER_FULL', 'PROVIDER', at);
  story.planMeeting('START', story.input.timeline.after(table, 4), 'CANCELLED');
  stall(story, at, story.helpdeskStaff, STALLS.FULL);
}

export function stalledBySchool(story: Casework, table: Day, places: FreePlaces): void {
  const { timeline, owner } = story.input;
  const start = begun(story, table, places);
  const day = timeline.after(start, 9);
  story.live.hold(start, day, 0);
  const at = story.clock.at(day, 16);
  story.live.raise('SCHOOL_BLOCK', 'DISPATCHER', at, { done: { on: timeline.after(day, 1), by: owner } });
  stall(story, at, story.helpdeskStaff, STALLS.BLOCK);
}

export function consentWithdrawn(story: Casework, table: Day, places: FreePlaces): void {
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

export function reopened(story: Casework, table: Day, places: FreePlaces): Day {
  const { timeline } = story.input;
  const night = stalledAtStart(story, table, places, timeline.after(table, 20));
  const day = timeline.after(night, 5);
  story.go('REOPENED', story.clock.at(day, 11), story.helpdeskStaff, REOPENED);
  story.plan(NEXT.REOPENED);
  return day;
}

/** A second trajectory in the place of one that never began: with the same lead (restarted) or with another (replaced). */
export function assignedAnew(story: Casework, table: Day, places: FreePlaces, sameLead: boolean): void {
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
  } else agreeOn(story, agreedOn);
  watch(story, agreedOn);
  const start = timeline.after(agreedOn, 3);
  startOn(story, start);
  trajectory.hold(start, null, 0);
}

function decideDirectly(story: Casework, at: string, lead: OfferSpec): void {
  story.decision = { rationale: RATIONALES.DIRECT[0], considered: [lead.of.id] };
  story.go('ASSIGNED', at);
}

export function stopped(story: Casework, table: Day, places: FreePlaces): void {
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

export function classRunning(story: Casework): void {
  const { timeline, received } = story.input;
  const offer = OFFERS.find(({ key }) => key === 'ARKTOS-CLASS');
  if (!offer) throw new Error('there is an offer for classes');
  story.triage(timeline.after(received, 2));
  const day = timeline.after(received, 3);
  const at = story.clock.at(day, 10);
  decideDirectly(story, at, offer);
  story.propose(at, offer, null, null);
  const agreedOn = agreeOn(story, timeline.after(day, 3));
  watch(story, agreedOn);
  const start = timeline.after(agreedOn, 4);
  startOn(story, start);
  story.live.hold(start, null, 0);
}
