import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { sql } from 'kysely';
import { readAccess } from './access/directive';
import { guardSchema } from './access/guard';
import type { Actor } from './actor';
import type { OwnerContext } from './context';
import type { Database } from './database/database';
import { databaseFault } from './database/faults';
import type { Session } from './database/session';
import { HubError, publicError } from './errors';
import { scalarResolvers } from './scalars/scalars';
import type { OwnerRequest, OwnerResponse, OwnerTransport } from './wire';

/** No honest request names more entities of this owner than this. */
const MOST_REPRESENTATIONS = 500;
/** A request that met another writer is tried again this often, before its caller is asked to. */
const MOST_TRIES = 3;

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
/** The generated `Resolvers` of an owner fit in here; the context is the owner's own. */
export type OwnerResolvers = NonNullable<Extract<SubgraphModule, { typeDefs: unknown }>['resolvers']>;

export interface OwnerServer {
  readonly handle: OwnerTransport;
  readonly stop: () => Promise<void>;
}

export interface OwnerServerOptions<Tables> {
  readonly sdl: string;
  readonly resolvers: OwnerResolvers;
  readonly database: Database<Tables>;
  readonly verify: (assertion: string | null) => Promise<Actor>;
  readonly fingerprint: Promise<(text: string) => string>;
}

/** The Apollo subgraph of one owner: nothing is parsed before the gateway's assertion holds, nothing read outside a session. */
export function createOwnerServer<Tables>(options: OwnerServerOptions<Tables>): OwnerServer {
  const apollo = createApollo<Tables>(options);
  const started = apollo.start();
  return {
    handle: async (request) => {
      let actor: Actor;
      try {
        actor = await options.verify(request.assertion);
      } catch (error) {
        return { status: 401, body: { errors: [publicError(error, request.requestId)] } };
      }
      try {
        await started;
        refuseTooMany(request);
        const fingerprint = await options.fingerprint;
        return await answer(apollo, options.database, { request, actor, fingerprint });
      } catch (error) {
        return { status: 200, body: { data: null, errors: [publicError(error, request.requestId)] } };
      }
    },
    stop: () => apollo.stop(),
  };
}

function createApollo<Tables>(options: OwnerServerOptions<Tables>): ApolloServer<OwnerContext<Tables>> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(options.sdl), resolvers: { ...scalarResolvers, ...options.resolvers } },
  ]);
  return new ApolloServer<OwnerContext<Tables>>({
    schema: guardSchema(schema, readAccess(options.sdl)),
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    // The original error is kept for `answer`, which knows the request.
    formatError: (formatted, error) => ({
      ...formatted,
      extensions: { ...formatted.extensions, original: error },
    }),
  });
}

/** A request whose sender is known. */
interface Call {
  readonly request: OwnerRequest;
  readonly actor: Actor;
  readonly fingerprint: (text: string) => string;
}

async function answer<Tables>(
  apollo: ApolloServer<OwnerContext<Tables>>,
  database: Database<Tables>,
  call: Call,
): Promise<OwnerResponse> {
  const { request, actor } = call;
  for (let tries = 1; ; tries += 1) {
    const session = await database.open(actor);
    try {
      const body = await execute(apollo, session, call);
      if (tries < MOST_TRIES && body.errors?.some((error) => error.extensions?.code === 'RETRY_LATER')) {
        await session.rollback();
        continue;
      }
      // A statement that failed has doomed the transaction; its commit would silently be a rollback.
      if (body.errors) await sql`select 1`.execute(session.db);
      await session.commit();
      return { status: 200, body };
    } catch (error) {
      await session.rollback();
      return {
        status: 200,
        body: { data: null, errors: [publicError(databaseFault(error), request.requestId)] },
      };
    }
  }
}

async function execute<Tables>(
  apollo: ApolloServer<OwnerContext<Tables>>,
  session: Session<Tables>,
  { request, fingerprint }: Call,
): Promise<OwnerResponse['body']> {
  const { query, variables, operationName } = request.body;
  const { requestId, idempotencyKey } = request;
  const response = await apollo.executeOperation(
    { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) },
    { contextValue: { actor: session.actor, session, requestId, idempotencyKey, fingerprint } },
  );
  if (response.body.kind !== 'single') throw new Error('an owner answers in one piece');
  const { data, errors } = response.body.singleResult;
  return {
    ...(data !== undefined ? { data } : {}),
    ...(errors ? { errors: errors.map((error) => formatted(error, requestId)) } : {}),
  };
}

/** A resolver's exception arrives wrapped; PostgreSQL's faults are said in the hub's codes before the border masks the rest. */
function formatted(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const original = error.extensions?.original;
  if (!(original instanceof GraphQLError) || !original.originalError) return publicError(original, requestId);
  const fault = databaseFault(original.originalError);
  if (!(fault instanceof HubError)) return publicError(original, requestId);
  return { ...publicError(fault, requestId), ...(original.path ? { path: original.path } : {}) };
}

function refuseTooMany(request: OwnerRequest): void {
  for (const value of Object.values(request.body.variables ?? {})) {
    if (Array.isArray(value) && value.length > MOST_REPRESENTATIONS) {
      throw new HubError('OPERATION_LIMIT', `At most ${MOST_REPRESENTATIONS} entities in one request`);
    }
  }
}
