import { type Hub, hub } from '../testing/hub';

let here: Hub;
beforeAll(async () => {
  here = await hub();
});
afterAll(() => here.gateway.stop());

const KEY = { key: 'intention-1' };
const code = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.extensions.code;

test.each([
  ['two fields', 'mutation { importPupils(csv: "") renamePupil(id: "1", name: "x") { id } }'],
  ['one field under two names', 'mutation { a: importPupils(csv: "a") b: importPupils(csv: "b") }'],
  [
    'fields in a fragment',
    'mutation { a: importPupils(csv: "a") ...F } fragment F on Mutation { b: importPupils(csv: "b") }',
  ],
  [
    'fields in fragments of fragments',
    'mutation { ...A } fragment A on Mutation { ...B a: importPupils(csv: "a") } fragment B on Mutation { ... on Mutation { b: importPupils(csv: "b") } }',
  ],
  [
    'a field that is switched off',
    'mutation { a: importPupils(csv: "a") b: importPupils(csv: "b") @skip(if: true) }',
  ],
])('a document with %s beside its mutation is refused, and nothing is done', async (_, query) => {
  const before = here.pupils.requests.length;
  const answer = await here.ask('clb', query, KEY);
  expect(answer.status).toBe(400);
  expect(code(answer)).toBe('BAD_USER_INPUT');
  expect(here.pupils.requests.length).toBe(before);
});

test('one mutation passes, with __typename beside it, and with other operations that are not run', async () => {
  const query =
    'mutation One { __typename importPupils(csv: "abc") } mutation Two { a: importPupils(csv: "a") b: importPupils(csv: "b") }';
  expect((await here.ask('clb', query, { ...KEY, operationName: 'One' })).body).toEqual({
    data: { __typename: 'Mutation', importPupils: 3 },
  });
  expect(code(await here.ask('clb', query, { ...KEY, operationName: 'Two' }))).toBe('BAD_USER_INPUT');
});

test('an operation that is not named among several, or named wrongly, is the caller’s fault', async () => {
  for (const operationName of [undefined, 'C']) {
    const answer = await here.ask(
      'clb',
      'query A { published } query B { published }',
      operationName ? { operationName } : {},
    );
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('BAD_REQUEST');
  }
});

test('A15: fragments that double each other cost no time here', async () => {
  const depth = 60;
  const fragments = Array.from(
    { length: depth },
    (_, i) => `fragment F${i} on Mutation { ...F${i + 1} ...F${i + 1} }`,
  );
  const query = `mutation { ...F0 } ${fragments.join(' ')} fragment F${depth} on Mutation { a: importPupils(csv: "a") b: importPupils(csv: "b") }`;
  const began = Date.now();
  expect(code(await here.ask('clb', query, KEY))).toBe('BAD_USER_INPUT');
  expect(Date.now() - began).toBeLessThan(2_000);
});

test.each([[undefined], ['short'], ['x'.repeat(129)], ['with a space in it'], ['a-key-12, a-key-12']])(
  'a mutation with the Idempotency-Key %j is refused, and told what to send',
  async (key) => {
    const answer = await here.ask(
      'clb',
      'mutation { importPupils(csv: "") }',
      key === undefined ? {} : { key },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions).toEqual({
      code: 'BAD_REQUEST',
      hint: expect.any(String),
      requestId: expect.any(String),
    });
  },
);

test('a query needs no key', async () => {
  expect((await here.ask('clb', '{ published }')).status).toBe(200);
});
