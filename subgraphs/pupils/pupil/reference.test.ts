import { identityHash, referenceHash } from './reference';

const key = Buffer.alloc(32, 1);
const [school, other] = ['8f4f1a52-6f0e-4d0a-9a27-0f5f5f3a1c01', '8f4f1a52-6f0e-4d0a-9a27-0f5f5f3a1c02'];

test('spaces and capitals of a reference make no difference', () => {
  expect(referenceHash(key, school, ' ab 12 ')).toBe(referenceHash(key, school, 'AB12'));
});

test('the same number of two organisations has nothing in common', () => {
  expect(referenceHash(key, school, 'AB12')).not.toBe(referenceHash(key, other, 'AB12'));
});

test('a national number is never found as a reference', () => {
  expect(identityHash(key, '88022999990')).not.toBe(referenceHash(key, '', '88022999990'));
});
