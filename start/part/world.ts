import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day } from '../../subgraphs/kit/school-calendar';
import { readStored } from '../stored';

const FILE = 'demo-world.json';
const worldSchema = z.object({ day: z.iso.date() });

/** What prepare tells a demo's gateways of the world it made or found, as they reach no database: nothing of it is secret. */
export async function tellWorldDay(folder: string, day: Day): Promise<void> {
  const draft = join(folder, `${FILE}.${process.pid}`);
  await writeFile(draft, JSON.stringify({ day }));
  await rename(draft, join(folder, FILE));
}

/** Null where nobody told it. */
export async function readWorldDay(folder: string | null): Promise<Day | null> {
  const told = folder === null ? null : await readStored(join(folder, FILE), worldSchema);
  return told?.day ?? null;
}
