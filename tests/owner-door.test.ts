import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { OWNERS } from '../start/owners';
import { assertionSigner } from '../subgraphs/kit/assertion';
import { createSigningKey, type SigningKey } from '../subgraphs/kit/keys';
import type { OwnerResponse } from '../subgraphs/kit/wire';
import { TestHub } from './testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from './testkit/organisations';
import { seed } from './testkit/seed';

/** With the gateway gone (promise P2) an owner gives nothing; with its word, no more than the caller's rows. */
let hub: TestHub;
let noor: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor');
});
afterAll(() => hub.stop());

type Owner = (typeof OWNERS)[number];
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Pupil { id } } }';
const NAMES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Pupil { id displayName birthDate } } }';

function ask(owner: Owner, assertion: string | null, query: string, variables = {}): Promise<OwnerResponse> {
  return hub.assembly.owners[owner].handle({
    assertion,
    requestId: 'test',
    idempotencyKey: null,
    body: { query, variables },
  });
}

async function vouched(
  persona: PersonaName,
  owner: Owner,
  key: SigningKey = hub.keys.gateway,
): Promise<string> {
  const { person, role, organisation } = PERSONAS[persona];
  return assertionSigner(key)({ id: person, role, organisation, session: randomUUID() }, owner);
}

async function ended(owner: Owner): Promise<string> {
  const { person, role, organisation } = PERSONAS['clb-antwerp'];
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role, org: organisation, sid: 'test' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'hub-assertion+jwt' })
    .setIssuer('gateway')
    .setAudience(owner)
    .setSubject(person)
    .setIssuedAt(now - 31)
    .setExpirationTime(now - 1)
    .sign(hub.keys.gateway.privateKey);
}

describe.each(OWNERS)('A1: the owner %s asked directly', (owner) => {
  const questions = ['{ __typename }', '{ _service { sdl } }', ENTITIES];
  const other = OWNERS.find((name) => name !== owner) ?? owner;

  it('answers nobody without the gateway’s word for it, and touches no database', async () => {
    const tokens = [
      null,
      'nonsense',
      await vouched('clb-antwerp', other),
      await vouched('clb-antwerp', owner, await createSigningKey('gateway')),
      await ended(owner),
      await hub.issuer.tokenFor(PERSONAS['clb-antwerp']),
    ];
    const statements = await hub.statements(async () => {
      for (const token of tokens) {
        for (const question of questions) {
          const { status, body } = await ask(owner, token, question, {
            representations: [{ __typename: 'Pupil', id: noor }],
          });
          expect(status).toBe(401);
          expect(body).toEqual({
            errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', requestId: 'test' } })],
          });
        }
      }
    });
    expect(statements).toBe(0);
  });

  it('does not take the word of SYSTEM from outside', async () => {
    const system = await assertionSigner(hub.keys.gateway)(
      { id: randomUUID(), role: 'SYSTEM', organisation: null, session: 'events:helpdesk' },
      owner,
    );
    expect((await ask(owner, system, '{ __typename }')).status).toBe(401);
  });
});

describe('A2, A3: entities asked by id', () => {
  it.each([
    'clb-mechelen',
    'school-mechelen',
    'helpdesk-antwerp',
    'helpdesk-mechelen',
    'pupil-bram',
    'guardian-noor',
    'dpo',
  ] as const)(
    '%s gets the same null for a foreign pupil as for none, whatever it adds to the representation',
    async (persona) => {
      const token = await vouched(persona, 'pupils');
      const about = async (id: string) => {
        const representation = {
          __typename: 'Pupil',
          id,
          displayName: 'mine',
          orgId: ORGANISATIONS.clbMechelen.id,
          schoolId: ORGANISATIONS.schoolMechelen.id,
        };
        return ask('pupils', token, NAMES, { representations: [representation] });
      };
      expect(await about(noor)).toEqual(await about(randomUUID()));
      expect((await about(noor)).body).toMatchObject({ data: { _entities: [null] } });
    },
  );

  it('a pupil of one’s own is found, so that the test above can fail', async () => {
    const token = await vouched('clb-antwerp', 'pupils');
    const { body } = await ask('pupils', token, NAMES, {
      representations: [{ __typename: 'Pupil', id: noor }],
    });
    expect(body).toMatchObject({ data: { _entities: [{ id: noor, displayName: 'noor van Test' }] } });
  });

  it('more than 500 at once are refused', async () => {
    const token = await vouched('clb-antwerp', 'pupils');
    const representations = Array.from({ length: 501 }, () => ({ __typename: 'Pupil', id: noor }));
    const { body } = await ask('pupils', token, ENTITIES, { representations });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_LIMIT' });
  });
});

describe('the owner’s own guard, with the gateway’s view of the role out of the way', () => {
  const fields = [
    ['city-analyst-mechelen', 'pupils', '{ myCaseload { edges { cursor } } }'],
    ['partner', 'pupils', '{ myRecord { id } }'],
    ['clb-antwerp', 'helpdesk', '{ worklist { edges { cursor } } }'],
    ['school-antwerp', 'helpdesk', '{ worklist { edges { cursor } } }'],
    [
      'helpdesk-antwerp',
      'pupils',
      `mutation { recordAbsences(input: { pupilId: "${randomUUID()}", halfDays: [] }) { recorded } }`,
    ],
  ] as const;

  it.each(fields)('%s at %s: %s is forbidden', async (persona, owner, query) => {
    const token = await vouched(persona === 'partner' ? 'city-analyst-mechelen' : persona, owner);
    const { body } = await ask(owner, token, query);
    expect(body.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  });
});
