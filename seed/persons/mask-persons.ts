import { isCalendarWord, isKnownWord, isNoSurname } from '../lexicon/known-word.ts';
import { isNoBody } from '../lexicon/no-bodies.ts';
import { beforeIn, findPersons, type IsBody, type PersonPlace } from './find-persons.ts';
import { isFirstName, isSurname } from './name-lists.ts';

/** What stands in a text for a person and for how to reach one. */
export const personMark = '[Person]';
export const contactMark = '[Kontakt]';

/** A text without persons; `places` are in the text as it was. */
export interface Masked {
  readonly text: string;
  readonly places: readonly PersonPlace[];
}

/** `cell`: the text is a cell that lists names, where one that is nothing but a surname or a first name is a person's too. */
export type Setting = 'text' | 'cell';

/**
 * A text, with as many lines, with every person, e-mail address and telephone number replaced by a mark, before it is stored anywhere.
 * `elsewhere`: surnames and wordings by which the same source names persons in other places.
 */
export function maskPersons(
  text: string,
  setting: Setting,
  isBody: IsBody,
  elsewhere: readonly string[] = [],
): Masked {
  const places = [...findPersons(text, isBody)];
  const add = (start: number, { length }: string, sure: boolean): void => {
    if (places.every((place) => start + length <= place.start || start >= place.end))
      places.push({ start, end: start + length, kind: 'name', sure, surnames: [] });
  };
  if (elsewhere.length > 0)
    for (const match of text.matchAll(anyOf(elsewhere)))
      if (!asNoun.test(beforeIn(text, match.index))) add(match.index, match[0], true);
  if (setting === 'cell' && isSurnameFirst(text) && !isBody(text)) add(0, text, false);
  if (setting === 'cell')
    for (const match of text.matchAll(
      /(?<=^|[,;:\n/(]\s*|und\s+)[^,;:\n/()]+?(?=\s*(?:$|[,;:\n/()]|\sund\s))/gu,
    )) {
      const name = match[0].trim();
      if (isNothingButPerson(name) && !isBody(name)) add(match.index + match[0].indexOf(name), name, false);
    }
  places.sort((a, b) => a.start - b.start);
  let masked = '';
  let at = 0;
  for (const { start, end, kind } of places) {
    const breaks = text.slice(start, end).replace(/[^\n]/gu, '');
    masked += text.slice(at, start) + (kind === 'name' ? personMark : contactMark) + breaks;
    at = end;
  }
  return { text: masked + text.slice(at), places };
}

/** Before a word that is meant as a noun, and not as somebody's name: "das Erbe", "kulturelles Erbe". */
const asNoun = /(?:^|[^\p{L}])(?:d(?:as|er|em|en|es|ie)|ein\p{L}*|\p{Ll}{3,}(?:e|es|er|en|em))\s+$/u;

function anyOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\d-])(?:${escaped.join('|')})(?![\p{L}\d-])`, 'giu');
}

/** A cell that is two words that nothing is known of, parted by a comma: "Surname, First name" whatever the lists hold. */
function isSurnameFirst(text: string): boolean {
  const [, surname = '', first = ''] =
    /^(\p{Lu}[\p{L}\p{M}’'-]+),\s(\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)$/u.exec(text) ?? [];
  return first !== '' && !isNoSurname(surname) && !isNoSurname(first);
}

/** One listed name, or two words of which each is a listed name or nothing that is known. */
function isNothingButPerson(name: string): boolean {
  const words = name.split(/\s+/u);
  if (
    isNoBody(name) ||
    words.length > 2 ||
    words.some((word) => !/^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*$/u.test(word))
  )
    return false;
  const isName = (word: string): boolean => isSurname(word) || isFirstName(word);
  const [one = ''] = words;
  return words.length === 1
    ? isName(one) && !isKnownWord(one)
    : words.every((word) => isName(word) || !isNoSurname(word)) && !words.every(isCalendarWord);
}
