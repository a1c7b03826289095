/** Milliseconds of repeated runs. */
export interface Sample {
  readonly p50: number;
  readonly p95: number;
}

/** Nearest-rank quantile of unsorted values, 0 < share <= 1. Throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values to take a quantile of');
  return value;
}

export function sampleOf(values: readonly number[]): Sample {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** Milliseconds one run of `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Runs the works in turn, `rounds` times each after `warmUp` rounds that do not count. Taking turns spreads a busy
 * moment of the machine over all of them, so that their ratios stay comparable.
 */
export async function sampleInTurn(
  works: readonly (() => Promise<unknown>)[],
  rounds: number,
  warmUp: number,
): Promise<Sample[]> {
  const times = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const took = await timed(work);
      if (round >= 0) times[at]?.push(took);
    }
  }
  return times.map(sampleOf);
}
