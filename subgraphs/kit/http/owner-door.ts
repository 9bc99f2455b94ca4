import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type ErrorCode, HubError, publicError } from '../errors';
import type { OwnerService } from '../owner';
import { LIVE_PATH, MESSAGES_PATH, OPERATIONS_PATH, READY_PATH, SIGNED_TYPE } from './paths';

const SECOND = 1_000;
const KILOBYTE = 1024;
/** What the gateway lets through (an import rides as a variable), in the form in which it passes it on. */
const OPERATION_BYTES = 12 * KILOBYTE * KILOBYTE;
/** So long it says that it is going, and still takes what comes: the gateways, which ask every second, then send to another process. */
const NOTICE_MS = 1_200;
/** A message is a few facts about one matter. */
const MESSAGE_BYTES = KILOBYTE * KILOBYTE;
const DRAIN_MS = 10 * SECOND;
const BEARER = /^Bearer (\S+)$/i;

const operationSchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z.string().optional(),
});

/** A refused message's status says whether it may be taken later; its sender goes by the code. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  OVERLOADED: 503,
  RETRY_LATER: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

export interface OwnerDoorOptions {
  /** A private address: an owner is for the other parts alone. */
  readonly host: string;
  readonly port: number;
  readonly onFault: (task: string, error: unknown) => void;
}

export interface OwnerDoor {
  /** @returns the address it serves at */
  open(): Promise<string>;
  /** Says so, then nobody new; what is under way gets 10 s. */
  close(): Promise<void>;
}

/** One owner's service over HTTP: operations from the gateway, messages from other owners, and whether it is well. */
export function createOwnerDoor(
  service: Pick<OwnerService, 'admit' | 'handle' | 'receive' | 'ready'>,
  { host, port, onFault }: OwnerDoorOptions,
): OwnerDoor {
  const app = server(onFault);
  let isClosing = false;
  operationRoute(app, service);
  messageRoute(app, service);
  app.get(LIVE_PATH, async () => ({ status: 'ok' }));
  app.get(READY_PATH, async (_, reply) => {
    const isReady = !isClosing && (await service.ready());
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
  return {
    open: () => app.listen({ host, port }),
    async close() {
      isClosing = true;
      await wait(NOTICE_MS);
      const impatience = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(impatience);
    },
  };
}

function server(onFault: OwnerDoorOptions['onFault']): FastifyInstance {
  const app = fastify({
    logger: false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: MESSAGE_BYTES,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30 * SECOND,
    // Longer than the other parts keep a connection, so that none is closed under a request that was just sent.
    keepAliveTimeout: 60 * SECOND,
    http: { maxHeaderSize: 16 * KILOBYTE, headersTimeout: 8 * SECOND, insecureHTTPParser: false },
  });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(SIGNED_TYPE, { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status === 500) onFault('request', error);
    const told = publicError(error instanceof HubError ? error : badRequest(status), request.id);
    // Whoever is refused before its body was read may still be sending it.
    return reply
      .code(status)
      .header('connection', 'close')
      .send({ code: told.extensions?.code, errors: [told] });
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'NOT_FOUND' }));
  return app;
}

/** Nothing of a request is read before the gateway's word holds. */
function operationRoute(app: FastifyInstance, service: Pick<OwnerService, 'admit' | 'handle'>): void {
  app.post(OPERATIONS_PATH, {
    bodyLimit: OPERATION_BYTES,
    onRequest: async ({ raw }) => service.admit(assertionOf(raw.headersDistinct.authorization)),
    handler: async ({ raw, headers, body }, reply) => {
      const operation = operationSchema.safeParse(body);
      if (!operation.success) throw badRequest(400);
      const { query, variables, operationName } = operation.data;
      const answer = await service.handle({
        assertion: assertionOf(raw.headersDistinct.authorization),
        requestId: textOf(headers['x-request-id']) ?? randomUUID(),
        idempotencyKey: textOf(headers['idempotency-key']),
        body: { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) },
      });
      return reply.code(answer.status).send(answer.body);
    },
  });
}

function messageRoute(app: FastifyInstance, service: Pick<OwnerService, 'receive'>): void {
  app.post(MESSAGES_PATH, async ({ body }, reply) => {
    if (typeof body !== 'string') throw badRequest(415);
    await service.receive(body);
    return reply.code(204).send();
  });
}

/** Two of them: which one counts would depend on who reads them. */
function assertionOf(authorization: readonly string[] | undefined): string | null {
  const [header, second] = authorization ?? [];
  return header === undefined || second !== undefined ? null : (BEARER.exec(header)?.[1] ?? null);
}

function textOf(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}

function badRequest(status: number): HubError {
  return status >= 500
    ? new HubError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side')
    : new HubError('BAD_REQUEST', 'The request cannot be read');
}

function statusOf(error: unknown): number {
  if (error instanceof HubError) return STATUS[error.code] ?? 400;
  const stated =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof stated === 'number' && stated >= 400 && stated < 500 ? stated : 500;
}
