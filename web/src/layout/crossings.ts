/** A line between position `a` in one column and position `b` in the next. */
export type Link = readonly [a: number, b: number];

/** Number of pairs of lines that cross between two ordered columns. */
export function countCrossings(links: readonly Link[]): number {
  const sorted = links.toSorted(([a1, b1], [a2, b2]) => a1 - a2 || b1 - b2);
  // Inversions of the second ends, counted with a binary indexed tree in O(n log n).
  const size = Math.max(0, ...sorted.map(([, b]) => b)) + 2;
  const tree = new Uint32Array(size + 1);
  let crossings = 0;
  let seen = 0;
  for (const [, b] of sorted) {
    let notAbove = 0;
    for (let at = b + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    crossings += seen - notAbove;
    for (let at = b + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
    seen += 1;
  }
  return crossings;
}

/** Mean of the numbers, or null of none. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
