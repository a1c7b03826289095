/** The first `limit` of a list in an order, without bringing the rest into that order. */
export function bestOf<T>(list: Iterable<T>, limit: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const one of list) {
    const last = best.at(-1);
    if (best.length === limit && last !== undefined && compare(one, last) >= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const known = best[middle];
      if (known === undefined || compare(known, one) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, one);
    if (best.length > limit) best.pop();
  }
  return best;
}
