import { expect, test } from 'vitest';
import { randomNumbers } from '../../bench/random-numbers.ts';
import type { Source } from '../../../seed/readers/source.ts';
import { laidOutTable } from './lay-out-table.ts';
import { makePdf } from './make-pdf.ts';
import { cell, makeWord, paragraph, table } from './make-word.ts';
import { sourceOf } from './reading.ts';

const head = ['Nr.', 'Bereich', 'Vorhaben', 'Beteiligte'];
const widths = [40, 90, 180, 180];
const places = ['Archiv', 'Bad', 'Bücherei', 'Kulturbüro', 'Museum am Tor', 'Musikschule'];
const deeds = [
  'Chor der Generationen',
  'Nacht der Objekte mit Führungen durch die Magazine und einer Lesung im Hof',
  'Offene Bühne',
  'Erzählcafé über das Ankommen in der Stadt, auch in leichter Sprache',
  'Reparaturtreff',
];
const partners = ['Heimatverein', 'Kita Sonnenrain', 'Werkhof Nord', 'Grundschule am Bach', 'Seniorenrat'];

/** Rows of a programme in invented words; a cell's lines are its own. */
function inventedRows(seed: number): string[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: 14 }, (_, at) => {
    const named = Array.from({ length: random.below(5) }, () => random.pick(partners));
    return [String(at + 1), random.pick(places), random.pick(deeds), [...new Set(named)].join('\n')];
  });
}

/** Rows of the tables of a source as texts, parted rows put together and gaps in partner lists as lines. */
function rowsOf(source: Source): string[][] {
  const rows: string[][] = [];
  for (const block of source.blocks)
    if (block.kind === 'grid')
      for (const row of block.rows) {
        const texts = head.map((_, column) => {
          const pieces = row.cells.find((one) => one.column === column)?.pieces ?? [];
          return pieces
            .map(({ text, begins }, at) => `${at === 0 ? '' : begins === 'wrapped' ? ' ' : '\n'}${text}`)
            .join('');
        });
        const last = rows.at(-1);
        if (row.continues && last !== undefined)
          for (const [at, text] of texts.entries())
            last[at] = [last[at], text].filter((part) => part !== '').join(at === 3 ? '\n' : ' ');
        else rows.push(texts);
      }
  return rows;
}

test.each([
  { ruled: true, gap: 6, bottom: 780 },
  { ruled: true, gap: 2, bottom: 300 },
  { ruled: false, gap: 8, bottom: 780 },
  { ruled: false, gap: 6, bottom: 400 },
  { ruled: false, gap: 0, bottom: 780 },
])('An invented programme comes back from a PDF row by row: %j', async (layout) => {
  for (const seed of [1, 2, 3]) {
    const rows = inventedRows(seed);
    const running = (page: number) => [{ text: `Stadt Talheim, Seite ${page} von 9`, x: 60, y: 40 }];
    const source = await sourceOf(makePdf(laidOutTable(rows, { ...layout, widths, head, running })));
    // Without lines nobody knows how wide the last column is, so that some ends of lines stay open there.
    const openEnds = (texts: string[][]): string[][] =>
      layout.ruled ? texts : texts.map((row) => row.map((text) => text.replaceAll('\n', ' ')));
    expect(openEnds(rowsOf(source))).toEqual(openEnds([head, ...rows]));
    expect(source.blocks.filter(({ kind }) => kind === 'grid')).toMatchObject([{ sure: layout.ruled }]);
  }
});

test('An invented programme comes back from Word row by row', async () => {
  for (const seed of [1, 2, 3]) {
    const rows = inventedRows(seed);
    const cells = rows.map((row) =>
      row.map((text) =>
        cell(
          text
            .split('\n')
            .map((line) => paragraph(line))
            .join(''),
        ),
      ),
    );
    expect(rowsOf(await sourceOf(makeWord({ body: table(head, ...cells) })))).toEqual([head, ...rows]);
  }
});
