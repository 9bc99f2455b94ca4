import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { badInput } from '../errors';
import { hasUnseen } from '../text';
import { type RefusedLine, wrong } from './report';

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_LINES = 50_000;
/** Read at a time; between two pieces others get their turn. */
const PIECE_CHARACTERS = 64 * 1024;
const LONGEST_LINE_CHARACTERS = 10_000;
const COLUMN_NAME = /^[\p{L}\d_ -]{1,40}$/u;
const NAMELESS = '(not a column name)';
const BYTE_ORDER_MARK = '\uFEFF';

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A line's cells by column; a column that the file does not have is empty. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvContent {
  /** Lines read, without the header. */
  readonly count: number;
  readonly lines: readonly CsvLine[];
  readonly refused: readonly RefusedLine[];
}

/**
 * Reads a file strictly: UTF-8 text, comma or semicolon, every cell under a header that is known.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read, naming the columns at fault where it is the header
 */
export async function readCsv(text: string, columns: Columns): Promise<CsvContent> {
  assertText(text);
  const csv = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const [header, ...rows] = await readRows(csv);
  if (!header || header.fault !== null)
    throw badInput('The file has no header that can be read', { hint: headerHint(columns) });
  const names = header.cells.map((name) => name.trim());
  assertHeader(names, columns);
  const refused: RefusedLine[] = [];
  const lines: CsvLine[] = [];
  for (const { line, cells, fault } of rows) {
    const wrongWith =
      fault ?? (cells.length === names.length ? null : `${names.length} cells are needed, as in the header`);
    if (wrongWith !== null) refused.push(wrong(line, null, wrongWith));
    else
      lines.push({ line, cells: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])) });
  }
  return { count: rows.length, lines, refused };
}

function assertText(text: string): void {
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw badInput('A file has at most 10 MB', { hint: 'Send it in parts' });
  if (/[\0\uFFFD]|\p{Surrogate}/u.test(text)) {
    throw badInput('The file is not UTF-8 text', {
      hint: 'Save it as CSV in UTF-8 (not Windows-1252, not Excel’s own format)',
    });
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: string | null;
}

async function readRows(csv: string): Promise<Row[]> {
  const rows: Row[] = [];
  const parser = parse({
    delimiter: csv.slice(0, csv.search(/[\r\n]|$/)).includes(';') ? ';' : ',',
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE_CHARACTERS,
    // Taken here and not from the stream, which forgets what it read when it meets a fault.
    on_record: (cells: string[], { lines }) => {
      rows.push(rowOf(lines, cells));
      return null;
    },
  });
  const faults: Error[] = [];
  const ended = new Promise<void>((resolve) => {
    parser.on('end', resolve).on('close', resolve);
    parser.on('error', (error) => faults.push(error));
    parser.resume();
  });
  for (let from = 0; from < csv.length && faults.length === 0; from += PIECE_CHARACTERS) {
    parser.write(csv.slice(from, from + PIECE_CHARACTERS));
    await setImmediate();
    assertFew(rows);
  }
  parser.end();
  await ended;
  assertFew(rows);
  return [...rows, ...faults.slice(0, 1).map(brokenRow)];
}

function assertFew(rows: readonly Row[]): void {
  if (rows.length > MOST_LINES + 1)
    throw badInput('A file has at most 50 000 lines', { hint: 'Send it in parts' });
}

function rowOf(line: number, cells: readonly string[]): Row {
  const unreadable = cells.some(hasUnseen);
  return {
    line,
    cells,
    fault: unreadable ? 'a cell holds a line break or another control character or format character' : null,
  };
}

/** Where quotes are not right, nobody can tell which cells follow: the rest is not read. */
function brokenRow(error: Error): Row {
  const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
  const tooLong = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE';
  const fault = tooLong ? 'the line is too long' : 'the quotes are not right';
  return { line, cells: [], fault: `${fault}; what follows was not read` };
}

function assertHeader(names: readonly string[], columns: Columns): void {
  const known = new Set([...columns.required, ...columns.optional]);
  // Where the header is missing, a pupil stands in its place, who is not repeated.
  const isHeader = names.some((name) => known.has(name));
  const faults = [
    told(
      'missing',
      columns.required.filter((name) => !names.includes(name)),
    ),
    told(
      'unknown',
      names.filter((name) => !known.has(name)).map((name) => (isHeader ? asColumnName(name) : NAMELESS)),
    ),
    told(
      'twice',
      [...known].filter((name) => names.filter((other) => other === name).length > 1),
    ),
  ].filter((fault) => fault !== null);
  if (faults.length > 0)
    throw badInput(`The columns are not right: ${faults.join('; ')}`, { hint: headerHint(columns) });
}

function told(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what}: ${[...new Set(names)].join(', ')}`;
}

function asColumnName(name: string): string {
  return COLUMN_NAME.test(name) ? name : NAMELESS;
}

function headerHint({ required, optional }: Columns): string {
  return `Needed: ${required.join(', ')}${optional.length > 0 ? `; may be left out: ${optional.join(', ')}` : ''} (docs/import.md)`;
}
