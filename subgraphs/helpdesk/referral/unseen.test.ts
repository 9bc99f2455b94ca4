import pg from 'pg';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { PERSONAS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';

/** R2: what happens to a case later tells the maker of a duplicate no more than its beginning did, and loses nobody. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const SEEN = `query ($id: ID!) { referral(id: $id) { status nextAction nextActionDue decisionRationale noticeException informedOn
  consideredProviders { id } trajectories { id } dispatchItems { id } roundTables { id } events { from to role by reason } } }`;
const asSeen = async (id: string) => at(await hub.execute(SEEN, { id }).as('clb-antwerp'), 'referral');
const consenting = (key: string) => world.pupil(key, { consents: [{ to: 'helpdeskAntwerp' }] });
const referred = async (pupil: string) => textAt(await refer(hub, pupil), 'createReferral.id');
const withdrawReferral = (referralId: string) =>
  hub
    .execute('mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status } }', {
      input: { referralId },
    })
    .as('clb-antwerp');
const statusOf = async (id: string) =>
  (await hub.rows('helpdesk', 'select status from helpdesk.referral where id = $1', [id]))[0]?.status;

it('a consent that is withdrawn looks the same on the case and on its duplicate', async () => {
  const pupil = await consenting('withdraws consent');
  const [first, second] = [await referred(pupil), await referred(pupil)];
  await hub.settle();
  expect(await statusOf(second)).toBe('DUPLICATE');
  const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
    pupil,
  ]);
  const withdrawn = await hub
    .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
      input: { consentId: consent?.id },
    })
    .as('clb-antwerp');
  expect(withdrawn.errors).toEqual([]);
  await hub.settle();
  const seen = await asSeen(first);
  expect(seen).toMatchObject({ nextAction: expect.stringContaining('consent') });
  expect(await asSeen(second)).toEqual(seen);
});

it('a duplicate that its referrer withdrew is left alone by a consent that is withdrawn, as a case would be', async () => {
  const pupil = await consenting('withdraws all');
  const second = await referred(pupil).then(() => referred(pupil));
  await hub.settle();
  expect((await withdrawReferral(second)).errors).toEqual([]);
  const before = await asSeen(second);
  const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
    pupil,
  ]);
  await hub
    .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
      input: { consentId: consent?.id },
    })
    .as('clb-antwerp');
  await hub.settle();
  expect(await asSeen(second)).toEqual(before);
});

it('a duplicate that becomes the case does not tell its maker that it was one', async () => {
  const pupil = await consenting('taken up');
  const [first, second] = [await referred(pupil), await referred(pupil)];
  expect((await withdrawReferral(first)).errors).toEqual([]);
  expect(await statusOf(second)).toBe('RECEIVED');
  expect(at(await hub.execute(SEEN, { id: second }).as('clb-antwerp'), 'referral.events')).toEqual([
    expect.objectContaining({ from: null, to: 'RECEIVED', role: 'CLB' }),
  ]);
  const toDesk = await hub.execute(SEEN, { id: second }).as('helpdesk-antwerp');
  expect(at(toDesk, 'referral.events')).toHaveLength(3);
});

it('a referral that comes in while the first one ends becomes a case: it is no duplicate of what is over', async () => {
  const pupil = await consenting('raced with the end');
  const first = await referred(pupil);
  await hub.settle();
  const blocker = await endingSlowly(first);
  const second = referred(pupil);
  await blocker.whenWaitedFor();
  await blocker.commit();
  expect(await statusOf(await second)).toBe('RECEIVED');
});

/** Withdraws a case as its helpdesk, in a transaction that stays open until it is told to commit. */
async function endingSlowly(referralId: string) {
  const client = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
  await client.connect();
  const { role, organisation, person } = PERSONAS['helpdesk-antwerp'];
  await client.query('begin');
  await client.query(
    "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true)",
    [role, organisation, person],
  );
  await client.query('select 1 from helpdesk.referral where id = $1 for update', [referralId]);
  await client.query(
    "update helpdesk.referral set status = 'WITHDRAWN', next_action = null, next_action_due = null where id = $1",
    [referralId],
  );
  await client.query(
    `insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
    values ($1, $2, $3, 'RECEIVED', 'WITHDRAWN')`,
    [referralId, person, role],
  );
  return {
    whenWaitedFor: async () => {
      const waiting =
        'select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0';
      while ((await hub.rows('helpdesk', waiting)).length === 0);
    },
    commit: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}
