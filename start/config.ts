import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { projectPath } from '../subgraphs/kit/project-path';
import { StartFailure } from './failure';

const DEFAULT_PORT = '4000';
/** Where a demo hub is when nothing else is said. */
export const USUAL_ADDRESS = `http://127.0.0.1:${DEFAULT_PORT}`;

/** Where people of a production hub log in. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string | null;
}

export interface Config {
  readonly mode: 'demo' | 'production';
  /** 0 lets the system choose, for tests. */
  readonly port: number;
  /** Absolute path of the folder with keys, lock and embedded database. */
  readonly dataFolder: string;
  readonly demoSize: 'town' | 'city' | 'flanders';
  /** A PostgreSQL that someone else runs; null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly databasePrefix: string;
  /** Passwords of the roles that an administrator made; null means that the hub makes roles and passwords itself. */
  readonly databasePasswordsFile: string | null;
  readonly oidc: IdentityProvider | null;
  /** Show stacks to the person at the terminal. */
  readonly debug: boolean;
  /** npm is the parent: when it is killed, the hub goes with it. */
  readonly startedByNpm: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const secureUrl = z
  .string()
  .refine(isSecureUrl, { error: 'must be an https:// address (http:// is fine on this machine itself)' });

/** The beginning of every database's and role's name. */
export const databasePrefix = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,20}$/,
    'must be at most 21 lower-case letters, digits or _, beginning with a letter',
  )
  .default('hub');

export const hubMode = z
  .enum(['demo', 'production'], { error: 'must be demo or production' })
  .default('demo');

export const portNumber = z
  .string({ error: 'is missing: it says on which port to listen' })
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
    error: 'must be a number from 0 to 65535',
  });

export const demoSize = z
  .enum(['town', 'city', 'flanders'], { error: 'must be town, city or flanders' })
  .default('town');

const environmentSchema = z.object({
  HUB_MODE: hubMode,
  PORT: portNumber.default(DEFAULT_PORT),
  HUB_DATA: z.string().default('.hub'),
  DEMO_SIZE: demoSize,
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, {
      error: 'must look like postgres://user:password@host:5432/database, with a host',
    })
    .optional(),
  HUB_DB_PREFIX: databasePrefix,
  HUB_DB_PASSWORDS_FILE: z.string().optional(),
  OIDC_ISSUER: secureUrl.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URL: secureUrl.optional(),
  HUB_DEBUG: z.string().optional(),
  npm_lifecycle_event: z.string().optional(),
});

/**
 * The one place that reads the environment of the hub's process.
 * @throws StartFailure that tells every fault at once, each with its variable
 */
export function readConfig(environment: Environment = process.env): Config {
  const given = withoutEmpty(environment);
  const read = environmentSchema.safeParse(given);
  const faults = read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const all = [...faults, ...missing(given)];
  if (!read.success || all.length > 0) throw badConfiguration(all);
  const values = read.data;
  return {
    mode: values.HUB_MODE,
    port: Number(values.PORT),
    dataFolder: absolute(values.HUB_DATA),
    demoSize: values.DEMO_SIZE,
    databaseUrl: values.DATABASE_URL ?? null,
    databasePrefix: values.HUB_DB_PREFIX,
    databasePasswordsFile: values.HUB_DB_PASSWORDS_FILE ? absolute(values.HUB_DB_PASSWORDS_FILE) : null,
    oidc: oidcOf(values),
    debug: isDebugging(environment),
    startedByNpm: values.npm_lifecycle_event !== undefined,
  };
}

/** Both or neither: a fault of one alone is told before. */
export function oidcOf(values: {
  OIDC_ISSUER?: string | undefined;
  OIDC_AUDIENCE?: string | undefined;
  OIDC_JWKS_URL?: string | undefined;
}): IdentityProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl } = values;
  return issuer && audience ? { issuer, audience, jwksUrl: jwksUrl ?? null } : null;
}

/** For `npm run db:provision`: an administrator needs the prefix right and nothing else. */
export function readDatabasePrefix(environment: Environment = process.env): string {
  const read = databasePrefix.safeParse(withoutEmpty(environment).HUB_DB_PREFIX);
  if (read.success) return read.data;
  throw badConfiguration(read.error.issues.map((issue) => `HUB_DB_PREFIX ${issue.message}`));
}

export interface LoopConfig {
  /** Where the demo hub is: scheme, host and port. */
  readonly address: string;
  readonly colours: boolean;
}

/**
 * For `npm run demo:loop`: the hub that its one argument names, or else the one on this machine at `PORT`.
 * @throws StartFailure for an argument that is no address
 */
export function readLoopConfig(
  given: readonly string[],
  isTerminal: boolean,
  environment: Environment = process.env,
): LoopConfig {
  const { PORT, NO_COLOR } = withoutEmpty(environment);
  const [address = `http://127.0.0.1:${PORT ?? DEFAULT_PORT}`, ...more] = given;
  const url = parseUrl(address);
  if (!url || !['http:', 'https:'].includes(url.protocol) || more.length > 0) {
    throw new StartFailure(
      `${given.join(' ') || `PORT ${PORT}`} is not the address of a hub.`,
      `It looks like this: npm run demo:loop -- ${USUAL_ADDRESS}`,
    );
  }
  return { address: url.origin, colours: isTerminal && NO_COLOR === undefined };
}

/** Apart from readConfig, because its own errors have to be shown too. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment.HUB_DEBUG !== undefined && !['', '0', 'false'].includes(environment.HUB_DEBUG);
}

/** What production can't do without, and demo mode can. Read from the raw values: other faults may not hide these. */
function missing(given: Environment): string[] {
  const pair = ['OIDC_ISSUER', 'OIDC_AUDIENCE'];
  if (given.HUB_MODE !== 'production') {
    const alone = pair.filter((name) => given[name] !== undefined);
    return alone.length === 1
      ? [`${alone[0]} needs its companion: set both of ${pair.join(' and ')}, or neither`]
      : [];
  }
  const needs: Record<string, string> = {
    OIDC_ISSUER: 'is missing: production knows people by an identity provider only',
    OIDC_AUDIENCE: 'is missing: production takes only tokens that are meant for it',
    DATABASE_URL: 'is missing: the embedded PostgreSQL is for demo and development only',
  };
  return Object.entries(needs).flatMap(([name, why]) =>
    given[name] === undefined ? [`${name} ${why}`] : [],
  );
}

export function badConfiguration(
  faults: readonly string[],
  listedIn = 'the README lists them',
): StartFailure {
  const list = faults.map((fault) => `\n    • ${fault}`).join('');
  return new StartFailure(
    `The configuration is not right:${list}`,
    `These are environment variables; ${listedIn}.`,
  );
}

/** `PORT= npm start` means the default, as in a shell. */
export function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** Relative paths are relative to the project, wherever the command was typed. */
export function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(projectPath(), path);
}

export function isPostgresUrl(value: string): boolean {
  const url = parseUrl(value);
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== '';
}

function isSecureUrl(value: string): boolean {
  const url = parseUrl(value);
  if (url === null) return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
