/** How large a demo world is. It is made of quarters of equal size; the first is the town, which every world begins with. */
export interface WorldSize {
  readonly name: string;
  readonly quarters: number;
  readonly pupilsPerQuarter: number;
  /** Quarters that share centres, helpdesks, partners and services; a multiple of 5. */
  readonly quartersPerRegion: number;
  /** In the first of so many quarters of a region pupils are referred: a helpdesk sees far fewer pupils than a school. */
  readonly casesEvery: number;
}

/** Pupils in the default size of the demo world. */
export const TOWN_PUPILS = 2_000;

const SHAPE = { pupilsPerQuarter: TOWN_PUPILS, quartersPerRegion: 40, casesEvery: 10 } as const;
export const SIZES = {
  town: { name: 'town', quarters: 1, ...SHAPE },
  city: { name: 'city', quarters: 30, ...SHAPE },
  flanders: { name: 'flanders', quarters: 600, ...SHAPE },
} as const satisfies Record<string, WorldSize>;

export type SizeName = keyof typeof SIZES;

export function pupilsIn(size: WorldSize): number {
  return size.quarters * size.pupilsPerQuarter;
}

/** Five quarters share three schools of each kind: some schools have the pupils of two quarters, some of one. */
export function schoolGroupOf(quarter: number): number {
  return Math.floor((quarter * 3) / 5);
}

export function regionOf(quarter: number, size: WorldSize): number {
  return Math.floor(quarter / size.quartersPerRegion);
}

export function hasCases(quarter: number, size: WorldSize): boolean {
  return (quarter % size.quartersPerRegion) % size.casesEvery === 0;
}
