import { randomUUID } from 'node:crypto';
import { assignable, consentOf, tellPupils } from '../../../tests/testkit/assignments';
import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { permit } from '../../../tests/testkit/steps';

/** What the helpdesk tells of assignments: taken as permitted, in any order, any number of times. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const edges = (pupilId: string) =>
  hub.rows(
    'pupils',
    `select holder_id, source, basis_id, assigned_by, valid_from, valid_until from pupils.access_edge
     where pupil_id = $1 and relation = 'ASSIGNMENT' order by valid_from`,
    [pupilId],
  );
const ends = async (pupilId: string) =>
  (await edges(pupilId)).map(({ valid_until: end }) => (end instanceof Date ? end.toISOString() : end));

it('an assignment is an edge of the provider, told by the helpdesk that assigned', async () => {
  const opened = await assignable(hub, world, 'assigned');
  expect(await tellPupils(hub, 'AssignmentOpened', opened)).toBe('taken');
  expect(await edges(opened.pupilId)).toEqual([
    {
      holder_id: ORGANISATIONS.partnerArktos.id,
      source: 'helpdesk',
      basis_id: opened.assignmentId,
      assigned_by: ORGANISATIONS.helpdeskAntwerp.id,
      valid_from: expect.any(Date),
      valid_until: null,
    },
  ]);
});

it('its end may lie ahead: days of grace', async () => {
  const opened = await assignable(hub, world, 'graced');
  const sightUntil = inDays(30);
  await tellPupils(hub, 'AssignmentOpened', opened);
  expect(await tellPupils(hub, 'AssignmentClosed', { ...opened, sightUntil })).toBe('taken');
  expect(await ends(opened.pupilId)).toEqual([sightUntil]);
});

it('told twice, and told anew as another message, it is one edge', async () => {
  const opened = await assignable(hub, world, 'twice');
  const id = randomUUID();
  await tellPupils(hub, 'AssignmentOpened', opened, { id });
  await tellPupils(hub, 'AssignmentOpened', opened, { id });
  await tellPupils(hub, 'AssignmentOpened', opened);
  expect(await ends(opened.pupilId)).toEqual([null]);
});

it('an end that is heard first stays the end, and of two ends the earlier stands, in either order', async () => {
  const first = await assignable(hub, world, 'end first');
  const [soon, later] = [inDays(3), inDays(30)];
  await tellPupils(hub, 'AssignmentClosed', { ...first, sightUntil: soon });
  await tellPupils(hub, 'AssignmentOpened', first);
  await tellPupils(hub, 'AssignmentClosed', { ...first, sightUntil: later });
  expect(await ends(first.pupilId)).toEqual([soon]);

  const second = await assignable(hub, world, 'end twice');
  await tellPupils(hub, 'AssignmentOpened', second);
  await tellPupils(hub, 'AssignmentClosed', { ...second, sightUntil: later });
  await tellPupils(hub, 'AssignmentClosed', { ...second, sightUntil: soon });
  await tellPupils(hub, 'AssignmentOpened', second);
  expect(await ends(second.pupilId)).toEqual([soon]);
});

it('an end in the past that is heard first opens nothing for a moment', async () => {
  const opened = await assignable(hub, world, 'long over');
  await tellPupils(hub, 'AssignmentClosed', { ...opened, sightUntil: inDays(-1) });
  const [edge] = await edges(opened.pupilId);
  expect(edge?.valid_from).toEqual(edge?.valid_until);
});

describe('without a permit for that pupil, that helpdesk and that consent', () => {
  const dayPart = { sessionId: randomUUID(), date: '2026-10-05', dayPart: 'AM' };

  it('nothing that is told of an assignment has an effect: about somebody here it is refused, about nobody left aside', async () => {
    const opened = await assignable(hub, world, 'permitted');
    const pupilId = await world.pupil('forged', {
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'partnerArktos' }],
    });
    const notPermitted = [
      { ...opened, pupilId, consentId: await consentOf(hub, pupilId) },
      { ...opened, pupilId, consentId: await consentOf(hub, pupilId, 'TRAJECTORY') },
      { ...opened, helpdeskId: ORGANISATIONS.helpdeskMechelen.id },
    ];
    const aboutNobody = [
      { ...opened, pupilId },
      { ...opened, consentId: randomUUID() },
      { ...opened, pupilId: randomUUID() },
    ];
    for (const [made, answer] of [
      ...notPermitted.map((made) => [made, 'BAD_REQUEST'] as const),
      ...aboutNobody.map((made) => [made, 'taken'] as const),
    ]) {
      expect(await tellPupils(hub, 'AssignmentOpened', made)).toBe(answer);
      expect(await tellPupils(hub, 'AssignmentClosed', { ...made, sightUntil: inDays(1) })).toBe(answer);
      expect(await tellPupils(hub, 'DayPartPlanned', { ...made, ...dayPart })).toBe(answer);
    }
    expect([...(await edges(pupilId)), ...(await edges(opened.pupilId))]).toEqual([]);
    expect(await hub.rows('pupils', 'select * from pupils.trajectory_day_part')).toEqual([]);
  });

  it('a permit to another helpdesk gives nothing', async () => {
    const pupilId = await world.pupil('elsewhere', { consents: [{ to: 'helpdeskMechelen' }] });
    const { id: mechelen } = ORGANISATIONS.helpdeskMechelen;
    expect((await permit(hub, pupilId, 'clb-antwerp', mechelen)).codes).toEqual([]);
    const opened = {
      ...(await assignable(hub, world, 'here')),
      pupilId,
      consentId: await consentOf(hub, pupilId),
    };
    expect(await tellPupils(hub, 'AssignmentOpened', opened)).toBe('BAD_REQUEST');
    expect(await tellPupils(hub, 'AssignmentOpened', { ...opened, helpdeskId: mechelen })).toBe('taken');
  });

  it('no other owner tells of assignments, whatever it was permitted', async () => {
    const opened = await assignable(hub, world, 'told by another');
    for (const sender of ['services', 'offers', 'statistics'] as const) {
      for (const [type, more] of [
        ['AssignmentOpened', {}],
        ['AssignmentClosed', { sightUntil: inDays(1) }],
        ['DayPartPlanned', dayPart],
      ] as const) {
        const answer = await tellPupils(hub, type, { ...opened, ...more }, { sender });
        expect(['BAD_REQUEST', 'UNAUTHENTICATED']).toContain(answer);
      }
    }
    expect(await tellPupils(hub, 'AssignmentOpened', opened, { sender: 'services' })).toBe('BAD_REQUEST');
    expect(await edges(opened.pupilId)).toEqual([]);
  });
});
