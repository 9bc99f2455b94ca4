import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { type ErrorCode, HubError, isErrorCode } from '../../subgraphs/kit/errors';
import type { OwnerRequest, OwnerResponse, OwnerTransport } from '../../subgraphs/kit/wire';

/** What an owner says is material to check, not to trust: it may be broken, or taken over. */
const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});

export interface OwnerAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** An owner's refusals that are about the caller; any other is about the hub itself, and is said as such. */
const ABOUT_THE_HUB: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  UNAUTHENTICATED: 'SUBGRAPH_UNAVAILABLE',
  GRAPHQL_PARSE_FAILED: 'SUBGRAPH_BAD_RESPONSE',
  GRAPHQL_VALIDATION_FAILED: 'SUBGRAPH_BAD_RESPONSE',
  PERSISTED_QUERY_ONLY: 'SUBGRAPH_BAD_RESPONSE',
};

const WORDS = {
  SUBGRAPH_TIMEOUT: 'An owner of this data did not answer in time',
  SUBGRAPH_UNAVAILABLE: 'An owner of this data cannot be reached',
  SUBGRAPH_RESPONSE_TOO_LARGE: 'An owner of this data answered with more than is allowed',
  SUBGRAPH_BAD_RESPONSE: 'An owner of this data gave an answer that makes no sense',
} satisfies Partial<Record<ErrorCode, string>>;
type FetchFault = keyof typeof WORDS;

const MUTATION_HINT = 'It may have been done all the same: send it again with the same Idempotency-Key';

/** The words for a failed fetch; they name no owner and no address. */
export function fetchFault(code: FetchFault, isMutation = false): HubError {
  return new HubError(code, WORDS[code], isMutation ? { hint: MUTATION_HINT } : {});
}

/**
 * Asks one owner, for at most `milliseconds`.
 * @throws HubError SUBGRAPH_TIMEOUT, SUBGRAPH_UNAVAILABLE, SUBGRAPH_RESPONSE_TOO_LARGE or SUBGRAPH_BAD_RESPONSE, its `cause` for the log alone
 */
export async function askOwner(
  transport: OwnerTransport,
  request: OwnerRequest,
  milliseconds: number,
): Promise<OwnerAnswer> {
  const isMutation = request.idempotencyKey !== null;
  const response = await withinDeadline(transport, request, milliseconds).catch((error: unknown) => {
    const code = error instanceof HubError && isFetchFault(error.code) ? error.code : 'SUBGRAPH_UNAVAILABLE';
    throw withCause(fetchFault(code, isMutation), error);
  });
  const parsed = answerSchema.safeParse(response.body);
  if (!parsed.success || (parsed.data.data === undefined && !parsed.data.errors?.length)) {
    const cause = new Error(`status ${response.status}, and no GraphQL answer`);
    throw withCause(
      fetchFault(response.status >= 500 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_BAD_RESPONSE', isMutation),
      cause,
    );
  }
  return { data: parsed.data.data ?? null, errors: (parsed.data.errors ?? []).map(repeated) };
}

async function withinDeadline(
  transport: OwnerTransport,
  request: OwnerRequest,
  milliseconds: number,
): Promise<OwnerResponse> {
  let timer: NodeJS.Timeout | undefined;
  const abandoned = new AbortController();
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(fetchFault('SUBGRAPH_TIMEOUT'));
      abandoned.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([transport(request, abandoned.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** An owner's error in the form the hub repeats it: code, words, hint, details and path, and nothing else. */
function repeated({ message, path, extensions }: z.infer<typeof errorSchema>): GraphQLFormattedError {
  const place = path ? { path } : {};
  const stated = isErrorCode(extensions?.code) ? extensions.code : 'INTERNAL_SERVER_ERROR';
  const code = ABOUT_THE_HUB[stated] ?? stated;
  if (code !== stated && isFetchFault(code)) return { message: WORDS[code], ...place, extensions: { code } };
  const { hint, details } = extensions ?? {};
  return {
    message,
    ...place,
    extensions: {
      code,
      ...(hint === undefined ? {} : { hint }),
      ...(details === undefined ? {} : { details }),
    },
  };
}

function isFetchFault(code: ErrorCode): code is FetchFault {
  return code in WORDS;
}

function withCause(fault: HubError, cause: unknown): HubError {
  fault.cause = cause;
  return fault;
}
