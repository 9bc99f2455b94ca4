import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartFailure } from '../failure';
import type { Progress } from '../progress';
import { processStart, workingFolder } from '../running-process';
import { SERVER_ENVIRONMENT } from './embedded-account';
import type { EmbeddedHome } from './embedded-home';

/** What a server does that was told to stop: end its sessions, then itself; end at once; be ended. */
const STOPPING: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];
const POLL_MS = 50;

/** A laptop's settings; and no log line may hold what a statement carried. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // The message of an error repeats the value it failed on, and callers choose values.
  log_min_messages: 'fatal',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** Tests throw their data away, so they need not wait for the disk. */
const FORGETFUL: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

export interface ServerProcess {
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Starts PostgreSQL; it is not ready for sessions yet. */
export function spawnServer(home: EmbeddedHome, port: number, isDurable: boolean): ServerProcess {
  const settings = { ...SETTINGS, ...(isDurable ? {} : FORGETFUL) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(home.logFile, 'a', 0o600);
  const child = spawn(join(home.binaries, 'postgres'), ['-D', home.data, '-p', String(port), ...flags], {
    ...(home.account ?? {}),
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    // A session of its own: Ctrl-C in the terminal must not stop it before the hub has finished its work.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const guard = child.pid === undefined ? null : spawnGuard(home, child.pid);
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    ended: ended.then(() => void guard?.kill('SIGKILL')),
    hasEnded,
    stop: async () => {
      for (const [signal, patienceMs] of STOPPING) {
        if (hasEnded()) return;
        child.kill(signal);
        await Promise.race([ended, wait(patienceMs, undefined, { ref: false })]);
      }
    },
  };
}

/** Waits at the end of a pipe from the hub: when the hub is gone, even by kill -9, the server is told to stop. */
function spawnGuard(home: EmbeddedHome, server: number): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'cat > /dev/null; kill -INT "$1"', 'sh', String(server)], {
    ...(home.account ?? {}),
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  return guard;
}

/**
 * Makes a data folder free of a server that an earlier hub left behind.
 * One that lives is stopped; a note of one that died is removed, as its number may be another process's by now.
 */
export async function stopOrphan(data: string, progress: Progress): Promise<void> {
  const note = join(data, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const start = await processStart(pid);
  const folder = start === null ? null : await workingFolder(pid);
  if (start === null || (folder !== null && folder !== (await realpath(data)))) {
    await rm(note, { force: true });
    return;
  }
  progress('A database that an earlier hub left running is stopped');
  for (const [signal, patienceMs] of STOPPING.slice(0, 2)) {
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if ((await processStart(pid)) !== start) return;
      await wait(POLL_MS);
    }
  }
  throw new StartFailure(
    `A database left by an earlier hub (process ${pid}) does not stop.`,
    `Stop it with: kill -9 ${pid}`,
  );
}

/** Runs a program of PostgreSQL to its end; its words are kept for when it fails. */
export async function runProgram(
  home: EmbeddedHome,
  program: string,
  parameters: readonly string[],
): Promise<string | null> {
  const child = spawn(join(home.binaries, program), parameters, {
    ...(home.account ?? {}),
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const [code] = await once(child, 'close');
  return code === 0 ? null : said.trim();
}
