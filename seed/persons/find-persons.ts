import { headWord } from '../lexicon/head-word.ts';
import { isCalendarWord, isKnownWord, isNoSurname } from '../lexicon/known-word.ts';
import { isPlace } from '../lexicon/places.ts';
import { certainForms, namedAfter } from '../../graph/schema/person-forms.ts';
import { contacts } from './contacts.ts';
import { isFirstName, isSurname } from './name-lists.ts';
import {
  address,
  cue,
  deed,
  houses,
  initials,
  labelOfPersons,
  namesakes,
  nameWord,
  namingHeads,
  office,
  particle,
  roleAfter,
} from './person-words.ts';

/**
 * A place in a text (UTF-16 offsets) that names a person or how to reach one. `sure`: it says so itself (a form of address,
 * an address); else it only looks so ("Person?"). `surnames`: words of it that are the person's wherever else they stand.
 */
export interface PersonPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'contact';
  readonly sure: boolean;
  readonly surnames: readonly string[];
}

/** Whether a wording is known to be a body although it looks like a person: of the registry, or decided. */
export type IsBody = (wording: string) => boolean;

/** Letters before a name that can tell what it is. */
const reach = 80;
const gap = String.raw`[ \t\u00A0]*\n?[ \t\u00A0]+|\n`;
const space = String.raw`(?:${gap})`;
const surname = String.raw`(?:${particle}\s+)*${nameWord}`;
const edge = String.raw`(?<![\p{L}\d])`;
const addressed = new RegExp(
  String.raw`${edge}(?:${address}\s*)+(?:${office}\s+)?(?:und\s+(?:Frau|Herrn?)\s+)?(${initials}\s?)?(?<names>${surname}(?:${space}(?:${particle}\s+)*${nameWord}){0,2})`,
  'gu',
);
const inOffice = new RegExp(
  String.raw`${edge}${office}(?:,)?${space}(${initials}\s?)?(?<names>${surname}(?:${space}(?:${particle}\s+)*${nameWord}){0,2})`,
  'gu',
);
const oneOrMore = String.raw`(?:${initials}\s?)?${surname}(?:[ \t]+(?:${particle}\s+)*${nameWord}){0,2}`;
const cued = new RegExp(
  String.raw`${edge}${cue}\s*(?=(?<list>${oneOrMore}(?:\s*(?:,|\/|&|;|und)\s*${oneOrMore})*))`,
  'gu',
);
const words = new RegExp(String.raw`${edge}${nameWord}(?![\p{L}\d])`, 'gu');
const initialed = new RegExp(
  String.raw`(?<![\p{L}.\d]|\p{Ll}\.\s)(?<letters>${initials})\s?(?<names>${surname})`,
  'gu',
);
const trailing = new RegExp(
  String.raw`${edge}(?<names>${nameWord}),?\s\p{Lu}\.(?![\p{L}\d]|\s?\p{Lu}\.)`,
  'gu',
);
const before = new RegExp(
  String.raw`${edge}(?<names>${nameWord}),\s(?<first>${nameWord})(?![\p{L}\d-]|\s\p{Lu}\p{Ll})`,
  'gu',
);
/** After these, two capital words that nothing is known of are rather a person than two nouns. */
const inSentence = new RegExp(
  String.raw`(?:^|[\s(])(?:mit|von|durch|bei|an|gilt|steht|dankt|danken|namens|zwischen|laut|neben|liest|spricht|referiert|moderiert)\s$|(?<!\p{L})${labelOfPersons}(?:[*:_]?in(?:nen)?)?\s?:\s$`,
  'iu',
);
/** Lines that stand below the name of who signs or is to be asked: an office, or how to reach it. */
const below = new RegExp(
  String.raw`^(?<names>(?:${initials}\s?)?${nameWord}(?:[ \t]+(?:${particle}\s+)*${nameWord}){1,2}),?[ \t]*(?=\n[ \t]*(?:${office}|Tel(?:efon)?\b|Fon\b|Fax\b|Mobil|E-?Mail|Mail\b|\S+@|Zimmer\b|Raum\b|0\d{2,5}\s?[-/–\d])|,[ \t]*${office}(?![\p{L}*:]))`,
  'gmu',
);
/** And before these, where nothing but a line's or a sentence's end stands before the two. */
const beforeRole = new RegExp(String.raw`^(?:,\s|\s\()${roleAfter}|^\s${deed}(?!\p{L})`, 'u');
const begins = /(?:^|[\n,;]\s*|[.!?]\s)$/u;
const determiner =
  /^(?:dies|jed|jen|manch|solch|welch|all|viel|beid|einig|mehrer|unser|ihr|sein|mein|kein|ein)(?:e[rsnm]?)?$/iu;
/** How nouns end that are no names. */
const nounEnd = /(?:ung|ungen|heit|keit|schaft|tion|tionen|innen|media|mitteln?|projekten?|ment|ität)$/iu;
/** A single word with its unit in brackets. */
const unit = new RegExp(
  String.raw`(?<=^|[,;\n/]\s*)(?<names>${nameWord})\s\((?=(?:Fach|FB|FD|Amt|Sachg|Abt|Dez|Ref|Tel|\d{2}|[IVX]+[./])|\p{L}*amt\))`,
  'gmu',
);

/** Everything in a text that names a person or looks so, in order and without overlaps. */
export function findPersons(text: string, isBody: IsBody): PersonPlace[] {
  const found: PersonPlace[] = [];
  const nameEnds = new Set<number>();
  const add = (start: number, end: number, kind: PersonPlace['kind'], sure: boolean, names: string): void => {
    const own = names.match(words) ?? [];
    if (kind === 'name') nameEnds.add(end);
    found.push({
      start,
      end,
      kind,
      sure,
      surnames: own.filter((word) => /\p{Ll}{2}/u.test(word) && !isNoSurname(word) && !isFirstName(word)),
    });
  };

  for (const contact of contacts)
    for (const match of text.matchAll(contact))
      add(match.index, match.index + match[0].length, 'contact', true, '');
  for (const match of text.matchAll(addressed)) {
    const names = match.groups?.['names'] ?? '';
    const kept = namesKept(names, match[1] !== undefined, true);
    const end = match[0].length - names.length + kept.length;
    add(match.index, match.index + match[0].slice(0, end).trimEnd().length, 'name', true, kept);
  }
  for (const match of text.matchAll(inOffice)) {
    const names = match.groups?.['names'] ?? '';
    const kept = namesKept(names, match[1] !== undefined, false);
    if (kept !== '')
      add(match.index, match.index + match[0].length - names.length + kept.length, 'name', true, kept);
  }
  for (const match of text.matchAll(cued)) {
    const list = match.groups?.['list'] ?? '';
    let at = match.index + match[0].length;
    for (const part of list.split(/(\s*(?:,|\/|&|;|und(?!\p{L}))\s*)/u)) {
      const letters = new RegExp(`^${initials}\\s?`, 'u').exec(part)?.[0] ?? '';
      const kept = namesKept(part.slice(letters.length), letters !== '', false);
      const end = at + letters.length + kept.length;
      if (kept !== '' && !isBody(kept) && text[end] !== ':') add(at, end, 'name', false, kept);
      at += part.length;
    }
  }
  addPairs();
  for (const match of text.matchAll(below)) {
    const { names = '' } = match.groups ?? {};
    const all = names.match(words) ?? [];
    if (
      all.every((word) => !isNoSurname(word) || isFirstName(word)) &&
      mayBeFirst(all[0] ?? '', names) &&
      !isBody(names)
    )
      add(match.index, match.index + names.length, 'name', false, names);
  }
  for (const match of text.matchAll(initialed)) {
    const { letters = '', names = '' } = match.groups ?? {};
    const last = names.match(words)?.at(-1) ?? names;
    if (/^E\.\s?V\./iu.test(letters)) continue;
    const begins = /(?:^|\n)\s*$/u.test(beforeIn(text, match.index));
    const numbered = begins && /^[A-HIVX]\.$/u.test(letters.trim());
    const alone = numbered && /^\s*(?:\(|,|$|\n)/u.test(text.slice(match.index + match[0].length));
    const looks = numbered ? isSurname(last) || (alone && mayBeSurname(last)) : mayBeSurname(last);
    if (looks) add(match.index, match.index + match[0].length, 'name', true, names);
  }
  for (const match of text.matchAll(trailing)) {
    const name = match.groups?.['names'] ?? '';
    if (isSurname(name) || (match[0].includes(',') && !isNoSurname(name)))
      add(match.index, match.index + match[0].length, 'name', false, name);
  }
  for (const match of text.matchAll(before)) {
    const { names = '', first = '' } = match.groups ?? {};
    if (
      isFirstName(first) &&
      mayBeSurname(names) &&
      !(isPlace(first) && isPlace(names)) &&
      !isBody(`${first} ${names}`)
    )
      add(match.index, match.index + match[0].length, 'name', false, names);
  }
  for (const match of text.matchAll(unit)) {
    const name = match.groups?.['names'] ?? '';
    if (mayBeSurname(name) && !isBody(name)) add(match.index, match.index + name.length, 'name', false, name);
  }
  for (const form of certainForms)
    for (const match of text.matchAll(new RegExp(form, 'gu')))
      if (!found.some(({ start, end }) => start < match.index + match[0].length && match.index < end))
        add(...wholeWord(match.index, match[0].length), 'name', false, match[0]);
  const bodies = [...text.matchAll(namedAfter)].map(
    ({ index, 0: name }) => [index, index + name.length] as const,
  );
  return merged(found.filter(({ start, end }) => !bodies.some(([from, to]) => start >= from && end <= to)));

  /** First names with what follows them, unless that makes them the name of a body. */
  function addPairs(): void {
    const all = [...text.matchAll(words)];
    for (let at = 0; at < all.length; at += 1) {
      const first = all[at];
      if (first === undefined || !mayBegin(first, all[at + 1])) continue;
      if (isCalendarWord(first[0]) && !isSurname(all[at + 1]?.[0] ?? '')) continue;
      let last = at;
      while (follows(all[last], all[last + 1]) && isFirstName(all[last + 1]?.[0] ?? '')) last += 1;
      const next = all[last + 1];
      const hasSurname = follows(all[last], next) && mayBeSurname(next?.[0] ?? '');
      if (!hasSurname && last === at) continue;
      const ends = hasSurname ? next : all[last];
      if (ends === undefined) continue;
      const end = ends.index + ends[0].length;
      const wording = text.slice(first.index, end);
      if (!isBody(wording) && !namesBody(wording, beforeIn(text, first.index), text.slice(end)))
        add(first.index, end, 'name', false, ends[0]);
      at = all.indexOf(ends);
    }
  }

  /** A listed first name, or a word nothing is known of before a listed surname or, in a sentence, before another such word. */
  function mayBegin(first: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
    if (isFirstName(first[0])) return true;
    const [surname = ''] = next ?? [];
    if (isNoSurname(first[0]) || isPlace(first[0]) || !follows(first, next)) return false;
    if (isSurname(surname)) return !isKnownWord(surname) && !isJoined(first, next);
    const isTwoWords = text.startsWith(`${first[0]} ${surname}`, first.index);
    return (
      isTwoWords &&
      mayBeFirst(first[0], surname) &&
      isNameThere(first.index, first.index + first[0].length + 1 + surname.length) &&
      ![first[0], surname].some((word) => isNoSurname(word) || isPlace(word) || nounEnd.test(word))
    );
  }

  /** Whether two words are joined as any nouns are: "Nacht der Bücher"; a name that is on no list has "von der". */
  function isJoined(one: RegExpExecArray, other: RegExpExecArray | undefined): boolean {
    const between = text.slice(one.index + one[0].length, other?.index);
    return /^\s+(?:der|den|dem|zu|zum|zur)\s+$/u.test(between);
  }

  /** Whether what stands around two words, or the person listed before them, says that they are a name. */
  function isNameThere(start: number, end: number): boolean {
    const before = beforeIn(text, start);
    if (inSentence.test(before)) return true;
    if (begins.test(before) && beforeRole.test(text.slice(end, end + reach))) return true;
    const listed = /(?:[,;]|\sund)\s$/u.exec(before)?.[0].length ?? 0;
    return listed > 0 && nameEnds.has(start - listed);
  }

  function follows(one: RegExpExecArray | undefined, other: RegExpExecArray | undefined): boolean {
    if (one === undefined || other === undefined) return false;
    const between = text.slice(one.index + one[0].length, other.index);
    return new RegExp(String.raw`^(?:${gap})(?:(?:${particle}|\p{Lu}\.)\s+)*$`, 'u').test(between);
  }

  function wholeWord(start: number, length: number): [number, number] {
    const rest = /^[\p{L}\p{M}-]*/u.exec(text.slice(start + length))?.[0] ?? '';
    return [start, start + length + rest.length];
  }
}

/** What stands close before a place: enough to tell what leads to it, however long the text is. */
export function beforeIn(text: string, at: number): string {
  return text.slice(Math.max(0, at - reach), at);
}

/** Of words after a form of address, an office or a cue, those that are the name; nothing where they are general ones. */
function namesKept(names: string, hasInitial: boolean, certain: boolean): string {
  const parts = names.split(/(\s+)/u);
  let kept = '';
  let taken = 0;
  let wasFirst = false;
  for (let at = 0; at < parts.length; at += 2) {
    const word = parts[at] ?? '';
    const isName = /^\p{Lu}/u.test(word);
    if (isName) {
      const general = !mayBeSurname(word);
      if (general && (taken > 0 || hasInitial || !certain)) break;
      if (taken > 0 && !wasFirst && (parts[at - 1] ?? '').includes('\n')) break;
      taken += 1;
      wasFirst = isFirstName(word);
    }
    kept = parts.slice(0, at + 1).join('');
  }
  return taken === 0 ? '' : kept.replace(new RegExp(String.raw`(?:\s+${particle})+$`, 'u'), '');
}

/** No first name ends like what a body is called ("Shantychor"), nor stands in capitals before a name that does not ("NABU"). */
function mayBeFirst(word: string, others: string): boolean {
  return (
    isFirstName(word) ||
    (!determiner.test(word) &&
      headWord(word) === null &&
      !(/^\p{Lu}{2,}$/u.test(word) && /\p{Ll}/u.test(others)))
  );
}

function mayBeSurname(word: string): boolean {
  return isSurname(word) || isPlace(word) || !isNoSurname(word);
}

/** Whether a first name with another word is a body's name by what stands beside it, or a house called after somebody. */
function namesBody(wording: string, before: string, after: string): boolean {
  if (/(?:\p{L}*[Ss]tiftung|Haus|Villa|Café|Kita|\p{L}*[Ss]chule)\s$/u.test(before)) return true;
  const next = /^[ \t-]+([\p{L}.]+)/u.exec(after)?.[1]?.toLowerCase().replace(/\.$/u, '') ?? '';
  if (namingHeads.has(next) || /^[ \t-]+e\.\s?V/u.test(after)) return true;
  return houses.has(next) && namesakes.has(wording.toLowerCase().replace(/\s+/gu, ' '));
}

function merged(places: readonly PersonPlace[]): PersonPlace[] {
  const result: PersonPlace[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || place.start >= last.end) result.push(place);
    else
      result[result.length - 1] = {
        ...last,
        end: Math.max(last.end, place.end),
        sure: last.sure || place.sure,
        surnames: [...new Set([...last.surnames, ...place.surnames])],
      };
  }
  return result;
}
