import {
  drawForm,
  type FilledForm,
  judgedPairs,
  type FormFault,
  type JudgingForm,
} from '../analysis/evaluation/judging-form.ts';
import type { JudgedPair } from '../schema/evaluation-answers.ts';
import { otherDocuments } from './other-documents.ts';
import { programme } from './programme.ts';
import type { Reading } from './reading.ts';

/** A form of suggestions to judge blind; `id` is a UUID, new for every reader. Throws UnknownNode. */
export async function judgingForm(
  reading: Reading,
  { document, id }: { document: string; id: string },
): Promise<JudgingForm> {
  const own = await programme(reading, document);
  return drawForm(own, await otherDocuments(reading, own, {}), id);
}

/** What a filled form says of which pairs, and lines that belong to none. Throws UnknownNode. */
export async function judgedPairsOf(
  reading: Reading,
  form: FilledForm,
): Promise<{ readonly pairs: JudgedPair[]; readonly faults: FormFault[] }> {
  return judgedPairs(await programme(reading, form.document), form);
}
