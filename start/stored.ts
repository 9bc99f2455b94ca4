import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small JSON file; null when it is not there or is not what it should be. */
export async function readStored<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const read = schema.safeParse(parseJson(text));
  return read.success ? read.data : null;
}

/** Writes a JSON file that its owner alone may read; it appears whole or not at all. */
export async function storeSecret(path: string, value: unknown): Promise<void> {
  await storeSecretText(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** The same for what is no JSON. */
export async function storeSecretText(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
