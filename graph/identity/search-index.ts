import type { SearchHit } from '../schema/detail-answers.ts';
import type { Findable, Occurrence } from './findable.ts';
import { nameKeys } from './normalise.ts';
import { compareHits, type RankedHit } from './ranking.ts';
import type { Met, SearchSegment } from './search-segment.ts';
import { typingErrors } from './word-index.ts';

export interface SearchRequest {
  readonly q: string;
  readonly limit: number;
  readonly documents?: readonly string[] | undefined;
  readonly labels?: readonly string[] | undefined;
}

/** What one reader sees of what can be found. */
export interface Sight {
  sees(entry: Findable): boolean;
  occurrenceOf(entry: Findable): Occurrence;
}

/** Finds nodes by name, alias or code; forgives umlauts, gender forms, legal forms, typing errors and half words. */
export class SearchIndex {
  readonly #segments: readonly SearchSegment[];
  readonly #sight: Sight;

  constructor(segments: readonly SearchSegment[], sight: Sight) {
    this.#segments = segments;
    this.#sight = sight;
  }

  /** The best matches first; deterministic for the same data and request. */
  search(request: SearchRequest): SearchHit[] {
    const [key] = nameKeys(request.q);
    if (key === '') return [];
    const hits: RankedHit[] = [];
    for (const met of this.#match(key)) {
      const { entry, matched, grade, spare } = met;
      const occurrence = this.#sight.occurrenceOf(entry);
      if (isAskedFor(entry, occurrence, request)) hits.push({ entry, occurrence, matched, grade, spare });
    }
    return hits.sort(compareHits).slice(0, request.limit).map(toHit);
  }

  /**
   * Typing errors are looked for only where a word is met neither whole nor as a beginning, or where nothing holds all
   * the words.
   */
  #match(key: string): Met[] {
    const words = key.split(' ');
    const sees = (entry: Findable): boolean => this.#sight.sees(entry);
    const begun = words.map((word) => this.#segments.some((segment) => segment.begins(word, sees)));
    const strict = this.#matchForgiving(key, words, (at) => begun[at] !== true);
    return strict.length > 0 ? strict : this.#matchForgiving(key, words, () => true);
  }

  #matchForgiving(key: string, words: readonly string[], forgives: (at: number) => boolean): Met[] {
    const asked = words.map((word, at) => ({ word, isMistyped: forgives(at) ? typingErrors(word) : null }));
    const sees = (entry: Findable): boolean => this.#sight.sees(entry);
    return this.#segments.flatMap((segment) => [...segment.match(key, asked, sees)]);
  }
}

function isAskedFor(entry: Findable, occurrence: Occurrence, { documents, labels }: SearchRequest): boolean {
  if (labels !== undefined && labels.length > 0 && !labels.includes(entry.label)) return false;
  return (
    documents === undefined ||
    documents.length === 0 ||
    occurrence.documents.some((document) => documents.includes(document))
  );
}

function toHit({ entry, matched, occurrence }: RankedHit): SearchHit {
  const { id, label, name, type, status } = entry;
  return {
    id,
    label,
    name,
    matched,
    type,
    status,
    documents: [...occurrence.documents],
    named: [...occurrence.named],
  };
}
