import type { CryptoKey } from 'jose';
import type { Role } from '../../subgraphs/kit/actor';
import { HubError } from '../../subgraphs/kit/errors';
import {
  type RegisterSnapshot,
  ROLES_BY_KIND,
  SNAPSHOT_LIFETIME_SECONDS,
  verifySnapshot,
} from '../../subgraphs/kit/register';

const LIFETIME_MILLISECONDS = SNAPSHOT_LIFETIME_SECONDS * 1000;

/** What the gateway knows of the network: who may act for which organisation, as the helpdesk said it last. */
export interface Register {
  /**
   * Takes a signed snapshot; one that is older than the held one changes nothing.
   * @returns whether it is now the held one
   * @throws when its signature, shape or time is not right; the held one stays
   */
  accept(snapshot: string): Promise<boolean>;
  isFresh(): boolean;
  /** @throws HubError SUBGRAPH_UNAVAILABLE while the held snapshot is too old: rights close, nobody guesses */
  isRevoked(session: string): boolean;
  /**
   * The organisation behind a login, if this person is a member of it in this role today.
   * @throws HubError SUBGRAPH_UNAVAILABLE while the held snapshot is too old
   */
  findMembership(login: Login): string | null;
}

export interface Login {
  readonly person: string;
  readonly group: string;
  readonly code: string;
  readonly role: Role;
}

type Organisation = RegisterSnapshot['organisations'][number];
type Membership = RegisterSnapshot['memberships'][number];

interface Held {
  readonly at: number;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  readonly revoked: ReadonlySet<string>;
}

/** @param helpdeskKey whose signature makes a snapshot genuine */
export function createRegister(helpdeskKey: CryptoKey, now: () => number = Date.now): Register {
  let held: Held | undefined;
  const isFresh = (): boolean => held !== undefined && now() - held.at <= LIFETIME_MILLISECONDS;
  const getHeld = (): Held => {
    if (!held || !isFresh()) throw unreachable();
    return held;
  };
  return {
    async accept(token) {
      const next = index(await verifySnapshot(helpdeskKey, token));
      // From the future it would stay the newest, and fresh, for longer than anybody meant.
      if (next.at > now() + LIFETIME_MILLISECONDS) throw new Error('a register snapshot from the future');
      if (held && next.at < held.at) return false;
      held = next;
      return true;
    },
    isFresh,
    isRevoked: (session) => getHeld().revoked.has(session),
    findMembership({ person, group, code, role }) {
      const { organisations, memberships } = getHeld();
      const organisation = organisations.get(`${group}:${code}`);
      if (!organisation || !ROLES_BY_KIND[organisation.kind].includes(role)) return null;
      const current = memberships
        .get(`${person}:${organisation.id}`)
        ?.some((membership) => membership.role === role && isCurrent(membership, now()));
      return current ? organisation.id : null;
    },
  };
}

function index(snapshot: RegisterSnapshot): Held {
  return {
    at: Date.parse(snapshot.at),
    organisations: new Map(snapshot.organisations.map((known) => [`${known.group}:${known.code}`, known])),
    memberships: byPlace(snapshot.memberships),
    revoked: new Set(snapshot.revokedSessions),
  };
}

function byPlace(memberships: readonly Membership[]): Map<string, Membership[]> {
  const places = new Map<string, Membership[]>();
  for (const membership of memberships) {
    const place = `${membership.person}:${membership.organisation}`;
    const known = places.get(place);
    if (known) known.push(membership);
    else places.set(place, [membership]);
  }
  return places;
}

function isCurrent({ from, until }: Membership, now: number): boolean {
  return Date.parse(from) <= now && (until === null || now < Date.parse(until));
}

function unreachable(): HubError {
  return new HubError(
    'SUBGRAPH_UNAVAILABLE',
    'The network register cannot be reached, so nobody’s rights are certain',
    {
      hint: 'Try again in a few seconds',
    },
  );
}
