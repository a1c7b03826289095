import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import type { NodeRelation } from '../schema/detail-answers.ts';
import { Actor } from '../schema/registry.ts';
import type { NodeLabel } from '../schema/relation-kinds.ts';
import { ActorType } from '../schema/actor-types.ts';
import { ActorStatus, ComparedKind, NodeId } from '../schema/vocabulary.ts';
import { bilingual } from './bilingual.ts';
import { labelOf } from './label-of.ts';

/** Any public node with the properties that answers show; what its label lacks is null. */
export const NodeRecord = z.strictObject({
  id: NodeId,
  /** The document it stands in; null for what documents share, and for a document itself. */
  document: NodeId.nullable(),
  labels: z.array(z.string()),
  name: z.string().nullable(),
  code: z.string().nullable(),
  noteDe: z.string().nullable(),
  noteEn: z.string().nullable(),
  type: ActorType.nullable(),
  status: ActorStatus.nullable(),
  level: Actor.shape.level.nullable(),
  municipality: NodeId.nullable(),
  branch: ComparedKind.nullable(),
  aliases: z.array(z.string()).nullable(),
  guessDe: z.string().nullable(),
  guessEn: z.string().nullable(),
  profile: z.array(NodeId).nullable(),
  isil: z.string().nullable(),
  gnd: z.string().nullable(),
  wikidata: z.string().nullable(),
  website: z.string().nullable(),
});
export type NodeRecord = z.infer<typeof NodeRecord>;

export const nodeById = {
  name: 'node by id',
  text: `
MATCH (node:Entity {id: $id})
RETURN node.id AS id, node.document AS document, labels(node) AS labels, coalesce(node.name, node.title, node.wording) AS name,
  node.code AS code, node.noteDe AS noteDe, node.noteEn AS noteEn, node.type AS type, node.status AS status,
  node.level AS level, node.municipality AS municipality, node.branch AS branch, node.aliases AS aliases,
  node.guessDe AS guessDe, node.guessEn AS guessEn, node.profile AS profile,
  node.isil AS isil, node.gnd AS gnd, node.wikidata AS wikidata, node.website AS website`,
  params: z.strictObject({ id: NodeId }),
  row: NodeRecord,
} satisfies Query;

/** The node's own label. */
export function nodeLabel(record: NodeRecord): NodeLabel {
  return labelOf(record.labels);
}

/** The actor in full, its relations to other actors read from `relations`; null for any other node. */
export function actorOf(record: NodeRecord, relations: readonly NodeRelation[]): Actor | null {
  const { id, name, type, status, level, isil, gnd, wikidata, website } = record;
  if (nodeLabel(record) !== 'Actor' || name === null || type === null || status === null || level === null)
    return null;
  const outgoing = (kind: string): NodeRelation[] =>
    relations.filter((relation) => relation.outgoing && relation.kind === kind);
  const guess = bilingual(record.guessDe, record.guessEn);
  const whole = outgoing('PART_OF')[0];
  return {
    id,
    name,
    type,
    status,
    level,
    aliases: record.aliases ?? [],
    profile: record.profile ?? [],
    memberOf: outgoing('MEMBER_OF').map(({ node }) => node.id),
    includes: outgoing('INCLUDES').map(({ node, note }) => ({ id: node.id, evidence: note?.de ?? '' })),
    ...(record.municipality === null ? {} : { municipality: record.municipality }),
    ...(record.branch === null ? {} : { branch: record.branch }),
    ...(guess === null ? {} : { guess }),
    ...(isil === null ? {} : { isil }),
    ...(gnd === null ? {} : { gnd }),
    ...(wikidata === null ? {} : { wikidata }),
    ...(website === null ? {} : { website }),
    ...(whole === undefined ? {} : { partOf: whole.node.id }),
  };
}
