import { z } from 'zod';
import { badInput } from './errors';

export const MOST_PER_PAGE = 100;
export const DEFAULT_PER_PAGE = 20;

/** Forward keyset paging, as in the Relay connection specification, without a total. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}
export interface PageRequest {
  readonly first: number;
  /** The id of the last row that the caller has. */
  readonly afterId: string | null;
}
export interface Connection<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const uuid = z.uuid();

/**
 * Checks the arguments of a page. A cursor is a row's id in disguise, so it tells nothing about a person,
 * and gives no right: the next page is read with today's rights.
 * @throws BAD_USER_INPUT unless 1 ≤ first ≤ 100 and the cursor is one of ours
 */
export function pageRequest({ first, after }: PageArguments): PageRequest {
  if (
    first === null ||
    (first !== undefined && (!Number.isInteger(first) || first < 1 || first > MOST_PER_PAGE))
  ) {
    throw badInput(`A page holds 1 to ${MOST_PER_PAGE} items`, {
      hint: `Ask for first: ${MOST_PER_PAGE} at most and follow endCursor`,
    });
  }
  return {
    first: first ?? DEFAULT_PER_PAGE,
    afterId: after === null || after === undefined ? null : idOf(after),
  };
}

/** Makes a page of `first + 1` rows read: the one too many tells that there is a next page. */
export function connection<Row extends { readonly id: string }>(
  rows: readonly Row[],
  request: PageRequest,
): Connection<Row> {
  const shown = rows.slice(0, request.first);
  const edges = shown.map((node) => ({ cursor: cursorOf(node.id), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.afterId !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function idOf(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (cursor.length !== 22 || !uuid.safeParse(id).success)
    throw badInput('This cursor is not one of ours', { hint: 'Begin again without `after`' });
  return id;
}
