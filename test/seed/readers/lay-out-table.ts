import { type PdfContent, type PdfText, wrapped } from './make-pdf.ts';

/** How a table is set; in points. */
export interface TableLayout {
  readonly ruled: boolean;
  readonly widths: readonly number[];
  readonly head?: readonly string[];
  /** Where a page of text ends, so that its rows go on above on the next. */
  readonly bottom?: number;
  /** Points between rows beside those of a line. */
  readonly gap?: number;
  /** Written on each page above and below the table. */
  readonly running?: (page: number) => readonly PdfText[];
}

const left = 60;
const top = 80;
const size = 10;
const leading = 12;
const inset = 5;

/** Pages with a table, whose rows go over to the next page line by line where they do not fit. */
export function laidOutTable(rows: readonly (readonly string[])[], layout: TableLayout): PdfContent[] {
  const { ruled, widths, head, bottom = 780, gap = 6, running = () => [] } = layout;
  const edges = widths.reduce<number[]>((xs, width) => [...xs, (xs.at(-1) ?? left) + width], [left]);
  const pages: { texts: PdfText[]; lines: [number, number, number, number][] }[] = [];
  let y = Infinity;
  const rule = (at: number): void => {
    if (ruled) pages.at(-1)?.lines.push([left, at, edges.at(-1) ?? left, at]);
  };
  const sides = (from: number, to: number): void => {
    if (ruled) for (const x of edges) pages.at(-1)?.lines.push([x, from, x, to]);
  };
  const begin = (): void => {
    pages.push({ texts: [...running(pages.length + 1)], lines: [] });
    y = top;
    rule(y);
    if (head !== undefined) put(head);
  };
  const put = (row: readonly string[]): void => {
    const cells = row.map((text, at) =>
      text === '' ? [] : wrapped(text, (widths[at] ?? 0) - 2 * inset, size),
    );
    const long = Math.max(1, ...cells.map((lines) => lines.length));
    let from = 0;
    while (from < long) {
      const fit = Math.max(1, Math.floor((bottom - y - gap) / leading));
      const to = Math.min(long, from + fit);
      const start = y;
      for (let line = from; line < to; line++) {
        y += leading;
        for (const [at, lines] of cells.entries()) {
          const text = lines[line];
          if (text !== undefined) pages.at(-1)?.texts.push({ text, x: (edges[at] ?? 0) + inset, y, size });
        }
      }
      y += gap;
      sides(start, y);
      rule(y);
      from = to;
      if (from < long) begin();
    }
  };
  begin();
  for (const row of rows) {
    if (y + leading + gap > bottom) begin();
    put(row);
  }
  return pages;
}
