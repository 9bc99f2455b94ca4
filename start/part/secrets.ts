import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parsePublishedKeys, parseSigningKey, type SigningKey } from '../../subgraphs/kit/keys';
import type { RolePasswords } from '../database/roles';
import { codeOf, StartFailure } from '../failure';
import type { PublicKeys } from '../owner-part';
import type { HubOwner } from '../owners';

/** The files in which parts that run apart find what nobody else may know, and whom they may believe. */
export const SECRET_FILES = {
  signingKey: 'signing-key.json',
  publicKeys: 'public-keys.json',
  databasePasswords: 'database-passwords.json',
  referenceKey: 'pupils-reference.key',
  demoLogin: 'demo-login.json',
  administrator: 'administrator-password',
} as const;
export type Secret = keyof typeof SECRET_FILES;

export type PartKind = 'gateway' | 'balancer' | 'prepare' | HubOwner;

/** Which of them each kind of part has: its own, and no other's. */
export function secretsOf(kind: PartKind): readonly Secret[] {
  switch (kind) {
    case 'balancer':
      return [];
    case 'prepare':
      return ['administrator', 'databasePasswords', 'referenceKey'];
    case 'gateway':
      return ['signingKey', 'publicKeys', 'demoLogin'];
    case 'pupils':
      return ['signingKey', 'publicKeys', 'databasePasswords', 'referenceKey'];
    default:
      return ['signingKey', 'publicKeys', 'databasePasswords'];
  }
}

const passwordsSchema = z.record(z.string(), z.string().min(1));

/** @throws StartFailure */
export function readSigningKey(folder: string, kid: string): Promise<SigningKey> {
  return read(folder, 'signingKey', (text) => parseSigningKey(text, kid));
}

/** @throws StartFailure */
export function readDemoLoginKey(folder: string): Promise<SigningKey> {
  return read(folder, 'demoLogin', (text) => parseSigningKey(text, 'demo-login'));
}

/** The parts that this one believes: a signature of anybody else is nobody's. @throws StartFailure */
export async function readPublicKeys(folder: string): Promise<PublicKeys> {
  return read(folder, 'publicKeys', async (text) => {
    const known = await parsePublishedKeys(text);
    const keyOf = (kid: keyof PublicKeys) => {
      const key = known.get(kid);
      if (key === undefined) throw new Error(`the key of ${kid} is missing`);
      return key;
    };
    return {
      gateway: keyOf('gateway'),
      pupils: keyOf('pupils'),
      offers: keyOf('offers'),
      services: keyOf('services'),
      helpdesk: keyOf('helpdesk'),
      statistics: keyOf('statistics'),
    };
  });
}

/** @throws StartFailure */
export function readDatabasePasswords(folder: string): Promise<RolePasswords> {
  return read(folder, 'databasePasswords', async (text) => passwordsSchema.parse(JSON.parse(text)));
}

/** @throws StartFailure */
export function readReferenceKey(folder: string): Promise<Buffer> {
  return read(folder, 'referenceKey', async (text) => Buffer.from(text.trim(), 'base64'));
}

/** @throws StartFailure */
export function readAdministratorPassword(folder: string): Promise<string> {
  return read(folder, 'administrator', async (text) => text.trim());
}

/** What is wrong with a secret is told without a word of it. */
async function read<T>(folder: string, secret: Secret, parse: (text: string) => Promise<T>): Promise<T> {
  const path = join(folder, SECRET_FILES[secret]);
  const hint = 'HUB_SECRETS names the folder; `npm run secrets` makes the files.';
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartFailure(`This part's ${path} can't be read (${codeOf(error) ?? 'unknown'}).`, hint);
  });
  return parse(text).catch(() => {
    throw new StartFailure(`This part's ${path} is not what it should be.`, hint);
  });
}
