import { at, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, type World } from '../../../tests/testkit/seed';

/** Which relations enrolments make, how long they hold, and which of them is a change of school. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

type School = 'schoolAntwerp' | 'schoolAntwerpSouth' | 'schoolMechelen';

/** An enrolment that began so many days ago, and ended so many days ago if it did; it lies in one school year. */
const enrol = (pupil: string, school: School, began: number, ended: number | null = null) =>
  hub.rows(
    'pupils',
    `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, end_date, level)
    select $1, $2, year, greatest(pupils.today() - $3::int, (left(year, 4) || '-09-01')::date), pupils.today() - $4::int, 'SECONDARY'
    from hub.school_year(pupils.today() - coalesce($4::int, $3::int)) year`,
    [pupil, ORGANISATIONS[school].id, began, ended],
  );
const newPupil = (name: string) => world.pupil(name, { enrolments: [] });
const sees = async (pupil: string, persona: PersonaName) =>
  at(await hub.execute('query ($id: ID!) { pupil(id: $id) { id } }', { id: pupil }).as(persona), 'pupil') !==
  null;
const changes = async (pupil: string) =>
  at(
    await hub
      .execute(
        'query ($id: ID!) { pupil(id: $id) { schoolChanges { within handoverStatus } currentEnrolment { school { id } } } }',
        { id: pupil },
      )
      .as('clb-antwerp'),
    'pupil.schoolChanges',
  );

it('the centre that is left keeps sight for the two weeks of the hand-over, and no longer', async () => {
  const leaving = await newPupil('leaving');
  await enrol(leaving, 'schoolAntwerp', 60, 13);
  await enrol(leaving, 'schoolMechelen', 12);
  expect(await sees(leaving, 'clb-antwerp')).toBe(true);
  expect(await sees(leaving, 'clb-mechelen')).toBe(true);
  expect(await changes(leaving)).toMatchObject([{ handoverStatus: 'PENDING_OBJECTION' }]);

  const left = await newPupil('left');
  await enrol(left, 'schoolAntwerp', 60, 17);
  await enrol(left, 'schoolMechelen', 16);
  expect(await sees(left, 'clb-antwerp')).toBe(false);
  expect(await sees(left, 'clb-mechelen')).toBe(true);
});

it('a change between two schools of one centre needs no hand-over', async () => {
  const pupil = await newPupil('within');
  await enrol(pupil, 'schoolAntwerp', 60, 31);
  await enrol(pupil, 'schoolAntwerpSouth', 30);
  expect(await sees(pupil, 'clb-antwerp')).toBe(true);
  expect(await changes(pupil)).toMatchObject([{ handoverStatus: 'NOT_NEEDED' }]);
});

it('an older enrolment that is told late reopens no centre that was left, and closes none that took over', async () => {
  const pupil = await world.pupil('late', { enrolments: [{ school: 'schoolMechelen' }] });
  await hub.rows(
    'pupils',
    `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, end_date, level) values ($1, $2, $3, $4, $5, 'SECONDARY')`,
    [
      pupil,
      ORGANISATIONS.schoolAntwerp.id,
      LAST_YEAR,
      `${LAST_YEAR.slice(0, 4)}-09-01`,
      `${LAST_YEAR.slice(5)}-06-30`,
    ],
  );
  expect(await sees(pupil, 'clb-antwerp')).toBe(false);
  expect(await sees(pupil, 'clb-mechelen')).toBe(true);
});

it('a school sees its pupil until the last day of the enrolment; the centre goes on seeing who left', async () => {
  const today = await newPupil('last day');
  await enrol(today, 'schoolAntwerp', 20, 0);
  expect(await sees(today, 'school-antwerp')).toBe(true);
  const gone = await newPupil('gone');
  await enrol(gone, 'schoolAntwerp', 20, 2);
  expect(await sees(gone, 'school-antwerp')).toBe(false);
  expect(await sees(gone, 'clb-antwerp')).toBe(true);
});

it('an enrolment of last year is over for the school, though nobody wrote down its end, and the centre stays', async () => {
  const pupil = await world.pupil('last year', {
    enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR }],
  });
  expect(await sees(pupil, 'school-antwerp')).toBe(false);
  const answer = await hub
    .execute(
      'query ($id: ID!) { pupil(id: $id) { currentEnrolment { id } enrolments { schoolYear } clbCentre { id } } }',
      {
        id: pupil,
      },
    )
    .as('clb-antwerp');
  expect(at(answer, 'pupil')).toEqual({
    currentEnrolment: null,
    enrolments: [{ schoolYear: LAST_YEAR }],
    clbCentre: { id: ORGANISATIONS.clbAntwerp.id },
  });
});

it('another school after the summer is a change in summer; the same school again is none', async () => {
  const other = await world.pupil('after summer', {
    enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR }, { school: 'schoolAntwerpSouth' }],
  });
  expect(await changes(other)).toMatchObject([{ within: 'SUMMER' }]);
  const same = await world.pupil('same again', {
    enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR }, { school: 'schoolAntwerp' }],
  });
  expect(await changes(same)).toEqual([]);
});
