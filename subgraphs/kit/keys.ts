import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** An Ed25519 key pair with the name its signatures carry (`kid`). */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const storedKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

export async function createSigningKey(kid: string): Promise<SigningKey> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { kid, ...pair };
}

/** Keys outlive a restart, so that permits and tokens given before it stay good: `<kid>.jwk.json`, readable by its owner alone. */
export async function loadOrCreateSigningKey(folder: string, kid: string): Promise<SigningKey> {
  const text = await readOrCreate(folder, `${kid}.jwk.json`, async () => {
    const { privateKey } = await createSigningKey(kid);
    return JSON.stringify(await exportJWK(privateKey));
  });
  return parseSigningKey(text, kid);
}

/** @throws when the text is not a private Ed25519 key as the hub stores one */
export async function parseSigningKey(text: string, kid: string): Promise<SigningKey> {
  const { kty, crv, x, d } = storedKey.parse(JSON.parse(text));
  return {
    kid,
    privateKey: await importKey({ kty, crv, x, d }),
    publicKey: await importKey({ kty, crv, x }),
  };
}

const publishedKeys = z.object({
  keys: z.array(storedKey.omit({ d: true }).extend({ kid: z.string().min(1), d: z.undefined().optional() })),
});

/** Public keys with their names, as the set (JWKS) in which parts that run apart learn to know each other. */
export async function publishKeys(keys: readonly SigningKey[]): Promise<string> {
  const published = keys.map(async ({ kid, publicKey }) => ({ ...(await exportJWK(publicKey)), kid }));
  return JSON.stringify({ keys: await Promise.all(published) }, null, 2);
}

/**
 * Reads a set that `publishKeys` wrote.
 * @throws when it is none, or when a private key is in it
 */
export async function parsePublishedKeys(text: string): Promise<ReadonlyMap<string, CryptoKey>> {
  const { keys } = publishedKeys.parse(JSON.parse(text));
  const read = keys.map(async ({ kid, kty, crv, x }) => [kid, await importKey({ kty, crv, x })] as const);
  return new Map(await Promise.all(read));
}

/** 32 random bytes that outlive a restart, such as the key of hashed reference numbers. */
export async function loadOrCreateSecret(folder: string, name: string): Promise<Buffer> {
  const text = await readOrCreate(folder, `${name}.key`, async () => randomBytes(32).toString('base64'));
  return Buffer.from(text, 'base64');
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('an Ed25519 key was expected');
  return key;
}

/** Writes under another name first, so that a crash never leaves half a key behind. */
async function readOrCreate(folder: string, name: string, create: () => Promise<string>): Promise<string> {
  const path = join(folder, name);
  const existing = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (existing !== undefined) return existing;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const content = await create();
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(content);
  await file.sync();
  await file.close();
  await rename(draft, path);
  return content;
}

/**
 * A keyed hash for one purpose, from a key that never leaves the owner: what is stored of a request can then be compared,
 * and not guessed by trying all numbers.
 */
export async function fingerprintWith(key: SigningKey, purpose: string): Promise<(text: string) => string> {
  const { d } = await exportJWK(key.privateKey);
  const secret = createHmac('sha256', purpose)
    .update(d ?? '')
    .digest();
  return (text) => createHmac('sha256', secret).update(text).digest('hex');
}
