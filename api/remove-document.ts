import type { WritableGraph } from '../graph/graph.ts';
import { documentById } from '../graph/reading/documents.ts';
import { restsOnDocument } from '../graph/reading/rests-on-document.ts';
import type { DocumentRemoved, RestsOnDocument } from '../graph/schema/document-answers.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import { NotAsThingsAre } from './request-errors.ts';

interface Asked {
  readonly id: string;
  /** The document's title as somebody typed it. */
  readonly title: string;
  readonly requestId: string;
}

/**
 * Removes a document whose title was typed; it can be brought back. Throws UnknownNode, and NotAsThingsAre for another title,
 * which tells what rests on the document.
 */
export async function removeDocument(
  graph: WritableGraph,
  { id, title, requestId }: Asked,
): Promise<DocumentRemoved> {
  const { called, kept } = await graph.ask(async (reading) => ({
    called: (await documentById(reading, id)).title,
    kept: await restsOnDocument(reading, id),
  }));
  if (plain(title) !== plain(called)) throw new NotAsThingsAre('Not confirmed', reasonFor(called, kept));
  await graph.writing.removeDocument(id, { requestId });
  return { document: id, title: called, kept };
}

/** Blanks and capitals are no reason to ask again. */
function plain(title: string): string {
  return title.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function reasonFor(title: string, { decisions, dismissals, judgements }: RestsOnDocument): Bilingual {
  return {
    de: `Zum Löschen bitte den Titel des Dokuments eintippen: „${title}“. Entscheidungen zu diesem Dokument: ${decisions}, verworfene Funde: ${dismissals}, Urteilsbögen: ${judgements}. Sie bleiben erhalten und gelten wieder, wenn das Dokument wiederkommt.`,
    en: `To delete it, please type the document’s title: “${title}”. Decisions about this document: ${decisions}, dismissed findings: ${dismissals}, judging forms: ${judgements}. They are kept and hold again when the document comes back.`,
  };
}
