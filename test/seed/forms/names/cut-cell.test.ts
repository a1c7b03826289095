import { describe, expect, it } from 'vitest';
import { cutCell } from '../../../../seed/forms/names/cut-cell.ts';
import type { Piece } from '../../../../seed/readers/source.ts';

const pieces = (begins: Piece['begins'], ...texts: string[]): Piece[] =>
  texts.map((text, at) => ({ text, lines: [at + 1, at + 1], begins, level: 0, mark: null }));
const none = () => false;
const cut = (begins: Piece['begins'], ...texts: string[]) => cutCell(pieces(begins, ...texts), none).names;
const names = (begins: Piece['begins'], ...texts: string[]) => cut(begins, ...texts).map(({ as }) => as);
const doubts = (text: string, isName: (name: string) => boolean = none) =>
  cutCell(pieces('explicit', text), isName).names.map((name) => [name.as, ...name.doubts]);

describe('a paragraph or line of its own', () => {
  it('is never joined with the next and never cut without a printed separator', () => {
    expect(names('explicit', 'Stadtarchiv Musikschule', 'und weitere Vereine')).toEqual([
      'Stadtarchiv Musikschule',
      'und weitere Vereine',
    ]);
  });

  it('is cut at commas and semicolons outside brackets', () => {
    expect(names('explicit', 'VHS, Jugendamt (FD 51, FD 52); Stadtmarketing')).toEqual([
      'VHS',
      'Jugendamt (FD 51, FD 52)',
      'Stadtmarketing',
    ]);
  });

  it.each([
    'Fachdienst Kinder, Jugend und Familie',
    'Universität Adorf, Fakultät für Bildung',
    'Grund- und weiterführende Schulen',
    'Theater- und Musikvereine',
    'Künstlerinnen und Künstler',
    'Bündnis für Familie und Bildung',
    'Jugendförderung / Area 51',
    'Interne und externe Dozent*innen',
    'Rat & Tat e. V.',
  ])('is one name: %s', (text) => {
    expect(names('explicit', text)).toEqual([text]);
  });

  it('is cut at "und" between two bodies, without doubt where both are told and with one where one is', () => {
    expect(doubts('Kunstverein und Stadtarchiv')).toEqual([['Kunstverein'], ['Stadtarchiv']]);
    expect(doubts('Stadtarchiv und QQTec')).toEqual([
      ['Stadtarchiv', 'und-open'],
      ['QQTec', 'und-open'],
    ]);
    expect(doubts('Team Museum und Kulturamt')).toEqual([['Team Museum und Kulturamt', 'und-open']]);
    expect(doubts('Team Museum und Kulturamt', (name) => name === 'Team Museum und Kulturamt')).toEqual([
      ['Team Museum und Kulturamt'],
    ]);
  });
});

describe('lines of a cell', () => {
  it('that end short are names of their own, unless one of two is unfinished', () => {
    expect(
      names('short', 'Kommunales', 'Integrationszentrum', 'Stadtarchiv', 'Förderverein der', 'VHS'),
    ).toEqual(['Kommunales Integrationszentrum', 'Stadtarchiv', 'Förderverein der VHS']);
  });

  it('say where each name stands and which of them stand in one line', () => {
    const found = cut('short', 'Stadtarchiv, VHS', 'Wirtschafts-', 'förderung');
    expect(found.map(({ as, lines, entry }) => [as, lines, entry])).toEqual([
      ['Stadtarchiv', [1, 1], 0],
      ['VHS', [1, 1], 0],
      ['Wirtschaftsförderung', [2, 3], 1],
    ]);
  });
});

describe('names that run together', () => {
  it('are parted by their words, and each is marked', () => {
    const found = cut('wrapped', 'Team Kulturamt Jugendförderung / Area 51 Stadtmarketing II/10');
    expect(found.map(({ as }) => as)).toEqual([
      'Team Kulturamt',
      'Jugendförderung / Area 51',
      'Stadtmarketing',
      'II/10',
    ]);
    expect(found.every(({ doubts: why }) => why.includes('bare'))).toBe(true);
  });

  it.each([
    ['Team Museum und Kulturamt IT-Service', ['Team Museum und Kulturamt', 'IT-Service']],
    [
      'Grund- und weiterführende Schulen Universitäten',
      ['Grund- und weiterführende Schulen', 'Universitäten'],
    ],
    ['Heinrich- Heine-Universität Denkmalschutz', ['Heinrich-Heine-Universität', 'Denkmalschutz']],
    ['Förderverein der Musikschule VHS', ['Förderverein der Musikschule', 'VHS']],
    ['Kunstverein Adorf e.V. Jugendkunstschule', ['Kunstverein Adorf e.V.', 'Jugendkunstschule']],
  ])('keep their own parts: %s', (text, parts) => {
    expect(names('wrapped', text)).toEqual(parts);
  });

  it('are parted without doubt where all are known', () => {
    const known = new Set(['VHS', 'H6', 'QQTec', 'Stellwerk']);
    const found = cutCell(pieces('wrapped', 'VHS H6', 'QQTec Stellwerk'), (name) => known.has(name)).names;
    expect(found.map(({ as, doubts: why }) => [as, ...why])).toEqual([
      ['VHS'],
      ['H6'],
      ['QQTec'],
      ['Stellwerk'],
    ]);
  });
});

describe('no part of a name is', () => {
  it.each([
    ['ggf. Sparkasse', 'Sparkasse', true],
    ['Stadtmarketing (angefragt)', 'Stadtmarketing', true],
    ['u. a. Caritas', 'Caritas', false],
    ['Caritas u. a.', 'Caritas', false],
    ['Heimatverein1)', 'Heimatverein', false],
    ['Heimatverein**', 'Heimatverein', false],
  ])('in "%s" what makes it more than %s', (text, as, possible) => {
    expect(cut('explicit', text)).toMatchObject([{ as, possible }]);
  });

  it('a person: the unit stays, and the cell is marked', () => {
    expect(doubts('[Person] (Ordnungsamt)')).toEqual([['Ordnungsamt', 'person-dropped']]);
    expect(doubts('Heimatverein, Vorsitzender [Person], [Kontakt]')).toEqual([
      ['Heimatverein', 'person-dropped'],
    ]);
    expect(doubts('Ansprechpartner: [Person]')).toEqual([]);
  });

  it('a dash or "keine" in an empty cell', () => {
    expect(names('explicit', '–', 'keine', '')).toEqual([]);
  });
});

it('codes, slashes between two bodies and litter are marked', () => {
  expect(doubts('III.41')).toEqual([['III.41', 'code']]);
  expect(doubts('Stadtarchiv/Musikschule')).toEqual([['Stadtarchiv/Musikschule', 'slash']]);
  expect(doubts('Widelik^~seriale')).toEqual([['Widelik^~seriale', 'litter']]);
});
