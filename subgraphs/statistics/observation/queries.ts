import { sql } from 'kysely';
import { badInput, forbidden } from '../../kit/errors';
import { defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { DatasetRow, ObservationImportReportRow, ObservationRow } from '../rows';
import type { StatisticsSession, StatisticsTables } from '../tables';
import type { ImportObservations } from './import';
import type { ObservationLine } from './line';

type Dataset = ImportObservations['dataset'];
const ROWS_PER_STATEMENT = 1_000;

export const loadDataset = defineLoader<StatisticsTables, DatasetRow>(
  (session, ids) => session.db.selectFrom('dataset').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The set by its code, if there is one; whoever else imports into it waits until this transaction is done. */
export async function lockDataset(session: StatisticsSession, code: string): Promise<DatasetRow | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dataset ${code}`}, 0))`.execute(session.db);
  return (
    (await session.db.selectFrom('dataset').selectAll().where('code', '=', code).executeTakeFirst()) ?? null
  );
}

export async function listOfDataset(
  session: StatisticsSession,
  datasetId: string,
): Promise<ObservationRow[]> {
  return session.db.selectFrom('observation').selectAll().where('datasetId', '=', datasetId).execute();
}

/** Begins the set, or says its newest version and where it comes from. */
export async function writeDataset(
  session: StatisticsSession,
  dataset: Dataset,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { code, title, publisher, source, periodLabels } = dataset;
  const about = { title, publisher, source, publishedOn: dataset.publishedOn ?? null, version };
  if (version > 1) {
    await session.db
      .updateTable('dataset')
      .set({ ...about, changedAt: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
    return;
  }
  const organisationId = session.actor.organisation;
  await session.db
    .insertInto('dataset')
    .values({ ...about, id, code, periodLabels, organisationId })
    .execute();
}

export async function writeObservations(
  session: StatisticsSession,
  datasetId: string,
  version: number,
  lines: readonly ObservationLine[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += ROWS_PER_STATEMENT) {
    const rows = lines.slice(from, from + ROWS_PER_STATEMENT);
    await session.db
      .insertInto('observation')
      .values(rows.map((line) => ({ ...line, datasetId, datasetVersion: version })))
      .onConflict((conflict) =>
        conflict
          .columns(['datasetId', 'indicator', 'area', 'period', 'basis', 'breakdown'])
          .doUpdateSet((eb) => ({
            datasetVersion: eb.ref('excluded.datasetVersion'),
            value: eb.ref('excluded.value'),
            numerator: eb.ref('excluded.numerator'),
            denominator: eb.ref('excluded.denominator'),
            status: eb.ref('excluded.status'),
            note: eb.ref('excluded.note'),
          })),
      )
      .execute();
  }
}

export async function insertReport(
  session: StatisticsSession,
  report: Pick<
    ObservationImportReportRow,
    'id' | 'datasetCode' | 'datasetVersion' | 'applied' | 'lines' | 'created' | 'updated' | 'unchanged'
  > & { readonly refused: string },
): Promise<void> {
  const { organisation, id: importedBy } = session.actor;
  if (organisation === null) throw forbidden('An import is made by an organisation');
  await session.db
    .insertInto('importReport')
    .values({ ...report, organisationId: organisation, importedBy })
    .execute();
}

export async function findReport(
  session: StatisticsSession,
  id: string,
): Promise<ObservationImportReportRow | null> {
  return (
    (await session.db.selectFrom('importReport').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}

export interface Wanted {
  readonly indicators: readonly string[];
  readonly areas: readonly string[] | undefined;
  /** Days: figures whose period begins between them. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly basis: ObservationRow['basis'] | undefined;
}

const IN_ORDER = ['indicator', 'area', 'period', 'breakdown', 'id'] as const;

/** One figure more than the page holds; undated figures are no part of a time range. */
export async function listObservations(
  session: StatisticsSession,
  { indicators, areas, from, to, basis }: Wanted,
  { first, afterId }: PageRequest,
): Promise<ObservationRow[]> {
  if (indicators.length === 0 || areas?.length === 0) return [];
  let query = session.db
    .selectFrom('observation')
    .selectAll()
    .where('indicator', 'in', indicators)
    .limit(first + 1);
  for (const column of IN_ORDER) query = query.orderBy(column);
  if (areas !== undefined) query = query.where('area', 'in', areas);
  if (from !== undefined) query = query.where('periodStart', '>=', from);
  if (to !== undefined) query = query.where('periodStart', '<=', to);
  if (basis !== undefined) query = query.where('basis', '=', basis);
  if (afterId !== null) {
    const last = await session.db
      .selectFrom('observation')
      .select(IN_ORDER)
      .where('id', '=', afterId)
      .executeTakeFirst();
    if (!last) throw badInput('The page before ended at a figure that is no longer there');
    query = query.where((eb) =>
      eb(
        eb.refTuple('indicator', 'area', 'period', 'breakdown', 'id'),
        '>',
        eb.tuple(last.indicator, last.area, last.period, last.breakdown, last.id),
      ),
    );
  }
  return query.execute();
}
