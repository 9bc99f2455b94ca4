import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { TrustedIssuer } from '../gateway/config';
import { createGateway, type Gateway } from '../gateway/server';
import { loadSupergraph } from '../gateway/supergraph/load';
import { createHelpdeskService } from '../subgraphs/helpdesk/service';
import { loadOrCreateSecret, loadOrCreateSigningKey, type SigningKey } from '../subgraphs/kit/keys';
import type { OwnerService } from '../subgraphs/kit/owner';
import type { OwnerName } from '../subgraphs/kit/wire';
import { createOffersService } from '../subgraphs/offers/service';
import { createPupilsService } from '../subgraphs/pupils/service';
import { createServicesService } from '../subgraphs/services/service';
import { createStatisticsService } from '../subgraphs/statistics/service';
import type { HubOwner, OwnerDatabases } from './owners';

export interface AssemblyInput {
  readonly databases: OwnerDatabases;
  readonly keys: HubKeys;
  readonly host: string;
  readonly port: number;
  readonly issuers: readonly TrustedIssuer[];
  readonly allowedOrigins: readonly string[];
  readonly introspection: boolean;
  /** Whether the page on which one explores the schema is there. */
  readonly sandbox?: boolean;
  readonly routes?: (app: FastifyInstance) => void;
  /** Told what failed by itself; the words hold no personal data. */
  readonly onFault: (task: string, error: unknown) => void;
}

/** The keys of all parts; each part would hold only its own when they run apart. */
export interface HubKeys {
  readonly signing: Readonly<Record<'gateway' | HubOwner, SigningKey>>;
  readonly reference: Buffer;
}

/** All parts of the hub in one process, joined in memory by the same signed requests that they exchange when apart. */
export interface Assembly {
  readonly gateway: Gateway;
  readonly owners: Readonly<Record<HubOwner, OwnerService>>;
  /** Lets the owners work by themselves (deliveries, timers, the register) and opens the port. */
  start(): Promise<string>;
  /** Everything that waits to be told is told now; for tests and for a hub that was just seeded. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export async function loadKeys(dataFolder: string): Promise<HubKeys> {
  const folder = join(dataFolder, 'keys');
  return {
    signing: {
      gateway: await loadOrCreateSigningKey(folder, 'gateway'),
      pupils: await loadOrCreateSigningKey(folder, 'pupils'),
      offers: await loadOrCreateSigningKey(folder, 'offers'),
      helpdesk: await loadOrCreateSigningKey(folder, 'helpdesk'),
      statistics: await loadOrCreateSigningKey(folder, 'statistics'),
      services: await loadOrCreateSigningKey(folder, 'services'),
    },
    reference: await loadOrCreateSecret(folder, 'pupils-reference'),
  };
}

export async function assembleHub(input: AssemblyInput): Promise<Assembly> {
  const { keys, databases, onFault } = input;
  const received = new Map<OwnerName, (envelope: string) => Promise<void>>();
  const settings = (owner: HubOwner) => ({
    databaseUrls: databases[owner],
    signingKey: keys.signing[owner],
    gatewayKey: keys.signing.gateway.publicKey,
    peers: {
      pupils: keys.signing.pupils.publicKey,
      offers: keys.signing.offers.publicKey,
      helpdesk: keys.signing.helpdesk.publicKey,
      statistics: keys.signing.statistics.publicKey,
      services: keys.signing.services.publicKey,
    },
    send: async (receiver: OwnerName, envelope: string) => {
      const receive = received.get(receiver);
      if (!receive) throw new Error(`no owner ${receiver} runs here`);
      await receive(envelope);
    },
    onFault: (task: string, error: unknown) => onFault(`${owner}: ${task}`, error),
  });
  const published: { gateway?: Gateway } = {};
  const owners = {
    pupils: createPupilsService({ ...settings('pupils'), referenceKey: keys.reference }),
    offers: createOffersService(settings('offers')),
    helpdesk: createHelpdeskService({
      ...settings('helpdesk'),
      publishRegister: async (snapshot) => void (await published.gateway?.register.accept(snapshot)),
    }),
    statistics: createStatisticsService(settings('statistics')),
    services: createServicesService(settings('services')),
  };
  const all: readonly OwnerService[] = Object.values(owners);
  for (const owner of all) received.set(owner.name, owner.receive);
  const gateway = await createGateway(
    {
      host: input.host,
      port: input.port,
      issuers: input.issuers,
      owners: {
        pupils: owners.pupils.handle,
        offers: owners.offers.handle,
        helpdesk: owners.helpdesk.handle,
        statistics: owners.statistics.handle,
        services: owners.services.handle,
      },
      signingKey: keys.signing.gateway,
      registerKey: keys.signing.helpdesk.publicKey,
      ...(await loadSupergraph()),
      allowedOrigins: input.allowedOrigins,
      introspection: input.introspection,
      sandbox: input.sandbox ?? false,
    },
    {
      readiness: async () =>
        Object.fromEntries(await Promise.all(all.map(async (owner) => [owner.name, await owner.ready()]))),
      ...(input.routes ? { routes: input.routes } : {}),
      report: ({ ...fault }) => onFault('gateway', fault),
    },
  );
  published.gateway = gateway;
  return {
    gateway,
    owners,
    start: async () => {
      await Promise.all(all.map((owner) => owner.start()));
      return gateway.start();
    },
    // A message may be answered with another; two rounds deliver both.
    settle: async () => {
      for (let round = 0; round < 2; round += 1) for (const owner of all) await owner.settle();
    },
    stop: async () => {
      await gateway.stop();
      await Promise.all(all.map((owner) => owner.stop()));
    },
  };
}
