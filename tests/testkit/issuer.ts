import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, SignJWT } from 'jose';
import type { TrustedIssuer } from '../../gateway/config';
import { createSigningKey } from '../../subgraphs/kit/keys';
import type { Persona } from './organisations';

export interface TestIssuer {
  readonly trusted: TrustedIssuer;
  /** A token as the Flemish login would give it to this person. */
  tokenFor(persona: Persona, changes?: Record<string, unknown>): Promise<string>;
}

const ISSUER = 'urn:test:login';
const AUDIENCE = 'hub';

export async function createTestIssuer(): Promise<TestIssuer> {
  const key = await createSigningKey('login');
  const jwk = { ...(await exportJWK(key.publicKey)), kid: key.kid, alg: 'EdDSA', use: 'sig' };
  return {
    trusted: {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      keys: createLocalJWKSet({ keys: [jwk] }),
    },
    tokenFor: (persona, changes = {}) =>
      new SignJWT({
        sid: randomUUID(),
        vo_doelgroepcode: persona.group,
        ...(persona.code === null ? {} : { vo_orgcode: persona.code }),
        hub_role: persona.role,
        ...changes,
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(persona.person)
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(key.privateKey),
  };
}
