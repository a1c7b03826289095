import { expect, it } from 'vitest';
import { maskSource } from '../../../seed/persons/mask-source.ts';
import type { Piece, Source } from '../../../seed/readers/source.ts';

const piece = (text: string, line: number): Piece => ({
  text,
  lines: [line, line],
  begins: 'explicit',
  level: 0,
  mark: null,
});

it('a source keeps no person in lines, pieces, notes and names of sheets, nor who is named in full elsewhere', () => {
  const texts = [
    'Arbeitsprogramm',
    'Stadtarchiv; Karin',
    'Brandhorst',
    '',
    'Brandhorst leitet das kulturelle Erbe.',
  ];
  const source: Source = {
    format: 'xlsx',
    pages: [{ name: 'Karin Brandhorst', size: null }],
    lines: texts.map((text) => ({ text, page: 1, box: null })),
    blocks: [
      { kind: 'paragraph', heading: 0, piece: piece(texts[4] ?? '', 5), page: 1, beside: null },
      {
        kind: 'grid',
        name: null,
        columns: 1,
        sure: true,
        rows: [
          {
            cells: [{ column: 0, columns: 1, rows: 1, pieces: [piece('Stadtarchiv; Karin Brandhorst', 2)] }],
            lines: [2, 3],
            page: 1,
            continues: false,
          },
        ],
      },
    ],
    notes: [{ kind: 'comment', lines: [2, 2], text: { de: 'Herr Erbe fragen', en: 'ask Karin Brandhorst' } }],
  };
  const { source: masked, asked } = maskSource(source, () => false);
  expect(JSON.stringify(masked)).not.toMatch(/Brandhorst|Karin/u);
  expect(masked.lines.map(({ text }) => text)).toEqual([
    'Arbeitsprogramm',
    'Stadtarchiv; [Person]',
    '',
    '',
    '[Person] leitet das kulturelle Erbe.',
  ]);
  expect(masked.notes[0]?.text.de).toBe('[Person] fragen');
  expect(asked).toEqual([{ wording: 'Karin Brandhorst', lines: [2, 2] }]);
});
