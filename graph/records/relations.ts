import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { RelationKind } from '../schema/relation-kinds.ts';
import { EventRole, NodeId } from '../schema/vocabulary.ts';
import { relationProperties } from './write/relation-properties.ts';

const kinds = 'PART_OF|MEMBER_OF|INCLUDES|RUN_BY|MATCHES|HOSTS|FUNDS|TAKES_PART|NAMED_AT|MAYBE_SAME|ABOUT';

const params = z.strictObject({ id: NodeId });

const row = z.strictObject({
  kind: RelationKind,
  other: NodeId,
  labels: z.array(z.string()),
  name: z.string(),
  role: EventRole.nullable(),
  matched: relationProperties.MATCHES.shape.kind.nullable(),
  evidence: z.string().nullable(),
  reasonDe: z.string().nullable(),
  reasonEn: z.string().nullable(),
  state: z.string().nullable(),
  lineFrom: z.int().nullable(),
  lineTo: z.int().nullable(),
  otherDocument: NodeId.nullable(),
  /** The document that says so, where one does. */
  document: NodeId.nullable(),
});

const columns = `type(relation) AS kind, other.id AS other, labels(other) AS labels,
  coalesce(other.name, other.title, other.id) AS name, relation.role AS role, relation.kind AS matched, relation.evidence AS evidence,
  relation.reasonDe AS reasonDe, relation.reasonEn AS reasonEn, relation.state AS state,
  relation.lineFrom AS lineFrom, relation.lineTo AS lineTo,
  other.document AS otherDocument, relation.document AS document
ORDER BY kind, name, other`;

export const relationQueries = {
  outgoing: {
    name: 'relations from a node',
    text: `MATCH (:Entity {id: $id})-[relation:${kinds}|FOR|\`IN\`]->(other:Entity)\nRETURN ${columns}`,
    params,
    row,
  },
  /** Without what stands in the node: rows and mentions are shown as rows and evidence. */
  incoming: {
    name: 'relations to a node',
    text: `MATCH (:Entity {id: $id})<-[relation:${kinds}]-(other:Entity)\nRETURN ${columns}`,
    params,
    row,
  },
} satisfies Record<string, Query>;
