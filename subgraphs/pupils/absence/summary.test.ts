import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';

/** How half days are counted: by the database itself, whoever writes them. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const insert = (pupil: string, day: string, code: string, dayPart = 'AM') =>
  hub.rows(
    'pupils',
    'insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2, $3, $4, $5)',
    [pupil, day, dayPart, ORGANISATIONS.schoolAntwerp.id, code],
  );
const counted = async (pupil: string, year = THIS_YEAR) =>
  (
    await hub.rows(
      'pupils',
      'select a, m, r, z, h, p, b from pupils.absence_summary where pupil_id = $1 and school_year = $2',
      [pupil, year],
    )
  )[0];
const day = (number: number) => `${THIS_YEAR.slice(0, 4)}-09-${String(number).padStart(2, '0')}`;
const NONE = { a: 0, m: 0, r: 0, z: 0, h: 0, p: 0, b: 0 };

it.each(['A', 'M', 'R', 'Z', 'H', 'P', 'B'])(
  'a half day of code %s counts under its own letter and no other, and so do its correction and its removal',
  async (code) => {
    const pupil = await world.pupil(`code ${code}`);
    const letter = code.toLowerCase();
    await insert(pupil, day(1), code);
    await insert(pupil, day(1), code, 'PM');
    expect(await counted(pupil)).toEqual({ ...NONE, [letter]: 2 });

    const other = code === 'Z' ? 'A' : 'Z';
    await hub.rows(
      'pupils',
      "update pupils.absence_record set code = $2 where pupil_id = $1 and day_part = 'PM'",
      [pupil, other],
    );
    expect(await counted(pupil)).toEqual({ ...NONE, [letter]: 1, [other.toLowerCase()]: 1 });

    await hub.rows('pupils', 'delete from pupils.absence_record where pupil_id = $1', [pupil]);
    expect(await counted(pupil)).toEqual(NONE);
  },
);

it('a half day of 31 August counts for the school year that ends, one of 1 September for the next', async () => {
  const pupil = await world.pupil('at the turn');
  await insert(pupil, `${THIS_YEAR.slice(0, 4)}-08-31`, 'B');
  await insert(pupil, `${THIS_YEAR.slice(0, 4)}-09-01`, 'B');
  expect(await counted(pupil, LAST_YEAR)).toEqual({ ...NONE, b: 1 });
  expect(await counted(pupil)).toEqual({ ...NONE, b: 1 });
});
