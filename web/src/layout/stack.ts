/**
 * Centres for items in the given order on one axis: as near as possible to where each wants to be (least squares),
 * at least `gap` between them. Pool adjacent violators, O(n). With `range` the stack is moved inside it where it fits.
 */
export function stack(
  items: readonly { readonly size: number; readonly want: number }[],
  gap: number,
  range?: { readonly from: number; readonly to: number },
): number[] {
  const offsets: number[] = [];
  let offset = 0;
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before) offset += before.size / 2 + gap + item.size / 2;
    offsets.push(offset);
  });
  const pools: { sum: number; count: number }[] = [];
  items.forEach((item, index) => {
    let pool = { sum: item.want - (offsets[index] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const starts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.sum / pool.count));
  const [first] = items;
  const last = items.at(-1);
  const lowest = range && first ? range.from + first.size / 2 : -Infinity;
  const highest = range && last ? range.to - last.size / 2 - offset : Infinity;
  return starts.map((start, index) => {
    const bounded = Math.max(Math.min(start, highest), lowest);
    return bounded + (offsets[index] ?? 0);
  });
}

/** Height of a stack with the given gaps. */
export function stackHeight(sizes: readonly number[], gap: number): number {
  return sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, sizes.length - 1) * gap;
}
