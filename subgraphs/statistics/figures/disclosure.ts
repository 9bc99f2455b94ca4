import { isSpanned, leavesOpen, spanOf } from './combinations';

/**
 * What may be shown of counts, so that nobody can work out what is hidden: not from one table, not from several together.
 * A cell below the threshold is hidden, a zero like any other. Where the rest of a table would give it away, further cells
 * go with it, the smallest first; where nothing helps, everything is hidden. Pure: counts in, cells out.
 */
export interface Rule {
  /** Below it a cell is hidden. */
  readonly threshold: number;
  /** What is hidden stays open by at least this much, even to somebody who knows these rules. */
  readonly width: number;
}
export const RULE: Rule = { threshold: 10, width: 5 };

/** How items are counted in one dimension. */
export interface Tabulation<Item> {
  readonly name: string;
  /** Categories that are counted also where they have nobody. */
  readonly categories: readonly string[];
  readonly of: (item: Item) => readonly string[];
  /** ONE_EACH: every item is in exactly one category. MANY: in one or more. COUNTED_EACH: every category counts for itself, and so does their sum. */
  readonly kind: 'ONE_EACH' | 'MANY' | 'COUNTED_EACH';
}

/** A number that may be shown, or null for one that may not. */
export type Shown = number | null;

export interface ProtectedTable {
  readonly name: string;
  /** The sum of a COUNTED_EACH table; of others it is the number of items. */
  readonly sum: Shown;
  readonly cells: ReadonlyMap<string, Shown>;
}

export interface Protected {
  readonly total: Shown;
  readonly tables: readonly ProtectedTable[];
}

interface Table<Item> extends Tabulation<Item> {
  readonly counts: ReadonlyMap<string, number>;
  /** What everybody can know of the sum of the cells, once it is shown. */
  readonly known: number;
}

/**
 * @param related the tables that hang together by what everybody knows, as channel and referrer do: to whoever knows that,
 *   their cells are sums of the same parts. Tables of which nobody knows how they hang together are only held by the total.
 */
export function protect<Item>(
  items: readonly Item[],
  tabulations: readonly Tabulation<Item>[],
  related: readonly (readonly string[])[],
  rule: Rule = RULE,
): Protected {
  const tables = tabulations.map((tabulation) => count(items, tabulation));
  if (items.length < rule.threshold) return nothing(tables);
  const forced = new Map(tables.map(({ name }) => [name, new Set<string>()]));
  for (;;) {
    const hidden = new Map<string, ReadonlySet<string>>();
    for (const table of tables) {
      const cells = hide(table, forced.get(table.name) ?? new Set(), rule);
      if (cells === null) return nothing(tables);
      hidden.set(table.name, cells);
    }
    const given = related
      .map((names) => tables.filter(({ name }) => names.includes(name)))
      .map((group) => givenAway(items, group, hidden, rule))
      .find((cell) => cell !== null);
    if (!given) return shown(items, tables, hidden, rule);
    forced.get(given.table)?.add(given.category);
  }
}

function count<Item>(items: readonly Item[], tabulation: Tabulation<Item>): Table<Item> {
  const counts = new Map(tabulation.categories.map((category) => [category, 0]));
  for (const item of items) {
    for (const category of tabulation.of(item)) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const sum = [...counts.values()].reduce((all, one) => all + one, 0);
  return { ...tabulation, counts, known: tabulation.kind === 'COUNTED_EACH' ? sum : items.length };
}

/** The cells of one table that must be hidden; null where hiding all of them is not enough. */
function hide<Item>(table: Table<Item>, forced: ReadonlySet<string>, rule: Rule): Set<string> | null {
  const all = [...table.counts.keys()];
  if (table.known < rule.threshold) return new Set(all);
  const countOf = (category: string): number => table.counts.get(category) ?? 0;
  const hidden = new Set(all.filter((one) => countOf(one) < rule.threshold || forced.has(one)));
  const others = all.filter((one) => !hidden.has(one)).sort((one, other) => countOf(one) - countOf(other));
  while (!isOpen(table, hidden, rule)) {
    const next = others.shift();
    if (next === undefined) return null;
    hidden.add(next);
  }
  return hidden;
}

/**
 * Whether each hidden cell could be many things to somebody who knows the sum, which of the hidden cells are below the
 * threshold, and that the others were the smallest: more than anybody can see.
 */
function isOpen<Item>(
  { counts, known, kind }: Table<Item>,
  hidden: ReadonlySet<string>,
  rule: Rule,
): boolean {
  if (hidden.size === 0) return true;
  const entries = [...counts].map(([category, value]) => ({ category, value }));
  const visible = entries.filter(({ category }) => !hidden.has(category)).map(({ value }) => value);
  const rest = known - visible.reduce((sum, one) => sum + one, 0);
  const largest = Math.min(...visible, known);
  const ranges = entries
    .filter(({ category }) => hidden.has(category))
    .map(({ value }) =>
      value < rule.threshold
        ? { low: 0, high: rule.threshold - 1, width: rule.width }
        : { low: rule.threshold, high: Math.max(largest, value), width: 1 },
    );
  const lows = ranges.reduce((sum, { low }) => sum + low, 0);
  const highs = ranges.reduce((sum, { high }) => sum + high, 0);
  return ranges.every(({ low, high, width }) => {
    const least = Math.max(low, rest - (highs - high));
    const most = kind === 'MANY' ? high : Math.min(high, rest - (lows - low));
    return most - least >= width;
  });
}

interface Cell {
  readonly table: string;
  readonly category: string;
}

/** A cell to hide as well, because what is shown together gives a hidden one away; null when nothing does. */
function givenAway<Item>(
  items: readonly Item[],
  tables: readonly Table<Item>[],
  hidden: ReadonlyMap<string, ReadonlySet<string>>,
  rule: Rule,
): Cell | null {
  const isHidden = ({ table, category }: Cell) => hidden.get(table)?.has(category) ?? true;
  const cells = tables.flatMap(({ name, counts }) =>
    [...counts].map(([category, value]) => ({ table: name, category, value })),
  );
  const rows = profiles(items, tables);
  const rowOf = ({ table, category }: Cell) => rows.cell(table, category);
  const sums = tables
    .filter(({ kind, known }) => kind === 'COUNTED_EACH' && known >= rule.threshold)
    .map(({ name }) => rows.sum(name));
  const always = [rows.all, ...sums];
  const visible = cells.filter((cell) => !isHidden(cell)).sort((one, other) => one.value - other.value);
  const span = spanOf([...always, ...visible.map(rowOf)]);
  // Small cells with somebody in them. An empty one is no sum of anybody: its own table keeps it open.
  const isSmall = ({ value }: { value: number }) => value > 0 && value < rule.threshold;
  const found = cells.find((cell) => isSmall(cell) && isHidden(cell) && isSpanned(span, rowOf(cell)));
  if (!found) return null;
  const helps = (candidate: Cell) =>
    leavesOpen([...always, ...visible.filter((one) => one !== candidate).map(rowOf)], rowOf(found));
  return visible.find(helps) ?? visible[0] ?? null;
}

/** Items that are alike in everything are one unknown number; a cell is the sum of some of them. */
function profiles<Item>(items: readonly Item[], tables: readonly Table<Item>[]) {
  const kinds = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const item of items) {
    const places = new Map(tables.map(({ name, of }) => [name, of(item)] as const));
    kinds.set(JSON.stringify([...places]), places);
  }
  const list = [...kinds.values()];
  return {
    all: list.map(() => 1),
    sum: (table: string) => list.map((places) => places.get(table)?.length ?? 0),
    cell: (table: string, category: string) =>
      list.map((places) => (places.get(table) ?? []).filter((place) => place === category).length),
  };
}

function shown<Item>(
  items: readonly Item[],
  tables: readonly Table<Item>[],
  hidden: ReadonlyMap<string, ReadonlySet<string>>,
  rule: Rule,
): Protected {
  return {
    total: items.length,
    tables: tables.map(({ name, counts, known }) => ({
      name,
      sum: known >= rule.threshold ? known : null,
      cells: new Map(
        [...counts].map(([category, value]) => [category, hidden.get(name)?.has(category) ? null : value]),
      ),
    })),
  };
}

function nothing<Item>(tables: readonly Table<Item>[]): Protected {
  return {
    total: null,
    tables: tables.map(({ name, counts }) => ({
      name,
      sum: null,
      cells: new Map([...counts.keys()].map((category) => [category, null])),
    })),
  };
}
