import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { SearchEntry } from '../identity/search-entry.ts';
import { ActorType } from '../schema/actor-types.ts';
import { NodeLabel } from '../schema/relation-kinds.ts';
import { ActorStatus, NodeId } from '../schema/vocabulary.ts';
import { labelOf } from '../records/label-of.ts';

const findable = [
  'Actor',
  'Product',
  'Programme',
  'Channel',
  'TargetGroup',
  'Place',
  'Municipality',
  'Document',
];
const parts = ['Section', 'Goal', 'Measure', 'Event'];

const row = z.strictObject({
  id: NodeId,
  labels: z.array(z.string()),
  name: z.string(),
  code: z.string().nullable(),
  aliases: z.array(z.string()).nullable(),
  type: ActorType.nullable(),
  status: ActorStatus.nullable(),
  document: NodeId.nullable(),
});
const none = z.strictObject({});

/** One text per label: a label is no parameter in Cypher, and a scan of all nodes would meet every mention. */
export const searchEntryQueries = [...findable, ...parts].map(
  (label) =>
    ({
      name: `findable ${NodeLabel.parse(label)} nodes`,
      text: `
MATCH (node:${label})
RETURN node.id AS id, labels(node) AS labels, coalesce(node.name, node.title) AS name, node.code AS code,
  node.aliases AS aliases, node.type AS type, node.status AS status, node.document AS document
ORDER BY id`,
      params: none,
      row,
    }) satisfies Query,
);

const usage = z.strictObject({ id: NodeId, documents: z.array(NodeId), usage: z.int() });

export const usageQueries = {
  meant: {
    name: 'how often bodies and things are named',
    text: `
MATCH (mention:Mention)-[:MEANS]->(node:Entity)
WITH node.id AS id, mention.document AS document, count(mention) AS mentions
ORDER BY id, document
RETURN id, collect(document) AS documents, sum(mentions) AS usage
ORDER BY id`,
    params: none,
    row: usage,
  },
  products: {
    name: 'how many rows products have',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)
WITH product.id AS id, row.document AS document, count(row) AS rows
ORDER BY id, document
RETURN id, collect(document) AS documents, sum(rows) AS usage
ORDER BY id`,
    params: none,
    row: usage,
  },
  municipalities: {
    name: 'documents about municipalities',
    text: `
MATCH (document:Document)-[:ABOUT]->(municipality:Municipality)
WITH municipality.id AS id, document.id AS document
ORDER BY id, document
RETURN id, collect(document) AS documents, count(document) AS usage
ORDER BY id`,
    params: none,
    row: usage,
  },
} satisfies Record<string, Query>;

/** Everything that can be found, with the documents it occurs in. */
export async function searchEntries(engine: Engine, signal?: AbortSignal): Promise<SearchEntry[]> {
  const [nodes, usages] = await Promise.all([
    Promise.all(searchEntryQueries.map((query) => engine.read(query, {}, signal))),
    Promise.all(Object.values(usageQueries).map((query) => engine.read(query, {}, signal))),
  ]);
  const used = new Map(usages.flat().map((record) => [record.id, record]));
  return nodes.flat().map((record): SearchEntry => {
    const label = labelOf(record.labels);
    const own = label === 'Document' ? record.id : record.document;
    return {
      id: record.id,
      label,
      name: record.name,
      code: record.code,
      aliases: record.aliases ?? [],
      type: record.type,
      status: record.status,
      documents: used.get(record.id)?.documents ?? (own === null ? [] : [own]),
      usage: used.get(record.id)?.usage ?? 0,
    };
  });
}
