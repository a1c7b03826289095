import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { Evidence, TieAnswer } from '../schema/detail-answers.ts';
import { evidence } from './evidence.ts';
import { nodeById, nodeLabel } from '../records/node-record.ts';

export interface TieRequest {
  /** An area (product, section) or a measure. */
  readonly source: string;
  readonly partner: string;
  readonly document?: string | undefined;
}

/** Every mention behind a tie; none is "not named", which is no error. Throws UnknownNode for an unknown end. */
export async function tie(
  engine: Engine,
  { source, partner, document }: TieRequest,
  signal?: AbortSignal,
): Promise<TieAnswer> {
  const [[from], [to], mentions] = await Promise.all([
    engine.read(nodeById, { id: source }, signal),
    engine.read(nodeById, { id: partner }, signal),
    evidence(
      engine,
      { start: 'meant', id: partner, documents: document === undefined ? [] : [document] },
      signal,
    ),
  ]);
  if (from === undefined) throw new UnknownNode(source);
  if (to?.type == null || to.status === null || to.name === null) throw new UnknownNode(partner);
  const label = nodeLabel(from);
  const isBehind = (mention: Evidence): boolean =>
    label === 'Measure'
      ? mention.measure === source
      : mention.area.id === source || mention.row.startsWith(`${source}/`);
  return {
    source: { id: source, name: from.name ?? source, label },
    partner: { id: partner, name: to.name, type: to.type, status: to.status },
    evidence: mentions.filter((mention) => mention.review !== 'rejected' && isBehind(mention)),
  };
}
