import { areaOf, type ExtractRow } from './extract.ts';
import type { SharedNames } from './shared-names.ts';

/** The area a row counts for: where an open proposal calls two products the same, one of them. */
export function countedAreaOf(row: ExtractRow, { countedAs }: SharedNames): string {
  const area = areaOf(row);
  return countedAs.get(area) ?? area;
}
