import { headWord } from '../../lexicon/head-word.ts';
import { isAdjective, isCalendarWord, isKnownWord } from '../../lexicon/known-word.ts';
import { openers } from '../../lexicon/openers.ts';
import { isPlace } from '../../lexicon/places.ts';
import { kindOfName, type KindOfName } from './kind-of-name.ts';
import type { IsName } from './name-draft.ts';

/** A name in running text as printed, with its place in it (UTF-16 offsets, `end` behind it). */
export interface ProseName {
  readonly as: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a known name at most. */
const longest = 8;
const wordForm = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}*_’'&-]|[.:/](?=[\p{L}\p{N}]))*/gu;
const belonging = /^(?:der|des|für|zur|von)$/u;
/** Before a noun that means any one of its kind, or one that is yet to be. */
const anyOne =
  /^(?:ein|kein|jed|jeweilig|neu|eigen|weiter|geeignet|mehrer|künftig|zukünftig|möglich|ressortübergreifend)(?:e[rsnm]?)?$/iu;
/** Before a group that takes part; elsewhere a plural is only what is spoken of. */
const together = /^(?:mit|durch|bei|in|gemeinsam)$/iu;
/** Nouns that a body may be called by, and that mean a doing or anything of the kind where nothing follows them. */
const doing =
  /(?:^|-)(?:\p{L}*(?:beratung|planung)|organisation|öffentlichkeitsarbeit|förderung|pflege|\p{L}*management|marketing|tourismus|szene)s?$/iu;
const anyMeans =
  /^(?:flyern?|plakaten?|programmheften?|aushang|app|blog|podcast|festivals?|wettbewerb(?:s|e|en)?|programm|(?:förder|landes|bundes)programm(?:s|e|en)?)$/iu;
const legalForm = /^\s?(?:e\.\s?V\.|gGmbH|mbH)/u;
/** Heads that say of what rank something is, and name it only with what follows. */
const rank =
  /^(?:stadt|städten?|gemeinden?|kreise?s?|kommunen?|region(?:en)?|land(?:es)?|bund(?:es)?|politik|wirtschaft)$/iu;

/** The names of a text that are known; those of more words first. */
export function knownInProse(text: string, isName: IsName): ProseName[] {
  const words = wordsOf(text);
  const found: ProseName[] = [];
  for (let at = 0; at < words.length;) {
    const length = knownFrom(text, words, at, isName);
    if (length > 0) found.push(nameOf(text, words, at, at + length - 1));
    at += Math.max(1, length);
  }
  return found;
}

/**
 * The names of a text of which nothing is listed apart: known ones, nouns that bodies are called by with what belongs to them
 * ("Museum Alte Mühle"), programmes and channels. Rather none than one too many: a plural only beside "mit" and the like, a noun
 * after "ein" or "jede" not at all.
 */
export function namesInProse(text: string, isName: IsName): ProseName[] {
  const words = wordsOf(text);
  const found: ProseName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = knownFrom(text, words, at, isName);
    const [from, to] = length > 0 ? [at, at + length - 1] : (phraseAt(text, words, at) ?? [at, -1]);
    if (to < 0) continue;
    const name = nameOf(text, words, from, to);
    const last = found.at(-1);
    if (last === undefined || name.start >= last.end) found.push(name);
    at = Math.max(at, to);
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordForm)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

function knownFrom(text: string, words: readonly Word[], at: number, isName: IsName): number {
  const first = words[at];
  if (first === undefined) return 0;
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const last = words[at + length - 1];
    if (last === undefined) continue;
    const whole = text.slice(first.start, last.end);
    // A sign between two words parts them, but for a stroke and quotation marks.
    if (/[,;()!?]|\.\s\p{Lu}/u.test(whole)) continue;
    if (/\p{Lu}/u.test(whole) && isName(whole)) return length;
  }
  return 0;
}

/** First and last word of the name whose head stands at a place, or null where no body, programme or channel is named. */
function phraseAt(text: string, words: readonly Word[], at: number): readonly [number, number] | null {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return null;
  if (isPlace(word.text)) return isExample(text, word) ? [at, at] : null;
  if (!tellsName(word.text) || /^bereich/iu.test(word.text)) return null;
  const to = endOf(text, words, at);
  if (to === at && (doing.test(word.text) || anyMeans.test(word.text) || isBareOpener(word.text)))
    return null;
  if (rank.test(word.text) && !/^\p{Lu}/u.test(words[at + 1]?.text ?? '')) return null;
  const begin = at - suspended(words, at);
  const from = begin - adjectivesBefore(text, words, begin);
  const whole = text.slice(words[from]?.start, words[to]?.end);
  if (from < at && kindOfName(whole).kind === 'channel') return [from, to];
  const told = kindOfName(text.slice(word.start, words[to]?.end));
  if (told.kind === 'channel') return [at, to];
  if (!mayBeNamed(told)) return null;
  const before = [words[from - 1], ...words.slice(from, begin)].map((one) => one?.text ?? '');
  if (told.kind === 'collective') {
    const article = /^(?:den|der|die|allen)$/u.test(before[0] ?? '') ? words[from - 2] : words[from - 1];
    return together.test(article?.text ?? '') ? [from, to] : null;
  }
  if (to === at && before.some((one) => anyOne.test(one))) return null;
  return [startOf(text, words, at), to];
}

/** A word that needs a subject to name anything ("AK", "Netzwerk"); houses and offices are named by it alone. */
function isBareOpener(word: string): boolean {
  const lower = word.toLowerCase();
  const type = openers.get(lower)?.type;
  return openers.has(lower) && (type === null || type === 'local-body' || headWord(word) === null);
}

function mayBeNamed({ kind, sure }: KindOfName): boolean {
  return kind === 'programme' || kind === 'collective' || (kind === 'identifiable' && sure);
}

/** Whether a word alone tells a body, or a programme or channel. */
function tellsName(word: string): boolean {
  const head = headWord(word);
  if (head !== null && head.type !== 'unclear') return true;
  return openers.has(word.toLowerCase()) || ['programme', 'channel'].includes(kindOfName(word).kind);
}

/** A town among the examples in brackets: elsewhere it says where something is. */
function isExample(text: string, { start, end }: Word): boolean {
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  if (open < 0 || close < 0 || text.slice(open, start).includes(')')) return false;
  return (
    /(?:[,(]|u\. ?a\.|z\. ?B\.)\s?$/u.test(text.slice(open, start)) &&
    /^\s?[,)]/u.test(text.slice(end, close + 1))
  );
}

/** Capital words right before the head that belong to it: an adjective that is written large, a word nothing is known of. */
function startOf(text: string, words: readonly Word[], at: number): number {
  let from = at - suspended(words, at);
  while (from > 1) {
    const word = words[from - 1];
    const next = words[from];
    if (word === undefined || next === undefined || !isJoined(text, word, next)) break;
    const isPart = isAdjective(word.text) || !isKnownWord(word.text);
    if (!/^\p{Lu}/u.test(word.text) || !isPart || beginsSentence(text, word)) break;
    from -= 1;
  }
  return from;
}

/** "Migranten- und Moscheevereine". */
function suspended(words: readonly Word[], at: number): number {
  return /^(?:und|oder)$/u.test(words[at - 1]?.text ?? '') && (words[at - 2]?.text ?? '').endsWith('-')
    ? 2
    : 0;
}

function adjectivesBefore(text: string, words: readonly Word[], at: number): number {
  let count = 0;
  for (let from = at; from > 0; from -= 1) {
    const [word, next] = [words[from - 1], words[from]];
    if (word === undefined || next === undefined || !isJoined(text, word, next) || !isAdjective(word.text))
      break;
    count += 1;
  }
  return count;
}

/** The last word of a name: capital words after its head, and what a body is for where it is called by that. */
function endOf(text: string, words: readonly Word[], at: number): number {
  const opener = openers.get(words[at]?.text.toLowerCase() ?? '');
  let to = at;
  for (;;) {
    const [last, next, after] = [words[to], words[to + 1], words[to + 2]];
    if (last === undefined || next === undefined) return to;
    const gap = text.slice(last.end, next.start);
    const isQuoted = gap === ' „' || gap === ' "' || gap === ' “';
    if (isQuoted) {
      const close = /[“”"]/u.exec(text.slice(next.start))?.index;
      const end = words.findLastIndex(({ end: at }) => close !== undefined && at <= next.start + close);
      return end > to ? end : to;
    }
    if (!isJoined(text, last, next)) return to;
    const takes = opener !== undefined && belonging.test(next.text) && after !== undefined;
    if (takes && isJoined(text, next, after) && /^\p{Lu}/u.test(after.text)) to += 2;
    else if (isPart(next.text, opener !== undefined)) to += 1;
    else return to;
  }
}

function isPart(word: string, opened: boolean): boolean {
  if (!/^[\p{Lu}\d]/u.test(word) || isCalendarWord(word) || /^\d{4}$/u.test(word)) return false;
  return opened || headWord(word) === null || headWord(word)?.type === 'unclear';
}

function isJoined(text: string, one: Word, other: Word): boolean {
  const gap = text.slice(one.end, other.start);
  return /^\s$/u.test(gap) || (/^\.\s$/u.test(gap) && /^(?:St|Ev|Kath)$/u.test(one.text));
}

function beginsSentence(text: string, { start }: Word): boolean {
  return /(?:^|[.!?:]\s*)$/u.test(text.slice(0, start));
}

function nameOf(text: string, words: readonly Word[], from: number, to: number): ProseName {
  const start = words[from]?.start ?? 0;
  const last = words[to]?.end ?? start;
  const closing = text.slice(start, last).includes('„') && /^[“”"]/u.test(text.slice(last)) ? 1 : 0;
  const end = last + closing + (legalForm.exec(text.slice(last + closing))?.[0].length ?? 0);
  return { as: text.slice(start, end), start, end };
}
