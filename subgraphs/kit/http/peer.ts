import { Pool as HttpPool } from 'undici';
import { HubError } from '../errors';
import { READY_PATH } from './paths';

const SECOND = 1_000;
const CONNECT_MS = SECOND;
/** An address that failed is passed over for this long, if there is another one. */
const REST_MS = 2 * SECOND;
const PROBE_MS = SECOND;
/** A part that became slow holds no more of the others than this. */
const MOST_CONNECTIONS = 32;
/** No part answers with more; it would be a mistake, or somebody else. */
export const MOST_RESPONSE_BYTES = 8 * 1024 * 1024;

/** A connection was never made, so nothing was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface PeerRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long the whole of it may take. */
  readonly milliseconds: number;
  /** Whether it may be sent again when nobody knows whether it arrived. */
  readonly isRepeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface PeerAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Another part of the hub, at one or more addresses that do the same work. */
export interface Peer {
  /**
   * Sends to the next address in turn. What was certainly not sent goes to the others; what broke on its way goes to one more if it
   * may be repeated. Redirects are not followed.
   * @throws HubError SUBGRAPH_UNAVAILABLE, SUBGRAPH_TIMEOUT or SUBGRAPH_RESPONSE_TOO_LARGE, its `cause` for the log alone
   */
  post(request: PeerRequest): Promise<PeerAnswer>;
  /** Asks each address whether it is ready; one that is not is passed over while another is. @returns whether one is */
  probe(): Promise<boolean>;
  close(): Promise<void>;
}

interface Door {
  readonly pool: HttpPool;
  restsUntil: number;
}

/** @param addresses scheme, host and port of each process that does this part's work */
export function createPeer(
  addresses: readonly string[],
  mostResponseBytes: number = MOST_RESPONSE_BYTES,
): Peer {
  const doors = addresses.map((address) => openDoor(address, mostResponseBytes));
  let turn = 0;

  /** From the next in turn; those that failed just now come last. */
  function inTurn(): Door[] {
    turn = (turn + 1) % doors.length;
    const rotated = [...doors.slice(turn), ...doors.slice(0, turn)];
    const isResting = (door: Door) => door.restsUntil > Date.now();
    return [...rotated.filter((door) => !isResting(door)), ...rotated.filter(isResting)];
  }

  return {
    async post(request) {
      const signal = untilDeadline(request);
      let fault: unknown = new Error('no address');
      let mayRepeat = request.isRepeatable;
      const order = inTurn();
      // An only address gets a second chance: its process may have come back since the connection was made.
      for (const door of order.length === 1 ? [...order, ...order] : order) {
        try {
          return await ask(door, request, signal);
        } catch (error) {
          fault = error;
          if (codeOf(error) !== 'UND_ERR_RES_EXCEEDED_MAX_SIZE') door.restsUntil = Date.now() + REST_MS;
          if (wasNotSent(error)) continue;
          if (!mayRepeat || !isBroken(error)) break;
          mayRepeat = false;
        }
      }
      throw said(fault);
    },
    async probe() {
      const states = await Promise.all(doors.map(isReady));
      return states.some((ready) => ready);
    },
    close: async () => void (await Promise.all(doors.map(({ pool }) => pool.destroy()))),
  };
}

function openDoor(address: string, maxResponseSize: number): Door {
  const pool = new HttpPool(address, {
    connections: MOST_CONNECTIONS,
    connect: { timeout: CONNECT_MS },
    maxResponseSize,
    // The deadline is the request's own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { pool, restsUntil: 0 };
}

async function ask(
  door: Door,
  { path, headers, body }: PeerRequest,
  signal: AbortSignal,
): Promise<PeerAnswer> {
  const answer = await door.pool.request({
    method: 'POST',
    path,
    headers: { ...headers, 'accept-encoding': 'identity' },
    body,
    signal,
  });
  const type = answer.headers['content-type'];
  return {
    status: answer.statusCode,
    contentType: typeof type === 'string' ? type : '',
    text: await answer.body.text(),
  };
}

async function isReady(door: Door): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PROBE_MS);
    const answer = await door.pool.request({ method: 'GET', path: READY_PATH, signal });
    await answer.body.dump();
    const isReady = answer.statusCode === 200;
    door.restsUntil = isReady ? 0 : Date.now() + REST_MS;
    return isReady;
  } catch {
    door.restsUntil = Date.now() + REST_MS;
    return false;
  }
}

function untilDeadline({ milliseconds, signal }: PeerRequest): AbortSignal {
  const deadline = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([signal, deadline]) : deadline;
}

/** Whether it failed before any of it left. */
export function wasNotSent(error: unknown): boolean {
  return NOT_SENT.has(codeOf(error));
}

/** The connection ended under way, by whatever fault; a deadline that passed is not that. */
function isBroken(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(codeOf(error));
}

function said(fault: unknown): HubError {
  const error = faultFor(fault);
  error.cause = fault;
  return error;
}

function faultFor(fault: unknown): HubError {
  if (codeOf(fault) === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new HubError(
      'SUBGRAPH_RESPONSE_TOO_LARGE',
      'Another part of the hub answered with more than is allowed',
    );
  }
  return isDeadline(fault)
    ? new HubError('SUBGRAPH_TIMEOUT', 'Another part of the hub did not answer in time')
    : new HubError('SUBGRAPH_UNAVAILABLE', 'Another part of the hub cannot be reached');
}

function isDeadline(fault: unknown): boolean {
  const name = typeof fault === 'object' && fault !== null && 'name' in fault ? fault.name : '';
  return name === 'TimeoutError' || name === 'AbortError';
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
