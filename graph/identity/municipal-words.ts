import { root } from './endings.ts';
import { nameRoots } from './name-roots.ts';

/** What German municipal bodies are called, and what they deal with: such words alone tell no body from another. */
const kinds =
  'schule museum archiv bibliothek bücherei theater bühne orchester chor verein verband verbund amt fachbereich fachdienst ' +
  'sachgebiet referat dezernat abteilung büro stabsstelle stabstelle beauftragte gleichstellungsbeauftragte verwaltung ' +
  'planung förderung schutz haus zentrum rat beirat ring jugendparlament parlament netzwerk arbeitskreis arbeitsgruppe ' +
  'konferenz forum bündnis agentur gemeinschaft gruppe gesellschaft stiftung initiative kirche gemeinde universität ' +
  'akademie gymnasium kolleg kollegium pflegschaft einrichtung institution betrieb team koordination leitung lehrkräfte ' +
  'marketing tourismus markt park galerie kindertagesstätte tagesstätte szene schaffende akteure partner mitglieder ' +
  'sekretariat ministerium regierung kreis region land bund arbeit plattform campus service medien presse';
const subjects =
  'kultur kulturell kunst musik literatur geschichte heimat bildung weiterbildung jugend kinder senioren familie eltern ' +
  'frauen schul sport integration inklusion soziales umwelt denkmal veranstaltung engagement ehrenamt freiwillige ' +
  'öffentlichkeit digitalisierung talent nachwuchs wissenschaft ' +
  'andere volk hoch grund real haupt gesamt förder freie offene weiterführende interne externe rheinischer bürger bürgermeister';
/** Of the town: "Archiv der Stadt", "Städtisches Archiv" and "Stadtarchiv" are one name. */
const cityWords = ['stadt', 'staedtisch'];
/** What may be added to a name or left out. */
const looseWords =
  'amt fachbereich fachdienst sachgebiet referat dezernat abteilung bereich stabsstelle stabstelle ma mitarbeiter ' +
  'vertreter vertretung fachreferent referent vorstand verein alle örtliche lokale hiesige ansässige ' +
  'weitere entsprechende insgesamt land nrw region';
/** What has or accompanies another body, and is none itself. */
const otherBodies =
  'förderverein förderkreis freundeskreis freunde team arbeitskreis arbeitsgruppe arbeitsgemeinschaft netzwerk kollegium ' +
  'koordination koordinator pflegschaft elternvertretung beirat lehrkräfte leitung chor chöre ausschuss konferenz ganztagsschule';

const known = new Set(nameRoots(`${kinds} ${subjects}`));
const splitting = new Set([...known, ...cityWords]);
const loose = new Set(nameRoots(looseWords));
const other = new Set(nameRoots(otherBodies));
const longest = Math.max(...[...splitting].map(({ length }) => length));
const shortestRest = 3;

/** The known words that a compound is made of, in order, and what is left over: "musikschul" as "musik" and "schul". */
export function compoundParts(word: string): string[] {
  for (let length = Math.min(longest, word.length - shortestRest); length >= shortestRest; length -= 1) {
    const end = word.slice(-length);
    if (splitting.has(end)) return [...compoundParts(root(word.slice(0, -length))), end];
  }
  const city = cityWords.find((one) => word.startsWith(one) && splitting.has(word.slice(one.length)));
  return city === undefined ? [word] : [city, word.slice(city.length)];
}

/** Whether a word, as its root, tells no body from another: a kind of body, a subject, or made of such words. */
export function isGeneric(word: string): boolean {
  return compoundParts(word).every((part) => splitting.has(part));
}

/** Whether a word says of the town what "Stadt" and "städtisch" do. */
export function isCityWord(word: string): boolean {
  return cityWords.includes(word);
}

/** Whether a word, as its root, says nothing of whose name it is: "Amt für", "Vertreter der", "alle". */
export function isLoose(word: string): boolean {
  return loose.has(word);
}

/** Whether a word, as its root, makes another body of the one it is said of: "Förderverein der Musikschule". */
export function namesOtherBody(word: string): boolean {
  return other.has(word) || [...other].some((one) => word.endsWith(one) && compoundParts(word).length > 1);
}
