import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../failure';
import { readStored, storeSecret } from '../stored';
import type { EmbeddedHome } from './embedded-home';
import { runProgram } from './server-process';

export const SUPERUSER = 'postgres';

const REMOVE = { recursive: true, force: true, maxRetries: 5 };

const passwordSchema = z.object({ password: z.string().min(1) });

/**
 * Makes a new cluster, under another name until it is whole.
 * Its texts sort by code point on every system; which characters are letters comes from the system's C.UTF-8.
 */
export async function createCluster(home: EmbeddedHome, password: string, isDurable: boolean): Promise<void> {
  await removeDrafts(home);
  // A name of its own: an initdb whose hub was killed may still be writing into another one.
  const draft = `${home.data}.draft-${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      await prepare(home, draft, passwordFile, password);
      const fault = await runProgram(home, 'initdb', [
        ...[
          `--pgdata=${draft}`,
          `--username=${SUPERUSER}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
        ],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
        ...[`--lc-ctype=${letters}`, '--no-instructions', ...(isDurable ? [] : ['--no-sync'])],
      ]);
      if (fault === null) return await rename(draft, home.data);
      if (!fault.includes('invalid locale')) throw explain(fault);
    }
  } finally {
    await rm(passwordFile, REMOVE);
    await rm(draft, REMOVE);
  }
}

/**
 * The superuser's password: made with the cluster, kept beside the hub's other keys.
 * @throws StartFailure when the cluster is there and its password is not
 */
export async function superuserPassword(dataFolder: string, isNew: boolean): Promise<string> {
  const path = join(dataFolder, 'keys', 'embedded-database.json');
  if (!isNew) {
    const stored = await readStored(path, passwordSchema);
    if (stored) return stored.password;
    throw new StartFailure(
      `The password of the embedded database is not in ${path} any more.`,
      'Start over with: npm run reset',
    );
  }
  const password = randomBytes(24).toString('base64url');
  await storeSecret(path, { password });
  return password;
}

async function removeDrafts(home: EmbeddedHome): Promise<void> {
  const folder = dirname(home.data);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(home.data)}.draft-`)) await rm(join(folder, name), REMOVE);
  }
}

async function prepare(
  home: EmbeddedHome,
  draft: string,
  passwordFile: string,
  password: string,
): Promise<void> {
  await rm(draft, REMOVE);
  await rm(passwordFile, REMOVE);
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account === null) return;
  await chown(draft, home.account.uid, home.account.gid);
  await chown(passwordFile, home.account.uid, home.account.gid);
}

function explain(fault: string): StartFailure {
  const line = fault.split('\n').find((text) => /error|fatal/i.test(text)) ?? fault;
  const hint = line.includes('user does not exist')
    ? 'PostgreSQL needs a user that has a name on this system; or set DATABASE_URL to a PostgreSQL that runs already.'
    : 'Is there room on the disk? HUB_DATA sets another folder.';
  return new StartFailure(`The embedded PostgreSQL could not make its data folder: ${line.trim()}`, hint);
}
