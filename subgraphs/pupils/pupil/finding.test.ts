import { wayToFind } from './finding';

test('a reference alone is one way', () => {
  expect(wayToFind({ reference: ' 2026/17 ', name: null })).toEqual({
    by: 'REFERENCE',
    reference: '2026/17',
  });
});

test('a name with a birth date is the other way', () => {
  expect(wayToFind({ name: 'Zoë Peeters', birthDate: '2011-03-04' })).toEqual({
    by: 'NAME',
    searchName: 'peeters zoe',
    birthDate: '2011-03-04',
  });
});

test.each([
  ['nothing', {}],
  ['a name without a birth date', { name: 'Zoë Peeters' }],
  ['a birth date without a name', { birthDate: '2011-03-04' }],
  ['a name of signs only', { name: '--', birthDate: '2011-03-04' }],
  ['both ways at once', { reference: '17', name: 'Zoë Peeters', birthDate: '2011-03-04' }],
  ['a reference that no register has', { reference: 'x'.repeat(101) }],
])('%s is refused with a hint', (_, input) => {
  expect(() => wayToFind(input)).toThrow('A pupil is found by reference, or by name and birth date');
});
