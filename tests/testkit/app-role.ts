import pg from 'pg';
import type { TestHub } from './hub';
import { PERSONAS, type PersonaName } from './organisations';

/** Who acts in a statement: a persona, a task of the owner itself (`events:pupils`), or nobody at all. */
export type SqlActor = PersonaName | { readonly task: string } | null;

/**
 * A statement (or several without values, of which the last one's rows are given) at the helpdesk owner as its app role,
 * with every deferred check; taken back afterwards.
 */
export async function sqlAs(
  hub: TestHub,
  actor: SqlActor,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    if (actor !== null) {
      await client.query(
        "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true), set_config('hub.session', $4, true)",
        settingsOf(actor),
      );
    }
    const results = [await client.query(statement, values)].flat();
    await client.query('set constraints all immediate');
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

function settingsOf(actor: PersonaName | { readonly task: string }): string[] {
  if (typeof actor !== 'string') return ['SYSTEM', '', '00000000-0000-0000-0000-000000000000', actor.task];
  const { role, organisation, person } = PERSONAS[actor];
  return [role, organisation ?? '', person, 'test'];
}
