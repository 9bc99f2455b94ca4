import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectPath } from '../subgraphs/kit/project-path';
import { percentile } from './figures';

const LATER_RUNS = 5;
const SETTLE_MS = 10_000;

/** How soon `npm start` serves on a clone that is installed and built, and what it holds when idle. */
export async function run(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  try {
    const first = await startOnce(dataFolder, 0);
    const later: { seconds: number; megabytes: number }[] = [];
    for (let count = 0; count < LATER_RUNS; count += 1)
      later.push(await startOnce(dataFolder, count === 0 ? SETTLE_MS : 0));
    console.table({
      'first run, demo world made (s)': first.seconds.toFixed(1),
      'later runs, median (s)': percentile(
        later.map((one) => one.seconds),
        0.5,
      ).toFixed(1),
      'idle after 10 s, without PostgreSQL (MB resident)': later[0]?.megabytes,
    });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function startOnce(
  dataFolder: string,
  settleMs: number,
): Promise<{ seconds: number; megabytes: number }> {
  const begin = performance.now();
  const hub = spawn(process.execPath, [projectPath('dist/start/main.js')], {
    env: { ...process.env, HUB_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => hub.on('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    hub.stdout.on('data', (text) => String(text).includes('Serving at') && resolve());
    hub.on('exit', () => reject(new Error('the hub did not start')));
  });
  const seconds = (performance.now() - begin) / 1000;
  await wait(settleMs);
  const megabytes = await residentMegabytes(hub.pid ?? 0);
  hub.kill('SIGTERM');
  await ended;
  return { seconds, megabytes };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
