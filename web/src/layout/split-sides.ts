/** Which slots stand on the left; `height` is the sum over the bands of the taller side. */
export interface Split {
  readonly left: readonly boolean[];
  readonly height: number;
}

/** Up to this many slots every split is looked at; beyond it the tallest slots are dealt out first. */
const exhaustive = 12;

/**
 * Splits slots over two sides so that both are about equally tall in every band. `heights[slot][band]` in pixels.
 * Answers the best splits, lowest first: those within `slack` pixels of the lowest, at most `most` of them.
 */
export function splitSides(heights: readonly (readonly number[])[], slack: number, most: number): Split[] {
  if (heights.length === 0) return [{ left: [], height: 0 }];
  const total = (slot: readonly number[]) => slot.reduce((sum, height) => sum + height, 0);
  const tallest = heights.reduce(
    (best, slot, at) => (total(slot) > total(heights[best] ?? []) ? at : best),
    0,
  );
  if (heights.length > exhaustive) return [dealOut(heights)];
  const splits: Split[] = [];
  let lowest = Infinity;
  for (let mask = 0; mask < 2 ** heights.length; mask += 1) {
    // Mirrored splits are the same picture: the tallest slot always stands on the left.
    if ((mask & (1 << tallest)) === 0) continue;
    const left = heights.map((_, at) => (mask & (1 << at)) !== 0);
    const height = tallerSides(heights, left);
    if (height > lowest + slack) continue;
    lowest = Math.min(lowest, height);
    splits.push({ left, height });
  }
  return splits
    .filter((split) => split.height <= lowest + slack)
    .toSorted((a, b) => a.height - b.height)
    .slice(0, most);
}

function dealOut(heights: readonly (readonly number[])[]): Split {
  const order = heights
    .map((slot, at) => ({ at, total: slot.reduce((sum, height) => sum + height, 0) }))
    .toSorted((a, b) => b.total - a.total || a.at - b.at);
  const left = heights.map(() => false);
  const sums = [
    new Float64Array(heights[0]?.length ?? 0),
    new Float64Array(heights[0]?.length ?? 0),
  ] as const;
  for (const { at } of order) {
    const cost = sums.map((side, index) =>
      side.reduce((sum, height, band) => {
        const grown = height + (heights[at]?.[band] ?? 0);
        return sum + Math.max(grown, sums[1 - index]?.[band] ?? 0);
      }, 0),
    );
    const side = (cost[0] ?? 0) <= (cost[1] ?? 0) ? 0 : 1;
    left[at] = side === 0;
    heights[at]?.forEach((height, band) => {
      sums[side][band] = (sums[side][band] ?? 0) + height;
    });
  }
  return { left, height: tallerSides(heights, left) };
}

function tallerSides(heights: readonly (readonly number[])[], left: readonly boolean[]): number {
  const bands = heights[0]?.length ?? 0;
  let sum = 0;
  for (let band = 0; band < bands; band += 1) {
    let [onLeft, onRight] = [0, 0];
    heights.forEach((slot, at) => {
      if (left[at]) onLeft += slot[band] ?? 0;
      else onRight += slot[band] ?? 0;
    });
    sum += Math.max(onLeft, onRight);
  }
  return sum;
}
