import type { Bilingual, Lines } from '../../../graph/schema/vocabulary.ts';
import type { Source } from '../../readers/source.ts';
import { textOf } from '../grid-cells.ts';
import type { ColumnMapping, Found } from '../recognition.ts';

/** The years that the lines of a template name, in their order, each once. */
export function templateYears(source: Source, templates: readonly ColumnMapping[]): Found<number>[] {
  const found = new Map<number, Found<number>>();
  for (const { block, headRows, roles } of templates) {
    const grid = source.blocks[block];
    if (grid?.kind !== 'grid') continue;
    const column = roles.indexOf('year');
    for (const { cells, lines } of grid.rows.slice(headRows)) {
      const printed = textOf(cells.find((cell) => cell.column === column));
      const value = Number(/^(?:19|20)\d\d$/.exec(printed)?.[0] ?? NaN);
      if (!Number.isNaN(value) && !found.has(value)) found.set(value, { value, printed, lines });
    }
  }
  return [...found.values()];
}

/** What is said where a template names several years: a document has one. */
export function severalYears(
  years: readonly Found<number>[],
): { readonly lines: Lines; readonly text: Bilingual } | null {
  const [first, second] = years;
  if (first === undefined || second === undefined) return null;
  return {
    lines: second.lines,
    text: {
      de: `Die Vorlage nennt mehrere Jahre (${years.map(({ value }) => value).join(', ')}); gelesen ist alles als ${first.value}.`,
      en: `The template names several years (${years.map(({ value }) => value).join(', ')}); all of it is read as ${first.value}.`,
    },
  };
}
