import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { NodeLabel } from '../schema/relation-kinds.ts';
import { ActorStatus, NodeId } from '../schema/vocabulary.ts';

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

const usage = z.strictObject({ id: NodeId, document: NodeId, usage: z.int() });

export const usageQueries = {
  meant: {
    name: 'how often bodies and things are named',
    text: `
MATCH (mention:Mention)-[:MEANS]->(node:Entity)
RETURN node.id AS id, mention.document AS document, count(mention) AS usage
ORDER BY id, document`,
    params: none,
    row: usage,
  },
  products: {
    name: 'how many rows products have',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)
RETURN product.id AS id, row.document AS document, count(row) AS usage
ORDER BY id, document`,
    params: none,
    row: usage,
  },
  municipalities: {
    name: 'documents about municipalities',
    text: `
MATCH (document:Document)-[:ABOUT]->(municipality:Municipality)
RETURN municipality.id AS id, document.id AS document, count(document) AS usage
ORDER BY id, document`,
    params: none,
    row: usage,
  },
} satisfies Record<string, Query>;
