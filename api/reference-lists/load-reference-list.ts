import type { WritableGraph } from '../../graph/graph.ts';
import { wordingKey } from '../../graph/identity/decision-key.ts';
import type { ListHead } from '../../graph/schema/reference-list.ts';
import type { ReferenceListLoaded } from '../../graph/schema/reference-list-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { ReadingLimits } from '../../seed/readers/reading-limits.ts';
import { readingOf } from '../refused-file.ts';
import { InvalidRequest } from '../request-errors.ts';
import { tableLines } from '../table-lines.ts';
import { expectNoPersons, personTeller } from '../typed-texts.ts';
import { noLine } from './list-faults.ts';
import { readListTable } from './read-list-table.ts';

/** Several times what the longest list takes. */
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
 * Puts what a file lists in the place of the list of the same town and title: every sound line, and of each other is
 * told why not. Throws CannotDecide for a head that names a person, InvalidRequest and TooLarge for what is no such table at all, in the language of who sent it.
 */
export async function loadReferenceList(
  graph: WritableGraph,
  bytes: Uint8Array,
  head: ListHead,
  { requestId, language }: { readonly requestId: string; readonly language: keyof Bilingual },
): Promise<ReferenceListLoaded> {
  await expectNoPersons(graph, (holds) => [head.title, head.source].some((text) => holds(text, 'text')));
  const { entries, repeated, faults, ignored } = readListTable(
    await readingOf(tableLines(bytes, limits), language),
    await personTeller(graph),
  );
  const told = { repeated, faults: [...faults], ignored };
  if (entries.length === 0) {
    if (faults.length === 0) throw new InvalidRequest([{ pointer: '/body', detail: noLine[language] }]);
    return { list: null, change: null, entries: 0, ...told };
  }
  const id = listId(head);
  const change = await graph.writing.saveReferenceList({ ...head, id, entries: [...entries] }, { requestId });
  return { list: id, change, entries: entries.length, ...told };
}

/** A list handed in again under the same title takes the place of what it said before. */
function listId({ town, title }: ListHead): string {
  const words = wordingKey(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${town}/ortsverzeichnis/${words || 'liste'}`;
}
