import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, SignJWT } from 'jose';
import request from 'supertest';
import type { Role } from '../../subgraphs/kit/actor';
import { createSigningKey, type SigningKey } from '../../subgraphs/kit/keys';
import { type RegisterSnapshot, signSnapshot } from '../../subgraphs/kit/register';
import type { GatewayConfig } from '../config';
import type { ReportFault } from '../engine/engine';
import { createGateway, type Gateway, type GatewayOptions } from '../server';
import { composeSupergraph } from '../supergraph/compose';
import { HELPDESK_SDL, helpdeskOwner, PUPILS_SDL, pupilsOwner } from './owners';

export const ISSUER = 'https://login.example';
export const AUDIENCE = 'hub';
/** A second trusted issuer, with another algorithm: what one may use the other may not. */
export const RSA_ISSUER = 'https://rsa.example';
export const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });

const organisation = (kind: RegisterSnapshot['organisations'][number]['kind'], code: string) =>
  ({ id: randomUUID(), name: code, kind, group: 'OV', code }) as const;

/** A small network: one organisation of each kind, each with one member, who can be any role that the test claims. */
export const ORGANISATIONS = {
  clb: organisation('CLB', 'OVO-CLB'),
  school: organisation('SCHOOL', 'OVO-SCHOOL'),
  helpdesk: organisation('HELPDESK', 'OVO-DESK'),
  police: organisation('POLICE', 'OVO-POLICE'),
  supplier: organisation('SOFTWARE_SUPPLIER', 'OVO-DEV'),
};
type Place = keyof typeof ORGANISATIONS;
const ROLE_OF: Readonly<Record<Place, Role>> = {
  clb: 'CLB',
  school: 'SCHOOL',
  helpdesk: 'HELPDESK',
  police: 'SERVICE',
  supplier: 'DEVELOPER',
};
export const PERSON = randomUUID();

export function snapshot(changes: Partial<RegisterSnapshot> = {}): RegisterSnapshot {
  const places: Place[] = ['clb', 'school', 'helpdesk', 'police', 'supplier'];
  return {
    at: new Date().toISOString(),
    organisations: Object.values(ORGANISATIONS),
    memberships: places.map((place) => ({
      person: PERSON,
      organisation: ORGANISATIONS[place].id,
      role: ROLE_OF[place],
      from: '2020-01-01T00:00:00Z',
      until: null,
    })),
    revokedSessions: ['revoked-session'],
    ...changes,
  };
}

export type Claims = Record<string, unknown>;

export function claimsOf(place: Place): Claims {
  const { group, code } = ORGANISATIONS[place];
  return {
    sub: PERSON,
    sid: `session-${place}`,
    vo_doelgroepcode: group,
    vo_orgcode: code,
    hub_role: ROLE_OF[place],
  };
}

/** Signs a login as the trusted issuer does; anything can be overridden to forge one. */
export async function signLogin(
  key: SigningKey,
  claims: Claims,
  header: Record<string, unknown> = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 300, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, ...header })
    .sign(key.privateKey);
}

export interface Hub {
  readonly gateway: Gateway;
  readonly loginKey: SigningKey;
  readonly registerKey: SigningKey;
  readonly pupils: Awaited<ReturnType<typeof pupilsOwner>>;
  readonly helpdesk: Awaited<ReturnType<typeof helpdeskOwner>>;
  readonly faults: Parameters<ReportFault>[0][];
  tokenOf(place: Place): Promise<string>;
  /** POST /graphql as a member of an organisation, or without a login. */
  ask(
    as: Place | null,
    query: string,
    more?: { variables?: Record<string, unknown>; key?: string; operationName?: string },
  ): Promise<request.Response>;
  push(changes?: Partial<RegisterSnapshot>): Promise<boolean>;
}

/** The gateway in front of the two test owners, with a register that was just pushed. */
export async function hub(
  changes: Partial<GatewayConfig> = {},
  options: Partial<GatewayOptions> = {},
): Promise<Hub> {
  const [signingKey, registerKey, loginKey] = await Promise.all(
    ['gateway-key', 'register-key', 'login-key'].map(createSigningKey),
  );
  if (!signingKey || !registerKey || !loginKey) throw new Error('three keys were expected');
  const [pupils, helpdesk] = await Promise.all([pupilsOwner(), helpdeskOwner()]);
  const faults: Parameters<ReportFault>[0][] = [];
  const jwk = { ...(await exportJWK(loginKey.publicKey)), kid: loginKey.kid, alg: 'EdDSA', use: 'sig' };
  const rsaJwk = { ...(await exportJWK(RSA.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' };
  const composed = composeSupergraph([
    { name: 'pupils', sdl: PUPILS_SDL },
    { name: 'helpdesk', sdl: HELPDESK_SDL },
  ]);
  const gateway = await createGateway(
    {
      host: '127.0.0.1',
      port: 0,
      issuers: [
        {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['EdDSA'],
          keys: createLocalJWKSet({ keys: [jwk] }),
        },
        {
          issuer: RSA_ISSUER,
          audience: AUDIENCE,
          algorithms: ['RS256'],
          keys: createLocalJWKSet({ keys: [rsaJwk] }),
        },
      ],
      owners: { pupils: pupils.transport, helpdesk: helpdesk.transport },
      signingKey,
      registerKey: registerKey.publicKey,
      ...composed,
      allowedOrigins: ['https://tool.example'],
      introspection: true,
      ...changes,
    },
    {
      readiness: async () => ({ pupils: true, helpdesk: true }),
      report: (fault) => faults.push(fault),
      ...options,
    },
  );
  await gateway.app.ready();
  const push = async (part: Partial<RegisterSnapshot> = {}) =>
    gateway.register.accept(await signSnapshot(registerKey, snapshot(part)));
  // A test that brings its own helpdesk decides itself what that says, and when.
  if (!changes.registerKey) await push();
  const tokenOf = (place: Place) => signLogin(loginKey, claimsOf(place));
  return {
    gateway,
    loginKey,
    registerKey,
    pupils,
    helpdesk,
    faults,
    tokenOf,
    push,
    async ask(as, query, { variables, key, operationName } = {}) {
      const post = request(gateway.app.server).post('/graphql');
      if (as) post.set('authorization', `Bearer ${await tokenOf(as)}`);
      if (key !== undefined) post.set('idempotency-key', key);
      return post.send({ query, variables, operationName });
    },
  };
}
