import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { bring, referClass, type TrajectorySeed } from '../../../tests/testkit/standing';
import { today } from '../../kit/calendar';
import { addDays } from '../../kit/school-calendar';
import type { ReferralStatus } from '../referral/referral';
import { WATCHED_STATUSES } from './radar';
import { cutOffs } from './rules';

/** R1: an open case that nobody has in hand is on this list, with why, until somebody takes it up. Dates are moved here, clocks are not. */
let hub: TestHub;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());
afterEach(() => hub.rows('helpdesk', 'truncate helpdesk.referral cascade'));

const cut = cutOffs(today());
const PAGE = 'edges { node { because referral { id status } } } pageInfo { hasNextPage endCursor }';
const OFF_RADAR = `query ($first: Int, $after: String) { offRadar(first: $first, after: $after) { ${PAGE} } }`;
const edges = (value: unknown): { node: { because: string[]; referral: { id: string } } }[] =>
  Array.isArray(value) ? value : [];
/** Which cases are listed, and why. */
async function offRadar(persona: PersonaName = 'helpdesk-antwerp'): Promise<Record<string, string[]>> {
  const answer = await hub.execute(OFF_RADAR, { first: 100 }).as(persona);
  expect(answer.errors).toEqual([]);
  return Object.fromEntries(
    edges(at(answer, 'offRadar.edges')).map(({ node }) => [node.referral.id, node.because]),
  );
}
const set = (id: string, column: string, value: string) =>
  hub.rows('helpdesk', `update helpdesk.referral set ${column} = $2 where id = $1`, [id, value]);
/** Noon in Flanders on a day. */
const noon = (day: string) => `${day}T11:00:00Z`;
const plan = (referralId: string) =>
  hub
    .execute('mutation ($input: PlanNextActionInput!) { planNextAction(input: $input) { id } }', {
      input: { referralId, nextAction: 'Call', nextActionDue: addDays(today(), 2) },
    })
    .as('helpdesk-antwerp');

it('a case that somebody has in hand is not listed', async () => {
  await referClass(hub);
  const running = await referClass(hub);
  await bring(hub, running, 'STARTED');
  expect(await offRadar()).toEqual({});
});

describe('an action', () => {
  it('that was due more than a week ago is overdue, one day less is not', async () => {
    const [late, almost] = [await referClass(hub), await referClass(hub)];
    await set(late, 'next_action_due', cut.due);
    await set(almost, 'next_action_due', addDays(cut.due, 1));
    expect(await offRadar()).toEqual({ [late]: ['ACTION_OVERDUE'] });
  });

  it('that is planned anew takes the case off the list', async () => {
    const id = await referClass(hub);
    await set(id, 'next_action_due', cut.due);
    await set(id, 'last_event_at', noon(cut.heard));
    expect(await offRadar()).toEqual({ [id]: ['ACTION_OVERDUE', 'SILENT'] });
    expect((await plan(id)).errors).toEqual([]);
    expect(await offRadar()).toEqual({});
  });
});

it('a case in which nothing happened for more than three weeks is silent, one day less is not', async () => {
  const [silent, almost] = [await referClass(hub), await referClass(hub)];
  await set(silent, 'last_event_at', noon(cut.heard));
  await set(almost, 'last_event_at', noon(addDays(cut.heard, 1)));
  expect(await offRadar()).toEqual({ [silent]: ['SILENT'] });
});

it('a case whose dispatcher left, is still to come, or works elsewhere has no owner', async () => {
  const membership = (person: string, from: string, until: string | null) =>
    hub.rows(
      'helpdesk',
      `insert into helpdesk.membership (person_id, organisation_id, role, valid_from, valid_until)
      values ($1, $2, 'HELPDESK', $3, $4)`,
      [person, ORGANISATIONS.helpdeskAntwerp.id, from, until],
    );
  const left = '00000000-0000-4000-8000-000000000001';
  const coming = '00000000-0000-4000-8000-000000000002';
  await membership(left, '2020-01-01', addDays(today(), -1));
  await membership(coming, addDays(today(), 2), null);
  const elsewhere = PERSONAS['helpdesk-mechelen'].person;
  const gone: Record<string, string[]> = {};
  for (const owner of [left, coming, elsewhere, PERSONAS['clb-antwerp'].person]) {
    const id = await referClass(hub);
    await set(id, 'owner_user_ref', owner);
    gone[id] = ['OWNER_GONE'];
  }
  expect(await offRadar()).toEqual(gone);
  // Who sees all memberships of a demo world is told the same.
  expect(await offRadar('developer')).toEqual(gone);
});

describe('a start that did not happen', () => {
  const watched = async (status: ReferralStatus, trajectory: TrajectorySeed) => {
    const id = await referClass(hub);
    await bring(hub, id, status, trajectory);
    await hub.rows(
      'helpdesk',
      "update helpdesk.referral_event set at = now() - interval '60 days' where referral_id = $1",
      [id],
    );
    return id;
  };

  it('is listed from the day after its deadline, and stays so when the deadline itself stalled it', async () => {
    const late = await watched('ASSIGNED', { status: 'START_WATCH', startDeadline: cut.start });
    await watched('ASSIGNED', { status: 'START_WATCH', startDeadline: addDays(cut.start, 1) });
    const stalled = await watched('STALLED', { status: 'STALLED', startDeadline: cut.start });
    expect(await offRadar()).toEqual({ [late]: ['NOT_STARTED'], [stalled]: ['NOT_STARTED'] });
  });

  it('is none when it started after all, or was not agreed on yet', async () => {
    await watched('STARTED', { status: 'RUNNING', started: true, startDeadline: cut.start });
    await watched('STALLED', { status: 'STALLED', started: true, startDeadline: cut.start });
    await watched('ASSIGNED', { status: 'PROPOSED' });
    expect(await offRadar()).toEqual({});
  });

  it('is taken up by whatever a person does with the case after the deadline', async () => {
    const id = await watched('STALLED', { status: 'STALLED', startDeadline: cut.start });
    expect((await plan(id)).errors).toEqual([]);
    expect(await offRadar()).toEqual({});
  });

  it('is not taken up by what was done before the deadline, but where a person stalled it then', async () => {
    const id = await watched('STALLED', { status: 'STALLED', startDeadline: cut.start });
    await plan(id);
    await hub.rows(
      'helpdesk',
      "update helpdesk.referral_event set at = $2, to_status = 'ASSIGNED' where referral_id = $1 and by_role = 'HELPDESK'",
      [id, noon(cut.start)],
    );
    expect(await offRadar()).toEqual({ [id]: ['NOT_STARTED'] });
    await hub.rows(
      'helpdesk',
      `begin; update helpdesk.trajectory set proposed_at = now() - interval '70 days' where referral_id = '${id}';
      update helpdesk.referral_event set to_status = 'STALLED' where referral_id = '${id}' and by_role = 'HELPDESK'; commit;`,
    );
    expect(await offRadar()).toEqual({});
  });
});

it('what has ended is on no radar, and a duplicate is none', async () => {
  for (const status of ['WITHDRAWN', 'ADVISED', 'COMPLETED', 'DUPLICATE'] as const) {
    const id = await referClass(hub);
    await set(id, 'owner_user_ref', '00000000-0000-4000-8000-000000000001');
    await bring(hub, id, status);
    await set(id, 'last_event_at', noon('2020-01-01'));
  }
  expect(await offRadar()).toEqual({});
});

it('every state that is open is looked at', async () => {
  const states: readonly ReferralStatus[] = [
    'RECEIVED',
    'INFO_REQUESTED',
    'EXPIRED',
    'TRIAGED',
    'ON_DISPATCH_TABLE',
    'POSTPONED',
    'EXPERT_TABLE',
    'NO_OFFER',
    'ASSIGNED',
    'STARTED',
    'STALLED',
    'REOPENED',
  ];
  for (const status of states) {
    const id = await referClass(hub);
    await bring(hub, id, status, status === 'REOPENED' ? { status: 'STALLED' } : undefined);
    await set(id, 'last_event_at', noon('2020-01-01'));
  }
  expect(Object.values(await offRadar())).toEqual(states.map(() => ['SILENT']));
});

describe('the list', () => {
  const silent = async (day: string) => {
    const id = await referClass(hub);
    await set(id, 'last_event_at', noon(day));
    return id;
  };

  it('begins with what was silent longest, and gives every case once, page after page', async () => {
    const days = ['2020-03-01', '2020-01-01', '2020-02-01', '2020-02-01', '2020-02-01'];
    const ids: string[] = [];
    for (const day of days) ids.push(await silent(day));
    const listed: string[] = [];
    for (let after: string | null = null; listed.length < 9; ) {
      const answer = await hub.execute(OFF_RADAR, { first: 2, after }).as('helpdesk-antwerp');
      listed.push(...edges(at(answer, 'offRadar.edges')).map(({ node }) => node.referral.id));
      if (at(answer, 'offRadar.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'offRadar.pageInfo.endCursor');
    }
    const [march, january, ...february] = ids;
    expect(listed).toEqual([january, ...february.sort(), march]);
  });

  it('is one helpdesk’s own; a developer sees a demo world’s whole', async () => {
    const own = await silent('2020-01-01');
    const other = await referClass(hub, 'clb-antwerp', ORGANISATIONS.helpdeskMechelen.id);
    await set(other, 'last_event_at', noon('2020-01-01'));
    expect(Object.keys(await offRadar('helpdesk-antwerp'))).toEqual([own]);
    expect(Object.keys(await offRadar('helpdesk-mechelen'))).toEqual([other]);
    expect(await offRadar('developer')).toEqual({ [own]: ['SILENT'], [other]: ['SILENT'] });
    for (const persona of [
      'clb-antwerp',
      'school-antwerp',
      'partner-arktos',
      'city-analyst-antwerp',
      'pupil-noor',
    ] as const)
      expect((await hub.execute(OFF_RADAR).as(persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    const foreign = Buffer.from(other.replaceAll('-', ''), 'hex').toString('base64url');
    expect((await hub.execute(OFF_RADAR, { after: foreign }).as('helpdesk-antwerp')).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('of a real world shows a developer nothing, nor who works where', async () => {
    await silent('2020-01-01');
    expect(await sqlAs(hub, 'developer', 'select 1 from helpdesk.membership limit 1')).toHaveLength(1);
    await hub.rows('helpdesk', 'delete from hub.database_mark');
    expect(await offRadar('developer')).toEqual({});
    expect(await sqlAs(hub, 'developer', 'select 1 from helpdesk.membership')).toEqual([]);
    await hub.rows('helpdesk', "insert into hub.database_mark (kind) values ('SYNTHETIC')");
  });

  it('takes as many statements for a long page as for a short one', async () => {
    for (let made = 0; made < 12; made += 1) await silent('2020-01-01');
    const cost = (first: number) =>
      hub.statements(async () => {
        const answer = await hub.execute(OFF_RADAR, { first }).as('helpdesk-antwerp');
        expect(edges(at(answer, 'offRadar.edges'))).toHaveLength(first);
      });
    expect(await cost(12)).toBe(await cost(2));
  });
});

it('the states that are looked at are those of the index of open cases, which the list is read from', async () => {
  const [index] = await hub.rows(
    'helpdesk',
    "select pg_get_expr(indpred, indrelid) as predicate from pg_index where indexrelid = 'helpdesk.referral_open'::regclass",
  );
  const indexed = String(index?.predicate).match(/(?<=')[A-Z_]+(?=')/g);
  expect(indexed?.sort()).toEqual([...WATCHED_STATUSES].sort());
});
