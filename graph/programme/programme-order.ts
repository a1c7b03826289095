import { compareText } from '../schema/compare-text.ts';

/** Documents by town, year (unknown last) and id, as every list shows them. */
export function compareDocuments(
  a: { readonly town: string; readonly year: number | null; readonly id: string },
  b: { readonly town: string; readonly year: number | null; readonly id: string },
): number {
  return (
    compareText(a.town, b.town) || (a.year ?? Infinity) - (b.year ?? Infinity) || compareText(a.id, b.id)
  );
}

/** Programmes in the same order. */
export function compareProgrammes(
  { document: a }: { readonly document: Parameters<typeof compareDocuments>[0] },
  { document: b }: { readonly document: Parameters<typeof compareDocuments>[0] },
): number {
  return compareDocuments(a, b);
}
