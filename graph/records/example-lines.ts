import { z } from 'zod';
import { ActorType } from '../schema/actor-types.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import { ActorStatus, Basis, MeaningRule, NodeId } from '../schema/vocabulary.ts';
import type { EntryRecord } from './product-entries.ts';

/**
 * Finds what stands around one confirmed name of a body: the place of a line that is cited for many. Goes on from
 * `example`, the id of a mention.
 */
export const aroundExample = `
MATCH (mention:Entity {id: example})-[means:MEANS]->(actor:Actor)
MATCH (mention)-[:\`IN\`]->(row:Row)-[:FOR]->(product:Product)
MATCH (row)-[:\`IN\`]->(section:Section)`;

/** Columns of ExampleRecord, but for `document`. */
export const exampleColumns = `
  mention.id AS mention, mention.wording AS wording, mention.basis AS basis, means.rule AS rule,
  mention.lineFrom AS lineFrom, mention.lineTo AS lineTo, row.id AS row, section.code AS section,
  section.title AS sectionTitle, actor.id AS actor, actor.name AS name, actor.type AS type,
  actor.status AS status, product.id AS area`;

export const ExampleRecord = z.strictObject({
  document: NodeId,
  mention: NodeId,
  wording: z.string(),
  basis: Basis,
  rule: MeaningRule,
  lineFrom: z.int(),
  lineTo: z.int(),
  row: NodeId,
  section: z.string(),
  sectionTitle: z.string(),
  actor: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
  area: NodeId,
});

/** The line that is cited, its area as the document itself says; its `measure` is not looked up. */
export function exampleLine(
  record: z.infer<typeof ExampleRecord>,
  { name: areaName, code, kind }: EntryRecord,
): EvidenceLine {
  const { document, mention, wording, basis, rule, lineFrom, lineTo, row, name, type, status } = record;
  return {
    document,
    row,
    section: { code: record.section, title: record.sectionTitle },
    area: { id: record.area, name: areaName, code, kind },
    measure: null,
    mention,
    wording,
    actor: { id: record.actor, name, type, status },
    basis,
    review: 'confirmed',
    rule,
    role: 'partner',
    lines: [lineFrom, lineTo],
  };
}
