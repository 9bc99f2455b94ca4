import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadKeys } from '../../start/assemble';
import { markSynthetic } from '../../start/database/synthetic';
import { dropDatabasesOf, makeDatabases } from '../../start/database/test-databases';
import { testFolder } from '../../start/database/test-server';
import { loadDemoWorld } from '../../start/demo/load';
import { startHub } from '../../start/hub';
import { OWNERS } from '../../start/owners';
import { migrate } from '../../subgraphs/kit/database/migrate';

/** A demo hub as `npm start` starts it, with its world, reached over HTTP alone. */
export interface DemoHub {
  readonly address: string;
  /** As a persona of the demo, or as nobody. */
  ask(operation: {
    readonly text: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly persona: string | null;
    readonly key?: string;
  }): Promise<DemoAnswer>;
  stop(): Promise<void>;
}

export interface DemoAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  /** The whole body. */
  readonly text: string;
}

const silent = () => undefined;
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]),
});

export async function startDemoHub({ pupils }: { readonly pupils?: number } = {}): Promise<DemoHub> {
  const made = await makeDatabases();
  const folder = await mkdtemp(join(testFolder(), 'hub-demo-'));
  const { databases, prefix } = made;
  for (const owner of OWNERS) {
    await markSynthetic(databases[owner].migratorUrl);
    await migrate(owner, databases[owner]);
  }
  const { reference } = await loadKeys(folder);
  const world = { databases, referenceKey: reference, today: new Date(), progress: silent };
  await loadDemoWorld({ ...world, ...(pupils === undefined ? {} : { pupils }) });
  const hub = await startHub({
    config: {
      mode: 'demo',
      port: 0,
      dataFolder: folder,
      demoSize: 'town',
      databaseUrl: null,
      databasePrefix: prefix,
      databasePasswordsFile: null,
      oidc: null,
      debug: false,
      startedByNpm: false,
    },
    databases,
    progress: silent,
  });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string) => {
    const token = tokens.get(persona) ?? takeToken(hub.address, persona);
    tokens.set(persona, token);
    return token;
  };
  return {
    address: hub.address,
    async ask({ text, variables, persona, key = randomUUID() }) {
      const response = await fetch(`${hub.address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(persona === null ? {} : { authorization: `Bearer ${await tokenOf(persona)}` }),
        },
        body: JSON.stringify({ query: text, variables }),
      });
      const body = await response.text();
      const { data, errors } = answerSchema.parse(JSON.parse(body));
      const codes = errors.map(({ extensions }) => extensions.code);
      return { status: response.status, data: data ?? null, codes, text: body };
    },
    async stop() {
      await hub.stop();
      await dropDatabasesOf(made);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function takeToken(address: string, persona: string): Promise<string> {
  const response = await fetch(`${address}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  return z.object({ token: z.string() }).parse(await response.json()).token;
}
