import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, StartFailure } from './failure';
import type { Progress } from './progress';
import { processStart } from './running-process';
import { readStored } from './stored';

const LOCK = 'hub.lock';
/** A hub that was just told to stop is given this long to leave. */
const PATIENCE_MS = 5_000;
const POLL_MS = 100;
const ABANDONED_MS = 10_000;

const holderSchema = z.object({ pid: z.int().positive(), started: z.string() });
type Holder = z.infer<typeof holderSchema>;

export interface Lock {
  release(): Promise<void>;
}

/**
 * One hub per data folder: two would fight over one database.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @throws StartFailure when a living hub holds it
 */
export async function acquireLock(
  folder: string,
  progress: Progress,
  patienceMs = PATIENCE_MS,
): Promise<Lock> {
  const path = join(folder, LOCK);
  const mine = JSON.stringify({ pid: process.pid, started: (await processStart(process.pid)) ?? 'unknown' });
  const deadline = Date.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    if (await take(path, mine)) return { release: () => release(path, mine) };
    const holder = await livingHolder(path);
    if (holder === null) await discardStale(path);
    else if (Date.now() > deadline) throw refusal(folder, holder);
    else {
      if (tries === 1)
        progress(`Another hub (process ${holder.pid}) has the data folder; waiting whether it leaves`);
      await wait(POLL_MS);
    }
  }
}

/** Appears whole or not at all: written under another name, then linked, which fails when the name is taken. */
async function take(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content, { mode: 0o644 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes a lock whose process is gone. One at a time, behind a door that only one can open: a dead lock is not replaced
 * while it lies there, so what was dead when it was looked at is what is removed.
 */
async function discardStale(path: string): Promise<void> {
  const door = `${path}.takeover`;
  try {
    await mkdir(door);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    await forgetAbandoned(door);
    await wait(POLL_MS / 10);
    return;
  }
  try {
    if ((await livingHolder(path)) === null) await rm(path, { force: true });
  } finally {
    await rmdir(door);
  }
}

/** Whoever opened the door died behind it: looking and removing takes no seconds. */
async function forgetAbandoned(door: string): Promise<void> {
  const opened = await stat(door).catch(() => null);
  if (opened && Date.now() - opened.mtimeMs > ABANDONED_MS) await rmdir(door).catch(() => undefined);
}

async function livingHolder(path: string): Promise<Holder | null> {
  const holder = await readStored(path, holderSchema);
  if (holder === null) return null;
  return (await processStart(holder.pid)) === holder.started ? holder : null;
}

async function release(path: string, mine: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true });
}

function refusal(folder: string, holder: Holder): StartFailure {
  return new StartFailure(
    `Another hub (process ${holder.pid}) is running on the data folder ${folder}.`,
    'Stop it first, or give this one a folder and a port of its own with HUB_DATA and PORT.',
  );
}
