import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../failure';
import { readStored, storeSecret } from '../stored';
import type { RolePasswords } from './roles';

const passwordsSchema = z.record(z.string(), z.string().min(1));
/** PostgreSQL's own number of rounds. The password has 192 random bits: more rounds would add nothing. */
const SCRAM_ROUNDS = 4096;

/** The roles' passwords that the hub made; the ones that are missing are made now. */
export async function loadOrCreatePasswords(
  dataFolder: string,
  roles: readonly string[],
): Promise<RolePasswords> {
  const path = ownFile(dataFolder);
  const stored = await readStored(path, passwordsSchema);
  if (stored === null && existsSync(path)) {
    throw new StartFailure(
      `${path} can't be read as passwords.`,
      'Put it right, or start over with: npm run reset',
    );
  }
  const missing = roles.filter((role) => stored?.[role] === undefined);
  if (stored && missing.length === 0) return stored;
  const made = Object.fromEntries(missing.map((role) => [role, randomBytes(24).toString('base64url')]));
  const all = { ...stored, ...made };
  await storeSecret(path, all);
  return all;
}

/**
 * The passwords of roles that an administrator made: a JSON object of role name and password.
 * @throws StartFailure naming the roles that have none
 */
export async function readPasswords(
  file: string | null,
  dataFolder: string,
  roles: readonly string[],
): Promise<RolePasswords> {
  const path = file ?? ownFile(dataFolder);
  const stored = await readStored(path, passwordsSchema);
  const missing = roles.filter((role) => stored?.[role] === undefined);
  if (stored && missing.length === 0) return stored;
  throw new StartFailure(
    stored
      ? `${path} has no password for ${missing.join(', ')}.`
      : `The passwords of the database roles can't be read from ${path}.`,
    'It is a JSON object {"role": "password", …}; HUB_DB_PASSWORDS_FILE says where it is; `npm run db:provision` prints how to make the roles.',
  );
}

/**
 * What PostgreSQL itself would store for a password (RFC 5803), so that the password neither travels nor reaches a log.
 * Right for ASCII, which ours are: others would need SASLprep first.
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, SCRAM_ROUNDS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  return `SCRAM-SHA-256$${SCRAM_ROUNDS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function ownFile(dataFolder: string): string {
  return join(dataFolder, 'keys', 'database.json');
}
