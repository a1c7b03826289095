import { roleOfPerson } from '../../lexicon/no-bodies.ts';
import { contactMark, personMark } from '../../persons/mask-persons.ts';
import { saysNothing } from '../words.ts';

const footnote = /(?<=[\p{L}.)\d])\s?(?:\*{1,3}|(?<!\d|\([^)]*)\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\]|†)$/u;
const perhaps =
  /^(?:ggf\.?|gegebenenfalls|evtl\.?|eventuell|möglicherweise|vielleicht|optional|perspektivisch|voraussichtlich)\s+/iu;
const perhapsAfter =
  /\s*\((?:angefragt|an(?:ge)?fragen?|geplant|in Planung|optional|ggf\.?|evtl\.?|eventuell|möglich|noch offen|tbc|\?)\)|\s*,?\s(?:ggf\.|evtl\.|\?)$/iu;
const examples =
  /^(?:u\. ?a\.|z\. ?B\.|insb(?:\.|esondere)|bspw\.|beispielsweise|wie|etwa|vor allem|v\. ?a\.|u\. ?v\. ?a\.|auch|mit|in (?:Kooperation|Zusammenarbeit) mit)(?:\s*:)?\s+/iu;
const examplesAfter =
  /[\s,(]*(?:u\. ?a\.(?: ?m\.)?|u\. ?v\. ?m\.|etc\.?|usw\.?|o\. ?ä\.|u\. ?ä\.|\.\.\.|…)\)?$/iu;
const marks = [personMark, contactMark].map((mark) => mark.replace(/[[\]]/gu, String.raw`\$&`)).join('|');
const mark = new RegExp(marks, 'u');
const marked = new RegExp(String.raw`\((?:[^()]*[:,]\s*)?(?:${marks})[^()]*\)`, 'gu');

/** A name without what is not part of it; null where nothing is left of it. */
export interface TidyName {
  readonly name: string;
  readonly possible: boolean;
}

/** Takes off what tells how sure a name is ("ggf.", "(angefragt)"), that it is an example ("u. a."), and footnote marks. */
export function tidyName(printed: string): TidyName | null {
  let name = printed.trim();
  let possible = false;
  for (let before = ''; before !== name;) {
    before = name;
    name = name
      .replace(/^[-–•·*▪]\s+|[,;:]+$/gu, '')
      .replace(footnote, '')
      .replace(examples, '')
      .replace(examplesAfter, '')
      .trim();
    const certain = name.replace(perhaps, '').replace(perhapsAfter, '').trim();
    possible ||= certain !== name;
    name = certain;
  }
  const bracketed = /^\(([^()]+)\)$/u.exec(name)?.[1];
  name = (bracketed ?? name).trim();
  return saysNothing(name) || roleOfPerson.test(name.toLowerCase()) ? null : { name, possible };
}

/** Whether a text names a person or holds an address, masked. */
export function holdsPerson(text: string): boolean {
  return mark.test(text);
}

/** What is left around masked persons: their units, each by itself. */
export function withoutPersons(text: string): string[] {
  return text
    .replace(marked, '')
    .split(mark)
    .flatMap((rest) => rest.split(/(?<=^|\s)[:–-](?=\s|$)|:\s*$/u))
    .map((rest) => rest.trim().replace(/^(?:[,;:/&]|und(?=\s|$))\s*|\s*(?:[,;:/&]|(?<=\s|^)und)$/gu, ''))
    .filter((rest) => rest !== '');
}
