import { readAnswers } from '../../graph/analysis/feedback/read-answers.ts';
import type { WritableGraph } from '../../graph/graph.ts';
import { feedback, partnerSheet } from '../../graph/reading/feedback.ts';
import type { FeedbackReceipt, GivenAnswer } from '../../graph/schema/feedback-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { ReadingLimits } from '../../seed/readers/reading-limits.ts';
import { readingOf } from '../refused-file.ts';
import { InvalidRequest } from '../request-errors.ts';
import { tableLines } from '../table-lines.ts';
import { personTeller } from '../typed-texts.ts';
import { readSheetTable } from './read-sheet-table.ts';

/** Several times what a sheet about a large document with remarks takes. */
export const sheetLimits: ReadingLimits = {
  unpacked: 8 * 1024 * 1024,
  entries: 200,
  sheets: 1,
  rows: 2000,
  columns: 60,
  cells: 40_000,
  characters: 500_000,
  memory: 96,
  seconds: 10,
};

/**
 * Keeps the answers of a returned sheet, all that can hold in one step, and tells of each other line why not; the same
 * sheet again changes nothing. Throws UnknownNode for a body or document that is not here, InvalidRequest and TooLarge for
 * what is no such sheet.
 */
export async function takeSheet(
  graph: WritableGraph,
  bytes: Uint8Array,
  { requestId, language }: { readonly requestId: string; readonly language: keyof Bilingual },
): Promise<FeedbackReceipt> {
  const returned = readSheetTable(await readingOf(tableLines(bytes, sheetLimits), language));
  if ('de' in returned) throw new InvalidRequest([{ pointer: '/body', detail: returned[language] }]);
  const { partner, document, on, lines, blank } = returned;
  const { sheet, entries } = await graph.ask(async (reading) => {
    const asked = await partnerSheet(reading, { partner, document });
    return { sheet: asked, ...(await feedback(reading, { partner: asked.actor.id, document })) };
  });
  const given = new Map(entries.flatMap(({ answers }) => answers.map((answer) => [answer.place, answer])));
  const today = new Date().toISOString().slice(0, 10);
  const read = readAnswers(
    sheet,
    lines,
    (answer) => {
      const before = given.get(answer.place);
      return on ?? (before !== undefined && saysTheSame(before, answer) ? before.on : today);
    },
    await personTeller(graph),
  );
  const answers = [...read.answers];
  const { change, decided, refused } = await graph.writing.decideWhatHolds(
    answers.map(([, answer]) => answer),
    { requestId },
  );
  const whyNot = new Map(refused.map(({ decision, why }) => [decision, why]));
  const unkept = answers.flatMap(([line, answer]) => {
    const what = whyNot.get(answer);
    return what === undefined ? [] : [{ line, what }];
  });
  return {
    partner: { id: sheet.actor.id, name: sheet.actor.name },
    document,
    made: change,
    answered: decided,
    unchanged: answers.length - decided - unkept.length + read.repeated,
    blank,
    faults: [...returned.faults, ...read.faults, ...unkept].toSorted((a, b) => a.line - b.line),
  };
}

function saysTheSame(
  before: GivenAnswer,
  { said, words }: { readonly said: GivenAnswer['said']; readonly words?: string | undefined },
): boolean {
  return before.said === said && before.words === (words ?? null);
}
