import { assertionVerifier } from '../../subgraphs/kit/assertion';
import { createSigningKey } from '../../subgraphs/kit/keys';
import { composeSupergraph } from '../supergraph/compose';
import { type Hub, hub, ORGANISATIONS, PERSON } from '../testing/hub';
import { CANARY, PUPILS_SDL } from '../testing/owners';
import { createStockEngine } from './stock-gateway';

let here: Hub;
beforeEach(async () => {
  here = await hub({ deadlines: { readMilliseconds: 150, mutationMilliseconds: 300 } });
});
afterEach(() => here.gateway.stop());

const BOTH = '{ pupil(id: "1") { id name openCases } worklist { id } }';

test('one query reads two owners, and follows an entity from one to the other', async () => {
  const { body } = await here.ask('clb', BOTH);
  expect(body).toEqual({
    data: {
      pupil: { id: '1', name: 'Pupil One', openCases: 1 },
      worklist: [{ id: 'case-1' }, { id: 'case-2' }, { id: 'case-3' }],
    },
  });
});

test('each owner is told who asks in a word meant for that owner alone, with the request’s id and no client header', async () => {
  const signingKey = await createSigningKey('gateway-key');
  const other = await hub({ signingKey });
  const answer = await other.ask('clb', BOTH);
  const [toPupils] = other.pupils.requests;
  const [toHelpdesk] = other.helpdesk.requests;
  const actor = await assertionVerifier('pupils', signingKey.publicKey)(toPupils?.assertion ?? null);
  expect(actor).toEqual({
    id: PERSON,
    role: 'CLB',
    organisation: ORGANISATIONS.clb.id,
    session: 'session-clb',
  });
  await expect(
    assertionVerifier('pupils', signingKey.publicKey)(toHelpdesk?.assertion ?? null),
  ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(toPupils?.requestId).toBe(answer.headers['x-request-id']);
  expect(Object.keys(toPupils ?? {}).sort()).toEqual(['assertion', 'body', 'idempotencyKey', 'requestId']);
  await other.gateway.stop();
});

test.each([
  ['throws', async () => Promise.reject(new Error(CANARY)), 'SUBGRAPH_UNAVAILABLE'],
  ['hangs', () => new Promise<never>(() => {}), 'SUBGRAPH_TIMEOUT'],
  ['answers text', async () => ({ status: 200, body: JSON.parse(`"${CANARY}"`) }), 'SUBGRAPH_BAD_RESPONSE'],
  ['answers nothing', async () => ({ status: 200, body: {} }), 'SUBGRAPH_BAD_RESPONSE'],
  [
    'answers an object for a list',
    async () => ({ status: 200, body: { data: { worklist: { id: CANARY } } } }),
    'SUBGRAPH_BAD_RESPONSE',
  ],
  [
    'answers too few entities',
    async () => ({ status: 200, body: { data: { _entities: [], worklist: [] } } }),
    'SUBGRAPH_BAD_RESPONSE',
  ],
  ['answers 500', async () => ({ status: 500, body: {} }), 'SUBGRAPH_UNAVAILABLE'],
  [
    'refuses the gateway itself',
    async () => ({
      status: 401,
      body: { errors: [{ message: CANARY, extensions: { code: 'UNAUTHENTICATED' } }] },
    }),
    'SUBGRAPH_UNAVAILABLE',
  ],
])('an owner that %s costs its own fields only', async (_, fault, code) => {
  here.helpdesk.fault = fault;
  const answer = await here.ask('clb', BOTH);
  expect(answer.status).toBe(200);
  expect(answer.body.data.pupil).toMatchObject({ id: '1', name: 'Pupil One' });
  expect(answer.body.errors.length).toBeGreaterThan(0);
  for (const { extensions } of answer.body.errors) expect(extensions.code).toBe(code);
  expect(answer.text).not.toMatch(/canary|postgres|helpdesk/i);
});

test('a fetch that fails as a whole gives one error, at the field it was to fill', async () => {
  here.helpdesk.fault = () => Promise.reject(new Error('gone'));
  const { body } = await here.ask('clb', '{ pupil(id: "1") { name openCases } }');
  expect(body.data).toEqual({ pupil: { name: 'Pupil One', openCases: null } });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0]).toMatchObject({
    path: ['pupil', 'openCases'],
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  });
});

test('a failed fetch for every item of a list is reported once, at the list', async () => {
  here.helpdesk.fault = () => Promise.reject(new Error('gone'));
  const { body } = await here.ask('clb', '{ pupils { name openCases } }');
  expect(body.data.pupils).toHaveLength(3);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].path).toEqual(['pupils']);
});

test('an owner’s refusal of one item keeps its code, hint and words, at the item’s place under the client’s own alias', async () => {
  const { body } = await here.ask('clb', '{ all: pupils { name cases: openCases } }');
  expect(body.data.all.map((one: { cases: number | null }) => one.cases)).toEqual([1, null, 3]);
  expect(body.errors).toEqual([
    {
      message: 'Not this one',
      path: ['all', 1, 'cases'],
      extensions: { code: 'NOT_ELIGIBLE', hint: 'another', requestId: expect.any(String) },
    },
  ]);
});

test('in a list of mixed types, where the stock gateway points at a neighbour, the error is put at the list', async () => {
  const { body } = await here.ask('clb', '{ seen { ... on Pupil { id openCases } ... on Secret { code } } }');
  expect(body.data.seen).toEqual([{ code: 'hush' }, { id: '2', openCases: null }, { id: '1', openCases: 1 }]);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].path).toEqual(['seen']);
});

test('a value that breaks the owner’s own schema is null, with an error that says so and no more', async () => {
  here.pupils.fault = async () => ({ status: 200, body: { data: { pupil: { id: null, name: 'x' } } } });
  const { body } = await here.ask('clb', '{ pupil(id: "1") { id name } published }');
  expect(body.data.pupil).toBeNull();
  expect(body.errors).toEqual([
    {
      message: 'An owner of this data gave an answer that makes no sense',
      path: ['pupil', 'id'],
      extensions: { code: 'SUBGRAPH_BAD_RESPONSE', requestId: expect.any(String) },
    },
  ]);
  expect(body.extensions).toBeUndefined();
});

test('a request’s id in errors is the one in its header, never the owner’s', async () => {
  const answer = await here.ask('clb', '{ pupil(id: "refused") { id } }');
  expect(answer.body.errors[0]).toEqual({
    message: 'Ask for consent first',
    path: ['pupil'],
    extensions: { code: 'CONSENT_REQUIRED', hint: 'askConsent', requestId: answer.headers['x-request-id'] },
  });
});

test.each(['boom', 'coded'])(
  'A45: what an owner did not mean for callers (%s) is masked, and reported inside',
  async (id) => {
    const answer = await here.ask('clb', `{ pupil(id: "${id}") { id } published }`);
    expect(answer.body.data.published).toBe('for everyone');
    expect(answer.body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(Object.keys(answer.body.errors[0].extensions).sort()).toEqual(['code', 'requestId']);
    expect(answer.text).not.toMatch(/canary/);
    expect(here.faults.map(({ requestId }) => requestId)).toContain(answer.headers['x-request-id']);
  },
);

test('a mutation that was not answered in time says how to try again; reads after it carry no key', async () => {
  await here.ask('clb', 'mutation { renamePupil(id: "1", name: "New") { name openCases } }', {
    key: 'key-12345',
  });
  expect(here.pupils.requests[0]?.idempotencyKey).toBe('key-12345');
  expect(here.helpdesk.requests[0]?.idempotencyKey).toBeNull();
  here.pupils.fault = () => new Promise<never>(() => {});
  const { body } = await here.ask('clb', 'mutation { renamePupil(id: "1", name: "New") { name } }', {
    key: 'key-12345',
  });
  expect(body.errors[0]).toMatchObject({
    path: ['renamePupil'],
    extensions: { code: 'SUBGRAPH_TIMEOUT', hint: expect.stringMatching(/same Idempotency-Key/) },
  });
});

test('A18: neither query plans nor traces can be asked for', async () => {
  const { body } = await here.ask('clb', BOTH);
  expect(body.extensions).toBeUndefined();
});

test('A8: a supergraph that names an owner which is not configured is not loaded', async () => {
  const { supergraphSdl } = composeSupergraph([{ name: 'pupils', sdl: PUPILS_SDL }]);
  const signingKey = await createSigningKey('k');
  await expect(createStockEngine({ supergraphSdl, owners: {}, signingKey }, () => {})).rejects.toThrow(
    /not configured: pupils/,
  );
});

test('nothing is sent to the maker of the stock gateway', () => {
  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
});
