import { systemActor } from '../../kit/actor';
import type { Database } from '../../kit/database/database';
import { Listener } from '../../kit/database/listener';
import type { SigningKey } from '../../kit/keys';
import { signSnapshot } from '../../kit/register';
import type { HelpdeskTables } from '../tables';
import { readSnapshot } from './queries';

export const PUBLISH_EVERY_MS = 5_000;
/** Notified in the transaction that ends a session, so that gateways know within a second. */
export const REGISTER_CHANGED = 'hub_register_changed';

export interface PublisherOptions {
  readonly database: Database<HelpdeskTables>;
  readonly appUrl: string;
  readonly key: SigningKey;
  /** Hands a signed snapshot to every gateway. */
  readonly publish: (snapshot: string) => Promise<void>;
  readonly onFault: (task: string, error: unknown) => void;
}

/** Pushes the register to the gateways: every few seconds, and at once when a session ends. */
export class RegisterPublisher {
  private interval: NodeJS.Timeout | undefined;
  private readonly listener: Listener;
  private stopping = false;
  private inProgress: Promise<void> = Promise.resolve();

  constructor(private readonly options: PublisherOptions) {
    this.listener = new Listener({
      url: options.appUrl,
      applicationName: 'hub helpdesk register',
      channel: REGISTER_CHANGED,
      onNotice: () => void this.publishNow(),
      onFault: (error) => options.onFault('register', error),
    });
  }

  async start(): Promise<void> {
    await this.publishNow();
    this.interval = setInterval(() => void this.publishNow(), PUBLISH_EVERY_MS);
    await this.listener.start();
  }

  /** One after the other, so that a newer snapshot never overtakes an older one on its way. */
  publishNow(): Promise<void> {
    this.inProgress = this.inProgress.then(() => this.publish());
    return this.inProgress;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.interval);
    await this.inProgress;
    await this.listener.stop();
  }

  private async publish(): Promise<void> {
    if (this.stopping) return;
    const { database, key, publish, onFault } = this.options;
    try {
      const snapshot = await database.transaction(systemActor('register:snapshot'), (session) =>
        readSnapshot(session, new Date()),
      );
      await publish(await signSnapshot(key, snapshot));
    } catch (error) {
      onFault('register', error);
    }
  }
}
