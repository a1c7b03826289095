import { root } from '../../graph/identity/endings.ts';
import { isGeneric } from '../../graph/identity/municipal-words.ts';
import { nameKeys } from '../../graph/identity/normalise.ts';
import { headWord } from './head-word.ts';
import { channel, targetGroup } from './no-bodies.ts';
import { openers } from './openers.ts';
import { isPlace, isWhereabouts } from './places.ts';

const adjective =
  /^\p{L}+(?:isch|lich|eigen|ell|ig|bar|sam|ativ|iert|end|haft|unal|tral|onal|ural|ozial)(?:e[rsnm]?)$|^(?:freie|offene|andere|weitere|externe|interne|alle|junge|neue|alte|kleine|große|wf|kath|ev|dt)(?:[rsnm]|\.)?$/iu;
/** What programmes speak of besides bodies; a person may be called so only where somebody says so. */
const subjects = new Set(
  (
    'kunst kultur musik tanz literatur geschichte heimat bildung jugend kinder senioren familie eltern frauen sport integration ' +
    'inklusion soziales umwelt klima nachhaltigkeit digitales digitalisierung medien engagement ehrenamt lesung konzert ausstellung ' +
    'workshop projekt festival fest programm maßnahme ziel leitung team teil phase seite stand datum uhr tel telefon anlage ' +
    'gesundheit bauen wohnen finanzen personal recht ordnung sicherheit verkehr grün natur wirtschaft arbeit freizeit diversität ' +
    'gleichstellung barrierefreiheit teilhabe vielfalt demokratie europa stadtgeschichte stadtplanung förderung sommerferien ferien ' +
    'beteiligung kooperation produkt bereich schnittstelle schnittstellen partner arbeitsprogramm vorlage sitzung beschluss ausschuss ' +
    'reihe veranstaltung veranstaltungen angebot angebote konzept handlungsfeld vorstand verein markt garten sankt der die das dem den des und oder mit von im in am an auf zur zum für bei aus nach'
  ).split(' '),
);

/** Words of the calendar: they stand everywhere, and may be a surname after a first name only. */
const calendar = new Set(
  (
    'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag ' +
    'freitag samstag sonntag frühling sommer herbst winter'
  ).split(' '),
);

/** Whether a word is a month, a day or a season, some of which are names too. */
export function isCalendarWord(word: string): boolean {
  return calendar.has(word.toLowerCase());
}

/** Whether a word, as it stands before the noun it belongs to, is an adjective of names ("städtische", "wf."). */
export function isAdjective(word: string): boolean {
  return adjective.test(word);
}

/** Whether a word is of the general vocabulary of programmes: no body and no person is told by it alone. */
export function isKnownWord(word: string): boolean {
  return isGeneralWord(word) || headWord(word) !== null || isPlace(word) || isCalendarWord(word);
}

/** Whether a word means something by itself, and is neither head, place nor of the calendar. */
function isGeneralWord(word: string): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  return (
    subjects.has(lower) ||
    openers.has(lower) ||
    isAdjective(word) ||
    targetGroup.test(lower) ||
    channel.test(lower) ||
    isWhereabouts(word) ||
    isGeneric(root(nameKeys(word)[0]))
  );
}

/** Letters of a head from which on what stands before it in a compound does not matter: "Brechtmuseum". */
const tellingHead = 6;

/**
 * Whether a word cannot be the surname after a first name or a form of address. A word that only ends like a body
 * ("Ebbinghaus") can, where nothing is known of what stands before.
 */
export function isNoSurname(word: string): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  if (isCalendarWord(word) || !isKnownWord(word)) return false;
  if (isGeneralWord(word)) return true;
  const head = headWord(word)?.head ?? '';
  const rest = lower.slice(0, lower.lastIndexOf(head));
  if (head.length >= tellingHead || rest === '') return true;
  return [rest, rest.replace(/(?:s|en|n|-)$/u, '')].some((part) => part.length > 2 && isKnownWord(part));
}
