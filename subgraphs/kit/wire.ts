import type { GraphQLFormattedError } from 'graphql';

/** The owners of data; each has its own subgraph, database and roles. */
export const OWNER_NAMES = ['pupils', 'offers', 'services', 'helpdesk', 'statistics'] as const;
export type OwnerName = (typeof OWNER_NAMES)[number];

export function isOwnerName(value: unknown): value is OwnerName {
  return OWNER_NAMES.some((name) => name === value);
}

/** What the gateway asks of an owner: in memory when all run in one process, over HTTP when they run apart. */
export interface OwnerRequest {
  /** The gateway's signed word on who asks (see assertion.ts); without it an owner answers nothing. */
  readonly assertion: string | null;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly body: {
    readonly query: string;
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string;
  };
}

export interface OwnerResponse {
  /** 200, or 401 when the assertion is not good. */
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] };
}

/** The signal says that nobody waits for the answer any more. */
export type OwnerTransport = (request: OwnerRequest, signal?: AbortSignal) => Promise<OwnerResponse>;
