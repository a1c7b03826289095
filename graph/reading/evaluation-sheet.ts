import {
  drawSheet,
  type FilledSheet,
  judgedPairs,
  type SheetFault,
  type SuggestionSheet,
} from '../analysis/evaluation/sheet.ts';
import type { JudgedPair } from '../schema/evaluation-answers.ts';
import { otherDocuments } from './other-documents.ts';
import { programme } from './programme.ts';
import type { Reading } from './reading.ts';

/** A sheet of suggestions to judge blind; `id` is a UUID, new for every reader. Throws UnknownNode. */
export async function evaluationSheet(
  reading: Reading,
  { document, id }: { document: string; id: string },
): Promise<SuggestionSheet> {
  const own = await programme(reading, document);
  return drawSheet(own, await otherDocuments(reading, own, {}), id);
}

/** What a filled sheet says of which pairs, and lines that belong to none. Throws UnknownNode. */
export async function judgedSheet(
  reading: Reading,
  sheet: FilledSheet,
): Promise<{ readonly pairs: JudgedPair[]; readonly faults: SheetFault[] }> {
  return judgedPairs(await programme(reading, sheet.document), sheet);
}
