import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { bring, referClass } from '../../../tests/testkit/standing';

/** A dispatcher's open cases go to a colleague: all or some, or none when something is wrong. */
let hub: TestHub;
const me = PERSONAS['helpdesk-antwerp'].person;
const colleague = PERSONAS['helpdesk-antwerp-colleague'].person;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());
afterEach(() =>
  hub.rows(
    'helpdesk',
    'begin; truncate helpdesk.referral cascade; delete from helpdesk.case_hand_over; commit;',
  ),
);

const HAND_OVER = `mutation ($input: HandOverCasesInput!) {
  handOverCases(input: $input) { from to reason count referrals { id ownerUserRef status } } }`;
const handOver = (input: object, persona: PersonaName = 'helpdesk-antwerp') =>
  hub.execute(HAND_OVER, { input: { from: me, to: colleague, reason: 'On leave', ...input } }).as(persona);
const setOwner = (id: string, owner: string) =>
  hub.rows('helpdesk', 'update helpdesk.referral set owner_user_ref = $2 where id = $1', [id, owner]);
const caseOf = async (owner: string, helpdesk: string = ORGANISATIONS.helpdeskAntwerp.id) => {
  const id = await referClass(hub, 'clb-antwerp', helpdesk);
  await setOwner(id, owner);
  return id;
};
const owners = async () =>
  Object.fromEntries(
    (await hub.rows('helpdesk', 'select id, owner_user_ref from helpdesk.referral')).map((row) => [
      row.id,
      row.owner_user_ref,
    ]),
  );
const everything = async () => [
  await owners(),
  await hub.rows('helpdesk', 'select referral_id, to_status from helpdesk.referral_event order by id'),
  await hub.rows('helpdesk', 'select id from helpdesk.case_hand_over'),
];

it('all open cases go, in every state, and what has ended stays; each history says so', async () => {
  const received = await caseOf(me);
  const started = await caseOf(me);
  await bring(hub, started, 'STARTED');
  const ended = await caseOf(me);
  await bring(hub, ended, 'WITHDRAWN');
  const elsewhere = await caseOf(me, ORGANISATIONS.helpdeskMechelen.id);
  const answer = await handOver({});
  expect(answer.errors).toEqual([]);
  expect(answer.data).toMatchObject({
    handOverCases: { from: me, to: colleague, reason: 'On leave', count: 2 },
  });
  expect(at(answer, 'handOverCases.referrals')).toEqual(
    expect.arrayContaining([
      { id: received, ownerUserRef: colleague, status: 'RECEIVED' },
      { id: started, ownerUserRef: colleague, status: 'STARTED' },
    ]),
  );
  expect(await owners()).toEqual({
    [received]: colleague,
    [started]: colleague,
    [ended]: me,
    [elsewhere]: me,
  });
  const events = await hub.rows(
    'helpdesk',
    "select referral_id, from_status, to_status, by_person, by_role from helpdesk.referral_event where reason = 'On leave'",
  );
  expect(events).toHaveLength(2);
  expect(events).toContainEqual({
    referral_id: started,
    from_status: 'STARTED',
    to_status: 'STARTED',
    by_person: me,
    by_role: 'HELPDESK',
  });
});

it('only those that are named go, each once', async () => {
  const [one, other] = [await caseOf(me), await caseOf(me)];
  expect(at(await handOver({ referralIds: [one, one] }), 'handOverCases.count')).toBe(1);
  expect(await owners()).toEqual({ [one]: colleague, [other]: me });
});

it('a colleague can take over from somebody who has left', async () => {
  const gone = randomUUID();
  const id = await caseOf(gone);
  expect((await handOver({ from: gone }, 'helpdesk-antwerp-colleague')).errors).toEqual([]);
  expect(await owners()).toEqual({ [id]: colleague });
});

it('none goes when one of those named is not an open case of this dispatcher here; the answer names none', async () => {
  const mine = await caseOf(me);
  const closed = await caseOf(me);
  await bring(hub, closed, 'WITHDRAWN');
  const another = await caseOf(colleague);
  const foreign = await caseOf(me, ORGANISATIONS.helpdeskMechelen.id);
  const before = await everything();
  for (const wrong of [closed, another, foreign, randomUUID()]) {
    const answer = await handOver({ referralIds: [mine, wrong] });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.text).not.toContain(wrong);
  }
  for (const referralIds of [[], ['no id'], Array.from({ length: 501 }, () => mine)])
    expect((await handOver({ referralIds })).codes).toEqual(['BAD_USER_INPUT']);
  expect(await everything()).toEqual(before);
});

it('it is to a colleague on duty at this helpdesk, who is somebody else', async () => {
  await caseOf(me);
  const before = await everything();
  for (const to of [me, PERSONAS['helpdesk-mechelen'].person, PERSONAS['clb-antwerp'].person, randomUUID()])
    expect((await handOver({ to })).codes).toEqual(['BAD_USER_INPUT']);
  const ends = (moment: string) =>
    hub.rows('helpdesk', `update helpdesk.membership set valid_until = ${moment} where person_id = $1`, [
      colleague,
    ]);
  await ends("now() - interval '1 minute'");
  expect((await handOver({})).codes).toEqual(['BAD_USER_INPUT']);
  expect(await everything()).toEqual(before);
  await ends('null');
});

it('with nothing to hand over there is no hand-over', async () => {
  await caseOf(colleague);
  expect((await handOver({})).codes).toEqual(['CONFLICT']);
  expect(await hub.rows('helpdesk', 'select 1 from helpdesk.case_hand_over')).toEqual([]);
});

it('it is the helpdesk’s own: others take nothing, and read nothing of it', async () => {
  await caseOf(me);
  const before = await everything();
  expect((await handOver({}, 'helpdesk-mechelen')).codes).toEqual(['BAD_USER_INPUT']);
  const mechelen = PERSONAS['helpdesk-mechelen'].person;
  expect((await handOver({ to: mechelen }, 'helpdesk-mechelen')).codes).toEqual(['CONFLICT']);
  for (const persona of [
    'clb-antwerp',
    'school-antwerp',
    'partner-arktos',
    'city-analyst-antwerp',
    'pupil-noor',
  ] as const)
    expect((await handOver({}, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(await everything()).toEqual(before);
  await handOver({});
  const read = 'select referral_ids from helpdesk.case_hand_over';
  expect(await sqlAs(hub, 'helpdesk-antwerp', read)).toHaveLength(1);
  for (const persona of ['helpdesk-mechelen', 'clb-antwerp', 'partner-arktos', 'developer'] as const)
    expect(await sqlAs(hub, persona, read)).toEqual([]);
});

it('two at once give every case one new owner', async () => {
  const ids = [await caseOf(me), await caseOf(me), await caseOf(me)];
  const answers = await Promise.all([handOver({}), handOver({})]);
  expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  expect(await owners()).toEqual(Object.fromEntries(ids.map((id) => [id, colleague])));
});

it('takes as many statements for many cases as for two', async () => {
  const cost = async (cases: number) => {
    for (let made = 0; made < cases; made += 1) await caseOf(me);
    return hub.statements(async () => expect((await handOver({})).errors).toEqual([]));
  };
  const few = await cost(2);
  expect(await cost(12)).toBe(few);
});
