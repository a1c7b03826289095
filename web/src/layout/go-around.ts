import type { PlacedBox, PlacedLine, Point } from './placement.ts';

/** Distance between lines that go through the same gap, how far they may spread in it, and room at the column's sides. */
const spread = 3;
const widest = 9;
const aside = 6;

/**
 * Lines of areas to partners beyond a column would run behind its boxes. They go through the gap below the area's block
 * instead, in three parts: to the column, along the gap, and on to the partner. `gaps` holds the height of that gap by
 * area; `column` is what may not be crossed.
 */
export function goAround(
  lines: readonly PlacedLine[],
  gaps: ReadonlyMap<string, number>,
  column: readonly PlacedBox[],
): PlacedLine[] {
  if (column.length === 0) return [...lines];
  const left = Math.min(...column.map((box) => box.x - box.w / 2)) - aside;
  const right = Math.max(...column.map((box) => box.x + box.w / 2)) + aside;
  const crosses = (line: PlacedLine): boolean =>
    gaps.has(line.source) && line.from.x <= left && line.to.x >= right;
  const through = Map.groupBy(lines.filter(crosses), ({ source }) => source);
  return lines.flatMap((line): PlacedLine[] => {
    const gap = gaps.get(line.source);
    if (gap === undefined || !crosses(line)) return [line];
    const others = through.get(line.source) ?? [];
    const place = (others.indexOf(line) - (others.length - 1) / 2) * spread;
    const y = gap + Math.max(-widest, Math.min(widest, place));
    const near: Point = { x: left, y };
    const far: Point = { x: right, y };
    return [
      { ...line, to: near },
      { ...line, id: `${line.id}:along`, from: near, to: far },
      { ...line, id: `${line.id}:on`, from: far },
    ];
  });
}
