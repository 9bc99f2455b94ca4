import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, NOBODY_ID } from './actor';
import { forbidden } from './errors';

const uuid = z.uuid();

/** The id as PostgreSQL writes it; null when it is no id at all, which is answered like an id that nothing has. */
export function knownShape(id: string): string | null {
  return uuid.safeParse(id).success ? id.toLowerCase() : null;
}

/** Loads by an id that a caller gave. */
export async function byId<T>(id: string, load: (id: string) => Promise<T | null>): Promise<T | null> {
  const shaped = knownShape(id);
  return shaped === null ? null : load(shaped);
}

/** The same for a filter: what is no id is nobody's. */
export function knownOrNobody(id: string): string {
  return knownShape(id) ?? NOBODY_ID;
}

/** `column = any(ids)`: one parameter, and one prepared shape, however many ids there are. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`;
}

/** The organisation that the actor works for; citizens have none. */
export function organisationOf(actor: Actor): string {
  if (actor.organisation === null) throw forbidden('This is for organisations');
  return actor.organisation;
}
