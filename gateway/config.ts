import type { CryptoKey, JWTVerifyGetKey } from 'jose';
import type { AccessTable } from '../subgraphs/kit/access/directive';
import type { SigningKey } from '../subgraphs/kit/keys';
import type { OwnerName, OwnerTransport } from '../subgraphs/kit/wire';

/** Asymmetric only: with a shared secret, whoever can verify a token could also make one. */
export const TOKEN_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** A login service whose word on a person the hub takes, within its own algorithms and keys. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** Its public keys: a local set, or `publishedKeys()` of identity/oidc.ts. */
  readonly keys: JWTVerifyGetKey;
}

/** Everything the gateway is given: values, so that only start/ reads the environment. */
export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly issuers: readonly TrustedIssuer[];
  /** How each owner is reached; URLs in the supergraph are never followed. */
  readonly owners: Readonly<Partial<Record<OwnerName, OwnerTransport>>>;
  /** Signs the gateway's word on an actor. */
  readonly signingKey: SigningKey;
  /** The helpdesk's public key: it signs the snapshots of the network register. */
  readonly registerKey: CryptoKey;
  readonly supergraphSdl: string;
  readonly access: AccessTable;
  /** Exact origins whose pages may call the hub. */
  readonly allowedOrigins: readonly string[];
  /** Whether each role may introspect its own view. */
  readonly introspection: boolean;
  /** Whether the page on which one explores the schema is served at /sandbox; by default it is not there. */
  readonly sandbox?: boolean;
  /** How long an owner may take; by default 4 s for reading and 30 s for a mutation (an import is one). */
  readonly deadlines?: Deadlines;
}

export interface Deadlines {
  readonly readMilliseconds: number;
  readonly mutationMilliseconds: number;
}

export const DEFAULT_DEADLINES: Deadlines = { readMilliseconds: 4_000, mutationMilliseconds: 30_000 };
