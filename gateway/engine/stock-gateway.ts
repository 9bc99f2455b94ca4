import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import {
  buildASTSchema,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import type { Actor } from '../../subgraphs/kit/actor';
import { assertionSigner } from '../../subgraphs/kit/assertion';
import { HubError, isErrorCode } from '../../subgraphs/kit/errors';
import { isOwnerName, type OwnerName, type OwnerTransport } from '../../subgraphs/kit/wire';
import { DEFAULT_DEADLINES, type Deadlines, type GatewayConfig } from '../config';
import { answersEach, hasShapeOf } from './answer-shape';
import type { Engine, Executor, ReportFault, RequestContext } from './engine';
import { clientPath, type Path, pathWithinFetch } from './error-path';
import { askOwner, fetchFault } from './owner-fetch';

type StockConfig = Pick<GatewayConfig, 'supergraphSdl' | 'owners' | 'signingKey' | 'deadlines'>;
type ProcessOptions = Parameters<GraphQLDataSource<RequestContext>['process']>[0];

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The one file that knows `@apollo/gateway`: the engine that executes operations for now.
 * @throws when the supergraph names an owner that is not configured
 */
export async function createStockEngine(config: StockConfig, report: ReportFault): Promise<Engine> {
  // Read when a gateway is constructed: without it, metrics would be sent to the maker.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const supergraph = buildASTSchema(parse(config.supergraphSdl), { assumeValid: true });
  const vouch = assertionSigner(config.signingKey);
  const deadlines = config.deadlines ?? DEFAULT_DEADLINES;
  const gateway = new ApolloGateway({
    supergraphSdl: config.supergraphSdl,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
    logger: silent,
    // The URL in the supergraph is left alone: only the owner's name counts (no request forgery by a schema).
    buildService: ({ name }) => {
      const transport = isOwnerName(name) ? config.owners[name] : undefined;
      if (!isOwnerName(name) || !transport) {
        throw new Error(`the supergraph names an owner that is not configured: ${name}`);
      }
      const owner = { name, transport, vouch, supergraph, report, deadlines };
      const source: GraphQLDataSource<RequestContext> = { process: (options) => ask(owner, options) };
      return source;
    },
  });
  const { schema, executor } = await gateway.load({ apollo: {} });
  return { apiSchema: schema, execute: answered(executor), stop: () => gateway.stop() };
}

interface Owner {
  readonly name: OwnerName;
  readonly transport: OwnerTransport;
  readonly vouch: (actor: Actor, owner: OwnerName) => Promise<string>;
  readonly supergraph: GraphQLSchema;
  readonly report: ReportFault;
  readonly deadlines: Deadlines;
}

/** One fetch: a failing owner gives an error and no data, and so costs its own fields. */
async function ask(owner: Owner, options: ProcessOptions): ReturnType<GraphQLDataSource['process']> {
  if (!('incomingRequestContext' in options)) throw new Error('owners are asked on behalf of a caller only');
  const { query = '', variables, operationName } = options.request;
  const { actor, requestId, idempotencyKey } = options.context;
  const document = options.document ?? parse(query);
  // What a mutation's answer leads to in other owners is read there, not written: no key, no long wait.
  const writes = document.definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'mutation',
  );
  try {
    const answer = await askOwner(
      owner.transport,
      {
        assertion: await owner.vouch(actor, owner.name),
        requestId,
        idempotencyKey: writes ? idempotencyKey : null,
        body: { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) },
      },
      writes ? owner.deadlines.mutationMilliseconds : owner.deadlines.readMilliseconds,
    );
    const { data, errors } = answer;
    if (
      data &&
      !(answersEach(variables?.representations, data) && hasShapeOf(owner.supergraph, document, data))
    ) {
      throw fetchFault('SUBGRAPH_BAD_RESPONSE', writes);
    }
    return errors.length > 0 ? { data, errors } : { data };
  } catch (error) {
    owner.report({ requestId, owner: owner.name, error });
    return { data: null, errors: [{ ...wordsOf(error), path: pathWithinFetch(document) }] };
  }
}

function wordsOf(error: unknown): GraphQLFormattedError {
  return error instanceof HubError
    ? { message: error.message, extensions: error.extensions }
    : fetchFault('SUBGRAPH_UNAVAILABLE').toJSON();
}

/** The stock gateway's answer without what it adds (names of owners, extensions), with paths that a client can follow. */
function answered(execute: Executor | null): Executor {
  if (!execute) throw new Error('the gateway did not load');
  return async (request) => {
    const { data, errors = [], extensions } = await execute(request);
    // Where an owner breaks its own schema the stock gateway answers null, and says so beside the errors.
    const broken: unknown = extensions?.valueCompletion;
    const faults = Array.isArray(broken) ? broken.filter((fault) => fault instanceof GraphQLError) : [];
    const told = [
      ...errors.map((error) => toldToClient(error, data)),
      ...faults.map(({ path }) => located(fetchFault('SUBGRAPH_BAD_RESPONSE'), path)),
    ];
    return { ...(data === undefined ? {} : { data }), ...(told.length > 0 ? { errors: told } : {}) };
  };
}

function toldToClient(error: Error, data: unknown): GraphQLError {
  const coded = error instanceof GraphQLError && isErrorCode(error.extensions.code);
  if (coded) return located(error, clientPath(error.path, data));
  const aboutVariable = error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  if (aboutVariable) return error;
  // A fault of the engine itself; without any data it is the answer, and Apollo would call it the client's (400).
  const http = data === undefined ? { http: { status: 500 } } : {};
  return new GraphQLError('engine', {
    originalError: error,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...http },
  });
}

function located({ message, extensions }: GraphQLError, path: Path | undefined): GraphQLError {
  const { code, hint, details } = extensions;
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions: { code, hint, details } });
}
