import { type CryptoKey, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Actor, ROLES } from './actor';
import { HubError } from './errors';
import type { SigningKey } from './keys';
import type { OwnerName } from './wire';

/** How long an owner believes the gateway's word on an actor. */
export const ASSERTION_LIFETIME_SECONDS = 30;
/** A token with less than this left is replaced, so that it never ends on its way. */
const REUSE_UNTIL_SECONDS = 10;
const MOST_REMEMBERED = 10_000;
const ISSUER = 'gateway';
const TYPE = 'hub-assertion+jwt';

const claimsSchema = z.object({
  sub: z.uuid(),
  role: z.enum(ROLES),
  org: z.uuid().nullable(),
  sid: z.string().min(1).max(200),
  exp: z.number(),
});

/**
 * Signs that this actor was identified, for one owner alone.
 * Signing costs more than the rest of a small request, so a token is reused while it is young.
 */
export function assertionSigner(key: SigningKey): (actor: Actor, owner: OwnerName) => Promise<string> {
  const remembered = new Remembered<Promise<string>>();
  return (actor, owner) => {
    const name = `${owner}|${actor.id}|${actor.role}|${actor.organisation}|${actor.session}`;
    const young = remembered.get(name);
    if (young) return young;
    const now = seconds();
    const token = new SignJWT({ role: actor.role, org: actor.organisation, sid: actor.session })
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: key.kid })
      .setIssuer(ISSUER)
      .setAudience(owner)
      .setSubject(actor.id)
      .setIssuedAt(now)
      .setExpirationTime(now + ASSERTION_LIFETIME_SECONDS)
      .sign(key.privateKey);
    remembered.set(name, token, now + ASSERTION_LIFETIME_SECONDS - REUSE_UNTIL_SECONDS);
    return token;
  };
}

/**
 * Verifies the gateway's word; a token is verified once and then remembered until it expires.
 * SYSTEM is refused: nobody acts for an owner from outside.
 * @throws HubError UNAUTHENTICATED, in the same words whatever is wrong
 */
export function assertionVerifier(
  owner: OwnerName,
  gatewayKey: CryptoKey,
): (token: string | null) => Promise<Actor> {
  const remembered = new Remembered<Actor>();
  return async (token) => {
    if (token === null) throw unauthenticated();
    const known = remembered.get(token);
    if (known) return known;
    const { actor, expires } = await verify(token, owner, gatewayKey);
    remembered.set(token, actor, expires);
    return actor;
  };
}

async function verify(
  token: string,
  owner: OwnerName,
  key: CryptoKey,
): Promise<{ actor: Actor; expires: number }> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: owner,
      typ: TYPE,
      maxTokenAge: ASSERTION_LIFETIME_SECONDS,
    });
    const claims = claimsSchema.parse(payload);
    if (claims.role === 'SYSTEM') throw new Error('SYSTEM is never vouched for');
    const actor = { id: claims.sub, role: claims.role, organisation: claims.org, session: claims.sid };
    return { actor, expires: claims.exp };
  } catch {
    throw unauthenticated();
  }
}

function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', 'This owner answers the hub’s gateway only');
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** A bounded map whose entries end; when full, the oldest goes first. */
class Remembered<T> {
  private readonly entries = new Map<string, { value: T; until: number }>();

  get(name: string): T | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.until > seconds()) return entry.value;
    this.entries.delete(name);
    return undefined;
  }

  set(name: string, value: T, until: number): void {
    if (this.entries.size >= MOST_REMEMBERED) {
      const oldest = this.entries.keys().next().value;
      if (oldest !== undefined) this.entries.delete(oldest);
    }
    this.entries.set(name, { value, until });
  }
}
