import { isOfficeCode } from '../../../graph/identity/office-code.ts';
import { headWord } from '../../lexicon/head-word.ts';
import { isAdjective } from '../../lexicon/known-word.ts';
import { asListed, isNoBody, ownStaff } from '../../lexicon/no-bodies.ts';
import { openers } from '../../lexicon/openers.ts';
import { isPlace } from '../../lexicon/places.ts';
import type { IsName } from './name-draft.ts';

/** Words of one name at most. */
const longest = 9;
const cost = {
  known: 0.15,
  headed: 1,
  code: 0.6,
  unknown: 1.5,
  moreUnknown: 0.4,
  before: 0.5,
  after: 0.3,
  secondHead: 1.6,
  codeInside: 2,
  adjectiveInside: 1.2,
  leansRight: 3,
  leansLeft: 3,
};
const leaningRight =
  /^(?:und|oder|sowie|der|des|die|das|dem|den|für|im|in|am|an|vom|von|zur|zum|auf|bei|mit|&|\/|–|\p{L}+-)$/u;
const leaningLeft =
  /^(?:und|u\.|oder|der|des|dem|den|für|im|in|am|vom|von|zur|zum|e\.|V\.|e\.V\.|gGmbH|GmbH|\(.*|&|\/|–)$/u;
/** After these a code is part of the name. */
const beforeCode = /(?:leitung|leitungen|amt|fachbereich|fachdienst|team|area|fb|fd)$/iu;
const legalEnd = /^(?:e\.?V\.?|V\.|g?GmbH)$/u;

/**
 * Names that run together without a printed sign, parted so that each is a known name, or has one head noun: words that
 * open a name take what follows, adjectives lean to the right, places and legal forms to the left. The cheapest way to
 * part the words, found by dynamic programming; the costs were found by trial.
 */
export function cutRunning(text: string, isName: IsName): string[] {
  const words = text.match(/\([^)]*\)\S*|(?<!\S)[IVX]{1,4}\s\d{1,3}(?!\S)|[^\s(]+/gu) ?? [];
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      const total = (best[from]?.cost ?? 0) + costOf(words.slice(from, to), isName);
      if (total < found.cost) found = { cost: total, from };
    }
    best.push(found);
  }
  const names: string[] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0)
    names.unshift(words.slice(best[to]?.from ?? 0, to).join(' '));
  return names;
}

function costOf(words: readonly string[], isName: IsName): number {
  const text = words.join(' ');
  if (isName(text)) return cost.known;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1 && isOfficeCode(first)) return cost.code;
  const leans =
    (leaningRight.test(last) || isAdjective(last) ? cost.leansRight : 0) +
    (leaningLeft.test(first) || (isPlace(first) && words.length > 1) ? cost.leansLeft : 0);
  const alone = isPlace(first) && words.length === 1 ? cost.unknown : 0;
  const opens = words.length > 1 && isOpener(first);
  // The first word that means something after an opener is its subject, whatever it is: "Team Museum", "AK Inklusion".
  const next = opens
    ? words.findIndex((word, at) => at > 0 && !leaningRight.test(word) && !isAdjective(word))
    : -1;
  const subject = next > 1 || (next === 1 && mayTake(first, words[1] ?? '')) ? next : opens ? 0 : -1;
  const heads = words.flatMap((word, at) => (tells(word) && at > subject && !belongs(words, at) ? [at] : []));
  const endsEarly = words.slice(0, -1).some((word) => legalEnd.test(word)) ? cost.leansLeft : 0;
  const codes = words.filter(
    (word, at) => isOfficeCode(word) && at !== subject && !beforeCode.test(words[at - 1] ?? ''),
  ).length;
  const adjectives = words.filter(
    (word, at) => at > 1 && isAdjective(word) && at > subject + 1 && !joinsOn(words, at),
  ).length;
  const base = leans + alone + endsEarly + cost.codeInside * codes + cost.adjectiveInside * adjectives;
  if (opens) return base + cost.headed + cost.secondHead * heads.length;
  const head = heads.at(-1);
  if (head === undefined) return base + cost.unknown + cost.moreUnknown * (words.length - 1);
  const before = words.slice(0, head).filter((word) => !tells(word) && isProper(word)).length;
  const after = words
    .slice(head + 1)
    .filter((word, at) => isProper(word) && !/^\d/u.test(word) && !joinsOn(words, head + 1 + at)).length;
  return (
    base + cost.headed + cost.secondHead * (heads.length - 1) + cost.before * before + cost.after * after
  );
}

/** A word of its own: no adjective, place, legal form or joining word. */
function isProper(word: string): boolean {
  return (
    !isAdjective(word) &&
    !/er$/u.test(word) &&
    !isPlace(word) &&
    !leaningLeft.test(word) &&
    !leaningRight.test(word)
  );
}

/** Whether a word alone names something: a body, own staff, a group of people, a channel. */
function tells(word: string): boolean {
  return headWord(word) !== null || isOpener(word) || ownStaff.test(asListed(word)) || isNoBody(word);
}

/** A house takes no other body, and what opens a name itself is nobody's subject: "VHS Universitäten" are two. */
function mayTake(opener: string, word: string): boolean {
  const type = openers.get(opener.toLowerCase().replace(/\.$/u, ''))?.type;
  if (type === null) return true;
  return !isOpener(word) && !((type === 'education' || type === 'culture') && tells(word));
}

function isOpener(word: string): boolean {
  return openers.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Whether a word is what an earlier one is of or for, or stands beside it: "Förderverein der Musikschule", "A / B". */
function belongs(words: readonly string[], at: number): boolean {
  return at > 0 && joinsOn(words, at);
}

function joinsOn(words: readonly string[], at: number): boolean {
  const [before = '', further = ''] = [words[at - 1], words[at - 2]];
  const suspended = words.slice(0, at).findLastIndex((word) => word.endsWith('-'));
  // "Grund- und weiterführende Schulen" has its head here, at the end of what is suspended.
  if (
    suspended !== -1 &&
    words.slice(suspended + 1, at).every((word) => leaningRight.test(word) || isAdjective(word))
  )
    return false;
  return leaningRight.test(before) || (isAdjective(before) && leaningRight.test(further)) || further === '/';
}
