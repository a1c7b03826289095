import { compareText } from '../schema/compare-text.ts';
import { coverage, facets } from '../programme/coverage.ts';
import { NetworkSelection } from '../programme/network-selection.ts';
import { networkView, type NetworkView } from '../programme/network-view.ts';
import type { Programme } from '../programme/programme.ts';
import { compareProgrammes } from '../programme/programme-order.ts';
import type { NetworkAnswer, NetworkQuery } from '../schema/network-answers.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/** The answer with the source lines behind its ties and the documents it rests on, as exports need them. */
export interface DetailedNetwork extends NetworkAnswer {
  readonly lines: NetworkView['lines'];
  /** By town, year and id. */
  readonly sources: readonly Pick<Programme, 'document' | 'source'>[];
}

/** The cooperation network of the asked documents. Throws UnknownNode for a document that is not loaded. */
export async function network(reading: Reading, query: NetworkQuery): Promise<NetworkAnswer> {
  const { nodes, ties, coverage: rests, facets: counts } = await detailedNetwork(reading, query);
  return { nodes, ties, coverage: rests, facets: counts };
}

/** As `network`, with source lines. */
export async function detailedNetwork(reading: Reading, query: NetworkQuery): Promise<DetailedNetwork> {
  const asked = await programmes(reading, [...new Set(query.documents)]);
  const selection = new NetworkSelection(
    asked.toSorted((a, b) => compareText(a.document.id, b.document.id)),
    query,
  );
  return {
    ...networkView(selection, query),
    sources: asked.toSorted(compareProgrammes).map(({ document, source }) => ({ document, source })),
    coverage: coverage(selection, query.status),
    facets: facets(selection),
  };
}
