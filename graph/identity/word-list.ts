import { editDistance, forgivenEdits } from './edit-distance.ts';
import { stem } from './endings.ts';
import type { Postings } from './search-segment.ts';
import type { SearchTerm } from './search-term.ts';

/** A known word that was meant by an asked one, with the terms it stands in, segment by segment. */
export interface MetWord {
  readonly word: string;
  readonly terms: readonly (readonly SearchTerm[])[];
}

/** A word that was probably mistyped; `edits` counts two for an error, and one where only its beginning was typed. */
export interface MistypedWord extends MetWord {
  readonly edits: number;
}

/** What words hold. */
interface Inside {
  /** Which letters each word holds, as bits. */
  readonly letters: Uint32Array;
  /** All words behind each other: one look tells whether any holds a piece of text. */
  readonly all: string;
  /** Where in it each word begins. */
  readonly starts: Uint32Array;
}

/** The distinct words of all segments in their order, with the terms they stand in; made once, it never changes. */
export class WordList {
  readonly #terms = new Map<string, (readonly SearchTerm[])[]>();
  readonly #words: readonly string[];
  #inside: Inside | null = null;

  constructor(segments: Iterable<Postings>) {
    for (const segment of segments)
      for (const [word, terms] of segment) {
        const known = this.#terms.get(word);
        if (known === undefined) this.#terms.set(word, [terms]);
        else known.push(terms);
      }
    // What has grown has room for more, and nothing grows here again.
    for (const [word, terms] of this.#terms) if (terms.length > 1) this.#terms.set(word, terms.slice());
    this.#words = [...this.#terms.keys()].toSorted();
  }

  /** Made when it is first asked for: of some lists it never is. */
  get #looked(): Inside {
    this.#inside ??= insideOf(this.#words);
    return this.#inside;
  }

  /** The terms this very word stands in. */
  termsOf(word: string): readonly (readonly SearchTerm[])[] {
    return this.#terms.get(word) ?? [];
  }

  firstLetters(): string[] {
    return [...new Set(this.#words.map((word) => word.slice(0, 1)))];
  }

  /** How often words that begin like this stand in terms. */
  countBeginning(text: string): number {
    let count = 0;
    for (const { terms } of this.beginning(text)) for (const segment of terms) count += segment.length;
    return count;
  }

  /** Words that begin like this, the whole word first. */
  *beginning(text: string): Generator<MetWord> {
    for (let at = this.#firstFrom(text); at < this.#words.length; at += 1) {
      const met = this.#at(at);
      if (!met.word.startsWith(text)) return;
      yield met;
    }
  }

  /** Words that differ from this one in their ending. */
  *inflected(text: string): Generator<MetWord> {
    const asked = stem(text);
    for (let at = this.#firstFrom(asked); at < this.#words.length; at += 1) {
      const met = this.#at(at);
      if (!met.word.startsWith(asked)) return;
      if (met.word !== text && stem(met.word) === asked) yield met;
    }
  }

  /** Words that hold this text, but not at their beginning. */
  *holding(text: string): Generator<MetWord> {
    const { all, starts } = this.#looked;
    for (let from = all.indexOf(text); from !== -1; from = all.indexOf(text, from)) {
      const at = lastUpTo(starts, from);
      const met = this.#at(at);
      if (!met.word.startsWith(text)) yield met;
      from = (starts[at] ?? 0) + met.word.length;
    }
  }

  /** Words meant by this one if it holds typing errors; also where only their beginning was typed. */
  *mistyped(text: string): Generator<MistypedWord> {
    const limit = forgivenEdits(text.length);
    if (limit === 0) return;
    const letters = lettersOf(text);
    const { letters: known } = this.#looked;
    for (let at = 0; at < this.#words.length; at += 1) {
      // An error brings in no more than one letter that the word meant does not hold.
      if (bits(letters & ~(known[at] ?? 0)) > limit) continue;
      const met = this.#at(at);
      const edits = errors(text, met.word, limit);
      if (edits !== null) yield { ...met, edits };
    }
  }

  #at(at: number): MetWord {
    const word = this.#words[at] ?? '';
    return { word, terms: this.termsOf(word) };
  }

  #firstFrom(text: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function insideOf(words: readonly string[]): Inside {
  let next = 0;
  const starts = Uint32Array.from(words, (word) => {
    const start = next;
    next += word.length + 1;
    return start;
  });
  return { letters: Uint32Array.from(words, lettersOf), all: words.join(' '), starts };
}

function errors(word: string, known: string, limit: number): number | null {
  if (known.length < word.length - limit) return null;
  const whole = editDistance(word, known, limit);
  if (whole <= limit) return whole * 2;
  if (word.length < 6) return null;
  const begun = editDistance(word, known.slice(0, word.length), limit);
  return begun <= limit ? begun * 2 + 1 : null;
}

function lastUpTo(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** One bit of 32 for each character; some share theirs, which lets more words through, never fewer. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

function bits(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
