import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { basisTable } from '../../../graph/schema/vocabulary.ts';
import type { Lang } from '../url-state/view-state.ts';
import { exploreMessages } from './messages.ts';
import { tieColumns, type TieColumn, type TieRow } from './tie-rows.ts';

/**
 * The shown lines as CSV for a German spreadsheet: semicolons, CRLF, a byte order mark so that umlauts survive.
 * Cells that a spreadsheet would run as a formula get a leading apostrophe.
 */
export function tableCsv(rows: readonly TieRow[], lang: Lang): string {
  const head = exploreMessages[lang].columns;
  const lines = [
    tieColumns.map((column) => head[column]),
    ...rows.map((row) => tieColumns.map((column) => cell(row, column, lang))),
  ];
  return `\uFEFF${lines.map((line) => line.map(quote).join(';')).join('\r\n')}\r\n`;
}

function cell(row: TieRow, column: TieColumn, lang: Lang): string {
  switch (column) {
    case 'bereich':
      return row.area;
    case 'massnahme':
      return row.measure ?? '';
    case 'partner':
      return row.partner;
    case 'art':
      return row.type === null ? '' : actorTypeTable[row.type].label[lang];
    case 'beleg':
      return row.basis === null ? '' : `${row.basis} ${basisTable[row.basis].label[lang]}`;
    case 'zeilen':
      return String(row.rows);
    case 'nennungen':
      return String(row.mentions);
    case 'ungeprueft':
      return String(row.unreviewed);
    case 'dokument':
      return row.document;
  }
}

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
