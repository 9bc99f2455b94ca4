import { createLocalJWKSet, errors, type JWK, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const MINUTE = 60_000;
const TIMEOUT_MILLISECONDS = 2_000;
/** After this the keys are asked again. */
const REFRESH_AFTER = 10 * MINUTE;
/** The last good keys serve this long while the issuer cannot be reached; then logins fail closed. */
const KEEP_AT_MOST = 60 * MINUTE;
/** An unknown key id makes us ask at most this often, so that forged tokens cannot make us flood the issuer. */
const COOLDOWN = 30_000;
const COOLDOWN_BEFORE_FIRST = 1_000;
const MOST_BYTES = 100_000;

const keySchema = z.looseObject({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  kid: z.string(),
  use: z.literal('sig').optional(),
});
const keySetSchema = z.object({
  keys: z
    .array(z.custom<JWK>((key) => keySchema.safeParse(key).success))
    .min(1)
    .max(50),
});
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Where an issuer publishes its keys: said outright, or found through OpenID Connect discovery. */
export type KeySource = { readonly jwksUrl: URL } | { readonly discover: string };

/**
 * The published keys of a real issuer, as a key getter for jose.
 * jose's own remote set keeps no last good set and asks a failing issuer again on every token; this one does neither.
 */
export function publishedKeys(source: KeySource, now: () => number = Date.now): JWTVerifyGetKey {
  if ('jwksUrl' in source) assertSafe(source.jwksUrl);
  let held: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    asked = now();
    try {
      held = { find: createLocalJWKSet(await readKeys(source)), at: now() };
    } catch {
      // The last good set stays; how long is decided where it is used.
    } finally {
      pending = undefined;
    }
  };
  const refresh = (): Promise<void> => {
    const cooldown = held ? COOLDOWN : COOLDOWN_BEFORE_FIRST;
    if (!pending && now() - asked >= cooldown) pending = ask();
    return pending ?? Promise.resolve();
  };

  return async (header, token) => {
    const age = held ? now() - held.at : Number.POSITIVE_INFINITY;
    if (age > KEEP_AT_MOST) await refresh();
    else if (age > REFRESH_AFTER) void refresh();
    if (!held || now() - held.at > KEEP_AT_MOST) throw new Error('the issuer’s keys are not known');
    try {
      return await held.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return held.find(header, token);
    }
  };
}

async function readKeys(source: KeySource): Promise<z.infer<typeof keySetSchema>> {
  const url = 'jwksUrl' in source ? source.jwksUrl : await discover(source.discover);
  const set = keySetSchema.parse(await readJson(url));
  const names = set.keys.map((key) => key.kid);
  // Two keys under one name: one of them was slipped in, and nobody can tell which.
  if (new Set(names).size !== names.length) throw new Error('two keys with one id');
  return set;
}

async function discover(issuer: string): Promise<URL> {
  const url = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found = discoverySchema.parse(await readJson(url));
  if (found.issuer !== issuer) throw new Error('the discovery document speaks for another issuer');
  return new URL(found.jwks_uri);
}

async function readJson(url: URL): Promise<unknown> {
  assertSafe(url);
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    headers: { accept: 'application/json' },
  });
  if (response.status !== 200 || !response.body) throw new Error(`the issuer answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('the issuer’s answer is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Keys that travel in the clear can be swapped on the way; within this machine nothing travels. */
function assertSafe(url: URL): void {
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error('an issuer’s keys are read over https (or from this machine)');
  }
}
