import { readFileSync } from 'node:fs';
import type { CryptoKey } from 'jose';
import { ACCESS_SDL } from './access/directive';
import { assertionVerifier } from './assertion';
import { Database } from './database/database';
import type { DatabaseUrls } from './database/migrate';
import type { KitTables } from './database/tables';
import type { Send } from './events/delivery';
import { openMessage } from './events/envelope';
import { type MessageHandlers, takeMessage } from './events/inbox';
import { EventRunner } from './events/runner';
import { fingerprintWith, type SigningKey } from './keys';
import { projectPath } from './project-path';
import { SCALARS_SDL } from './scalars/scalars';
import { createOwnerServer, type OwnerResolvers, type OwnerServer } from './server';
import type { Timer } from './timers';
import type { OwnerName, OwnerTransport } from './wire';

/** The roles that a service logs in as; the migrator's stays with whoever brings databases up to date. */
export type ServiceUrls = Pick<DatabaseUrls, 'appUrl' | 'workerUrl'>;

/** What the process that runs an owner gives it. */
export interface OwnerSettings {
  readonly databaseUrls: ServiceUrls;
  /** This owner's key: it signs messages, permits and whatever else the owner vouches for. */
  readonly signingKey: SigningKey;
  readonly gatewayKey: CryptoKey;
  /** Public keys of the owners it believes. */
  readonly peers: Partial<Record<OwnerName, CryptoKey>>;
  readonly send: Send;
  readonly onFault: (task: string, error: unknown) => void;
}

/** What an owner is made of. */
export interface OwnerDefinition<Tables extends KitTables> {
  readonly name: OwnerName;
  readonly resolvers: OwnerResolvers;
  readonly handlers: MessageHandlers<Tables>;
  readonly timers: readonly Timer<Tables>[];
  /** Owners whose rights rest on this one's facts. */
  readonly tells: readonly OwnerName[];
}

/** One owner's service, however it is reached. */
export interface OwnerService {
  readonly name: OwnerName;
  /** SQL statements since the start; it must not grow with the length of a list. */
  readonly statements: () => number;
  /** Refuses whoever does not bring the gateway's word, before anything else of a request is read. @throws UNAUTHENTICATED */
  readonly admit: (assertion: string | null) => Promise<void>;
  /** Answers the gateway. */
  readonly handle: OwnerTransport;
  /** Takes another owner's sealed message. */
  readonly receive: (envelope: string) => Promise<void>;
  readonly ready: () => Promise<boolean>;
  readonly start: () => Promise<void>;
  /** Does now what waits to be delivered; a hub that was just seeded and tests need not wait for the clock. */
  readonly settle: () => Promise<void>;
  readonly runTimer: (name: string, now: Date) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What an owner's own code gets besides: the only door to its database. */
export interface OwnerWithDatabase<Tables> extends OwnerService {
  readonly database: Database<Tables>;
}

/** An owner's whole SDL: its contract, with the kit's directive and scalars. */
export function ownerSdl(owner: OwnerName): string {
  return [
    ACCESS_SDL,
    SCALARS_SDL,
    readFileSync(projectPath('subgraphs', owner, 'schema.graphql'), 'utf8'),
  ].join('\n');
}

export function createOwner<Tables extends KitTables>(
  definition: OwnerDefinition<Tables>,
  settings: OwnerSettings,
): OwnerWithDatabase<Tables> {
  const { name } = definition;
  const database = new Database<Tables>({ url: settings.databaseUrls.appUrl, owner: name });
  const verify = assertionVerifier(name, settings.gatewayKey);
  const server: OwnerServer = createOwnerServer({
    sdl: ownerSdl(name),
    resolvers: definition.resolvers,
    database,
    verify,
    fingerprint: fingerprintWith(settings.signingKey, 'requests'),
  });
  const runner = new EventRunner<Tables>({
    database,
    workerUrl: settings.databaseUrls.workerUrl,
    deliverer: { owner: name, key: settings.signingKey, send: settings.send },
    tells: definition.tells,
    timers: definition.timers,
    onFault: settings.onFault,
  });
  return {
    name,
    database,
    statements: () => database.statements,
    admit: async (assertion) => void (await verify(assertion)),
    handle: server.handle,
    receive: async (envelope) => {
      const { sender, message } = await openMessage(envelope, name, settings.peers);
      await takeMessage(database, definition.handlers, sender, message);
    },
    ready: () => database.ready(),
    start: () => runner.start(),
    settle: () => runner.settle(),
    runTimer: (timer, now) => runner.runTimer(timer, now),
    stop: async () => {
      await runner.stop();
      await server.stop();
      await database.close();
    },
  };
}
