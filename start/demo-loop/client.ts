import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { USUAL_ADDRESS } from '../config';
import { StartFailure } from '../failure';
import type { OperationText } from './operation';

/** Longer than any answer of a hub that is well. */
const PATIENCE_MS = 30_000;

/** Somebody to be in the story, as the hub itself tells of them. */
export interface Persona {
  readonly persona: string;
  readonly label: string;
}

/** Why something was refused, as the hub says it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly details?: unknown;
}

export interface Answer {
  readonly data: unknown;
  readonly refusals: readonly Refusal[];
  /** What the hub calls this request, for whoever looks into it. */
  readonly requestId: string;
}

/** A demo hub that runs somewhere, over plain HTTP: what any client can do. */
export interface DemoHub {
  readonly address: string;
  getPersona(name: string): Persona;
  ask<Result, Variables>(
    persona: string,
    operation: OperationText<Result, Variables>,
    variables: Variables,
  ): Promise<Answer>;
}

const personasSchema = z.array(z.object({ persona: z.string(), label: z.string() }));
const tokenSchema = z.object({ token: z.string() });
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({
          code: z.string(),
          hint: z.string().optional(),
          details: z.unknown().optional(),
        }),
      }),
    )
    .default([]),
});

/**
 * Asks the hub who one can be, and so whether it is there at all.
 * @throws StartFailure when nobody answers, or nobody who lets one be a persona
 */
export async function connect(address: string): Promise<DemoHub> {
  const { status, body } = await send(`${address}/demo/personas`, { method: 'GET' });
  const read = personasSchema.safeParse(body);
  if (status !== 200 || !read.success)
    throw new StartFailure(
      `Somebody answers at ${address}, but it is no hub in demo mode (GET /demo/personas: ${status}).`,
      'Only a demo hub lets one be its personas: HUB_MODE=demo, which is what `npm start` does by itself.',
    );
  const personas = new Map(read.data.map((one) => [one.persona, one]));
  const tokens = new Map<string, string>();
  const tokenOf = async (persona: string) => {
    const token = tokens.get(persona) ?? (await takeToken(address, persona));
    tokens.set(persona, token);
    return token;
  };
  return {
    address,
    getPersona(name) {
      const found = personas.get(name);
      if (found) return found;
      throw new StartFailure(
        `The hub at ${address} has no persona ${name}.`,
        'It is of another version than this story: start it from the same clone.',
      );
    },
    ask: async (persona, operation, variables) =>
      ask(address, { persona, token: await tokenOf(persona) }, { query: operation, variables }),
  };
}

async function takeToken(address: string, persona: string): Promise<string> {
  const { status, body } = await send(`${address}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const read = tokenSchema.safeParse(body);
  if (read.success) return read.data.token;
  throw new StartFailure(`The hub at ${address} gives no token for ${persona} (it answered ${status}).`);
}

async function ask(
  address: string,
  login: { readonly persona: string; readonly token: string },
  operation: { readonly query: string; readonly variables: unknown },
): Promise<Answer> {
  // A new key per intention; only mutations need one, and to a query it does no harm.
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${login.token}`,
    'idempotency-key': randomUUID(),
  };
  const sent = await send(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(operation),
  });
  const read = answerSchema.safeParse(sent.body);
  if (!read.success)
    throw new StartFailure(
      `The hub at ${address} answered ${sent.status}, and nothing that a GraphQL client understands.`,
      `Request ${sent.requestId}.`,
    );
  const refusals = read.data.errors.map(({ message, extensions }) => ({ message, ...extensions }));
  if (refusals.some(({ code }) => code === 'UNAUTHENTICATED'))
    throw new StartFailure(
      `The login of ${login.persona} is not good any more: a demo token lives for an hour, and until the hub's keys change.`,
      `Run the story again. Request ${sent.requestId}.`,
    );
  return { data: read.data.data ?? null, refusals, requestId: sent.requestId };
}

interface Sent {
  readonly status: number;
  /** Null when it is no JSON. */
  readonly body: unknown;
  readonly requestId: string;
}

async function send(url: string, request: RequestInit): Promise<Sent> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    return {
      status: response.status,
      body: parseJson(text),
      requestId: response.headers.get('x-request-id') ?? 'without an id',
    };
  } catch (error) {
    throw new StartFailure(
      `No hub answers at ${new URL(url).origin}.`,
      `Start one with \`npm start\` in another terminal, or say where it is: npm run demo:loop -- ${USUAL_ADDRESS}`,
      { cause: error },
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
