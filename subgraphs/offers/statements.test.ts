import { at, TestHub } from '../../tests/testkit/hub';
import type { PersonaName } from '../../tests/testkit/organisations';
import { seed } from '../../tests/testkit/seed';
import { refer } from '../../tests/testkit/steps';

/** No N+1: the number of SQL statements follows from the question, not from the number of offers or referrals. */
let hub: TestHub;
const MANY = 30;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  for (let number = 0; number < MANY; number += 1) {
    const of = number % 2 === 0 ? 'partnerArktos' : 'partnerProfo';
    await world.offer(`offer ${number}`, { of, places: { total: 2 } });
    if (number >= 12) continue;
    const pupil = await world.pupil(`pupil ${number}`, { consents: [{ to: 'helpdeskAntwerp' }] });
    expect((await refer(hub, pupil)).errors).toEqual([]);
  }
  await hub.settle();
});
afterAll(() => hub.stop());

async function statementsFor(
  query: string,
  first: number,
  persona: PersonaName,
  list: string,
): Promise<number> {
  return hub.statements(async () => {
    const answer = await hub.execute(query, { first }).as(persona);
    expect(answer.errors).toEqual([]);
    expect(at(answer, list)).toHaveLength(first);
  });
}

const OFFERS = `query ($first: Int!) { offers(first: $first) { edges { node {
  title { nl } offerTypeLabel { nl } organisation { name contacts { role } } capacity { status placesFree }
} } } }`;
const OWN = OFFERS.replace('offers(', 'myOffers(');
const WORKLIST = `query ($first: Int!) { worklist(first: $first) { edges { node {
  number matchingOffers(first: 20) { rank reasons offer { title { nl } organisation { name } capacity { placesFree } } }
} } } }`;

it('a page of 30 offers with organisation and places takes as many statements as a page of 2', async () => {
  const few = await statementsFor(OFFERS, 2, 'clb-antwerp', 'offers.edges');
  expect(await statementsFor(OFFERS, MANY, 'clb-antwerp', 'offers.edges')).toBe(few);
  // Begin, who asks, the page, the organisations, the places, commit.
  expect(few).toBeLessThanOrEqual(6);
});

it('a partner’s own list likewise', async () => {
  const few = await statementsFor(OWN, 2, 'partner-arktos', 'myOffers.edges');
  expect(await statementsFor(OWN, MANY / 2, 'partner-arktos', 'myOffers.edges')).toBe(few);
});

it('12 referrals with 20 matching offers each take as many statements as one with 20', async () => {
  const few = await statementsFor(WORKLIST, 1, 'helpdesk-antwerp', 'worklist.edges');
  expect(await statementsFor(WORKLIST, 12, 'helpdesk-antwerp', 'worklist.edges')).toBe(few);
});
