import type { Engine } from '../engines/engine.ts';
import type { NetworkAnswer, NetworkQuery } from '../schema/network-answers.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import { coverage, facets } from '../programme/network-coverage.ts';
import { networkRecords } from './network-records.ts';
import { NetworkSelection } from '../programme/network-selection.ts';
import { networkView, type NetworkView } from '../programme/network-view.ts';

/** The answer with the source lines behind its ties and the documents it rests on, as exports need them. */
export interface DetailedNetwork extends NetworkAnswer {
  readonly lines: NetworkView['lines'];
  readonly sources: readonly DocumentRecord[];
}

/** The cooperation network of the asked documents. Throws UnknownNode for a document that is not loaded. */
export async function network(
  engine: Engine,
  query: NetworkQuery,
  signal?: AbortSignal,
): Promise<NetworkAnswer> {
  const { nodes, ties, coverage, facets } = await detailedNetwork(engine, query, signal);
  return { nodes, ties, coverage, facets };
}

/** As `network`, with source lines. */
export async function detailedNetwork(
  engine: Engine,
  query: NetworkQuery,
  signal?: AbortSignal,
): Promise<DetailedNetwork> {
  const records = await networkRecords(engine, query, signal);
  const selection = new NetworkSelection(records, query);
  const view = networkView(records, selection, query);
  return {
    ...view,
    sources: records.documents,
    coverage: coverage(records, selection, query.status),
    facets: facets(records, selection),
  };
}
