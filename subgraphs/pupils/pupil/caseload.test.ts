import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { Database } from '../../kit/database/database';
import type { PupilsTables } from '../tables';
import { ownCaseload } from './queries';

/** How the caseload keeps to what is so today, and what it costs to read a page of it. Everybody is made up. */
let hub: TestHub;
const ids: Record<string, string> = {};

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  for (const name of ['Anna Een', 'Bert Twee', 'Carl Drie']) {
    ids[name] = await world.pupil(name, { name, truant: { schoolAntwerp: 10 } });
  }
});
afterAll(() => hub.stop());

const CASELOAD = `query ($first: Int, $after: String) { myCaseload(first: $first, after: $after) {
  edges { node { id displayName } } pageInfo { hasNextPage endCursor } } }`;

async function names(after?: string): Promise<unknown> {
  const answer = await hub.execute(CASELOAD, { first: 10, after }).as('school-antwerp');
  const edges = at(answer, 'myCaseload.edges');
  return Array.isArray(edges) ? edges.map(({ node }) => node.displayName) : answer.codes;
}

/** Other pupils of the school, many at a time; `ended` of them have left it. */
async function addPupils(count: number, ended: number): Promise<void> {
  await hub.rows(
    'pupils',
    `with came as (
       insert into pupils.pupil (display_name, search_name, birth_date, gender, synthetic)
       select 'Zz ' || n, 'zz ' || lpad(n::text, 6, '0'), '2012-01-01', 'X', true from generate_series(1, $1::int) n
       returning id)
     insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, basis_id, valid_from, valid_until)
     select 'ORGANISATION', $2, id, 'ENROLMENT', id, now() - interval '100 days',
       case when row_number() over () <= $3::int then now() - interval '1 day' end from came`,
    [count, ORGANISATIONS.schoolAntwerp.id, ended],
  );
}

it('a pupil with another name stands in another place, and nothing is left at the old one', async () => {
  await hub.rows(
    'pupils',
    "update pupils.pupil set display_name = 'Dora Een', search_name = 'dora een' where id = $1",
    [ids['Anna Een']],
  );
  expect(await names()).toEqual(['Bert Twee', 'Carl Drie', 'Dora Een']);
});

it('a pupil whose relation ended is gone, also as the one that a page should follow', async () => {
  const first = await hub.execute(CASELOAD, { first: 1 }).as('school-antwerp');
  expect(at(first, 'myCaseload.edges.0.node.displayName')).toBe('Bert Twee');
  const end = (until: string) =>
    hub.rows('pupils', `update pupils.access_edge set valid_until = ${until} where pupil_id = $1`, [
      ids['Bert Twee'],
    ]);
  await end("now() - interval '1 second'");
  expect(await names()).toEqual(['Carl Drie', 'Dora Een']);
  expect(await names(textAt(first, 'myCaseload.pageInfo.endCursor'))).toEqual(['BAD_USER_INPUT']);
  await end('null');
  expect(await names()).toEqual(['Bert Twee', 'Carl Drie', 'Dora Een']);
});

it('a relation that is still to come is not shown yet', async () => {
  await hub.rows(
    'pupils',
    "update pupils.access_edge set valid_from = now() + interval '1 day' where pupil_id = $1 and holder_id = $2",
    [ids['Carl Drie'], ORGANISATIONS.schoolAntwerp.id],
  );
  expect(await names()).toEqual(['Bert Twee', 'Dora Een']);
});

it.each([
  ['by name', 0],
  ['of those who miss much', 10],
])('a page %s is read in its order and no further, however many there are', async (_, halfDaysFrom) => {
  await addPupils(3_000, 1_000);
  await hub.rows('pupils', 'analyze pupils.pupil, pupils.access_edge, pupils.caseload_entry');
  const database = new Database<PupilsTables>({ url: hub.urls.pupils.appUrl, owner: 'pupils' });
  const { person, organisation } = PERSONAS['school-antwerp'];
  const actor = { id: person, role: 'SCHOOL', organisation, session: 'test' } as const;
  try {
    const plan = await database.transaction(actor, async (session) =>
      ownCaseload(session, halfDaysFrom, null).limit(21).explain('text'),
    );
    const text = JSON.stringify(plan);
    expect(text).toContain('caseload_by_name');
    expect(text).not.toContain('Sort');
  } finally {
    await database.close();
  }
});
