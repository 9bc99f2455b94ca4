import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { OperationText } from '../gateway/operations/operation';

/** All that a client needs of a hub: to ask, and to do. */
export interface Hub {
  /** @throws Refused when nothing came back but a refusal */
  ask<Result, Variables>(operation: OperationText<Result, Variables>, variables: Variables): Promise<Result>;
  /** Does something once, however often it has to be sent: every try carries the same Idempotency-Key. */
  change<Result, Variables>(
    operation: OperationText<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
}

export interface Connection {
  readonly address: string;
  /** The bearer token of the login; null for what everybody may ask. */
  readonly token: string | null;
  /** Told when a part of an answer is missing because an owner did not answer. */
  readonly warn: (line: string) => void;
}

/** A refusal: what to do about it is in the hint, and the request id is what the hub's people ask for. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null,
    readonly requestId: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Nobody answered, or nobody who speaks GraphQL. */
export class Unreachable extends Error {}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly hint?: string; readonly requestId: string };
  }[];
}

const PATIENCE_MS = 35_000;
const TRIES = 3;
const PAUSE_MS = 500;
/** The same request may go well a moment later; every other refusal stays one. */
const PASSING = ['RETRY_LATER', 'RATE_LIMITED', 'OVERLOADED', 'SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE'];

export function connect({ address, token, warn }: Connection): Hub {
  const send = async <Result, Variables>(
    query: OperationText<Result, Variables>,
    variables: Variables,
    key: string | null,
  ): Promise<Result> => {
    const { data, errors = [] } = await post<Answer>(`${address}/graphql`, { query, variables }, token, key);
    const [first] = errors;
    const isEmpty = !data || Object.values(data).every((field) => field === null);
    if (first && isEmpty) {
      const { code, hint, requestId } = first.extensions;
      throw new Refused(code, first.message, hint ?? null, requestId);
    }
    if (!data) throw new Unreachable(`Somebody answers at ${address}, but it is no hub.`);
    for (const { path = [], extensions } of errors)
      warn(`${path.join('.')} is missing (${extensions.code}, request ${extensions.requestId})`);
    // The types are made of the schema that the hub itself holds its answers to.
    return data as Result;
  };
  return {
    ask: (operation, variables) => send(operation, variables, null),
    async change(operation, variables) {
      const key = randomUUID();
      for (let left = TRIES - 1; ; left -= 1) {
        try {
          return await send(operation, variables, key);
        } catch (error) {
          if (left === 0 || !isPassing(error)) throw error;
          await wait(PAUSE_MS);
        }
      }
    },
  };
}

/** A demo hub lets one be any of its personas (GET /demo/personas); a real one knows people by their own login. */
export async function takeDemoToken(address: string, persona: string): Promise<string> {
  const { token, errors } = await post<{ token?: string } & Answer>(
    `${address}/demo/token`,
    { persona },
    null,
    null,
  );
  if (token !== undefined) return token;
  throw new Unreachable(
    `${address} gives no token for ${persona}: ${errors?.[0]?.message ?? 'it is no demo hub'}. Give your own in HUB_TOKEN.`,
  );
}

function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Refused && PASSING.includes(error.code));
}

async function post<Body>(
  url: string,
  body: unknown,
  token: string | null,
  key: string | null,
): Promise<Body> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(key === null ? {} : { 'idempotency-key': key }),
  };
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
    return (await response.json()) as Body;
  } catch (error) {
    throw new Unreachable(`No hub answers at ${new URL(url).origin}.`, { cause: error });
  }
}
