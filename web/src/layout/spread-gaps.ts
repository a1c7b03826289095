/** The widest gap that room may spread one to: longer lines are harder to follow. */
const most = 320;

/** Widens gaps between columns that together take `width`, all by the same share, as far as `room` allows. */
export function spreadGaps(gaps: readonly number[], width: number, room: number): number[] {
  const sum = gaps.reduce((all, gap) => all + gap, 0);
  const factor = sum === 0 ? 1 : Math.max(1, (sum + room - width) / sum);
  return gaps.map((gap) => Math.max(gap, Math.min(most, gap * factor)));
}
