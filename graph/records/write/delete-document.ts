import { z } from 'zod';
import type { Query, Transaction } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';
import { deleteTiesQueries } from './tie-records.ts';

const ofDocument = z.strictObject({ document: NodeId });

function deleteLabel(label: string) {
  return {
    name: `delete ${label} nodes`,
    text: `
      MATCH (node:${label} {document: $document})
      DETACH DELETE node`,
    params: ofDocument,
    row: z.never(),
  } satisfies Query;
}

/** Parts before what they stand in. */
export const deleteParts = ['Mention', 'Measure', 'Goal', 'Row', 'Event', 'Section'].map(deleteLabel);

/** Relations that a document's own nodes lose when it is replaced; the node itself stays. */
export const deleteAbout = {
  name: 'delete what the document is about',
  text: `
    MATCH (:Entity {id: $document})-[about:ABOUT]->(:Municipality)
    DELETE about`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

export const deleteDocumentNode = {
  name: 'delete document',
  text: `
    MATCH (document:Entity {id: $document})
    DETACH DELETE document`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

const ofProducts = z.strictObject({ products: z.array(NodeId) });

export const deleteRunBy = {
  name: 'delete who runs the products',
  text: `
    UNWIND $products AS id
    MATCH (:Entity {id: id})-[runs:RUN_BY]->(:Actor)
    DELETE runs`,
  params: ofProducts,
  row: z.never(),
} satisfies Query;

export const deleteProducts = {
  name: 'delete products',
  text: `
    UNWIND $products AS id
    MATCH (product:Entity {id: id})
    DETACH DELETE product`,
  params: ofProducts,
  row: z.never(),
} satisfies Query;

/** Who funds programmes by the document; both ends are the registry's. */
export const deleteFunding = {
  name: 'delete who funds programmes by the document',
  text: `
    MATCH (:Actor)-[funds:FUNDS {document: $document}]->(:Programme)
    DELETE funds`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/** Deletes the derived ties of one document. */
export async function deleteTies(tx: Transaction, document: string): Promise<void> {
  for (const query of deleteTiesQueries) await tx.run(query, { document });
}

/** Deletes everything that stands in the document but what it says of products; the document's node stays. */
export async function deleteContent(tx: Transaction, document: string): Promise<void> {
  await deleteTies(tx, document);
  for (const query of deleteParts) await tx.run(query, { document });
  await tx.run(deleteFunding, { document });
  await tx.run(deleteAbout, { document });
}
