import { officialTowns } from './official-towns.ts';

const regions =
  'nrw nordrhein-westfalen westfalen westfalen-lippe rheinland ruhr ruhrgebiet münsterland sauerland siegerland eifel niederrhein ' +
  'bergisches_land hellweg ostwestfalen ostwestfalen-lippe owl deutschland bundesrepublik europa ddf ddf. düsseldorf';

/** Words between which a place stands or that say where a body is without naming it. */
const whereabouts =
  'stadt stadtteil stadtteile stadtgebiet region umgebung umland kreis land ort orte innenstadt quartier kreisgebiet nachbarschaft mitte nord süd ost west';

const inOneWord = (text: string): string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', ' '));
const towns = officialTowns.filter(({ kind }) => kind === 'town').map(({ name }) => name.toLowerCase());
const places: ReadonlySet<string> = new Set([...towns, ...inOneWord(regions)]);
const vague: ReadonlySet<string> = new Set(inOneWord(whereabouts));

/** Whether a word or two, in any case, name a town of the state or a region. */
export function isPlace(word: string): boolean {
  return places.has(word.toLowerCase());
}

/** Whether a word says where without naming a place ("der Stadt", "im Kreis"). */
export function isWhereabouts(word: string): boolean {
  return vague.has(word.toLowerCase());
}
