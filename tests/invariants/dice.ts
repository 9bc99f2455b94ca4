/** Chance that is the same for the same seed, on every machine. */
export interface Dice {
  /** A number from 0 up to `below`. */
  number(below: number): number;
  chance(probability: number): boolean;
  /** @throws when there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
  /** One of them, by weight. */
  weighed<T extends { readonly weight: number }>(from: readonly T[]): T;
}

/** Each step of a walk has dice of its own, so that how often one step throws changes nothing for the next. */
export function diceOf(seed: number, step: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b);
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const dice: Dice = {
    number: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick: (from) => {
      const one = from[dice.number(from.length)];
      if (one === undefined) throw new Error('there is nothing to pick from');
      return one;
    },
    weighed: (from) => {
      let at = next() * from.reduce((sum, { weight }) => sum + weight, 0);
      return (
        from.find(({ weight }) => {
          at -= weight;
          return at < 0;
        }) ?? dice.pick(from)
      );
    },
  };
  return dice;
}
