import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { at, TestHub, textAt } from './testkit/hub';
import { CREATE_REFERRAL, REFERRAL_INPUT } from './testkit/operations';
import { seed } from './testkit/seed';
import { serverUrl } from './testkit/server';
import { permit } from './testkit/steps';

/** A database that goes away costs its owner's fields and nothing else, and the hub finds it again by itself. */
let hub: TestHub;
let noor: string;
let permitToken: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', { consents: [{ to: 'helpdeskAntwerp' }] });
  permitToken = textAt(await permit(hub, noor, 'clb-antwerp'), 'permitReferral.permit');
});
afterAll(() => hub.stop());

/** As when the server is stopped: nobody gets in, and who was in is thrown out. */
async function setReachable(owner: 'pupils' | 'helpdesk', reachable: boolean): Promise<void> {
  const database = new URL(hub.urls[owner].appUrl).pathname.slice(1);
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  await admin.query(`alter database ${database} with allow_connections ${reachable}`);
  if (!reachable)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
  await admin.end();
}

const QUERY = `query ($id: ID!) { caseContext(pupilId: $id) { pupil { displayName } openReferrals { number } } }`;

it('while the helpdesk’s database is away, the pupils owner answers and the rest says why; afterwards all is as before', async () => {
  await setReachable('helpdesk', false);
  const partial = await hub.execute(QUERY, { id: noor }).as('clb-antwerp');
  expect(partial.status).toBe(200);
  expect(partial.data).toEqual({
    caseContext: { pupil: { displayName: 'noor van Test' }, openReferrals: null },
  });
  expect(partial.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  const ready = await hub.get('/health/ready');
  expect(ready).toMatchObject({ status: 503, body: { parts: { pupils: 'ok', helpdesk: 'unavailable' } } });
  expect(await hub.get('/health/live')).toMatchObject({ status: 200 });

  await setReachable('helpdesk', true);
  const whole = await hub.execute(QUERY, { id: noor }).as('clb-antwerp');
  expect(whole.errors).toEqual([]);
  expect(at(whole, 'caseContext.openReferrals')).toEqual([]);
  expect(await hub.get('/health/ready')).toMatchObject({ status: 200 });
});

it('a mutation that finds its database away is not applied, and the same key succeeds later, once', async () => {
  const create = hub
    .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: permitToken } })
    .withKey(randomUUID());
  await setReachable('helpdesk', false);
  expect((await create.as('clb-antwerp')).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  await setReachable('helpdesk', true);
  expect((await create.as('clb-antwerp')).errors).toEqual([]);
  expect((await create.as('clb-antwerp')).errors).toEqual([]);
  expect(await hub.rows('helpdesk', 'select 1 from helpdesk.referral')).toHaveLength(1);
});

it('an event whose receiver is away waits, uncounted, and arrives when it is back', async () => {
  await setReachable('pupils', false);
  await hub.assembly.owners.helpdesk.settle();
  const [waiting] = await hub.rows(
    'helpdesk',
    "select attempts, delivered_at, last_fault from hub.outbox where type = 'CaseOpened'",
  );
  expect(waiting).toEqual({ attempts: 0, delivered_at: null, last_fault: 'SUBGRAPH_UNAVAILABLE' });
  await setReachable('pupils', true);
  await hub.rows('helpdesk', 'update graphile_worker._private_jobs set run_at = now()');
  await hub.settle();
  const [delivered] = await hub.rows(
    'helpdesk',
    "select delivered_at is not null as delivered from hub.outbox where type = 'CaseOpened'",
  );
  expect(delivered).toEqual({ delivered: true });
  expect(
    await hub.rows('pupils', "select 1 from pupils.access_edge where relation = 'OPEN_REFERRAL'"),
  ).toHaveLength(1);
});
