import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { CsvLine } from './csv';
import { type RefusedLine, wrong } from './report';

/** Lines worked on before others get their turn. */
const LINES_AT_A_TIME = 500;
/** More than this is too much for one statement. */
export const ROWS_PER_STATEMENT = 1_000;

/** A line that was found right, with its place in the file. */
export type Placed<Content> = Content & { readonly line: number };

/** Checks every line by itself; a line can be wrong in several columns. */
export async function checkLines<Content extends object>(
  lines: readonly CsvLine[],
  shape: z.ZodType<Content>,
): Promise<{ right: Placed<Content>[]; refused: RefusedLine[] }> {
  const right: Placed<Content>[] = [];
  const refused: RefusedLine[] = [];
  for await (const { line, cells } of inTurns(lines)) {
    const parsed = shape.safeParse(cells);
    if (parsed.success) right.push({ ...parsed.data, line });
    else
      refused.push(...parsed.error.issues.map(({ path, message }) => wrong(line, columnOf(path), message)));
  }
  return { right, refused };
}

/** So many at a time as one statement takes. */
export function inParts<Row>(rows: readonly Row[], size = ROWS_PER_STATEMENT): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  );
}

/** Reads in parts, so that no answer is too long to be taken in at once. */
export async function readInParts<Key, Row>(
  keys: readonly Key[],
  read: (part: Key[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of inParts(keys)) rows.push(...(await read(part)));
  return rows;
}

/** One by one, letting others work in between: a long file must not hold up everybody else's short question. */
export async function* inTurns<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const [place, row] of rows.entries()) {
    if (place % LINES_AT_A_TIME === 0) await setImmediate();
    yield row;
  }
}

export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function columnOf(path: readonly PropertyKey[]): string | null {
  return typeof path[0] === 'string' ? path[0] : null;
}
