import { chmod, mkdir, readdir, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, messageOf, StartFailure } from './failure';

/** Says "this folder is a hub's own", so that `npm run reset` never deletes somebody's other things. */
const MARK = '.hub-data';
const MARK_TEXT = 'The data of an ESL prevention hub. `npm run reset` removes this folder.\n';
/** A new cluster with the demo world and its log takes about this much. */
const FIRST_START_MEGABYTES = 400;
const LATER_START_MEGABYTES = 50;

/**
 * Makes sure that HUB_DATA is a folder of ours that can be written and has room.
 * @throws StartFailure naming HUB_DATA
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await claim(folder);
    // PostgreSQL can't run as root: as root, its user has to pass through this folder. What is secret lies in keys/ (0700).
    if (isRoot()) await chmod(folder, 0o711);
  } catch (error) {
    throw explainFolder(folder, error);
  }
}

/** True for a folder that `prepareDataFolder` made or took. */
export async function isDataFolder(folder: string): Promise<boolean> {
  return stat(join(folder, MARK)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * A full disk shows itself as odd errors in odd places; better to say so at the start.
 * @throws StartFailure naming HUB_DATA
 */
export async function assertSpace(folder: string, isFirstStart: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  const needed = isFirstStart ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
  if (free >= needed) return;
  throw new StartFailure(
    `There are ${free} MB free where ${folder} is; the hub needs ${needed} MB.`,
    'Make room, or set HUB_DATA to a folder on another disk.',
  );
}

/** Turns an error of the file system into one that a person understands; others come back as they are. */
export function explainFolder(folder: string, error: unknown): unknown {
  const reason = reasonOf(codeOf(error));
  if (reason === null) return error;
  return new StartFailure(
    `The data folder ${folder} can't be used: ${reason}.`,
    `Set HUB_DATA to another folder, or put this one right. (${messageOf(error)})`,
    { cause: error },
  );
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Writing the mark at every start also proves that the folder can be written. */
async function claim(folder: string): Promise<void> {
  const isOurs = await isDataFolder(folder);
  const entries = isOurs ? [] : await readdir(folder);
  if (entries.length > 0) {
    throw new StartFailure(
      `The data folder ${folder} holds other things than a hub's data.`,
      'Set HUB_DATA to a folder that is empty or does not exist yet.',
    );
  }
  await writeFile(join(folder, MARK), MARK_TEXT);
}

function reasonOf(code: string | null): string | null {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'it is a file, or lies below one';
    case 'EACCES':
    case 'EPERM':
      return 'you may not write there';
    case 'EROFS':
      return 'it is on a disk that can only be read';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'ENOENT':
      return 'it can not be made there';
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return 'the path leads nowhere';
    default:
      return null;
  }
}
