import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { HubError, isErrorCode } from '../errors';
import type { Send } from '../events/delivery';
import type { OwnerName, OwnerTransport } from '../wire';
import { MESSAGES_PATH, OPERATIONS_PATH, REGISTER_PATH, SIGNED_TYPE } from './paths';
import type { Peer, PeerAnswer } from './peer';

/** The gateway sets the real deadlines; this one only ends what nobody waits for. */
const LONGEST_MS = 60_000;
const MESSAGE_MS = 5_000;
const REGISTER_MS = 2_000;
const AGAIN_MS = 1_000;
/** A gateway that starts takes seconds; one that is away for longer is told of, before what it knows is too old. */
const UNTOLD_FAILURES = 10;

const answerSchema = z.object({
  data: z.unknown(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});
const refusalSchema = z.object({ code: z.string() });

/** An owner that runs apart, as the gateway asks it. A mutation is never sent again by itself: who sent it has the key to. */
export function ownerTransport(peer: Peer): OwnerTransport {
  return async ({ assertion, requestId, idempotencyKey, body }, signal) => {
    const answer = await peer.post({
      path: OPERATIONS_PATH,
      headers: {
        'content-type': 'application/json',
        'x-request-id': requestId,
        ...(assertion === null ? {} : { authorization: `Bearer ${assertion}` }),
        ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify(body),
      milliseconds: LONGEST_MS,
      isRepeatable: idempotencyKey === null,
      signal,
    });
    if (answer.status >= 300 && answer.status !== 401) throw unexpected(answer);
    const read = answerSchema.safeParse(readJson(answer));
    if (!read.success) throw nonsense();
    const { data, errors } = read.data;
    return {
      status: answer.status,
      body: { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) },
    };
  };
}

/** Hands sealed messages to owners that run apart; their receiver knows one that comes twice. */
export function messageSender(peers: Readonly<Record<OwnerName, Peer>>): Send {
  return async (receiver, envelope) => {
    const answer = await peers[receiver].post(signed(MESSAGES_PATH, envelope, MESSAGE_MS));
    if (answer.status === 204) return;
    const code = refusalSchema.safeParse(readJson(answer)).data?.code;
    if (isErrorCode(code)) throw new HubError(code, 'The message was refused');
    throw unexpected(answer);
  };
}

export interface RegisterSender {
  readonly send: (snapshot: string) => Promise<void>;
  readonly stop: () => void;
}

/**
 * Hands the register to every gateway; one that hangs, or is away, holds up nobody but itself. Each gets the newest snapshot, again
 * and again until it took it, so that a gateway that comes back waits for a second and not for the next snapshot.
 */
export function registerSender(gateways: readonly Peer[], onFault: (error: unknown) => void): RegisterSender {
  const stopped = new AbortController();
  const lines = gateways.map((gateway) => newestTo(gateway, stopped.signal, onFault));
  return {
    send: async (snapshot) => {
      for (const line of lines) line(snapshot);
    },
    stop: () => stopped.abort(),
  };
}

function newestTo(
  gateway: Peer,
  stopped: AbortSignal,
  onFault: (error: unknown) => void,
): (snapshot: string) => void {
  let newest: string | null = null;
  let isAtWork = false;
  let failures = 0;
  async function work(): Promise<void> {
    while (newest !== null && !stopped.aborted) {
      const snapshot: string = newest;
      try {
        await hand(gateway, snapshot);
        failures = 0;
        if (newest === snapshot) newest = null;
      } catch (error) {
        if (stopped.aborted) return;
        failures += 1;
        if (failures > UNTOLD_FAILURES) onFault(error);
        await wait(AGAIN_MS, undefined, { ref: false });
      }
    }
  }
  return (snapshot) => {
    newest = snapshot;
    if (isAtWork) return;
    isAtWork = true;
    void work().finally(() => {
      isAtWork = false;
    });
  };
}

async function hand(gateway: Peer, snapshot: string): Promise<void> {
  const answer = await gateway.post(signed(REGISTER_PATH, snapshot, REGISTER_MS));
  if (answer.status !== 204) throw unexpected(answer);
}

function signed(path: string, body: string, milliseconds: number) {
  return { path, headers: { 'content-type': SIGNED_TYPE }, body, milliseconds, isRepeatable: true };
}

function readJson({ contentType, text }: PeerAnswer): unknown {
  if (!/^application\/json\b/i.test(contentType)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only a number may be told of an answer that is not understood: a redirect, or the page of some proxy. */
function unexpected({ status }: PeerAnswer): HubError {
  const fault = new HubError('SUBGRAPH_UNAVAILABLE', 'Another part of the hub cannot be reached');
  fault.cause = new Error(`status ${status}`);
  return fault;
}

function nonsense(): HubError {
  return new HubError('SUBGRAPH_BAD_RESPONSE', 'Another part of the hub gave an answer that makes no sense');
}
