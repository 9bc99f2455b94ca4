import { mergeResolvers } from './resolvers';

test('parts add fields to one type, and no field is resolved twice', () => {
  const one = { Query: { a: () => 1 }, Case: { id: () => 'x' } };
  const other = { Query: { b: () => 2 } };
  expect(Object.keys(mergeResolvers([one, other]).Query ?? {})).toEqual(['a', 'b']);
  expect(() => mergeResolvers([one, { Query: { a: () => 3 } }])).toThrow('two parts resolve Query.a');
});
