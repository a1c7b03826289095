import { knownNames } from '../../graph/reading/known-names.ts';
import { sourceLines } from '../../graph/reading/source-lines.ts';
import { SourceAnswer, SourceQuery, SourceReceipt } from '../../graph/schema/source-text.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { documentFiles, hashOf, largestOriginal, readOriginal } from '../read-original.ts';
import { readRoute } from '../read-route.ts';
import { readingOf } from '../refused-file.ts';
import { InvalidRequest } from '../request-errors.ts';
import { uploadRoute } from '../write-route.ts';

export const sourcePath = '/api/documents/{id}/source';

export const sourceRoute = readRoute({
  path: sourcePath,
  summary:
    'Lines of the original a document was read from, once it was added, persons blacked out; for this machine alone',
  query: SourceQuery,
  answer: { name: 'SourceAnswer', schema: SourceAnswer },
  read: (reading, { id, query }) => sourceLines(reading, id, query),
});

export const sourceWrite = uploadRoute({
  path: sourcePath,
  summary:
    'Add the original a document was read from: its lines are kept without persons, the file itself is not',
  files: documentFiles,
  largestBody: largestOriginal,
  answer: { name: 'SourceReceipt', schema: SourceReceipt },
  errors: {
    404: 'The document is not loaded',
    409: 'The Idempotency-Key belongs to another request, or the document was read from another file',
  },
  write: async (graph, { id, body, requestId, language }) => {
    const { held, isKnown } = await graph.ask(async (reading) => ({
      held: await sourceLines(reading, id, { from: 1, to: 1 }),
      isKnown: await knownNames(reading),
    }));
    if (held.sha256 !== hashOf(body))
      throw new InvalidRequest([{ pointer: '/body', detail: otherFile(held.file)[language] }]);
    const read = await readingOf(readOriginal(body, isKnown), language);
    await graph.writing.addSource({ document: id, ...read }, { requestId });
    return { answer: { document: id, lines: read.lines.length, masked: read.masked } };
  },
});

function otherFile(file: string | null): Bilingual {
  const [de, en] = file === null ? ['', ''] : [` (${file})`, ` (${file})`];
  return {
    de: `Das ist nicht die Datei, aus der dieses Dokument gelesen wurde${de}: Ihr Inhalt ist ein anderer. Auch eine neu gespeicherte Fassung zählt als andere Datei.`,
    en: `This is not the file from which this document was read${en}: its content is another. A version that was saved anew counts as another file too.`,
  };
}
