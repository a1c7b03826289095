import type { ImportRow, SourceLine } from './chosen-part.ts';

/** Why somebody should look: a line is not understood, a measure's end is a guess, a name's reading is. */
export type DoubtKind = 'open' | 'uncertain' | 'unreviewed';

/** A place to look at; `row` is the number of the row it stands in, null outside of rows. */
export interface Doubt {
  readonly line: number;
  readonly row: number | null;
  readonly kinds: readonly DoubtKind[];
}

/** Every place that somebody should look at, by line, each line once. */
export function doubtsOf(lines: readonly SourceLine[], rows: readonly ImportRow[]): Doubt[] {
  const found = [
    ...lines.flatMap(({ no, fate, rows: [row = null] }) =>
      fate === 'open' ? [{ line: no, row, kind: 'open' as const }] : [],
    ),
    ...rows.flatMap(({ at, measures, partners }) => [
      ...measures.flatMap(({ uncertain, lines: [line] }) =>
        uncertain ? [{ line, row: at, kind: 'uncertain' as const }] : [],
      ),
      ...partners.flatMap(({ review, lines: [line] }) =>
        review === 'open' ? [{ line, row: at, kind: 'unreviewed' as const }] : [],
      ),
    ]),
  ];
  return [...Map.groupBy(found, ({ line }) => line).entries()]
    .map(([line, same]) => ({
      line,
      row: same.find(({ row }) => row !== null)?.row ?? null,
      kinds: [...new Set(same.map(({ kind }) => kind))],
    }))
    .toSorted((a, b) => a.line - b.line);
}

/** The next doubt after a line, or the one before it; from the end it begins again at the other. null: there is none. */
export function nextDoubt(doubts: readonly Doubt[], line: number | null, step: 1 | -1): Doubt | null {
  if (step === 1) return doubts.find((doubt) => doubt.line > (line ?? 0)) ?? doubts[0] ?? null;
  return doubts.findLast((doubt) => doubt.line < (line ?? Infinity)) ?? doubts.at(-1) ?? null;
}

/**
 * Where on a strip of so many parts doubts lie, and of which kinds: parts without any are left out. `line`: the first of
 * the part.
 */
export function doubtParts(
  doubts: readonly Doubt[],
  total: number,
  parts: number,
): { part: number; line: number; kinds: DoubtKind[] }[] {
  const partOf = (line: number): number => Math.floor(((line - 1) / Math.max(1, total)) * parts);
  return [...Map.groupBy(doubts, ({ line }) => partOf(line)).entries()].flatMap(([part, same]) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ part, line: first.line, kinds: [...new Set(same.flatMap(({ kinds }) => kinds))] }];
  });
}
