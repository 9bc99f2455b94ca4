import { randomUUID } from 'node:crypto';
import { errors, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { SigningKey } from '../../subgraphs/kit/keys';
import { findPersona, type Persona } from './personas';

export const DEMO_ISSUER = 'urn:hub:demo';
export const DEMO_AUDIENCE = 'hub';
const LIFETIME = '1h';

/** The identity provider of a demo hub: it lets anybody be one of the personas, and nobody else. */
export interface DemoIssuer {
  /** The public key, for the gateway. */
  readonly keys: JWTVerifyGetKey;
  /** A login as a persona, with a session of its own; undefined when there is no such persona. */
  tokenFor(persona: string): Promise<string | undefined>;
}

/** Its tokens have the shape of the Flemish login (ACM/IDM), so that the gateway treats both alike. */
export function demoIssuer(
  key: SigningKey,
  { issuer, audience } = { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE },
): DemoIssuer {
  return {
    keys: async ({ kid }) => {
      if (kid !== key.kid) throw new errors.JWKSNoMatchingKey();
      return key.publicKey;
    },
    async tokenFor(name) {
      const persona = findPersona(name);
      if (!persona) return undefined;
      return new SignJWT({ sid: randomUUID(), ...claimsOf(persona) })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(persona.person)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(key.privateKey);
    },
  };
}

/** Citizens act for no organisation, so they have no code. */
function claimsOf({ group, code, role }: Persona): Record<string, string> {
  return { vo_doelgroepcode: group, hub_role: role, ...(code === null ? {} : { vo_orgcode: code }) };
}
