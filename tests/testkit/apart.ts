import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { prepareDataFolder } from '../../start/data-folder';
import { atDatabase, databaseName } from '../../start/database/roles';
import { markSynthetic } from '../../start/database/synthetic';
import { dropDatabasesOf, makeDatabases, type NewDatabases } from '../../start/database/test-databases';
import { testFolder, testServerUrl } from '../../start/database/test-server';
import { SMALLEST_WORLD } from '../../start/demo/cases';
import { loadDemoWorld } from '../../start/demo/load';
import { SIZES } from '../../start/demo/sizes';
import { loadKeys } from '../../start/hub-keys';
import { type HubOwner, OWNERS } from '../../start/owners';
import { storeSecret } from '../../start/stored';
import { migrate } from '../../subgraphs/kit/database/migrate';
import { projectPath } from '../../subgraphs/kit/project-path';

const run = promisify(execFile);
const PATIENCE_MS = 60_000;

export interface RunningPart {
  readonly pid: number;
  /** `owner pupils`, `gateway`, `balancer`. */
  readonly does: string;
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly codes: readonly unknown[];
  readonly text: string;
}

/** Databases with the smallest demo world, and a data folder whose keys and passwords belong to them. */
export interface ApartWorld {
  readonly folder: string;
  readonly made: NewDatabases;
  drop(): Promise<void>;
}

export async function makeWorld(): Promise<ApartWorld> {
  const made = await makeDatabases();
  const folder = await mkdtemp(join(testFolder(), 'hub-apart-'));
  await prepareDataFolder(folder);
  await storeSecret(join(folder, 'keys', 'database.json'), made.passwords);
  const { reference } = await loadKeys(folder);
  for (const owner of OWNERS) {
    await markSynthetic(made.databases[owner].migratorUrl);
    await migrate(owner, made.databases[owner]);
  }
  await loadDemoWorld({
    databases: made.databases,
    referenceKey: reference,
    today: new Date(),
    size: { ...SIZES.town, pupilsPerQuarter: SMALLEST_WORLD },
    progress: () => undefined,
  });
  return {
    folder,
    made,
    drop: async () => {
      await dropDatabasesOf(made);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A hub as `npm run start:apart` runs it: real processes, real HTTP, real PostgreSQL. */
export class ApartHub {
  readonly lines: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly world: ApartWorld,
  ) {
    for (const output of [child.stdout, child.stderr]) {
      if (output) createInterface({ input: output }).on('line', (line) => this.lines.push(line));
    }
  }

  static async start(world: ApartWorld): Promise<ApartHub> {
    const child = spawn(
      process.execPath,
      ['--require', projectPath('start', 'load-typescript.cjs'), projectPath('start', 'apart', 'main.ts')],
      {
        env: {
          PATH: process.env.PATH,
          HUB_DATA: world.folder,
          PORT: '0',
          DATABASE_URL: testServerUrl(),
          HUB_DB_PREFIX: world.made.prefix,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const hub = new ApartHub(child, world);
    await until('the hub serves', () => hub.isServing());
    return hub;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get address(): string {
    return this.told(/Serving at (http:\S+?)(?:,|$)/) ?? '';
  }

  /** Where an owner's door is; of one with several processes, the first that said so. */
  addressOf(owner: HubOwner): string {
    return this.told(new RegExp(`The owner ${owner} answers at (http:\\S+)`)) ?? '';
  }

  async parts(does?: string): Promise<RunningPart[]> {
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,command=']);
    return stdout
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+.*start\/part\/(.+)$/.exec(line))
      .filter((found) => Number(found?.[2]) === this.pid)
      .map((found) => ({ pid: Number(found?.[1]), does: (found?.[3] ?? '').replace('.ts', '').trim() }))
      .filter((part) => does === undefined || part.does === does);
  }

  /** All parts run, and say that they are well. */
  async isWhole(): Promise<boolean> {
    if ((await this.parts()).length !== 9) return false;
    const { text } = await this.get('/health/ready').catch(() => ({ text: '' }));
    return text.startsWith('{"status":"ok"');
  }

  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.address}${path}`);
    return { status: answer.status, text: await answer.text() };
  }

  async tokenOf(persona: string): Promise<string> {
    const answer = await fetch(`${this.address}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null || !('token' in body)) throw new Error('no token');
    return String(body.token);
  }

  async ask(token: string, query: string, variables = {}, key?: string): Promise<Answer> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const body: { data?: unknown; errors?: { extensions?: { code?: unknown } }[] } = JSON.parse(text);
    return {
      status: answer.status,
      data: body.data,
      codes: (body.errors ?? []).map((error) => error.extensions?.code),
      text,
    };
  }

  /** Rows as the superuser sees them, whom no policy binds. */
  async rows(owner: HubOwner, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({
      connectionString: atDatabase(testServerUrl(), databaseName(this.world.made.prefix, owner)),
    });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends it, and waits until it is gone. @returns its exit code or signal */
  async end(signal: NodeJS.Signals): Promise<unknown> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    const [code, by] = await gone;
    return code ?? by;
  }

  private told(pattern: RegExp): string | undefined {
    return this.lines.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
  }

  private isServing(): boolean {
    if (this.child.exitCode !== null) throw new Error(`it ended:\n${this.lines.join('\n')}`);
    return this.address !== '';
  }
}

/** Asks until the answer is yes. */
export async function until(
  what: string,
  question: () => Promise<boolean> | boolean,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await question())) {
    if (Date.now() > deadline) throw new Error(`not so after ${patienceMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
