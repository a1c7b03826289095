import type { Findable } from './findable.ts';
import { nameKeys } from './normalise.ts';
import { MatchGrade } from './ranking.ts';
import { WordIndex, type AskedWord } from './word-index.ts';

/** What can be found in a part, by its place. It may be made when it is asked for: most of it is never met. */
export interface Entries {
  readonly length: number;
  at(place: number): Findable | undefined;
}

/** One wording under which an entry is found. */
interface Term {
  readonly place: number;
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
  readonly #entries: Entries;
  readonly #words = new WordIndex();
  /** By term, as plain lists: half of what an object for each would take. */
  readonly #places: number[] = [];
  /** By term, which wording of its entry it is. */
  readonly #wordings: number[] = [];
  readonly #keys: string[] = [];
  /** The second key of the few terms that have two. */
  readonly #others = new Map<number, string>();

  constructor(entries: Entries) {
    this.#entries = entries;
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries.at(place);
      if (entry !== undefined) this.#add(place, entry);
    }
  }

  #add(place: number, entry: Findable): void {
    for (const [at, [wording]] of wordingsOf(entry).entries()) {
      const [key = '', other] = new Set(nameKeys(wording).filter((one) => one !== ''));
      const term = this.#places.push(place) - 1;
      this.#wordings.push(at);
      this.#keys.push(key);
      if (other !== undefined) this.#others.set(term, other);
      for (const words of this.#keysOf(term)) this.#words.add(words.split(' '), term);
    }
  }

  /** Whether something that is seen holds a word beginning like this. */
  begins(word: string, sees: (entry: Findable) => boolean): boolean {
    for (const term of this.#words.beginning(word)) if (this.#isSeen(term, sees)) return true;
    return false;
  }

  /** What is seen and holds every asked word, each entry with its best wording; `key` is the whole query. */
  match(key: string, asked: readonly AskedWord[], sees: (entry: Findable) => boolean): Iterable<Met> {
    const best = new Map<number, Met>();
    // Of wordings that meet equally well the first one: an entry's own name before its aliases.
    for (const [position, wordGrade] of [...this.#words.match(asked)].sort(([a], [b]) => a - b)) {
      const term = this.#termAt(position);
      if (term === undefined || !sees(term.entry)) continue;
      const { place, entry, wording: matched } = term;
      const met = { entry, matched, grade: gradeOf(term, key, wordGrade), spare: spareWords(term, key) };
      const known = best.get(place);
      if (known === undefined || met.grade < known.grade) best.set(place, met);
    }
    return best.values();
  }

  #isSeen(position: number, sees: (entry: Findable) => boolean): boolean {
    const entry = this.#entries.at(this.#places[position] ?? -1);
    return entry !== undefined && sees(entry);
  }

  #termAt(position: number): Term | undefined {
    const [place, at] = [this.#places[position] ?? -1, this.#wordings[position] ?? -1];
    const entry = this.#entries.at(place);
    const [wording, alias] = (entry && wordingsOf(entry)[at]) ?? [];
    if (entry === undefined || wording === undefined || alias === undefined) return undefined;
    return { place, entry, wording, alias, keys: this.#keysOf(position) };
  }

  #keysOf(term: number): string[] {
    return [this.#keys[term] ?? '', this.#others.get(term) ?? ''].filter((key) => key !== '');
  }
}

/** Each wording of an entry once, with whether it is only an alias; the own name first. */
function wordingsOf({ name, code, aliases }: Findable): [wording: string, alias: boolean][] {
  const wordings = new Map<string, boolean>([[name, false]]);
  if (code !== null && code !== '') wordings.set(code, false);
  for (const alias of aliases) if (!wordings.has(alias)) wordings.set(alias, true);
  return [...wordings];
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
