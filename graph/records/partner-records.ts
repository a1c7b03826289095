import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { ActorStatus, Basis, Modality, NodeId, ReviewState } from '../schema/vocabulary.ts';

/** A name that ties, with the area of its row. */
export const PartnerRecord = z.strictObject({
  mention: NodeId,
  document: NodeId,
  row: NodeId,
  basis: Basis,
  review: ReviewState,
  modality: Modality,
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
WHERE ${restriction}mention.ties = true AND actor.status IN $status
MATCH (mention)-[:\`IN\`]->(row:Row)
MATCH (area:Entity {id: coalesce(row.product, row.section)})
RETURN mention.id AS mention, mention.document AS document, row.id AS row, mention.basis AS basis,
  mention.review AS review, mention.modality AS modality, actor.id AS actor, actor.name AS name, actor.type AS type,
  actor.status AS status, area.id AS area, coalesce(area.name, area.title) AS areaName
ORDER BY actor, document, mention`;
}

export const partnersInDocuments = {
  name: 'partners named in documents',
  text: partnerText('mention.document IN $documents AND '),
  params: z.strictObject({ documents: z.array(NodeId), status: statuses }),
  row: PartnerRecord,
} satisfies Query;

export const partnerAnywhere = {
  name: 'one partner named anywhere',
  text: partnerText('actor.id = $id AND '),
  params: z.strictObject({ id: NodeId, status: statuses }),
  row: PartnerRecord,
} satisfies Query;

export const partnersAnywhere = {
  name: 'partners named anywhere',
  text: partnerText(''),
  params: z.strictObject({ status: statuses }),
  row: PartnerRecord,
} satisfies Query;
