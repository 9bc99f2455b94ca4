import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { ReportFault } from './engine/engine';
import { ORDINARY_BODY_BYTES } from './guards/body-limit';
import { httpFault, type Refusal, refusal } from './refusals';

const SECOND = 1_000;

export interface HttpOptions {
  readonly allowedOrigins: readonly string[];
  readonly report: ReportFault;
}

/**
 * The HTTP server before it has routes: limits, security headers, and one voice for whatever is refused.
 * Every request gets an id of ours (`x-request-id`); one that a client sends is not looked at.
 */
export async function httpServer({ allowedOrigins, report }: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: ORDINARY_BODY_BYTES,
    // While it stops, what still arrives on an open connection is served, and the connection then closed.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30 * SECOND,
    keepAliveTimeout: 5 * SECOND,
    maxRequestsPerSocket: 10_000,
    http: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 8 * SECOND,
      connectionsCheckingInterval: SECOND,
      insecureHTTPParser: false,
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error.code, socket),
    frameworkErrors: (error, request, reply) => {
      const { status, headers, body } = refusal(error, request.id);
      const all = {
        ...headers,
        'x-request-id': request.id,
        'content-type': 'application/json; charset=utf-8',
      };
      reply.raw.writeHead(status, all).end(JSON.stringify(body));
    },
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'private, no-store' });
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      useDefaults: false,
    },
  });
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
    // Without an origin that is allowed a preflight gets no permission, whatever else it holds.
    strictPreflight: false,
  });
  app.setErrorHandler((error, request, reply) => {
    const refused = refusal(error, request.id);
    if (refused.status === 500) report({ requestId: request.id, error });
    return send(reply, refused);
  });
  app.setNotFoundHandler((request, reply) => {
    const isGraphql = request.url.split('?', 1)[0] === '/graphql';
    return send(reply, refusal(httpFault(isGraphql ? 405 : 404), request.id));
  });
  return app;
}

function send(reply: FastifyReply, { status, headers, body }: Refusal): FastifyReply {
  // Whoever sends more than is allowed is still sending: the connection ends with the answer.
  const connection = status === 413 ? { connection: 'close' } : {};
  return reply
    .code(status)
    .headers({ ...headers, ...connection })
    .send(body);
}

/** Node could not read the request (headers too large, too slow, not HTTP); there is no request to answer, only a socket. */
export function answerBrokenRequest(code: string | undefined, socket: Duplex): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const requestId = randomUUID();
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify(refusal(httpFault(status), requestId).body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'cache-control: private, no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
