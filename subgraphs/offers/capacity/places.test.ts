import { randomUUID } from 'node:crypto';
import { at, TestHub } from '../../../tests/testkit/hub';
import {
  END_OFFER,
  PAUSE_OFFER,
  REPORT_CAPACITY,
  RESUME_OFFER,
} from '../../../tests/testkit/offer-operations';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { sealMessage } from '../../kit/events/envelope';

/** Places as the helpdesk tells of them. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

type Told = 'PlaceTaken' | 'PlaceReleased';
async function tell(
  type: Told,
  offerId: string,
  assignmentId: string,
  organisationId = ORGANISATIONS.partnerArktos.id,
) {
  const message = {
    id: randomUUID(),
    type,
    aggregate: assignmentId,
    payload: { assignmentId, offerId, organisationId, at: new Date().toISOString() },
  };
  await hub.assembly.owners.offers.receive(
    await sealMessage(hub.keys.helpdesk, 'helpdesk', 'offers', message),
  );
}

async function stands(offerId: string): Promise<unknown> {
  const query = 'query ($id: ID!) { offer(id: $id) { status capacity { placesTaken placesFree } } }';
  return at(await hub.execute(query, { id: offerId }).as('clb-antwerp'), 'offer');
}

it('the last place taken makes an offer full, and one that comes free opens it again; the helpdesk hears both', async () => {
  const offerId = await world.offer('two places', { places: { total: 3, reserved: 1 } });
  const [first, second] = [randomUUID(), randomUUID()];
  await tell('PlaceTaken', offerId, first);
  expect(await stands(offerId)).toEqual({ status: 'PUBLISHED', capacity: { placesTaken: 1, placesFree: 1 } });
  await tell('PlaceTaken', offerId, second);
  expect(await stands(offerId)).toEqual({ status: 'FULL', capacity: { placesTaken: 2, placesFree: 0 } });
  await tell('PlaceReleased', offerId, first);
  expect(await stands(offerId)).toEqual({ status: 'PUBLISHED', capacity: { placesTaken: 1, placesFree: 1 } });
  const told = await hub.rows(
    'offers',
    "select payload->>'status' as status from hub.outbox where aggregate = $1 order by seq",
    [offerId],
  );
  expect(told).toEqual([{ status: 'FULL' }, { status: 'PUBLISHED' }]);
});

it('repeats count once, and a release that arrives before the taking leaves the place free', async () => {
  const offerId = await world.offer('repeats', { places: { total: 2 } });
  const [early, twice] = [randomUUID(), randomUUID()];
  await tell('PlaceReleased', offerId, early);
  await tell('PlaceTaken', offerId, early);
  await tell('PlaceTaken', offerId, twice);
  await tell('PlaceTaken', offerId, twice);
  expect(await stands(offerId)).toEqual({ status: 'PUBLISHED', capacity: { placesTaken: 1, placesFree: 1 } });
});

it('places that are taken at once are all counted', async () => {
  const offerId = await world.offer('at once', { places: { total: 20 } });
  await Promise.all(Array.from({ length: 8 }, () => tell('PlaceTaken', offerId, randomUUID())));
  expect(await stands(offerId)).toMatchObject({ capacity: { placesTaken: 8, placesFree: 12 } });
});

it('a place of an offer that nobody knows, or of another organisation’s, changes nothing', async () => {
  const offerId = await world.offer('not theirs', { places: { total: 2 } });
  await tell('PlaceTaken', randomUUID(), randomUUID());
  await tell('PlaceTaken', offerId, randomUUID(), ORGANISATIONS.partnerProfo.id);
  expect(await stands(offerId)).toMatchObject({ capacity: { placesTaken: 0 } });
});

it('nobody but the helpdesk tells of places', async () => {
  const message = { id: randomUUID(), type: 'PlaceTaken', aggregate: randomUUID(), payload: {} };
  const { receive } = hub.assembly.owners.offers;
  await expect(
    receive(await sealMessage(hub.keys.pupils, 'helpdesk', 'offers', message)),
  ).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  await expect(
    receive(await sealMessage(hub.keys.pupils, 'pupils', 'offers', message)),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

it('no fewer places are reported than are taken and reserved; the refusal says how many', async () => {
  const offerId = await world.offer('below', { places: { total: 5 } });
  await tell('PlaceTaken', offerId, randomUUID());
  await tell('PlaceTaken', offerId, randomUUID());
  const report = (placesTotal: number, placesReserved = 0) =>
    hub.execute(REPORT_CAPACITY, { input: { offerId, placesTotal, placesReserved } }).as('partner-arktos');
  const refused = await report(2, 1);
  expect(refused.codes).toEqual(['CONFLICT']);
  expect(refused.errors[0]?.extensions.details).toEqual({
    placesTotal: 2,
    placesReserved: 1,
    placesTaken: 2,
    least: 3,
  });
  expect(at(await report(2), 'reportCapacity')).toMatchObject({
    status: 'FULL',
    capacity: { placesFree: 0 },
  });
  expect(at(await report(3), 'reportCapacity')).toMatchObject({ status: 'PUBLISHED' });
  for (const wrong of [-1, 10_001]) expect((await report(wrong)).codes).toEqual(['BAD_USER_INPUT']);
  const past = { offerId, placesTotal: 5, placesReserved: 0, until: '2020-01-01' };
  expect((await hub.execute(REPORT_CAPACITY, { input: past }).as('partner-arktos')).codes).toEqual([
    'BAD_USER_INPUT',
  ]);
});

it('an offer whose places are taken is not ended; paused and resumed it is full as before', async () => {
  const offerId = await world.offer('referenced', { places: { total: 1 } });
  const assignment = randomUUID();
  await tell('PlaceTaken', offerId, assignment);
  const end = () => hub.execute(END_OFFER, { input: { offerId } }).as('partner-arktos');
  const refused = await end();
  expect(refused.codes).toEqual(['CONFLICT']);
  expect(refused.errors[0]?.extensions.details).toEqual({ placesTaken: 1 });
  await hub.execute(PAUSE_OFFER, { input: { offerId } }).as('partner-arktos');
  const resumed = await hub.execute(RESUME_OFFER, { input: { offerId } }).as('partner-arktos');
  expect(at(resumed, 'resumeOffer.status')).toBe('FULL');
  await tell('PlaceReleased', offerId, assignment);
  expect((await end()).errors).toEqual([]);
});
