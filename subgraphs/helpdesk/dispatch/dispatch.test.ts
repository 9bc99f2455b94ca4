import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  CONSENTING,
  mutate,
  NEED,
  type Offers,
  opened,
  PROFO,
  placed,
  plannedTable,
  stands,
  threeOffers,
  toArktos,
  toArktosAndProfo,
  triaged,
} from '../../../tests/testkit/loop';
import { seed, type World } from '../../../tests/testkit/seed';

/** Tables with all providers at once, what they see, what they answer, and what is decided. */
let hub: TestHub;
let world: World;
let offers: Offers;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
});
afterAll(() => hub.stop());

const ITEM =
  'id subjectKind need level ageBand municipality { nisCode } situation reasons clbDutyReached urgency outcome ownResponse { canTake }';

it('a case goes over a table to two providers', async () => {
  const referral = await triaged(hub, await world.pupil('smoke', CONSENTING));
  const table = await plannedTable(hub);
  const item = await placed(hub, referral, table);
  await opened(hub, table);
  for (const partner of ['partner-arktos', 'partner-profo', 'partner-pros'] as const) {
    const answer = await hub.execute(`{ dispatchItemsForUs { edges { node { ${ITEM} } } } }`).as(partner);
    expect(answer.errors).toEqual([]);
    expect(answer.text).toBe('');
  }
});
