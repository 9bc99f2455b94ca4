import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { projectPath } from '../../kit/project-path';
import { readObservations } from './import';
import type { ObservationLine } from './line';
import { PERIOD_LABELS } from './period';

const FOLDER = 'subgraphs/statistics/data/published';

const datasetRow = z
  .object({
    code: z.string().min(2),
    title: z.string().min(1),
    publisher: z.string().min(1),
    source: z.string().min(1),
    published_on: z.string().transform((day) => day || null),
    period_labels: z.enum(PERIOD_LABELS),
  })
  .transform(({ published_on, period_labels, ...row }) => {
    return { ...row, publishedOn: published_on, periodLabels: period_labels };
  });

/** A set of published figures that comes with the hub; nobody keeps it, so no import changes it. */
export interface PublishedSet {
  readonly dataset: z.output<typeof datasetRow> & { readonly id: string; readonly version: number };
  readonly figures: readonly ObservationLine[];
}

/**
 * Reads the published figures in data/published by the rules of importObservations.
 * @throws Error naming the file and line, when one is not right
 */
export async function readPublished(today: string): Promise<PublishedSet[]> {
  const sets = z.array(datasetRow).parse(parse(textOf('datasets.csv'), { columns: true }));
  return Promise.all(
    sets.map(async (dataset) => {
      const { right, refused } = await readObservations(
        textOf(`${dataset.code}.csv`),
        dataset.periodLabels,
        today,
      );
      const [fault] = refused;
      if (fault)
        throw new Error(`${dataset.code}.csv, line ${fault.line}, ${fault.column}: ${fault.message}`);
      return {
        dataset: { ...dataset, id: randomUUID(), version: 1 },
        figures: right.map(({ line: _place, ...figure }) => figure),
      };
    }),
  );
}

function textOf(file: string): string {
  return readFileSync(projectPath(FOLDER, file), 'utf8');
}
