import { unfilledPaths } from './filled';

test.each([
  ['a null', '{ a { b c } }', { a: { b: 1, c: null } }, ['a.c']],
  ['an empty list', '{ a { b { c } } }', { a: { b: [] } }, ['a.b']],
  ['something somewhere', '{ a { b } }', { a: [{ b: null }, { b: 0 }] }, []],
  ['false and zero, which say something', '{ a b }', { a: false, b: 0 }, []],
  ['a field under an alias', '{ mine: a }', { a: 1 }, ['mine']],
  [
    'a field of a fragment',
    '{ ...f } fragment f on Query { a { ... on A { b } } }',
    { a: { b: null } },
    ['a.b'],
  ],
  ['no data at all', '{ a b }', null, ['a', 'b']],
])('%s', (_, text, data, expected) => {
  expect(unfilledPaths(text, data)).toEqual(expected);
});
