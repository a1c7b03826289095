import type { Reading } from './reading.ts';
import { UnknownNode } from '../errors.ts';
import { isAbout } from '../programme/statements.ts';
import { isWithin } from '../schema/ids.ts';
import type { Evidence, TieAnswer } from '../schema/detail-answers.ts';
import { evidence } from './evidence.ts';
import { nodeLabel } from '../records/node-record.ts';
import { statements } from './statements.ts';
import { visibleNode } from './visible-node.ts';

export interface TieRequest {
  /** An area (product, section) or a measure. */
  readonly source: string;
  readonly partner: string;
  readonly document?: string | undefined;
}

/** Every mention behind a tie, and what is stated beside them; none is "not named", which is no error. Throws UnknownNode for an unknown end. */
export async function tie(reading: Reading, { source, partner, document }: TieRequest): Promise<TieAnswer> {
  const [from, to, mentions, stated] = await Promise.all([
    visibleNode(reading, source),
    visibleNode(reading, partner),
    evidence(reading, { start: 'meant', id: partner, documents: document === undefined ? [] : [document] }),
    statements(reading, partner, document === undefined ? [] : [document]),
  ]);
  if (to.type === null || to.status === null || to.name === null) throw new UnknownNode(partner);
  const label = nodeLabel(from);
  const isBehind = (mention: Evidence): boolean =>
    label === 'Measure'
      ? mention.measure === source
      : mention.area.id === source || isWithin(mention.row, source);
  return {
    source: { id: source, name: from.name ?? source, label },
    partner: { id: partner, name: to.name, type: to.type, status: to.status },
    evidence: mentions.filter((mention) => mention.ties && isBehind(mention)),
    stated: stated.filter((statement) => isAbout(statement, source)),
  };
}
