import { decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import { ROLES } from '../../subgraphs/kit/actor';
import { HubError } from '../../subgraphs/kit/errors';
import { LOGIN_GROUPS } from '../../subgraphs/kit/register';
import type { TrustedIssuer } from '../config';

const CLOCK_TOLERANCE_SECONDS = 30;
/** A login is for a working day; the register names a revoked session for longer than any token of it counts. */
const MOST_AGE_SECONDS = 12 * 3600;
/** What a login token may call itself; any other type (an assertion, a permit) is not a login. */
const LOGIN_TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];

const person = {
  sub: z.uuid(),
  sid: z.string().min(1).max(200),
  hub_role: z.enum(ROLES).exclude(['PUBLIC', 'SYSTEM']),
};

/** The claims of the Flemish login (ACM/IDM): for an organisation, or as a citizen (BUR). */
const claimsSchema = z.discriminatedUnion('vo_doelgroepcode', [
  z.object({
    ...person,
    vo_doelgroepcode: z.enum(LOGIN_GROUPS),
    vo_orgcode: z.string().min(1).max(50),
  }),
  z.object({ ...person, vo_doelgroepcode: z.literal('BUR'), vo_orgcode: z.undefined().optional() }),
]);

export type LoginClaims = z.infer<typeof claimsSchema>;

/** The one answer to a bad login, whatever is wrong with it: an attacker learns nothing from it. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', 'This login is not valid', { hint: 'Log in again' });
}

/**
 * Verifies a bearer token. Algorithms, audience and keys are those configured for its issuer;
 * what the token itself says about keys (`jku`, `x5u`, `jwk`) is not looked at.
 * @throws HubError UNAUTHENTICATED
 */
export function tokenVerifier(issuers: readonly TrustedIssuer[]): (token: string) => Promise<LoginClaims> {
  const byName = new Map(issuers.map((trusted) => [trusted.issuer, trusted]));
  return async (token) => {
    try {
      const trusted = byName.get(z.string().parse(decodeJwt(token).iss));
      if (!trusted) throw new Error('an issuer that is not configured');
      const { payload, protectedHeader } = await jwtVerify(token, trusted.keys, {
        algorithms: [...trusted.algorithms],
        issuer: trusted.issuer,
        audience: trusted.audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp'],
        maxTokenAge: MOST_AGE_SECONDS,
      });
      const type = protectedHeader.typ?.toLowerCase();
      if (type !== undefined && !LOGIN_TYPES.includes(type)) throw new Error('not a login token');
      return claimsSchema.parse(payload);
    } catch {
      throw unauthenticated();
    }
  };
}
