import {
  assertFitsTable,
  assertKindOpen,
  assertTellsNobody,
  assertWilling,
  type Discussed,
  onTable,
  willing,
} from './rules';

/** What lies on a table, and who may get it; no database here. */
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};
const case_: Discussed = {
  subjectKind: 'PUPIL',
  groupSize: null,
  level: 'SECONDARY',
  ageBand: 'FROM_15_TO_17',
  areaNis: '12025',
  situation: 'AT_RISK',
  reasons: ['TRUANCY', 'MENTAL_HEALTH', 'OFFENDING', 'RADICALISATION_CONCERN', 'HOME_SITUATION'],
  problematicHalfDays: 5,
  urgency: 'HIGH',
};

it('a table sees bands and facts, and no reason that stays with centre and helpdesk (R9, L32)', () => {
  expect(onTable(case_)).toEqual({
    subjectKind: 'PUPIL',
    groupSize: null,
    level: 'SECONDARY',
    ageBand: 'FROM_15_TO_17',
    areaNis: '12025',
    situation: 'AT_RISK',
    reasons: ['TRUANCY', 'HOME_SITUATION'],
    clbDutyReached: true,
    urgency: 'HIGH',
  });
});

it.each([
  [null, null],
  [0, false],
  [4, false],
  [5, true],
  [34, true],
])(
  'of %p problematic half days it sees whether the centre must be involved: %p',
  (problematicHalfDays, reached) => {
    expect(onTable({ ...case_, problematicHalfDays }).clbDutyReached).toBe(reached);
  },
);

it.each([
  ['Zoekt een rustige plek, twee of drie halve dagen per week, liefst in een kleine groep.', 'taken'],
  ['Kan vanaf 12 januari; 20 halve dagen lijken genoeg.', 'taken'],
  ['Mail naar iemand@school.example voor meer.', 'BAD_USER_INPUT'],
  ['Bel 0470 12 34 56 voor meer.', 'BAD_USER_INPUT'],
  ['Geboren op 12/03/2011, zoekt rust.', 'BAD_USER_INPUT'],
  ['Geboren op 2011-03-12, zoekt rust.', 'BAD_USER_INPUT'],
  ['Nummer 88022999990 vraagt rust.', 'BAD_USER_INPUT'],
  ['Zie dossier L-00017.', 'BAD_USER_INPUT'],
  ['Zie www.school.example.', 'BAD_USER_INPUT'],
  ['Geboren op 12/3/11, zoekt rust.', 'BAD_USER_INPUT'],
  ['Geboren op 3 mei 2011, zoekt rust.', 'BAD_USER_INPUT'],
  ['Bel 0470–12–34–56 voor meer.', 'BAD_USER_INPUT'],
  ['Bel 0470\u00a012\u00a034\u00a056 voor meer.', 'BAD_USER_INPUT'],
  ['Bel ０４７０１２３４５６ voor meer.', 'BAD_USER_INPUT'],
  ['Liefst 2 tot 3 halve dagen, vanaf 5 januari, tot juni 2027.', 'taken'],
])('of the words for a table “%s” is %s', (need, code) => {
  expect(codeOf(() => assertTellsNobody(need))).toBe(code);
});

it('a table for NAFT has no place for a pupil outside secondary education; others have (R3)', () => {
  expect(codeOf(() => assertFitsTable('NAFT', { ...case_, level: 'PRIMARY' }))).toBe('NOT_ELIGIBLE');
  expect(codeOf(() => assertFitsTable('NAFT', { ...case_, level: null }))).toBe('NOT_ELIGIBLE');
  expect(codeOf(() => assertFitsTable('WELFARE', { ...case_, level: 'PRIMARY' }))).toBe('taken');
  expect(codeOf(() => assertFitsTable('NAFT', { ...case_, subjectKind: 'CLASS_GROUP', level: null }))).toBe(
    'taken',
  );
});

it('a helpdesk looks at the offers that it works with at the time', () => {
  const mode = (...providerKinds: string[]) => ({ name: 'NOW', providerKinds });
  expect(codeOf(() => assertKindOpen('NAFT', mode('NAFT')))).toBe('taken');
  expect(codeOf(() => assertKindOpen('WELFARE', mode('NAFT')))).toBe('CHANNEL_NOT_OPEN');
  expect(codeOf(() => assertKindOpen('MIXED', mode('NAFT')))).toBe('CHANNEL_NOT_OPEN');
  expect(codeOf(() => assertKindOpen('MIXED', mode('NAFT', 'WELFARE')))).toBe('taken');
  expect(codeOf(() => assertKindOpen('NAFT', undefined))).toBe('CHANNEL_NOT_OPEN');
});

it('who is assigned has said so; who can take it together only is not left alone', () => {
  const answers = [
    { organisationId: 'yes', canTake: 'YES' },
    { organisationId: 'no', canTake: 'NO' },
    { organisationId: 'together', canTake: 'TOGETHER' },
  ] as const;
  expect(willing(answers)).toEqual(['yes', 'together']);
  expect(codeOf(() => assertWilling(['yes'], answers))).toBe('taken');
  expect(codeOf(() => assertWilling(['together', 'yes'], answers))).toBe('taken');
  expect(codeOf(() => assertWilling(['together'], answers))).toBe('CONFLICT');
  expect(codeOf(() => assertWilling(['yes', 'no'], answers))).toBe('CONFLICT');
  expect(codeOf(() => assertWilling(['silent'], answers))).toBe('CONFLICT');
});
