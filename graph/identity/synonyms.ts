import { nameRoots } from './name-roots.ts';

/**
 * What no comparison of letters finds: what programmes shorten or call by two words. The first of each line stands for
 * the others. General German municipal words only; who is called what in one town is an alias in the registry.
 */
const table: readonly (readonly string[])[] = [
  ['Volkshochschule', 'VHS'],
  ['Kindertagesstätte', 'Kita', 'Kindertageseinrichtung', 'Kindergarten', 'Kindergärten'],
  ['Offene Ganztagsschule', 'OGS', 'OGTA', 'OGATA', 'Offener Ganztag'],
  ['Weiterführend', 'wf'],
  ['Social Media', 'So-Me', 'Soziale Medien'],
  ['Bibliothek', 'Bücherei'],
  ['Arbeitskreis', 'AK'],
  ['Arbeitsgemeinschaft', 'AG'],
  ['NRW', 'Nordrhein-Westfalen'],
  ['Kulturministerium', 'MKW', 'Ministerium für Kultur und Wissenschaft'],
  ['Landschaftsverband Rheinland', 'LVR'],
  ['Landschaftsverband Westfalen-Lippe', 'LWL'],
  ['Düsseldorf', 'Ddf'],
  ['Stabsstelle', 'Stabstelle'],
  ['Fachbereich', 'FB'],
  ['Fachdienst', 'FD'],
  ['Fachgebiet', 'FG'],
  ['Jugendzentrum', 'JuZe', 'JZ'],
  ['Mehrgenerationenhaus', 'MGH'],
  ['Männergesangverein', 'MGV'],
  ['Evangelisch', 'ev'],
  ['Katholisch', 'kath'],
  ['Arbeiterwohlfahrt', 'AWO'],
  ['Deutsches Rotes Kreuz', 'DRK'],
];

interface Phrase {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

const phrases: readonly Phrase[] = table
  .flatMap(([first = '', ...others]) => {
    const means = nameRoots(first);
    return others.map((other) => ({ words: nameRoots(other), means }));
  })
  .sort((a, b) => b.words.length - a.words.length);
/** Letters from which on a synonym is looked for at the end of compounds too: "Stadtbücherei". */
const shortestHead = 6;
const heads = phrases.flatMap(({ words: [word = '', more], means: [mean = ''] }) =>
  more === undefined && word.length >= shortestHead ? [{ word, mean }] : [],
);

/** The roots of a name with what stands for each synonym in its place. */
export function withoutSynonyms(roots: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < roots.length;) {
    const phrase = phrases.find(({ words }) => words.every((word, next) => roots[at + next] === word));
    found.push(...(phrase?.means ?? [headReplaced(roots[at] ?? '')]));
    at += phrase?.words.length ?? 1;
  }
  return found;
}

function headReplaced(word: string): string {
  const head = heads.find((one) => word.endsWith(one.word));
  return head === undefined ? word : word.slice(0, -head.word.length) + head.mean;
}
