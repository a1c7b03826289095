import type { Findable } from './findable.ts';
import { type NameWords, nameWords } from './name-words.ts';
import { genderForms } from './normalise.ts';

/** What can be found in a part, by its place. It may be made when it is asked for: most of it is never met. */
export interface Entries {
  readonly length: number;
  at(place: number): Findable | undefined;
}

/** The ways to write a wording. */
interface Spelled {
  /** Its words, one text for each way to write them: "area 51". */
  readonly keys: readonly string[];
  /** The same without blanks, and with the words that may be left out. */
  readonly joined: readonly string[];
}

const or = '|';
const between = '\n';

/** One wording under which an entry is found. There are hundreds of thousands: what is seldom asked is told when asked. */
export class SearchTerm {
  readonly #entries: Entries;
  readonly #place: number;
  /** Which wording of its entry it is. */
  readonly #which: number;
  /** How many words it has. */
  readonly length: number;
  /** The ways to write it in one text; null where they are told from the wording. */
  readonly #spelled: string | null;
  #entry: Findable | undefined;

  constructor(
    entries: Entries,
    [place, entry]: readonly [number, Findable],
    which: number,
    forms: readonly NameWords[],
    isTitle: boolean,
  ) {
    this.#entries = entries;
    this.#place = place;
    this.#which = which;
    this.length = forms[0]?.all.length ?? 0;
    this.#spelled = isTitle ? null : inOneText(forms);
    // A title is the only wording of what it names, so nobody else needs the same object.
    this.#entry = isTitle ? undefined : entry;
  }

  get entry(): Findable {
    this.#entry ??= this.#entries.at(this.#place);
    if (this.#entry === undefined) throw new RangeError(`nothing stands at ${this.#place}`);
    return this.#entry;
  }

  get wording(): string {
    return wordingsOf(this.entry)[this.#which] ?? '';
  }

  get alias(): boolean {
    return this.entry.aliases.includes(this.wording);
  }

  spelled(): Spelled {
    const [keys = '', others = ''] = (this.#spelled ?? inOneText(formsOf(this.wording))).split(between);
    const written = keys.split(or);
    const joined = written.map((key) => key.replaceAll(' ', ''));
    return { keys: written, joined: others === '' ? joined : [...joined, ...others.split(or)] };
  }
}

/** Each wording of an entry once, the own name first. */
export function wordingsOf({ name, place, aliases }: Findable): string[] {
  const code = place.code === null || place.code === '' ? [] : [place.code];
  return [...new Set([name, ...code, ...aliases])];
}

/** The words of a wording in each gender form, umlauts written out and dropped. */
export function formsOf(wording: string): NameWords[] {
  return genderForms(wording).flatMap(nameWords);
}

/** The keys, and behind them what is written in one otherwise than they are: one text takes a fifth of four lists. */
function inOneText(forms: readonly NameWords[]): string {
  const keys = new Set(forms.map(({ words }) => words.join(' ')));
  const joined = new Set(forms.map(({ words }) => words.join('')));
  const others = new Set(forms.map(({ all }) => all.join('')).filter((text) => !joined.has(text)));
  return [...keys].join(or) + (others.size === 0 ? '' : between + [...others].join(or));
}
