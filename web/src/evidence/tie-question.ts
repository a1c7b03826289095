import { NodeId } from '../../../graph/schema/vocabulary.ts';

/** What to ask about a tie. */
export interface TieQuestion {
  readonly document: string;
  readonly product: string;
  readonly partner: string;
}

/** Reads the id of a tie, `document|area or measure|partner`; null when it is none. */
export function tieQuestion(id: string): TieQuestion | null {
  const [document, product, partner, ...rest] = id.split('|').map((part) => NodeId.safeParse(part).data);
  if (document === undefined || product === undefined || partner === undefined || rest.length > 0)
    return null;
  return { document, product, partner };
}
