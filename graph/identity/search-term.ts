import type { Findable } from './findable.ts';
import { type NameWords, nameWords } from './name-words.ts';
import { genderForms } from './normalise.ts';

/** The ways to write a wording. */
interface Spelled {
  /** Its words, one text for each way to write them: "area 51". */
  readonly keys: readonly string[];
  /** The same without blanks, and with the words that may be left out. */
  readonly joined: readonly string[];
}

/** One wording under which an entry is found. */
export class SearchTerm {
  readonly entry: Findable;
  readonly wording: string;
  readonly alias: boolean;
  /** How many words it has. */
  readonly length: number;
  readonly #spelled: Spelled | null;

  /** Titles are many and seldom met: how they are written is not kept but told when asked. */
  constructor(
    entry: Findable,
    wording: string,
    alias: boolean,
    forms: readonly NameWords[],
    isTitle: boolean,
  ) {
    this.entry = entry;
    this.wording = wording;
    this.alias = alias;
    this.length = forms[0]?.all.length ?? 0;
    this.#spelled = isTitle ? null : spelledOf(forms);
  }

  spelled(): Spelled {
    return this.#spelled ?? spelledOf(formsOf(this.wording));
  }
}

/** The words of a wording in each gender form, umlauts written out and dropped. */
export function formsOf(wording: string): NameWords[] {
  return genderForms(wording).flatMap(nameWords);
}

function spelledOf(forms: readonly NameWords[]): Spelled {
  const joined = forms.flatMap(({ words, all }) => [words.join(''), all.join('')]);
  return {
    keys: [...new Set(forms.map(({ words }) => words.join(' ')))],
    joined: [...new Set(joined)],
  };
}
