import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { OWNERS } from '../start/owners';
import { readAccess } from '../subgraphs/kit/access/directive';
import { ownerSdl } from '../subgraphs/kit/owner';
import { projectPath } from '../subgraphs/kit/project-path';
import { SCALARS_SDL } from '../subgraphs/kit/scalars/scalars';
import {
  additionsAreNullable,
  enumValuesAreUpperCase,
  everythingIsDescribed,
  mutationsTakeOneInput,
  objects,
  pagesAreConnections,
  rootFieldsAreNullable,
  type SchemaRule,
  wayToAnEntityIsNullable,
} from './schema-rules';

const documents = OWNERS.map((owner) =>
  parse(`${readFileSync(projectPath('subgraphs', owner, 'schema.graphql'), 'utf8')}\n${SCALARS_SDL}`),
);

/** What a rule finds in all owners' schemas. */
function broken(rule: (document: DocumentNode) => string[]): string[] {
  return documents.flatMap(rule);
}

/** What a rule finds in a made-up schema. */
function judged(rule: SchemaRule, sdl: string): string[] {
  return rule(parse(sdl));
}

describe('every type, field, argument, input and enum value has a description', () => {
  test('in the schemas', () => expect(broken(everythingIsDescribed)).toEqual([]));

  test('whatever has none is named, but for the root types', () => {
    const sdl = `
      type Query { a(b: Int): A }
      "" type A { "x" b: Int }
      interface F { "x" c("x" d: Int, e: Int): Int }
      input I { f: Int }
      enum E { G "x" H }
      union U = A
      scalar S
    `;
    expect(judged(everythingIsDescribed, sdl)).toEqual([
      'Query.a',
      'Query.a(b:)',
      'A',
      'F',
      'F.c(e:)',
      'I',
      'I.f',
      'E',
      'E.G',
      'U',
      'S',
    ]);
  });
});

test.each(OWNERS)('A5: %s has decided who may see every coordinate of its schema', (owner) => {
  expect(Object.keys(readAccess(ownerSdl(owner))).length).toBeGreaterThan(5);
});

describe('an owner that is away costs its own part of an answer, never the whole', () => {
  test('no root field is non-null', () => expect(broken(rootFieldsAreNullable)).toEqual([]));

  test('no way to an entity is non-null', () => expect(broken(wayToAnEntityIsNullable)).toEqual([]));

  test('nothing that is added to an entity of several owners is non-null', () => {
    const names = documents.flatMap((document) => objects(document).map(({ name }) => name.value));
    const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    expect([...shared]).toEqual(expect.arrayContaining(['Pupil', 'CaseContext']));
    expect(broken((document) => additionsAreNullable(document, shared))).toEqual([]);
  });

  test('each is found', () => {
    const sdl =
      'type Query { a: [A!]! b: B } type B { a: A! } type A @key(fields: "id") { id: ID! c: Int! d: Int }';
    expect(judged(rootFieldsAreNullable, sdl)).toEqual(['Query.a']);
    expect(judged(wayToAnEntityIsNullable, sdl)).toEqual(['Query.a', 'B.a']);
    expect(additionsAreNullable(parse(sdl), new Set(['A']))).toEqual(['A.c']);
    expect(additionsAreNullable(parse(sdl), new Set())).toEqual([]);
  });
});

describe('pages are connections, asked for with first and after', () => {
  test('in the schemas', () => expect(broken(pagesAreConnections)).toEqual([]));

  test.each([
    ['a connection without a page', 'type Query { a: AConnection }', 'Query.a'],
    [
      'a connection that gives all unless asked',
      'type Query { a(first: Int, after: String): AConnection }',
      'Query.a',
    ],
    ['a list with pages', 'type Query { a(first: Int = 20, after: String): [A!] }', 'Query.a'],
    ['a connection without pageInfo', 'type AConnection { edges: [A!] }', 'AConnection'],
  ])('%s is found', (_name, sdl, coordinate) => {
    expect(judged(pagesAreConnections, sdl)).toEqual([coordinate]);
  });
});

describe('a mutation takes one input, named after it', () => {
  test('in the schemas', () => expect(broken(mutationsTakeOneInput)).toEqual([]));

  test.each(['a(input: BInput!): Int', 'a(id: ID!): Int', 'a(input: AInput!, b: Int): Int'])(
    '%s is found',
    (field) => {
      expect(judged(mutationsTakeOneInput, `type Mutation { ${field} }`)).toEqual(['Mutation.a']);
      expect(judged(mutationsTakeOneInput, 'type Mutation { a(input: AInput!): Int b: Int }')).toEqual([]);
    },
  );
});

test('enum values are in upper case', () => {
  expect(broken(enumValuesAreUpperCase)).toEqual([]);
  expect(judged(enumValuesAreUpperCase, 'enum E { GOOD_1 bad Bad }')).toEqual(['E.bad', 'E.Bad']);
});
