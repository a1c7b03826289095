import type { NodeAnswer } from '../../../graph/schema/detail-answers.ts';
import { measuredIn, placeInDocument } from '../../../graph/schema/ids.ts';

/** A row as decisions know it again. */
export interface RowOfArea {
  readonly document: string;
  readonly place: string;
  /** Titles of its measures, in their order. */
  readonly measures: readonly string[];
}

/**
 * The rows of a product in these documents, as far as its measures and names tell of them; none of any other node: a row
 * without a product is known by its first measure, which these do not tell.
 */
export function rowsOfArea(
  { label, measures, evidence }: Pick<NodeAnswer, 'label' | 'measures' | 'evidence'>,
  documents: readonly string[],
): RowOfArea[] {
  if (label !== 'Product') return [];
  const rows = new Map([
    ...measures.map(({ id, document }) => [measuredIn(id), document] as const),
    ...evidence.map(({ row, document }) => [row, document.id] as const),
  ]);
  return [...rows]
    .filter(([, document]) => documents.includes(document))
    .map(([row, document]) => ({
      document,
      place: placeInDocument(row),
      measures: measures.flatMap(({ id, title }) => (measuredIn(id) === row ? [title] : [])),
    }));
}
