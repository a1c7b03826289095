import type { Findable } from './findable.ts';
import { nameKeys } from './normalise.ts';
import { MatchGrade } from './ranking.ts';
import { WordIndex, type AskedWord } from './word-index.ts';

/** One wording under which an entry is found. */
interface Term {
  readonly entry: Findable;
  readonly wording: string;
  readonly alias: boolean;
  readonly keys: readonly string[];
}

/** An entry with the wording that met the query best; `spare` counts its words that were not asked for. */
export interface Met {
  readonly entry: Findable;
  readonly matched: string;
  readonly grade: MatchGrade;
  readonly spare: number;
}

/** The index of a part of what can be found, such as one document: made once, it never changes. */
export class SearchSegment {
  readonly #terms: Term[] = [];
  readonly #words = new WordIndex();

  constructor(entries: readonly Findable[]) {
    for (const entry of entries) this.#add(entry);
  }

  #add(entry: Findable): void {
    const wordings = new Map<string, boolean>([[entry.name, false]]);
    if (entry.code !== null && entry.code !== '') wordings.set(entry.code, false);
    for (const alias of entry.aliases) if (!wordings.has(alias)) wordings.set(alias, true);
    for (const [wording, alias] of wordings) {
      const keys = [...new Set(nameKeys(wording))].filter((key) => key !== '');
      const term = this.#terms.push({ entry, wording, alias, keys }) - 1;
      for (const key of keys) this.#words.add(key.split(' '), term);
    }
  }

  /** Whether something that is seen holds a word beginning like this. */
  begins(word: string, sees: (entry: Findable) => boolean): boolean {
    for (const term of this.#words.beginning(word)) if (this.#isSeen(term, sees)) return true;
    return false;
  }

  /** What is seen and holds every asked word, each entry with its best wording; `key` is the whole query. */
  match(key: string, asked: readonly AskedWord[], sees: (entry: Findable) => boolean): Iterable<Met> {
    const best = new Map<Findable, Met>();
    // Of wordings that meet equally well the first one: an entry's own name before its aliases.
    for (const [position, wordGrade] of [...this.#words.match(asked)].sort(([a], [b]) => a - b)) {
      const term = this.#terms[position];
      if (term === undefined || !sees(term.entry)) continue;
      const { entry, wording: matched } = term;
      const met = { entry, matched, grade: gradeOf(term, key, wordGrade), spare: spareWords(term, key) };
      const known = best.get(entry);
      if (known === undefined || met.grade < known.grade) best.set(entry, met);
    }
    return best.values();
  }

  #isSeen(position: number, sees: (entry: Findable) => boolean): boolean {
    const term = this.#terms[position];
    return term !== undefined && sees(term.entry);
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
