import type { NetworkAnswer, NetworkQuery } from '../schema/network-answers.ts';
import type { NetworkContent } from '../schema/network-content.ts';
import { coverage, facets } from './coverage.ts';
import { NetworkSelection, type PlacedName } from './selection.ts';
import { networkView } from './view.ts';

/** An answer with the names behind each naming tie, by tie id. */
export interface ComputedNetwork {
  readonly answer: NetworkAnswer;
  readonly behind: ReadonlyMap<string, readonly PlacedName[]>;
}

/**
 * What filters leave of the networks of some documents: the one rule, which the server answers by and the browser filters
 * by. `content` holds measures if the query's level is theirs.
 */
export function networkOf(content: NetworkContent, query: NetworkQuery): ComputedNetwork {
  const selection = new NetworkSelection(content, query);
  const { nodes, ties, behind } = networkView(selection, query);
  return {
    answer: { nodes, ties, coverage: coverage(selection, query.status, content), facets: facets(selection) },
    behind,
  };
}
