import { type Protected, protect, RULE, type Shown, type Tabulation } from './disclosure';
import { DIMENSIONS, type Dimension, type Fact, isCounted, isIndividual, RELATED, SORTINGS } from './facts';

/** Where the numbers of a whole helpdesk and school year stand, beside its dimensions. */
export const TOTAL = 'TOTAL';
export const TOTALS = ['INDIVIDUAL', 'GROUP', 'ASSIGNMENTS'] as const;
export type Total = (typeof TOTALS)[number];

/** A number that may be read, or the word that there is none. */
export interface FigureCell {
  readonly dimension: Dimension | typeof TOTAL;
  readonly category: string;
  readonly value: number | null;
  readonly status: 'NORMAL' | 'LOW';
}

/** One dimension's cells, as an answer gives them. */
export interface FigureTable {
  readonly dimension: Dimension;
  readonly total: FigureCell;
  readonly cells: readonly FigureCell[];
}

/** All that may be read about the referrals of one helpdesk and school year. */
export function tabulate(facts: readonly Fact[]): FigureCell[] {
  const counted = facts.filter(isCounted);
  const individual = counted.filter(isIndividual);
  const groups = counted.length - individual.length;
  const answer = protect(individual, DIMENSIONS.map(tabulation), RELATED);
  return [
    cell(TOTAL, 'INDIVIDUAL', answer.total),
    cell(TOTAL, 'GROUP', groups < RULE.threshold ? null : groups),
    cell(TOTAL, 'ASSIGNMENTS', sumOf(answer, 'PROVIDER')),
    ...DIMENSIONS.flatMap((dimension) => cellsOf(answer, dimension)),
  ];
}

function tabulation(dimension: Dimension): Tabulation<Fact> {
  const { categories, of, counts } = SORTINGS[dimension];
  const kind = counts === 'ASSIGNMENTS' ? 'COUNTED_EACH' : dimension === 'REASON' ? 'MANY' : 'ONE_EACH';
  return { name: dimension, categories, of, kind };
}

function sumOf({ tables }: Protected, dimension: Dimension): Shown {
  return tables.find(({ name }) => name === dimension)?.sum ?? null;
}

/** Of an open list only what may be shown is there at all: that a place is named would tell that somebody comes from it. */
function cellsOf({ tables }: Protected, dimension: Dimension): FigureCell[] {
  const { categories } = SORTINGS[dimension];
  const cells = tables.find(({ name }) => name === dimension)?.cells ?? new Map<string, Shown>();
  return [...cells]
    .filter(([category, value]) => value !== null || categories.includes(category))
    .map(([category, value]) => cell(dimension, category, value));
}

function cell(dimension: FigureCell['dimension'], category: string, value: Shown): FigureCell {
  return { dimension, category, value, status: value === null ? 'LOW' : 'NORMAL' };
}

/** Cells in the order of their list, or the largest first; the total that they add up to beside them. */
export function tableOf(dimension: Dimension, all: readonly FigureCell[]): FigureTable {
  const { categories, counts } = SORTINGS[dimension];
  const name: Total = counts === 'ASSIGNMENTS' ? 'ASSIGNMENTS' : 'INDIVIDUAL';
  const place = ({ category }: FigureCell): number => categories.indexOf(category);
  const cells = all
    .filter((one) => one.dimension === dimension)
    .sort(
      (one, other) =>
        place(one) - place(other) ||
        (other.value ?? 0) - (one.value ?? 0) ||
        (one.category < other.category ? -1 : 1),
    );
  return { dimension, total: totalOf(name, all), cells };
}

export function totalOf(name: Total, all: readonly FigureCell[]): FigureCell {
  const found = all.find(({ dimension, category }) => dimension === TOTAL && category === name);
  return found ?? cell(TOTAL, name, null);
}
