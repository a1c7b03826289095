import type { ColumnRole } from '../../graph/schema/import.ts';
import type { Grid } from '../readers/source.ts';
import { mapColumns } from './column-mapping.ts';

const texts: ReadonlySet<ColumnRole> = new Set(['measure', 'section', 'product', 'phase']);

/** The columns (from 0) of a table that by their heads hold texts and no list of names; none where no head is known. */
export function textColumns(table: Grid): ReadonlySet<number> {
  const roles = mapColumns(table, 0, new Map())?.roles ?? [];
  return new Set(roles.flatMap((role, column) => (role !== null && texts.has(role) ? [column] : [])));
}
