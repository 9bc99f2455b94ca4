import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { HubError } from '../../subgraphs/kit/errors';
import { INSIDE, LIVE_PATH } from '../../subgraphs/kit/http/paths';
import { atMost, BodyTooLarge, IMPORT_BODY_BYTES } from '../guards/body-limit';
import { answerBrokenRequest } from '../http';
import { httpFault, refusal } from '../refusals';
import { BrokenOff, type Doors, isMethod, NobodyThere, NotSent, openDoors, type Passed } from './doors';
import { answeredWith, passedOn } from './headers';

const SECOND = 1_000;
const DRAIN_MS = 10 * SECOND;
const CLOSE_IDLE_EVERY_MS = 100;
const REPEATED_BY_ITSELF = ['GET', 'HEAD', 'OPTIONS'];
/** What is no import is held until it is answered, so that another gateway can be asked. */
const MOST_HELD_BYTES = 256 * 1024;
/** An import and the JSON around it; what is larger no gateway would take. */
const MOST_BYTES = IMPORT_BODY_BYTES;

export interface BalancerOptions {
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port of each gateway. */
  readonly gateways: readonly string[];
}

export interface Balancer {
  /** @returns the address it serves at */
  start(): Promise<string>;
  /** Nobody new; what is under way gets 10 s. */
  stop(): Promise<void>;
}

/**
 * The door in front of the gateways: shares the requests among them, and passes over one that is gone.
 * A request without an Idempotency-Key changes nothing, so another gateway is asked when one breaks off; one with a key gets an error
 * that says to send it again. It looks at no login and reads no operation.
 */
export function createBalancer({ host, port, gateways }: BalancerOptions): Balancer {
  const doors = openDoors(gateways);
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 8 * SECOND,
      requestTimeout: 30 * SECOND,
      keepAliveTimeout: 5 * SECOND,
      connectionsCheckingInterval: SECOND,
      insecureHTTPParser: false,
    },
    (request, response) => void serve(doors, request, response),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBrokenRequest(error.code, socket));
  return {
    start: () => listen(server, host, port),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(impatience);
      await doors.stop();
    },
  };
}

async function serve(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.url === LIVE_PATH) return void response.end('{"status":"ok"}');
    const { status, headers, body } = await doors.pass(await passed(request));
    response.writeHead(status, { ...answeredWith(headers), ...endOf(request) });
    response.end(body);
  } catch (error) {
    refuse(request, response, error);
  }
}

/** @throws HubError for what is not passed on */
async function passed(request: IncomingMessage): Promise<Passed> {
  const { method = 'GET', url = '/' } = request;
  if (!isMethod(method)) throw httpFault(405);
  assertOutside(url);
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > MOST_BYTES) throw new BodyTooLarge(MOST_BYTES);
  const isStreamed = length > MOST_HELD_BYTES || request.headers['transfer-encoding'] !== undefined;
  const hasKey = request.headers['idempotency-key'] !== undefined;
  return {
    method,
    path: url,
    headers: passedOn(request.rawHeaders),
    body: isStreamed ? counted(request) : length > 0 ? await buffer(request) : null,
    isRepeatable: !isStreamed && (REPEATED_BY_ITSELF.includes(method) || !hasKey),
  };
}

/** What is for the parts of a hub alone is nowhere to be found from here, however it is written. */
function assertOutside(url: string): void {
  const base = 'http://hub';
  if (!url.startsWith('/') || !URL.canParse(url, base)) throw httpFault(400);
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, base).pathname);
  } catch {
    throw httpFault(400);
  }
  if (path.toLowerCase().startsWith(INSIDE)) throw httpFault(404);
}

/** A chunked body does not say its length beforehand; and its sender may go away. */
function counted(request: IncomingMessage): Readable {
  const limited = atMost(MOST_BYTES);
  request.on('error', (error) => limited.destroy(new NotSent(error)));
  request.on('close', () => {
    if (!request.complete) limited.destroy(new NotSent('closed'));
  });
  // Whoever reads it is told; that nobody does any more is no fault of its own.
  limited.on('error', () => undefined);
  return request.pipe(limited);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent || !response.socket || response.socket.destroyed) return void response.destroy();
  const requestId = randomUUID();
  const { status, headers, body } = refusal(inWords(error), requestId);
  response.writeHead(status, {
    ...headers,
    ...endOf(request),
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': requestId,
    'cache-control': 'private, no-store',
  });
  response.end(JSON.stringify(body));
}

function inWords(error: unknown): unknown {
  if (error instanceof NobodyThere) {
    return new HubError('SUBGRAPH_UNAVAILABLE', 'The hub cannot be reached at the moment', {
      hint: 'Try again in a few seconds',
    });
  }
  if (error instanceof BrokenOff) {
    return new HubError('SUBGRAPH_UNAVAILABLE', 'The hub broke off while it worked on this', {
      hint: 'It may have been done all the same: send it again with the same Idempotency-Key',
    });
  }
  return error;
}

/** Whoever was answered before all was sent is still sending: the connection ends with the answer. */
function endOf(request: IncomingMessage): { connection?: 'close' } {
  return request.complete ? {} : { connection: 'close' };
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no address'));
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`http://${name}:${address.port}`);
    });
  });
}
