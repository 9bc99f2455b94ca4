import { badInput, HubError } from '../../kit/errors';
import { addDays } from '../../kit/school-calendar';
import type { TrajectoryStatus } from '../trajectory/trajectory';
import { type DayPart, MOST_DAYS_AHEAD, MOST_HALF_DAYS, RECORDABLE } from './session';

/** A half day as a provider tells it; left out, `attended` stays as it was said before, and null takes that back. */
export interface HalfDayTold {
  readonly date: string;
  readonly dayPart: DayPart;
  readonly attended?: boolean | null | undefined;
}
/** A half day as it is known. */
export interface HalfDayKnown {
  readonly assignmentId: string;
  readonly day: string;
  readonly dayPart: string;
  readonly attended: boolean | null;
}
/** A half day to write. */
export interface HalfDay {
  readonly day: string;
  readonly dayPart: DayPart;
  readonly attended: boolean | null;
}

/** @throws INVALID_TRANSITION unless the trajectory was agreed on and goes on */
export function assertRecordable(status: TrajectoryStatus): void {
  if (RECORDABLE.includes(status)) return;
  throw new HubError('INVALID_TRANSITION', `On a trajectory that is ${status} no half days are recorded`, {
    hint: `They are recorded while it is ${RECORDABLE.join(', ')}`,
    details: { status },
  });
}

/** @throws BAD_USER_INPUT naming the first half day that cannot be, or is said to have been while it has still to come */
export function assertHalfDays(told: readonly HalfDayTold[], agreedOn: string | null, today: string): void {
  const named = new Set<string>();
  told.forEach((halfDay, index) => {
    const fault =
      faultOf(halfDay, agreedOn, today) ?? (named.has(keyOf(halfDay)) ? 'is named twice' : undefined);
    if (fault !== undefined) throw badInput(`sessions.${index}: ${fault}`);
    named.add(keyOf(halfDay));
  });
}

function faultOf(
  { date, attended }: HalfDayTold,
  agreedOn: string | null,
  today: string,
): string | undefined {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'lies in a weekend';
  if (agreedOn !== null && date < agreedOn) return 'lies before the trajectory was agreed on';
  if (date > addDays(today, MOST_DAYS_AHEAD)) return 'lies more than a year ahead';
  if (date > today && typeof attended === 'boolean') return 'has still to come: nobody has been there';
  return undefined;
}

/**
 * What is to be written: the new half days, and those known that change.
 * @throws CONFLICT when another provider has the pupil then; BAD_USER_INPUT beyond what a trajectory holds
 */
export function planHalfDays(
  told: readonly HalfDayTold[],
  known: readonly HalfDayKnown[],
  assignmentId: string,
): HalfDay[] {
  const at = new Map(known.map((halfDay) => [keyOf({ ...halfDay, date: halfDay.day }), halfDay]));
  const planned = told.map((halfDay) => ({ halfDay, before: at.get(keyOf(halfDay)) }));
  const taken = planned.find(({ before }) => before && before.assignmentId !== assignmentId)?.halfDay;
  if (taken) {
    throw new HubError('CONFLICT', 'Another provider has the pupil on one of these half days', {
      hint: 'Agree with the other provider of this trajectory on who has which half days',
      details: { date: taken.date, dayPart: taken.dayPart },
    });
  }
  const added = planned.filter(({ before }) => before === undefined).length;
  if (known.length + added > MOST_HALF_DAYS) {
    throw badInput(`sessions: a trajectory has at most ${MOST_HALF_DAYS} half days`);
  }
  return planned.flatMap(({ halfDay: { date, dayPart, attended }, before }) => {
    const now = attended === undefined ? (before?.attended ?? null) : attended;
    return before && before.attended === now ? [] : [{ day: date, dayPart, attended: now }];
  });
}

function keyOf({ date, dayPart }: { readonly date: string; readonly dayPart: string }): string {
  return `${date} ${dayPart}`;
}
