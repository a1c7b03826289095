import type { Programme } from '../programme/programme.ts';
import {
  drawSheet,
  type FilledSheet,
  judgedPairs,
  type SheetFault,
  type SuggestionSheet,
} from '../analysis/evaluation/sheet.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { JudgedPair } from '../schema/evaluation-answers.ts';
import { loadProgrammes } from './programmes.ts';
import { otherDocuments } from './underused.ts';

/** A sheet of suggestions to judge blind; `id` is a UUID, new for every reader. Throws UnknownNode. */
export async function evaluationSheet(
  engine: Engine,
  { document, id }: { document: string; id: string },
  signal?: AbortSignal,
): Promise<SuggestionSheet> {
  const programme = await load(engine, document, signal);
  return drawSheet(programme, await otherDocuments(engine, programme, {}, signal), id);
}

/** What a filled sheet says of which pairs, and lines that belong to none. Throws UnknownNode. */
export async function judgedSheet(
  engine: Engine,
  sheet: FilledSheet,
  signal?: AbortSignal,
): Promise<{ readonly pairs: JudgedPair[]; readonly faults: SheetFault[] }> {
  return judgedPairs(await load(engine, sheet.document, signal), sheet);
}

async function load(engine: Engine, document: string, signal?: AbortSignal): Promise<Programme> {
  const [programme] = await loadProgrammes(engine, [document], signal);
  if (programme === undefined) throw new UnknownNode(document);
  return programme;
}
