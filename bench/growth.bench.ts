import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Assembly, assembleHub, loadKeys } from '../start/assemble';
import { prepareDataFolder } from '../start/data-folder';
import {
  type EmbeddedDatabase,
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
} from '../start/database/embedded';
import { loadOrCreatePasswords } from '../start/database/passwords';
import { provision } from '../start/database/provision';
import { roleNames } from '../start/database/roles';
import { markSynthetic } from '../start/database/synthetic';
import { CASES } from '../start/demo/cases';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from '../start/demo/issuer';
import { loadDemoWorld } from '../start/demo/load';
import { HELPDESK_ANTWERP } from '../start/demo/organisations';
import { duration } from '../start/demo/pace';
import { assertRoom } from '../start/demo/room';
import { SIZES, type SizeName } from '../start/demo/sizes';
import { acquireLock, type Lock } from '../start/lock';
import { OWNERS } from '../start/owners';
import { schoolYearOf, today } from '../subgraphs/kit/calendar';
import { migrate } from '../subgraphs/kit/database/migrate';
import { createSigningKey } from '../subgraphs/kit/keys';
import { percentile } from './figures';

const WARM_UP_ROUNDS = 30;
const ROUNDS = 400;
/** Warm p95 at the largest size, as a ratio to the town's (architecture.md, section 9). */
const BUDGET = 1.3;
const SILENT = () => undefined;

interface Question {
  readonly name: string;
  readonly persona: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What an answer must have: a question that was refused quickly is no measurement. */
  readonly has: string;
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'case context',
    persona: 'clb-antwerp',
    query: `query ($id: ID!) { caseContext(pupilId: $id) { pupil { displayName birthDate }
      absenceSummary { problematicHalfDays previousYearProblematic } enrolment { form school { name } }
      schoolChanges { within } consents { purpose status } openReferrals { number status } } }`,
    variables: { id: CASES.truantAntwerp.id },
    has: CASES.truantAntwerp.name,
  },
  {
    name: 'caseload, first page (centre)',
    persona: 'clb-antwerp',
    query: `{ myCaseload(first: 20) { edges { node { id displayName absenceSummary { problematicHalfDays thresholdReached } } }
      pageInfo { endCursor } } }`,
    has: 'displayName',
  },
  {
    name: 'caseload, first page (school)',
    persona: 'school-antwerp',
    query: `{ myCaseload(first: 20) { edges { node { id displayName absenceSummary { problematicHalfDays thresholdReached } } }
      pageInfo { endCursor } } }`,
    has: 'displayName',
  },
  {
    name: 'offer search',
    persona: 'clb-antwerp',
    query: `{ offers(filter: { area: "11002", offerType: NAFT, text: "traject" }, first: 20) { edges { node {
      id title { nl } organisation { name } } } } }`,
    has: 'title',
  },
  {
    name: 'worklist, first page',
    persona: 'helpdesk-antwerp',
    query: `{ worklist(first: 20) { edges { node { id number status pupil { displayName } school { name } } } } }`,
    has: 'number',
  },
  {
    name: 'off the radar, first page',
    persona: 'helpdesk-antwerp',
    query: `{ offRadar(first: 20) { edges { node { because referral { number status nextActionDue } } } } }`,
    has: 'because',
  },
  {
    name: 'city dashboard',
    persona: 'city-coordinator-antwerp',
    query: `query ($desk: ID!, $year: SchoolYear!) { referralFigures(helpdesk: $desk, schoolYear: $year, by: [MONTH, REASON]) {
      asOf tables { dimension cells { category value status } } } }`,
    variables: { desk: HELPDESK_ANTWERP.id, year: schoolYearOf(today()) },
    has: 'category',
  },
];

/** A hub on one size of the demo world, and how to ask it. */
interface Measured {
  readonly size: SizeName;
  readonly hub: Assembly;
  readonly server: EmbeddedDatabase;
  readonly lock: Lock;
  readonly startedIn: number;
  ask(question: Question): Promise<void>;
}

const sizes = z.array(z.enum(['town', 'city', 'flanders'])).nonempty();

/**
 * The same questions at each size, over HTTP through the whole hub (tokens, gateway, signed requests, audit of the owners).
 * All sizes run beside each other and are asked in turn, so that what else the machine does hits them alike.
 * Worlds are kept in HUB_BENCH_DATA, where a later run finds them; without it they are made anew, and removed.
 */
export async function run(named: readonly string[], keptIn: string | null): Promise<void> {
  const read = sizes.safeParse(named.length > 0 ? named : Object.keys(SIZES));
  if (!read.success) throw new Error(`Which sizes? npm run bench -- growth ${Object.keys(SIZES).join(' ')}`);
  const wanted = read.data;
  const folder = keptIn === null ? await mkdtemp(join(tmpdir(), 'hub-bench-')) : resolve(keptIn);
  await mkdir(folder, { recursive: true });
  const running: Measured[] = [];
  try {
    for (const size of wanted) running.push(await startAt(size, join(folder, size)));
    await compare(running);
  } finally {
    for (const { hub, server, lock } of running) {
      await hub.stop();
      await server.stop();
      await lock.release();
    }
    if (keptIn === null) {
      for (const size of wanted) await removeEmbeddedDatabase(join(folder, size), SILENT);
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function startAt(size: SizeName, dataFolder: string): Promise<Measured> {
  const progress = (line: string) => console.error(`${size}: ${line}`);
  await prepareDataFolder(dataFolder);
  const lock = await acquireLock(dataFolder, progress);
  const server = await startEmbeddedDatabase({ dataFolder, log: progress, durable: true });
  const passwords = await loadOrCreatePasswords(dataFolder, roleNames('hub', OWNERS));
  const { databases } = await provision(server.url, { prefix: 'hub', owners: OWNERS, passwords });
  const keys = await loadKeys(dataFolder);
  for (const owner of OWNERS) {
    await markSynthetic(databases[owner].migratorUrl);
    await migrate(owner, databases[owner]);
  }
  const before = performance.now();
  await loadDemoWorld({
    databases,
    referenceKey: keys.reference,
    today: new Date(),
    progress,
    size: SIZES[size],
    assertRoom: (asked, loaded) => assertRoom(asked, loaded, server.disk, progress),
  });
  const loaded = performance.now();
  progress(`there after ${duration((loaded - before) / 1000)}`);
  const issuer = demoIssuer(await createSigningKey('bench'));
  const hub = await assembleHub({
    databases,
    keys,
    host: '127.0.0.1',
    port: 0,
    issuers: [{ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, algorithms: ['EdDSA'], keys: issuer.keys }],
    allowedOrigins: [],
    introspection: false,
    onFault: (task, error) => progress(`${task}: ${String(error)}`),
  });
  await hub.settle();
  const address = await hub.start();
  const startedIn = performance.now() - loaded;
  const tokens = new Map<string, string>();
  const tokenOf = async (persona: string) => {
    const token = tokens.get(persona) ?? (await issuer.tokenFor(persona));
    if (token === undefined) throw new Error(`nobody is called ${persona}`);
    tokens.set(persona, token);
    return token;
  };
  return {
    size,
    hub,
    server,
    lock,
    startedIn,
    ask: async ({ query, variables = {}, persona, has, name }) => {
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf(persona)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.text();
      if (!text.includes(has) || text.includes('"errors"'))
        throw new Error(`${name} at ${size} was not answered: ${text.slice(0, 300)}`);
    },
  };
}

async function compare(running: readonly Measured[]): Promise<void> {
  const taken = new Map<string, number[]>();
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      for (const one of running) {
        const begin = performance.now();
        await one.ask(question);
        if (round < 0) continue;
        const key = `${question.name} ${one.size}`;
        taken.set(key, [...(taken.get(key) ?? []), performance.now() - begin]);
      }
    }
  }
  const valuesOf = (question: Question, { size }: Measured) => taken.get(`${question.name} ${size}`) ?? [];
  const [smallest] = running;
  if (!smallest) return;
  console.log(
    `Warm, ${ROUNDS} times each, in turns; milliseconds p50 / p95, and p95 as a ratio to ${smallest.size}:\n`,
  );
  console.log(
    `| what | ${running.map(({ size }) => size).join(' | ')} | ratio |\n|---|${'---|'.repeat(running.length + 1)}`,
  );
  for (const question of QUESTIONS) {
    const p95 = (one: Measured) => percentile(valuesOf(question, one), 0.95);
    const cells = running.map(
      (one) => `${percentile(valuesOf(question, one), 0.5).toFixed(1)} / ${p95(one).toFixed(1)}`,
    );
    const ratios = running.slice(1).map((one) => (p95(one) / p95(smallest)).toFixed(2));
    console.log(`| ${question.name} | ${cells.join(' | ')} | ${ratios.join(', ')} |`);
  }
  console.log(`\nBudget: ${BUDGET} at flanders.`);
  for (const { size, startedIn } of running)
    console.log(`${size}: parts started in ${Math.round(startedIn)} ms`);
}
