import { z } from 'zod';
import type { Query, Transaction } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

const ofDocument = z.strictObject({ document: NodeId });

/**
 * From the document's measures to those of earlier documents they go on with, as far as these are loaded. Without a
 * WHERE: it would cost the embedded graph the index, and a measure that goes on with nothing finds nothing.
 */
export const drawEarlier = {
  name: 'draw which measures the document goes on with',
  text: `
    MATCH (measure:Measure {document: $document})
    WITH measure
    MATCH (earlier:Entity:Measure {id: measure.continues})
    CREATE (measure)-[matches:MATCHES {kind: measure.continuesKind, document: $document}]->(earlier)`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/** From measures of later documents, loaded before, to the document's own. */
export const drawLater = {
  name: 'draw which measures go on with the document',
  text: `
    MATCH (measure:Measure {document: $document})
    WITH measure
    MATCH (later:Measure {continues: measure.id})
    CREATE (later)-[matches:MATCHES {kind: later.continuesKind, document: later.document}]->(measure)`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/**
 * From measures of the town to further ones they take up, where either end stands in the document. A list has no
 * index: the documents of one town are few.
 */
export const drawMerged = {
  name: 'draw which measures are merged over the years',
  text: `
    MATCH (own:Entity:Document {id: $document})
    MATCH (other:Document {municipality: own.municipality})
    MATCH (later:Measure {document: other.id})
    UNWIND coalesce(later.merges, []) AS merged
    MATCH (earlier:Entity:Measure {id: merged})
    WITH later, earlier
    WHERE later.document = $document OR earlier.document = $document
    CREATE (later)-[matches:MATCHES {kind: 'changed', document: later.document}]->(earlier)`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/** Draws MATCHES over the years after a document was written anew; with its measures the earlier ones were deleted. */
export async function drawContinued(tx: Transaction, document: string): Promise<void> {
  await tx.run(drawEarlier, { document });
  await tx.run(drawLater, { document });
  await tx.run(drawMerged, { document });
}
