import type { z } from 'zod';
import type { Reading } from './reading.ts';
import type { NodeRelation } from '../schema/detail-answers.ts';
import { linesWords } from '../programme/lines-list.ts';
import { RelationKind } from '../schema/relation-kinds.ts';
import { eventRoleTable, type Bilingual } from '../schema/vocabulary.ts';
import { bilingual } from '../records/bilingual.ts';
import { compareText } from '../schema/compare-text.ts';
import { labelOf } from '../records/label-of.ts';
import { relationQueries } from '../records/relations.ts';
import { productWords } from './product-words.ts';
import { runByRelations } from './run-by.ts';
import { everything } from './scope.ts';
import { visibility } from './visibility.ts';

type RelationRecord = z.infer<typeof relationQueries.outgoing.row>;

/** The relations of a node other than the drawn ties, in both directions, by kind and name. */
export async function relations(reading: Reading, id: string): Promise<NodeRelation[]> {
  const [outgoing, incoming, isVisible] = await Promise.all([
    reading.read(relationQueries.outgoing, { id }),
    reading.read(relationQueries.incoming, { id }),
    visibility(reading),
  ]);
  const shows = ({ other, labels, otherDocument, document, role }: RelationRecord): boolean =>
    isVisible({ id: other, label: labelOf(labels), document: role === null ? otherDocument : document });
  const words = await productWords(
    reading,
    [...outgoing, ...incoming].filter(({ labels }) => labels.includes('Product')).map(({ other }) => other),
  );
  const drawn = [
    ...outgoing.filter(shows).map((record) => relation(record, true, words.get(record.other)?.name)),
    ...incoming.filter(shows).map((record) => relation(record, false, words.get(record.other)?.name)),
  ];
  // Who runs an area is drawn as the document written last says, which may be out of sight.
  const all =
    reading.scope === everything
      ? drawn
      : [...drawn.filter(({ kind }) => kind !== 'RUN_BY'), ...(await runByRelations(reading, id))];
  return all.sort(
    (a, b) =>
      order(a) - order(b) || compareText(a.node.name, b.node.name) || compareText(a.node.id, b.node.id),
  );
}

function relation(record: RelationRecord, outgoing: boolean, name = record.name): NodeRelation {
  return {
    kind: record.kind,
    outgoing,
    node: { id: record.other, name, label: labelOf(record.labels) },
    note: noteOf(record),
    ...(record.state === 'same' ? { decided: true as const } : {}),
  };
}

/** How one measure goes on with another. */
const matchNotes: Readonly<Record<NonNullable<RelationRecord['matched']>, Bilingual>> = {
  same: { de: 'unverändert', en: 'unchanged' },
  changed: { de: 'geändert', en: 'changed' },
  immediate: { de: 'Sofortmaßnahme', en: 'immediate measure' },
};

function noteOf(record: RelationRecord): Bilingual | null {
  const { role, matched, evidence, reasonDe, reasonEn, document, lineFrom, lineTo } = record;
  if (role !== null) {
    const { de, en } = eventRoleTable[role].label;
    if (lineFrom === null || lineTo === null) return { de, en };
    const lines = linesWords([[lineFrom, lineTo]]);
    return { de: `${de}; ${document}, ${lines.de}`, en: `${en}; ${document}, ${lines.en}` };
  }
  if (matched !== null) return matchNotes[matched];
  if (evidence !== null) return { de: evidence, en: evidence };
  return bilingual(reasonDe, reasonEn);
}

function order({ kind, outgoing }: NodeRelation): number {
  return RelationKind.options.indexOf(kind) * 2 + (outgoing ? 0 : 1);
}
