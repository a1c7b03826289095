import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '../graph/schema/bundle.ts';
import { namesAtEvent } from './names-at-event.ts';
import { placedRows } from './placed-rows.ts';

/** Where the source documents lie if somebody has them: beside the project, or where KULTURNETZ_DOCUMENTS says. */
export const documentsDirectory =
  process.env['KULTURNETZ_DOCUMENTS'] ?? fileURLToPath(new URL('../../shared/documents', import.meta.url));

/** The source text of a bundle, or null where the documents are not at hand. */
export async function readSource(bundle: Bundle, dir: string = documentsDirectory): Promise<string | null> {
  return readFile(join(dir, bundle.document.source.file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Compares a bundle with its document: the same file, and every name printed on the lines that are claimed for it. */
export function checkSource(bundle: Bundle, text: string): string[] {
  const { id, source } = bundle.document;
  const lines = text.replace(/\n$/, '').split('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const names = [
    ...placedRows(bundle).flatMap((placed) =>
      placed.row.mentions.map((one, index) => ({
        at: `${placed.id}/n${index + 1}`,
        as: one.as,
        lines: one.lines,
      })),
    ),
    ...bundle.events.flatMap((event, index) =>
      namesAtEvent(event).map((one, place) => ({
        at: `${id}/e${index + 1}/n${place + 1}`,
        as: one.as,
        lines: one.lines,
      })),
    ),
  ];
  return [
    ...(hash === source.sha256 ? [] : [`${id}: the document's hash is not the one noted`]),
    ...(lines.length === source.lines
      ? []
      : [`${id}: the document has ${lines.length} lines, ${source.lines} are noted`]),
    ...names
      .filter(({ as, lines: [from, to] }) => !isPrinted(as, lines.slice(from - 1, to)))
      .map((name) => `${name.at} "${name.as}": is not printed on lines ${name.lines.join('-')}`),
  ];
}

/** Whether the lines print the name, read across or, where tabs part them into cells, down one column. */
function isPrinted(name: string, lines: readonly string[]): boolean {
  const cells = lines.map((line) => line.split('\t'));
  const width = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    cells.map((row) => row[column] ?? '').join('\n'),
  );
  return [lines.join('\n'), ...columns].some((text) => letters(text).includes(letters(name)));
}

/** Letters and digits only: line breaks, hyphens at line ends and blanks are the extraction's, not the document's. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
