import { randomUUID } from 'node:crypto';
import pg from 'pg';
import request from 'supertest';
import { type Assembly, assembleHub, type HubKeys } from '../../start/assemble';
import type { HubOwner } from '../../start/owners';
import { createSigningKey } from '../../subgraphs/kit/keys';
import { createTestIssuer, type TestIssuer } from './issuer';
import { PERSONAS, type PersonaName } from './organisations';
import { copyTemplates, type TestDatabases } from './server';

/** The key of hashed reference numbers in tests. */
export const REFERENCE_KEY = Buffer.alloc(32, 7);

/** So long a hub needs nothing delivered anew. */
const FRESH_MS = 10_000;

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
  /** The codes of the errors, in order. */
  readonly codes: readonly unknown[];
  readonly text: string;
}

/** One operation, to be sent as somebody: `hub.execute(operation, variables).as('clb-antwerp')`. */
export interface Operation {
  /** The Idempotency-Key; a new one when left out. */
  withKey(key: string): Operation;
  as(persona: PersonaName): Promise<Answer>;
  /** With this text as bearer token, or with none at all. */
  withToken(token: string | null): Promise<Answer>;
}

/** A whole hub on databases of its own: real PostgreSQL, real HTTP, all owners; nothing runs by itself. */
export class TestHub {
  private constructor(
    readonly assembly: Assembly,
    /** The parts' own keys, to sign in their name what they would not. */
    readonly keys: HubKeys['signing'],
    readonly issuer: TestIssuer,
    private readonly databases: TestDatabases,
    private readonly superusers: Record<HubOwner, pg.Pool>,
  ) {}

  static async start(): Promise<TestHub> {
    const databases = await copyTemplates();
    const issuer = await createTestIssuer();
    const keys = {
      gateway: await createSigningKey('gateway'),
      pupils: await createSigningKey('pupils'),
      offers: await createSigningKey('offers'),
      helpdesk: await createSigningKey('helpdesk'),
      statistics: await createSigningKey('statistics'),
      services: await createSigningKey('services'),
    };
    const assembly = await assembleHub({
      databases: databases.databases,
      keys: { signing: keys, reference: REFERENCE_KEY },
      host: '127.0.0.1',
      port: 0,
      issuers: [issuer.trusted],
      allowedOrigins: [],
      introspection: true,
      onFault: () => undefined,
    });
    await assembly.gateway.app.ready();
    const superuser = (owner: HubOwner) => superuserPool(databases.superuserUrls[owner]);
    return new TestHub(assembly, keys, issuer, databases, {
      pupils: superuser('pupils'),
      offers: superuser('offers'),
      helpdesk: superuser('helpdesk'),
      statistics: superuser('statistics'),
      services: superuser('services'),
    });
  }

  /** The owners' own connection strings, for tests of what the database itself refuses. */
  get urls(): TestDatabases['databases'] {
    return this.databases.databases;
  }

  execute(document: string, variables: Record<string, unknown> = {}): Operation {
    return this.operation(document, variables, randomUUID());
  }

  async get(path: string): Promise<{ status: number; body: unknown }> {
    await this.keepFresh();
    const { status, body } = await request(this.assembly.gateway.app.server).get(path);
    return { status, body };
  }

  /** Rows as the superuser sees them, whom no policy binds. */
  async rows(owner: HubOwner, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.superusers[owner].query(sql, values)).rows;
  }

  /** Changes rows as a replica does, past every trigger: tests move days rather than the clock, and break rules to see them found. */
  async pastTriggers(owner: HubOwner, statement: string): Promise<void> {
    await this.rows(owner, `set local session_replication_role = replica; ${statement}`);
  }

  /** A superuser's connection of its own, for a transaction that stays open while others wait; it is to be released. */
  async connect(owner: HubOwner): Promise<pg.PoolClient> {
    return this.superusers[owner].connect();
  }

  /** Delivers all events and the register, as the running hub does within a second. */
  async settle(): Promise<void> {
    this.freshUntil = Math.max(this.freshUntil, Date.now() + FRESH_MS);
    await this.assembly.settle();
  }

  /** Does `work` as if `owner` had heard nothing of `silent` for longer than rights on lease hold. */
  async withoutWord<T>(owner: HubOwner, silent: HubOwner, work: () => Promise<T>): Promise<T> {
    this.freshUntil = 0;
    await this.keepFresh();
    this.freshUntil = Number.POSITIVE_INFINITY;
    try {
      await this.rows(
        owner,
        "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = $1",
        [silent],
      );
      return await work();
    } finally {
      this.freshUntil = 0;
    }
  }

  /** How many SQL statements the owners run for `work`. */
  async statements(work: () => Promise<unknown>): Promise<number> {
    // What keeps the world fresh runs statements too; it has its turn before, not while counting.
    this.freshUntil = 0;
    await this.keepFresh();
    const count = () =>
      Object.values(this.assembly.owners).reduce((sum, owner) => sum + owner.statements(), 0);
    // Keeping the register fresh is not part of what is counted, however slow the machine is.
    await this.settle();
    this.freshUntil = Number.POSITIVE_INFINITY;
    const before = count();
    await work();
    this.freshUntil = 0;
    return count() - before;
  }

  async stop(): Promise<void> {
    await this.assembly.stop();
    await Promise.all(Object.values(this.superusers).map((pool) => pool.end()));
    await this.databases.drop();
  }

  private operation(document: string, variables: Record<string, unknown>, key: string): Operation {
    return {
      withKey: (other) => this.operation(document, variables, other),
      as: async (persona) =>
        this.send(document, variables, key, await this.issuer.tokenFor(PERSONAS[persona])),
      withToken: (token) => this.send(document, variables, key, token),
    };
  }

  private async send(
    query: string,
    variables: Record<string, unknown>,
    key: string,
    token: string | null,
  ): Promise<Answer> {
    await this.keepFresh();
    const call = request(this.assembly.gateway.app.server).post('/graphql').set('Idempotency-Key', key);
    if (token !== null) call.set('Authorization', `Bearer ${token}`);
    const response = await call.send({ query, variables });
    const errors: Answer['errors'] = response.body.errors ?? [];
    return {
      status: response.status,
      data: response.body.data,
      errors,
      codes: errors.map((error) => error.extensions.code),
      text: response.text,
    };
  }

  private freshUntil = 0;

  /** The register and the watermarks live 30 s; a slow test file must not outlive them. */
  private async keepFresh(): Promise<void> {
    if (Date.now() < this.freshUntil) return;
    await this.settle();
  }
}

/** Tests throw out its connections, too, when they take a database away. */
function superuserPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined);
  return pool;
}

/** What stands at a path of an answer's data, such as `createReferral.id`. */
export function at(answer: Answer, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.entries(value).find(([name]) => name === step)?.[1];
  }, answer.data);
}

/** The text at a path; anything else there fails the test with the whole answer. */
export function textAt(answer: Answer, path: string): string {
  const value = at(answer, path);
  if (typeof value !== 'string') throw new Error(`no text at ${path}: ${answer.text}`);
  return value;
}
