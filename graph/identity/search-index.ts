import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchHit } from '../schema/detail-answers.ts';
import { nameKeys } from './normalise.ts';
import { compareHits, MatchGrade, type RankedHit } from './ranking.ts';
import type { SearchEntry } from './search-entry.ts';
import { WordIndex } from './word-index.ts';

/** One wording under which an entry is found. */
interface Term {
  readonly entry: number;
  readonly wording: string;
  readonly alias: boolean;
  readonly keys: readonly string[];
}

export interface SearchRequest {
  readonly q: string;
  readonly limit: number;
  readonly documents?: readonly string[] | undefined;
  readonly labels?: readonly string[] | undefined;
}

const entriesPerTurn = 2000;

/** Finds nodes by name, alias or code; forgives umlauts, gender forms, legal forms, typing errors and half words. */
export class SearchIndex {
  readonly #entries: readonly SearchEntry[];
  readonly #terms: Term[] = [];
  readonly #words = new WordIndex();

  private constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries;
  }

  /** Builds the index in turns, so that other requests are answered in between. */
  static async build(entries: readonly SearchEntry[]): Promise<SearchIndex> {
    const index = new SearchIndex(entries);
    for (const [position, entry] of entries.entries()) {
      index.#add(position, entry);
      if (position % entriesPerTurn === entriesPerTurn - 1) await nextTurn();
    }
    return index;
  }

  #add(position: number, entry: SearchEntry): void {
    const wordings = new Map<string, boolean>([[entry.name, false]]);
    if (entry.code !== null && entry.code !== '') wordings.set(entry.code, false);
    for (const alias of entry.aliases) if (!wordings.has(alias)) wordings.set(alias, true);
    for (const [wording, alias] of wordings) {
      const keys = [...new Set(nameKeys(wording))].filter((key) => key !== '');
      const term = this.#terms.push({ entry: position, wording, alias, keys }) - 1;
      for (const key of keys) this.#words.add(key.split(' '), term);
    }
  }

  /** The best matches first; deterministic for the same data and request. */
  search(request: SearchRequest): SearchHit[] {
    const [key] = nameKeys(request.q);
    if (key === '') return [];
    const best = new Map<number, RankedHit>();
    for (const [position, wordGrade] of this.#words.match(key.split(' '))) {
      const term = this.#terms[position];
      const entry = term === undefined ? undefined : this.#entries[term.entry];
      if (term === undefined || entry === undefined || !isAskedFor(entry, request)) continue;
      const grade = gradeOf(term, key, wordGrade);
      const hit = { entry, matched: term.wording, grade, spare: spareWords(term, key) };
      const known = best.get(term.entry);
      if (known === undefined || grade < known.grade) best.set(term.entry, hit);
    }
    return [...best.values()].sort(compareHits).slice(0, request.limit).map(toHit);
  }
}

function gradeOf(term: Term, key: string, wordGrade: MatchGrade): MatchGrade {
  if (term.keys.includes(key)) return term.alias ? MatchGrade.alias : MatchGrade.name;
  if (term.keys.some((known) => known.startsWith(key))) return MatchGrade.prefix;
  return wordGrade;
}

function spareWords(term: Term, key: string): number {
  const words = term.keys[0]?.split(' ').length ?? 0;
  return Math.max(0, words - key.split(' ').length);
}

function isAskedFor(entry: SearchEntry, { documents, labels }: SearchRequest): boolean {
  if (labels !== undefined && labels.length > 0 && !labels.includes(entry.label)) return false;
  return (
    documents === undefined ||
    documents.length === 0 ||
    entry.documents.some((document) => documents.includes(document))
  );
}

function toHit({ entry, matched }: RankedHit): SearchHit {
  const { id, label, name, type, status, documents } = entry;
  return { id, label, name, matched, type, status, documents };
}
