import type { TestHub } from '../../../tests/testkit/hub';
import { hold, ifFree, whileHeld } from '../../../tests/testkit/locks';
import { answered, inDays, mutate, NEED, type Offers, toArktos, triaged } from '../../../tests/testkit/loop';
import { type LoopWorld, loopWorld, stepsOf, withdrawConsent } from '../../../tests/testkit/loop-world';

/** Who waits for whom: a table before a case, a case before its item and its trajectory, always in this order. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { decide, respond, stallIt } = stepsOf(() => hub);
const FREE = [{ free: 1 }];
const closing = (table: string) =>
  `update helpdesk.dispatch_table set status = 'CLOSED', closed_at = now() where id = '${table}'`;

it('nothing is placed on a table that is being closed, and nothing else waits for that', async () => {
  const { table } = await loop.item();
  await hub.rows(
    'helpdesk',
    `update helpdesk.dispatch_item set decision = 'WITHDRAWN', decided_at = now() where table_id = '${table}'`,
  );
  const referral = await triaged(hub, await loop.pupil());
  const place = () =>
    mutate(hub, 'placeOnTable', { referralId: referral, tableId: table, need: NEED }).as('helpdesk-antwerp');
  const { given, found } = await whileHeld(hub, closing(table), place, ifFree('referral', referral));
  expect(found).toEqual(FREE);
  expect(given.codes).toEqual(['INVALID_TRANSITION']);
});

it('a decision waits for who closes its table before it holds the case, and the case before the item', async () => {
  const { table, referral, item } = await loop.item();
  await answered(hub, item, 'partner-arktos', 'NO');
  const decision = () => decide(toArktos(item, offers));
  const atTable = await whileHeld(hub, hold('dispatch_table', table), decision, ifFree('referral', referral));
  expect(atTable).toMatchObject({ waited: true, found: FREE });
  const atCase = await whileHeld(hub, hold('referral', referral), decision, ifFree('dispatch_item', item));
  expect(atCase).toMatchObject({ waited: true, found: FREE });
});

it('two decisions on one table do not wait for each other, nor does who looks at it', async () => {
  const { table, item } = await loop.item();
  const share = `select 1 from helpdesk.dispatch_table where id = '${table}' for share`;
  expect((await whileHeld(hub, share, () => decide(toArktos(item, offers)))).waited).toBe(false);
});

it('an answer waits for the decision on its item, and comes too late', async () => {
  const { item } = await loop.item();
  const deciding = `update helpdesk.dispatch_item set decision = 'WITHDRAWN', decided_at = now() where id = '${item}'`;
  const { given } = await whileHeld(hub, deciding, () => respond(item, 'partner-arktos'));
  expect(given.codes).toEqual(['CONFLICT']);
  expect(
    await hub.rows('helpdesk', 'select 1 from helpdesk.provider_response where item_id = $1', [item]),
  ).toEqual([]);
});

it('a table that is called off waits for each of its cases', async () => {
  const { table, referral } = await loop.item(false);
  const cancel = () =>
    mutate(hub, 'cancelDispatchTable', { tableId: table, reason: 'Nobody can come' }).as('helpdesk-antwerp');
  expect(await whileHeld(hub, hold('referral', referral), cancel)).toMatchObject({
    waited: true,
    given: { codes: [] },
  });
});

it('a step of a trajectory waits for its case before it holds the trajectory', async () => {
  const { referral, id } = await loop.proposed();
  const free = ifFree('trajectory', id);
  expect(await whileHeld(hub, hold('referral', referral), () => stallIt(id), free)).toMatchObject({
    waited: true,
    found: FREE,
    given: { codes: [] },
  });
});

it('what takes a consent away waits for the case that rests on it, whichever consent it is', async () => {
  for (const purpose of ['REFERRAL', 'TRAJECTORY']) {
    // Not agreed on yet: nothing will stall, and still nobody may agree on it meanwhile.
    const { pupil, referral, id } = await loop.proposed();
    await withdrawConsent(hub, pupil, purpose);
    const told = await whileHeld(
      hub,
      hold('referral', referral),
      () => hub.settle(),
      ifFree('trajectory', id),
    );
    expect([purpose, told]).toMatchObject([purpose, { waited: true, found: FREE }]);
  }
});

it('a step of a provider waits for the case of its trajectory, though it may not see it', async () => {
  const { referral, id } = await loop.proposed({ consents: [{ to: 'helpdeskAntwerp' }] });
  const start = () =>
    mutate(hub, 'confirmStart', { trajectoryId: id, startedOn: inDays(0) }).as('partner-arktos');
  expect((await whileHeld(hub, hold('referral', referral), start)).waited).toBe(true);
});
