import { z } from 'zod';

const uuid = z.uuid();

/** What is no id cannot be anything's: it is answered like an id that does not exist. */
export async function onlyId<T>(id: string, load: (id: string) => Promise<T | null>): Promise<T | null> {
  return uuid.safeParse(id).success ? load(id) : null;
}
