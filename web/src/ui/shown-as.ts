import type { SearchHit } from '../../../graph/schema/detail-answers.ts';

/** Documents on whose map a hit stands: a body where it is a partner, everything else where it is named. */
export function drawnIn({ label, documents, named }: SearchHit): readonly string[] {
  if (label !== 'Actor') return documents;
  return named.filter(({ as }) => as === 'partner').map(({ document }) => document);
}

/**
 * What of a hit the map of these documents shows: itself, or the joint name that holds it; null where it shows neither.
 */
export function shownAs(hit: SearchHit, onView: readonly string[]): string | null {
  const isOnView = (document: string): boolean => onView.includes(document);
  if (drawnIn(hit).some(isOnView)) return hit.id;
  const joint = hit.named.find(({ as, document }) => as === 'compound' && isOnView(document));
  return joint?.through?.id ?? null;
}
