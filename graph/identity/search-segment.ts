import type { Findable } from './findable.ts';
import type { NameWords } from './name-words.ts';
import { type Entries, formsOf, SearchTerm, wordingsOf } from './search-term.ts';

/** Terms by what they are found under. */
export type Postings = ReadonlyMap<string, readonly SearchTerm[]>;

/** A word of so few letters is often written in one with the one before. */
const shortPart = 3;

/** Labels of what is a title rather than a name: there are many, and they are long. */
const titled: ReadonlySet<Findable['label']> = new Set(['Goal', 'Measure']);

/** The words of a part of what can be found, such as one document: made once, it never changes. */
export class SearchSegment {
  /** Words of names. */
  readonly names = new Map<string, SearchTerm[]>();
  /** What else names are written as: whole without blanks, neighbouring words in one, words that may be left out. */
  readonly spellings = new Map<string, SearchTerm[]>();
  /** Words of titles. */
  readonly titles = new Map<string, SearchTerm[]>();
  /** By id of a term of the vocabulary: what speaks of it. */
  readonly topics = new Map<string, SearchTerm[]>();

  constructor(entries: Entries) {
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries.at(place);
      if (entry !== undefined) this.#add(entries, place, entry);
    }
    // A list that has grown has room for more; these never grow again.
    for (const postings of [this.names, this.spellings, this.titles, this.topics])
      for (const [word, terms] of postings) if (terms.length > 1) postings.set(word, [...terms]);
  }

  #add(entries: Entries, place: number, entry: Findable): void {
    const isTitle = titled.has(entry.label);
    for (const [which, wording] of wordingsOf(entry).entries()) {
      const forms = formsOf(wording);
      const term = new SearchTerm(entries, [place, entry], which, forms, isTitle);
      const words = forms.flatMap((form) => form.words);
      for (const word of words) note(isTitle ? this.titles : this.names, word, term);
      if (!isTitle)
        for (const spelling of [...term.spelled().joined, ...forms.flatMap(otherSpellings)])
          note(this.spellings, spelling, term);
      if (which === 0) for (const topic of entry.topics) note(this.topics, topic, term);
    }
  }
}

/** Neighbouring words in one, if the second is short as in "Area 51", and words that may be left out. */
function otherSpellings({ words, all }: NameWords): string[] {
  return [...shortPairs(words), ...shortPairs(all), ...all.filter((word) => !words.includes(word))];
}

function shortPairs(words: readonly string[]): string[] {
  return words.flatMap((word, at) =>
    at > 0 && word.length <= shortPart ? [(words[at - 1] ?? '') + word] : [],
  );
}

function note(postings: Map<string, SearchTerm[]>, word: string, term: SearchTerm): void {
  const known = postings.get(word);
  if (known === undefined) postings.set(word, [term]);
  else if (known.at(-1) !== term) known.push(term);
}
