import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';

/** What a helpdesk sees of a pupil rests on a consent; however that ends, the sight ends with it, though the case is open. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const FACTS = 'query ($id: ID!) { pupil(id: $id) { hasConsent(purpose: REFERRAL) consents { status } } }';
const facts = async (pupil: string) => at(await hub.execute(FACTS, { id: pupil }).as('clb-antwerp'), 'pupil');
const sees = async (pupil: string, persona: PersonaName = 'helpdesk-antwerp') =>
  at(await hub.execute('query ($id: ID!) { pupil(id: $id) { id } }', { id: pupil }).as(persona), 'pupil') !==
  null;

async function referred(name: string): Promise<string> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
  textAt(await refer(hub, pupil), 'createReferral.id');
  await hub.settle();
  expect(await sees(pupil)).toBe(true);
  return pupil;
}

it('a consent that comes to its end closes the helpdesk’s sight', async () => {
  const pupil = await referred('ends');
  await hub.rows(
    'pupils',
    "update pupils.consent_record set valid_until = now() + interval '1 hour' where pupil_id = $1",
    [pupil],
  );
  expect(await sees(pupil)).toBe(true);
  await hub.rows('pupils', 'update pupils.consent_record set valid_until = now() where pupil_id = $1', [
    pupil,
  ]);
  expect(await sees(pupil)).toBe(false);
  expect(await facts(pupil)).toEqual({
    hasConsent: false,
    consents: [{ status: 'EXPIRED' }],
  });
});

it('a refusal closes it too, and what was given before stands as withdrawn', async () => {
  const pupil = await referred('refuses');
  const answer = await hub
    .execute('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { status } }', {
      input: {
        pupilId: pupil,
        givenBy: 'PUPIL',
        decision: 'REFUSED',
        purpose: 'REFERRAL',
        dataCategories: ['SITUATION'],
        recipients: [ORGANISATIONS.helpdeskAntwerp.id],
      },
    })
    .as('clb-antwerp');
  expect(answer.errors).toEqual([]);
  expect(await sees(pupil)).toBe(false);
  expect(await facts(pupil)).toEqual({
    hasConsent: false,
    consents: [{ status: 'REFUSED' }, { status: 'WITHDRAWN' }],
  });
});
