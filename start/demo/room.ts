import { statfs } from 'node:fs/promises';
import { StartFailure } from '../failure';
import type { Progress } from '../progress';
import { count, duration } from './pace';
import { pupilsIn, type WorldSize } from './sizes';

/** Measured at flanders on 2 cores with the embedded PostgreSQL, indexes included (README.md has the numbers). */
const BYTES_PER_PUPIL = 14_000;
const PUPILS_PER_SECOND = 950;
/** PostgreSQL's log of changes, and what it sorts on disk while it makes the largest index. */
const WHILE_LOADING_BYTES = 1.5 * 1024 ** 3;
const SORTED_BYTES_PER_PUPIL = 3_000;
const MEGABYTE = 1024 ** 2;

export interface Estimate {
  /** Free megabytes that loading needs from here on; some of it comes free again at the end. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** What it takes to load the quarters of a world that are not there yet. */
export function estimateFor(size: WorldSize, loadedQuarters: number): Estimate {
  const pupils = (size.quarters - loadedQuarters) * size.pupilsPerQuarter;
  const bytes = pupils * BYTES_PER_PUPIL + pupilsIn(size) * SORTED_BYTES_PER_PUPIL + WHILE_LOADING_BYTES;
  return { megabytes: Math.ceil(bytes / MEGABYTE), seconds: Math.ceil(pupils / PUPILS_PER_SECOND) };
}

/**
 * Says what a larger world takes, before anything of it is begun.
 * @param disk a folder on the disk that the databases are on; null when they are on somebody else's server
 * @throws StartFailure when there is not enough room
 */
export async function assertRoom(
  size: WorldSize,
  loadedQuarters: number,
  disk: string | null,
  progress: Progress,
): Promise<void> {
  const { megabytes, seconds } = estimateFor(size, loadedQuarters);
  const world = `The demo world ${size.name}: ${count(pupilsIn(size))} pupils`;
  const rest = loadedQuarters > 1 ? `, ${count(loadedQuarters * size.pupilsPerQuarter)} of them loaded` : '';
  progress(`${world}${rest}; needs about ${gigabytes(megabytes)} of disk and ${duration(seconds)}`);
  if (disk === null) {
    progress('How much the server’s disk has free can not be seen from here');
    return;
  }
  const { bavail, bsize } = await statfs(disk);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new StartFailure(
    `${world} need about ${gigabytes(megabytes)} of disk, and ${gigabytes(free)} are free where ${disk} is: ${gigabytes(megabytes - free)} are missing. Nothing was begun.`,
    'Make room, set HUB_DATA to a folder on a larger disk, or take a smaller DEMO_SIZE.',
  );
}

function gigabytes(megabytes: number): string {
  return megabytes < 1024 ? `${megabytes} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
