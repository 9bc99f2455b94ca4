import { at, REFERENCE_KEY, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';
import { today } from '../../kit/calendar';
import { identityHash, referenceHash } from '../pupil/reference';

/** Imports as schools and centres send them, on real PostgreSQL; everybody in them is made up. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const IMPORT = `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) {
  id applied lines created updated unchanged refused { line column code message } } }`;
const FIND = `query ($input: FindPupilInput!) { findPupil(input: $input) {
  id displayName gender postalCode absenceSummary(schoolYear: "${LAST_YEAR}") { problematicHalfDays } } }`;
const START = `${THIS_YEAR.slice(0, 4)}-09-01`;
const BIRTH_DATE = `${Number(THIS_YEAR.slice(0, 4)) - 15}-03-04`;
const LAST_START = `${LAST_YEAR.slice(0, 4)}-09-01`;
const [INSZ, OTHER_INSZ] = ['08222999934', '08422999977'];
/** A made-up number of who was born on 29 February 2008, with a BIS number's month. */
const madeUpInsz = (serial: number): string => {
  const digits = `084229${String(serial).padStart(3, '0')}`;
  return `${digits}${String(97 - (Number(`2${digits}`) % 97)).padStart(2, '0')}`;
};

const COLUMNS = [
  'stamnummer',
  'insz',
  'voornaam',
  'familienaam',
  'geboortedatum',
  'geslacht',
  'nis_gemeente',
  'postcode',
  'school_id',
  'schooljaar',
  'inschrijving_begin',
  'inschrijving_einde',
  'niveau',
  'soort_onderwijs',
  'graad',
  'leerjaar',
  'onderwijsvorm',
  'finaliteit',
  'duaal',
  'okan',
  'administratieve_groep',
  'uitschrijving_aanleiding',
] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

const enrolments = (...lines: Cells[]): string => {
  const usual: Cells = {
    geboortedatum: BIRTH_DATE,
    geslacht: 'X',
    nis_gemeente: '11002',
    postcode: '2060',
    schooljaar: THIS_YEAR,
    inschrijving_begin: START,
    niveau: 'SECUNDAIR',
    soort_onderwijs: 'GEWOON',
    graad: '2',
    leerjaar: '1',
    onderwijsvorm: 'BSO',
    finaliteit: 'ARBEIDSMARKT',
    duaal: 'N',
    okan: 'N',
    voornaam: 'Test',
    familienaam: 'Persoon',
  };
  return [
    COLUMNS.join(';'),
    ...lines.map((line) => COLUMNS.map((column) => ({ ...usual, ...line })[column] ?? '').join(';')),
  ].join('\r\n');
};
const absences = (...lines: string[]): string =>
  ['stamnummer,datum,dagdeel,code,lokale_code', ...lines].join('\n');

async function bring(csv: string, persona: PersonaName = 'school-antwerp', kind = 'ENROLMENTS') {
  const answer = await hub.execute(IMPORT, { input: { kind, csv } }).as(persona);
  expect(answer.errors).toEqual([]);
  return at(answer, 'importRecords');
}
const applied = (created: number, updated: number, unchanged: number) =>
  expect.objectContaining({
    applied: true,
    lines: created + updated + unchanged,
    created,
    updated,
    unchanged,
    refused: [],
  });
const refused = (...lines: object[]) =>
  expect.objectContaining({
    applied: false,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: lines.map((line) => expect.objectContaining(line)),
  });

async function find(
  reference: string,
  persona: PersonaName = 'school-antwerp',
): Promise<Record<string, unknown> | undefined> {
  const answer = await hub.execute(FIND, { input: { reference } }).as(persona);
  const found = at(answer, 'findPupil');
  return Array.isArray(found) ? found[0] : undefined;
}
const NEUTRAL = 'does not go with this pupil: check the number, the name and the birth date';
const pupils = async () =>
  (await hub.rows('pupils', 'select count(*)::int as count from pupils.pupil'))[0]?.count;

describe('enrolments', () => {
  it('a new pupil is there for the school, for its centre, and for nobody else', async () => {
    expect(await bring(`\uFEFF${enrolments({ stamnummer: 'N-1' })}`)).toEqual(applied(1, 0, 0));
    const pupil = await find('n-1');
    expect(pupil).toMatchObject({ displayName: 'Test Persoon' });
    const seen = (persona: PersonaName) =>
      hub.execute('query ($id: ID!) { pupil(id: $id) { id } }', { id: pupil?.id }).as(persona);
    expect(at(await seen('clb-antwerp'), 'pupil.id')).toBe(pupil?.id);
    expect(at(await seen('school-antwerp-south'), 'pupil')).toBeNull();
    expect(at(await seen('clb-mechelen'), 'pupil')).toBeNull();
    expect(await find('N-1', 'school-antwerp-south')).toBeUndefined();
  });

  it('the same file again changes nothing, also what it says of a pupil who has left and of one who is still to come', async () => {
    const gone = {
      schooljaar: LAST_YEAR,
      inschrijving_begin: LAST_START,
      inschrijving_einde: `${LAST_YEAR.slice(0, 4)}-09-30`,
      uitschrijving_aanleiding: 'ANDERE',
    };
    const next = `${Number(THIS_YEAR.slice(0, 4)) + 1}`;
    const coming = { schooljaar: `${next}-${Number(next) + 1}`, inschrijving_begin: `${next}-09-01` };
    const file = enrolments(
      { stamnummer: 'R-1' },
      { stamnummer: 'R-2', ...gone, familienaam: 'Vertrokken' },
      { stamnummer: 'R-3', ...coming, familienaam: 'Straks' },
    );
    expect(await bring(file)).toEqual(applied(3, 0, 0));
    const before = await pupils();
    expect(await bring(file)).toEqual(applied(0, 0, 3));
    expect(await pupils()).toBe(before);
  });

  it('a file may correct an enrolment, the spelling of a name and an address', async () => {
    await bring(enrolments({ stamnummer: 'C-1' }, { stamnummer: 'C-2' }, { stamnummer: 'C-3' }));
    const corrected = enrolments(
      { stamnummer: 'C-1', finaliteit: 'DUBBEL' },
      { stamnummer: 'C-2', familienaam: 'Persóón', postcode: '2800' },
      { stamnummer: 'C-3', postcode: '' },
    );
    expect(await bring(corrected)).toEqual(applied(0, 2, 1));
    expect(await find('C-2')).toMatchObject({ displayName: 'Test Persóón', postalCode: '2800' });
    expect(await find('C-3')).toMatchObject({ postalCode: '2060' });
  });

  it('by national number two schools mean the same pupil, and it is kept as a hash only', async () => {
    const moved = { insz: '08.22.29-999.34', familienaam: 'Wisselaar' };
    await bring(
      enrolments({ ...moved, stamnummer: 'A-9', schooljaar: LAST_YEAR, inschrijving_begin: LAST_START }),
    );
    const before = await pupils();
    const second = enrolments({ ...moved, stamnummer: 'B-4' });
    expect(await bring(second, 'school-antwerp-south')).toEqual(applied(1, 0, 0));
    expect(await pupils()).toBe(before);
    const [identity] = await hub.rows(
      'pupils',
      'select identity_hash from pupils.pupil_identity where pupil_id = $1',
      [(await find('B-4', 'school-antwerp-south'))?.id],
    );
    expect(identity?.identity_hash).toBe(identityHash(REFERENCE_KEY, INSZ));
    const [changes] = await hub.rows(
      'pupils',
      "select count(*)::int as count from pupils.school_change where within = 'SUMMER'",
    );
    expect(changes?.count).toBe(1);
  });

  it('nobody known is overwritten: a reference or number that means another is refused, and the whole file with it', async () => {
    await bring(enrolments({ stamnummer: 'K-1', insz: OTHER_INSZ }, { stamnummer: 'K-2' }));
    const before = await pupils();
    const file = enrolments(
      { stamnummer: 'K-3' },
      { stamnummer: 'K-1', familienaam: 'Heelanders', voornaam: 'Wim' },
      { stamnummer: 'K-2', insz: OTHER_INSZ },
      { stamnummer: 'K-2', insz: OTHER_INSZ, geboortedatum: '2010-01-01' },
    );
    expect(await bring(file)).toEqual(
      refused(
        { line: 3, column: 'stamnummer', code: 'BAD_USER_INPUT' },
        { line: 5, column: 'geboortedatum', code: 'BAD_USER_INPUT' },
      ),
    );
    expect(await bring(enrolments({ stamnummer: 'K-2', insz: OTHER_INSZ }))).toEqual(
      refused({ line: 2, column: 'insz', code: 'BAD_USER_INPUT' }),
    );
    expect(await bring(enrolments({ stamnummer: 'K-9', insz: OTHER_INSZ }))).toEqual(
      refused({ line: 2, column: 'stamnummer' }),
    );
    expect(await pupils()).toBe(before);
    expect(await find('K-3')).toBeUndefined();
  });

  describe('by national number alone', () => {
    const victim = {
      stamnummer: 'V-1',
      insz: madeUpInsz(101),
      voornaam: 'Geheime',
      familienaam: 'Vandenbroucke',
    };
    const theirs = { ...victim, stamnummer: 'W-1', inschrijving_begin: today() };
    beforeAll(async () => expect(await bring(enrolments(victim))).toEqual(applied(1, 0, 0)));

    it('names must be nearly the same, and the birth date the same', async () => {
      for (const wrong of [
        { voornaam: 'X', familienaam: 'Vandenbrouck' },
        { familienaam: 'Peeters' },
        { geboortedatum: '2010-12-30' },
      ]) {
        const report = await bring(enrolments({ ...theirs, ...wrong }), 'school-mechelen');
        expect(report).toEqual(refused({ line: 2, column: 'insz', message: NEUTRAL }));
      }
      expect(await find('W-1', 'school-mechelen')).toBeUndefined();
    });

    it('a second school enrols the pupil, and corrects nothing of who that is while the first school has the pupil', async () => {
      expect(await bring(enrolments({ ...theirs, familienaam: 'Vandenbrouck' }), 'school-mechelen')).toEqual(
        applied(1, 0, 0),
      );
      const other = {
        ...theirs,
        voornaam: 'Xavier',
        familienaam: 'Vandenbrouck',
        geslacht: 'V',
        postcode: '2800',
      };
      expect(await bring(enrolments(other), 'school-mechelen')).toEqual(applied(0, 0, 1));
      const known = { displayName: 'Geheime Vandenbroucke', gender: 'X', postalCode: '2060' };
      expect(await find('V-1')).toMatchObject(known);
      expect(await find('W-1', 'school-mechelen')).toMatchObject(known);
    });

    it('a file that is refused anyway says nothing of whose number a number is', async () => {
      const probe = { ...theirs, stamnummer: 'W-2', familienaam: 'Peeters' };
      const spoiler = { stamnummer: 'W-3', graad: '9' };
      const overlapping = { stamnummer: 'W-4', inschrijving_begin: today() };
      for (const [spoilt, line] of [
        [[spoiler], 3],
        [[overlapping, overlapping], 4],
      ] as const) {
        const report = await bring(enrolments(probe, ...spoilt), 'school-antwerp-south');
        expect(report).toEqual(refused({ line }));
      }
    });

    it('after five that do not go with their pupils, no more are named', async () => {
      const known = Array.from({ length: 7 }, (_, place) => ({
        stamnummer: `D-${place}`,
        insz: madeUpInsz(200 + place),
        familienaam: `Bekend ${'abcdefg'[place]}`,
      }));
      expect(await bring(enrolments(...known))).toEqual(applied(7, 0, 0));
      const probes = known.map((line) => ({ ...line, voornaam: 'Wim', familienaam: 'Heelanders' }));
      const report = await bring(enrolments(...probes), 'school-mechelen');
      expect(report).toEqual(refused(...[2, 3, 4, 5, 6].map((line) => ({ line, message: NEUTRAL }))));
    });
  });

  it('an enrolment that has ended is not opened again, nor is one told for a far future', async () => {
    const ended = { stamnummer: 'O-1', schooljaar: LAST_YEAR, inschrijving_begin: LAST_START };
    const end = `${LAST_YEAR.slice(0, 4)}-11-01`;
    await bring(enrolments({ ...ended, inschrijving_einde: end }));
    expect(await bring(enrolments(ended))).toEqual(
      refused({ line: 2, column: 'inschrijving_einde', message: expect.stringContaining('new one') }),
    );
    const far = {
      stamnummer: 'O-2',
      schooljaar: '2139-2140',
      inschrijving_begin: '2139-09-01',
      geboortedatum: '2125-01-01',
    };
    expect(await bring(enrolments(far))).toEqual(
      refused({
        line: 2,
        column: 'inschrijving_begin',
        message: expect.stringContaining('next school year'),
      }),
    );
  });

  it('a name is letters that are seen', async () => {
    const file = enrolments(
      { stamnummer: 'U-1', voornaam: '123' },
      { stamnummer: 'U-2', familienaam: 'Per\u202Enoos' },
      { stamnummer: 'U-3\u200B' },
    );
    expect(await bring(file)).toEqual(refused({ line: 2, column: 'voornaam' }, { line: 3 }, { line: 4 }));
    const looked = await hub.execute(FIND, { input: { reference: 'U\u0000-1' } }).as('school-antwerp');
    expect(looked.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('a row for a school that is not the sender’s is refused, and nothing of the file is applied', async () => {
    const [own, other] = [ORGANISATIONS.schoolAntwerp.id, ORGANISATIONS.schoolAntwerpSouth.id];
    const file = enrolments({ stamnummer: 'F-1', school_id: own }, { stamnummer: 'F-2', school_id: other });
    expect(await bring(file)).toEqual(refused({ line: 3, column: 'school_id', code: 'FORBIDDEN_ROW' }));
    expect(await find('F-1')).toBeUndefined();
    expect(await bring(file, 'clb-mechelen')).toEqual(
      refused({ line: 2, code: 'FORBIDDEN_ROW' }, { line: 3, code: 'FORBIDDEN_ROW' }),
    );
    expect(await bring(enrolments({ stamnummer: 'F-3' }), 'clb-antwerp')).toEqual(
      refused({ line: 2, code: 'FORBIDDEN_ROW' }),
    );
    expect(await bring(file, 'clb-antwerp')).toEqual(applied(2, 0, 0));
  });

  it('a refusal names line and column and no value, and is kept without any cell', async () => {
    const file = enrolments({ stamnummer: 'V-1', familienaam: 'Geheimenaam', insz: '08222999933' });
    const report = await bring(file);
    expect(report).toEqual(refused({ line: 2, column: 'insz', code: 'BAD_USER_INPUT' }));
    const [kept] = await hub.rows(
      'pupils',
      'select * from pupils.import_report order by imported_at desc limit 1',
    );
    for (const text of [JSON.stringify(report), JSON.stringify(kept)])
      expect(text).not.toMatch(/Geheimenaam|0822/);
  });

  it('of many refused lines the first hundred are told', async () => {
    const report = await bring(
      enrolments(...Array.from({ length: 150 }, (_, place) => ({ stamnummer: `${place}`, graad: '9' }))),
    );
    expect(report).toMatchObject({ applied: false, lines: 150 });
    expect(report).toHaveProperty('refused.length', 100);
    expect(report).toHaveProperty('refused.99.line', 101);
  });

  it('the same request with the same key is one import; its report is for the sender only', async () => {
    const input = { kind: 'ENROLMENTS', csv: enrolments({ stamnummer: 'I-1' }) };
    const once = () => hub.execute(IMPORT, { input }).withKey('one-import-one-key').as('school-antwerp');
    const [first, again] = [await once(), await once()];
    expect(at(first, 'importRecords')).toEqual(applied(1, 0, 0));
    expect(again.text).toBe(first.text);
  });

  it('two imports of the same new pupil at once make one pupil', async () => {
    const twin = { insz: '88022999990', familienaam: 'Tegelijk' };
    const before = Number(await pupils());
    const reports = await Promise.all([
      bring(enrolments({ ...twin, stamnummer: 'T-1' }), 'school-antwerp'),
      bring(enrolments({ ...twin, stamnummer: 'T-1' }), 'school-antwerp-south'),
    ]);
    expect(reports).toEqual([applied(1, 0, 0), applied(1, 0, 0)]);
    expect(await pupils()).toBe(before + 1);
  });

  it('a file that is not right as a whole is an error that says why', async () => {
    const send = (csv: string) =>
      hub.execute(IMPORT, { input: { kind: 'ENROLMENTS', csv } }).as('school-antwerp');
    const wrong = await send(absences('17,2026-10-01,VM,B,'));
    expect(wrong.codes).toEqual(['BAD_USER_INPUT']);
    expect(wrong.errors[0]?.message).toMatch(
      /missing: voornaam, .*unknown: datum, dagdeel, code, lokale_code/,
    );
    expect((await send(enrolments({ stamnummer: 'E-1', voornaam: 'Zo\uFFFD' }))).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('absences', () => {
  const day = `${LAST_YEAR.slice(0, 4)}-09-0`;
  const lastYear = { schooljaar: LAST_YEAR, inschrijving_begin: LAST_START };
  const weekdays = [1, 2, 3, 4, 7, 8]
    .map((date) => `${day}${date}`)
    .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
  const [first = '', second = ''] = weekdays;

  beforeAll(async () => {
    const both = ['P-1', 'P-2'].flatMap((stamnummer) => [{ stamnummer }, { stamnummer, ...lastYear }]);
    await bring(enrolments(...both));
    await bring(
      enrolments({ stamnummer: 'P-9', familienaam: 'Elders', ...lastYear }),
      'school-antwerp-south',
    );
  });

  it('are counted at once, and the same file again changes nothing', async () => {
    const file = absences(`P-1,${first},VM,B,`, `P-1,${first},NM,B,sp`, `P-1,${second},AM,Z,`);
    expect(await bring(file, 'school-antwerp', 'ABSENCES')).toEqual(applied(3, 0, 0));
    expect(await find('P-1')).toMatchObject({ absenceSummary: { problematicHalfDays: 2 } });
    expect(await bring(file, 'school-antwerp', 'ABSENCES')).toEqual(applied(0, 0, 3));
    const corrected = absences(`P-1,${first},VM,Z,`, `P-1,${first},NM,B,sp`, `P-1,${second},PM,B,`);
    expect(await bring(corrected, 'school-antwerp', 'ABSENCES')).toEqual(applied(1, 1, 1));
    expect(await find('P-1')).toMatchObject({ absenceSummary: { problematicHalfDays: 2 } });
  });

  it('obey the rules of recording, line by line', async () => {
    const weekend = [5, 6, 12]
      .map((date) => `${LAST_YEAR.slice(0, 4)}-09-${String(date).padStart(2, '0')}`)
      .find((date) => [0, 6].includes(new Date(date).getUTCDay()));
    const file = absences(
      `P-2,${weekend},VM,B,`,
      `P-2,${first},VM,Q,`,
      `P-9,${first},VM,B,`,
      `P-2,${second},VM,B,`,
      `P-2,${second},AM,B,`,
      `P-2,${Number(THIS_YEAR.slice(0, 4)) + 5}-10-01,VM,B,`,
      `P-2,${Number(LAST_YEAR.slice(0, 4)) - 1}-10-01,VM,B,`,
      `P-2,${first},VM,B,${'x'.repeat(11)}`,
    );
    expect(await bring(file, 'school-antwerp', 'ABSENCES')).toEqual(
      refused(
        { line: 2, column: 'datum', message: expect.stringContaining('Saturday') },
        { line: 3, column: 'code' },
        { line: 4, column: 'stamnummer' },
        { line: 6, column: 'datum', message: expect.stringContaining('line 5') },
        { line: 7, column: 'datum', message: expect.stringContaining('future') },
        { line: 8, column: 'datum' },
        { line: 9, column: 'lokale_code' },
      ),
    );
  });

  it('of a pupil who left are not the school’s any more, and a half day of another school is not either', async () => {
    const shared = await world.pupil('shared', {
      enrolments: [
        { school: 'schoolAntwerpSouth', year: LAST_YEAR },
        { school: 'schoolAntwerp', year: LAST_YEAR },
        { school: 'schoolAntwerp' },
      ],
    });
    await hub.rows(
      'pupils',
      "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2, 'AM', $3, 'B')",
      [shared, first, ORGANISATIONS.schoolAntwerpSouth.id],
    );
    const left = await world.pupil('left', {
      enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR, end: first }],
    });
    for (const [pupil, reference] of [
      [shared, 'S-1'],
      [left, 'L-1'],
    ] as const) {
      await hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3)', [
        ORGANISATIONS.schoolAntwerp.id,
        referenceHash(REFERENCE_KEY, ORGANISATIONS.schoolAntwerp.id, reference),
        pupil,
      ]);
    }
    const file = absences(`S-1,${first},VM,B,`, `L-1,${first},VM,B,`);
    expect(await bring(file, 'school-antwerp', 'ABSENCES')).toEqual(
      refused({ line: 2, code: 'FORBIDDEN_ROW' }, { line: 3, code: 'FORBIDDEN_ROW' }),
    );
  });
});

it('thousands of lines take seconds', async () => {
  const lines = Array.from({ length: 2_000 }, (_, place) => ({
    stamnummer: `M-${place}`,
    familienaam: `Persoon ${place}`,
  }));
  const began = Date.now();
  expect(await bring(enrolments(...lines))).toEqual(applied(2_000, 0, 0));
  expect(await bring(enrolments(...lines))).toEqual(applied(0, 0, 2_000));
  expect(Date.now() - began).toBeLessThan(10_000);
});

it('for a helpdesk there is no import', async () => {
  const input = { kind: 'ENROLMENTS', csv: enrolments({ stamnummer: 'X' }) };
  const answer = await hub.execute(IMPORT, { input }).as('helpdesk-antwerp');
  expect(new Set(answer.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
});
