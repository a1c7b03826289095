import { describe, expect, test } from 'vitest';
import { compareCsv } from '../../../web/src/compare/compare-csv.ts';
import { chosenEntries, entriesOf, groupEntries, mapSelection } from '../../../web/src/compare/entries.ts';
import { entryNotes } from '../../../web/src/compare/entry-notes.ts';
import { pairWords } from '../../../web/src/compare/pair-words.ts';
import { sortEntries } from '../../../web/src/compare/sort-entries.ts';
import { compared, comparisonOf } from './small-comparison.ts';

const comparison = comparisonOf(
  {
    kept: [compared('library', 'VHS', 'ab', 'I.a')],
    added: [compared('library', 'VHS', 'b', 'I.b'), compared('museum', 'Hort', 'b', 'I.a')],
    dropped: [compared('museum', 'Kino', 'a', 'I.a')],
  },
  { level: 'row' },
);
const entries = entriesOf(comparison);
const pair = pairWords(comparison.a, comparison.b, 'de');

describe('The entries a selection means', () => {
  test('one entry, all rows of a line, an area or a partner', () => {
    const keys = (selection: string | null) => chosenEntries(entries, selection).map(({ tie }) => tie.key);
    expect(keys('I.b/040501|town/vhs')).toEqual(['I.b/040501|town/vhs']);
    expect(keys('town/040501|town/vhs')).toEqual(['I.b/040501|town/vhs', 'I.a/040501|town/vhs']);
    expect(keys('town/vhs')).toHaveLength(2);
    expect(keys('town/040701')).toHaveLength(2);
    expect(keys('town/nobody')).toEqual([]);
    expect(keys(null)).toEqual([]);
  });

  test('an entry of a row is marked on the map by the line of its area', () => {
    expect(mapSelection(entries, 'I.b/040501|town/vhs')).toBe('town/040501|town/vhs');
    expect(mapSelection(entries, 'town/vhs')).toBe('town/vhs');
    expect(mapSelection(entries, null)).toBeNull();
  });
});

describe('The lists', () => {
  test('put what has changed first and keep rows of one area apart', () => {
    expect(entries.map(({ standing }) => standing)).toEqual(['added', 'added', 'dropped', 'kept']);
    expect(groupEntries(entries).map(({ id }) => id)).toEqual([
      'I.b/town/040501',
      'I.a/town/040701',
      'I.a/town/040501',
    ]);
  });

  test('can be sorted by every column, and back', () => {
    const partners = (sort: Parameters<typeof sortEntries>[1]) =>
      sortEntries(entries, sort, 'de').map(({ tie }) => tie.actor.name);
    expect(partners({ key: 'partner', descending: false })).toEqual(['Hort', 'Kino', 'VHS', 'VHS']);
    expect(partners({ key: 'partner', descending: true })).toEqual(['VHS', 'VHS', 'Kino', 'Hort']);
    expect(partners({ key: 'beleg-a', descending: false }).slice(-2)).toEqual(['VHS', 'Hort']);
    expect(partners(null)).toEqual(['VHS', 'Hort', 'Kino', 'VHS']);
  });

  test('are saved with everything they say', () => {
    const csv = compareCsv(
      entries,
      pair,
      'de',
      (id) => id,
      (id) => id,
    );
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe(
      'neu: nur 2024 genannt;town/040501;I.b Ziel I.b;VHS;Bildungseinrichtung;nicht genannt;M1 im Maßnahmentext;0;vorher in keinem geladenen Dokument genannt',
    );
    expect(lines[3]).toContain('nicht mehr genannt: nur 2023;');
  });
});

describe('What is said of an entry', () => {
  const notes = (part: Parameters<typeof compared>[4], words = pair) =>
    entryNotes(compared('library', 'VHS', 'b', null, part), words, 'de', (id) => `Titel ${id}`).map(
      ({ text }) => text,
    );

  test('where a new partner was known already', () => {
    expect(notes({ before: { known: 'in-a', documents: [] } })).toEqual([
      '2023 bei einem anderen Bereich genannt',
    ]);
    expect(notes({ before: { known: 'elsewhere', documents: ['x', 'y'] } })).toEqual([
      'bekannt aus Titel x und Titel y',
    ]);
    expect(notes({ before: { known: 'nowhere', documents: [] } })).toEqual([
      'vorher in keinem geladenen Dokument genannt',
    ]);
  });

  test('that it is not settled, with the name it may be the same as', () => {
    const { actor } = compared('library', 'Kino', 'a');
    const maybe = { actor, wording: 'Kino im Hof', rule: 'proposal' } as const;
    expect(notes({ before: null, maybe: [maybe, { ...maybe, rule: 'contained' }] })).toEqual([
      'vielleicht derselbe wie „Kino im Hof“ (offen)',
      'vielleicht derselbe wie „Kino im Hof“ (ein Name steckt im anderen, ungeprüft)',
    ]);
  });

  test('in whose name a year names the partner', () => {
    const { actor } = compared('library', 'Kino', 'a');
    const through = { actor, wording: 'Kinokreis' };
    expect(
      notes({
        before: null,
        throughA: [{ ...through, as: 'part' }],
        throughB: [{ ...through, as: 'whole' }],
      }),
    ).toEqual([
      '2023 nur über einen Teil genannt: „Kinokreis“',
      '2024 nur über das Ganze genannt: „Kinokreis“',
    ]);
  });

  test('nothing is called new when the second document is the earlier one', () => {
    const turned = pairWords(comparison.b, comparison.a, 'de');
    expect(turned.forward).toBe(false);
    expect(turned.lists).toEqual({
      kept: 'Gemeinsam',
      added: 'Nur 2023 genannt',
      dropped: 'Nur 2024 genannt',
    });
    expect(notes({ before: { known: 'nowhere', documents: [] } }, turned)).toEqual([
      'in keinem anderen geladenen Dokument genannt',
    ]);
  });

  test('two towns are called by town and year, two documents of one year by title', () => {
    const other = { ...comparison.b, municipality: 'village', town: 'Dorf', year: null };
    expect(pairWords(comparison.a, other, 'de')).toMatchObject({
      a: 'Stadt 2023',
      b: 'Dorf (Jahr unbekannt)',
    });
    const twin = { ...comparison.a, title: 'Anderes Programm' };
    expect(pairWords(comparison.a, twin, 'de')).toMatchObject({ a: 'Programm 2023', b: 'Anderes Programm' });
  });
});
