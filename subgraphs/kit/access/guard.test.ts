import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { NOBODY_ID, type Role } from '../actor';
import { ACCESS_SDL, readAccess } from './directive';
import { guardSchema } from './guard';

const SDL = `${ACCESS_SDL}
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Query { case: Case @access(to: [CLB, HELPDESK, SCHOOL]) }
  type Case @key(fields: "id") @access(to: [CLB, HELPDESK]) { id: ID! note: String secret: String @access(to: [CLB]) }
  type Echo @key(fields: "id") @access(to: [CLB]) { id: ID! }
`;
let resolved: string[];

const schema = guardSchema(
  buildSubgraphSchema([
    {
      typeDefs: parse(SDL),
      resolvers: {
        Query: { case: () => ({ id: '1', note: 'n', secret: 's' }) },
        Case: {
          __resolveReference: ({ id }: { id: string }) => {
            resolved.push(id);
            return { id, note: 'n', secret: 's' };
          },
          secret: (source: { secret: string }) => {
            resolved.push('secret');
            return source.secret;
          },
        },
      },
    },
  ]),
  readAccess(SDL),
);

beforeEach(() => {
  resolved = [];
});

async function ask(role: Role, query: string) {
  const actor = { id: NOBODY_ID, role, organisation: null, session: 'test' };
  const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue: { actor } });
  return { data, codes: errors.map((error) => error.extensions.code) };
}
const entity = (type: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "${type}", id: "7" }]) { ... on ${type} { ${fields} } } }`;

test('a field of one’s role is resolved, and any other is forbidden before its resolver runs', async () => {
  expect(await ask('CLB', '{ case { id secret } }')).toEqual({
    data: { case: { id: '1', secret: 's' } },
    codes: [],
  });
  resolved = [];
  expect(await ask('HELPDESK', '{ case { note secret } }')).toEqual({
    data: { case: { note: 'n', secret: null } },
    codes: ['FORBIDDEN'],
  });
  expect((await ask('SCHOOL', '{ case { note } }')).codes).toEqual(['FORBIDDEN']);
  expect((await ask('PUBLIC', '{ case { note } }')).codes).toEqual(['FORBIDDEN']);
  expect(resolved).toEqual([]);
});

test('an entity of a type that is not for one’s role is not looked for: it is null, as one that does not exist', async () => {
  expect(await ask('CLB', entity('Case', 'note'))).toEqual({
    data: { _entities: [{ note: 'n' }] },
    codes: [],
  });
  expect(resolved).toEqual(['7']);
  resolved = [];
  expect(await ask('SCHOOL', entity('Case', '__typename'))).toEqual({
    data: { _entities: [null] },
    codes: [],
  });
  expect(resolved).toEqual([]);
});

test('an entity that nobody loads is null and not an echo of what was sent', async () => {
  expect(await ask('CLB', entity('Echo', 'id'))).toEqual({ data: { _entities: [null] }, codes: [] });
});
