import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { csvText } from '../../../graph/schema/csv.ts';
import { saidTable } from '../../../graph/schema/feedback.ts';
import { basisTable } from '../../../graph/schema/vocabulary.ts';
import { countsWith } from '../ui/counts-with.ts';
import type { Lang } from '../url-state/view-options.ts';
import { exploreMessages } from './messages.ts';
import { tieColumns, type TieColumn, type TieRow } from './tie-rows.ts';

/** The shown lines as CSV for a spreadsheet. */
export function tableCsv(rows: readonly TieRow[], lang: Lang): string {
  const head = exploreMessages[lang].columns;
  return csvText([
    tieColumns.map((column) => head[column]),
    ...rows.map((row) => tieColumns.map((column) => cell(row, column, lang))),
  ]);
}

function cell(row: TieRow, column: TieColumn, lang: Lang): string {
  switch (column) {
    case 'bereich':
      return withNote(row.area, countsWith(row.together, lang));
    case 'massnahme':
      return row.measure ?? '';
    case 'partner':
      return row.partner;
    case 'art':
      return row.type === null ? '' : actorTypeTable[row.type].label[lang];
    case 'beleg':
      return withNote(
        row.basis === null ? '' : `${row.basis} ${basisTable[row.basis].label[lang]}`,
        row.answer === null ? null : saidTable[row.answer].tie[lang],
      );
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

function withNote(name: string, note: string | null): string {
  return note === null ? name : `${name}, ${note}`;
}
