import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/**
 * `version` counts every change, `contentVersion` is its value after the last change of the registry or a document:
 * what people say about findings leaves it alone, so that nothing gathered from the documents is gathered again.
 */
const GraphRecord = z.strictObject({
  version: z.int(),
  contentVersion: z.int(),
  registryHash: z.string().nullable(),
});
const graphColumns = `coalesce(graph.version, 0) AS version,
      coalesce(graph.contentVersion, graph.version, 0) AS contentVersion, graph.registryHash AS registryHash`;

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

export const setGraphVersion = {
  name: 'set graph version',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.version = $version, graph.contentVersion = $contentVersion`,
  params: z.strictObject({ version: z.int(), contentVersion: z.int() }),
  row: z.never(),
} satisfies Query;

export const setRegistryHash = {
  name: 'set registry hash',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.registryHash = $hash`,
  params: z.strictObject({ hash: z.string() }),
  row: z.never(),
} satisfies Query;

/** `subject` is what a request made that has an id of its own: a dismissal. */
const RunRecord = z.strictObject({
  id: z.string(),
  version: z.int(),
  kind: z.string(),
  document: z.string().nullable(),
  contentHash: z.string().nullable(),
  subject: z.string().nullable(),
});
export type ImportRun = z.infer<typeof RunRecord>;
const runColumns = `run.id AS id, run.version AS version, run.kind AS kind, run.document AS document,
      run.contentHash AS contentHash, run.subject AS subject`;

/** What a request did when it was first received. */
export const importRun = {
  name: 'import run',
  text: `
    MATCH (run:ImportRun {id: $requestId})
    RETURN ${runColumns}`,
  params: z.strictObject({ requestId: z.string().min(1) }),
  row: RunRecord,
} satisfies Query;

/** Requests whose ids begin alike, oldest first. */
export const importRunsOf = {
  name: 'import runs of one origin',
  text: `
    MATCH (run:ImportRun)
    WHERE run.id STARTS WITH $prefix
    RETURN ${runColumns}
    ORDER BY version, id`,
  params: z.strictObject({ prefix: z.string().min(1) }),
  row: RunRecord,
} satisfies Query;

/** Keeps the request under a unique key in the transaction it belongs to; `version` is the answer it was given. */
export const createImportRun = {
  name: 'create import run',
  text: `
    CREATE (run:ImportRun {id: $requestId})
    SET run += $run`,
  params: z.strictObject({
    requestId: z.string().min(1),
    run: z.strictObject({
      kind: z.string(),
      at: z.string(),
      version: z.int(),
      document: NodeId.optional(),
      contentHash: z.string(),
      subject: z.string().optional(),
    }),
  }),
  row: z.never(),
} satisfies Query;

export const documentState = {
  name: 'document state',
  text: `
    MATCH (document:Entity:Document {id: $document})
    RETURN document.version AS version, document.contentHash AS contentHash`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({ version: z.int(), contentHash: z.string() }),
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
