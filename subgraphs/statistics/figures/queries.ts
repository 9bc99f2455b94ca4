import { sql } from 'kysely';
import { z } from 'zod';
import type { ReferralCounted } from '../../kit/contracts/referral-counted';
import type { FigureRow } from '../rows';
import type { StatisticsSession } from '../tables';
import { factRow } from './fact-row';
import { DIMENSIONS, type Fact } from './facts';
import { type FigureCell, TOTAL } from './tables';

export interface FigureKey {
  readonly helpdeskId: string;
  readonly schoolYear: string;
}

/** Keeps what was told, unless something newer is known. @returns whether it was news */
export async function keepFact(session: StatisticsSession, told: ReferralCounted): Promise<boolean> {
  const row = factRow(told);
  const { referralId: _same, ...news } = row;
  const kept = await session.db
    .insertInto('referralFact')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('referralId')
        .doUpdateSet(news)
        .where('referralFact.toldAt', '<', new Date(told.toldAt)),
    )
    .returning('referralId')
    .execute();
  return kept.length > 0;
}

/** Where a referral was counted until now. */
export async function findKeyOf(
  session: StatisticsSession,
  referralId: string,
): Promise<FigureKey | undefined> {
  return session.db
    .selectFrom('referralFact')
    .select(['helpdeskId', 'schoolYear'])
    .where('referralId', '=', referralId)
    .executeTakeFirst();
}

/** The figure to be made; two tellings of one helpdesk and year wait for each other here. @returns its id */
export async function lockFigure(session: StatisticsSession, key: FigureKey): Promise<string> {
  const { id } = await session.db
    .insertInto('figure')
    .values({ ...key, asOf: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict.columns(['helpdeskId', 'schoolYear']).doUpdateSet({ asOf: sql<Date>`now()` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function listFacts(session: StatisticsSession, key: FigureKey): Promise<Fact[]> {
  return session.db
    .selectFrom('referralFact')
    .selectAll()
    .where('helpdeskId', '=', key.helpdeskId)
    .where('schoolYear', '=', key.schoolYear)
    .orderBy('referralId')
    .execute();
}

export async function replaceCells(
  session: StatisticsSession,
  figureId: string,
  cells: readonly FigureCell[],
): Promise<void> {
  await session.db.deleteFrom('figureCell').where('figureId', '=', figureId).execute();
  await session.db
    .insertInto('figureCell')
    .values(cells.map((cell) => ({ ...cell, figureId })))
    .execute();
}

export async function findFigure(session: StatisticsSession, key: FigureKey): Promise<FigureRow | null> {
  return (
    (await session.db
      .selectFrom('figure')
      .selectAll()
      .where('helpdeskId', '=', key.helpdeskId)
      .where('schoolYear', '=', key.schoolYear)
      .executeTakeFirst()) ?? null
  );
}

const cellSchema = z.object({
  dimension: z.enum([...DIMENSIONS, TOTAL]),
  category: z.string(),
  value: z.int().nullable(),
  status: z.enum(['NORMAL', 'LOW']),
});

export async function listCells(session: StatisticsSession, figureId: string): Promise<FigureCell[]> {
  const rows = await session.db
    .selectFrom('figureCell')
    .select(['dimension', 'category', 'value', 'status'])
    .where('figureId', '=', figureId)
    .execute();
  return z.array(cellSchema).parse(rows);
}
