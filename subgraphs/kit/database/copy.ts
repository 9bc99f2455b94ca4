import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnName } from './demo-load';

/** Text that goes to the server at once. */
const CHUNK_CHARACTERS = 256 * 1024;

/**
 * Sends rows by COPY, in their order: objects with the column names in camelCase, all with the same keys.
 * For plain values (text, numbers, booleans, null); arrays and documents go by `insertRows`.
 */
export async function copyRows(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const keys = Object.keys(rows[0] ?? {});
  if (keys.length === 0) return;
  const into = client.query(copyFrom(`copy ${table} (${keys.map(columnName).join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(table, rows, keys)), into);
}

function* chunks(table: string, rows: readonly object[], keys: readonly string[]): Generator<string> {
  let text = '';
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = { ...row };
    if (Object.keys(row).length !== keys.length) throw unlike(table);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      if (!(key in values)) throw unlike(table);
      text += index === 0 ? copyText(values[key]) : `\t${copyText(values[key])}`;
    }
    text += '\n';
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function unlike(table: string): Error {
  return new Error(`rows for ${table} do not all have the same columns`);
}

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in COPY's text format. */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return value.replace(SPECIAL, (character) => ESCAPED[character] ?? '');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('COPY takes plain values only');
}
