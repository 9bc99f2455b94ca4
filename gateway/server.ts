import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../subgraphs/kit/actor';
import { forbidden, HubError } from '../subgraphs/kit/errors';
import { LIVE_PATH, READY_PATH } from '../subgraphs/kit/http/paths';
import type { GatewayConfig } from './config';
import type { ReportFault } from './engine/engine';
import { createStockEngine } from './engine/stock-gateway';
import {
  atMost,
  BodyTooLarge,
  bodyLimitOf,
  IMPORT_BODY_BYTES,
  MOST_OPERATION_CHARACTERS,
} from './guards/body-limit';
import { assertJson } from './guards/content-type';
import { httpServer } from './http';
import { actorResolver } from './identity/actor';
import { createRegister, type Register } from './identity/register';
import { registerRoute } from './identity/register-route';
import { tokenVerifier, unauthenticated } from './identity/token';
import { type RoleServers, startRoleServers } from './role-servers';
import { readPageFiles } from './sandbox/page-files';
import { sandboxRoutes } from './sandbox/routes';

const DRAIN_MILLISECONDS = 10_000;

export interface GatewayOptions {
  /** Whether each other part of the hub (an owner, by its name) is ready; the register is the gateway's own part. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  /**
   * Apart, an owner that is away costs its own fields: the gateway says `degraded`, and stays in front. By default, as in one process,
   * a hub of which a part is away is not ready.
   */
  readonly servesWithoutOwners?: boolean;
  /** Where the helpdesk hands over the register when it runs apart; see identity/register-route.ts. */
  readonly takesRegister?: boolean;
  /** How long it says that it is going before it takes nobody new; who stands in front then sends to another one. None by default. */
  readonly noticeMilliseconds?: number;
  /** Routes beside the gateway's own, such as the demo's login; they get its headers, limits and form of errors. */
  readonly routes?: (app: FastifyInstance) => void;
  /** Told of every fault that callers see masked, or as an owner that failed. */
  readonly report?: ReportFault;
}

export interface Gateway {
  /** For tests: the server without a port (`await gateway.app.ready()`). */
  readonly app: FastifyInstance;
  /** Takes the snapshots that the helpdesk pushes. */
  readonly register: Register;
  /** @returns the address it serves at; a port of 0 takes any free one */
  start(): Promise<string>;
  /** No new connections; what is under way gets 10 s. */
  stop(): Promise<void>;
}

/** @throws when the supergraph cannot be loaded or names an owner that is not configured */
export async function createGateway(config: GatewayConfig, options: GatewayOptions): Promise<Gateway> {
  const report = options.report ?? (() => {});
  const register = createRegister(config.registerKey);
  const engine = await createStockEngine(config, report);
  const servers = await startRoleServers({
    engine,
    access: config.access,
    introspection: config.introspection,
    report,
  });
  const app = await httpServer({ allowedOrigins: config.allowedOrigins, report });
  let stopping = false;
  healthRoutes(app, async () => ({
    owners: await options.readiness(),
    own: { register: register.isFresh(), ...(stopping ? { gateway: false } : {}) },
    isReadyWithout: options.servesWithoutOwners ?? false,
  }));
  if (options.takesRegister) registerRoute(app, register);
  graphqlRoute(app, actorResolver(tokenVerifier(config.issuers), register), servers);
  if (config.sandbox) sandboxRoutes(app, await readPageFiles());
  options.routes?.(app);
  return {
    app,
    register,
    start: () => app.listen({ host: config.host, port: config.port }),
    async stop() {
      stopping = true;
      await wait(options.noticeMilliseconds ?? 0);
      const impatience = setTimeout(() => app.server.closeAllConnections(), DRAIN_MILLISECONDS);
      await app.close();
      clearTimeout(impatience);
      await servers.stop();
      await engine.stop();
    },
  };
}

type States = Readonly<Record<string, boolean>>;

/** How the owners are, and how the gateway itself is. */
interface Health {
  readonly owners: States;
  readonly own: States;
  readonly isReadyWithout: boolean;
}

/** Ready is 200, also when it is `degraded`: whoever stands in front asks whether to send requests here, and not somewhere else. */
function healthRoutes(app: FastifyInstance, health: () => Promise<Health>): void {
  const areAll = (states: States): boolean => Object.values(states).every((state) => state);
  app.get(LIVE_PATH, async () => ({ status: 'ok' }));
  app.get(READY_PATH, async (_, reply) => {
    const { owners, own, isReadyWithout } = await health();
    const isWhole = areAll(owners) && areAll(own);
    const isReady = isWhole || (isReadyWithout && areAll(own));
    const parts = Object.entries({ ...owners, ...own });
    const body = {
      status: isWhole ? 'ok' : isReady ? 'degraded' : 'unavailable',
      parts: Object.fromEntries(parts.map(([part, state]) => [part, state ? 'ok' : 'unavailable'])),
    };
    return reply.code(isReady ? 200 : 503).send(body);
  });
}

/** Who calls is known before the body is read: what may be sent depends on the role. */
function graphqlRoute(
  app: FastifyInstance,
  resolveActor: (authorization: readonly string[]) => Promise<Actor>,
  servers: RoleServers,
): void {
  const callers = new WeakMap<FastifyRequest, Actor>();
  const callerOf = (request: FastifyRequest): Actor => {
    const actor = callers.get(request);
    if (!actor) throw new Error('the caller of a request is resolved before anything else');
    return actor;
  };
  app.post('/graphql', {
    bodyLimit: IMPORT_BODY_BYTES,
    onRequest: async (request) => {
      assertJson(request.headers['content-type']);
      // Node keeps one of several Authorization headers; here each counts. No other header tells who is calling.
      const actor = await resolveActor(request.raw.headersDistinct.authorization ?? []);
      const limit = bodyLimitOf(actor);
      if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
      callers.set(request, actor);
    },
    preParsing: async (request, _, payload) => payload.pipe(atMost(bodyLimitOf(callerOf(request)))),
    handler: async (request, reply) => {
      const actor = callerOf(request);
      assertOperation(request.body);
      const idempotencyKey = request.headers['idempotency-key'];
      const answer = await servers.execute({
        accept: request.headers.accept,
        body: request.body,
        context: {
          actor,
          requestId: request.id,
          idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
        },
      });
      if (!answer) throw nothingToAsk(actor);
      if (answer.body.kind !== 'complete') throw new Error('answers are given whole');
      return reply
        .code(answer.status ?? 200)
        .headers(Object.fromEntries(answer.headers))
        .send(answer.body.string);
    },
  });
}

const operationSchema = z.looseObject({
  query: z.string().optional(),
  extensions: z.looseObject({ persistedQuery: z.unknown().optional() }).nullish(),
});

/** What Apollo Server would let pass; anything else that is wrong with a body it refuses itself. */
function assertOperation(body: unknown): void {
  const operation = operationSchema.safeParse(body).data;
  if ((operation?.query?.length ?? 0) > MOST_OPERATION_CHARACTERS) {
    // A large body is for variables: parsing and planning take time by the text of the operation.
    throw new HubError('OPERATION_LIMIT', 'The text of the operation is too long', {
      hint: 'Send data as variables',
    });
  }
  if (operation?.extensions?.persistedQuery !== undefined) {
    throw new HubError('BAD_REQUEST', 'Operations cannot be registered here');
  }
}

function nothingToAsk({ role }: Actor): HubError {
  return role === 'PUBLIC' ? unauthenticated() : forbidden('Nothing can be asked in this role');
}
