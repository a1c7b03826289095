import type { HitNaming, HitPlace, SearchHit } from '../schema/detail-answers.ts';

/** What can be found, whoever looks: `document` is the one whose words it stands in, null for what documents share. */
export interface Findable extends Pick<SearchHit, 'id' | 'label' | 'name' | 'type' | 'status' | 'place'> {
  readonly aliases: readonly string[];
  readonly document: string | null;
  /** Ids of the terms that a measure speaks of or a body is concerned with. */
  readonly topics: readonly string[];
}

/** The documents something occurs in for one reader, and how they name it, of bodies only. */
export interface Occurrence {
  readonly documents: readonly string[];
  readonly named: readonly HitNaming[];
}

export const nowhere: HitPlace = { town: null, code: null, section: null, area: null, year: null };
