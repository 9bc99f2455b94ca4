import { digitsOf, isInsz } from './insz';

test.each([
  ['a national number', '88022999990'],
  ['a BIS number, sex known', '88422999979'],
  ['a BIS number, sex not known', '88222999936'],
  ['a BIS number from 2000 on', '08222999934'],
  ['another BIS number from 2000 on', '08422999977'],
])('%s is taken', (_, digits) => expect(isInsz(digits)).toBe(true));

test.each([
  ['a wrong check digit', '88022999991'],
  ['ten digits', '8802299999'],
  ['letters', '8802299999A'],
  ['a month that is none', '88132999990'],
  ['nothing', ''],
])('%s is refused', (_, digits) => expect(isInsz(digits)).toBe(false));

test('dots, dashes and spaces make no difference', () =>
  expect(digitsOf('88.02.29-999.90')).toBe('88022999990'));
