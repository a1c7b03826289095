import type { Findable } from './findable.ts';
import type { NameWords } from './name-words.ts';
import { formsOf, SearchTerm } from './search-term.ts';

/** Terms by what they are found under. */
export type Postings = ReadonlyMap<string, readonly SearchTerm[]>;

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

  constructor(entries: readonly Findable[]) {
    for (const entry of entries) this.#add(entry);
  }

  #add(entry: Findable): void {
    const wordings = new Map<string, boolean>([[entry.name, false]]);
    const { code } = entry.place;
    if (code !== null && code !== '') wordings.set(code, false);
    for (const alias of entry.aliases) if (!wordings.has(alias)) wordings.set(alias, true);
    for (const [wording, alias] of wordings) {
      const forms = formsOf(wording);
      const isTitle = titled.has(entry.label);
      const term = new SearchTerm(entry, wording, alias, forms, isTitle);
      const words = forms.flatMap((form) => form.words);
      for (const word of words) note(isTitle ? this.titles : this.names, word, term);
      if (!isTitle)
        for (const spelling of [...term.spelled().joined, ...forms.flatMap(otherSpellings)])
          note(this.spellings, spelling, term);
      if (wording === entry.name) for (const topic of entry.topics) note(this.topics, topic, term);
    }
  }
}

/** Neighbouring words in one, and words that may be left out. */
function otherSpellings({ words, all }: NameWords): string[] {
  return [...pairs(words), ...pairs(all), ...all.filter((word) => !words.includes(word))];
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => (words[at] ?? '') + word);
}

function note(postings: Map<string, SearchTerm[]>, word: string, term: SearchTerm): void {
  const known = postings.get(word);
  if (known === undefined) postings.set(word, [term]);
  else if (known.at(-1) !== term) known.push(term);
}
