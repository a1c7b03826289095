import type { ImportRowsAnswer, ImportSourceAnswer } from '../../../graph/schema/import.ts';

export type SourceLine = ImportSourceAnswer['lines'][number];
export type ImportRow = ImportRowsAnswer['rows'][number];

/** What is chosen on either side: a line of the source, or a row of the result by its number. */
export type Chosen = { readonly kind: 'line' | 'row'; readonly no: number };

const letters = { line: 'z', row: 'r' } as const;

/** As it stands in an address: `z12` is line 12, `r3` row 3. */
export function writeChosen({ kind, no }: Chosen): string {
  return `${letters[kind]}${no}`;
}

export function readChosen(text: string | null): Chosen | null {
  const found = /^([zr])([1-9]\d{0,6})$/.exec(text ?? '');
  return found === null ? null : { kind: found[1] === 'z' ? 'line' : 'row', no: Number(found[2]) };
}

/** Numbers of lines and rows that belong together. */
export interface Marked {
  readonly lines: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
}

export const nothingMarked: Marked = { lines: new Set(), rows: new Set() };

/** What belongs to what is chosen: of a line the rows read from it, of a row the lines it was read from. */
export function markedBy(
  chosen: Chosen | null,
  lineOf: ReadonlyMap<number, SourceLine>,
  linesOf: ReadonlyMap<number, readonly number[]>,
): Marked {
  if (chosen === null) return nothingMarked;
  return chosen.kind === 'line'
    ? { lines: new Set([chosen.no]), rows: new Set(lineOf.get(chosen.no)?.rows) }
    : { lines: new Set(linesOf.get(chosen.no)), rows: new Set([chosen.no]) };
}

export function linesByNumber(lines: readonly SourceLine[]): ReadonlyMap<number, SourceLine> {
  return new Map(lines.map((line) => [line.no, line]));
}

/** By number of a row the lines it was read from, rising. */
export function linesOfRows(lines: readonly SourceLine[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { no, rows } of lines)
    for (const row of rows) {
      const known = found.get(row);
      if (known === undefined) found.set(row, [no]);
      else known.push(no);
    }
  return found;
}

/** The line with which what is chosen begins; null where it is read from none. */
export function firstLine(
  chosen: Chosen | null,
  linesOf: ReadonlyMap<number, readonly number[]>,
): number | null {
  if (chosen === null) return null;
  return chosen.kind === 'line' ? chosen.no : (linesOf.get(chosen.no)?.[0] ?? null);
}
