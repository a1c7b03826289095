import type { Grid, Piece } from '../readers/source.ts';
import type { Item } from './draft.ts';
import { textOf } from './grid-cells.ts';
import { plainHead } from './head-words.ts';
import type { Ledger } from './ledger.ts';
import type { Entry } from './outline.ts';
import { saysNothing } from './words.ts';

const nameHead =
  /^(?:name|einrichtung|mitglied|organisation|institution|verein|akteur|partner|träger|netzwerk)(?:\p{L}{0,4})?(?: |$|\/|\()/u;

function nameColumn(grid: Grid): { readonly column: number; readonly row: number } | null {
  for (const [row, { cells }] of grid.rows.slice(0, 8).entries()) {
    const found = cells.find((cell) => nameHead.test(plainHead(textOf(cell))));
    if (found && cells.every((cell) => !/ma(?:ß|ss)nahme|vorhaben/iu.test(textOf(cell))))
      return { column: found.column, row };
  }
  return null;
}

/** Whether a table is one of names: a column headed so, and none of measures. */
export function isMemberTable(grid: Grid): boolean {
  const names = nameColumn(grid);
  return names !== null && grid.rows.length - names.row > 3;
}

/** Whether a line announces that a list of bodies follows. */
export function isListTitle(text: string): boolean {
  return /^(?:unsere |die )?(?:Mitglieder|Mitgliederliste|Netzwerkpartner|Verzeichnis|Adressliste|Vereinsliste|Kulturakteure)(?:\*?innen)?\b/iu.test(
    text,
  );
}

/** The names of a list: the column of names of its tables, and short lines of its text; other columns are not read. */
export function readMembers(
  outline: readonly Entry[],
  grids: readonly Grid[],
  ledger: Ledger,
): readonly Item[] {
  const members: Piece[] = [];
  for (const grid of grids) {
    const names = nameColumn(grid);
    for (const [row, { cells }] of grid.rows.entries())
      for (const { column, pieces } of cells) {
        if (names && row <= names.row) ledger.discard('head', ...pieces);
        else if (column === (names?.column ?? 0)) {
          ledger.use(...pieces);
          members.push(...pieces.filter(({ text }) => !saysNothing(text)));
        } else ledger.discard('column-ignored', ...pieces);
      }
  }
  for (const { kind, item, paragraph } of outline) {
    const sentence = /[.!?:]$/.test(item.text.replace(/\be\. ?V\.$/iu, '')) || item.text.length > 100;
    if (kind === 'heading' || isListTitle(item.text)) ledger.discard('introduction', paragraph.piece);
    else if (kind === 'page-number') ledger.discard('page-number', paragraph.piece);
    else if (sentence) ledger.leaveOpen('outside-fields', paragraph.piece);
    else {
      ledger.use(paragraph.piece);
      members.push({ ...paragraph.piece, text: item.text, level: 1 });
    }
  }
  return members.map((piece) => ({ section: null, piece }));
}
