import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './failure';

const run = promisify(execFile);
/** In /proc/<pid>/stat, counted behind the name: the state, and the start in clock ticks since boot (proc(5), fields 3 and 22). */
const STATE = 0;
const START_TIME = 19;

/**
 * When a process began, in words that no other process of this machine shares; null when it is not (or no longer) there.
 * Numbers of processes are used again, so a number alone proves nothing.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (!isThere(pid)) return null;
  if (process.platform !== 'linux') return startFromPs(pid);
  try {
    const [text, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not noticed.
    return ['Z', 'X'].includes(fields[STATE] ?? '') ? null : `${boot.trim()} ${fields[START_TIME]}`;
  } catch {
    return isThere(pid) ? 'unknown' : null;
  }
}

/** The folder a process works in; PostgreSQL's is its data folder. Null when it can't be found out. */
export async function workingFolder(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return readlink(`/proc/${pid}/cwd`).catch(() => null);
  const listed = await run('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn']).catch(() => null);
  return listed?.stdout.match(/^n(.*)$/m)?.[1] ?? null;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function startFromPs(pid: number): Promise<string | null> {
  const listed = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => null);
  const line = listed?.stdout.trim() ?? '';
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}
