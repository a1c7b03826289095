import type { PdfPage } from './pdf-page.ts';

/** Letters must be so much larger than those of most of the text. */
const larger = 1.15;

/** Depths of headings, from 1, by twice the size of their letters in points: the largest are the highest. */
export function headingSizes(pages: readonly (PdfPage | null)[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap((page) => page?.words ?? [])) {
    const step = Math.round(size * 2);
    letters.set(step, (letters.get(step) ?? 0) + text.length);
  }
  let [usual, most] = [0, 0];
  for (const [step, count] of letters) if (count > most) [usual, most] = [step, count];
  const large = [...letters.keys()].filter((step) => step > usual * larger).toSorted((a, b) => b - a);
  return new Map(large.map((step, at) => [step, Math.min(at + 1, 9)]));
}
