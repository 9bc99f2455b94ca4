import type { FastifyInstance } from 'fastify';
import type { TrustedIssuer } from '../gateway/config';
import { createGateway, type Gateway } from '../gateway/server';
import { loadSupergraph } from '../gateway/supergraph/load';
import type { OwnerService } from '../subgraphs/kit/owner';
import type { OwnerName } from '../subgraphs/kit/wire';
import type { HubKeys } from './hub-keys';
import { createOwnerPart, type OwnerLinks, type PublicKeys } from './owner-part';
import type { HubOwner, OwnerDatabases } from './owners';

export { type HubKeys, loadKeys } from './hub-keys';

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

export function publicKeysOf(keys: HubKeys['signing']): PublicKeys {
  return {
    gateway: keys.gateway.publicKey,
    pupils: keys.pupils.publicKey,
    offers: keys.offers.publicKey,
    helpdesk: keys.helpdesk.publicKey,
    statistics: keys.statistics.publicKey,
    services: keys.services.publicKey,
  };
}

export async function assembleHub(input: AssemblyInput): Promise<Assembly> {
  const { keys, databases, onFault } = input;
  const received = new Map<OwnerName, (envelope: string) => Promise<void>>();
  const published: { gateway?: Gateway } = {};
  const inMemory: OwnerLinks = {
    send: async (receiver, envelope) => {
      const receive = received.get(receiver);
      if (!receive) throw new Error(`no owner ${receiver} runs here`);
      await receive(envelope);
    },
    publishRegister: async (snapshot) => void (await published.gateway?.register.accept(snapshot)),
  };
  const publicKeys = publicKeysOf(keys.signing);
  const part = (owner: HubOwner) =>
    createOwnerPart(owner, {
      databaseUrls: databases[owner],
      signingKey: keys.signing[owner],
      publicKeys,
      referenceKey: owner === 'pupils' ? keys.reference : null,
      links: inMemory,
      onFault: (task, error) => onFault(`${owner}: ${task}`, error),
    });
  const owners = {
    pupils: part('pupils'),
    offers: part('offers'),
    helpdesk: part('helpdesk'),
    statistics: part('statistics'),
    services: part('services'),
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
      report: ({ owner, error }) => onFault(owner ? `gateway: ${owner}` : 'gateway', error),
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
