import type { Phase } from '../../graph/schema/vocabulary.ts';

/** A text without the mark of its phase at the end, the phase and the last year it names. */
export interface Phased {
  readonly text: string;
  readonly phase: Phase | null;
  readonly until: number | null;
}

const words = '(?:kurz|mittel|lang)fristig|sofort|laufend|fortlaufend|dauerhaft|daueraufgabe';
const inWords = `(?:${words}|(?:kurz|mittel)-(?:,| (?:bis|und|/))? ?(?:(?:mittel-?|langfristig) ?(?:und|bis)? ?)*(?:mittel|lang)fristig)`;
const letters = '(?:(?:Umsetzungs)?[Pp]hase |Priorität |Prio )?[ABC]';
const years = '(?:bis |ab |seit )?(?:Ende |Mitte |Anfang )?20\\d\\d(?: ?[-–/] ?(?:20)?\\d\\d)?';
const alone = `(?:${letters}|(?:Umsetzungs)?[Pp]hase (?:I{1,3}|[1-5])|${inWords}|${years})`;
const whole = `${alone}(?: ?[,;:/–-] ?${alone}){0,3}(?: \\((?:${years})\\))?`;

const inBrackets = new RegExp(`\\s*[([](${whole})[)\\]]\\s*[.;]?$`, 'iu');
const afterDash = new RegExp(`\\s+[–—-]\\s+(${inWords}|(?:Umsetzungs)?phase [A-C1-5])\\s*[.;]?$`, 'iu');
const onItsOwn = new RegExp(`^[([]?(${whole})[)\\]]?[.;]?$`, 'iu');

/** Letters of the longest mark, with its brackets. */
const longestMark = 80;

/** Takes the mark of a phase off the end of a measure: "(B)", "– langfristig", "(mittelfristig, bis 2028)". */
export function phased(text: string): Phased {
  // A mark is short: what stands before the end of a long text is not searched for one.
  const before = Math.max(0, text.length - longestMark);
  const end = text.slice(before);
  const mark = inBrackets.exec(end) ?? afterDash.exec(end);
  const said = mark?.[1];
  if (!mark || said === undefined || before + mark.index === 0)
    return { text: text.trim(), phase: null, until: null };
  return { text: text.slice(0, before + mark.index).trim(), ...phaseOf(said) };
}

/** The phase of a line that holds nothing else, or null. */
export function phaseAlone(text: string): Omit<Phased, 'text'> | null {
  const said = text.length > longestMark ? undefined : onItsOwn.exec(text.trim())?.[1];
  return said === undefined ? null : phaseOf(said);
}

/** What a cell of a column for phase or time says. */
export function phaseOf(said: string): Omit<Phased, 'text'> {
  const until = [...said.matchAll(/(?<!ab |seit |\d)(20\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d)(?!\d))?/g)].map(
    ([, from, to]) => (to === undefined ? Number(from) : 2000 + Number(to)),
  );
  const letter = /^(?:(?:Umsetzungs)?phase |Priorität |Prio )?([ABC])$/iu.exec(said.trim())?.[1];
  const isYear = /^(?:bis |ab |seit )?(?:Ende |Mitte |Anfang )?20\d\d/.test(said);
  return {
    phase: isYear ? null : (letter?.toUpperCase() ?? said.trim().slice(0, 40)),
    until: until.length === 0 ? null : Math.max(...until),
  };
}
