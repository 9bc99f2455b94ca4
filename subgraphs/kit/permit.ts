import { type CryptoKey, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { HubError } from './errors';
import type { SigningKey } from './keys';
import type { OwnerName } from './wire';

/** What another owner must know at once lives this long in the hands of whoever carries it. */
export const PERMIT_LIFETIME_SECONDS = 300;
const TYPE = 'hub-permit+jwt';

export interface PermitHeader {
  /** The permit's id; the receiver uses it once. */
  readonly id: string;
  readonly issuer: OwnerName;
  readonly receiver: OwnerName;
  readonly issuedAt: Date;
}

/** Signing is deterministic (Ed25519), so a repeated request gives the same permit again, with the same end. */
export async function signPermit(
  key: SigningKey,
  header: PermitHeader,
  shares: Record<string, unknown>,
): Promise<string> {
  const issuedAt = Math.floor(header.issuedAt.getTime() / 1000);
  return new SignJWT({ shares })
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: key.kid })
    .setJti(header.id)
    .setIssuer(header.issuer)
    .setAudience(header.receiver)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + PERMIT_LIFETIME_SECONDS)
    .sign(key.privateKey);
}

/**
 * Reads a permit that another owner signed for this one.
 * @throws BAD_USER_INPUT when it is forged, for another owner, or older than five minutes
 */
export async function readPermit<Shares>(
  token: string,
  expected: { issuer: OwnerName; receiver: OwnerName; key: CryptoKey; shares: z.ZodType<Shares> },
): Promise<{ id: string; shares: Shares }> {
  try {
    const { payload } = await jwtVerify(token, expected.key, {
      algorithms: ['EdDSA'],
      issuer: expected.issuer,
      audience: expected.receiver,
      typ: TYPE,
      maxTokenAge: PERMIT_LIFETIME_SECONDS,
    });
    return { id: z.uuid().parse(payload.jti), shares: expected.shares.parse(payload.shares) };
  } catch {
    throw new HubError(
      'BAD_USER_INPUT',
      'This permit is not good here: it is too old, for another owner, or not genuine',
      {
        hint: 'Ask for a new permit and use it within five minutes',
      },
    );
  }
}
