import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../kit/actor';
import { forbidden } from '../kit/errors';

const uuid = z.uuid();

/** What is no id cannot be anything's: it is answered like an id that does not exist. */
export async function onlyId<T>(id: string, load: (id: string) => Promise<T | null>): Promise<T | null> {
  return uuid.safeParse(id).success ? load(id.toLowerCase()) : null;
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
