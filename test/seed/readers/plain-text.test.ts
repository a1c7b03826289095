import { expect, test } from 'vitest';
import { refusalOf, shortBlocks, sourceOf } from './reading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('A plain text keeps its lines with blanks and indents under the numbers of an editor', async () => {
  const source = await sourceOf(utf8('\uFEFFArbeitsprogramm\r\n\r\n  Feld 1\fSeite zwei\n'));
  expect(source.lines.map(({ text, page }) => [text, page])).toEqual([
    ['Arbeitsprogramm', 1],
    ['', 1],
    ['  Feld 1Seite zwei', 2],
  ]);
  expect(source).toMatchObject({ format: 'txt', pages: [{}, {}] });
  expect(source.blocks[1]).toMatchObject({ piece: { lines: [3, 3] } });
});

test('A line of a plain text says whether it goes on, and keeps the marks of items', async () => {
  const long = 'Die Stadt plant ein Fest mit allen Vereinen und vielen Gästen am See';
  const source = await sourceOf(
    utf8([long, 'Hafen und der', 'Altstadt', 'Chor', '• Band', '2. Halbjahr', '', 'Ende', long].join('\n')),
  );
  expect(source.blocks.map((block) => block.kind === 'paragraph' && block.piece.begins)).toEqual([
    'explicit',
    'wrapped',
    'wrapped',
    'short',
    'explicit',
    'short',
    'explicit',
    'short',
  ]);
  expect(shortBlocks(source)[4]).toBe('• Band');
});

test('Lines with tabs one after the other are a table, in whatever prose they stand', async () => {
  const source = await sourceOf(
    utf8(
      'Ein Programm für die Stadt.\nEs hat eine Tabelle.\nBereich\tVorhaben\tPartner\n\nArchiv\tNacht\tChor\nBad\t\tBand\t\nSchluss.\nMehr.\nNichts.\n',
    ),
  );
  expect(shortBlocks(source).slice(2, 3)).toEqual([
    [
      ['Bereich', 'Vorhaben', 'Partner'],
      ['Archiv', 'Nacht', 'Chor'],
      ['Bad', 'Band'],
    ],
  ]);
  const [, , grid] = source.blocks;
  expect(grid?.kind === 'grid' && grid.rows[2]).toMatchObject({
    lines: [6, 6],
    cells: [{ column: 0 }, { column: 2 }],
  });
});

test('A cell alone between tabs is a line of a table, and so is each line with a tab after it; an indented line is not', async () => {
  const source = await sourceOf(
    utf8(
      '\tEingerückter Satz.\nEin Satz.\nZwei.\n\tNacht\t\n\tBad\nSchluss.\nBereich\tChor\nMehr.\nNichts.\n',
    ),
  );
  expect(shortBlocks(source).filter((block) => typeof block !== 'string')).toEqual([
    [['Nacht'], ['Bad']],
    [['Bereich', 'Chor']],
  ]);
});

test('A text with more lines than may be read is refused', async () => {
  expect((await refusalOf(utf8('eine\nzwei\ndrei'), { cells: 2 })).reason).toBe('too-large');
});
