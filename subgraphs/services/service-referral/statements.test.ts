import { at, TestHub } from '../../../tests/testkit/hub';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { referToService } from '../../../tests/testkit/steps';

/** No N+1: the number of SQL statements follows from the question, not from the number of rows in the answer. */
let hub: TestHub;
const REFERRALS = 12;
const pupils: string[] = [];

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  for (let number = 0; number < REFERRALS; number += 1) {
    const pupil = await world.pupil(`pupil ${number}`, { consents: [{ to: 'serviceJac' }] });
    pupils.push(pupil);
    const sender = number % 2 === 0 ? 'clb-antwerp' : 'school-antwerp';
    expect((await referToService(hub, pupil, sender)).errors).toEqual([]);
  }
  await hub.rows(
    'services',
    `insert into services.support_service
       (organisation_id, provider_name, kind, name, summary, access, service_area, languages, is_free)
     select organisation_id, provider_name, kind, name || n, summary, access, service_area, languages, is_free
     from services.support_service, generate_series(1, 20) n where kind = 'JAC'`,
  );
  await hub.settle();
});
afterAll(() => hub.stop());

async function statementsFor(
  query: string,
  first: number,
  persona: PersonaName,
  rows: string,
): Promise<number> {
  return hub.statements(async () => {
    const answer = await hub.execute(query, { first }).as(persona);
    expect(answer.errors).toEqual([]);
    expect(at(answer, rows)).toHaveLength(first);
  });
}

it.each([
  [
    'referrals with pupil, service, desks and sender',
    `query ($first: Int!) { serviceReferrals(first: $first) { edges { node { status consentEnded feedback { started }
      pupil { displayName age } service { name contacts { email } } requestedBy { clb { name } school { name } } } } } }`,
    'service-jac',
    'serviceReferrals.edges',
  ],
  [
    'services with their desks',
    'query ($first: Int!) { supportServices(first: $first) { edges { node { name opening { days } contacts { email } } } } }',
    'clb-antwerp',
    'supportServices.edges',
  ],
  [
    'pupils with their referrals to services',
    `query ($first: Int!) { myCaseload(first: $first) { edges { node { displayName
      serviceReferrals(first: 2) { edges { node { status service { name } } } } } } } }`,
    'clb-antwerp',
    'myCaseload.edges',
  ],
] as const)('a page of 10 %s takes as many statements as a page of 2', async (_, query, persona, rows) => {
  const few = await statementsFor(query, 2, persona, rows);
  expect(await statementsFor(query, 10, persona, rows)).toBe(few);
});

it('a case context with the services involved takes one statement more, and with their names one transaction of the services owner', async () => {
  const [pupilId] = pupils;
  const ask = (fields: string) =>
    hub.statements(async () => {
      const answer = await hub
        .execute(`query ($pupilId: ID!) { caseContext(pupilId: $pupilId) { pupilId ${fields} } }`, {
          pupilId,
        })
        .as('clb-antwerp');
      expect(answer.errors).toEqual([]);
    });
  const without = await ask('');
  expect((await ask('involvedServices { started }')) - without).toBe(1);
  // Begin, session, rows, commit.
  expect((await ask('involvedServices { service { name } }')) - without).toBeLessThanOrEqual(1 + 4);
});
