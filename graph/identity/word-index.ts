import { editDistance, forgivenEdits } from './edit-distance.ts';
import { MatchGrade } from './ranking.ts';

type WordGrade = typeof MatchGrade.words | typeof MatchGrade.typo | typeof MatchGrade.contained;

/** The distinct words of all names with the terms they stand in; asked word by word. */
export class WordIndex {
  readonly #terms = new Map<string, number[]>();

  add(words: readonly string[], term: number): void {
    for (const word of words) {
      const terms = this.#terms.get(word);
      if (terms === undefined) this.#terms.set(word, [term]);
      else if (terms.at(-1) !== term) terms.push(term);
    }
  }

  /**
   * Terms holding every asked word, each with its weakest word's grade. Typing errors are looked for only where a
   * word is met neither whole nor as a beginning, or where nothing holds all the words.
   */
  match(asked: readonly string[]): Map<number, WordGrade> {
    const strict = this.#intersect(asked, false);
    return strict.size > 0 ? strict : this.#intersect(asked, true);
  }

  #intersect(asked: readonly string[], alwaysForgive: boolean): Map<number, WordGrade> {
    let result: Map<number, WordGrade> | null = null;
    for (const word of asked) {
      const found = this.#termsOf(word, alwaysForgive);
      result = result === null ? found : intersection(result, found);
      if (result.size === 0) break;
    }
    return result ?? new Map<number, WordGrade>();
  }

  #termsOf(word: string, alwaysForgive: boolean): Map<number, WordGrade> {
    const found = new Map<number, WordGrade>();
    const note = (grade: WordGrade, terms: readonly number[]): void => {
      for (const term of terms) {
        const known = found.get(term);
        if (known === undefined || grade < known) found.set(term, grade);
      }
    };
    let begun = false;
    for (const [known, terms] of this.#terms) {
      if (known.startsWith(word)) {
        begun = true;
        note(MatchGrade.words, terms);
      } else if (word.length >= 3 && known.includes(word)) note(MatchGrade.contained, terms);
    }
    if (alwaysForgive || !begun) {
      for (const [known, terms] of this.#terms) if (isMistyped(word, known)) note(MatchGrade.typo, terms);
    }
    return found;
  }
}

/** The asked word is the known one, or its beginning, with as many typing errors as its length forgives. */
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
