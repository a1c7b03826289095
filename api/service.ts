import type { Graph } from '../graph/graph.ts';
import type { GraphStore } from '../graph/store.ts';

/** What routes work with: questions go to the graph, changes to the store. */
export interface Service {
  readonly graph: Graph;
  readonly store: GraphStore;
}
