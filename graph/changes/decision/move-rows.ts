import type { Bundle, BundleRow, BundleSection } from '../../schema/bundle.ts';
import type { DecisionOf } from '../../schema/decision.ts';

/** A row in the section where it is printed, and what was decided of where it belongs. */
export interface PlacedRow {
  readonly section: string;
  readonly row: BundleRow;
  readonly move: (DecisionOf<'row'> & { readonly key: string }) | null;
}

/**
 * The sections of a document with each row in the section and for the product that were decided; among the rows of its
 * new section it stands by its lines. `found` is told the key of each decision that the document has a place for.
 */
export function moveRows(
  { sections, products }: Bundle,
  rows: readonly PlacedRow[],
  found: (key: string) => void,
): BundleSection[] {
  const codes = new Set(sections.map(({ code }) => code));
  const planned = new Set(products.map(({ code }) => code));
  const placed = rows.map((placedRow) => {
    const { section, row, move } = placedRow;
    const { product = row.product, section: into = section } = move ?? {};
    const fits = codes.has(into) && (product === undefined || planned.has(product));
    if (move === null || !fits) return { section, row, isMoved: false };
    found(move.key);
    const flags = row.flags.filter((flag) => flag !== 'code-doubtful');
    return {
      section: into,
      row: product === undefined ? row : { ...row, product, flags },
      isMoved: into !== section,
    };
  });
  const bySection = Map.groupBy(placed, ({ section }) => section);
  return sections.map((section) => {
    const own = bySection.get(section.code) ?? [];
    const inOrder = own.some(({ isMoved }) => isMoved)
      ? own.toSorted((a, b) => a.row.lines[0] - b.row.lines[0])
      : own;
    return { ...section, rows: inOrder.map(({ row }) => row) };
  });
}

/** Sections whose immediate measures match the measure that theirs became part of; `joined` is by section, row and number. */
export function withJoined(
  sections: readonly BundleSection[],
  joined: ReadonlyMap<string, number>,
): BundleSection[] {
  return sections.map((section) => ({
    ...section,
    immediate: section.immediate.map((measure) => {
      const into = joined.get(measure.matches);
      if (into === undefined) return measure;
      return { ...measure, matches: `${measure.matches.slice(0, measure.matches.lastIndexOf('/'))}/${into}` };
    }),
  }));
}
