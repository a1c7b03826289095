import type { WritableGraph } from '../../graph/graph.ts';
import type { DecisionsLoaded } from '../../graph/schema/decision-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { ReadingLimits } from '../../seed/readers/reading-limits.ts';
import { readingOf } from '../refused-file.ts';
import { InvalidRequest } from '../request-errors.ts';
import { tableLines } from '../table-lines.ts';
import { personTeller } from '../typed-texts.ts';
import { readDecisionTable } from './read-decision-table.ts';

/** Several times what the decisions about a town with many programmes take. */
const limits: ReadingLimits = {
  unpacked: 16 * 1024 * 1024,
  entries: 200,
  sheets: 1,
  rows: 5000,
  columns: 60,
  cells: 60_000,
  characters: 2_000_000,
  memory: 128,
  seconds: 10,
};

/**
 * Makes what a table of decisions says, all sound rows in one step; tells of each other row why not. Throws
 * InvalidRequest and TooLarge for what is no such table at all, in the language of who sent it.
 */
export async function loadDecisionTable(
  graph: WritableGraph,
  bytes: Uint8Array,
  { requestId, language }: { readonly requestId: string; readonly language: keyof Bilingual },
): Promise<DecisionsLoaded> {
  const read = readDecisionTable(
    await readingOf(tableLines(bytes, limits), language),
    await personTeller(graph),
  );
  if ('de' in read) throw new InvalidRequest([{ pointer: '/body', detail: read[language] }]);
  const given = [...read.decisions.values()];
  const { change, decided, refused } = await graph.writing.decideWhatHolds(given, { requestId });
  const whyNot = new Map(refused.map(({ decision, why }) => [decision, why]));
  const faults = [...read.decisions].flatMap(([line, decision]) => {
    const what = whyNot.get(decision);
    return what === undefined ? [] : [{ line, what }];
  });
  return {
    made: change,
    decided,
    unchanged: given.length - decided - faults.length + read.repeated,
    faults: [...read.faults, ...faults].toSorted((a, b) => a.line - b.line),
  };
}
