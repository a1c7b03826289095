import { type HoldsPerson, looksLikePerson } from '../../graph/schema/person-forms.ts';
import { isFirstName, isSurname } from './name-lists.ts';
import { maskPersons } from './mask-persons.ts';

/**
 * Whether what somebody typed names a person or says how to reach one. Here it is refused and nobody asked, so a place
 * that only stands where a name might stand is a person's only if a list knows one of its words. `known`: names of
 * bodies, places and things; what stands inside one of them is no person.
 */
export function holdsPerson(
  text: string,
  as: Parameters<HoldsPerson>[1],
  known: Iterable<string> = [],
): boolean {
  const typed = text.normalize('NFC');
  if (looksLikePerson(typed)) return true;
  const { places } = maskPersons(typed, as === 'name' ? 'cell' : 'text', () => false);
  const found = places.filter(({ start, end, sure }) => sure || isListed(typed.slice(start, end)));
  if (found.length === 0) return false;
  const spans = [...known].flatMap((name) => spansOf(typed, name));
  return found.some((place) => !spans.some(([from, to]) => from <= place.start && place.end <= to));
}

function isListed(words: string): boolean {
  return (words.match(/[\p{L}\p{M}’'-]+/gu) ?? []).some((word) => isFirstName(word) || isSurname(word));
}

/** Where a name stands in a text. */
function spansOf(text: string, name: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1))
    spans.push([at, at + name.length]);
  return spans;
}
