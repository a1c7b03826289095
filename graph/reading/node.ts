import type { Reading } from './reading.ts';
import { placeInDocument } from '../schema/ids.ts';
import type { NodeAnswer } from '../schema/detail-answers.ts';
import type { NodeLabel } from '../schema/relation-kinds.ts';
import { bilingual } from '../records/bilingual.ts';
import type { EvidenceStart } from '../records/evidence.ts';
import { measureAnswer } from '../records/measure-records.ts';
import { nodeMeasures } from '../records/node-measures.ts';
import { actorOf, nodeLabel, type NodeRecord } from '../records/node-record.ts';
import { corpus } from './corpus/corpus.ts';
import { inWords } from '../programme/named.ts';
import { namedInScope } from './corpus/named-bodies.ts';
import { evidence } from './evidence.ts';
import { relations } from './relations.ts';
import { statements } from './statements.ts';
import { visibleNode } from './visible-node.ts';

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

/** Any node with its relations, measures and evidence. Throws UnknownNode. */
export async function node(
  reading: Reading,
  id: string,
  { documents = [] }: { readonly documents?: readonly string[] | undefined } = {},
): Promise<NodeAnswer> {
  const record = await visibleNode(reading, id);
  const label = nodeLabel(record);
  const start = evidenceStarts[label];
  const [related, measures, mentions, all, stated] = await Promise.all([
    relations(reading, id),
    label in nodeMeasures ? reading.read(measuresOf(label), { id }) : [],
    start === undefined ? [] : evidence(reading, { start, id, documents }),
    label === 'Actor' ? corpus(reading) : null,
    statements(reading, id, documents),
  ]);
  const isWanted = ({ document }: { readonly document: string }): boolean =>
    documents.length === 0 || documents.includes(document);
  const wanted = measures.filter(isWanted);
  const named = all === null ? [] : (namedInScope.of(all, reading.scope).get(id) ?? []);
  return {
    id,
    label,
    name: nameOf(record),
    actor: actorOf(record, related),
    code: record.code,
    note: bilingual(record.noteDe, record.noteEn),
    measures: wanted.map((measure) => ({ ...measureAnswer(measure), document: measure.document })),
    relations: related,
    named: named.filter(isWanted).map(inWords),
    evidence: mentions.slice(0, evidenceShown),
    evidenceTotal: mentions.length,
    stated,
  };
}

function measuresOf(label: NodeLabel): (typeof nodeMeasures)[keyof typeof nodeMeasures] {
  if (label === 'Product' || label === 'Section' || label === 'Row') return nodeMeasures[label];
  return nodeMeasures.Measure;
}

/** Rows have no name of their own: the place in the document stands for it. */
function nameOf({ id, name }: NodeRecord): string {
  return name ?? placeInDocument(id);
}
