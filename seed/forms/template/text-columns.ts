import type { Grid } from '../../readers/source.ts';
import { textOf } from '../grid-cells.ts';
import { areOfTemplate, templateRole } from './template-columns.ts';

const texts: ReadonlySet<string> = new Set(['measure', 'section', 'product', 'phase']);

/** The columns (from 0) of a template's table that hold texts and no list of names; none of any other table. */
export function textColumns({ rows }: Grid): ReadonlySet<number> {
  for (const { cells } of rows.slice(0, 15))
    if (areOfTemplate(cells.map(textOf)))
      return new Set(
        cells.flatMap((cell) => (texts.has(templateRole(textOf(cell)) ?? '') ? [cell.column] : [])),
      );
  return new Set();
}
