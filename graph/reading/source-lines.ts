import type { z } from 'zod';
import { sourceLines as query } from '../records/source-texts.ts';
import { mostLinesAtOnce, type SourceAnswer, type SourceQuery } from '../schema/source-text.ts';
import { documentById } from './documents.ts';
import type { Reading } from './reading.ts';

/**
 * Lines of a document's original, where it was added and is that of the document as it is loaded. Throws UnknownNode.
 */
export async function sourceLines(
  reading: Reading,
  document: string,
  { from, to = from + mostLinesAtOnce - 1 }: z.infer<typeof SourceQuery>,
): Promise<SourceAnswer> {
  const { source } = await documentById(reading, document);
  const upTo = Math.max(from - 1, Math.min(to, from + mostLinesAtOnce - 1));
  const [found] = await reading.read(query, { document, sha256: source.sha256, skip: from - 1, upTo });
  const pages = found?.pages ?? [];
  return {
    document,
    file: source.file,
    sha256: source.sha256,
    total: found?.total ?? source.lines,
    added: found !== undefined,
    masked: found?.masked ?? 0,
    lines: (found?.lines ?? []).map((text, at) => {
      const number = from + at;
      const page = pages.findLastIndex((first) => first <= number);
      return { number, text, page: page === -1 ? null : page + 1 };
    }),
  };
}
