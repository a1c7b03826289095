import { rowId, rowKey, sectionId } from '../graph/schema/ids.ts';
import type { Bundle, BundleRow, BundleSection } from '../graph/schema/bundle.ts';

/** A row with its place in the document. */
export interface PlacedRow {
  readonly id: string;
  readonly key: string;
  readonly section: BundleSection;
  readonly row: BundleRow;
}

export function placedRows(bundle: Bundle): PlacedRow[] {
  return bundle.sections.flatMap((section) =>
    section.rows.map((row, index) => {
      const key = rowKey(row, index + 1);
      return { id: rowId(sectionId(bundle.document.id, section.code), key), key, section, row };
    }),
  );
}
