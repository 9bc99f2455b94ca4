import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The one closed list of error codes. A new code is added here first; docs and tests follow. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PURPOSE_REQUIRED',
  'CONSENT_REQUIRED',
  'CONSENT_WITHDRAWN',
  'LEGAL_GROUND_MISSING',
  'PROTOCOL_INACTIVE',
  'INVALID_TRANSITION',
  'CHANNEL_NOT_OPEN',
  'NOT_ELIGIBLE',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'RETRY_LATER',
  'FORBIDDEN_ROW',
  'OPERATION_LIMIT',
  'PERSISTED_QUERY_ONLY',
  'RATE_LIMITED',
  'OVERLOADED',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_RESPONSE_TOO_LARGE',
  'SUBGRAPH_BAD_RESPONSE',
  'AUDIT_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a caller may be told beyond code and message: only what the refusing rule itself wrote. */
export interface ErrorOptions {
  /** What the caller can do about it, in one sentence. */
  readonly hint?: string;
  /** Facts the caller may see and act on (a list of allowed next states, a line number). Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Every refusal of the hub is one of these: a code from the closed list and words that are safe to show. */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, { extensions: { code, ...options } });
    this.name = 'HubError';
    this.code = code;
  }
}

const MASKED: GraphQLFormattedError = { message: 'Something went wrong on our side' };

/** Apollo Server's own codes, said in ours. */
const TRANSLATED: Readonly<Record<string, ErrorCode>> = {
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && ERROR_CODES.some((code) => code === value);
}

/**
 * The only formatter of errors, for gateway and owners alike: an allow-list.
 * An error without a code from the closed list is a fault of ours: its text stays inside.
 */
export function publicError(error: unknown, requestId: string): GraphQLFormattedError {
  const graphql = asGraphQLError(error);
  const stated = graphql?.extensions?.code;
  const code = typeof stated === 'string' && stated in TRANSLATED ? TRANSLATED[stated] : stated;
  const path = graphql?.path ? { path: [...graphql.path] } : {};
  if (!graphql || !isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') {
    return { ...MASKED, ...path, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
  }
  const { hint, details } = graphql.extensions ?? {};
  return {
    message: withoutValues(graphql.message),
    ...path,
    extensions: {
      code,
      ...(typeof hint === 'string' ? { hint } : {}),
      ...(details !== undefined ? { details } : {}),
      requestId,
    },
  };
}

/** What graphql-js says of the rule that a value broke: names of the schema only. */
const BROKEN_RULES = [
  /Field "\w+" of required type "[^"]+" was not provided/,
  /Field "\w+" is not defined by type "\w+"/,
  /This is not a [A-Z]\w+\.[^"]*$/,
  /\w+ cannot represent [a-z -]+ value/,
  /does not exist in "\w+" enum/,
  /Expected [^"]*type "[^"]+"/,
];

/** graphql-js repeats a wrong value in its message; a name typed in the wrong place would travel on in logs. */
function withoutValues(message: string): string {
  const variable = /^(Variable "\$\w+") got invalid value/.exec(message);
  if (!variable) return message.replace(/, found .*$/s, '');
  const rule = BROKEN_RULES.map((known) => known.exec(message)?.[0]).find((found) => found !== undefined);
  return `${variable[1]} is not right${rule ? `: ${rule}` : ''}`;
}

function asGraphQLError(error: unknown): Pick<GraphQLError, 'message' | 'path' | 'extensions'> | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  // A resolver's own exception arrives wrapped; only an original HubError carries words meant for callers.
  const { originalError } = error;
  if (originalError instanceof HubError) return withPath(originalError, error);
  // graphql-js takes over `extensions` from whatever was thrown, so a foreign error could bring a code of ours along.
  if (originalError && !(originalError instanceof GraphQLError))
    return { message: '', path: error.path, extensions: {} };
  return error;
}

function withPath(
  original: HubError,
  located: GraphQLError,
): Pick<GraphQLError, 'message' | 'path' | 'extensions'> {
  return { message: original.message, path: located.path, extensions: original.extensions };
}

/** Shorthands for the refusals that every owner speaks in the same words. */
export const notFound = (what: string): HubError =>
  new HubError('NOT_FOUND', `No ${what} with this id is visible to you`);
export const forbidden = (message: string, hint?: string): HubError =>
  new HubError('FORBIDDEN', message, hint === undefined ? {} : { hint });
export const badInput = (message: string, options?: ErrorOptions): HubError =>
  new HubError('BAD_USER_INPUT', message, options);
