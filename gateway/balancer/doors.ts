import type { Readable } from 'node:stream';
import { Pool as HttpPool } from 'undici';
import { HubError } from '../../subgraphs/kit/errors';
import { READY_PATH } from '../../subgraphs/kit/http/paths';
import { wasNotSent } from '../../subgraphs/kit/http/peer';

const SECOND = 1_000;
const LOOK_EVERY_MS = 500;
const LOOK_MS = SECOND;
const CONNECT_MS = SECOND;
/** Longer than a gateway takes for reading, over several owners. A gateway that hangs loses the request to another one. */
const READ_MS = 15 * SECOND;
/** Longer than a gateway waits for a mutation. */
const MUTATION_MS = 40 * SECOND;
/** Answers are given whole, so that one that breaks off can be asked of another gateway. */
const MOST_ANSWER_BYTES = 32 * 1024 * 1024;

/** A gateway that says this has done nothing: it knows nobody's rights at the moment, or has too much to do. Another may do better. */
const NOT_NOW = 503;
/** A gateway that is only busy answers late; it is given up when it did not answer so often in a row. */
const MOST_LATE_LOOKS = 3;

/** READY takes its share; LIVING says itself what it lacks; GONE is asked when there is nobody else. */
const STATES = ['READY', 'LIVING', 'GONE'] as const;
type State = (typeof STATES)[number];

/** Others are nobody's here. */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

export function isMethod(name: string): name is Method {
  return METHODS.some((method) => method === name);
}

export interface Passed {
  readonly method: Method;
  readonly path: string;
  readonly headers: string[];
  readonly body: Buffer | Readable | null;
  /** Whether another gateway may be asked when nobody knows how far this one came. */
  readonly isRepeatable: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The sender of a body went away: no fault of a gateway. */
export class NotSent extends Error {
  constructor(cause: unknown) {
    super('the request did not arrive whole', { cause });
    this.name = 'NotSent';
  }
}

/** What the gateway that had the request did not answer any more. */
export class BrokenOff extends Error {
  constructor(cause: unknown) {
    super('a gateway broke off', { cause });
    this.name = 'BrokenOff';
  }
}

/** No gateway could be reached; nothing was sent. */
export class NobodyThere extends Error {
  constructor(cause: unknown) {
    super('no gateway can be reached', { cause });
    this.name = 'NobodyThere';
  }
}

export interface Doors {
  /** @throws BrokenOff, NobodyThere, or what the body itself failed with */
  pass(request: Passed): Promise<Answer>;
  stop(): Promise<void>;
}

interface Door {
  readonly pool: HttpPool;
  state: State;
  lateLooks: number;
}

/** The gateways, in turn; each is asked twice a second how it is. */
export function openDoors(gateways: readonly string[]): Doors {
  const doors = gateways.map(
    (address): Door => ({
      pool: new HttpPool(address, {
        connect: { timeout: CONNECT_MS },
        maxResponseSize: MOST_ANSWER_BYTES,
        headersTimeout: 0,
        bodyTimeout: 0,
      }),
      state: 'LIVING',
      lateLooks: 0,
    }),
  );
  let turn = 0;
  let next: NodeJS.Timeout | undefined;
  let isStopped = false;

  function inTurn(): Door[] {
    turn = (turn + 1) % doors.length;
    const rotated = [...doors.slice(turn), ...doors.slice(0, turn)];
    return STATES.flatMap((state) => rotated.filter((door) => door.state === state));
  }

  async function lookAtAll(): Promise<void> {
    await Promise.all(doors.map(look));
    if (!isStopped) next = setTimeout(() => void lookAtAll(), LOOK_EVERY_MS);
  }
  void lookAtAll();

  return {
    async pass(request) {
      let fault: unknown;
      let refused: Answer | undefined;
      for (const door of inTurn()) {
        // A stream can be sent only once: first see whether somebody is there.
        if (isStream(request.body) && (await look(door)) === 'GONE') continue;
        try {
          const answer = await ask(door, request);
          if (answer.status !== NOT_NOW || isStream(request.body)) return answer;
          refused = answer;
          door.state = 'LIVING';
        } catch (error) {
          fault = error;
          const own = isStream(request.body) ? request.body.errored : null;
          if (own instanceof NotSent || own instanceof HubError) throw own;
          door.state = 'GONE';
          if (!wasNotSent(error) && !request.isRepeatable) throw new BrokenOff(error);
        }
      }
      if (refused) return refused;
      throw new NobodyThere(fault);
    },
    async stop() {
      isStopped = true;
      clearTimeout(next);
      await Promise.all(doors.map(({ pool }) => pool.destroy()));
    },
  };
}

async function ask(door: Door, { method, path, headers, body, isRepeatable }: Passed): Promise<Answer> {
  const answer = await door.pool.request({
    method,
    path,
    headers,
    body,
    signal: AbortSignal.timeout(isRepeatable ? READ_MS : MUTATION_MS),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.from(await answer.body.arrayBuffer()),
  };
}

async function look(door: Door): Promise<State> {
  try {
    const signal = AbortSignal.timeout(LOOK_MS);
    const { statusCode, body } = await door.pool.request({ method: 'GET', path: READY_PATH, signal });
    await body.dump();
    door.state = statusCode === 200 ? 'READY' : 'LIVING';
    door.lateLooks = 0;
  } catch (error) {
    door.lateLooks += 1;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    if (!isLate || door.lateLooks >= MOST_LATE_LOOKS) door.state = 'GONE';
  }
  return door.state;
}

function isStream(body: Passed['body']): body is Readable {
  return body !== null && !Buffer.isBuffer(body);
}
