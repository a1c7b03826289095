import { headWord } from '../../lexicon/head-word.ts';
import { isKnownWord } from '../../lexicon/known-word.ts';
import { asListed, ownStaff, placeholder } from '../../lexicon/no-bodies.ts';
import { openers } from '../../lexicon/openers.ts';
import { kindOfName } from './kind-of-name.ts';
import type { IsName } from './name-draft.ts';

/** A part of a text, whether a printed sign parts it from the one before, and whether somebody should look at that. */
export interface Part {
  readonly text: string;
  readonly open: boolean;
}

const subUnit =
  /^(?:Fakultät|Fachbereich|Fachdienst|Abteilung|Institut|Lehrstuhl|Amt|Referat|Dezernat|Sachgebiet|FB|FD|(?:Fak|Abt|Inst|Ref|Dez)\.)\s/u;

/** The parts of a text between commas, semicolons and bullets outside brackets; the subject of an office stays with it. */
export function atSeparators(text: string, isName: IsName): Part[] {
  const parts: Part[] = [];
  for (const piece of outsideBrackets(text, /\s*[,;•·|▪]\s*|\s\+\s/gu)) {
    const last = parts.at(-1);
    if (last === undefined || isName(piece)) parts.push({ text: piece, open: false });
    else if (isSubjectOf(last.text, piece))
      parts[parts.length - 1] = { text: `${last.text}, ${piece}`, open: last.open };
    else if (subUnit.test(piece) && ['education', 'municipality'].includes(kindOfName(last.text).type))
      parts[parts.length - 1] = { text: `${last.text}, ${piece}`, open: true };
    else parts.push({ text: piece, open: false });
  }
  return parts;
}

/** A text parted wherever a sign stands outside brackets and quotation marks. */
export function outsideBrackets(text: string, sign: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(sign)) {
    const before = text.slice(0, match.index);
    const inside = (open: RegExp, close: RegExp): boolean =>
      (before.match(open)?.length ?? 0) > (before.match(close)?.length ?? 0);
    if (inside(/[([]/gu, /[)\]]/gu) || inside(/„/gu, /[“”]/gu)) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** "Fachdienst Kinder", "Jugend und Familie": general words without a body's head, after what opens a list of subjects. */
function isSubjectOf(before: string, after: string): boolean {
  const opens = (text: string) =>
    openers.get(text.toLowerCase().split(/[\s,]/u)[0]?.replace(/\.$/u, '') ?? '');
  return opens(before)?.listing === true && opens(after) === undefined && isSubject(after);
}

/** Whether a text speaks of subjects only, and of no body. */
export function isSubject(text: string): boolean {
  const words = text.split(/[\s,/-]+/u).filter((word) => word !== '');
  if (placeholder.test(asListed(text))) return false;
  return words.every(
    (word) => isKnownWord(word) && headWord(word) === null && !ownStaff.test(asListed(word)),
  );
}
