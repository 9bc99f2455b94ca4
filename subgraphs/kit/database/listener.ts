import pg from 'pg';

const RECONNECT_MS = 2_000;

export interface ListenerOptions {
  readonly url: string;
  /** What PostgreSQL calls the connection, for whoever looks at its list of sessions. */
  readonly applicationName: string;
  readonly channel: string;
  /** Told of each notice, and after each break: what was said meanwhile is lost. */
  readonly onNotice: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Hears what PostgreSQL notifies on a channel. That needs a connection of its own; when it breaks it is made again. */
export class Listener {
  private client: pg.Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: ListenerOptions) {}

  async start(): Promise<void> {
    const { url, applicationName, channel, onNotice, onFault } = this.options;
    const client = new pg.Client({ connectionString: url, application_name: applicationName });
    client.on('notification', onNotice);
    // An error is followed by the end, and the end is what counts.
    client.on('error', onFault);
    client.on('end', () => this.startAgainLater());
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      onFault(error);
      await client.end().catch(() => this.startAgainLater());
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private startAgainLater(): void {
    if (this.stopping) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.start().then(this.options.onNotice), RECONNECT_MS).unref();
  }
}
