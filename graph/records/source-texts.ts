import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';

/** A source text as one node: its lines are one list. It outlives a replacement of the document that it is of. */
export const StoredSource = z.strictObject({
  id: NodeId,
  sha256: z.string(),
  lines: z.array(z.string()),
  pages: z.array(z.int()),
  masked: z.int(),
});
export type StoredSource = z.infer<typeof StoredSource>;

/** Some lines of the text whose hash is the document's; `total` is how many there are. */
export const sourceLines = {
  name: 'lines of a source text',
  text: `
MATCH (source:SourceText {id: $document})
WHERE source.sha256 = $sha256
RETURN source.lines[$skip..$upTo] AS lines, source.pages AS pages, source.masked AS masked, size(source.lines) AS total`,
  params: z.strictObject({ document: NodeId, sha256: z.string(), skip: z.int(), upTo: z.int() }),
  row: z.strictObject({
    lines: z.array(z.string()),
    pages: z.array(z.int()).nullable(),
    masked: z.int(),
    total: z.int(),
  }),
} satisfies Query;

export const writeSource = {
  name: 'write a source text',
  text: `
    MERGE (source:SourceText {id: $source.id})
    SET source = $source`,
  params: z.strictObject({ source: StoredSource }),
  row: z.never(),
} satisfies Query;

export const deleteSource = {
  name: 'delete a source text',
  text: `
    MATCH (source:SourceText {id: $id})
    DETACH DELETE source`,
  params: z.strictObject({ id: NodeId }),
  row: z.never(),
} satisfies Query;
