import type { NodeLabel } from '../schema/relation-kinds.ts';
import { corpus } from './corpus/corpus.ts';
import { occurrences } from './corpus/occurrences.ts';
import type { Reading } from './reading.ts';
import { everything } from './scope.ts';

/** A node as its visibility is decided: `document` is the one it stands in, null for what documents share. */
export interface Placed {
  readonly id: string;
  readonly label: NodeLabel;
  readonly document: string | null;
}

/**
 * Tells which nodes this reader may see: what stands in a document of the scope, and of what documents share (areas,
 * bodies, things, towns) all but those that occur in documents out of scope only.
 */
export async function visibility(reading: Reading): Promise<(node: Placed) => boolean> {
  if (reading.scope === everything) return () => true;
  const occurring = occurrences.of(await corpus(reading));
  return ({ id, label, document }) => {
    if (label === 'Document') return reading.sees(id);
    if (document !== null) return reading.sees(document);
    const documents = occurring.get(id);
    return documents === undefined || [...documents.keys()].some((one) => reading.sees(one));
  };
}
