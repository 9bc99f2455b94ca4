import { TestHub } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  CONSENTING,
  mutate,
  type Offers,
  opened,
  PROFO,
  placed,
  plannedTable,
  RATIONALE,
  stands,
  threeOffers,
  toArktos,
  triaged,
} from '../../../tests/testkit/loop';
import { seed, type World } from '../../../tests/testkit/seed';

/** A case that lies on a table leaves it by the decision on its item, so that no table is left with what nobody can decide. */
let hub: TestHub;
let world: World;
let offers: Offers;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
});
afterAll(() => hub.stop());

async function onTable(key: string) {
  const referral = await triaged(hub, await world.pupil(key, CONSENTING));
  const table = await plannedTable(hub);
  const item = await placed(hub, referral, table);
  await opened(hub, table);
  return { referral, table, item };
}
const assignBeside = (referralId: string) =>
  mutate(hub, 'assignReferral', {
    referralId,
    rationale: RATIONALE,
    consideredProviders: [ARKTOS.id, PROFO.id],
    assignments: [{ organisationId: ARKTOS.id, offerId: offers.arktos, role: 'LEAD' }],
  }).as('helpdesk-antwerp');

it('is not assigned beside its table, past what the providers there answered', async () => {
  const { referral, table, item } = await onTable('beside the table');
  await answered(hub, item, 'partner-profo', 'YES');
  const refused = await assignBeside(referral);
  expect(refused.codes).toEqual(['CONFLICT']);
  expect(await stands(hub, referral)).toEqual(['ON_DISPATCH_TABLE', null]);

  await answered(hub, item, 'partner-arktos', 'YES');
  const decide = mutate(hub, 'decideDispatchItem', toArktos(item, offers));
  expect((await decide.as('helpdesk-antwerp')).errors).toEqual([]);
  const close = mutate(hub, 'closeDispatchTable', { tableId: table }, 'status');
  expect((await close.as('helpdesk-antwerp')).errors).toEqual([]);
});

it('of a decision and an assignment at once one is made, and the table can be closed', async () => {
  const { referral, table, item } = await onTable('decided and assigned');
  await answered(hub, item, 'partner-arktos', 'YES');
  const answers = await Promise.all([
    mutate(hub, 'decideDispatchItem', toArktos(item, offers)).as('helpdesk-antwerp'),
    assignBeside(referral),
  ]);
  expect(answers.map(({ errors }) => errors.length)).toEqual([0, 1]);
  expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
  const close = mutate(hub, 'closeDispatchTable', { tableId: table }, 'status');
  expect((await close.as('helpdesk-antwerp')).errors).toEqual([]);
});

it('is held to that by the database too', async () => {
  const { referral, item } = await onTable('by hand');
  const leave = `update helpdesk.referral set status = 'POSTPONED' where id = '${referral}';
    insert into helpdesk.referral_event (referral_id, by_role, to_status) values ('${referral}', 'SYSTEM', 'POSTPONED');`;
  await expect(hub.rows('helpdesk', `begin; ${leave} commit;`)).rejects.toMatchObject({ code: '23514' });
  const decided = `update helpdesk.dispatch_item set decision = 'POSTPONED', decided_at = now(), rationale = '${RATIONALE}' where id = '${item}';`;
  await hub.rows('helpdesk', `begin; ${leave} ${decided} commit;`);
});
