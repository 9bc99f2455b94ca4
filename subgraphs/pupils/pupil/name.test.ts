import fc from 'fast-check';
import { normaliseName } from './name';

test('the order of words, accents, capitals and signs make no difference', () => {
  expect(normaliseName('Van den Broeck-D’Hondt, Zoë')).toBe('broeck d den hondt van zoe');
  expect(normaliseName('zoe D’HONDT van   den Bröeck')).toBe('broeck d den hondt van zoe');
});

test('letters that are no letter with an accent are written out', () => {
  expect(normaliseName('Łukasz Sørensen Weiß')).toBe('lukasz sorensen weiss');
});

test('a name in another script stays a name', () => {
  expect(normaliseName('Олена Коваль')).toBe('коваль олена');
});

test('a normalised name is normal already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const once = normaliseName(name);
      expect(normaliseName(once)).toBe(once);
    }),
  );
});
