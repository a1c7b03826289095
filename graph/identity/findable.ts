import type { SearchHit } from '../schema/detail-answers.ts';
import type { NamedAs } from '../schema/named.ts';

/** What can be found, whoever looks: `document` is the one whose words it stands in, null for what documents share. */
export interface Findable extends Pick<SearchHit, 'id' | 'label' | 'name' | 'type' | 'status'> {
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly document: string | null;
}

/**
 * The documents something occurs in for one reader, and how they name it, of bodies only. `usage` counts its mentions
 * there and only orders equal matches.
 */
export interface Occurrence {
  readonly documents: readonly string[];
  readonly named: readonly NamedAs[];
  readonly usage: number;
}
