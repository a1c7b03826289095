import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../seed/forms/draft.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { makeSource, type ShortBlock } from './make-source.ts';

/** Rows in short: section, code, product, measures, partners. */
function inShort(draft: Draft): unknown[] {
  const titles = new Map(draft.sections.map(({ code, lines, title }) => [code, lines ? title : '']));
  return draft.rows.map(({ section, code, product, measures, partners }) => [
    titles.get(section),
    code,
    product,
    measures.map(({ text }) => text),
    partners.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
  ]);
}

const read = (...blocks: ShortBlock[]): Draft => understand(makeSource('docx', blocks));

describe('a table of products', () => {
  test('headings before it and lines with one cell in it are its sections; heads once more and sums are left out', () => {
    const draft = read('II. Orte', 'b. Häuser', {
      table: [
        ['Produkt', 'Maßnahmen', 'Schnittstellen'],
        ['Übergreifendes', '<', '<'],
        ['040601 Stadtbibliothek', '* Lesenacht\n* Bücherboot', 'Ruderverein\nBauhof'],
        ['Produkt', 'Maßnahmen', 'Schnittstellen'],
        ['040801 Archiv', '* Findbuch', '–'],
        ['Gesamt', '', '12'],
      ],
    });
    expect(inShort(draft)).toEqual([
      ['Übergreifendes', '040601', 'Stadtbibliothek', ['Lesenacht', 'Bücherboot'], ['Ruderverein', 'Bauhof']],
      ['Übergreifendes', '040801', 'Archiv', ['Findbuch'], []],
    ]);
    expect(draft.sections.map(({ title, kind }) => [title, kind])).toEqual([
      ['Orte', 'strategic-field'],
      ['Häuser', 'strategic-field'],
      ['Übergreifendes', 'goal'],
    ]);
    expect(draft.rows[1]?.flags).toEqual(['blank-partner-cell']);
    expect(draft.discarded.map(({ reason, text }) => [reason, text])).toEqual([
      ...['Produkt', 'Maßnahmen', 'Schnittstellen'].map((text) => ['head', text]),
      ...['Produkt', 'Maßnahmen', 'Schnittstellen'].map((text) => ['repeated-head', text]),
      ['sum-row', 'Gesamt'],
      ['sum-row', '12'],
    ]);
  });

  test('merged and blank cells of section and product hold for the lines beneath; each line holds its own partners', () => {
    const draft = read({
      table: [
        ['Nr.', 'Handlungsfeld', 'Bereich', 'Vorhaben', 'Partner'],
        ['1', 'A Offene Kultur', 'Musikschule', 'Chor der Generationen', 'Seniorenzentrum'],
        ['2', '^', '^', 'Instrumentenkarussell', 'Grundschule am Bach'],
        ['3', 'B Lernorte', '', 'Museumskoffer', ''],
        ['4', '', 'Museum', 'Nacht der Objekte', 'Heimatverein'],
      ],
    });
    expect(inShort(draft)).toEqual([
      [
        'Offene Kultur',
        null,
        'Musikschule',
        ['Chor der Generationen', 'Instrumentenkarussell'],
        ['Seniorenzentrum', 'Grundschule am Bach'],
      ],
      ['Lernorte', null, null, ['Museumskoffer'], []],
      ['Lernorte', null, 'Museum', ['Nacht der Objekte'], ['Heimatverein']],
    ]);
    expect(draft.rows[0]?.partners.map(({ measures }) => measures)).toEqual([[1], [2]]);
  });

  test('a partner cell merged over lines stands beside the measures of all of them', () => {
    const draft = read({
      table: [
        ['Produkt', 'Maßnahme', 'Mit wem?'],
        ['Archiv', 'Findbuch', 'Verein\nKreisarchiv'],
        ['^', 'Ausstellung', '^'],
      ],
    });
    expect(draft.rows[0]?.partners.map(({ measures, pieces }) => [measures, pieces.length])).toEqual([
      [[1, 2], 2],
    ]);
  });

  test('heads in two rows, with breaks and hyphens, name several partner columns; costs and running numbers are left out', () => {
    const draft = read({
      table: [
        ['Lfd.\nNr.', 'Aufgaben-\nbereich', 'Maß-\nnahme 2025', 'Koope-\nrationspartner', '<', 'Kosten (€)'],
        ['^', '^', '^', 'intern', 'extern', '^'],
        ['1', '41.2 Musikschule', 'Singpause', 'Jugendamt', 'Kita Mitte', '500'],
      ],
    });
    expect(draft.recognition.tables[0]?.roles).toEqual([
      'number',
      'product',
      'measure',
      'partner',
      'partner',
      'ignored',
    ]);
    expect(inShort(draft)).toEqual([['', '41.2', 'Musikschule', ['Singpause'], ['Jugendamt', 'Kita Mitte']]]);
  });

  test('without a bullet an own paragraph begins a measure; one that goes on does not, and items below an item belong to it', () => {
    const cell = (text: string): unknown =>
      read({
        table: [
          ['Produkt', 'Maßnahme', 'Partner'],
          ['Archiv', text, 'VHS'],
        ],
      }).rows[0]?.measures.map((measure) => measure.text);
    expect(cell('Lesung im Park\nKonzert')).toEqual(['Lesung im Park', 'Konzert']);
    expect(cell('Lesung im Park mit\nKonzert')).toEqual(['Lesung im Park mit Konzert']);
    expect(cell('Lesung im Park\nund danach ein Konzert')).toEqual(['Lesung im Park und danach ein Konzert']);
    expect(cell('– Technikpool\n** Licht\n– Beratung')).toEqual(['Technikpool Licht', 'Beratung']);
    expect(cell('1. Lesung\n2. Konzert')).toEqual(['Lesung', 'Konzert']);
    expect(cell('Geplant sind:\n* Lesung\n* Konzert')).toEqual(['Lesung', 'Konzert']);
    expect(cell('\uF0B7 Lesung \uF0B7 Konzert')).toEqual(['Lesung', 'Konzert']);
  });

  test('a text that lost its bullets stays one uncertain measure, with the places where another may begin', () => {
    const text = '4 Angebote zur Umwelt2 Workshops mit den Lotsen Fortsetzung der Reihe im Park';
    const draft = read({
      table: [
        ['Produkt', 'Maßnahme', 'Partner'],
        ['Archiv', text, 'VHS'],
      ],
    });
    const [measure, ...others] = draft.rows[0]?.measures ?? [];
    expect(others).toEqual([]);
    expect(measure?.uncertain).toBe(true);
    const cuts = measure?.cuts ?? [];
    expect([0, ...cuts].map((from, nth) => text.slice(from, cuts[nth] ?? text.length).trim())).toEqual([
      '4 Angebote zur Umwelt',
      '2 Workshops mit den Lotsen',
      'Fortsetzung der Reihe im Park',
    ]);
  });

  test('where a format keeps no lines in a cell a long text is uncertain even without a place to cut', () => {
    const blocks = [
      {
        table: [
          ['Produkt', 'Maßnahme', 'Partner'],
          ['Archiv', 'Führungen durch das Haus und durch die Stadt', 'VHS'],
          ['Museum', 'Findbuch', 'VHS'],
        ],
      },
    ];
    const uncertain = (format: 'txt' | 'docx'): unknown =>
      understand(makeSource(format, blocks)).rows.flatMap((row) =>
        row.measures.map((measure) => measure.uncertain),
      );
    expect(uncertain('txt')).toEqual([true, false]);
    expect(uncertain('docx')).toEqual([false, false]);
  });

  test('a line of the table whose text cannot end so goes on in the next', () => {
    const draft = read({
      table: [
        ['Produkt', 'Maßnahme', 'Partner'],
        ['Archiv', 'Vernetzung mit den Archiven (AK und', 'Andere Archive und'],
        ['', 'Notfallverbund)', 'Häuser'],
        ['', 'Findbuch', 'VHS'],
      ],
    });
    expect(inShort(draft)).toEqual([
      [
        '',
        null,
        'Archiv',
        ['Vernetzung mit den Archiven (AK und Notfallverbund)', 'Findbuch'],
        ['Andere Archive und', 'Häuser', 'VHS'],
      ],
    ]);
    expect(draft.rows[0]?.partners.map(({ measures }) => measures)).toEqual([[1], [2]]);
  });

  test('chosen columns hold under the fingerprint of their heads, also in another year and where they take a role away', () => {
    const table = (year: number): ShortBlock => ({
      table: [
        ['Produkt', `Maßnahmen ${year}`, 'Wer hilft', 'Netzwerk'],
        ['Archiv', 'Findbuch', 'VHS', 'AK Archive'],
      ],
    });
    const fingerprint = read(table(2024)).recognition.tables[0]?.fingerprint ?? '';
    const columns = new Map([[fingerprint, ['product', 'measure', 'partner', null] as const]]);
    const draft = understand(makeSource('docx', [table(2025)]), { columns });
    expect(inShort(draft)).toEqual([['', null, 'Archiv', ['Findbuch'], ['VHS']]]);
    expect(draft.notUnderstood.map(({ text, why }) => [text, why])).toEqual([['AK Archive', 'no-column']]);
  });

  test('a table without a partner column asks; one that has two of a name says that both were read', () => {
    const notes = (...heads: string[]): string[] =>
      read({
        table: [
          ['Produkt', 'Maßnahme', ...heads],
          ['Archiv', 'Findbuch', ...heads.map(() => 'VHS')],
        ],
      }).notes.map(({ kind }) => kind);
    expect(notes('Wofür')).toEqual(['no-partner-column']);
    expect(notes('Partner', 'Partner')).toEqual(['two-heads']);
    expect(notes('Partner')).toEqual([]);
  });

  test('a cell that a page break parts goes on: its measure and its partners', () => {
    const source = makeSource('pdf', [
      {
        table: [
          ['Produkt', 'Maßnahme', 'Partner'],
          ['Archiv', 'Ausstellung zur', 'Heimat- und'],
          ['', 'Stadtgeschichte', 'Geschichtsverein'],
        ],
      },
    ]);
    const blocks = source.blocks.map((block) =>
      block.kind === 'grid'
        ? { ...block, rows: block.rows.map((row, y) => ({ ...row, continues: y === 2 })) }
        : block,
    );
    const [row] = understand({ ...source, blocks }).rows;
    expect(row?.measures.map(({ text }) => text)).toEqual(['Ausstellung zur Stadtgeschichte']);
    expect(row?.partners.map(({ pieces }) => pieces.map(({ text, begins }) => [text, begins]))).toEqual([
      [
        ['Heimat- und', 'explicit'],
        ['Geschichtsverein', 'wrapped'],
      ],
    ]);
  });

  test('in a table of numbered products a word without a number is the rest of a name, or noise', () => {
    const draft = read({
      table: [
        ['Produkt', 'Maßnahme', 'Partner'],
        ['040601', 'Lesenacht', 'VHS'],
        ['Stadtbibliothek', 'Bücherboot', ''],
        ['Wxqlk', 'Ausleihe am Bahnhof', 'Bahn'],
        ['040701 Museum', 'Nacht der Objekte', ''],
        ['040801 Archiv', 'Findbuch', ''],
        ['040501 Musikschule', 'Singpause', ''],
      ],
    });
    expect(inShort(draft).slice(0, 2)).toEqual([
      ['', '040601', 'Stadtbibliothek', ['Lesenacht', 'Bücherboot', 'Ausleihe am Bahnhof'], ['VHS', 'Bahn']],
      ['', '040701', 'Museum', ['Nacht der Objekte'], []],
    ]);
    expect(draft.notUnderstood.map(({ text, why }) => [text, why])).toEqual([['Wxqlk', 'noise']]);
  });
});
