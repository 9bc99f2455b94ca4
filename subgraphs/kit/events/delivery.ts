import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { SigningKey } from '../keys';
import { isOwnerName, type OwnerName } from '../wire';
import { sealMessage } from './envelope';
import { WATERMARK } from './inbox';

/** A message that its receiver refused this often is parked: shown, counted, and it holds the receiver's leases closed. */
export const MOST_REFUSALS = 5;
/** A receiver that cannot be reached has refused nothing: the message waits for as long as it takes. */
const PASSING_FAULTS = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OVERLOADED',
  'RETRY_LATER',
  'UNAUTHENTICATED',
  'ECONNREFUSED',
  'ECONNRESET',
]);
/** What has waited this long is asked for again, whatever pause the job runner took after a fault. */
const ASK_AGAIN_SECONDS = 4;
const MOST_PER_JOB = 100;
/** A delivery that has taken this long has no process any more; the lease of a right is longer. */
const ABANDONED_SECONDS = 15;

/** Hands a sealed message to its receiver; resolves when it was taken. */
export type Send = (receiver: OwnerName, envelope: string) => Promise<void>;

export interface Deliverer {
  readonly owner: OwnerName;
  readonly key: SigningKey;
  readonly send: Send;
}

const jobSchema = z.object({ receiver: z.string().refine(isOwnerName), aggregate: z.uuid() });

interface Waiting {
  id: string;
  type: string;
  aggregate: string;
  payload: unknown;
}

/**
 * Delivers what waits for one receiver about one aggregate, oldest first; it stops at the first that is not taken,
 * so that the order within the aggregate holds, and throws so that the runner tries again later.
 */
export async function deliverWaiting(
  client: pg.ClientBase,
  deliverer: Deliverer,
  job: unknown,
): Promise<void> {
  const { receiver, aggregate } = jobSchema.parse(job);
  if (!isOwnerName(receiver)) return;
  const { rows } = await client.query<Waiting>(
    `select id, type, aggregate, payload from hub.outbox
     where receiver = $1 and aggregate = $2 and delivered_at is null and parked_at is null order by seq limit ${MOST_PER_JOB}`,
    [receiver, aggregate],
  );
  for (const message of rows) {
    try {
      await deliverer.send(receiver, await sealMessage(deliverer.key, deliverer.owner, receiver, message));
    } catch (error) {
      await recordFailure(client, message.id, error);
      throw new Error(`message ${message.id} was not taken by ${receiver}`);
    }
    await client.query('update hub.outbox set delivered_at = now(), last_fault = null where id = $1', [
      message.id,
    ]);
  }
}

async function recordFailure(client: pg.ClientBase, id: string, error: unknown): Promise<void> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  await client.query(
    `update hub.outbox set attempts = attempts + $3, last_fault = $2,
       parked_at = case when attempts + $3 >= ${MOST_REFUSALS} then now() end where id = $1`,
    [id, code, PASSING_FAULTS.has(code) ? 0 : 1],
  );
}

/** Wakes deliveries that wait after a fault: when a receiver is back, rights must not stay closed for minutes. */
export async function askAgain(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select jobs.deliver(receiver, aggregate) from (
       select distinct receiver, aggregate from hub.outbox
       where delivered_at is null and parked_at is null and created_at < now() - interval '${ASK_AGAIN_SECONDS} seconds'
       limit ${MOST_PER_JOB}) waiting`,
  );
}

/**
 * Takes back what a process that was killed was delivering: the job runner would keep it, and all of its queue, for four hours.
 * To take it from one that is only slow is harmless, as each sends in order and a receiver knows what comes twice.
 */
export async function releaseAbandoned(client: pg.ClientBase): Promise<void> {
  await client.query(
    `with abandoned as (
       update graphile_worker._private_job_queues set locked_at = null, locked_by = null
       where queue_name like 'deliver-%' and locked_at < now() - interval '${ABANDONED_SECONDS} seconds' returning id)
     update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now()
     where job_queue_id in (select id from abandoned) and locked_at is not null`,
  );
}

/** @throws when messages are parked, so that those who run the hub hear of it as long as they are: rights stay closed. */
export async function tellParked(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ parked: number; fault: string | null }>(
    'select count(*)::int as parked, min(last_fault) as fault from hub.outbox where parked_at is not null and delivered_at is null',
  );
  const { parked = 0, fault } = rows[0] ?? {};
  if (parked > 0)
    throw Object.assign(new Error(`${parked} parked`), { name: `Parked${parked}`, code: fault ?? 'UNKNOWN' });
}

/**
 * Tells a receiver up to when it knows everything. What waits, or was parked, holds the moment back:
 * rights that rest on it close at the receiver rather than outlive a fact that did not arrive.
 */
export async function sendWatermark(
  client: pg.ClientBase,
  deliverer: Deliverer,
  receiver: OwnerName,
): Promise<void> {
  const { rows } = await client.query<{ until: Date }>(
    `select coalesce((select min(created_at) from hub.outbox where receiver = $1 and delivered_at is null), clock_timestamp()) as until`,
    [receiver],
  );
  const until = rows[0]?.until;
  if (!until) return;
  await deliverer.send(
    receiver,
    await sealMessage(deliverer.key, deliverer.owner, receiver, {
      id: randomUUID(),
      type: WATERMARK,
      aggregate: '00000000-0000-0000-0000-000000000000',
      payload: { deliveredUpTo: until.toISOString() },
    }),
  );
}
