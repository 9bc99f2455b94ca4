import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { Answer, Example, Persona } from './contract';
import { isRecord, parsed, readBody, readExamples, readPersonas, readRefusals } from './read';

/** What is sent to `POST /graphql`. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  /** For a mutation: a new one per intention. */
  readonly idempotencyKey: string | null;
}

/** The hub that served this page; it talks to no other. */
export interface Hub {
  listPersonas(): Promise<readonly Persona[]>;
  listExamples(): Promise<readonly Example[]>;
  /** As a persona, or null for nobody. */
  ask(persona: string | null, question: Question): Promise<Answer>;
  /** What the persona's role can ask. */
  getSchema(persona: string | null): Promise<GraphQLSchema>;
  /** The next question of this persona is asked with a new login. */
  forgetLogin(persona: string): void;
}

/** Nothing came back: the hub is stopped, starting, or the network is gone. */
export class HubIsAway extends Error {}

/** Something came back that is not what the page needs; the message says what. */
export class HubRefuses extends Error {
  constructor(
    message: string,
    readonly answer: Answer,
  ) {
    super(message);
  }
}

const DEADLINE_MILLISECONDS = 40_000;

/** Logins are kept in memory alone: a token in the browser's storage would outlive the page. */
export function hubOfThisPage(): Hub {
  const logins = new Map<string, Promise<string>>();
  const loginOf = (persona: string): Promise<string> => {
    const known = logins.get(persona);
    if (known) return known;
    const login = takeToken(persona);
    logins.set(persona, login);
    login.catch(() => logins.delete(persona));
    return login;
  };
  const ask: Hub['ask'] = async (persona, { query, variables, operationName, idempotencyKey }) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (persona !== null) headers.authorization = `Bearer ${await loginOf(persona)}`;
    if (idempotencyKey !== null) headers['idempotency-key'] = idempotencyKey;
    const body = JSON.stringify({ query, variables, ...(operationName === null ? {} : { operationName }) });
    return send('/graphql', { method: 'POST', headers, body });
  };
  return {
    listPersonas: async () => readPersonas(await getJson('/demo/personas')),
    listExamples: async () => readExamples(await getJson('/demo/operations')),
    ask,
    async getSchema(persona) {
      const answer = await ask(persona, {
        query: getIntrospectionQuery(),
        variables: {},
        operationName: null,
        idempotencyKey: null,
      });
      const data = answer.body?.data;
      if (!isIntrospection(data)) throw new HubRefuses('The schema of this persona cannot be read', answer);
      return buildClientSchema(data);
    },
    forgetLogin: (persona) => void logins.delete(persona),
  };
}

async function takeToken(persona: string): Promise<string> {
  const { body, answer } = await fetched('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const token = parsed(body);
  if (isRecord(token) && typeof token.token === 'string') return token.token;
  throw new HubRefuses(`The hub gives no login for ${persona}`, answer);
}

async function getJson(path: string): Promise<unknown> {
  const { body, answer } = await fetched(path, {});
  if (answer.status !== 200) throw new HubRefuses(`The hub does not answer ${path}`, answer);
  return parsed(body);
}

async function send(path: string, request: RequestInit): Promise<Answer> {
  return (await fetched(path, request)).answer;
}

async function fetched(path: string, request: RequestInit): Promise<{ body: string; answer: Answer }> {
  const began = performance.now();
  try {
    const response = await fetch(path, { ...request, signal: AbortSignal.timeout(DEADLINE_MILLISECONDS) });
    const written = await response.text();
    const body = readBody(written);
    const answer: Answer = {
      status: response.status,
      milliseconds: Math.round(performance.now() - began),
      requestId: response.headers.get('x-request-id'),
      body,
      refusals: readRefusals(body),
    };
    return { body: written, answer };
  } catch (cause) {
    throw new HubIsAway('The hub does not answer', { cause });
  }
}

function isIntrospection(data: unknown): data is IntrospectionQuery {
  return isRecord(data) && isRecord(data.__schema);
}
