import { editDistance, forgivenEdits } from './edit-distance.ts';
import { MatchGrade } from './ranking.ts';

type WordGrade = typeof MatchGrade.words | typeof MatchGrade.typo | typeof MatchGrade.contained;

/** A word of a query; `isMistyped` tells which known words are meant by it, null where typing errors are not forgiven. */
export interface AskedWord {
  readonly word: string;
  readonly isMistyped: ((known: string) => boolean) | null;
}

/** The distinct words of some names with the terms they stand in; asked word by word. */
export class WordIndex {
  readonly #terms = new Map<string, number[]>();
  /** Every word after a space: looking into it for a word that is not there is much faster than word by word. */
  #text = '';

  add(words: readonly string[], term: number): void {
    for (const word of words) {
      const terms = this.#terms.get(word);
      if (terms === undefined) {
        this.#terms.set(word, [term]);
        this.#text += ` ${word}`;
      } else if (terms.at(-1) !== term) terms.push(term);
    }
  }

  /** Terms with a word that begins like this. */
  *beginning(word: string): Generator<number> {
    if (!this.#text.includes(` ${word}`)) return;
    for (const [known, terms] of this.#terms) if (known.startsWith(word)) yield* terms;
  }

  /** Terms holding every asked word, each with its weakest word's grade. */
  match(asked: readonly AskedWord[]): ReadonlyMap<number, WordGrade> {
    let result: Map<number, WordGrade> | null = null;
    for (const word of asked) {
      const found = this.#termsOf(word);
      result = result === null ? found : intersection(result, found);
      if (result.size === 0) break;
    }
    return result ?? new Map<number, WordGrade>();
  }

  #termsOf({ word, isMistyped }: AskedWord): Map<number, WordGrade> {
    const found = new Map<number, WordGrade>();
    const note = (grade: WordGrade, terms: readonly number[]): void => {
      for (const term of terms) {
        const known = found.get(term);
        if (known === undefined || grade < known) found.set(term, grade);
      }
    };
    if (this.#text.includes(word))
      for (const [known, terms] of this.#terms) {
        if (known.startsWith(word)) note(MatchGrade.words, terms);
        else if (word.length >= 3 && known.includes(word)) note(MatchGrade.contained, terms);
      }
    if (isMistyped !== null)
      for (const [known, terms] of this.#terms) if (isMistyped(known)) note(MatchGrade.typo, terms);
    return found;
  }
}

/** Tells whether a known word, or its beginning, is the asked one with as many typing errors as its length forgives. */
export function typingErrors(word: string): (known: string) => boolean {
  const judged = new Map<string, boolean>();
  return (known) => {
    const verdict = judged.get(known) ?? isMistyped(word, known);
    judged.set(known, verdict);
    return verdict;
  };
}

function isMistyped(word: string, known: string): boolean {
  const limit = forgivenEdits(word.length);
  if (limit === 0 || known.length < word.length - limit) return false;
  return (
    editDistance(word, known, limit) <= limit ||
    (word.length >= 6 && editDistance(word, known.slice(0, word.length), limit) <= limit)
  );
}

function intersection(a: Map<number, WordGrade>, b: Map<number, WordGrade>): Map<number, WordGrade> {
  const both = new Map<number, WordGrade>();
  for (const [term, grade] of a) {
    const other = b.get(term);
    if (other !== undefined) both.set(term, grade > other ? grade : other);
  }
  return both;
}
