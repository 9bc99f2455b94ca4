import { sql } from 'kysely';
import { PUBLIC_ACTOR } from '../subgraphs/kit/actor';
import { Database } from '../subgraphs/kit/database/database';
import { TestHub } from './testkit/hub';
import { PERSONAS } from './testkit/organisations';
import { seed } from './testkit/seed';
import { referClass } from './testkit/standing';

/** An owner has few connections: whatever goes wrong with one, it comes back. */
let hub: TestHub;
let database: Database<object>;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());
beforeEach(() => {
  database = new Database({ url: hub.urls.helpdesk.appUrl, owner: 'helpdesk', connections: 1 });
});
afterEach(() => database.close());

const { person, role, organisation } = PERSONAS['helpdesk-antwerp'];
const dispatcher = { id: person, role, organisation, session: 'test' };
const works = () =>
  database.transaction(
    PUBLIC_ACTOR,
    async (session) => (await sql`select 1`.execute(session.db)).rows.length,
  );

it('also when the database refuses at the very end what was done', async () => {
  const id = await referClass(hub);
  // R5: a state that changes without an event; the database looks at the end of the transaction.
  const refused = database.transaction(dispatcher, (session) =>
    sql`update helpdesk.referral set status = 'TRIAGED' where id = ${id}`.execute(session.db),
  );
  await expect(refused).rejects.toMatchObject({ code: '23514' });
  expect(await works()).toBe(1);
});

it('also when the connection itself broke', async () => {
  const broken = database.transaction(PUBLIC_ACTOR, (session) =>
    sql`select pg_terminate_backend(pg_backend_pid())`.execute(session.db),
  );
  await expect(broken).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(await works()).toBe(1);
});
