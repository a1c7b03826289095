/** The text of a cell that says "nothing here": blank, or only a dash or the like. */
const nothing = /^(?:[-–—./\s]*|keine?r?|k\. ?A\.|n\. ?n\.|entfällt|offen)$/iu;

export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}

const unfinishedEnd =
  /(?:[-–/,(&]|(?:^|\s)(?:und|oder|bzw\.|sowie|der|des|die|das|dem|den|für|in|im|von|vom|zur|zum|beim|am|an|auf|bei|mit|ins|ans|aus|über|durch|als|zu|wie|unter|vor|nach|eine[rsnm]?|ein|ohne|gegen|ihrer|ihre|u\.|z\.))$/iu;

/** Whether a text goes on: it ends with an article, a preposition, a comma, a hyphen or inside a bracket. */
export function isUnfinished(text: string): boolean {
  const plain = text.trim();
  return unfinishedEnd.test(plain) || count(plain, '(') > count(plain, ')');
}

/** Whether a text can only go on with one before it: it begins in lower case or with a closing sign. */
export function goesOn(text: string): boolean {
  return /^\s*(?:\p{Ll}|[),;])/u.test(text) && !/^\s*(?:e-|ebook|iP)/iu.test(text);
}

/** Two parts of one text as one; a hyphen at the end of the first stays where a name or a suspended word has it. */
export function joined(first: string, second: string): string {
  if (first === '') return second;
  if (/\p{L}-$/u.test(first)) {
    if (/^(?:und|oder|bzw\.)(?:\s|$)/.test(second)) return `${first} ${second}`;
    return /^\p{Ll}/u.test(second) ? first.slice(0, -1) + second : first + second;
  }
  return `${first} ${second}`;
}

/** A text as it is compared with another: letters and digits only, in lower case. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
