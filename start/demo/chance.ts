import { createHash } from 'node:crypto';

/** Everything that the demo world leaves to chance comes from a named source of it: the same name, the same draws. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight. */
  weigh<T>(options: readonly (readonly [T, number])[]): T;
  /** Some of a list, in the list's order. */
  some<T>(from: readonly T[], count: number): T[];
}

/**
 * A small generator (mulberry32): fast, and the same on every machine. Each pupil has its own,
 * so that one more draw for one pupil leaves all others as they were.
 */
export function chance(...name: readonly (string | number)[]): Chance {
  let state = digest(name).readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(next() * from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  };
  return {
    next,
    pick,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    weigh: (options) => weigh(options, next()),
    some: (from, count) => some(from, count, next),
  };
}

/** An id made from a name (uuid, version 8: SHA-256), so that every start of a demo hub knows the same organisations and people. */
export function idOf(...name: readonly (string | number)[]): string {
  const bytes = digest(name).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function digest(name: readonly (string | number)[]): Buffer {
  return createHash('sha256')
    .update(`hub demo world/${name.join('/')}`)
    .digest();
}

function weigh<T>(options: readonly (readonly [T, number])[], drawn: number): T {
  let left = drawn * options.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [option, weight] of options) {
    left -= weight;
    if (left < 0) return option;
  }
  throw new Error('there is nothing to weigh');
}

/** Takes each element with the chance that exactly `count` are taken in the end. */
function some<T>(from: readonly T[], count: number, next: () => number): T[] {
  let wanted = Math.min(count, from.length);
  let left = from.length;
  return from.filter(() => {
    const taken = next() * left < wanted;
    left -= 1;
    if (taken) wanted -= 1;
    return taken;
  });
}
