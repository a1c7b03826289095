import { ImportRowsAnswer, ImportSourceAnswer, mostImportLines } from '../../../graph/schema/import.ts';
import { apiUrl, ask } from '../api-client.ts';
import type { ImportRow, SourceLine } from './chosen-part.ts';

/** All lines of a file, and the sizes of its pages in points. */
export interface WholeSource {
  readonly lines: readonly SourceLine[];
  readonly pages: ImportSourceAnswer['pages'];
}

/** All that was read from a file. */
export interface WholeResult {
  readonly rows: readonly ImportRow[];
  readonly goals: ImportRowsAnswer['goals'];
}

export async function readSource(id: string, signal?: AbortSignal): Promise<WholeSource> {
  const lines: SourceLine[] = [];
  for (;;) {
    const from = lines.length + 1;
    const url = apiUrl(`imports/${id}/source`, { from, to: from + mostImportLines - 1 });
    // One part after another: nobody reads the end before the beginning.
    const answer = await ask(ImportSourceAnswer, url, signal);
    lines.push(...answer.lines);
    if (lines.length >= answer.total || answer.lines.length === 0) return { lines, pages: answer.pages };
  }
}

export async function readRows(id: string, signal?: AbortSignal): Promise<WholeResult> {
  const rows: ImportRow[] = [];
  const goals: ImportRowsAnswer['goals'] = [];
  let cursor: number | null = null;
  do {
    const url = apiUrl(`imports/${id}/rows`, { cursor, limit: 1000 });
    // The cursor comes with the part before.
    const answer: ImportRowsAnswer = await ask(ImportRowsAnswer, url, signal);
    rows.push(...answer.rows);
    if (cursor === null) goals.push(...answer.goals);
    cursor = answer.next;
  } while (cursor !== null);
  return { rows, goals };
}
