import { at, TestHub } from '../../../tests/testkit/hub';
import {
  answered,
  assigned,
  CONSENTING,
  type Offers,
  opened,
  placed,
  plannedTable,
  threeOffers,
  triaged,
} from '../../../tests/testkit/loop';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { referToService } from '../../../tests/testkit/steps';

/** No N+1 over all five owners: the number of statements follows from the question, not from the number of rows. */
let hub: TestHub;
let offers: Offers;
const MANY = 12;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  const table = await plannedTable(hub);
  await opened(hub, table);
  for (let number = 0; number < MANY; number += 1) {
    const consents = [...CONSENTING.consents, { to: 'serviceJac' } as const];
    const assignedPupil = await world.pupil(`assigned ${number}`, { consents });
    await assigned(hub, await triaged(hub, assignedPupil), offers);
    expect((await referToService(hub, assignedPupil)).errors).toEqual([]);
    const item = await placed(
      hub,
      await triaged(hub, await world.pupil(`placed ${number}`, CONSENTING)),
      table,
    );
    await answered(hub, item, 'partner-profo', 'YES');
  }
  await hub.settle();
});
afterAll(() => hub.stop());

const OF_TRAJECTORY = `status startDeadline dayPartsDone sessions { date } assignments { role consented
  organisation { name } offer { title { nl } capacity { placesFree } } }`;

async function statementsFor(
  query: string,
  first: number,
  persona: PersonaName,
  path: string,
): Promise<number> {
  return hub.statements(async () => {
    const answer = await hub.execute(query, { first }).as(persona);
    expect(answer.errors).toEqual([]);
    expect(at(answer, path)).toHaveLength(first);
  });
}

it.each<[string, string, PersonaName, string]>([
  [
    'a provider’s items, with their municipalities',
    `query ($first: Int!) { dispatchItemsForUs(first: $first) { edges { node { need reasons outcome ownResponse { canTake }
      municipality { name province } table { scheduledAt participants { name } } } } } }`,
    'partner-profo',
    'dispatchItemsForUs.edges',
  ],
  [
    'a provider’s trajectories, with who the pupils are',
    `query ($first: Int!) { trajectoriesForUs(first: $first) { edges { node { ${OF_TRAJECTORY}
      referral { number reasons school { name } pupil { displayName age } roundTables { purpose participants { role } } } } } } }`,
    'partner-arktos',
    'trajectoriesForUs.edges',
  ],
  [
    'a helpdesk’s worklist, over all owners',
    `query ($first: Int!) { worklist(first: $first) { edges { node { number informedOn noticeException
      consideredProviders { name } matchingOffers(first: 3) { rank offer { title { nl } } }
      trajectories { ${OF_TRAJECTORY} followUps { signal } events { to } }
      dispatchItems { outcome: decision municipality { name } providerResponses { canTake organisation { name } } consideredProviders { name } }
      roundTables { purpose } pupil { displayName absenceSummary { problematicHalfDays } } } } } }`,
    'helpdesk-antwerp',
    'worklist.edges',
  ],
  [
    'a centre’s caseload, over all owners',
    `query ($first: Int!) { myCaseload(first: $first) { edges { node { displayName residence { name } absenceSummary { thresholdReached }
      serviceReferrals(first: 3) { edges { node { status service { name } } } }
      referrals(first: 3) { edges { node { status trajectories { ${OF_TRAJECTORY} } dispatchItems { decision } roundTables { status } } } } } } } }`,
    'clb-antwerp',
    'myCaseload.edges',
  ],
])('%s take as many statements for twelve as for two', async (_, query, persona, path) => {
  const few = await statementsFor(query, 2, persona, path);
  expect(await statementsFor(query, MANY, persona, path)).toBe(few);
});

it('a table takes as many statements with its items, answers and participants as without any', async () => {
  const query = (items: string) => `{ dispatchTables(first: 1) { edges { node { status ${items} } } } }`;
  const whole =
    query(`participants { name } items { need municipality { name } referral { number pupil { displayName } }
    providerResponses { canTake organisation { name } } }`);
  const count = (text: string) =>
    hub.statements(async () => {
      const answer = await hub.execute(text).as('helpdesk-antwerp');
      expect(answer.errors).toEqual([]);
    });
  expect(await count(whole)).toBeLessThanOrEqual((await count(query(''))) + MOST_MORE);
});

/** A session at three more owners, and one statement per kind of thing. */
const MOST_MORE = 14;
