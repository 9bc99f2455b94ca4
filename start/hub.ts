import type { TrustedIssuer } from '../gateway/config';
import { publishedKeys } from '../gateway/identity/oidc';
import { loadSupergraph } from '../gateway/supergraph/load';
import { today } from '../subgraphs/kit/calendar';
import { migrate } from '../subgraphs/kit/database/migrate';
import { loadOrCreateSigningKey } from '../subgraphs/kit/keys';
import { findPupilsDemoDay } from '../subgraphs/pupils/demo';
import { type Assembly, type AssemblyInput, assembleHub, type HubKeys, loadKeys } from './assemble';
import type { Config } from './config';
import { assertSameReferenceKey } from './database/reference-key';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from './demo/issuer';
import { loadDemoWorld } from './demo/load';
import { demoRoutes } from './demo/routes';
import { faultLog } from './fault-log';
import { readOperations } from './operations';
import { OWNERS, type OwnerDatabases } from './owners';
import type { Progress } from './progress';

export interface HubInput {
  readonly config: Config;
  readonly databases: OwnerDatabases;
  readonly progress: Progress;
}

export interface Hub {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the owners' services and the gateway in this process. */
export async function startHub({ config, databases, progress }: HubInput): Promise<Hub> {
  for (const owner of OWNERS) {
    const applied = await migrate(owner, databases[owner]);
    if (applied.length > 0) progress(`${owner}: ${applied.length} migrations applied`);
  }
  const keys = await loadKeys(config.dataFolder);
  await assertSameReferenceKey(databases.pupils.migratorUrl, keys.reference);
  if (config.mode === 'demo') {
    await loadDemoWorld({ databases, referenceKey: keys.reference, today: new Date(), progress });
  }
  const hub = await assembleHub(await settingsOf(config, databases, keys));
  await startOrStop(hub);
  progress('Owners and gateway are up');
  return { address: await hub.start(), stop: () => hub.stop() };
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
  if (config.mode === 'demo') {
    const demo = await demoIssuer(await loadOrCreateSigningKey(`${config.dataFolder}/keys`, 'demo-login'));
    const issuer: TrustedIssuer = {
      issuer: DEMO_ISSUER,
      audience: DEMO_AUDIENCE,
      algorithms: ['EdDSA'],
      keys: demo.keys,
    };
    // On loopback only: whoever reaches a demo hub can be anybody in it.
    const worldDay = (await findPupilsDemoDay(databases.pupils.migratorUrl)) ?? today();
    const routes = demoRoutes(demo, await readOperations(await loadSupergraph()), worldDay);
    return { ...shared, host: '127.0.0.1', issuers: [issuer], introspection: true, sandbox: true, routes };
  }
  if (config.oidc === null)
    throw new Error('production has an identity provider; the configuration saw to it');
  const { issuer, audience, jwksUrl } = config.oidc;
  const keySet = publishedKeys(jwksUrl === null ? { discover: issuer } : { jwksUrl: new URL(jwksUrl) });
  return {
    ...shared,
    host: '0.0.0.0',
    issuers: [{ issuer, audience, algorithms: ['RS256', 'ES256', 'EdDSA'], keys: keySet }],
    introspection: false,
  };
}
