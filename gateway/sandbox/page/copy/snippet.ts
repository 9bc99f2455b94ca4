/** What is copied: everything that someone else needs to ask the same. */
export interface Snippet {
  /** Scheme, host and port of the hub. */
  readonly address: string;
  readonly persona: string | null;
  readonly text: string;
  /** Null when the text holds only one operation. */
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null for a query. */
  readonly idempotencyKey: string | null;
}
