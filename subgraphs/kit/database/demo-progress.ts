import type pg from 'pg';
import { inTransaction } from './demo-load';

/** How far an owner's part of a demo world is loaded. */
export interface DemoProgress {
  readonly size: string;
  /** The day that the world is made for. */
  readonly day: string;
  /** The world's parts, of which the first is the town. */
  readonly quarters: number;
  readonly loaded: number;
  readonly isFinished: boolean;
}

/** Null when no demo world was begun here. */
export async function findDemoProgress(migratorUrl: string): Promise<DemoProgress | null> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<DemoProgress>(
      `select size, to_char(day, 'YYYY-MM-DD') as day, quarters, loaded, finished_at is not null as "isFinished"
       from hub.demo_load`,
    );
    return rows[0] ?? null;
  });
}

/** Notes which world is going to be loaded, before anything of it is there; what was noted before stays. */
export async function noteDemoBegun(
  migratorUrl: string,
  world: Pick<DemoProgress, 'size' | 'day' | 'quarters'>,
): Promise<void> {
  await inTransaction(migratorUrl, (client) =>
    client.query(
      'insert into hub.demo_load (size, day, quarters) values ($1, $2, $3) on conflict do nothing',
      [world.size, world.day, world.quarters],
    ),
  );
}

/** In the transaction that loads a quarter: it and its note are there together, or neither. */
export async function noteQuarterLoaded(client: pg.ClientBase, quarter: number): Promise<void> {
  const { rowCount } = await client.query(
    'update hub.demo_load set loaded = $1 + 1 where loaded <= $1 and finished_at is null',
    [quarter],
  );
  if (rowCount !== 1) throw new Error(`quarter ${quarter} of the demo world is there already`);
}

export async function noteDemoFinished(migratorUrl: string): Promise<void> {
  await inTransaction(migratorUrl, (client) =>
    client.query('update hub.demo_load set loaded = quarters, finished_at = now() where finished_at is null'),
  );
}
