import { type CryptoKey, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { ROLES, type Role } from './actor';
import type { SigningKey } from './keys';

/** A gateway believes a snapshot of the network register for this long; then it fails closed. */
export const SNAPSHOT_LIFETIME_SECONDS = 30;
const ISSUER = 'helpdesk';
const AUDIENCE = 'gateway';
const TYPE = 'hub-register+jwt';

/** What an organisation of the network is; it limits the roles its members can log in with. */
export const ORGANISATION_KINDS = [
  'SCHOOL',
  'CLB',
  'HELPDESK',
  'PARTNER',
  'SERVICE',
  'CITY',
  'POLICE',
  'SOFTWARE_SUPPLIER',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Police and justice have no login: a police zone arrives as a local authority too, so its kind decides. */
export const ROLES_BY_KIND: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  SCHOOL: ['SCHOOL', 'DPO'],
  CLB: ['CLB', 'DPO'],
  HELPDESK: ['HELPDESK', 'DPO'],
  PARTNER: ['PARTNER', 'DPO'],
  SERVICE: ['SERVICE', 'DPO'],
  CITY: ['CITY_ANALYST', 'CITY_COORDINATOR', 'DPO'],
  POLICE: [],
  SOFTWARE_SUPPLIER: ['DEVELOPER'],
};

/** Target groups of the Flemish login (ACM/IDM): who issues the organisation's code. Citizens (BUR) have no organisation. */
export const LOGIN_GROUPS = ['GID', 'LB', 'OV', 'EA'] as const;

const moment = z.iso.datetime({ offset: true });

export const registerSnapshotSchema = z.object({
  at: moment,
  organisations: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(ORGANISATION_KINDS),
      group: z.enum(LOGIN_GROUPS),
      code: z.string(),
    }),
  ),
  memberships: z.array(
    z.object({
      person: z.uuid(),
      organisation: z.uuid(),
      role: z.enum(ROLES),
      from: moment,
      until: moment.nullable(),
    }),
  ),
  revokedSessions: z.array(z.string()),
});

export type RegisterSnapshot = z.infer<typeof registerSnapshotSchema>;

export async function signSnapshot(key: SigningKey, snapshot: RegisterSnapshot): Promise<string> {
  return new SignJWT({ register: snapshot })
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: key.kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${SNAPSHOT_LIFETIME_SECONDS}s`)
    .sign(key.privateKey);
}

/** @throws when the signature, its issuer, its age or its shape is not right */
export async function verifySnapshot(publicKey: CryptoKey, token: string): Promise<RegisterSnapshot> {
  const { payload } = await jwtVerify(token, publicKey, {
    algorithms: ['EdDSA'],
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: TYPE,
  });
  return registerSnapshotSchema.parse(payload.register);
}
