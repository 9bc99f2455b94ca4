import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today } from '../../kit/calendar';
import { forbidden, HubError } from '../../kit/errors';
import { readCsv } from '../../kit/import/csv';
import { checkLines, inTurns, type Placed } from '../../kit/import/lines';
import { MOST_REFUSED_SHOWN, type Outcome, type RefusedLine, refusal, wrong } from '../../kit/import/report';
import { isDay } from '../../kit/scalars/scalars';
import { plainText } from '../../kit/text';
import type { DatasetRow, ObservationRow } from '../rows';
import type { StatisticsSession } from '../tables';
import { OBSERVATION_COLUMNS, type ObservationLine, observationLine } from './line';
import { PERIOD_LABELS } from './period';
import * as queries from './queries';

const LONGEST_SOURCE = 500;
const LONGEST_NAME = 300;

export const importObservationsInput = z.strictObject({
  csv: z.string(),
  dataset: z.strictObject({
    code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,59}$/, 'must be capitals, digits and hyphens'),
    title: plainText(LONGEST_NAME),
    publisher: plainText(LONGEST_NAME),
    source: plainText(LONGEST_SOURCE),
    publishedOn: z.string().refine(isDay, 'must be a day').nullish(),
    periodLabels: z.enum(PERIOD_LABELS),
  }),
});
export type ImportObservations = z.infer<typeof importObservationsInput>;

/** What to write of a file, and how its lines stand to what is known. */
export interface ImportPlan extends Outcome {
  readonly write: readonly ObservationLine[];
}

type Line = Placed<ObservationLine>;

/**
 * Imports published figures: all lines or none, with a report either way. The same file again changes nothing;
 * a figure that was corrected replaces the one before and raises the version of its set.
 * @returns the report's id
 * @throws BAD_USER_INPUT when the file as a whole cannot be read; FORBIDDEN for a set that another organisation keeps
 */
export async function importObservations(
  session: StatisticsSession,
  { csv, dataset }: ImportObservations,
): Promise<string> {
  const lines = await readObservations(csv, dataset.periodLabels, today());
  const kept = await queries.lockDataset(session, dataset.code);
  if (kept !== null && kept.organisationId !== session.actor.organisation)
    throw forbidden('Another organisation keeps this set', 'Choose a code of your own for the dataset');
  if (kept !== null && kept.periodLabels !== dataset.periodLabels)
    throw new HubError('CONFLICT', `The periods of this set are labelled by ${kept.periodLabels}`, {
      hint: 'A set with other labels is another set: choose another code',
    });
  const known = kept === null ? [] : await queries.listOfDataset(session, kept.id);
  const plan = await planImport(lines, known);
  const version = await apply(session, kept, dataset, plan);
  const id = randomUUID();
  const { lines: count, created, updated, unchanged } = plan;
  await queries.insertReport(session, {
    ...{ id, datasetCode: dataset.code, datasetVersion: version, applied: plan.refused.length === 0 },
    ...{ lines: count, created, updated, unchanged },
    refused: JSON.stringify(
      [...plan.refused].sort((one, other) => one.line - other.line).slice(0, MOST_REFUSED_SHOWN),
    ),
  });
  return id;
}

/** Checks every line by itself, and that no two say the same thing. */
export async function readObservations(
  csv: string,
  labels: ImportObservations['dataset']['periodLabels'],
  day: string,
): Promise<{ count: number; right: Line[]; refused: RefusedLine[] }> {
  const content = await readCsv(csv, OBSERVATION_COLUMNS);
  const { right, refused } = await checkLines(content.lines, observationLine(labels, day));
  return { count: content.count, right, refused: [...content.refused, ...refused, ...doubles(right)] };
}

/** Compares with what the set holds: what is new, what changes, what stays. */
export async function planImport(
  { count, right, refused }: { count: number; right: readonly Line[]; refused: readonly RefusedLine[] },
  known: readonly ObservationRow[],
): Promise<ImportPlan> {
  if (refused.length > 0) return { ...refusal(count, refused), write: [] };
  const before = new Map(known.map((row) => [nameOf(row), row]));
  const created: ObservationLine[] = [];
  const updated: ObservationLine[] = [];
  for await (const { line: _place, ...figure } of inTurns(right)) {
    const row = before.get(nameOf(figure));
    if (!row) created.push(figure);
    else if (!isSameFigure(row, figure)) updated.push(figure);
  }
  return {
    ...{ lines: count, created: created.length, updated: updated.length, refused: [] },
    unchanged: right.length - created.length - updated.length,
    write: [...created, ...updated],
  };
}

/** @returns the version of the set afterwards; null for a set that there is none of */
async function apply(
  session: StatisticsSession,
  kept: DatasetRow | null,
  dataset: ImportObservations['dataset'],
  plan: ImportPlan,
): Promise<number | null> {
  const isUnchanged = plan.write.length === 0 && kept !== null && isSameSet(kept, dataset);
  if (plan.refused.length > 0 || isUnchanged) return kept?.version ?? null;
  const next = { id: kept?.id ?? randomUUID(), version: (kept?.version ?? 0) + 1 };
  await queries.writeDataset(session, dataset, next);
  await queries.writeObservations(session, next.id, next.version, plan.write);
  return next.version;
}

function doubles(lines: readonly Line[]): RefusedLine[] {
  const first = new Map<string, number>();
  return lines.flatMap((line) => {
    const earlier = first.get(nameOf(line));
    if (earlier === undefined) first.set(nameOf(line), line.line);
    return earlier === undefined ? [] : [wrong(line.line, null, `says the same thing as line ${earlier}`)];
  });
}

type Named = Pick<ObservationLine, 'indicator' | 'area' | 'period' | 'basis' | 'breakdown'> | ObservationRow;

function nameOf({ indicator, area, period, basis, breakdown }: Named): string {
  return [indicator, area, period, basis, breakdown].join(' ');
}

function isSameFigure(row: ObservationRow, line: ObservationLine): boolean {
  const value = row.value === null ? null : Number(row.value);
  return (
    value === line.value &&
    row.numerator === line.numerator &&
    row.denominator === line.denominator &&
    row.status === line.status &&
    row.note === line.note
  );
}

function isSameSet(kept: DatasetRow, dataset: ImportObservations['dataset']): boolean {
  return (
    kept.title === dataset.title &&
    kept.publisher === dataset.publisher &&
    kept.source === dataset.source &&
    kept.publishedOn === (dataset.publishedOn ?? null)
  );
}
