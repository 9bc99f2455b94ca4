import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Session } from '../../kit/database/session';
import { HubError } from '../../kit/errors';
import { MOST_REFUSED_SHOWN, type Outcome } from '../../kit/import/report';
import type { PupilsTables } from '../tables';
import { importAbsences } from './absences';
import { importEnrolments } from './enrolments';
import { insertReport, setImporting } from './queries';

export const importRecordsInput = z.object({ kind: z.enum(['ENROLMENTS', 'ABSENCES']), csv: z.string() });
export type ImportRecords = z.infer<typeof importRecordsInput>;

const UNIQUE_VIOLATION = '23505';

/**
 * Imports a file: all lines or none, with a report either way. The same file again changes nothing.
 * @returns the report's id
 * @throws BAD_USER_INPUT when the file as a whole cannot be read; RETRY_LATER when another import brought the same pupils at this moment
 */
export async function importRecords(
  session: Session<PupilsTables>,
  key: Buffer,
  input: ImportRecords,
): Promise<string> {
  await setImporting(session, true);
  const outcome = await bring(session, key, input).catch((error) => {
    throw isUniqueViolation(error) ? metAnother() : error;
  });
  await setImporting(session, false);
  const id = randomUUID();
  const { lines, created, updated, unchanged } = outcome;
  const refused = [...outcome.refused]
    .sort((one, other) => one.line - other.line)
    .slice(0, MOST_REFUSED_SHOWN);
  const applied = refused.length === 0;
  await insertReport(session, {
    id,
    kind: input.kind,
    applied,
    lines,
    created,
    updated,
    unchanged,
    refused: JSON.stringify(refused),
  });
  return id;
}

function bring(session: Session<PupilsTables>, key: Buffer, { kind, csv }: ImportRecords): Promise<Outcome> {
  return kind === 'ENROLMENTS' ? importEnrolments(session, key, csv) : importAbsences(session, key, csv);
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

const metAnother = () =>
  new HubError('RETRY_LATER', 'Another import brought the same pupils at this moment', {
    hint: 'Send the same request with the same Idempotency-Key again',
  });
