import { expect, test } from 'vitest';
import { understand } from '../../../seed/forms/understand.ts';
import type { Source } from '../../../seed/readers/source.ts';

/** A plain text as a reader gives it: each line that is not blank a paragraph. */
function textSource(text: string): Source {
  const lines = text.split('\n');
  return {
    format: 'txt',
    pages: [],
    lines: lines.map((line) => ({ text: line, page: null, box: null })),
    notes: [],
    blocks: lines.flatMap((line, at) =>
      line.trim() === ''
        ? []
        : [
            {
              kind: 'paragraph' as const,
              heading: 0,
              piece: {
                text: line.trim(),
                lines: [at + 1, at + 1] as [number, number],
                begins: 'explicit' as const,
                level: 0,
                mark: null,
              },
              page: null,
              beside: null,
            },
          ],
    ),
  };
}

const programme = `Arbeitsprogramm 2025
 II. Orte

a. Häuser öffnen

Produkt

Maßnahmen

Schnittstellen

040601
Bücherei

 Lesenacht für Familien aus allen Stadtteilen und für die Kinder der örtlichen
Grundschulen

 Ausbau der Angebote für Ältere in den Häusern der Stadt und in der gesamten

Innenstadt
Kitas
Freiwilligenagentur Neustein und
Umgebung
 Bücherboot  Ruderverein

040801
Archiv

 Findbuch
Heimat- und
Geschichtsverein

VHS
  Führungen

b. Netze knüpfen

Produkt
Maßnahmen
Schnittstellen

III.41 gesamt

 Kulturstammtisch
Vereine
`;

test('a table that was written cell after cell is read by indents and by the room that lines have', () => {
  const draft = understand(textSource(programme));
  const titles = new Map(draft.sections.map(({ code, title }) => [code, title]));
  expect(draft.recognition.form).toBe('product-table');
  expect(
    draft.rows.map(({ section, code, product, measures, partners }) => [
      titles.get(section),
      code,
      product,
      measures.map(({ text }) => text),
      partners.map(({ pieces, measures: beside }) => [
        beside,
        pieces.map(({ text, begins }) => `${begins}: ${text}`),
      ]),
    ]),
  ).toEqual([
    [
      'Häuser öffnen',
      '040601',
      'Bücherei',
      [
        'Lesenacht für Familien aus allen Stadtteilen und für die Kinder der örtlichen Grundschulen',
        'Ausbau der Angebote für Ältere in den Häusern der Stadt und in der gesamten Innenstadt',
        'Bücherboot',
      ],
      [
        [
          [1, 2],
          ['short: Kitas', 'short: Freiwilligenagentur Neustein und', 'wrapped: Umgebung'],
        ],
        [[3], ['explicit: Ruderverein']],
      ],
    ],
    [
      'Häuser öffnen',
      '040801',
      'Archiv',
      ['Findbuch', 'Führungen'],
      [[[1], ['short: Heimat- und', 'wrapped: Geschichtsverein', 'short: VHS']]],
    ],
    ['Netze knüpfen', 'III.41', 'gesamt', ['Kulturstammtisch'], [[[1], ['short: Vereine']]]],
  ]);
  expect(draft.account.open).toBe(0);
  expect(draft.account.read).toBe(programme.split('\n').filter((line) => line.trim() !== '').length);
});
