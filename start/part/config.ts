import { z } from 'zod';
import {
  absolute,
  badConfiguration,
  type Config,
  databasePrefix,
  demoSize,
  type Environment,
  hubMode,
  type IdentityProvider,
  isDebugging,
  isPostgresUrl,
  oidcOf,
  portNumber,
  secureUrl,
  withoutEmpty,
} from '../config';
import { StartFailure } from '../failure';
import { type HubOwner, OWNERS } from '../owners';

/** What every part that runs apart is told by its environment; what is secret lies in files of its own. */
export interface PartConfig {
  readonly mode: Config['mode'];
  readonly debug: boolean;
  /** The folder with this part's secrets, and no other's; see secrets.ts. */
  readonly secretsFolder: string;
  /** The process that this one belongs to: when it is gone, this one goes as well. */
  readonly parent: number | null;
}

export interface ServingConfig extends PartConfig {
  readonly host: string;
  readonly port: number;
}

export interface OwnerConfig extends ServingConfig {
  readonly owner: HubOwner;
  /** Host and port of the server; names and passwords of the roles are not in it. */
  readonly databaseUrl: string;
  readonly databasePrefix: string;
  readonly owners: Addresses;
  /** Each of them gets the register, from the helpdesk. */
  readonly gateways: readonly string[];
}

export interface GatewayPartConfig extends ServingConfig {
  readonly owners: Addresses;
  readonly oidc: IdentityProvider | null;
  /** Where prepare told of the demo world; null when it did not. */
  readonly worldFolder: string | null;
}

export interface BalancerConfig extends ServingConfig {
  readonly gateways: readonly string[];
}

export interface PrepareConfig extends PartConfig {
  readonly databaseUrl: string;
  readonly databasePrefix: string;
  readonly areDatabasesMadeByOthers: boolean;
  /** Where gateways look for what they have to know of the demo world. */
  readonly worldFolder: string | null;
  readonly demoSize: Config['demoSize'];
  /** A folder on the database's disk; null when that is not on this machine. */
  readonly disk: string | null;
}

/** Where each owner is: one address for each process that does its work. */
export type Addresses = Readonly<Record<HubOwner, readonly string[]>>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Addresses, separated by commas. */
const addresses = z
  .string({ error: 'is missing: it says where this part is, as http://host:port,http://host:port' })
  .transform((text) => text.split(',').map((address) => address.trim()))
  .refine((list) => list.every(isOrigin), {
    error: 'must be one or more addresses http://host:port, separated by commas',
  });

const databaseUrl = z
  .string({ error: 'is missing: it says where PostgreSQL is, as postgres://host:5432/' })
  .refine(isPostgresUrl, { error: 'must look like postgres://host:5432/' })
  .refine((url) => !isPostgresUrl(url) || new URL(url).password === '', {
    error: 'must hold no password: passwords are in files of HUB_SECRETS',
  });

const common = {
  HUB_MODE: hubMode,
  HUB_SECRETS: z.string().default('/run/secrets'),
  HUB_PARENT: z
    .string()
    .regex(/^\d{1,10}$/, 'must be the number of a process')
    .optional(),
};

const serving = {
  ...common,
  HUB_HOST: z.string().default('127.0.0.1'),
  PORT: portNumber,
  HUB_PRIVATE_NETWORK: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
};

const owners = {
  HUB_ADDRESSES_PUPILS: addresses,
  HUB_ADDRESSES_OFFERS: addresses,
  HUB_ADDRESSES_SERVICES: addresses,
  HUB_ADDRESSES_HELPDESK: addresses,
  HUB_ADDRESSES_STATISTICS: addresses,
};

const ownerSchema = z.object({
  ...serving,
  ...owners,
  DATABASE_URL: databaseUrl,
  HUB_DB_PREFIX: databasePrefix,
  HUB_ADDRESSES_GATEWAY: addresses.optional(),
});
const gatewaySchema = z.object({
  ...serving,
  ...owners,
  HUB_WORLD: z.string().optional(),
  OIDC_ISSUER: secureUrl.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URL: secureUrl.optional(),
});
const balancerSchema = z.object({ ...serving, HUB_ADDRESSES_GATEWAY: addresses });
const prepareSchema = z.object({
  ...common,
  DATABASE_URL: databaseUrl,
  HUB_DB_PREFIX: databasePrefix,
  HUB_DB_MADE_BY_OTHERS: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
  HUB_WORLD: z.string().optional(),
  DEMO_SIZE: demoSize,
  HUB_DISK: z.string().optional(),
});
const healthSchema = z.object({ PORT: portNumber });

/**
 * For `owner.js pupils`.
 * @throws StartFailure that tells every fault at once, each with its variable
 */
export function readOwnerConfig(
  given: readonly string[],
  environment: Environment = process.env,
): OwnerConfig {
  const owner = OWNERS.find((name) => name === given[0]);
  if (owner === undefined || given.length !== 1) {
    throw new StartFailure(
      `${given.join(' ') || 'Nothing'} is not the name of one owner.`,
      `It is one of ${OWNERS.join(', ')}.`,
    );
  }
  const values = read(ownerSchema, environment, (given) => [
    ...reachable(given),
    ...(owner === 'helpdesk' && given.HUB_ADDRESSES_GATEWAY === undefined
      ? ['HUB_ADDRESSES_GATEWAY is missing: the helpdesk gives every gateway the register']
      : []),
  ]);
  return {
    ...servingOf(values, environment),
    owner,
    databaseUrl: values.DATABASE_URL,
    databasePrefix: values.HUB_DB_PREFIX,
    owners: addressesOf(values),
    gateways: values.HUB_ADDRESSES_GATEWAY ?? [],
  };
}

/** @throws StartFailure */
export function readGatewayConfig(environment: Environment = process.env): GatewayPartConfig {
  const values = read(gatewaySchema, environment, (given) => [
    ...reachable(given),
    ...withoutProvider(given),
  ]);
  return {
    ...servingOf(values, environment),
    owners: addressesOf(values),
    oidc: oidcOf(values),
    worldFolder: values.HUB_WORLD === undefined ? null : absolute(values.HUB_WORLD),
  };
}

/** @throws StartFailure */
export function readBalancerConfig(environment: Environment = process.env): BalancerConfig {
  // The balancer is what a production hub shows to everybody; a demo is for this machine alone.
  const values = read(balancerSchema, environment, (given) =>
    given.HUB_MODE === 'production' ? [] : reachable(given),
  );
  return { ...servingOf(values, environment), gateways: values.HUB_ADDRESSES_GATEWAY };
}

/** @throws StartFailure */
export function readPrepareConfig(environment: Environment = process.env): PrepareConfig {
  const values = read(prepareSchema, environment, () => []);
  return {
    ...partOf(values, environment),
    databaseUrl: values.DATABASE_URL,
    databasePrefix: values.HUB_DB_PREFIX,
    areDatabasesMadeByOthers: values.HUB_MODE === 'production' || values.HUB_DB_MADE_BY_OTHERS === 'yes',
    worldFolder: values.HUB_WORLD === undefined ? null : absolute(values.HUB_WORLD),
    demoSize: values.DEMO_SIZE,
    disk: values.HUB_DISK ?? null,
  };
}

/** For `health.js`, which asks the part that serves on this port of the same machine. */
export function readHealthPort(environment: Environment = process.env): number {
  return Number(read(healthSchema, environment, () => []).PORT);
}

function read<T>(
  schema: z.ZodType<T>,
  environment: Environment,
  more: (given: Environment) => readonly string[],
): T {
  const given = withoutEmpty(environment);
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const all = [...faults, ...more(given)];
  if (!parsed.success || all.length > 0) throw badConfiguration(all, 'start/apart/README.md lists them');
  return parsed.data;
}

/** Parts trust the network between them, and whoever reaches a demo can be anybody in it: more than loopback is asked for in words. */
function reachable({ HUB_HOST: host, HUB_PRIVATE_NETWORK: isPrivate }: Environment): string[] {
  if (host === undefined || LOOPBACK.includes(host) || isPrivate === 'yes') return [];
  return [
    `HUB_HOST ${host} can be reached from other machines: set HUB_PRIVATE_NETWORK=yes where only the parts of this hub are on that network`,
  ];
}

function withoutProvider(given: Environment): string[] {
  if (given.HUB_MODE !== 'production') return [];
  return ['OIDC_ISSUER', 'OIDC_AUDIENCE']
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is missing: production knows people by an identity provider only`);
}

function partOf(
  values: { HUB_MODE: Config['mode']; HUB_SECRETS: string; HUB_PARENT?: string | undefined },
  environment: Environment,
): PartConfig {
  return {
    mode: values.HUB_MODE,
    debug: isDebugging(environment),
    secretsFolder: absolute(values.HUB_SECRETS),
    parent: values.HUB_PARENT === undefined ? null : Number(values.HUB_PARENT),
  };
}

function servingOf(
  values: Parameters<typeof partOf>[0] & { HUB_HOST: string; PORT: string },
  environment: Environment,
): ServingConfig {
  return { ...partOf(values, environment), host: values.HUB_HOST, port: Number(values.PORT) };
}

function addressesOf(values: Record<keyof typeof owners, string[]>): Addresses {
  return {
    pupils: values.HUB_ADDRESSES_PUPILS,
    offers: values.HUB_ADDRESSES_OFFERS,
    services: values.HUB_ADDRESSES_SERVICES,
    helpdesk: values.HUB_ADDRESSES_HELPDESK,
    statistics: values.HUB_ADDRESSES_STATISTICS,
  };
}

function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && origin === address.replace(/\/$/, '');
}
