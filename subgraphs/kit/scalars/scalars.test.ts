import fc from 'fast-check';
import { buildSchema, GraphQLError, parseValue } from 'graphql';
import { isDay, isKboNumber, isSchoolYear, SCALARS_SDL, scalarResolvers } from './scalars';

const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  Date: ['2025-09-01', '2024-02-29'],
  SchoolYear: ['2025-2026', '1999-2000'],
  NisCode: ['11002', '21004'],
  PostalCode: ['2000', '9999'],
  InstitutionNumber: ['012345'],
  KboNumber: ['0403019261'],
  HalfDays: [0, 30],
  DateTime: ['2025-09-01T08:00:00+02:00', '2025-09-01T06:00:00.000Z'],
};

const BAD: Readonly<Record<string, readonly unknown[]>> = {
  Date: [
    '2025-02-29',
    '2025-13-01',
    '01-09-2025',
    '2025-9-1',
    '2025-09-01T00:00:00Z',
    '',
    20250901,
    null,
    {},
  ],
  SchoolYear: ['2025-2027', '2025-2025', '2025', '25-26', '1989-1990', '2025-2026 ', 2025],
  NisCode: ['1100', '110020', '1100A', 11002],
  PostalCode: ['0999', '200', '20000', 2000],
  InstitutionNumber: ['12345', '1234567', 'A12345'],
  KboNumber: ['0403019262', '2403019261', '403019261', '0403.019.261'],
  HalfDays: [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null],
  DateTime: ['2025-09-01', '2025-09-01T08:00:00', 'yesterday', '2025-02-30T00:00:00Z'],
};

const cases = (values: typeof GOOD): [string, unknown][] =>
  Object.entries(values).flatMap(([name, list]) => list.map((value): [string, unknown] => [name, value]));

test('every scalar of the schema has its rule, and a test', () => {
  const declared = Object.values(buildSchema(`${SCALARS_SDL} type Query { a: Int }`).getTypeMap())
    .filter((type) => type.astNode?.kind === 'ScalarTypeDefinition')
    .map(({ name }) => name)
    .sort();
  expect(Object.keys(scalarResolvers).sort()).toEqual(declared);
  expect(Object.keys(GOOD).sort()).toEqual(declared);
  expect(Object.keys(BAD).sort()).toEqual(declared);
});

test.each(cases(GOOD))('a %s may be %j, as variable and in the text', (name, value) => {
  const scalar = scalarResolvers[name];
  expect(scalar?.parseValue(value)).not.toBeUndefined();
  expect(scalar?.parseLiteral(parseValue(JSON.stringify(value)), {})).toEqual(scalar?.parseValue(value));
});

test.each(cases(BAD))('a %s may not be %j', (name, value) => {
  expect(() => scalarResolvers[name]?.parseValue(value)).toThrow(GraphQLError);
});

test.each(Object.keys(GOOD))('a %s in the text is not a list, object, enum or null', (name) => {
  for (const text of ['["2025-09-01"]', '{ a: 1 }', 'MONDAY', 'null', 'true'])
    expect(() => scalarResolvers[name]?.parseLiteral(parseValue(text), {})).toThrow(GraphQLError);
});

test('a wrong value is never repeated: it may be personal', () => {
  for (const [name, scalar] of Object.entries(scalarResolvers)) {
    if (name === 'DateTime') continue;
    expect(() => scalar.parseValue('Jan Janssens')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('Jan') }),
    );
  }
});

test('what an owner answers is checked as well', () => {
  expect(() => scalarResolvers.Date?.serialize('1 September')).toThrow(GraphQLError);
  expect(() => scalarResolvers.HalfDays?.serialize(-1)).toThrow(GraphQLError);
});

test('a school year is always two years that follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1990, max: 2100 }), (from, to) => {
      expect(isSchoolYear(`${from}-${to}`)).toBe(to === from + 1);
    }),
  );
});

test('a day is one that the calendar has', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (date) => {
        expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
      },
    ),
  );
  expect(['2025-02-30', '2025-00-10', '2025-01-32'].filter(isDay)).toEqual([]);
});

test('a company number with one wrong digit is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
      const digits = [...'0403019261'];
      digits[place] = String((Number(digits[place]) + change) % 10);
      expect(isKboNumber(digits.join(''))).toBe(false);
    }),
  );
});
