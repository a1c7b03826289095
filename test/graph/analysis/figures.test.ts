import { expect, test } from 'vitest';
import { bridges } from '../../../graph/analysis/bridges/bridges.ts';
import { figures } from '../../../graph/analysis/figures/figures.ts';
import { buildProgramme } from './build-programme.ts';

const programme = buildProgramme({
  products: {
    '040501': 'music-school',
    '040601': 'library',
    '040701': 'museum',
    '040801': { kind: 'archive', runBy: 'stadt/archiv' },
  },
  actors: { 'stadt/schulen': { status: 'collective' }, 'stadt/team': { status: 'internal' } },
  rows: [
    {
      product: '040501',
      measures: ['Eins', 'Zwei'],
      cell: ['stadt/vhs', { actor: 'stadt/h6', at: 2, basis: 'M2v' }],
    },
    { product: '040601', cell: ['stadt/vhs', 'stadt/schulen'] },
    { product: '040701', cell: ['stadt/team'] },
    { product: '040801', cell: ['stadt/archiv', 'stadt/schulen'] },
  ],
});

test('counts areas, named partners, collective names and ties; who runs an area is no partner of it', () => {
  expect(figures(programme)).toMatchObject({ areas: 4, partners: 2, collective: 1, ties: 3 });
});

test('says which areas name nobody, and which are connected, as the bridges do', () => {
  const { namingNobody, parts } = figures(programme);
  expect(namingNobody.map(({ code }) => code)).toEqual(['040701', '040801']);
  expect(parts.map((part) => part.map(({ code }) => code))).toEqual([
    ['040501', '040601'],
    ['040701'],
    ['040801'],
  ]);
  expect(bridges(programme).parts.map(({ areas }) => areas)).toEqual(parts);
});

test('counts names of partners per basis', () => {
  expect(figures(programme).basis).toEqual([
    { basis: 'M1', mentions: 1 },
    { basis: 'M2s', mentions: 0 },
    { basis: 'M2v', mentions: 1 },
    { basis: 'Z', mentions: 1 },
    { basis: 'D', mentions: 0 },
  ]);
});

test('says it in plain sentences without percents or scores', () => {
  const sentences = figures(programme).sentences;
  expect(sentences.map(({ de }) => de)).toEqual([
    'In 4 Zeilen aus 4 Bereichen sind 2 Stellen außerhalb des jeweiligen Bereichs mit Namen genannt, dazu 1 Sammelname.',
    'In 1 von 4 Zeilen ist kein Partner genannt, weder mit Namen noch als Sammelname.',
    '2 von 4 Bereichen nennen keinen Partner mit Namen: Bereich 040701 und Bereich 040801.',
    'Über namentlich genannte Partner und die Einrichtungen, die Bereiche führen, gibt es 3 Gruppen von Bereichen ohne Verbindung: Bereich 040501 und Bereich 040601 · Bereich 040701 · Bereich 040801.',
    '1 von 2 namentlich Genannten steht in genau einem Bereich. Wie wichtig sie sind, sagt das nicht.',
    'Nennungen mit Namen: 3, davon 1 im Wortlaut einer Maßnahme, 1 vermutlich zeilengleich mit einer Maßnahme und 1 nur in derselben Zeile.',
    '0 von 7 Nennungen sind noch ungeprüft gelesen.',
  ]);
  for (const { de, en } of sentences) expect(`${de} ${en}`).not.toMatch(/%|Prozent|percent|\d[.,]\d/);
});

test('says of a document without rows that an empty network is not a weak one', () => {
  const empty = figures(buildProgramme({ products: {}, rows: [] }));
  expect(empty.sentences.map(({ de }) => de)).toEqual([
    'Das Dokument hat keine Zeilen mit Maßnahmen; es gibt nichts zu zählen. Ein leeres Netz ist kein schwaches Netz.',
  ]);
  expect(empty.parts).toEqual([]);
});

test('says of a single area that there is only one', () => {
  const one = figures(
    buildProgramme({ products: { '040501': 'museum' }, rows: [{ product: '040501', cell: ['stadt/vhs'] }] }),
  );
  expect(one.sentences.map(({ de }) => de)).toContain('Es gibt nur einen Bereich.');
});
