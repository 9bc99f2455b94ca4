/** Numbers modulo a prime: exact, and small enough that a product of two is still a whole number in a double. */
const PRIME = 67_108_859;

/** Rows in echelon form, each with the place of its leading 1. */
export interface Span {
  readonly rows: readonly { readonly lead: number; readonly row: readonly number[] }[];
}

/** All that adding and subtracting multiples of these rows can give. */
export function spanOf(rows: readonly (readonly number[])[]): Span {
  const echelon: { lead: number; row: number[] }[] = [];
  for (const row of rows) {
    const rest = reduce(echelon, row);
    const lead = rest.findIndex((value) => value !== 0);
    if (lead < 0) continue;
    const factor = inverse(rest[lead] ?? 1);
    echelon.push({ lead, row: rest.map((value) => (value * factor) % PRIME) });
  }
  return { rows: echelon };
}

export function isSpanned({ rows }: Span, row: readonly number[]): boolean {
  return reduce(rows, row).every((value) => value === 0);
}

/** Whether these rows leave the target open. */
export function leavesOpen(rows: readonly (readonly number[])[], target: readonly number[]): boolean {
  return !isSpanned(spanOf(rows), target);
}

function reduce(echelon: Span['rows'], row: readonly number[]): number[] {
  const rest = row.map((value) => ((value % PRIME) + PRIME) % PRIME);
  for (const { lead, row: base } of echelon) {
    const factor = rest[lead] ?? 0;
    if (factor === 0) continue;
    for (let place = lead; place < rest.length; place += 1) {
      const less = (factor * (base[place] ?? 0)) % PRIME;
      rest[place] = ((rest[place] ?? 0) - less + PRIME) % PRIME;
    }
  }
  return rest;
}

/** By Fermat: a to the power of prime minus two. */
function inverse(value: number): number {
  let result = 1;
  let base = value % PRIME;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
