import type { PdfPage } from './pdf-page.ts';
import type { Frame } from './ruled-frames.ts';
import { type VisualLine, visualLines } from './visual-lines.ts';

/** How far from the upper and lower edge running heads and feet stand, as a part of the height. */
const edge = 0.12;

/**
 * For each page the lines at its edges that stand on half of the pages at the same place, but for their numbers. What is
 * part of a table is none: its head may stand at the same place on each page too.
 */
export function runningLines(
  pages: readonly (PdfPage | null)[],
  frames: readonly (readonly Frame[])[],
): ReadonlySet<VisualLine>[] {
  const atEdges = pages.map((page, at) => (page === null ? [] : edgeLines(page, frames[at] ?? [])));
  const times = new Map<string, number>();
  for (const key of atEdges.flatMap((lines) => [...new Set(lines.map(keyOf))]))
    times.set(key, (times.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length / 2);
  return atEdges.map((lines) => new Set(lines.filter((line) => (times.get(keyOf(line)) ?? 0) >= often)));
}

function edgeLines({ words, height }: PdfPage, frames: readonly Frame[]): VisualLine[] {
  const lines = visualLines(words);
  return lines.filter((line, at) => {
    const isAtEdge = line.y < height * edge || line.y > height * (1 - edge);
    const below = lines[at + 1];
    const isHead = hasGap(line) && below !== undefined && below.y - line.y < line.size * 2.5;
    return (
      isAtEdge &&
      !isHead &&
      !frames.some(({ at: cellAt }) => cellAt(line.x + 4, line.y - line.size * 0.3) !== null)
    );
  });
}

/** Whether words of a line stand so far apart that they are rather the cells of a row. */
function hasGap({ words, size }: VisualLine): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return next !== undefined && next.x - word.x - word.width > size * 1.5;
  });
}

function keyOf({ text, y }: VisualLine): string {
  return `${text.replace(/\d+/g, '#')} ${Math.round(y / 6)}`;
}
