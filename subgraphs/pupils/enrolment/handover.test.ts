import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';
import { yearAfter } from './rules';

/** Which centre sees a pupil when another school tells of an enrolment. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const NEXT_YEAR = yearAfter(THIS_YEAR);
const NEXT_START = `${NEXT_YEAR.slice(0, 4)}-09-01`;
const { clbAntwerp, clbMechelen, schoolMechelen } = ORGANISATIONS;

/** As an import writes it: for a pupil that the school has a reference for. */
async function enrol(
  pupil: string,
  schoolYear: string,
  start: string,
  end: string | null = null,
): Promise<void> {
  await hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3) on conflict do nothing', [
    schoolMechelen.id,
    randomUUID(),
    pupil,
  ]);
  const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('hub.role', 'SCHOOL', true), set_config('hub.org', $1, true), set_config('hub.person', $2, true), set_config('hub.import', 'on', true)",
      [schoolMechelen.id, randomUUID()],
    );
    await client.query(
      `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, end_date, level)
      values ($1, $2, $3, $4, $5, 'SECONDARY')`,
      [pupil, schoolMechelen.id, schoolYear, start, end],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const sights = (pupil: string) =>
  hub.rows(
    'pupils',
    `select holder_id as centre, valid_from::date::text as from, valid_until::date::text as until
    from pupils.access_edge where pupil_id = $1 and relation = 'CLB_CONTRACT' order by valid_from, valid_until`,
    [pupil],
  );
const inTwoWeeks = async (day: string) =>
  (await hub.rows('pupils', "select ($1::date + interval '14 days')::date::text as day", [day]))[0]?.day;
const today = async () => String((await hub.rows('pupils', 'select pupils.today()::text as day'))[0]?.day);

it('a begin that is told late takes no day of the window from the centre left behind', async () => {
  const pupil = await world.pupil('claimed', { enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR }] });
  await enrol(pupil, THIS_YEAR, `${THIS_YEAR.slice(0, 4)}-09-01`);
  expect(await sights(pupil)).toEqual([
    expect.objectContaining({ centre: clbAntwerp.id, until: await inTwoWeeks(await today()) }),
    expect.objectContaining({ centre: clbMechelen.id, until: null }),
  ]);
});

it('an enrolment that has not begun leaves the present centre its sight until two weeks after it begins', async () => {
  const pupil = await world.pupil('moving');
  await enrol(pupil, NEXT_YEAR, NEXT_START);
  expect(await sights(pupil)).toEqual([
    expect.objectContaining({ centre: clbAntwerp.id, until: await inTwoWeeks(NEXT_START) }),
    { centre: clbMechelen.id, from: NEXT_START, until: null },
  ]);
});

it('and keeps no present school’s centre from its sight, nor is it kept from its own', async () => {
  const pupil = await world.pupil('told first', { enrolments: [] });
  await enrol(pupil, NEXT_YEAR, NEXT_START);
  await hub.rows(
    'pupils',
    `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, level) values ($1, $2, $3, $4, 'SECONDARY')`,
    [pupil, ORGANISATIONS.schoolAntwerp.id, THIS_YEAR, `${THIS_YEAR.slice(0, 4)}-09-01`],
  );
  expect(await sights(pupil)).toEqual([
    expect.objectContaining({ centre: clbAntwerp.id, until: await inTwoWeeks(NEXT_START) }),
    { centre: clbMechelen.id, from: NEXT_START, until: null },
  ]);
});

it('an older enrolment that is told late reopens no centre that was left', async () => {
  const pupil = await world.pupil('old news');
  await enrol(pupil, LAST_YEAR, `${LAST_YEAR.slice(0, 4)}-09-01`);
  expect(await sights(pupil)).toEqual([expect.objectContaining({ centre: clbAntwerp.id, until: null })]);
});

it('an enrolment lies in its school year, and not beyond the next one', async () => {
  const pupil = await world.pupil('for ever', { enrolments: [] });
  const start = `${THIS_YEAR.slice(0, 4)}-09-01`;
  await expect(enrol(pupil, THIS_YEAR, start, `${NEXT_YEAR.slice(0, 4)}-09-01`)).rejects.toMatchObject({
    code: '23514',
  });
  const far = yearAfter(NEXT_YEAR);
  await expect(enrol(pupil, far, `${far.slice(0, 4)}-09-01`)).rejects.toMatchObject({ code: '42501' });
  expect(await sights(pupil)).toEqual([]);
});
