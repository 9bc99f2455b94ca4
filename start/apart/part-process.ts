import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Part } from './parts';

/** A part that is told to stop finishes what is under way (10 s); after this it is ended. */
const STOP_PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** A part that lived this long had started well: its next end is a new story. */
const LIVED_WELL_MS = 20_000;
/** Of what a part said before it ended. */
const LINES_KEPT = 8;

export interface PartProcess {
  readonly part: Part;
  /** Its number while it runs. */
  pid(): number | null;
  stop(): Promise<void>;
}

export interface PartListener {
  /** A line that the part said. */
  said(part: Part, line: string): void;
  /** It is gone without having been told to; it is started again after the pause. */
  ended(part: Part, end: { how: string; pauseMs: number; tries: number; lastLines: readonly string[] }): void;
}

/** The command of a part as docker-compose.yml has it; here it runs with the same Node, from source or built as this process is. */
export function commandOf({ script, parameters }: Part): string[] {
  return ['node', `dist/start/part/${script}.js`, ...parameters];
}

/** Runs a part, and starts it again whenever it ends, with longer and longer pauses, until it is stopped. */
export function keepRunning(
  part: Part,
  environment: Readonly<Record<string, string>>,
  listener: PartListener,
): PartProcess {
  const stopped = new AbortController();
  let child: ChildProcess | null = null;
  const running = run();

  async function run(): Promise<void> {
    for (let tries = 1; !stopped.signal.aborted; tries += 1) {
      const began = Date.now();
      const lastLines: string[] = [];
      child = launch(part, environment, (line) => {
        lastLines.push(line);
        if (lastLines.length > LINES_KEPT) lastLines.shift();
        listener.said(part, line);
      });
      const how = await endOf(child);
      if (stopped.signal.aborted) return;
      if (Date.now() - began > LIVED_WELL_MS) tries = 1;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
      listener.ended(part, { how, pauseMs, tries, lastLines });
      await wait(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  return {
    part,
    pid: () => (child !== null && isAlive(child) ? (child.pid ?? null) : null),
    async stop() {
      stopped.abort();
      if (child !== null) await end(child);
      await running;
    },
  };
}

/** Runs a part that ends by itself. @returns whether it ended well, and how */
export async function runOnce(
  part: Part,
  environment: Readonly<Record<string, string>>,
  said: PartListener['said'],
  stopping: (stop: () => Promise<void>) => void,
): Promise<string | null> {
  const child = launch(part, environment, (line) => said(part, line));
  stopping(() => end(child));
  const how = await endOf(child);
  return how === 'code 0' ? null : how;
}

function launch(
  { script, parameters }: Part,
  environment: Readonly<Record<string, string>>,
  said: (line: string) => void,
): ChildProcess {
  const file = join(__dirname, '..', 'part', `${script}${extname(__filename)}`);
  const child = spawn(process.execPath, [...process.execArgv, file, ...parameters], {
    // Nothing of this process's own environment: a part is told what is its own.
    env: { ...environment, HUB_PARENT: String(process.pid) },
    // A session of its own: Ctrl-C in the terminal must not stop all parts at once, in any order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [child.stdout, child.stderr]) {
    if (output) createInterface({ input: output }).on('line', said);
  }
  return child;
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    // After its last word, not only after its end.
    const [code, signal] = await once(child, 'close');
    return signal === null ? `code ${String(code)}` : String(signal);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await gone.catch(() => undefined);
  clearTimeout(impatience);
}

function isAlive(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
