import { maskPersons, type Setting } from '../../seed/persons/mask-persons.ts';
import { readSeed } from '../../seed/read-data.ts';
import { fillPerson, holdsEither } from '../import/blind/names/fill-person.ts';
import { inventedCells } from '../import/blind/names/invented-cells.ts';
import { inventedNames } from '../import/blind/names/invented-names.ts';
import { namedAfterPersons } from '../import/blind/names/named-after-persons.ts';
import { namesOfFourTowns } from '../import/blind/names/names-of-four-towns.ts';
import {
  cells,
  firstNames,
  lastFirstNames,
  lastSurnames,
  laterFirstNames,
  laterSurnames,
  sentences,
  surnames,
} from '../import/blind/names/persons-in-cells.ts';
import {
  laterPlaces,
  placesInCells,
  placesInText,
  rarePersons,
} from '../import/blind/names/persons-on-no-list.ts';
import {
  cellsOf,
  inventedCell,
  judgedIn,
  measureCuts,
  measureKinds,
  measureYear,
  namesOf,
  type CutShares,
  type JudgedName,
} from '../import/measure-names.ts';
import { printTable, verdict } from './table.ts';

const begins = ['explicit', 'short', 'wrapped'] as const;
/** Every which text of all persons in all templates is tried; prime to how many there are of each. */
const every = 7;

/**
 * How names are cut, told apart, linked and kept free of persons: on the curated documents and on invented lists, by the same
 * hand as the rules. First read on 2026-11-28, before any fault was seen: kinds .974 of the invented names with .975 of the
 * types told right, .913 and .848 in hilden-2023, .942 and .867 in hilden-2024; invented cells whole: 29 of 30, 6 of 7 and, run
 * together, 3 of 8; names of Hilden run together without a registry: precision .56 and .58, recall .35 and .38. Only the
 * kinds of the invented names were never looked at to mend a rule. The names of four more towns, written later: kinds 1.000, of
 * the types told .853 right, 13 unclear. First shots for persons: ADR 37; the 200 on no list: none left of 8,000 in the old places, 1,488 of
 * 7,600 in those that were written with them, and 1,480 of 4,000 in those written after the rules had learnt of these.
 */
export async function namesBench(): Promise<void> {
  const { bundles, registry } = await readSeed();
  printPersons();
  const judged = (names: string): JudgedName[] =>
    names
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', kind = '', type] = line.split('|').map((part) => part.trim());
        return { name, kind, type: type ?? null };
      });
  const lists = [
    ['erfunden (nicht darauf eingestellt)', judged(inventedNames)] as const,
    ['vier weitere erfundene Städte', judged(namesOfFourTowns)] as const,
    ...bundles.map((bundle) => [bundle.document.id, judgedIn(bundle, registry)] as const),
  ].filter(([, names]) => names.length > 0);
  printTable(
    'Art eines Namens nach seinen Worten allein',
    ['', 'Namen', 'Art richtig', 'Typ genannt', 'davon richtig', 'unklar', ''],
    lists.map(([title, names], at) => {
      const { kinds, typed, types, unclear, ...found } = measureKinds(names);
      const goal =
        at < 2 ? verdict(`Art eines Namens, ${title}`, kinds / found.names >= 0.93, '>= 0,93') : '';
      return [
        title,
        String(found.names),
        share(kinds, found.names),
        String(typed),
        share(types, typed),
        String(unclear),
        goal,
      ];
    }),
  );

  const known = namesOf(registry);
  const hilden = bundles.filter(({ document }) => document.id.startsWith('hilden'));
  printTable(
    'Partnerzellen in Namen geschnitten',
    ['', 'Zellen', 'ganz richtig', 'P', 'R', 'falsche markiert'],
    [
      ...begins.map((one) =>
        cutLine(
          `erfunden, ${one}`,
          measureCuts(
            inventedCells[one].map((block) => inventedCell(block, one)),
            () => false,
          ),
        ),
      ),
      ...hilden.flatMap((bundle) =>
        (['explicit', 'commas', 'wrapped'] as const).flatMap((one) => [
          cutLine(
            `${bundle.document.id}, ${one}`,
            measureCuts(cellsOf(bundle, one), () => false),
          ),
          cutLine(`${bundle.document.id}, ${one}, mit Register`, measureCuts(cellsOf(bundle, one), known)),
        ]),
      ),
    ],
  );

  const year = (id: string) => bundles.find(({ document }) => document.id === id);
  const [now, before] = [year('hilden-2024'), year('hilden-2023')];
  if (now === undefined || before === undefined) return;
  printTable(
    'Ein Programm mit dem Register des Vorjahrs und ohne',
    ['', 'Namen', 'verbunden', 'davon falsch', 'neue Namen', 'davon unklar', 'Fragen', ''],
    (
      [
        ['Vorjahr, eigene Zeilen', now, before, 'explicit', 10],
        ['Vorjahr, ohne Trennung', now, before, 'wrapped', null],
        ['neue Stadt, eigene Zeilen', now, null, 'explicit', 40],
        ['neue Stadt, ohne Trennung', now, null, 'wrapped', null],
      ] as const
    ).map(([title, bundle, earlier, how, most]) => {
      const { names, linked, wrong, fresh, unclear, questions } = measureYear(bundle, registry, earlier, how);
      const goal =
        most === null ? '' : verdict(`Fragen, ${title}`, questions <= most && wrong === 0, `<= ${most}`);
      return [title, ...[names, linked, wrong, fresh, unclear, questions].map(String), goal];
    }),
  );
}

function printPersons(): void {
  const templates = [
    ...cells.map((template) => [template, 'cell'] as const),
    ...sentences.map((template) => [template, 'text'] as const),
  ];
  const places = [
    ...placesInCells.map((template) => [template, 'cell'] as const),
    ...placesInText.map((template) => [template, 'text'] as const),
  ];
  const latest = laterPlaces.map((template) => [template, 'text'] as const);
  const paired = (first: readonly string[], last: readonly string[]): (readonly [string, string])[] =>
    first.flatMap((one) => last.map((other) => [one, other] as const));
  const row = (
    title: string,
    persons: readonly (readonly [string, string])[],
    where: readonly (readonly [string, Setting])[],
    step: number,
  ): string[] => {
    const texts = where.flatMap(([template, setting]) =>
      persons.map(([one, other]) => [fillPerson(template, one, other), setting, one, other] as const),
    );
    const tried = texts.filter((_, at) => at % step === 0);
    const left = tried.filter(([text, setting, one, other]) =>
      holdsEither(maskPersons(text, setting, () => false).text, one, other),
    ).length;
    return [title, String(tried.length), String(left), verdict(`Personen, ${title}`, left === 0, '0')];
  };
  const lost = namedAfterPersons.filter((name) => maskPersons(name, 'cell', () => false).places.length > 0);
  printTable(
    'Personen in erfundenen Zellen und Sätzen',
    ['', 'von', 'übrig', ''],
    [
      row('erste Liste', paired(firstNames, surnames), templates, every),
      row('zweite Liste', paired(laterFirstNames, laterSurnames), templates, every),
      row('dritte Liste', paired(lastFirstNames, lastSurnames), templates, every),
      row('200 auf keiner Liste', rarePersons, templates, 1),
      row('200 auf keiner Liste, weitere Stellen', rarePersons, places, 1),
      row('200 auf keiner Liste, späteste Stellen', rarePersons, latest, 1),
      [
        'Einrichtungen mit Personennamen, verdeckt',
        String(namedAfterPersons.length),
        String(lost.length),
        '',
      ],
    ],
  );
}

function cutLine(title: string, { cells: all, whole, right, found, wanted, marked }: CutShares): string[] {
  return [
    title,
    String(all),
    String(whole),
    share(right, found),
    share(right, wanted),
    `${marked} von ${all - whole}`,
  ];
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(3);
}
