/** The value below which a share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of each of `times` runs, one after the other, after a warm-up. */
export async function measure(warmUp: number, times: number, work: () => Promise<void>): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begin = performance.now();
    await work();
    taken.push(performance.now() - begin);
  }
  return taken;
}
