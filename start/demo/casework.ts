import type { ReferralStatus } from '../../subgraphs/helpdesk/referral/referral';
import { addWorkingDays } from '../../subgraphs/helpdesk/referral/rules';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import {
  AGREEMENTS,
  CO_STRENGTH,
  NEED_OF_CLASS,
  NEEDS,
  NEXT,
  RATIONALES,
  STRENGTHS,
  VOICES,
} from './case-texts';
import { type Chance, idOf } from './chance';
import { type Answer, type Item, providersAt, TABLE_HOUR } from './dispatch-tables';
import type { OfferSpec } from './offer-texts';
import type { Helpdesk, Organisation, School } from './organisations';
import { staffOf } from './personas';
import type { Pupil } from './pupil';
import { Clock, type Timeline } from './timeline';
import { type By, TrajectoryStory } from './trajectory-story';

export type Status = Exclude<ReferralStatus, 'DRAFT' | 'DISCARDED'>;
export type RoundTablePurpose = keyof typeof AGREEMENTS;

export interface Step {
  readonly at: string;
  readonly by: By;
  readonly to: Status;
  readonly reason: string | null;
}

export interface RoundTable {
  readonly id: string;
  readonly purpose: RoundTablePurpose;
  readonly day: Day;
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly providers: readonly Organisation[];
  readonly pupilCame: boolean;
  readonly agreements: readonly { readonly text: string; readonly owner: string; readonly due: Day }[];
  readonly voice: { readonly words: string; readonly at: string } | null;
}

/** A consent to trajectories that was asked in the course of a case. */
export interface TrajectoryConsent {
  readonly recipients: readonly Organisation[];
  readonly from: Day;
  readonly withdrawn: Day | null;
}

export interface CaseInput {
  readonly referralId: string;
  readonly helpdesk: Helpdesk;
  readonly school: School | null;
  readonly pupil: Pupil | null;
  readonly received: Day;
  readonly reasons: readonly string[];
  readonly owner: string;
  readonly referrer: By;
  readonly timeline: Timeline;
  readonly draw: Chance;
  /** Nobody can be reached: the case goes on without a notice to pupil and parents (L15). */
  readonly isUnreachable: boolean;
  /** Providers that the pupil consents to before anything is decided. */
  readonly consentsTo: readonly Organisation[];
}

const ROUND_TABLE_HOUR = 14;
const DAYS_TO_AGREE_ON = 28;
const ANSWERS_FROM_OTHERS = [
  ['NO', 5],
  ['YES', 2],
  ['TOGETHER', 1],
] as const;

/** What happens with a referral after it came in: its steps, turns on tables, trajectories and round tables. */
export class Casework {
  readonly steps: Step[] = [];
  readonly items: Item[] = [];
  readonly trajectories: TrajectoryStory[] = [];
  readonly roundTables: RoundTable[] = [];
  readonly consents: TrajectoryConsent[] = [];
  readonly clock: Clock;
  readonly helpdeskStaff: By;
  status: Status = 'RECEIVED';
  noticeOn: Day | null = null;
  decision: { readonly rationale: string; readonly considered: readonly string[] } | null = null;
  next: { readonly nextAction: string | null; readonly nextActionDue: Day | null } = {
    nextAction: null,
    nextActionDue: null,
  };

  constructor(readonly input: CaseInput) {
    this.clock = new Clock(`${input.received}T15:00:00.000Z`);
    this.helpdeskStaff = { person: input.owner, role: 'HELPDESK' };
  }

  get live(): TrajectoryStory {
    const last = this.trajectories.at(-1);
    if (!last) throw new Error('nothing was assigned yet');
    return last;
  }

  go(to: Status, at: string, by: By = this.helpdeskStaff, reason: string | null = null): void {
    this.steps.push({ at, by, to, reason });
    this.status = to;
  }

  /** What is to be done next; null once the case has ended. */
  plan(nextAction: string | null, nextActionDue: Day | null = this.soon()): void {
    this.next = nextAction === null ? { nextAction, nextActionDue: null } : { nextAction, nextActionDue };
  }

  soon(): Day {
    return addWorkingDays(this.input.timeline.today, this.input.draw.whole(1, 9));
  }

  triage(day: Day): void {
    this.go('TRIAGED', this.clock.at(day, 9, this.input.draw.whole(0, 50)));
    if (this.input.pupil && !this.input.isUnreachable) this.noticeOn = day;
  }

  /** On a table; the providers answer until it meets, or as far as the days have passed. */
  place(
    tableDay: Day,
    placedOn: Day,
    chosen: { readonly lead?: Organisation; readonly co?: Organisation; readonly nobody?: boolean } = {},
  ): void {
    const { referralId, helpdesk, draw, timeline, pupil, reasons } = this.input;
    const placedAt = this.clock.at(placedOn, 11, draw.whole(0, 50));
    this.go('ON_DISPATCH_TABLE', placedAt);
    const answers = providersAt(helpdesk).flatMap((by) => {
      const isChosen = by === chosen.lead || by === chosen.co;
      const day = timeline.after(placedOn, draw.whole(0, 2));
      const isInTime = day < tableDay && day < timeline.today;
      if (!isChosen && (!isInTime || draw.happens(0.3))) return [];
      const canTake: Answer = isChosen
        ? chosen.co === undefined
          ? 'YES'
          : 'TOGETHER'
        : chosen.nobody
          ? 'NO'
          : draw.weigh(ANSWERS_FROM_OTHERS);
      const on = isInTime ? day : placedOn;
      const at = `${on}T${String(TABLE_HOUR - (isInTime && on > placedOn ? 3 : 0)).padStart(2, '0')}:${draw.whole(10, 25)}:00.000Z`;
      return [{ by, canTake, strength: canTake === 'NO' ? null : draw.pick(STRENGTHS), at }];
    });
    this.items.push({
      id: idOf('item', referralId, this.items.length),
      referralId,
      tableDay,
      need: pupil ? needOf(reasons) : NEED_OF_CLASS,
      placedAt,
      answers,
      decided: null,
    });
    this.plan(NEXT.ON_DISPATCH_TABLE, tableDay);
  }

  /** The chair's decision at the table; who said that it could take the case was considered, and who takes it. */
  decide(
    decision: 'ASSIGNED' | 'POSTPONED' | 'EXPERT_TABLE' | 'NO_OFFER',
    assigned: readonly Organisation[] = [],
  ): string {
    const { draw, helpdesk } = this.input;
    const item = this.item();
    const at = this.clock.at(item.tableDay, TABLE_HOUR + 1, draw.whole(0, 50));
    const rationale = draw.pick(assigned.length > 1 ? RATIONALES.TOGETHER : RATIONALES[decision]);
    const willing = item.answers.filter(({ canTake }) => canTake !== 'NO').map(({ by }) => by);
    const considered = [
      ...new Set([...assigned, ...(willing.length > 0 ? willing : item.answers.map(({ by }) => by))]),
    ].map(({ id }) => id);
    this.decision = { rationale, considered };
    const by = staffOf(helpdesk, 'HELPDESK')[0] ?? null;
    this.items[this.items.length - 1] = { ...item, decided: { decision, at, by, rationale, considered } };
    this.go(decision, at, { person: by, role: 'HELPDESK' });
    return at;
  }

  /** Taken off the table before it meets. */
  takeOff(at: string): void {
    const { person } = this.input.referrer;
    const decided = { decision: 'WITHDRAWN', at, by: person, rationale: null, considered: [] } as const;
    this.items[this.items.length - 1] = { ...this.item(), decided };
  }

  /** Assigned to one or two offers; at the table that decided it, or directly. */
  propose(at: string, lead: OfferSpec, co: OfferSpec | null, itemId: string | null): TrajectoryStory {
    const { referralId, pupil, timeline, draw } = this.input;
    if (!this.decision) throw new Error('an assignment was decided');
    const strength = draw.pick(STRENGTHS);
    const story = new TrajectoryStory(
      {
        id: idOf('trajectory', referralId, this.trajectories.length),
        itemId,
        at,
        by: this.steps.at(-1)?.by ?? this.helpdeskStaff,
        ...this.decision,
        parts: [
          { offer: lead, role: 'LEAD', strength },
          ...(co ? [{ offer: co, role: 'CO', strength: CO_STRENGTH } as const] : []),
        ],
      },
      { pupil, timeline, draw },
    );
    this.trajectories.push(story);
    return story;
  }

  providers(): Organisation[] {
    return this.live.assignments.map(({ offer }) => offer.of);
  }

  /** A round table that was held. */
  meet(purpose: RoundTablePurpose, day: Day): string {
    const { draw } = this.input;
    const at = this.clock.at(day, ROUND_TABLE_HOUR);
    const pupilCame = draw.happens(0.85);
    this.roundTables.push({
      ...this.roundTable(purpose, day),
      status: 'HELD',
      pupilCame,
      agreements: AGREEMENTS[purpose].map(([text, owner], index) => ({
        text,
        owner,
        due: addDays(day, DAYS_TO_AGREE_ON - 7 * index),
      })),
      voice: this.input.pupil && pupilCame && draw.happens(0.6) ? { words: draw.pick(VOICES), at } : null,
    });
    return at;
  }

  /** One to come, or one that was called off. */
  planMeeting(purpose: RoundTablePurpose, day: Day, status: 'PLANNED' | 'CANCELLED' = 'PLANNED'): void {
    this.roundTables.push({
      ...this.roundTable(purpose, day),
      status,
      pupilCame: false,
      agreements: [],
      voice: null,
    });
  }

  private roundTable(purpose: RoundTablePurpose, day: Day) {
    const id = idOf('round table', this.input.referralId, this.roundTables.length);
    return { id, purpose, day, providers: this.providers() };
  }

  private item(): Item {
    const item = this.items.at(-1);
    if (!item) throw new Error('it lies on no table');
    return item;
  }
}

function needOf(reasons: readonly string[]): string {
  const known = reasons.find((reason): reason is keyof typeof NEEDS => reason in NEEDS);
  return NEEDS[known ?? 'OTHER'];
}
