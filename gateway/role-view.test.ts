import { getIntrospectionQuery } from 'graphql';
import { type Hub, hub } from './testing/hub';

let here: Hub;
beforeAll(async () => {
  here = await hub();
});
afterAll(() => here.gateway.stop());

/** What a caller sees, but for the id of the request, which is new each time. */
async function seen(
  as: 'clb' | 'school' | 'helpdesk' | null,
  query: string,
  variables?: Record<string, unknown>,
) {
  const { status, text, headers } = await here.ask(as, query, {
    key: 'a-key-12',
    ...(variables ? { variables } : {}),
  });
  return { status, text: text.replaceAll(headers['x-request-id'] ?? '', 'REQUEST') };
}

// Each pair asks the same thing of a coordinate that the role may not see, and of one that does not exist.
const PAIRS: [string, string, string][] = [
  ['a root field', '{ onlyHelpdesk }', '{ onlyNowhere1 }'],
  ['a field', '{ pupil(id: "1") { note } }', '{ pupil(id: "1") { nope } }'],
  ['a field behind an alias', '{ pupil(id: "1") { id: note } }', '{ pupil(id: "1") { id: nope } }'],
  [
    'a field that is switched off',
    '{ pupil(id: "1") { id note @include(if: false) } }',
    '{ pupil(id: "1") { id nope @include(if: false) } }',
  ],
  [
    'a field in an inline fragment',
    '{ anyone { ... on Pupil { note } } }',
    '{ anyone { ... on Pupil { nope } } }',
  ],
  [
    'a field in a named fragment',
    '{ anyone { ...F } } fragment F on Pupil { note }',
    '{ anyone { ...F } } fragment F on Pupil { nope }',
  ],
  ['a field of an interface', '{ anyone { note } }', '{ anyone { nope } }'],
  ['a field with arguments and a selection', '{ seen(x: 1) { a } }', '{ gone(x: 1) { a } }'],
  [
    'a type',
    '{ pupil(id: "1") { ... on Secret { code } } }',
    '{ pupil(id: "1") { ... on Nowher { code } } }',
  ],
  [
    'a type of a fragment that nobody uses',
    '{ published } fragment F on Secret { code }',
    '{ published } fragment F on Nowher { code }',
  ],
  [
    'a mutation',
    'mutation { renamePupil(id: 1, name: "") { id } }',
    'mutation { renamedPupi(id: 1, name: "") { id } }',
  ],
  ['a field beside an unknown one', '{ pupil(id: "1") { note nope } }', '{ pupil(id: "1") { nopp nope } }'],
];

test.each(PAIRS)(
  'A6: %s that a school may not see is answered as one that does not exist, byte for byte',
  async (_, hidden, unknown) => {
    const words = (text: string) =>
      text.replaceAll(/onlyNowhere1|nope|nopp|gone|Nowher|renamedPupi/g, (name) => TWIN[name] ?? name);
    const [one, other] = [await seen('school', hidden), await seen('school', unknown)];
    expect(one.status).toBe(400);
    expect(words(one.text)).toBe(words(other.text));
    expect(one.text).toMatch(/GRAPHQL_VALIDATION_FAILED/);
    expect(one.text).not.toMatch(/Did you mean/);
  },
);
const TWIN: Readonly<Record<string, string>> = {
  onlyNowhere1: 'onlyHelpdesk',
  nope: 'note',
  nopp: 'note',
  gone: 'seen',
  Nowher: 'Secret',
  renamedPupi: 'renamePupil',
};

test('A18: no suggestion names what is near, hidden or not', async () => {
  for (const query of [
    '{ pupi }',
    '{ pupil(id: "1") { nam } }',
    '{ pupil(i: "1") { id } }',
    '{ pupil(id: "1") { mark(term: AUTUM) } }',
  ]) {
    expect((await seen('school', query)).text).not.toMatch(/mean/);
  }
  const byVariable = await seen('school', 'query($t: Term) { pupil(id: "1") { mark(term: $t) } }', {
    t: 'AUTUM',
  });
  expect(byVariable.status).toBe(400);
  expect(byVariable.text).toMatch(/BAD_USER_INPUT/);
  expect(byVariable.text).not.toMatch(/mean/);
});

test('nothing of a refused document reaches an owner', async () => {
  const before = here.pupils.requests.length + here.helpdesk.requests.length;
  await seen('school', '{ pupils { id } onlyHelpdesk }');
  expect(here.pupils.requests.length + here.helpdesk.requests.length).toBe(before);
});

test('a role without mutations cannot slip one past a schema that has none', async () => {
  const { status, text } = await seen('helpdesk', 'mutation { renamePupil(id: "1", name: "x") { id } }');
  expect(status).toBe(400);
  expect(text).toMatch(/GRAPHQL_VALIDATION_FAILED/);
  expect((await seen('helpdesk', 'subscription { renamePupil(id: "1", name: "x") { id } }')).status).toBe(
    400,
  );
  expect(here.pupils.requests.filter(({ body }) => body.query.includes('renamePupil'))).toHaveLength(0);
});

test('the introspection of a role tells its own view, and passes the limit of tokens', async () => {
  const typesOf = async (as: 'school' | 'helpdesk' | null) => {
    const { body } = await here.ask(
      as,
      getIntrospectionQuery({
        descriptions: true,
        oneOf: true,
        schemaDescription: true,
        specifiedByUrl: true,
        inputValueDeprecation: true,
        directiveIsRepeatable: true,
      }),
    );
    return body.data.__schema.types.map((type: { name: string }) => type.name);
  };
  expect(await typesOf('helpdesk')).toEqual(expect.arrayContaining(['Case', 'Pupil']));
  expect(await typesOf('helpdesk')).not.toContain('Guardian');
  expect(await typesOf('school')).toContain('Guardian');
  expect(await typesOf('school')).not.toEqual(expect.arrayContaining(['Secret']));
  expect(await typesOf(null)).not.toContain('Pupil');
  const { body } = await here.ask('school', 'query Q($n: String!) { __type(name: $n) { name } __typename }', {
    variables: { n: 'Secret' },
  });
  expect(body).toEqual({ data: { __type: null, __typename: 'Query' } });
});

test('A18: introspection beside data, or where it is off, is refused', async () => {
  const mixed = await here.ask(
    'school',
    '{ published ...S } fragment S on Query { __schema { types { name } } }',
  );
  expect(mixed.status).toBe(400);
  expect(mixed.body.errors[0].extensions.code).toBe('BAD_REQUEST');
  const closed = await hub({ introspection: false });
  const refused = await closed.ask('clb', '{ __type(name: "Pupil") { name } }');
  expect(refused.status).toBe(400);
  expect(refused.body.data).toBeUndefined();
  await closed.gateway.stop();
});

test('A4: what federation asks of an owner cannot be asked of the gateway', async () => {
  for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
    expect((await seen('clb', query)).text).toMatch(/GRAPHQL_VALIDATION_FAILED/);
  }
});

test('a login whose role can ask nothing is told so; without a login it is told to log in', async () => {
  const closed = await hub({ access: {} });
  expect((await closed.ask('clb', '{ published }')).status).toBe(403);
  expect((await closed.ask(null, '{ published }')).status).toBe(401);
  expect((await closed.ask('supplier', '{ published }')).body).toEqual({
    data: { published: 'for everyone' },
  });
  await closed.gateway.stop();
});
