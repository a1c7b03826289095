import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/**
 * `version` counts every change, `contentVersion` is its value after the last change of the registry or a document:
 * what people say about findings leaves it alone, so that nothing gathered from the documents is gathered again.
 * `registryVersion` is its value after the last change of the registry, `lastSum` the sum of the last change's line.
 */
export const GraphRecord = z.strictObject({
  version: z.int(),
  contentVersion: z.int(),
  registryVersion: z.int(),
  registryHash: z.string(),
  lastSum: z.string(),
});
export type GraphRecord = z.infer<typeof GraphRecord>;

const graphColumns = `coalesce(graph.version, 0) AS version,
      coalesce(graph.contentVersion, graph.version, 0) AS contentVersion,
      coalesce(graph.registryVersion, 0) AS registryVersion,
      coalesce(graph.registryHash, '') AS registryHash, coalesce(graph.lastSum, '') AS lastSum`;

/**
 * Makes every other writer wait until this transaction ends: all writes touch the one Graph node first, so what is
 * read after it is what will be true at the commit.
 */
export const lockGraph = {
  name: 'lock graph',
  text: `
    MERGE (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $requestId
    RETURN ${graphColumns}`,
  params: z.strictObject({ requestId: z.string().min(1) }),
  row: GraphRecord,
} satisfies Query;

export const graphVersion = {
  name: 'graph version',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    RETURN ${graphColumns}`,
  params: z.strictObject({}),
  row: GraphRecord,
} satisfies Query;

/** Counts everything there is, whosever it is. */
export const nodeCount = {
  name: 'node count',
  text: `
    MATCH (node)
    RETURN count(node) AS nodes`,
  params: z.strictObject({}),
  row: z.strictObject({ nodes: z.int() }),
} satisfies Query;

export const setGraph = {
  name: 'set graph',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph += $graph`,
  params: z.strictObject({ graph: GraphRecord }),
  row: z.never(),
} satisfies Query;

export const documentState = {
  name: 'document state',
  text: `
    MATCH (document:Entity:Document {id: $document})
    RETURN document.version AS version, document.contentHash AS contentHash,
      document.municipality AS municipality, document.title AS title, document.sha256 AS sha256`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({
    version: z.int(),
    contentHash: z.string(),
    municipality: NodeId,
    title: z.string(),
    sha256: z.string(),
  }),
} satisfies Query;

/** Which of these ids are terms. */
export const termsAmong = {
  name: 'terms among ids',
  text: `
    UNWIND $ids AS id
    MATCH (term:Term {id: id})
    RETURN term.id AS id
    ORDER BY id`,
  params: z.strictObject({ ids: z.array(NodeId) }),
  row: z.strictObject({ id: NodeId }),
} satisfies Query;

/** What already carries one of these ids; `document` for parts of a document. Unknown ids give no row. */
export const holdersOf = {
  name: 'holders of ids',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    RETURN node.id AS id, labels(node) AS labels, node.document AS document
    ORDER BY id`,
  params: z.strictObject({ ids: z.array(NodeId) }),
  row: z.strictObject({ id: NodeId, labels: z.array(z.string()), document: NodeId.nullable() }),
} satisfies Query;
