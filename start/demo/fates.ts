import type { Day } from '../../subgraphs/kit/school-calendar';
import { type CaseInput, Casework } from './casework';
import {
  close,
  closeAfterTriage,
  onComingTable,
  ready,
  undecided,
  withdrawnBeforeTable,
} from './dispatch-fates';
import { tableDays } from './dispatch-tables';
import type { FreePlaces } from './free-places';
import {
  agreed,
  agreedTooLongAgo,
  assignedAnew,
  classRunning,
  closing,
  completed,
  consentWithdrawn,
  overdue,
  proposed,
  reopened,
  running,
  stalledAtStart,
  stalledBySchool,
  stalledFull,
  stopped,
  takenUpAgain,
  watched,
} from './trajectory-fates';

/** What a fate needs: on which table (1 is the last that met, null for none), and how many school days before it came in. */
export interface FateSpec {
  readonly table: readonly [number, number] | null;
  /** School days between arrival and the table; without a table, school days ago. */
  readonly received: readonly [number, number];
  readonly tell: (story: Casework, table: Day, places: FreePlaces) => void;
}

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
    const agreedOn = agreedTooLongAgo(timeline);
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
