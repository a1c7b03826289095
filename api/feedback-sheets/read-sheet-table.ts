import { z } from 'zod';
import { feedbackFaults } from '../../graph/analysis/feedback/feedback-faults.ts';
import type { FilledLine, LineFault } from '../../graph/analysis/feedback/read-answers.ts';
import { Said, saidTable } from '../../graph/schema/feedback.ts';
import { type Bilingual, NodeId } from '../../graph/schema/vocabulary.ts';
import { isOneOf, plain, valueBeside } from '../form-cells.ts';
import type { TableLine } from '../table-lines.ts';
import { columnWords, headWords, missingWord, type SheetColumn, sheetColumns } from './sheet-table.ts';

/** A returned sheet: `on` is null where the day of the answer was left blank, `blank` lines say nothing. */
export interface ReturnedSheet {
  readonly partner: string;
  readonly document: string;
  readonly on: string | null;
  readonly lines: readonly FilledLine[];
  readonly blank: number;
  readonly faults: readonly LineFault[];
}

/** Finds body, document and answers in the lines of a returned sheet, in either language; or says why it is none. */
export function readSheetTable(lines: readonly TableLine[]): ReturnedSheet | Bilingual {
  const partner = valueBeside(lines, headWords.partner, NodeId);
  const document = valueBeside(lines, headWords.document, NodeId);
  const header = lines.find(({ cells }) => cells.some(isOneOf(columnWords.answer)));
  if (partner === null) return missing(headWords.partner);
  if (document === null) return missing(headWords.document);
  if (header === undefined) return missing(columnWords.answer);
  const columns = new Map(
    sheetColumns.map((column) => [column, header.cells.findIndex(isOneOf(columnWords[column]))]),
  );
  for (const column of ['area', 'words', 'key'] as const)
    if (columns.get(column) === -1) return missing(columnWords[column]);
  const day = valueBeside(lines, headWords.on, z.string()) ?? '';
  const on = day === '' ? null : dayIn(day);
  if (day !== '' && on === null) return noDay(day);

  const filled: FilledLine[] = [];
  const faults: LineFault[] = [];
  let blank = 0;
  for (const { line, cells } of lines) {
    if (line <= header.line) continue;
    const cell = (column: SheetColumn) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const [place, words, area] = [cell('key'), cell('words'), cell('area')];
    const answer = plain(cell('answer'));
    if (place === '' || isOneOf(missingWord)(place)) {
      if (area !== '') filled.push({ line, area, words });
      else if (words !== '') faults.push({ line, what: feedbackFaults.areaMissing });
      continue;
    }
    const said = Said.options.find((one) => one === answer || isOneOf(saidTable[one].answer)(answer));
    if (said !== undefined) filled.push({ line, place, said, words });
    else if (answer !== '') faults.push({ line, what: feedbackFaults.unknownAnswer(answer) });
    else if (words !== '') faults.push({ line, what: feedbackFaults.wordsWithoutAnswer });
    else blank += 1;
  }
  return { partner, document, on, lines: filled, blank, faults };
}

/** A day as it is written in Germany, or as ISO; null for what is none. */
function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).data ?? null;
}

function noDay(day: string): Bilingual {
  return {
    de: `„${day.slice(0, 40)}“ ist kein Tag. Schreiben Sie das Datum der Antwort wie 12.03.2026, oder lassen Sie es leer.`,
    en: `“${day.slice(0, 40)}” is no day. Write the date of the answer like 12.03.2026, or leave it blank.`,
  };
}

function missing({ de, en }: Bilingual): Bilingual {
  return {
    de: `„${de}“ fehlt oder wurde verändert; ist das ein Bogen für Rückmeldungen?`,
    en: `“${en}” is missing or was changed; is this a feedback sheet?`,
  };
}
