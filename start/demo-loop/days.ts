import { today } from '../../subgraphs/kit/calendar';
import { addDays } from '../../subgraphs/kit/school-calendar';

export const inDays = (days: number): string => addDays(today(), days);

/** A moment that is still to come, and near. */
export const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** The next days on which there can be half days of a trajectory: weekdays, beginning today or later. */
export function weekdaysFrom(day: string, count: number): string[] {
  const found: string[] = [];
  for (let ahead = 0; found.length < count; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWeekday(next)) found.push(next);
  }
  return found;
}

export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
