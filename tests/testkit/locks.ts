import type { TestHub } from './hub';

/** Who waits for whom, without a clock: one transaction is kept open until the other waits for it, or is over. */
export interface Held<T> {
  /** What the work gave, once the other had committed. */
  readonly given: T;
  readonly waited: boolean;
  /** What `meanwhile` found while the work waited. */
  readonly found: Record<string, unknown>[];
}

/**
 * Does `work` while another transaction at the helpdesk owner has done `held`; that one commits when the work waits for it.
 * `meanwhile` is asked while it waits.
 */
export async function whileHeld<T>(
  hub: TestHub,
  held: string,
  work: () => Promise<T>,
  meanwhile?: string,
): Promise<Held<T>> {
  const other = await hub.connect('helpdesk');
  try {
    await other.query(`begin; ${held}`);
    let isOver = false;
    const going = work().finally(() => {
      isOver = true;
    });
    let waited = false;
    while (!waited && !isOver) waited = await somebodyWaits(hub);
    const found = waited && meanwhile !== undefined ? await hub.rows('helpdesk', meanwhile) : [];
    await other.query('commit');
    return { given: await going, waited, found };
  } finally {
    other.release(true);
  }
}

const MOST_LOOKS = 500;

/** Until a statement on the helpdesk's database waits for what another transaction has locked; without a sleep, and not for ever. */
export async function untilSomebodyWaits(hub: TestHub): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) if (await somebodyWaits(hub)) return;
  throw new Error('nobody waits');
}

async function somebodyWaits(hub: TestHub): Promise<boolean> {
  const waiting = await hub.rows(
    'helpdesk',
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return waiting.length > 0;
}

/** Locks a row, as whoever is about to change it does. */
export const hold = (table: string, id: string): string =>
  `select 1 from helpdesk.${table} where id = '${id}' for update`;

/** The row, if nobody holds it. */
export const ifFree = (table: string, id: string): string =>
  `select 1 as free from helpdesk.${table} where id = '${id}' for update skip locked`;
