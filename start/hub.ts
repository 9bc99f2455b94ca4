import type { TrustedIssuer } from '../gateway/config';
import { publishedKeys } from '../gateway/identity/oidc';
import { loadSupergraph } from '../gateway/supergraph/load';
import { today } from '../subgraphs/kit/calendar';
import { migrate } from '../subgraphs/kit/database/migrate';
import { loadOrCreateSigningKey, type SigningKey } from '../subgraphs/kit/keys';
import type { Day } from '../subgraphs/kit/school-calendar';
import { findPupilsDemoDay } from '../subgraphs/pupils/demo';
import { type Assembly, type AssemblyInput, assembleHub, type HubKeys, loadKeys } from './assemble';
import type { Config } from './config';
import { assertSameReferenceKey } from './database/reference-key';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from './demo/issuer';
import { loadDemoWorld } from './demo/load';
import { assertRoom } from './demo/room';
import { demoRoutes } from './demo/routes';
import { SIZES } from './demo/sizes';
import { faultLog } from './fault-log';
import { readOperations } from './operations';
import { OWNERS, type OwnerDatabases } from './owners';
import type { Progress } from './progress';

export interface HubInput {
  readonly config: Config;
  readonly databases: OwnerDatabases;
  readonly progress: Progress;
  /** A folder on the disk that the databases are on; null, as by default, when that can't be known. */
  readonly disk?: string | null;
}

export interface Hub {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the owners' services and the gateway in this process. */
export async function startHub({ config, databases, progress, disk = null }: HubInput): Promise<Hub> {
  const keys = await loadKeys(config.dataFolder);
  await bringUpToDate({ ...config, disk }, databases, keys.reference, progress);
  const hub = await assembleHub(await settingsOf(config, databases, keys));
  await startOrStop(hub);
  progress('Owners and gateway are up');
  return { address: await hub.start(), stop: () => hub.stop() };
}

/** Migrates the databases, and fills those of a demo with its world: whatever has to be done before any owner starts. */
export async function bringUpToDate(
  { mode, demoSize, disk }: Pick<Config, 'mode' | 'demoSize'> & { readonly disk: string | null },
  databases: OwnerDatabases,
  referenceKey: Buffer,
  progress: Progress,
): Promise<void> {
  for (const owner of OWNERS) {
    const applied = await migrate(owner, databases[owner]);
    if (applied.length > 0) progress(`${owner}: ${applied.length} migrations applied`);
  }
  await assertSameReferenceKey(databases.pupils.migratorUrl, referenceKey);
  if (mode === 'demo') {
    await loadDemoWorld({
      databases,
      referenceKey,
      today: new Date(),
      progress,
      size: SIZES[demoSize],
      assertRoom: (size, loadedQuarters) => assertRoom(size, loadedQuarters, disk, progress),
    });
  }
}

/** Half a hub that failed to start must not go on in the background. */
async function startOrStop(hub: Assembly): Promise<void> {
  await hub.settle().catch(async (error) => {
    await hub.stop();
    throw error;
  });
}

async function settingsOf(config: Config, databases: OwnerDatabases, keys: HubKeys): Promise<AssemblyInput> {
  const shared = { databases, keys, port: config.port, allowedOrigins: [], onFault: faultLog(config.debug) };
  // On loopback only: whoever reaches a demo hub can be anybody in it.
  const host = config.mode === 'demo' ? '127.0.0.1' : '0.0.0.0';
  const front = await frontOf(config, {
    loadKey: () => loadOrCreateSigningKey(`${config.dataFolder}/keys`, 'demo-login'),
    findWorldDay: () => findPupilsDemoDay(databases.pupils.migratorUrl),
  });
  return { ...shared, host, ...front };
}

/** What a demo's gateway has to find first: the key of its logins, and the day that its world was made for. */
export interface DemoFront {
  readonly loadKey: () => Promise<SigningKey>;
  readonly findWorldDay: () => Promise<Day | null>;
}

/** Whose logins a gateway believes, and what else it shows at its door: a demo's personas, or an identity provider's people. */
export async function frontOf(
  config: Pick<Config, 'mode' | 'oidc'>,
  { loadKey, findWorldDay }: DemoFront,
): Promise<Pick<AssemblyInput, 'issuers' | 'introspection' | 'sandbox' | 'routes'>> {
  if (config.mode === 'demo') {
    const demo = await demoIssuer(await loadKey());
    const issuer: TrustedIssuer = {
      issuer: DEMO_ISSUER,
      audience: DEMO_AUDIENCE,
      algorithms: ['EdDSA'],
      keys: demo.keys,
    };
    const operations = await readOperations(await loadSupergraph());
    const routes = demoRoutes(demo, operations, (await findWorldDay()) ?? today());
    return { issuers: [issuer], introspection: true, sandbox: true, routes };
  }
  if (config.oidc === null)
    throw new Error('production has an identity provider; the configuration saw to it');
  const { issuer, audience, jwksUrl } = config.oidc;
  const keySet = publishedKeys(jwksUrl === null ? { discover: issuer } : { jwksUrl: new URL(jwksUrl) });
  return {
    issuers: [{ issuer, audience, algorithms: ['RS256', 'ES256', 'EdDSA'], keys: keySet }],
    introspection: false,
  };
}
