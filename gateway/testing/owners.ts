import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { ACCESS_SDL, withoutAccess } from '../../subgraphs/kit/access/directive';
import { HubError, publicError } from '../../subgraphs/kit/errors';
import type { OwnerRequest, OwnerTransport } from '../../subgraphs/kit/wire';

/** Two tiny owners of real federation, so that the gateway is tried on more than its own parts. */

/** Texts that must never leave the hub. */
export const CANARY = 'canary-7f3a at postgres://db.internal:5432';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@shareable"])`;

export const PUPILS_SDL = `${LINK}
${ACCESS_SDL}
type Query {
  pupil(id: ID!): Pupil @access(to: [CLB, SCHOOL])
  pupils: [Pupil] @access(to: [CLB, SCHOOL])
  seen: [Seen] @access(to: [CLB, SCHOOL])
  anyone: Person @access(to: [CLB, SCHOOL])
  published: String @access(to: [PUBLIC, CLB, SCHOOL])
}
type Mutation {
  renamePupil(id: ID!, name: String!): Pupil @access(to: [CLB])
  importPupils(csv: String!): Int @access(to: [CLB, SCHOOL])
}
interface Person { id: ID!  name: String  note: String }
type Pupil implements Person @key(fields: "id") @access(to: [CLB, SCHOOL]) {
  id: ID!
  name: String
  grade: Int
  mark(term: Term): Int
  note: String @access(to: [CLB])
}
type Guardian implements Person @access(to: [CLB, SCHOOL]) { id: ID!  name: String  note: String }
union Seen = Pupil | Secret
type Secret @access(to: [CLB]) { code: String }
enum Term { AUTUMN SPRING }
`;

export const HELPDESK_SDL = `${LINK}
${ACCESS_SDL}
type Query { worklist: [Case] @access(to: [HELPDESK, CLB])  onlyHelpdesk: String @access(to: [HELPDESK]) }
type Case @access(to: [HELPDESK, CLB]) { id: ID!  pupil: Pupil }
type Pupil @key(fields: "id") @access(to: [HELPDESK, CLB]) {
  id: ID!
  grade: Int @external
  openCases: Int
  strict: Int
  advice: String @requires(fields: "grade")
}
`;

interface Owner {
  /** The transport to hand to the gateway; a fault can be put in its place. */
  readonly transport: OwnerTransport;
  readonly requests: OwnerRequest[];
  /** What the owner does instead of answering; null for answering. */
  fault: OwnerTransport | null;
}

const NAMES: Readonly<Record<string, string>> = { '1': 'Pupil One', '2': 'Pupil Two', '3': 'Pupil Three' };
const pupil = (id: string) =>
  NAMES[id] ? { __typename: 'Pupil', id, name: NAMES[id], note: 'a note', grade: 3 } : null;

export function pupilsOwner(): Promise<Owner> {
  return owner(PUPILS_SDL, {
    Query: {
      pupil: (_: unknown, { id }: { id: string }) => {
        if (id === 'boom') throw new Error(CANARY);
        if (id === 'coded')
          throw new GraphQLError(CANARY, { extensions: { code: 'NOT_IN_THE_LIST', secret: CANARY } });
        if (id === 'refused')
          throw new HubError('CONSENT_REQUIRED', 'Ask for consent first', { hint: 'askConsent' });
        return pupil(id);
      },
      pupils: () => ['1', '2', '3'].map(pupil),
      seen: () => [{ __typename: 'Secret', code: 'hush' }, pupil('2'), pupil('1')],
      anyone: () => ({ __typename: 'Guardian', id: '9', name: 'Guardian Nine', note: 'n' }),
      published: () => 'for everyone',
    },
    Mutation: {
      renamePupil: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...pupil(id), name }),
      importPupils: (_: unknown, { csv }: { csv: string }) => csv.length,
    },
    Pupil: { __resolveReference: ({ id }: { id: string }) => pupil(id) },
  });
}

export function helpdeskOwner(): Promise<Owner> {
  return owner(HELPDESK_SDL, {
    Query: {
      worklist: () => ['1', '2', '3'].map((id) => ({ id: `case-${id}`, pupil: { __typename: 'Pupil', id } })),
      onlyHelpdesk: () => 'desk',
    },
    Pupil: {
      __resolveReference: (reference: { id: string }) => reference,
      openCases: ({ id }: { id: string }) => {
        if (id === '2') throw new HubError('NOT_ELIGIBLE', 'Not this one', { hint: 'another' });
        return Number(id);
      },
      strict: ({ id }: { id: string }) => Number(id),
      advice: ({ grade }: { grade: number }) => `advice for grade ${grade}`,
    },
  });
}

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer Modules
  ? Modules extends { typeDefs: unknown; resolvers?: infer R }
    ? R
    : never
  : never;

async function owner(sdl: string, resolvers: NonNullable<Resolvers>): Promise<Owner> {
  const schema = buildSubgraphSchema({ typeDefs: parse(withoutAccess(sdl)), resolvers });
  const server = new ApolloServer({
    schema,
    formatError: (_, error) => publicError(error, 'owner-side'),
    nodeEnv: 'test',
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const made: Owner = {
    requests: [],
    fault: null,
    async transport(request) {
      made.requests.push(request);
      if (made.fault) return made.fault(request);
      const { body } = await server.executeOperation(request.body);
      if (body.kind !== 'single') throw new Error('one answer was expected');
      // As over the wire: text that is read again.
      return { status: 200, body: JSON.parse(JSON.stringify(body.singleResult)) };
    },
  };
  return made;
}
