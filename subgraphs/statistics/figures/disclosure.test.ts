import fc from 'fast-check';
import { type Protected, protect, RULE, type Rule, type Tabulation } from './disclosure';

type Item = Readonly<Record<'a' | 'b', string>>;
const by = (name: 'a' | 'b', categories: readonly string[] = []): Tabulation<Item> => ({
  name,
  categories,
  of: (item) => [item[name]],
  kind: 'ONE_EACH',
});
const TOGETHER = [['a', 'b']];
const times = (count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const told = ({ total, tables }: Protected) =>
  JSON.stringify([total, tables.map(({ sum, cells }) => [sum, [...cells]])]);
const cellsOf = (answer: Protected, name: string) =>
  Object.fromEntries(answer.tables.find((table) => table.name === name)?.cells ?? []);

describe('one table', () => {
  const one = (counts: Record<string, number>) =>
    cellsOf(
      protect(
        Object.entries(counts).flatMap(([a, count]) => times(count, { a, b: 'x' })),
        [by('a', Object.keys(counts))],
        [],
      ),
      'a',
    );

  it('without a small cell is shown as it is', () => {
    expect(one({ x: 10, y: 25 })).toEqual({ x: 10, y: 25 });
  });

  it('a single small cell takes the next smallest with it', () => {
    expect(one({ x: 4, y: 40, z: 60, w: 80 })).toEqual({ x: null, y: null, z: 60, w: 80 });
  });

  it('nobody in a category looks like a few', () => {
    expect(one({ x: 0, y: 40, z: 60, w: 80 })).toEqual(one({ x: 4, y: 40, z: 60, w: 80 }));
  });

  it('two zeros are not given away by the rest adding up to the total', () => {
    expect(one({ x: 0, v: 0, y: 40, z: 60 })).toEqual({ x: null, v: null, y: null, z: 60 });
  });

  it('with fewer than ten in all shows nothing, not even the total', () => {
    expect(protect(times(9, { a: 'x', b: 'y' }), [by('a')], [])).toMatchObject({ total: null });
  });
});

it('a second table that repeats a part of the first does not give away what the first hides', () => {
  // Two centres and a school refer; the channel tells centres from schools, so it adds up the centres.
  const items = [
    ...times(40, { a: 'centre 1', b: 'CLB' }),
    ...times(5, { a: 'centre 2', b: 'CLB' }),
    ...times(12, { a: 'school', b: 'SCHOOL' }),
    ...times(30, { a: 'welfare', b: 'WELFARE' }),
  ];
  const answer = protect(items, [by('a'), by('b')], TOGETHER);
  expect(cellsOf(answer, 'a')).toMatchObject({ 'centre 2': null });
  const [clb, centre] = [cellsOf(answer, 'b').CLB, cellsOf(answer, 'a')['centre 1']];
  expect(clb === null || centre === null).toBe(true);
});

/** Every way to spread so many items over these kinds. */
function* worlds(kinds: readonly Item[], count: number): Generator<Item[]> {
  const [kind, ...others] = kinds;
  if (!kind) {
    if (count === 0) yield [];
    return;
  }
  for (let here = 0; here <= count; here += 1)
    for (const rest of worlds(others, count - here)) yield [...times(here, kind), ...rest];
}

const SMALL: Rule = { threshold: 3, width: 1 };
const FREE: readonly Item[] = ['1', '2'].flatMap((a) => ['1', '2', '3'].map((b) => ({ a, b })));
/** The second dimension follows from the first in part, as a channel follows from who refers. */
const NESTED: readonly Item[] = [
  { a: '1', b: '1' },
  { a: '2', b: '1' },
  { a: '3', b: '2' },
  { a: '3', b: '3' },
];
const LARGEST_WORLD = 11;
const countsIn = (items: readonly Item[], tables: readonly Tabulation<Item>[]) =>
  tables.flatMap(({ categories, of }) =>
    categories.map((category) => items.filter((item) => of(item).includes(category)).length),
  );

/** For each hidden cell, the numbers that it has in the worlds in which every shown number is what it is. */
function possible(answer: Protected, counted: readonly (readonly number[])[]): Set<number>[] {
  const known = [...answer.tables.flatMap(({ cells }) => [...cells.values()]), answer.total];
  const fitting = counted.filter((counts) =>
    known.every((value, at) => value === null || value === counts[at]),
  );
  return known
    .slice(0, -1)
    .flatMap((value, at) => (value === null ? [new Set(fitting.map((counts) => counts[at] ?? -1))] : []));
}

describe.each([
  ['of one table', FREE, [by('b', ['1', '2', '3'])]],
  ['of two dimensions', FREE, [by('a', ['1', '2']), by('b', ['1', '2', '3'])]],
  [
    'of two dimensions of which one repeats a part of the other',
    NESTED,
    [by('a', ['1', '2', '3']), by('b', ['1', '2', '3'])],
  ],
] as const)('in every world that fits all that is shown %s', (_, kinds, tables) => {
  // Nothing at all, or a number that is not small, may follow from how two dimensions hang together; a small one may not.
  const mayBeKnown = (number: number) => kinds === NESTED && (number === 0 || number >= SMALL.threshold);

  it('no hidden cell can be one number only', () => {
    const sizes = Array.from({ length: LARGEST_WORLD + 1 }, (_empty, size) => [...worlds(kinds, size)]);
    const counted = sizes.flatMap((all, size) => all.map((items) => [...countsIn(items, tables), size]));
    const answers = new Map(
      sizes
        .flat()
        .map((items) => protect(items, tables, TOGETHER, SMALL))
        .map((one) => [told(one), one]),
    );
    const isCertain = (numbers: ReadonlySet<number>) => numbers.size < 2 && ![...numbers].every(mayBeKnown);
    const certain = [...answers].filter(([, answer]) => possible(answer, counted).some(isCertain));
    expect(certain.map(([answer]) => answer)).toEqual([]);
    expect(answers.size).toBeGreaterThan(10);
  });
});

const world = fc.array(
  fc.tuple(
    fc.record({ a: fc.constantFrom('1', '2', '3', '4', '5'), b: fc.constantFrom('1', '2', '3') }),
    fc.integer({ min: 0, max: 30 }),
  ),
  { maxLength: 15 },
);

describe('whatever is counted', () => {
  const answerTo = (parts: readonly (readonly [Item, number])[]) =>
    protect(
      parts.flatMap(([item, count]) => times(count, item)),
      [by('a', ['1', '2', '3', '4', '5']), by('b', ['1', '2', '3'])],
      TOGETHER,
    );

  it('no number below ten is shown', () => {
    fc.assert(
      fc.property(world, (parts) => {
        const { total, tables } = answerTo(parts);
        for (const value of [total, ...tables.flatMap(({ sum, cells }) => [sum, ...cells.values()])])
          expect(value === null || value >= RULE.threshold).toBe(true);
      }),
    );
  });

  it('a table hides no cell or more than one, and the total goes when a table could not keep what it hides', () => {
    fc.assert(
      fc.property(world, (parts) => {
        const { total, tables } = answerTo(parts);
        for (const { cells } of tables) {
          const hidden = [...cells.values()].filter((value) => value === null).length;
          expect(hidden).not.toBe(1);
          if (total === null) expect(hidden).toBe(cells.size);
        }
      }),
    );
  });

  it('the order in which referrals came in makes no difference', () => {
    fc.assert(
      fc.property(world, (parts) => {
        expect(told(answerTo(parts))).toBe(told(answerTo([...parts].reverse())));
      }),
    );
  });
});
