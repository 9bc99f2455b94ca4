import { type Actor, PUBLIC_ACTOR, type Role } from '../../subgraphs/kit/actor';
import { forbidden } from '../../subgraphs/kit/errors';
import type { Register } from './register';
import { type LoginClaims, unauthenticated } from './token';

/** A citizen acts for nobody but themselves, or for the children in their care. */
const CITIZEN_ROLES: readonly Role[] = ['PUPIL', 'GUARDIAN'];
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Who is calling. No token is PUBLIC; a token that is wrong in any way, or whose session was revoked, is 401 in the
 * same words; a genuine login that the register gives no such role (unknown organisation, no current membership, a
 * role that its kind of organisation cannot have) is 403, also in the same words for each of these reasons.
 * @throws HubError UNAUTHENTICATED, FORBIDDEN; SUBGRAPH_UNAVAILABLE while the register is too old to decide
 */
export function actorResolver(
  verify: (token: string) => Promise<LoginClaims>,
  register: Register,
): (authorization: readonly string[]) => Promise<Actor> {
  return async (authorization) => {
    const [header, second] = authorization;
    if (header === undefined) return PUBLIC_ACTOR;
    const token = BEARER.exec(header)?.[1];
    // Two headers: which one counts would depend on who reads them.
    if (token === undefined || second !== undefined) throw unauthenticated();
    const claims = await verify(token);
    if (register.isRevoked(claims.sid)) throw unauthenticated();
    return {
      id: claims.sub,
      role: claims.hub_role,
      organisation: organisationOf(claims, register),
      session: claims.sid,
    };
  };
}

function organisationOf(claims: LoginClaims, register: Register): string | null {
  if (claims.vo_doelgroepcode === 'BUR') {
    if (!CITIZEN_ROLES.includes(claims.hub_role)) throw noSuchRole();
    return null;
  }
  const organisation = register.findMembership({
    person: claims.sub,
    group: claims.vo_doelgroepcode,
    code: claims.vo_orgcode,
    role: claims.hub_role,
  });
  if (organisation === null) throw noSuchRole();
  return organisation;
}

const noSuchRole = () =>
  forbidden(
    'The network gives this login no such role',
    'Ask your organisation or the helpdesk to register you',
  );
