import { goesOn } from './line-ends.ts';
import type { SegmentedLine } from './line-segments.ts';
import type { PdfPage, Rule } from './pdf-page.ts';
import { piecesOfLines, usualPitch, wouldFit } from './pdf-pieces.ts';
import type { PageGrid, PageRow } from './page-block.ts';
import { byColumns, isProse, textColumns } from './text-columns.ts';
import type { VisualLine } from './visual-lines.ts';

/** Lines of running text, or of a table that only its places tell. */
export type Stretch =
  | { readonly kind: 'text'; readonly lines: readonly VisualLine[] }
  | { readonly kind: 'grid'; readonly grid: PageGrid };

type ByColumn = readonly (VisualLine | null)[];

/** A line of a table by its columns, or, as `across`, one that goes over them. */
interface TableLine {
  readonly line: VisualLine;
  readonly parts: ByColumn | null;
}

/** Lines that go over all columns without ending the table, as a heading between its rows does. */
const mostAcross = 2;
/** Points between the text of a column and where the next one begins. */
const gutter = 10;
const text = (lines: readonly SegmentedLine[]): Stretch => ({
  kind: 'text',
  lines: lines.map(({ line }) => line),
});

/**
 * Tells tables without drawn columns from running text, among lines from top to bottom. `before`: columns of a table that
 * may go on here, where too few lines are left of it to show columns themselves.
 */
export function stretches(
  lines: readonly SegmentedLine[],
  page: PdfPage,
  before: readonly number[] = [],
): Stretch[] {
  const own = textColumns(lines);
  const columns = own.length < 2 && lines.slice(0, 2).some((line) => standsIn(line, before)) ? before : own;
  if (columns.length < 2) return dividedStretches(lines, page);
  const runs = tableRuns(lines, columns, columns === before ? 1 : 2);
  if (runs.length === 0) return [text(lines)];
  const found: Stretch[] = [];
  let at = 0;
  for (const { from, to } of runs) {
    if (from > at) found.push(...stretches(lines.slice(at, from), page));
    found.push(...tableOrProse(lines.slice(from, to), columns, page));
    at = to;
  }
  if (at < lines.length) found.push(...stretches(lines.slice(at), page));
  return found;
}

/** Whether a line has a part at the beginning of most of the columns. */
function standsIn({ segments }: SegmentedLine, columns: readonly number[]): boolean {
  const met = columns.filter((at) => segments.some(({ x }) => Math.abs(x - at) < 3));
  return met.length > 1 && met.length > columns.length / 2;
}

/** Lines in which no columns show: above and below their largest gap they may. */
function dividedStretches(lines: readonly SegmentedLine[], page: PdfPage): Stretch[] {
  if (lines.filter(({ segments }) => segments.length > 1).length < 4)
    return lines.length === 0 ? [] : [text(lines)];
  const gaps = lines.slice(1).map(({ line }, at) => line.y - (lines[at]?.line.y ?? line.y));
  const middle = gaps.indexOf(Math.max(...gaps)) + 1;
  const parts = [lines.slice(0, middle), lines.slice(middle)];
  if (parts.every((part) => textColumns(part).length < 2)) return [text(lines)];
  return parts.flatMap((part) => stretches(part, page));
}

/**
 * Where lines stand in the columns: from the first with parts in two of them, over what goes across, to the last; at least
 * so many have to have parts in two.
 */
function tableRuns(
  lines: readonly SegmentedLine[],
  columns: readonly number[],
  fewest: number,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from: number | null = null;
  let [to, across, parted] = [0, 0, 0];
  const end = (): void => {
    if (from !== null && parted >= fewest) runs.push({ from, to });
    [from, across, parted] = [null, 0, 0];
  };
  for (const [at, line] of lines.entries()) {
    const placed = byColumns(line, columns);
    const filled = placed?.filter((part) => part !== null).length ?? 0;
    across = placed === null ? across + 1 : 0;
    if (across > mostAcross) end();
    if (filled > 1) {
      from ??= at;
      parted += 1;
    }
    if (from === null || placed === null) continue;
    // Below the last row a line of the first column alone is rather text, unless it is close.
    const close = line.line.y - (lines[at - 1]?.line.y ?? 0) < line.line.size * 1.6;
    if (filled > 1 || placed[0] === null || close) to = at + 1;
  }
  end();
  return runs;
}

function tableOrProse(lines: readonly SegmentedLine[], columns: readonly number[], page: PdfPage): Stretch[] {
  const placed = lines.map((line): TableLine => ({ line: line.line, parts: byColumns(line, columns) }));
  const inColumns = placed.flatMap(({ parts }) => (parts === null ? [] : [parts]));
  if (isProse(inColumns, columns))
    return columns.map((_, at): Stretch => ({
      kind: 'text',
      lines: inColumns.flatMap((parts) => parts[at] ?? []),
    }));
  const xs = [...columns, page.width];
  const pitch = usualPitch(columns.map((_, at) => inColumns.flatMap((parts) => parts[at] ?? [])));
  const rows = rowsOf(placed, xs, pitch, page.rules).map((row): PageRow => ({
    cells: cellsOf(row, xs, pitch, page),
  }));
  return [{ kind: 'grid', grid: { kind: 'grid', sure: false, xs, rows } }];
}

/** Lines put together to rows. */
function rowsOf(
  lines: readonly TableLine[],
  xs: readonly number[],
  pitch: number,
  rules: readonly Rule[],
): TableLine[][] {
  const rows: TableLine[][] = [];
  const edge = (xs[1] ?? 0) - gutter;
  const coded = codedStarts(lines);
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const row = rows.at(-1);
    if (before === undefined || row === undefined || begins(line, before, row)) rows.push([line]);
    else row.push(line);
  }
  return rows;

  function begins({ line, parts }: TableLine, before: TableLine, row: readonly TableLine[]): boolean {
    if ((parts === null) !== (before.parts === null)) return true;
    if (parts === null) return false;
    const [first = null] = parts;
    const filled = parts.filter((part) => part !== null).length;
    const isFar = line.y - before.line.y > pitch * 1.3;
    if (isRuled(rules, before.line.y, line.y, xs)) return true;
    if (first === null) return isFar && filled > 1;
    if (coded) return isCode(first.text);
    const above = row.findLast((one) => one.parts?.[0])?.parts?.[0] ?? null;
    if (above === null) return true;
    if (goesOn(above.text, first.text) || /[\p{L}\d]-$/u.test(above.text)) return false;
    if (isFar || before.parts?.[0] === null) return true;
    const goesOnBeside = parts.slice(1).some((part, nth) => {
      const over = before.parts?.[nth + 1];
      return part !== null && over && goesOn(over.text, part.text);
    });
    return filled > 1 && !goesOnBeside && wouldFit(above, first, edge);
  }
}

/** Whether a line is drawn between two baselines over most of the table. */
function isRuled(rules: readonly Rule[], above: number, below: number, xs: readonly number[]): boolean {
  const [from, to] = [xs[0] ?? 0, xs.at(-2) ?? 0];
  return rules.some(
    (rule) => rule.lying && rule.at > above && rule.at < below - 4 && rule.from < from + 20 && rule.to > to,
  );
}

/** Whether most rows begin with a number in the first column, so that only such lines begin one. */
function codedStarts(lines: readonly TableLine[]): boolean {
  const starts = lines.flatMap(({ parts }) =>
    parts?.[0] && parts.filter((part) => part !== null).length > 1 ? [parts[0].text] : [],
  );
  return starts.length > 2 && starts.filter(isCode).length >= starts.length * 0.6;
}

function isCode(text: string): boolean {
  return /^(?:\d{1,6}(?:[.\s]\d{1,3})*|[IVX]+\.\d+)(?:[.)]|\s|$)/.test(text);
}

/** Where text ends on a page: where much of it does, or else as far from the edge as it begins. */
function rightEdge({ words, width }: PdfPage): number {
  const ends = words.map((word) => word.x + word.width).toSorted((a, b) => b - a);
  const [last = width] = ends;
  const isFull = ends.filter((end) => end > last - 15).length > Math.max(3, words.length * 0.1);
  return isFull ? last : Math.max(last, width - Math.min(...words.map(({ x }) => x)));
}

function cellsOf(
  row: readonly TableLine[],
  xs: readonly number[],
  pitch: number,
  page: PdfPage,
): PageRow['cells'] {
  const count = xs.length - 1;
  const right = rightEdge(page);
  if (row.every(({ parts }) => parts === null)) {
    const pieces = piecesOfLines(
      row.map(({ line }) => line),
      { right, pitch },
      page,
    );
    return [{ column: 0, columns: count, rows: 1, pieces }];
  }
  return xs.slice(0, count).map((_, column) => {
    const lines = row.flatMap(({ parts }) => parts?.[column] ?? []);
    const edge = column + 1 < count ? (xs[column + 1] ?? right) - gutter : right;
    return { column, columns: 1, rows: 1, pieces: piecesOfLines(lines, { right: edge, pitch }, page) };
  });
}
