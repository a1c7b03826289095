import {
  mostImportLines,
  type ImportSourceAnswer,
  type ImportSourceQuery,
} from '../../graph/schema/import.ts';
import type { Bilingual, Lines } from '../../graph/schema/vocabulary.ts';
import type { Draft } from '../../seed/forms/draft.ts';
import { discardReasons, openReasons } from '../../seed/programme-report.ts';
import type { Source } from '../../seed/readers/source.ts';
import type { z } from 'zod';
import type { UnderstoodImport } from './imports.ts';

type TableCell = NonNullable<ImportSourceAnswer['lines'][number]['cell']>;

/** Lines of an import's file, and what became of each. */
export function importLines(
  { read: { source, draft } }: UnderstoodImport,
  { from, to }: z.output<typeof ImportSourceQuery>,
): ImportSourceAnswer {
  const last = Math.min(to ?? Infinity, from + mostImportLines - 1, source.lines.length);
  const whys = reasonsByLine(draft, from, last);
  const rows = rowsByLine(draft, from, last);
  const cells = cellsByLine(source, from, last);
  return {
    total: source.lines.length,
    pages: source.pages.map(({ size }) => size && { width: size.width, height: size.height }),
    lines: source.lines.slice(from - 1, last).map(({ text, page, box }, at) => {
      const no = from + at;
      const fate = draft.fates[no - 1] ?? 'open';
      return {
        no,
        text,
        page,
        box: box && [box.x, box.y, box.width, box.height],
        fate,
        why: fate === 'discarded' || fate === 'open' ? (whys.get(no) ?? null) : null,
        rows: rows.get(no) ?? [],
        cell: cells.get(no) ?? null,
      };
    }),
  };
}

/** Why a line was not understood or left out; the first stands before the second, as it does for the whole line. */
function reasonsByLine(draft: Draft, from: number, to: number): Map<number, Bilingual> {
  const reasons = new Map<number, Bilingual>();
  for (const { lines, reason } of draft.discarded)
    for (const line of within(lines, from, to)) reasons.set(line, discardReasons[reason]);
  for (const { lines, why } of draft.notUnderstood)
    for (const line of within(lines, from, to)) reasons.set(line, openReasons[why]);
  return reasons;
}

function rowsByLine({ rows }: Draft, from: number, to: number): Map<number, number[]> {
  const byLine = new Map<number, number[]>();
  for (const [index, { lines }] of rows.entries())
    for (const line of within(lines, from, to)) byLine.set(line, [...(byLine.get(line) ?? []), index + 1]);
  return byLine;
}

/** Where lines stand in tables, which are counted over the whole file. */
function cellsByLine({ blocks }: Source, from: number, to: number): Map<number, TableCell> {
  const byLine = new Map<number, TableCell>();
  for (const [table, { rows }] of blocks.filter((block) => block.kind === 'grid').entries())
    for (const [row, { cells, lines }] of rows.entries()) {
      if (lines[1] < from || lines[0] > to) continue;
      for (const { column, columns, pieces } of cells)
        for (const line of pieces.flatMap((piece) => within(piece.lines, from, to)))
          byLine.set(line, { table: table + 1, row: row + 1, column: column + 1, columns });
    }
  return byLine;
}

function within([first, last]: Lines, from: number, to: number): number[] {
  const [start, end] = [Math.max(first, from), Math.min(last, to)];
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, offset) => start + offset);
}
