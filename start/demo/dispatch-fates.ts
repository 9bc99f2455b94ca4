import type { Day } from '../../subgraphs/kit/school-calendar';
import { ENDINGS, NEXT } from './case-texts';
import type { Casework } from './casework';
import { tableDays } from './dispatch-tables';

export function ready(story: Casework): void {
  const { timeline, received, consentsTo } = story.input;
  story.triage(timeline.after(received, 2));
  if (consentsTo.length > 0)
    story.consents.push({ recipients: consentsTo, from: timeline.after(received, 3), withdrawn: null });
  story.plan('Voorbereiden voor de volgende dispatchtafel');
}

export function onComingTable(story: Casework, which: number, again = false): void {
  const { timeline, helpdesk, received, draw } = story.input;
  if (!again) story.triage(timeline.after(received, 2));
  const tableDay = tableDays(helpdesk, timeline.coming)[which];
  if (tableDay === undefined) throw new Error('tables are planned');
  story.place(tableDay, timeline.ago(draw.whole(1, 2)));
}

export function toTable(story: Casework, table: Day, chosen: Parameters<Casework['place']>[2] = {}): void {
  const { timeline, received, draw } = story.input;
  story.triage(timeline.after(received, draw.whole(2, 4)));
  story.place(table, timeline.before(table, 2), chosen);
}

export function undecided(
  story: Casework,
  table: Day,
  decision: 'POSTPONED' | 'EXPERT_TABLE' | 'NO_OFFER',
): void {
  toTable(story, table, { nobody: decision === 'NO_OFFER' });
  story.decide(decision);
  story.plan(NEXT[decision]);
}

export function close(story: Casework, how: 'ADVISED' | 'REDIRECTED', table: Day): void {
  const { timeline, draw } = story.input;
  const at = story.clock.at(timeline.after(table, draw.whole(4, 8)), 10);
  story.go(how, at, story.helpdeskStaff, ENDINGS[how]);
  story.plan(null);
}

export function closeAfterTriage(story: Casework, how: 'ADVISED' | 'REDIRECTED' | 'NOT_ELIGIBLE'): void {
  const { timeline, received, draw } = story.input;
  story.triage(timeline.after(received, 2));
  const at = story.clock.at(timeline.after(received, draw.whole(3, 6)), 11);
  story.go(how, at, story.helpdeskStaff, ENDINGS[how]);
  story.plan(null);
}

export function withdrawnBeforeTable(story: Casework, table: Day): void {
  const { timeline, referrer } = story.input;
  toTable(story, table);
  const at = story.clock.at(timeline.before(table, 1), 15);
  story.takeOff(at);
  story.go('WITHDRAWN', at, referrer, ENDINGS.AT_TABLE);
  story.plan(null);
}
