import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { NodeRelation } from '../schema/detail-answers.ts';
import { RelationKind } from '../schema/relation-kinds.ts';
import { EventRole, eventRoleLabels, NodeId, type Bilingual } from '../schema/vocabulary.ts';
import { bilingual } from '../records/bilingual.ts';
import { compareText } from '../programme/compare-text.ts';
import { labelOf } from '../records/label-of.ts';
import { relationProperties } from '../records/write/relation-properties.ts';

const kinds = 'PART_OF|MEMBER_OF|INCLUDES|RUN_BY|MATCHES|HOSTS|FUNDS|TAKES_PART|MAYBE_SAME|ABOUT';

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
});
const columns = `type(relation) AS kind, other.id AS other, labels(other) AS labels,
  coalesce(other.name, other.title, other.id) AS name, relation.role AS role, relation.kind AS matched, relation.evidence AS evidence,
  relation.reasonDe AS reasonDe, relation.reasonEn AS reasonEn
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

/** The relations of a node other than the drawn ties, in both directions, by kind and name. */
export async function relations(engine: Engine, id: string, signal?: AbortSignal): Promise<NodeRelation[]> {
  const [outgoing, incoming] = await Promise.all([
    engine.read(relationQueries.outgoing, { id }, signal),
    engine.read(relationQueries.incoming, { id }, signal),
  ]);
  return [
    ...outgoing.map((record) => relation(record, true)),
    ...incoming.map((record) => relation(record, false)),
  ].sort(
    (a, b) =>
      order(a) - order(b) || compareText(a.node.name, b.node.name) || compareText(a.node.id, b.node.id),
  );
}

function relation(record: z.infer<typeof row>, outgoing: boolean): NodeRelation {
  return {
    kind: record.kind,
    outgoing,
    node: { id: record.other, name: record.name, label: labelOf(record.labels) },
    note: noteOf(record),
  };
}

/** How one measure goes on with another. */
const matchNotes: Readonly<Record<z.infer<typeof relationProperties.MATCHES.shape.kind>, Bilingual>> = {
  same: { de: 'unverändert', en: 'unchanged' },
  changed: { de: 'geändert', en: 'changed' },
  immediate: { de: 'Sofortmaßnahme', en: 'immediate measure' },
};

function noteOf({ role, matched, evidence, reasonDe, reasonEn }: z.infer<typeof row>): Bilingual | null {
  if (role !== null) return eventRoleLabels[role];
  if (matched !== null) return matchNotes[matched];
  if (evidence !== null) return { de: evidence, en: evidence };
  return bilingual(reasonDe, reasonEn);
}

function order({ kind, outgoing }: NodeRelation): number {
  return RelationKind.options.indexOf(kind) * 2 + (outgoing ? 0 : 1);
}
