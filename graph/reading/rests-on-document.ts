import { dismissalQueries } from '../records/dismissals.ts';
import type { RestsOnDocument } from '../schema/document-answers.ts';
import { decisions } from './decisions.ts';
import { everJudged } from './judgements.ts';
import type { Reading } from './reading.ts';

/** What people said about a document, which stays where the document goes and holds again when it comes back. */
export async function restsOnDocument(reading: Reading, document: string): Promise<RestsOnDocument> {
  const standing = await decisions(reading, {});
  const dismissals = await reading.read(dismissalQueries.ofDocument, { document });
  const { forms } = await everJudged(reading, document);
  return {
    decisions: standing.filter(({ about }) => 'document' in about && about.document === document).length,
    dismissals: dismissals.filter(({ revokedAt }) => revokedAt === null).length,
    judgements: forms,
  };
}
