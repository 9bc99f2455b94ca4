import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { systemActor } from '../actor';
import type { Database } from '../database/database';
import type { Timer } from '../timers';
import type { OwnerName } from '../wire';
import {
  askAgain,
  type Deliverer,
  deliverWaiting,
  releaseAbandoned,
  sendWatermark,
  tellParked,
} from './delivery';

export const WATERMARK_EVERY_MS = 5_000;
/** A receiver that was not there is told as soon as it may be back: its rights rest on hearing from us. */
const WATERMARK_AGAIN_MS = 1_000;
/** How often the runner looks by itself; a new message wakes it at once. */
const POLL_MS = 2_000;
const FORGET = 'forget';

export interface RunnerOptions<Tables> {
  readonly database: Database<Tables>;
  readonly workerUrl: string;
  readonly deliverer: Deliverer;
  /** Owners whose rights rest on this one's facts: they get its watermarks. */
  readonly tells: readonly OwnerName[];
  readonly timers: readonly Timer<Tables>[];
  /** Told when something that runs by itself failed; the fault holds no personal data. */
  readonly onFault: (task: string, error: unknown) => void;
}

/** What an owner does by itself: deliveries, watermarks, timers. The record is the outbox; graphile-worker runs it. */
export class EventRunner<Tables> {
  private readonly pool: pg.Pool;
  private runner: Runner | undefined;
  private next: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: RunnerOptions<Tables>) {
    this.pool = new pg.Pool({
      connectionString: options.workerUrl,
      max: 4,
      application_name: `hub ${options.deliverer.owner} runner`,
    });
    // A connection that breaks is replaced; what was under way tells its own failure.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async start(): Promise<void> {
    await this.startRunner();
    this.keepUpLater(await this.sendWatermarks());
  }

  /** Does all that waits now and returns; for tests and for a hub that was just seeded. */
  async settle(): Promise<void> {
    await runOnce({ pgPool: this.pool, taskList: this.tasks(), logger: quiet, noHandleSignals: true });
    await this.sendWatermarks();
  }

  async runTimer(name: string, now: Date): Promise<void> {
    const timer = this.options.timers.find((candidate) => candidate.name === name);
    if (!timer) throw new Error(`no timer ${name}`);
    await this.options.database.transaction(systemActor(`timer:${name}`), (session) =>
      timer.run(session, now),
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.next);
    await this.runner?.stop().catch(() => undefined);
    await this.pool.end();
  }

  /** The runner ends when its database goes away for long; it is started again until it is stopped on purpose. */
  private async startRunner(): Promise<void> {
    const timers = this.options.timers.map((timer) => `${timer.cron} ${timer.name} ?max=5`);
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.tasks(),
      crontab: [...timers, `17 3 * * * ${FORGET}`].join('\n'),
      concurrency: 4,
      pollInterval: POLL_MS,
      logger: quiet,
      noHandleSignals: true,
    });
    this.runner.promise
      .catch((error) => this.options.onFault('runner', error))
      .finally(() => {
        if (!this.stopping) setTimeout(() => void this.restart(), POLL_MS).unref();
      });
  }

  private async restart(): Promise<void> {
    if (this.stopping) return;
    await this.startRunner().catch((error) => {
      this.options.onFault('runner', error);
      setTimeout(() => void this.restart(), POLL_MS).unref();
    });
  }

  private keepUpLater(wereAllTold: boolean): void {
    if (this.stopping) return;
    this.next = setTimeout(() => void this.keepUp(), wereAllTold ? WATERMARK_EVERY_MS : WATERMARK_AGAIN_MS);
  }

  private async keepUp(): Promise<void> {
    await this.withClient('deliveries', releaseAbandoned);
    await this.withClient('deliveries', askAgain);
    await this.withClient('parked messages', tellParked);
    this.keepUpLater(await this.sendWatermarks());
  }

  /** @returns whether every receiver took its own */
  private async sendWatermarks(): Promise<boolean> {
    const told = [];
    for (const receiver of this.options.tells) {
      told.push(
        await this.withClient(`watermark for ${receiver}`, (client) =>
          sendWatermark(client, this.options.deliverer, receiver),
        ),
      );
    }
    return told.every((wasTold) => wasTold);
  }

  /** What runs by itself never throws: it tells, and tries again the next time. @returns whether it was done */
  private async withClient(task: string, work: (client: pg.PoolClient) => Promise<void>): Promise<boolean> {
    try {
      const client = await this.pool.connect();
      try {
        await work(client);
        return true;
      } finally {
        client.release();
      }
    } catch (error) {
      if (!this.stopping) this.options.onFault(task, error);
      return false;
    }
  }

  private tasks(): TaskList {
    const timers = this.options.timers.map(
      (timer) => [timer.name, async () => this.runTimer(timer.name, new Date())] as const,
    );
    return {
      ...Object.fromEntries(timers),
      deliver: async (payload, { withPgClient }) =>
        withPgClient((client) => deliverWaiting(client, this.options.deliverer, payload)),
      [FORGET]: async (_, { withPgClient }) => {
        await withPgClient(async (client) => {
          await client.query('delete from hub.outbox');
          await client.query('delete from hub.idempotency');
        });
      },
    };
  }
}

/** graphile-worker would log payloads; faults reach us through `onFault` and the outbox. */
const quiet = new Logger(() => () => undefined);
