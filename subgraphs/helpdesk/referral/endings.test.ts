import { TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { bring, referClass } from '../../../tests/testkit/standing';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { OPEN_STATUSES, type ReferralStatus } from './referral';

/** How a case ends, and what ends with it. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  await hub.rows(
    'helpdesk',
    "update helpdesk.operating_mode set intake_channels = '{CLB,SCHOOL,PHONE_PERMANENCE}'",
  );
});
afterAll(() => hub.stop());

const step = (name: string, input: object, persona: PersonaName = 'helpdesk-antwerp') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub
    .execute(`mutation ($input: ${type}!) { ${name}(input: $input) { status } }`, { input })
    .as(persona);
};
const standing = async (status: ReferralStatus, persona: PersonaName = 'clb-antwerp') => {
  const id = await referClass(hub, persona);
  await bring(hub, id, status);
  return id;
};
const stored = async (id: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select status, next_action, next_action_due from helpdesk.referral where id = $1',
      [id],
    )
  )[0];
const lastEvent = async (id: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select from_status, to_status, by_person, by_role, reason from helpdesk.referral_event where referral_id = $1 order by id desc limit 1',
      [id],
    )
  )[0];
const trajectories = (id: string) =>
  hub.rows('helpdesk', 'select status from helpdesk.trajectory where referral_id = $1', [id]);
const trajectoryEvents = (id: string) =>
  hub.rows(
    'helpdesk',
    `select e.from_status, e.to_status, e.by_role, e.reason from helpdesk.trajectory_event e
    join helpdesk.trajectory t on t.id = e.trajectory_id where t.referral_id = $1 and e.from_status is not null order by e.id`,
    [id],
  );
const assignments = (id: string) =>
  hub.rows(
    'helpdesk',
    `select a.role, a.released_at is not null as released,
      round(extract(epoch from a.sight_until - a.released_at) / 86400)::int as grace
    from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id where t.referral_id = $1 order by a.role desc`,
    [id],
  );
const items = (id: string) =>
  hub.rows(
    'helpdesk',
    'select decision, decided_at is not null as decided, decided_by from helpdesk.dispatch_item where referral_id = $1',
    [id],
  );

const WORDS = 'The home team of the city can take this up';
const ENDS = [
  ['adviseReferrer', 'ADVISED', { advice: WORDS }, WORDS],
  ['redirectReferral', 'REDIRECTED', { to: 'OverKop', reason: WORDS }, `OverKop: ${WORDS}`],
  ['declareNotEligible', 'NOT_ELIGIBLE', { reason: WORDS }, WORDS],
] as const;

describe.each(ENDS)('%s', (name, status, input, reason) => {
  it('ends a referral that was triaged, with the words in its history', async () => {
    const referralId = await standing('TRIAGED');
    expect((await step(name, { referralId, ...input })).data).toEqual({ [name]: { status } });
    expect(await stored(referralId)).toEqual({ status, next_action: null, next_action_due: null });
    expect(await lastEvent(referralId)).toEqual({
      from_status: 'TRIAGED',
      to_status: status,
      by_person: PERSONAS['helpdesk-antwerp'].person,
      by_role: 'HELPDESK',
      reason,
    });
  });

  it('is the helpdesk’s own, on its own cases', async () => {
    const referralId = await standing('TRIAGED');
    const send = (persona: PersonaName) => step(name, { referralId, ...input }, persona);
    expect((await send('helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    for (const persona of ['clb-antwerp', 'school-antwerp', 'partner-arktos', 'pupil-noor'] as const)
      expect((await send(persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await stored(referralId)).toMatchObject({ status: 'TRIAGED' });
  });

  it('takes along a trajectory that stalled before the case was triaged anew', async () => {
    const referralId = await referClass(hub);
    await bring(hub, referralId, 'STALLED');
    const again = { reason: 'Look again', nextAction: 'Triage', nextActionDue: today() };
    await step('reopenReferral', { referralId, ...again });
    await hub.rows(
      'helpdesk',
      `begin; update helpdesk.referral set status = 'TRIAGED' where id = '${referralId}';
      insert into helpdesk.referral_event (referral_id, by_role, from_status, to_status) values ('${referralId}', 'SYSTEM', 'REOPENED', 'TRIAGED'); commit;`,
    );
    expect((await step(name, { referralId, ...input })).errors).toEqual([]);
    expect(await trajectories(referralId)).toEqual([{ status: 'STOPPED' }]);
    expect(await trajectoryEvents(referralId)).toEqual([
      { from_status: 'STALLED', to_status: 'STOPPED', by_role: 'HELPDESK', reason },
    ]);
  });
});

it('advice follows an expert table too, and a redirection where there was no offer', async () => {
  const advised = await standing('EXPERT_TABLE');
  expect((await step('adviseReferrer', { referralId: advised, advice: WORDS })).errors).toEqual([]);
  const redirected = await standing('NO_OFFER');
  const far = { referralId: redirected, to: 'x'.repeat(200), reason: 'y'.repeat(2000) };
  expect((await step('redirectReferral', far)).errors).toEqual([]);
  expect([await stored(advised), await stored(redirected)]).toMatchObject([
    { status: 'ADVISED' },
    { status: 'REDIRECTED' },
  ]);
});

it.each([
  ['adviseReferrer', { advice: 'Too short' }],
  ['redirectReferral', { to: 'x', reason: WORDS }],
  ['redirectReferral', { to: 'OverKop', reason: 'Short' }],
  ['declareNotEligible', { reason: 'x'.repeat(2001) }],
])('%s asks for words that say something', async (name, input) => {
  const referralId = await standing('TRIAGED');
  expect((await step(name, { referralId, ...input })).codes).toEqual(['BAD_USER_INPUT']);
  expect(await stored(referralId)).toMatchObject({ status: 'TRIAGED' });
});

describe('a withdrawal', () => {
  const WITH_TRAJECTORY: readonly ReferralStatus[] = ['ASSIGNED', 'STARTED', 'STALLED'];
  const OPEN = OPEN_STATUSES.filter((status) => status !== 'DRAFT');

  it.each(
    OPEN.flatMap((status) =>
      (['clb-antwerp', 'school-antwerp', 'helpdesk-antwerp'] as const).map(
        (persona) => [status, persona] as const,
      ),
    ),
  )('of a case that is %s is one step for %s (L16)', async (status, persona) => {
    const id = await referClass(hub, persona === 'school-antwerp' ? 'clb-antwerp' : persona);
    await madeBy(id, persona);
    await bring(hub, id, status);
    const answer = await step('withdrawReferral', { referralId: id }, persona);
    expect(answer.errors).toEqual([]);
    expect(await stored(id)).toEqual({ status: 'WITHDRAWN', next_action: null, next_action_due: null });
    expect(await trajectories(id)).toEqual(WITH_TRAJECTORY.includes(status) ? [{ status: 'STOPPED' }] : []);
    expect(await items(id)).toHaveLength(status === 'ON_DISPATCH_TABLE' ? 1 : 0);
    for (const item of await items(id))
      expect(item).toEqual({
        decision: 'WITHDRAWN',
        decided: true,
        decided_by: PERSONAS[persona].person,
      });
  });

  it.each([
    ['clb-antwerp', 'CLB'],
    ['helpdesk-antwerp', 'HELPDESK'],
  ] as const)(
    'by %s stops what runs, through STALLED, with who did it, and frees the places',
    async (persona, role) => {
      const id = await standing('STARTED');
      await step('withdrawReferral', { referralId: id, reason: 'Moved away' }, persona);
      expect(await trajectoryEvents(id)).toEqual([
        { from_status: 'RUNNING', to_status: 'STALLED', by_role: role, reason: 'Moved away' },
        { from_status: 'STALLED', to_status: 'STOPPED', by_role: role, reason: 'Moved away' },
      ]);
      // Who had started hands over for thirty days; who had not sees nothing from now on.
      expect(await assignments(id)).toEqual([
        { role: 'LEAD', released: true, grace: 30 },
        { role: 'CO', released: true, grace: 0 },
      ]);
      const told = await hub.rows(
        'helpdesk',
        `select count(*)::int as n from hub.outbox o join helpdesk.assignment a on a.id = o.aggregate
        join helpdesk.trajectory t on t.id = a.trajectory_id where t.referral_id = $1 and o.type = 'PlaceReleased'`,
        [id],
      );
      expect(told).toEqual([{ n: 2 }]);
    },
  );

  it('is not of others: another centre, another helpdesk, a provider, and leaves everything as it is', async () => {
    const id = await standing('STARTED');
    expect((await step('withdrawReferral', { referralId: id }, 'clb-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect((await step('withdrawReferral', { referralId: id }, 'school-antwerp')).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await step('withdrawReferral', { referralId: id }, 'helpdesk-mechelen')).codes).toEqual([
      'NOT_FOUND',
    ]);
    for (const persona of ['partner-arktos', 'city-analyst-antwerp', 'pupil-noor'] as const)
      expect((await step('withdrawReferral', { referralId: id }, persona)).codes).toContain(
        'GRAPHQL_VALIDATION_FAILED',
      );
    expect(await trajectories(id)).toEqual([{ status: 'RUNNING' }]);
    expect(await assignments(id)).toMatchObject([{ released: false }, { released: false }]);
  });

  it('of a pupil’s case with a trajectory ends the helpdesk’s sight as any end does', async () => {
    const pupil = await world.pupil('stops', { consents: [{ to: 'helpdeskAntwerp' }] });
    const id = textAt(await refer(hub, pupil), 'createReferral.id');
    await bring(hub, id, 'ASSIGNED');
    expect((await step('withdrawReferral', { referralId: id }, 'clb-antwerp')).errors).toEqual([]);
    await hub.settle();
    const open = await hub.rows(
      'pupils',
      "select 1 from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL' and valid_until is null",
      [pupil],
    );
    expect(open).toEqual([]);
  });

  it('at the same moment as another by the referrer is one', async () => {
    const id = await standing('STARTED');
    const answers = await Promise.all([
      step('withdrawReferral', { referralId: id }, 'clb-antwerp'),
      step('withdrawReferral', { referralId: id }, 'helpdesk-antwerp'),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'INVALID_TRANSITION']);
    expect(await trajectoryEvents(id)).toHaveLength(2);
  });
});

/** Who made a case, as if it had been so from the beginning. */
async function madeBy(id: string, persona: PersonaName): Promise<void> {
  const { person, role, organisation } = PERSONAS[persona];
  await hub.rows(
    'helpdesk',
    'update helpdesk.referral set referred_by_org = $2, referred_by_person = $3, referred_by_role = $4, school_id = $5 where id = $1',
    [id, organisation, person, role, ORGANISATIONS.schoolAntwerp.id],
  );
}
