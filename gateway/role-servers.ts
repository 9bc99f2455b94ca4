import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { AccessTable } from '../subgraphs/kit/access/directive';
import { ROLES, type Role } from '../subgraphs/kit/actor';
import { HubError, publicError } from '../subgraphs/kit/errors';
import type { ApolloGatewayInterface, Engine, Executor, ReportFault, RequestContext } from './engine/engine';
import { MOST_TOKENS } from './guards/body-limit';
import { assertIdempotencyKey } from './guards/idempotency-key';
import { introspected } from './guards/introspection';
import { assertOneMutation } from './guards/one-mutation';
import { rootTypeExists } from './guards/root-type';
import { refusedOperation } from './refusals';
import { viewOf } from './supergraph/view';

export interface RoleServersConfig {
  readonly engine: Engine;
  readonly access: AccessTable;
  readonly introspection: boolean;
  readonly report: ReportFault;
}

export interface HttpOperation {
  readonly accept: string | undefined;
  readonly body: unknown;
  readonly context: RequestContext;
}

export interface RoleServers {
  /** @returns null when this role can ask nothing */
  execute(operation: HttpOperation): Promise<HTTPGraphQLResponse> | null;
  stop(): Promise<void>;
}

/** One Apollo Server per role, each with the role's view of the API schema, all on one engine. */
export async function startRoleServers({
  engine,
  access,
  introspection,
  report,
}: RoleServersConfig): Promise<RoleServers> {
  const requestIds = new AsyncLocalStorage<string>();
  // Apollo formats errors without their request, so the request's id travels beside the call.
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = requestIds.getStore() ?? '';
    const told = publicError(error, requestId);
    if (told.extensions?.code === 'INTERNAL_SERVER_ERROR') report({ requestId, error });
    return { ...told, ...locationsOf(formatted), message: told.message.replace(/ ?Did you mean .+$/, '') };
  };
  const servers = new Map<Role, ApolloServer<RequestContext>>();
  for (const role of ROLES) {
    const view = role === 'SYSTEM' ? null : viewOf(engine.apiSchema, access, role);
    if (!view) continue;
    const server = apolloServer(gatewayFor(view, engine), introspection, formatError);
    await server.start();
    servers.set(role, server);
  }
  return {
    execute({ accept, body, context }) {
      const server = servers.get(context.actor.role);
      if (!server) return null;
      const headers = new HeaderMap([['content-type', 'application/json']]);
      if (accept !== undefined) headers.set('accept', accept);
      const httpGraphQLRequest = { method: 'POST', headers, search: '', body };
      return requestIds.run(context.requestId, () =>
        server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
      );
    },
    async stop() {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    },
  };
}

function apolloServer(
  gateway: ApolloGatewayInterface,
  introspection: boolean,
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway,
    introspection,
    formatError,
    validationRules: [rootTypeExists],
    parseOptions: { maxTokens: MOST_TOKENS },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Nothing of this is left to the environment: it would switch features on by its absence.
    nodeEnv: 'production',
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    plugins: [
      guards,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** The guards that need the parsed operation; they run after validation against the view, before any owner is asked. */
const guards: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      try {
        if (!operation) throw new HubError('BAD_REQUEST', 'Name the operation to run, with operationName');
        assertOneMutation(document, operation);
        assertIdempotencyKey(contextValue.idempotencyKey, operation);
      } catch (error) {
        throw refusedOperation(error);
      }
    },
  }),
};

/** The engine as Apollo Server takes it, showing one view; questions about the schema are answered from that view alone. */
function gatewayFor(view: GraphQLSchema, engine: Engine): ApolloGatewayInterface {
  let told: Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0] | undefined;
  const executor: Executor = async (request) => introspected(view, request) ?? engine.execute(request);
  return {
    onSchemaLoadOrUpdate(callback) {
      told = callback;
      return () => {
        told = undefined;
      };
    },
    async load() {
      told?.({ apiSchema: view, coreSupergraphSdl: '' });
      return { executor };
    },
    // The engine is shared: who started it stops it.
    async stop() {},
  };
}

/** Where in the document something is wrong is the caller's own text, and helps. */
function locationsOf({ locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations'> {
  return locations ? { locations } : {};
}
