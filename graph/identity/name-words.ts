import { legalForms, nameKeys } from './normalise.ts';

/** Words that join others: they may be typed or left out. */
const joiningWords = new Set(
  'u und oder der die das des dem den fuer fur von vom zu zum zur im in am an auf mit bei'.split(' '),
);

/** Before these words another body is named, to which the first belongs: "Förderverein der Musikschule". */
const belongingWords = new Set('der des den dem vom von fuer im in am an zum zur'.split(' '));

/** What is typed of "e.V." before its last letter. */
const begunLegalForm = /\se\.?\s*$/u;

/** A wording taken apart, umlauts written out or dropped. */
export interface NameWords {
  /** The words that make the name; never empty, unless the wording holds no letter or digit. */
  readonly words: readonly string[];
  /** Its words with those that may be left out: joining words where they stand, and legal forms at the end. */
  readonly all: readonly string[];
}

export function isJoining(word: string): boolean {
  return joiningWords.has(word);
}

/** Whether what stands before this word belongs to what stands after it. */
export function isBelonging(word: string): boolean {
  return belongingWords.has(word);
}

/** The words of a wording: first with umlauts written out, then, where that differs, with umlauts dropped. */
export function nameWords(wording: string): NameWords[] {
  const forms = legalForms(wording);
  return [...new Set(nameKeys(wording))]
    .filter((key) => key !== '')
    .map((key) => {
      const named = key.split(' ');
      const words = named.filter((word) => !joiningWords.has(word));
      return { words: words.length === 0 ? named : words, all: [...named, ...forms] };
    });
}

/** What somebody asks for, without what may be left out; first with umlauts written out, then with umlauts dropped. */
export function askedWords(query: string): readonly (readonly string[])[] {
  return nameWords(query.replace(begunLegalForm, ' ')).map(({ words }) => words);
}
