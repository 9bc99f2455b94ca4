import { ENROLMENT_COLUMNS, enrolmentLine } from './enrolment-line';

const right = {
  stamnummer: '2026-17',
  insz: '',
  voornaam: 'Test',
  familienaam: 'Persoon',
  geboortedatum: '2011-03-04',
  geslacht: 'V',
  nis_gemeente: '11002',
  postcode: '2060',
  schooljaar: '2026-2027',
  inschrijving_begin: '2026-09-01',
  inschrijving_einde: '',
  niveau: 'SECUNDAIR',
  soort_onderwijs: 'GEWOON',
  graad: '2',
  leerjaar: '1',
  onderwijsvorm: 'BSO',
  finaliteit: 'ARBEIDSMARKT',
  duaal: 'N',
  okan: '',
  administratieve_groep: '123456',
  uitschrijving_aanleiding: '',
};

test('a line that is right says an enrolment in the words of the hub', () => {
  expect(enrolmentLine.parse(right)).toMatchObject({
    displayName: 'Test Persoon',
    gender: 'F',
    level: 'SECONDARY',
    kind: 'REGULAR',
    form: 'BSO',
    finality: 'LABOUR_MARKET',
    isDual: false,
    isOkan: false,
    administrativeGroupNumber: 123456,
    endDate: null,
    schoolId: null,
    insz: null,
  });
});

test('words may be small letters, a national number may have its signs', () => {
  const line = enrolmentLine.parse({
    ...right,
    niveau: 'secundair',
    duaal: 'ja',
    insz: '88.02.29-999.90',
    geslacht: 'm',
  });
  expect(line).toMatchObject({ level: 'SECONDARY', isDual: true, insz: '88022999990', gender: 'M' });
});

test.each([
  ['stamnummer', '', 'must be given'],
  ['insz', '88022999991', 'check digits'],
  ['geboortedatum', '2011-02-30', 'day that exists'],
  ['geboortedatum', '04/03/2011', 'day that exists'],
  ['geboortedatum', '1950-01-01', 'years old'],
  ['geboortedatum', '2026-10-01', 'years old'],
  ['geslacht', 'Q', 'must be one of M, V, X'],
  ['geslacht', '', 'must be one of M, V, X'],
  ['nis_gemeente', '1102', '5 digits'],
  ['postcode', '0060', 'postal code'],
  ['schooljaar', '2026-2028', 'school year'],
  ['schooljaar', '2025-2026', 'does not begin in this school year'],
  ['inschrijving_einde', '2026-08-31', 'before the begin'],
  ['inschrijving_einde', '2027-09-01', 'after the school year'],
  ['niveau', 'constructor', 'must be one of'],
  ['graad', '4', 'must be 1 to 3'],
  ['graad', '1.5', 'whole number'],
  ['administratieve_groep', '1000000', 'must be 0 to 999999'],
  ['uitschrijving_aanleiding', 'SCHOOLWISSEL', 'only with an end'],
  ['duaal', 'misschien', 'must be one of'],
])('%s "%s" is refused in its column, without the value', (column, cell, message) => {
  const issues = enrolmentLine.safeParse({ ...right, [column]: cell }).error?.issues ?? [];
  expect(issues).toMatchObject([{ path: [column], message: expect.stringContaining(message) }]);
  if (cell.length > 3) expect(JSON.stringify(issues)).not.toContain(cell);
});

test('a stage stands in secondary education only', () => {
  const issues = enrolmentLine.safeParse({ ...right, niveau: 'LAGER' }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual(['graad', 'onderwijsvorm', 'finaliteit']);
});

test('every column that a line needs stands in the header, and no other', () => {
  const columns = [...ENROLMENT_COLUMNS.required, ...ENROLMENT_COLUMNS.optional];
  expect(columns.sort()).toEqual([...Object.keys(right), 'school_id'].sort());
});
