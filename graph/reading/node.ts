import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { NodeAnswer } from '../schema/detail-answers.ts';
import type { NodeLabel } from '../schema/relation-kinds.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { bilingual } from '../records/bilingual.ts';
import { evidence, type EvidenceStart } from './evidence.ts';
import { measureAnswer, measureColumns, MeasureRecord } from '../records/measure-records.ts';
import { actorOf, nodeById, nodeLabel, type NodeRecord } from '../records/node-record.ts';
import { relations } from './relations.ts';

/** Mentions sent with a node; `evidenceTotal` tells how many there are. */
const evidenceShown = 500;

const evidenceStarts: Readonly<Partial<Record<NodeLabel, EvidenceStart>>> = {
  Actor: 'meant',
  Programme: 'meant',
  Channel: 'meant',
  TargetGroup: 'meant',
  Place: 'meant',
  Product: 'product',
  Section: 'section',
  Row: 'row',
  Measure: 'measure',
  Mention: 'mention',
  Document: 'document',
};

function measureQuery(name: string, start: string, rowPosition = 'row.position') {
  return {
    name: `measures of a ${name}`,
    text: `
${start}
RETURN ${measureColumns}, ${rowPosition} AS rowPosition, measure.position AS position
ORDER BY document, rowPosition, position, id`,
    params: z.strictObject({ id: NodeId }),
    row: MeasureRecord.extend({ rowPosition: z.int().nullable(), position: z.int() }),
  } satisfies Query;
}

export const nodeMeasures = {
  Product: measureQuery(
    'product',
    'MATCH (:Entity {id: $id})<-[:FOR]-(row:Row) MATCH (row)<-[:`IN`]-(measure:Measure)',
  ),
  Section: measureQuery(
    'section',
    'MATCH (:Entity {id: $id})<-[:`IN`]-(row:Row) MATCH (row)<-[:`IN`]-(measure:Measure)',
  ),
  Row: measureQuery('row', 'MATCH (row:Entity {id: $id})<-[:`IN`]-(measure:Measure)'),
  Measure: measureQuery('measure itself', 'MATCH (measure:Entity {id: $id})', 'null'),
} satisfies Partial<Record<NodeLabel, Query>>;

/** Any node with its relations, measures and evidence. Throws UnknownNode. */
export async function node(
  engine: Engine,
  id: string,
  { documents = [] }: { readonly documents?: readonly string[] | undefined } = {},
  signal?: AbortSignal,
): Promise<NodeAnswer> {
  const [record] = await engine.read(nodeById, { id }, signal);
  if (record === undefined) throw new UnknownNode(id);
  const label = nodeLabel(record);
  const start = evidenceStarts[label];
  const [related, measures, mentions] = await Promise.all([
    relations(engine, id, signal),
    label in nodeMeasures ? engine.read(measuresOf(label), { id }, signal) : [],
    start === undefined ? [] : evidence(engine, { start, id, documents }, signal),
  ]);
  const wanted = measures.filter(({ document }) => documents.length === 0 || documents.includes(document));
  return {
    id,
    label,
    name: nameOf(record),
    actor: actorOf(record, related),
    code: record.code,
    note: bilingual(record.noteDe, record.noteEn),
    measures: wanted.map((measure) => ({ ...measureAnswer(measure), document: measure.document })),
    relations: related,
    evidence: mentions.slice(0, evidenceShown),
    evidenceTotal: mentions.length,
  };
}

function measuresOf(label: NodeLabel): (typeof nodeMeasures)[keyof typeof nodeMeasures] {
  if (label === 'Product' || label === 'Section' || label === 'Row') return nodeMeasures[label];
  return nodeMeasures.Measure;
}

/** Rows have no name of their own: the place in the document stands for it. */
function nameOf({ id, name }: NodeRecord): string {
  return name ?? id.slice(id.indexOf('/') + 1);
}
