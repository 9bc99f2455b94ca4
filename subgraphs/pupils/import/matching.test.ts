import { groupByPupil, isMatch, type Known, matchPupil, type PupilLine } from './matching';

const line = (number: number, more: Partial<PupilLine> = {}): PupilLine => ({
  line: number,
  referenceHash: 'reference 1',
  identityHash: null,
  searchName: 'persoon test',
  birthDate: '2011-03-04',
  startDate: '2026-09-01',
  ...more,
});

describe('lines of one stamnummer', () => {
  test('are one pupil, whose newest enrolment says the rest', () => {
    const { groups, refused } = groupByPupil([
      line(2, { startDate: '2026-10-01' }),
      line(3),
      line(4, { referenceHash: 'other' }),
    ]);
    expect(refused).toEqual([]);
    expect(groups.map(({ newest, lines }) => [newest.line, lines.length])).toEqual([
      [2, 2],
      [4, 1],
    ]);
  });

  test('may give the national number on one line only', () => {
    const { groups } = groupByPupil([line(2), line(3, { identityHash: 'number 1' })]);
    expect(groups).toMatchObject([{ identityHash: 'number 1' }]);
  });

  test.each([
    ['another birth date', { birthDate: '2011-03-05' }, 'geboortedatum'],
    ['another name', { searchName: 'ander iemand' }, 'familienaam'],
    ['another national number', { identityHash: 'number 2' }, 'insz'],
  ])('with %s contradict each other', (_, more, column) => {
    const { refused } = groupByPupil([line(2, { identityHash: 'number 1' }), line(3, more)]);
    expect(refused).toMatchObject([
      { line: 3, column, code: 'BAD_USER_INPUT', message: expect.stringContaining('line 2') },
    ]);
  });

  test('are fifty at the most', () => {
    const { refused } = groupByPupil(Array.from({ length: 52 }, (_, place) => line(place + 2)));
    expect(refused).toMatchObject([
      { line: 52, column: 'stamnummer' },
      { line: 53, column: 'stamnummer' },
    ]);
  });

  test('cannot share a national number with another stamnummer', () => {
    const { refused } = groupByPupil([
      line(2, { identityHash: 'number 1' }),
      line(3, { identityHash: 'number 1', referenceHash: 'reference 2' }),
    ]);
    expect(refused).toMatchObject([{ line: 3, column: 'insz' }]);
  });
});

describe('which pupil is meant', () => {
  const unknown: Known = {
    byReference: null,
    byIdentity: null,
    agrees: false,
    hasOtherIdentity: false,
    hasOtherReference: false,
  };
  const [here, elsewhere] = ['pupil 1', 'pupil 2'];
  const decide = (known: Partial<Known>, identityHash: string | null = 'number 1') => {
    const [group] = groupByPupil([line(2, { identityHash })]).groups;
    if (!group) throw new Error('one line makes one group');
    return matchPupil(group, { ...unknown, ...known });
  };

  test('the one of the sender’s own reference', () => {
    expect(decide({ byReference: here, agrees: true })).toEqual({
      pupilId: here,
      isNew: false,
      newReference: false,
      newIdentity: true,
    });
  });
  test('else the one of the national number, who gets the sender’s reference', () => {
    expect(decide({ byIdentity: here, agrees: true })).toEqual({
      pupilId: here,
      isNew: false,
      newReference: true,
      newIdentity: false,
    });
  });
  test('else a new one', () => {
    expect(decide({})).toMatchObject({ isNew: true, newReference: true, newIdentity: true });
    expect(decide({}, null)).toMatchObject({ isNew: true, newIdentity: false });
  });
  test.each<[string, Partial<Known>, string]>([
    [
      'reference and national number mean two pupils',
      { byReference: here, byIdentity: elsewhere, agrees: true },
      'insz',
    ],
    ['the pupil of the reference has another name or birth date', { byReference: here }, 'stamnummer'],
    ['the pupil of the national number has another name or birth date', { byIdentity: here }, 'insz'],
    [
      'the pupil is known by another national number',
      { byReference: here, agrees: true, hasOtherIdentity: true },
      'insz',
    ],
    [
      'the sender knows the pupil by another reference',
      { byIdentity: here, agrees: true, hasOtherReference: true },
      'stamnummer',
    ],
  ])('nobody is overwritten when %s', (_, known, column) => {
    const found = decide(known);
    expect(isMatch(found)).toBe(false);
    expect(found).toMatchObject({ line: 2, column, code: 'BAD_USER_INPUT' });
  });
});
