import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LIVE_PATH, READY_PATH } from '../../subgraphs/kit/http/paths';
import { type Config, isDebugging, readConfig } from '../config';
import { prepareDataFolder } from '../data-folder';
import { findServer, type Server } from '../database/find-server';
import { areMadeByOthers } from '../database/prepare';
import { describeFailure, StartFailure } from '../failure';
import { acquireLock } from '../lock';
import { assertPortFree } from '../port';
import { type Progress, terminalProgress } from '../progress';
import { orderlyStopping, type Stopping } from '../stopping';
import { welcome } from '../welcome';
import { layOutSecrets, secretsFolder } from './lay-out';
import { keepRunning, type PartListener, runOnce } from './part-process';
import { environmentOf, PARTS, type Part, type Place, PREPARE } from './parts';
import { freePorts } from './ports';
import { reports } from './reports';

/** So long all parts have to come up before the hub is said to serve without some. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;
const LOOK_MS = 2_000;

/** `npm run start:apart`: what docker-compose.yml runs, on this machine: every part its own process, real HTTP between them. */
async function main(): Promise<void> {
  const progress = terminalProgress();
  const config = readConfig();
  const stopping = orderlyStopping(progress, config.startedByNpm ? process.ppid : null);
  try {
    await start(config, stopping, progress);
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (stopping.hasBegun()) return;
    console.error(describeFailure(error, config.debug));
    await stopping.stop(1);
  }
}

async function start(config: Config, stopping: Stopping, progress: Progress): Promise<void> {
  await prepareDataFolder(config.dataFolder);
  const lock = await acquireLock(config.dataFolder, progress);
  stopping.add(() => lock.release());
  await assertPortFree(config.port);
  const place = await placeOf(config, await findServer(config, stopping, progress));
  const report = reports(progress, stopping, console.log);
  await prepare(place, stopping, report);
  if (stopping.hasBegun()) return;

  const look = lookout(place, stopping, report.isUp);
  startParts(config, place, stopping, {
    said: report.said,
    ended(part, end) {
      report.ended(part, end);
      look(part);
    },
  });
  for (const part of PARTS) look(part);
  const balancer = PARTS.find((part) => part.kind === 'balancer');
  if (balancer === undefined) throw new Error('there is a balancer');
  const address = place.addressOf(balancer);
  await untilReady(address, report, stopping);
  if (stopping.hasBegun()) return;
  const missing = report.missing(PARTS);
  progress(`Serving at ${address}${missing.length > 0 ? `, without ${missing.join(', ')}` : ''}`);
  if (config.mode === 'demo') console.log(welcome(address));
}

/** Everything on this machine: nobody but it reaches the parts, and the balancer where `npm start` would serve. */
async function placeOf(config: Config, { url, disk }: Server): Promise<Place> {
  const server = new URL(url);
  await layOutSecrets(config, decodeURIComponent(server.password));
  server.password = '';
  const inside = PARTS.filter((part) => part.kind !== 'balancer');
  const free = await freePorts(config.port, inside.length + 1);
  const ports = new Map(inside.map((part, index) => [part.name, free[index] ?? 0]));
  // A port of 0 takes any free one; the parts have to know which.
  const front = config.port === 0 ? (free.at(-1) ?? 0) : config.port;
  const portOf = (part: Part) => ports.get(part.name) ?? front;
  return {
    mode: config.mode,
    databaseUrl: server.href,
    databasePrefix: config.databasePrefix,
    areDatabasesMadeByOthers: areMadeByOthers(config),
    demoSize: config.demoSize,
    disk,
    oidc: config.oidc,
    hostOf: (part) => (part.kind === 'balancer' && config.mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    portOf,
    addressOf: (part) => `http://127.0.0.1:${portOf(part)}`,
    secretsOf: ({ kind }) => secretsFolder(config.dataFolder, kind),
    isPrivateNetwork: false,
    worldFolder: join(config.dataFolder, 'apart'),
  };
}

async function prepare(place: Place, stopping: Stopping, { said }: PartListener): Promise<void> {
  const environment = environmentOf(PREPARE, place);
  const fault = await runOnce(PREPARE, environment, said, (stop) => stopping.add(stop));
  if (fault === null || stopping.hasBegun()) return;
  throw new StartFailure(
    `The databases could not be made ready (${fault}).`,
    'What stands above says why; nothing else was started.',
  );
}

/** Owners first, then gateways, then the balancer; they stop the other way round, each kind at once. */
function startParts(config: Config, place: Place, stopping: Stopping, listener: PartListener): void {
  const debug: Record<string, string> = config.debug ? { HUB_DEBUG: '1' } : {};
  for (const script of ['owner', 'gateway', 'balancer']) {
    const started = PARTS.filter((part) => part.script === script).map((part) =>
      keepRunning(part, { ...environmentOf(part, place), ...debug }, listener),
    );
    stopping.add(async () => void (await Promise.all(started.map((process) => process.stop()))));
  }
}

/** Waits beside the others until a part answers. */
function lookout(place: Place, stopping: Stopping, onUp: (part: Part) => void): (part: Part) => void {
  const awaited = new Set<string>();
  async function untilUp(part: Part): Promise<void> {
    const path = part.script === 'owner' ? READY_PATH : LIVE_PATH;
    while (!(await answers(`${place.addressOf(part)}${path}`))) {
      if (stopping.hasBegun()) return;
      await wait(LOOK_EVERY_MS);
    }
    awaited.delete(part.name);
    onUp(part);
  }
  return (part) => {
    if (awaited.has(part.name)) return;
    awaited.add(part.name);
    void untilUp(part);
  };
}

async function untilReady(
  address: string,
  report: ReturnType<typeof reports>,
  stopping: Stopping,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!stopping.hasBegun() && Date.now() < deadline) {
    if (report.missing(PARTS).length === 0 && (await answers(`${address}${READY_PATH}`))) return;
    await wait(LOOK_EVERY_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(LOOK_MS) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

main().catch((error: unknown) => {
  console.error(describeFailure(error, isDebugging()));
  process.exit(1);
});
