import type { SegmentedLine } from './line-segments.ts';
import type { VisualLine } from './visual-lines.ts';

/** Points by which what begins in a column may begin beside it. */
const near = 3;
/** Points by which lists are indented at most. */
const indent = 45;

/**
 * Left ends of the columns in which lines stand, without drawn lines to tell: places where many parts of lines begin and
 * over which next to none goes. Fewer than two where there are none.
 */
export function textColumns(lines: readonly SegmentedLine[]): number[] {
  const parted = lines.filter(({ segments }) => segments.length > 1);
  if (parted.length < 2) return [];
  const starts = parted
    .flatMap(({ segments }) => segments.slice(1).map(({ x }) => x))
    .toSorted((a, b) => a - b);
  const clusters: { at: number; of: number }[] = [];
  for (const x of starts) {
    const last = clusters.at(-1);
    if (last !== undefined && x - last.at <= near) last.of += 1;
    else clusters.push({ at: x, of: 1 });
  }
  const often = Math.max(2, parted.length * 0.12);
  const columns = clusters
    .filter(({ of }) => of >= often)
    .map(({ at }) => outdented(parted, at))
    .filter((at) => parted.filter((line) => crosses(line, at)).length <= parted.length * 0.1)
    .filter((at, nth, all) => nth === 0 || at - (all[nth - 1] ?? 0) > near);
  const left = Math.min(...parted.map(({ segments }) => segments[0]?.x ?? Infinity));
  return columns.length === 0 ? [] : [left, ...columns.filter((at) => at > left + near)];
}

/** Where a column begins whose texts are indented below its head: up to some bullets' width to the left. */
function outdented(lines: readonly SegmentedLine[], at: number): number {
  const over = lines.flatMap(({ segments }) =>
    segments.filter(({ x, right }, nth) => nth > 0 && x > at - indent && x < at - near && right > at + 1),
  );
  return Math.min(at, ...over.map(({ x }) => x));
}

function crosses({ segments }: SegmentedLine, at: number): boolean {
  return segments.some(({ x, right }) => x < at - near && right > at + 1);
}

/** The parts of a line by columns; null where one goes over more than its column. */
export function byColumns(line: SegmentedLine, columns: readonly number[]): (VisualLine | null)[] | null {
  if (columns.some((at) => crosses(line, at))) return null;
  const placed: (VisualLine | null)[] = columns.map(() => null);
  for (const segment of line.segments) {
    const column = Math.max(
      0,
      columns.findLastIndex((at) => at <= segment.x + near),
    );
    const before = placed[column] ?? null;
    placed[column] = before === null ? segment : together(before, segment);
  }
  return placed;
}

function together(a: VisualLine, b: VisualLine): VisualLine {
  return {
    ...a,
    text: `${a.text} ${b.text}`,
    right: b.right,
    raised: a.raised || b.raised,
    words: [...a.words, ...b.words],
  };
}

/** Whether two columns are prose set side by side: on most lines both are full. */
export function isProse(
  lines: readonly (readonly (VisualLine | null)[])[],
  columns: readonly number[],
): boolean {
  const [left, right] = columns;
  if (columns.length !== 2 || left === undefined || right === undefined || lines.length < 6) return false;
  const end = Math.max(...lines.flatMap((line) => line.map((part) => part?.right ?? 0)));
  const widths = [right - left, end - right];
  const full = lines.filter((line) =>
    line.every((part, at) => part !== null && part.right - part.x > (widths[at] ?? 0) * 0.7),
  );
  const balanced = Math.min(...widths) > Math.max(...widths) * 0.7;
  return balanced && full.length > lines.length * 0.6;
}
