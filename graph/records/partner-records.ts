import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { PartnerSummary } from '../schema/detail-answers.ts';
import { ActorStatus, Basis, NodeId, ReviewState } from '../schema/vocabulary.ts';
import { compareText } from '../programme/compare-text.ts';
import { strongest } from '../programme/network-ties.ts';

/** A mention of a body in a row, with the area of the row. */
export const PartnerRecord = z.strictObject({
  mention: NodeId,
  document: NodeId,
  row: NodeId,
  basis: Basis,
  review: ReviewState,
  actor: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
  area: NodeId,
  areaName: z.string(),
});
export type PartnerRecord = z.infer<typeof PartnerRecord>;

const statuses = z.array(ActorStatus);

function partnerText(restriction: string): string {
  return `
MATCH (mention:Mention)-[:MEANS]->(actor:Actor)
WHERE ${restriction}mention.review <> 'rejected' AND actor.status IN $status
MATCH (mention)-[:\`IN\`]->(row:Row)
MATCH (area:Entity {id: coalesce(row.product, row.section)})
RETURN mention.id AS mention, mention.document AS document, row.id AS row, mention.basis AS basis,
  mention.review AS review, actor.id AS actor, actor.name AS name, actor.type AS type,
  actor.status AS status, area.id AS area, coalesce(area.name, area.title) AS areaName
ORDER BY actor, document, mention`;
}

export const partnersInDocuments = {
  name: 'partners named in documents',
  text: partnerText('mention.document IN $documents AND '),
  params: z.strictObject({ documents: z.array(NodeId), status: statuses }),
  row: PartnerRecord,
} satisfies Query;

export const partnersAnywhere = {
  name: 'partners named anywhere',
  text: partnerText(''),
  params: z.strictObject({ status: statuses }),
  row: PartnerRecord,
} satisfies Query;

/** Counts of one body from its mentions; null without any. */
export function partnerSummary(mentions: readonly PartnerRecord[]): PartnerSummary | null {
  const first = mentions[0];
  if (first === undefined) return null;
  const areas = new Map(mentions.map(({ area, areaName }) => [area, areaName]));
  return {
    id: first.actor,
    name: first.name,
    type: first.type,
    status: first.status,
    documents: [...new Set(mentions.map(({ document }) => document))].sort(),
    areas: [...areas.entries()]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    rows: new Set(mentions.map(({ row }) => row)).size,
    mentions: mentions.length,
    bestBasis: strongest(mentions.map(({ basis }) => basis)),
    unreviewed: mentions.filter(({ review }) => review === 'open').length,
  };
}
