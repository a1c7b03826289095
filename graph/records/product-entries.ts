import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId, ProductKind } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';

/**
 * What one document says of one product. A product is shared by the documents of a town; its own node holds what the
 * document written last says, and falls back to the others when that one is replaced or removed.
 */
export const StoredEntry = z.strictObject({
  id: z.string().min(1),
  document: NodeId,
  product: NodeId,
  municipality: NodeId,
  code: z.string(),
  name: z.string(),
  kind: ProductKind,
  noteDe: z.string().optional(),
  noteEn: z.string().optional(),
  runBy: NodeId.optional(),
  /** Whether the document has a row for it. */
  isPlanned: z.boolean(),
  /** The version of the document. */
  version: z.int(),
});
export type StoredEntry = z.infer<typeof StoredEntry>;

export const writeEntries = {
  name: 'write what a document says of its products',
  text: `
    UNWIND $rows AS row
    CREATE (entry:ProductEntry {id: row.id})
    SET entry += row`,
  params: z.object({ rows: z.array(StoredEntry) }),
  row: z.never(),
} satisfies Query;

/** Answers the products spoken of, before their entries are deleted. */
export const productsSpokenOf = {
  name: 'products a document speaks of',
  text: `
    MATCH (entry:ProductEntry {document: $document})
    RETURN entry.product AS id
    ORDER BY id`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({ id: NodeId }),
} satisfies Query;

export const deleteEntries = {
  name: 'delete what a document says of its products',
  text: `
    MATCH (entry:ProductEntry {document: $document})
    DETACH DELETE entry`,
  params: z.strictObject({ document: NodeId }),
  row: z.never(),
} satisfies Query;

const ofProducts = z.strictObject({ products: z.array(NodeId) });
const nullable = z.string().nullable();

export const EntryRecord = z.strictObject({
  document: NodeId,
  product: NodeId,
  municipality: NodeId,
  code: z.string(),
  name: z.string(),
  kind: ProductKind,
  noteDe: nullable,
  noteEn: nullable,
  runBy: nullable,
  isPlanned: z.boolean(),
  version: z.int(),
});
export type EntryRecord = z.infer<typeof EntryRecord>;

const columns = Object.keys(EntryRecord.shape)
  .map((name) => `entry.${name} AS ${name}`)
  .join(', ');

export const entriesOfDocuments = {
  name: 'what documents say of their products',
  text: `
    MATCH (entry:ProductEntry)
    WHERE entry.document IN $documents
    RETURN ${columns}
    ORDER BY document, product`,
  params: DocumentScope,
  row: EntryRecord,
} satisfies Query;

export const entriesRunBy = {
  name: 'what documents say that bodies run',
  text: `
    MATCH (entry:ProductEntry)
    WHERE entry.runBy IN $bodies
    RETURN DISTINCT entry.runBy AS runner, entry.product AS product, entry.document AS document
    ORDER BY runner, product, document`,
  params: z.strictObject({ bodies: z.array(NodeId) }),
  row: z.strictObject({ runner: NodeId, product: NodeId, document: NodeId }),
} satisfies Query;

export const entriesOf = {
  name: 'what documents say of products',
  text: `
    UNWIND $products AS id
    MATCH (entry:ProductEntry {product: id})
    RETURN ${columns}
    ORDER BY product, version`,
  params: ofProducts,
  row: EntryRecord,
} satisfies Query;
