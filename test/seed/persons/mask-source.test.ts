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

it('a title in a column of measures is no person, a cell of partners that is nothing but a name is one', () => {
  const printed = [
    ['Bereich', 'Maßnahme', 'Partner'],
    ['Museum', 'Nacht der Bücher', 'Stadtarchiv'],
    ['Stadtbücherei', 'Digitale Kommunikation', 'Brandhorst, Karin'],
  ];
  const source: Source = {
    format: 'xlsx',
    pages: [{ name: null, size: null }],
    lines: printed.flat().map((text) => ({ text, page: 1, box: null })),
    blocks: [
      {
        kind: 'grid',
        name: null,
        columns: 3,
        sure: true,
        rows: printed.map((texts, row) => ({
          cells: texts.map((text, column) => ({
            column,
            columns: 1,
            rows: 1,
            pieces: [piece(text, 3 * row + column + 1)],
          })),
          lines: [3 * row + 1, 3 * row + 3],
          page: 1,
          continues: false,
        })),
      },
    ],
    notes: [],
  };
  const { source: masked } = maskSource(source, () => false);
  const [table] = masked.blocks;
  const rows = table?.kind === 'grid' ? table.rows : [];
  expect(rows.map(({ cells }) => cells.map(({ pieces }) => pieces[0]?.text))).toEqual([
    ...printed.slice(0, 2),
    ['Stadtbücherei', 'Digitale Kommunikation', '[Person]'],
  ]);
});
