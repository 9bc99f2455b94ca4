import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, HubError, publicError } from '../subgraphs/kit/errors';

/** The HTTP status of a request that was refused before it became an operation. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  OVERLOADED: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 504,
};

export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
}

/** The one form of every answer that is not an operation's, whoever refused: a guard, Fastify, or Node itself. */
export function refusal(error: unknown, requestId: string): Refusal {
  const status = statusOf(error);
  const told = error instanceof GraphQLError ? error : (httpFault(status) ?? error);
  return {
    status,
    headers: {
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(status === 503 ? { 'retry-after': '5' } : {}),
      ...(status === 405 ? { allow: 'POST' } : {}),
    },
    body: { errors: [publicError(told, requestId)] },
  };
}

/** A guard's refusal of an operation, which Apollo Server would otherwise answer with 500. */
export function refusedOperation(error: unknown): unknown {
  if (!(error instanceof HubError)) return error;
  const { code, hint, details } = error.extensions;
  return new GraphQLError(error.message, {
    extensions: { code, hint, details, http: { status: statusOf(error) } },
  });
}

class HttpFault extends HubError {
  constructor(
    readonly statusCode: number,
    code: ErrorCode,
    message: string,
  ) {
    super(code, message);
  }
}

/** The words for a status that Fastify or Node decided on; undefined for a fault of our own. */
export function httpFault(status: number): HttpFault | undefined {
  switch (status) {
    case 404:
      return new HttpFault(status, 'NOT_FOUND', 'There is nothing here; operations go to POST /graphql');
    case 405:
      return new HttpFault(status, 'BAD_REQUEST', 'Operations are sent with POST');
    case 408:
      return new HttpFault(status, 'BAD_REQUEST', 'The request took too long to arrive');
    case 413:
      return new HttpFault(status, 'OPERATION_LIMIT', 'The request is too large');
    case 415:
      return new HttpFault(status, 'BAD_REQUEST', 'A request is JSON, with content-type: application/json');
    case 431:
      return new HttpFault(status, 'OPERATION_LIMIT', 'The headers of the request are too large');
    default:
      return status >= 400 && status < 500
        ? new HttpFault(status, 'BAD_REQUEST', 'The request cannot be read')
        : undefined;
  }
}

function statusOf(error: unknown): number {
  const stated =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof stated === 'number' && stated >= 400 && stated < 500) return stated;
  if (error instanceof HubError) return STATUS[error.code] ?? 400;
  return 500;
}
