import type { Config } from '../config';
import { OWNERS } from '../owners';
import type { PartKind } from '../part/secrets';

/** One process of a hub that runs apart. */
export interface Part {
  /** `pupils-1`; with containers also its host. */
  readonly name: string;
  readonly kind: PartKind;
  /** The file below start/part that it runs, and its parameters. */
  readonly script: string;
  readonly parameters: readonly string[];
}

/** How many processes do the work of each kind of part; all others have one. */
const PROCESSES: Readonly<Partial<Record<PartKind, number>>> = { pupils: 2, gateway: 2 };

export const PREPARE: Part = { name: 'prepare', kind: 'prepare', script: 'prepare', parameters: [] };

/** Everything that goes on running, in the order in which it starts; it stops in the other one. */
export const PARTS: readonly Part[] = [
  ...OWNERS.flatMap((owner) => processesOf(owner, 'owner', [owner])),
  ...processesOf('gateway', 'gateway', []),
  ...processesOf('balancer', 'balancer', []),
];

function processesOf(kind: PartKind, script: string, parameters: readonly string[]): Part[] {
  const count = PROCESSES[kind] ?? 1;
  return Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? kind : `${kind}-${index + 1}`,
    kind,
    script,
    parameters,
  }));
}

/** What differs between parts on one machine and parts in containers. */
export interface Place {
  readonly mode: Config['mode'];
  readonly databaseUrl: string;
  readonly databasePrefix: string;
  readonly areDatabasesMadeByOthers: boolean;
  readonly demoSize: string;
  /** A folder on the database's disk; null when that can't be looked at from here. */
  readonly disk: string | null;
  readonly oidc: Config['oidc'];
  /** Where a part listens. */
  readonly hostOf: (part: Part) => string;
  readonly portOf: (part: Part) => number;
  /** Where others find it. */
  readonly addressOf: (part: Part) => string;
  readonly secretsOf: (part: Part) => string;
  readonly isPrivateNetwork: boolean;
  /** Where prepare tells gateways of the demo world. */
  readonly worldFolder: string;
}

/** What a part is told; nothing of it is secret. */
export function environmentOf(part: Part, place: Place): Record<string, string> {
  const addresses = (kind: PartKind) => ({
    [`HUB_ADDRESSES_${kind.toUpperCase()}`]: PARTS.filter((other) => other.kind === kind)
      .map(place.addressOf)
      .join(','),
  });
  const owners = Object.assign({}, ...OWNERS.map(addresses));
  const database = { DATABASE_URL: place.databaseUrl, HUB_DB_PREFIX: place.databasePrefix };
  const common = { HUB_MODE: place.mode, HUB_SECRETS: place.secretsOf(part) };
  if (part.kind === 'prepare') {
    return {
      ...common,
      ...database,
      HUB_DB_MADE_BY_OTHERS: place.areDatabasesMadeByOthers ? 'yes' : 'no',
      HUB_WORLD: place.worldFolder,
      DEMO_SIZE: place.demoSize,
      ...(place.disk === null ? {} : { HUB_DISK: place.disk }),
    };
  }
  const serving = {
    ...common,
    HUB_HOST: place.hostOf(part),
    PORT: String(place.portOf(part)),
    ...(place.isPrivateNetwork ? { HUB_PRIVATE_NETWORK: 'yes' } : {}),
  };
  switch (part.kind) {
    case 'balancer':
      return { ...serving, ...addresses('gateway') };
    case 'gateway':
      return { ...serving, ...owners, HUB_WORLD: place.worldFolder, ...loginOf(place) };
    case 'helpdesk':
      return { ...serving, ...database, ...owners, ...addresses('gateway') };
    default:
      return { ...serving, ...database, ...owners };
  }
}

function loginOf({ oidc }: Place): Record<string, string> {
  if (oidc === null) return {};
  const { issuer, audience, jwksUrl } = oidc;
  return {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    ...(jwksUrl === null ? {} : { OIDC_JWKS_URL: jwksUrl }),
  };
}
