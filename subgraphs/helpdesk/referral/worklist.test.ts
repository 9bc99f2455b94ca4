import pg from 'pg';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';

/** What a dispatcher has to do, in which order, and whole lists page by page. */
let hub: TestHub;
let pupil: string;
/** Five cases, in the order they came in; `c` is about the same pupil as `a`, `e` has ended. */
const ids: Record<string, string> = {};
const colleague = PERSONAS['helpdesk-antwerp-colleague'].person;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  pupil = await world.pupil('a', { consents: [{ to: 'helpdeskAntwerp' }] });
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const about =
      name === 'a' || name === 'c'
        ? pupil
        : await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
    ids[name] = textAt(await refer(hub, about), 'createReferral.id');
  }
  const plan = (name: string, due: string, owner: string) =>
    hub.rows(
      'helpdesk',
      'update helpdesk.referral set next_action_due = $2, owner_user_ref = $3 where id = $1',
      [ids[name], due, owner],
    );
  await plan('a', '2099-03-01', PERSONAS['helpdesk-antwerp'].person);
  await plan('b', '2099-01-01', colleague);
  await plan('d', '2099-02-01', colleague);
  const end = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status } }';
  await hub.execute(end, { input: { referralId: ids.e } }).as('clb-antwerp');
  await hub.settle();
});
afterAll(() => hub.stop());

const PAGE = 'edges { node { id } } pageInfo { hasNextPage endCursor }';
const nameOf = (id: unknown) => Object.keys(ids).find((name) => ids[name] === id);

/** The names of the cases at a path, page by page. */
async function pages(
  query: string,
  persona: PersonaName,
  path: string,
  variables: Record<string, unknown> = {},
): Promise<(string | undefined)[][]> {
  const all: (string | undefined)[][] = [];
  for (let after: string | null = null; all.length < 10; ) {
    const answer = await hub.execute(query, { ...variables, after }).as(persona);
    expect(answer.errors).toEqual([]);
    const edges = at(answer, `${path}.edges`);
    all.push(Array.isArray(edges) ? edges.map(({ node }) => nameOf(node.id)) : []);
    if (at(answer, `${path}.pageInfo.hasNextPage`) !== true) break;
    after = textAt(answer, `${path}.pageInfo.endCursor`);
  }
  return all;
}

describe('the worklist', () => {
  const WORKLIST = `query ($filter: WorklistFilter, $first: Int, $after: String) {
    worklist(filter: $filter, first: $first, after: $after) { ${PAGE} } }`;
  const worklist = (variables: Record<string, unknown> = {}) =>
    pages(WORKLIST, 'helpdesk-antwerp', 'worklist', variables);

  it('holds the open cases by the date of their next action, without duplicates and what has ended', async () => {
    expect(await worklist()).toEqual([['b', 'd', 'a']]);
  });

  it('gives every case once, page after page, also where several are due on one day', async () => {
    expect(await worklist({ first: 2 })).toEqual([['b', 'd'], ['a']]);
    await hub.rows('helpdesk', "update helpdesk.referral set next_action_due = '2099-02-01' where id = $1", [
      ids.b,
    ]);
    const same = await worklist({ first: 1 });
    expect(same.flat().sort()).toEqual(['a', 'b', 'd']);
    expect(same.at(-1)).toEqual(['a']);
    await hub.rows('helpdesk', "update helpdesk.referral set next_action_due = '2099-01-01' where id = $1", [
      ids.b,
    ]);
  });

  it('can be kept to one dispatcher, to what is due by a day, and to states', async () => {
    expect(await worklist({ filter: { owner: colleague } })).toEqual([['b', 'd']]);
    expect(await worklist({ filter: { dueBy: '2099-02-01' } })).toEqual([['b', 'd']]);
    expect(await worklist({ filter: { dueBy: '2099-01-31' } })).toEqual([['b']]);
    expect(await worklist({ filter: { status: ['RECEIVED'] } })).toEqual([['b', 'd', 'a']]);
    expect(await worklist({ filter: { status: ['TRIAGED'] } })).toEqual([[]]);
    expect(await worklist({ filter: { status: [] } })).toEqual([[]]);
    expect(await worklist({ filter: { status: ['WITHDRAWN', 'DUPLICATE'] } })).toEqual([[]]);
  });

  it('begins again where the cursor’s case is not the caller’s', async () => {
    const foreign = Buffer.from((pupil ?? '').replaceAll('-', ''), 'hex').toString('base64url');
    const answer = await hub.execute(WORKLIST, { after: foreign }).as('helpdesk-antwerp');
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect((await hub.execute(WORKLIST, { first: 101 }).as('helpdesk-antwerp')).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('the referrals of an organisation', () => {
  const REFERRALS = `query ($status: [ReferralStatus!], $first: Int, $after: String) {
    referrals(status: $status, first: $first, after: $after) { ${PAGE} } }`;

  it('come newest first, every one once, page after page', async () => {
    expect(await pages(REFERRALS, 'clb-antwerp', 'referrals', { first: 2 })).toEqual([
      ['e', 'd'],
      ['c', 'b'],
      ['a'],
    ]);
    expect(await pages(REFERRALS, 'helpdesk-antwerp', 'referrals', { first: 4 })).toEqual([
      ['e', 'd', 'c', 'b'],
      ['a'],
    ]);
  });

  it('can be kept to states as the caller is shown them: to its maker a duplicate is one that was received', async () => {
    const received = { status: ['RECEIVED'] };
    expect(await pages(REFERRALS, 'clb-antwerp', 'referrals', received)).toEqual([['d', 'c', 'b', 'a']]);
    expect(await pages(REFERRALS, 'clb-antwerp', 'referrals', { status: ['DUPLICATE'] })).toEqual([[]]);
    expect(await pages(REFERRALS, 'helpdesk-antwerp', 'referrals', received)).toEqual([['d', 'b', 'a']]);
    expect(await pages(REFERRALS, 'helpdesk-antwerp', 'referrals', { status: ['DUPLICATE'] })).toEqual([
      ['c'],
    ]);
  });

  it('that the view shows its maker tell no link to the earlier one, whatever is asked', async () => {
    const linked = async (organisation: string, role: string) => {
      const client = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
      await client.connect();
      await client.query('begin');
      await client.query("select set_config('hub.role', $1, true), set_config('hub.org', $2, true)", [
        role,
        organisation,
      ]);
      const { rows } = await client.query('select duplicate_of from helpdesk.referral_seen where id = $1', [
        ids.c,
      ]);
      await client.end();
      return rows;
    };
    expect(await linked(ORGANISATIONS.clbAntwerp.id, 'CLB')).toEqual([{ duplicate_of: null }]);
    expect(await linked(ORGANISATIONS.helpdeskAntwerp.id, 'HELPDESK')).toEqual([{ duplicate_of: ids.a }]);
  });
});

it('the referrals of a pupil come newest first, every one once, page after page', async () => {
  const OF_PUPIL = `query ($id: ID!, $first: Int, $after: String) { pupil(id: $id) { referrals(first: $first, after: $after) { ${PAGE} } } }`;
  expect(await pages(OF_PUPIL, 'clb-antwerp', 'pupil.referrals', { id: pupil, first: 1 })).toEqual([
    ['c'],
    ['a'],
  ]);
});

it('the case context shows open referrals, and the next action that is due first', async () => {
  const CONTEXT =
    'query ($id: ID!) { caseContext(pupilId: $id) { openReferrals { id } nextAction { due } } }';
  const answer = await hub.execute(CONTEXT, { id: pupil }).as('helpdesk-antwerp');
  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    caseContext: { openReferrals: [{ id: ids.a }], nextAction: { due: '2099-03-01' } },
  });
});
