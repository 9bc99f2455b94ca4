import { compactJson, compactOperation, wrapped } from './compact';

test('a selection stands on one line where there is room, and the operation keeps its own lines', () => {
  const text = 'query A {\n  a {\n    b\n    c {\n      d\n    }\n  }\n}';
  expect(compactOperation(text, 40)).toEqual(['query A {', '  a { b c { d } }', '}']);
  expect(compactOperation(text, 14)).toEqual(['query A {', '  a {', '    b', '    c { d }', '  }', '}']);
});

test('JSON breaks where it does not fit, and only there', () => {
  const value = { name: 'Noor', list: [{ a: 1 }, { b: null }], none: [], nothing: undefined };
  expect(compactJson(value, 80)).toEqual([
    '{ "name": "Noor", "list": [{ "a": 1 }, { "b": null }], "none": [] }',
  ]);
  expect(compactJson(value, 40)).toEqual([
    '{',
    '  "name": "Noor",',
    '  "list": [{ "a": 1 }, { "b": null }],',
    '  "none": []',
    '}',
  ]);
});

test('ids are cut, what is signed is not shown, long texts and lists show where they go on', () => {
  expect(compactJson('4aa4c195-d2ca-8a71-8997-0e0b03f94716', 80)).toEqual(['"4aa4c195…"']);
  expect(compactJson('eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJwdXBpbHMifQ.c2lnbmF0dXJl', 80)).toEqual([
    '"(signed, 56 characters)"',
  ]);
  expect(compactJson('a'.repeat(90), 200)).toEqual([`"${'a'.repeat(80)}…"`]);
  const long = Array.from({ length: 20 }, (_, index) => index);
  expect(compactJson(long, 80)).toEqual(['[0, 1, 2, "… 16 more …", 19]']);
});

test('words are wrapped between words', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('unbreakable', 3)).toEqual(['unbreakable']);
});
