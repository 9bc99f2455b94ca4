import type { TestHub } from './hub';

const MOST_LOOKS = 500;

/** Until a statement on the helpdesk's database waits for what another transaction has locked; without a sleep, and not for ever. */
export async function somebodyWaits(hub: TestHub): Promise<void> {
  const waiting =
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  for (let looks = 0; looks < MOST_LOOKS; looks += 1)
    if ((await hub.rows('helpdesk', waiting)).length > 0) return;
  throw new Error('nobody waits');
}
