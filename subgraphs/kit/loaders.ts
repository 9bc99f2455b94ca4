import DataLoader from 'dataloader';
import type { Session } from './database/session';

/** PostgreSQL takes far more in one `any($1)`; this bounds what one statement returns. */
const MOST_KEYS_IN_ONE_STATEMENT = 500;

/**
 * Defines how one row per key is loaded: all keys of a request's tick in one statement.
 * A key without a row (absent, or not this actor's) gives null. The loader itself lives in the session, never longer.
 */
export function defineLoader<Tables, Row>(
  load: (session: Session<Tables>, keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): (session: Session<Tables>) => DataLoader<string, Row | null> {
  return inSession(async (session: Session<Tables>, keys) => {
    const rows = new Map((await load(session, keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Defines how all rows of a key are loaded (a pupil's enrolments): all keys in one statement, the rows in its order. */
export function defineListLoader<Tables, Row>(
  load: (session: Session<Tables>, keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): (session: Session<Tables>) => DataLoader<string, Row[]> {
  return inSession(async (session: Session<Tables>, keys) => {
    const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await load(session, keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

function inSession<Tables, Value>(
  batch: (session: Session<Tables>, keys: readonly string[]) => Promise<Value[]>,
): (session: Session<Tables>) => DataLoader<string, Value> {
  const bySession = new WeakMap<Session<Tables>, DataLoader<string, Value>>();
  return (session) => {
    const existing = bySession.get(session);
    if (existing) return existing;
    const loader = new DataLoader<string, Value>((keys) => batch(session, keys), {
      maxBatchSize: MOST_KEYS_IN_ONE_STATEMENT,
    });
    bySession.set(session, loader);
    return loader;
  };
}
