import { sql } from 'kysely';
import type { HelpdeskSession } from '../tables';
import { REGISTER_CHANGED } from './publisher';

/** Ends the caller's own session for every gateway; a second time changes nothing. */
export async function signOut(session: HelpdeskSession): Promise<string> {
  const { id, session: name } = session.actor;
  await sql`insert into helpdesk.revoked_session (session, person_id) values (${name}, ${id}) on conflict do nothing`.execute(
    session.db,
  );
  await sql`select pg_notify(${REGISTER_CHANGED}, '')`.execute(session.db);
  const { id: revoked } = await session.db
    .selectFrom('revokedSession')
    .select('id')
    .where('session', '=', name)
    .executeTakeFirstOrThrow();
  return revoked;
}

export async function findRevocation(
  session: HelpdeskSession,
  id: string,
): Promise<{ endedAt: Date } | null> {
  const row = await session.db
    .selectFrom('revokedSession')
    .select('revokedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { endedAt: row.revokedAt } : null;
}
