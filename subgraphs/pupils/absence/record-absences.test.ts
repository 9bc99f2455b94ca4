import { randomUUID } from 'node:crypto';
import { at, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';

let hub: TestHub;
let world: World;
let pupil: string;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  pupil = await world.pupil('pupil', {
    enrolments: [
      { school: 'schoolAntwerpSouth', year: LAST_YEAR, end: `${LAST_YEAR.slice(0, 4)}-09-10` },
      { school: 'schoolAntwerp', year: LAST_YEAR },
      { school: 'schoolAntwerp' },
    ],
    truant: { schoolAntwerp: 1 },
  });
});
afterAll(() => hub.stop());

const RECORD = `mutation ($input: RecordAbsencesInput!) { recordAbsences(input: $input) {
  recorded pupil { id } absenceSummary { schoolYear problematicHalfDays } } }`;

/** School days of last September: they have passed, whatever day it is. */
const schoolDays = Array.from(
  { length: 10 },
  (_, place) => `${LAST_YEAR.slice(0, 4)}-09-${String(place + 1).padStart(2, '0')}`,
).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
const [monday = '', tuesday = '', wednesday = ''] = schoolDays;
const halfDay = (date: string, code = 'B', dayPart = 'AM') => ({ date, dayPart, code });

const record = (halfDays: object[], persona: PersonaName = 'school-antwerp', more: object = {}) =>
  hub.execute(RECORD, { input: { pupilId: pupil, halfDays, ...more } }).as(persona);

it('half days count at once, over all schools; one that is known is corrected', async () => {
  expect((await record([halfDay(monday), halfDay(monday, 'Z', 'PM')])).data).toEqual({
    recordAbsences: {
      recorded: 2,
      pupil: { id: pupil },
      absenceSummary: { schoolYear: LAST_YEAR, problematicHalfDays: 1 },
    },
  });
  const corrected = await record([halfDay(monday, 'Z'), halfDay(monday, 'B', 'PM'), halfDay(tuesday)]);
  expect(at(corrected, 'recordAbsences.absenceSummary.problematicHalfDays')).toBe(2);
  const [thisYear] = await hub.rows(
    'pupils',
    'select b from pupils.absence_summary where pupil_id = $1 and school_year = $2',
    [pupil, THIS_YEAR],
  );
  expect(thisYear).toEqual({ b: 1 });
});

it('the same request with the same key counts once', async () => {
  const operation = hub
    .execute(RECORD, { input: { pupilId: pupil, halfDays: [halfDay(wednesday)] } })
    .withKey('record-once-1234');
  const first = await operation.as('school-antwerp');
  expect((await operation.as('school-antwerp')).text).toBe(first.text);
  expect(at(first, 'recordAbsences.absenceSummary.problematicHalfDays')).toBe(3);
});

it('a centre names a school that it has a contract with', async () => {
  const south = { schoolId: ORGANISATIONS.schoolAntwerpSouth.id };
  expect((await record([halfDay(tuesday, 'R', 'PM')], 'clb-antwerp', south)).errors).toEqual([]);
  expect((await record([halfDay(tuesday, 'R', 'PM')], 'clb-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
  expect(
    (
      await record([halfDay(tuesday, 'R', 'PM')], 'clb-antwerp', {
        schoolId: ORGANISATIONS.schoolMechelen.id,
      })
    ).codes,
  ).toEqual(['FORBIDDEN']);
  expect((await record([halfDay(tuesday, 'R', 'PM')], 'clb-antwerp', { schoolId: 'x' })).codes).toEqual([
    'FORBIDDEN',
  ]);
});

it('a school records for itself, and leaves another school’s half day alone', async () => {
  expect(
    (await record([halfDay(monday)], 'school-antwerp', { schoolId: ORGANISATIONS.schoolAntwerpSouth.id }))
      .codes,
  ).toEqual(['FORBIDDEN']);
  const before = await hub.rows(
    'pupils',
    'select * from pupils.absence_record where pupil_id = $1 order by day, day_part',
    [pupil],
  );
  expect((await record([halfDay(wednesday, 'Z'), halfDay(tuesday, 'B', 'PM')])).codes).toEqual(['FORBIDDEN']);
  expect(
    (await record([halfDay(monday)], 'clb-antwerp', { schoolId: ORGANISATIONS.schoolAntwerpSouth.id })).codes,
  ).toEqual(['FORBIDDEN']);
  expect(
    await hub.rows(
      'pupils',
      'select * from pupils.absence_record where pupil_id = $1 order by day, day_part',
      [pupil],
    ),
  ).toEqual(before);
});

it('a pupil who is not yours is one who does not exist', async () => {
  const ask = (pupilId: string, persona: PersonaName) =>
    hub.execute(RECORD, { input: { pupilId, halfDays: [halfDay(monday)] } }).as(persona);
  const strip = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
  const nobody = await ask(randomUUID(), 'school-mechelen');
  expect(nobody.codes).toEqual(['NOT_FOUND']);
  expect(strip((await ask(pupil, 'school-mechelen')).text)).toBe(strip(nobody.text));
  expect(strip((await ask('x', 'school-mechelen')).text)).toBe(strip(nobody.text));
});

it.each([
  ['the future', [halfDay('2099-10-01')], 'halfDays.0.date'],
  ['a time long ago', [halfDay('2010-10-01')], 'halfDays.0.date'],
  ['a half day twice', [halfDay(monday), halfDay(monday, 'Z')], 'halfDays.1'],
  ['nothing', [], 'at least one'],
  ['more than 200 half days', Array.from({ length: 201 }, () => halfDay(monday)), 'at most 200'],
  ['a local code that is too long', [{ ...halfDay(monday), localCode: 'x'.repeat(11) }], 'localCode'],
])('%s is refused with its place', async (_, halfDays, place) => {
  const answer = await record(halfDays);
  expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  expect(answer.errors[0]?.message).toContain(place);
});

it('two at once both count', async () => {
  const other = await world.pupil('other', {
    enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR }, { school: 'schoolAntwerp' }],
  });
  const send = (date: string, dayPart: string) =>
    hub
      .execute(RECORD, { input: { pupilId: other, halfDays: [halfDay(date, 'B', dayPart)] } })
      .as('school-antwerp');
  const answers = await Promise.all([
    send(monday, 'AM'),
    send(monday, 'PM'),
    send(tuesday, 'AM'),
    send(tuesday, 'PM'),
    send(wednesday, 'AM'),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  const [summary] = await hub.rows(
    'pupils',
    'select b, clb_duty_since::text from pupils.absence_summary where pupil_id = $1',
    [other],
  );
  expect(summary).toEqual({ b: 5, clb_duty_since: wednesday });
});
