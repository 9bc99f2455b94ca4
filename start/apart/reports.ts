import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import type { PartListener } from './part-process';
import type { Part } from './parts';

/** Wide enough for `statistics`. */
const NAME_WIDTH = 10;
/** Of what a part said before it ended; all of it stands above already. */
const LAST_LINES = 2;

export interface Reports extends PartListener {
  isUp(part: Part): void;
  /** Names of those that are not up. */
  missing(parts: readonly Part[]): string[];
}

/** Tells the terminal what the parts say, which of them ended and why, and when one that was away is back. */
export function reports(progress: Progress, stopping: Stopping, print: (line: string) => void): Reports {
  const up = new Set<string>();
  const wereAway = new Set<string>();
  return {
    said(part, line) {
      if (line.trim() !== '' && !stopping.hasBegun()) print(`${part.name.padEnd(NAME_WIDTH)} │ ${line}`);
    },
    ended(part, { how, pauseMs, tries, lastLines }) {
      if (stopping.hasBegun()) return;
      const again = `it is started again in ${pauseMs / 1000} s`;
      const wasUp = up.delete(part.name);
      wereAway.add(part.name);
      if (wasUp) return progress(`${part.name} ended (${how}); ${again}`);
      const times = tries === 1 ? '' : `, ${tries} times now`;
      progress(
        `${part.name} does not come up (${how}${times}); the others go on without it, ${again}${reasonIn(lastLines)}`,
      );
    },
    isUp(part) {
      up.add(part.name);
      if (wereAway.delete(part.name)) progress(`${part.name} is back`);
    },
    missing: (parts) => parts.filter(({ name }) => !up.has(name)).map(({ name }) => name),
  };
}

/** A part that can say what is wrong with it begins that with a cross. */
function reasonIn(lines: readonly string[]): string {
  const spoken = lines.map((line) => line.trim()).filter((line) => line !== '');
  const cross = spoken.findLastIndex((line) => line.startsWith('✖'));
  const reason = cross === -1 ? spoken.slice(-LAST_LINES) : spoken.slice(cross, cross + LAST_LINES);
  return reason.length === 0 ? '; it said nothing' : `. It said: ${reason.join(' ')}`;
}
