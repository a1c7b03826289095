import { compoundParts, isCityWord, isGeneric, isLoose } from '../municipal-words.ts';
import { isJoining } from '../name-words.ts';

const [fewest, most] = [3, 6];
/** Letters in capitals or a name in small ones: "VHS", "lagfa". */
const written = /^(?:\p{Lu}[\p{L}]*\p{Lu}|\p{Ll}+)$/u;

/** What a name, given as its roots, may be shortened to: the first letters of its words or of their parts. */
export function shortForms(
  roots: readonly string[],
  isOfTown: (word: string) => boolean,
): ReadonlySet<string> {
  const words = roots.filter((word) => !isJoining(word));
  const named = words.filter((word) => !isCityWord(word) && !isOfTown(word));
  const bare = named.filter((word) => !isLoose(word));
  const forms = [roots, words, named, bare, named.flatMap(compoundParts), bare.flatMap(compoundParts)];
  // The last of many may be a place: "HHU" is the Heinrich-Heine-Universität of Düsseldorf.
  if (named.length > fewest && !isGeneric(named.at(-1) ?? '')) forms.push(named.slice(0, -1));
  return new Set(
    forms
      .map((form) => [...new Set(form)].map((word) => word[0] ?? '').join(''))
      .filter(({ length }) => length >= fewest && length <= most),
  );
}

/** The short form that a name is, apart from the town and what may be added to it: "nbe" of "NBE NRW". */
export function shortForm(text: string, words: readonly string[]): string | null {
  const [word = '', ...others] = words.filter((one) => !isLoose(one));
  if (others.length > 0 || word.length < fewest || word.length > most || isGeneric(word)) return null;
  const printed = text.split(/[^\p{L}]+/u).find((one) => one.toLowerCase().startsWith(word));
  return printed !== undefined && written.test(printed) ? printed.toLowerCase() : null;
}
