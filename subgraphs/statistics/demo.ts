import { randomUUID } from 'node:crypto';
import type { ReferralCounted } from '../kit/contracts/referral-counted';
import { insertRows, inTransaction, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import { factRow } from './figures/fact-row';
import type { Fact } from './figures/facts';
import { tabulate } from './figures/tables';
import { readPublished } from './observation/published';

/** In an order that foreign keys allow. */
const TABLES = ['dataset', 'observation', 'referral_fact', 'figure', 'figure_cell'].map(qualified);

const FACTS_OF_YEAR = `select to_char(received_on, 'YYYY-MM-DD') as "receivedOn", subject_kind as "subjectKind", channel, mode,
    level, age_band as "ageBand", area, referrer_org as "referrerOrg", reasons, status, is_duplicate as "isDuplicate",
    started, providers, told_at as "toldAt"
  from statistics.referral_fact where helpdesk_id = $1 and school_year = $2 order by referral_id`;

/** The statistics owner's part of a demo world: published figures, which are real, and what helpdesks told of referrals. */
export interface StatisticsDemo {
  readonly day: string;
  readonly referrals: readonly ReferralCounted[];
}

/** Loads the whole part, or nothing. Only for an empty database: see `hasStatisticsDemo`. */
export async function loadStatisticsDemo(migratorUrl: string, demo: StatisticsDemo): Promise<void> {
  const published = await readPublished(demo.day);
  const figures = figuresOf(demo.referrals);
  await loadDemo({ migratorUrl, tables: TABLES, withoutTriggers: [] }, async (client) => {
    await insertRows(
      client,
      qualified('dataset'),
      published.map(({ dataset }) => ({ ...dataset, changedAt: `${demo.day}T00:00:00Z` })),
    );
    await insertRows(
      client,
      qualified('observation'),
      published.flatMap(({ dataset, figures: lines }) =>
        lines.map((line) => ({ id: randomUUID(), datasetId: dataset.id, datasetVersion: 1, ...line })),
      ),
    );
    await insertRows(client, qualified('referral_fact'), demo.referrals.map(factRow));
    await insertRows(
      client,
      qualified('figure'),
      figures.map(({ cells: _own, ...figure }) => figure),
    );
    await insertRows(
      client,
      qualified('figure_cell'),
      figures.flatMap(({ id, cells }) => cells.map((cell) => ({ figureId: id, ...cell }))),
    );
  });
}

/** What helpdesks told of one more quarter of a larger world. */
export async function loadStatisticsQuarter(
  migratorUrl: string,
  quarter: number,
  referrals: readonly ReferralCounted[],
): Promise<void> {
  const load = { migratorUrl, tables: TABLES, withoutTriggers: [], withoutAnalysis: true };
  await loadDemo(load, async (client) => {
    await noteQuarterLoaded(client, quarter);
    await insertRows(client, qualified('referral_fact'), referrals.map(factRow));
  });
}

/** When all quarters are there: the figures of each helpdesk and school year, over all that it told. */
export async function countStatisticsQuarters(migratorUrl: string): Promise<void> {
  await loadDemo({ migratorUrl, tables: TABLES, withoutTriggers: [] }, async (client) => {
    await client.query('delete from statistics.figure');
    const years = await client.query<{ helpdeskId: string; schoolYear: string }>(
      `select distinct helpdesk_id as "helpdeskId", school_year as "schoolYear" from statistics.referral_fact order by 1, 2`,
    );
    for (const { helpdeskId, schoolYear } of years.rows) {
      const { rows } = await client.query<Fact & { toldAt: Date }>(FACTS_OF_YEAR, [helpdeskId, schoolYear]);
      const id = randomUUID();
      const figure = { id, helpdeskId, schoolYear, asOf: rows[0]?.toldAt };
      await insertRows(client, qualified('figure'), [figure]);
      await insertRows(
        client,
        qualified('figure_cell'),
        tabulate(rows).map((cell) => ({ figureId: id, ...cell })),
      );
    }
  });
  await tidy(migratorUrl, TABLES);
}

export async function hasStatisticsDemo(migratorUrl: string): Promise<boolean> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<{ loaded: boolean }>(
      'select exists (select from statistics.dataset where organisation_id is null) as loaded',
    );
    return rows[0]?.loaded === true;
  });
}

function figuresOf(referrals: readonly ReferralCounted[]) {
  const years = new Map<string, ReferralCounted[]>();
  for (const referral of referrals) {
    const key = `${referral.helpdeskId} ${referral.schoolYear}`;
    years.set(key, [...(years.get(key) ?? []), referral]);
  }
  return [...years.values()].flatMap((told) => {
    const [first] = told;
    if (!first) return [];
    const { helpdeskId, schoolYear, toldAt } = first;
    return { id: randomUUID(), helpdeskId, schoolYear, asOf: toldAt, cells: tabulate(told.map(factRow)) };
  });
}

function qualified(table: string): string {
  return `statistics.${table}`;
}
