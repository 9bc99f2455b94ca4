import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isRoot } from '../data-folder';
import { StartFailure } from '../failure';

const run = promisify(execFile);

/** The user that PostgreSQL runs as, when that is not the hub's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user that has a name.
 * So root lends it a user that every system has; none is created.
 */
const LENT_USERS = ['postgres', 'nobody', 'daemon'];

/** Everything the server inherits: somebody's PGPORT or PGOPTIONS must not change what it does. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Null: the server runs as whoever runs the hub. */
export async function findAccount(): Promise<Account | null> {
  if (!isRoot()) return null;
  for (const name of LENT_USERS) {
    const account = await lookUp(name);
    if (account !== null && account.uid !== 0) return account;
  }
  throw new StartFailure(
    `PostgreSQL can't run as root, and this system has none of the users ${LENT_USERS.join(', ')}.`,
    'Run the hub as an ordinary user, or set DATABASE_URL to a PostgreSQL that runs already.',
  );
}

/** Runs a shell line as the server's user; true when it ends well. */
export async function succeedsAs(
  account: Account | null,
  line: string,
  ...parameters: string[]
): Promise<boolean> {
  return run('/bin/sh', ['-c', line, 'sh', ...parameters], {
    ...(account ?? {}),
    cwd: '/',
    env: SERVER_ENVIRONMENT,
  }).then(
    () => true,
    () => false,
  );
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return lookUpInFile(name);
  }
}

/** Small images have no `id`. */
async function lookUpInFile(name: string): Promise<Account | null> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = users
    .split('\n')
    .map((line) => line.split(':'))
    .find((line) => line[0] === name);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}
