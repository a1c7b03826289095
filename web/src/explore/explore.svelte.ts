import {
  NetworkAnswer,
  PathsAnswer,
  SubnetworkAnswer,
  type NetworkNode,
  type NetworkTie,
} from '../../../graph/schema/network-answers.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { apiUrl, ask, type Query } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { ViewState } from '../url-state/view-state.ts';
import { byId } from './by-id.ts';
import { mergeNetwork, pathHighlight } from './merge-network.ts';

const depthLimit = 1;

/** What the map and its table show for a view: the network asked for, narrowed by a focus, widened by what was added. */
export class Explore {
  readonly network = new Resource<NetworkAnswer>();
  readonly around = new Resource<SubnetworkAnswer>();
  readonly added = new Resource<SubnetworkAnswer[]>();
  readonly path = new Resource<PathsAnswer>();

  #focused = $state(false);

  /** Null until everything the view needs has arrived. */
  readonly shown: NetworkAnswer | null = $derived.by(() => {
    const base = this.network.value;
    if (base === null || (this.#focused && this.around.value === null)) return null;
    const start =
      this.#focused && this.around.value !== null
        ? { ...base, nodes: this.around.value.nodes, ties: this.around.value.ties }
        : base;
    return mergeNetwork(start, [...(this.added.value ?? []), ...(this.path.value ? [this.path.value] : [])]);
  });

  readonly nodes: ReadonlyMap<string, NetworkNode> = $derived(byId(this.shown?.nodes ?? []));
  readonly ties: ReadonlyMap<string, NetworkTie> = $derived(byId(this.shown?.ties ?? []));
  readonly highlight = $derived(
    this.path.value === null || this.path.value.paths.length === 0 || this.shown === null
      ? null
      : pathHighlight(this.path.value.paths, this.shown.ties),
  );
  readonly partners: number = $derived(
    (this.shown?.nodes ?? []).filter((node) => node.label === 'Actor').length,
  );

  /** Asks for what `state` needs; parts that have not changed are not asked again. */
  show(state: ViewState): void {
    if (state.documents.length === 0) return;
    const narrow = filterQuery(state);
    const view = apiUrl('network', {
      ...narrow,
      level: state.level,
      sections: state.sections,
      kinds: state.kinds,
    });
    this.network.load(view, (signal) => ask(NetworkAnswer, view, signal));
    this.#showFocus(state, narrow);
    this.#showAdded(state);
    this.#showPath(state);
  }

  #showFocus(state: ViewState, narrow: Query): void {
    this.#focused = state.focus !== null;
    if (state.focus === null) return this.around.clear();
    const url = apiUrl(`nodes/${state.focus.id}/neighbours`, { ...narrow, depth: state.focus.depth });
    this.around.load(url, (signal) => ask(SubnetworkAnswer, url, signal));
  }

  /** Expanding shows every direct neighbour in the chosen documents, also those the filters hide. */
  #showAdded(state: ViewState): void {
    if (state.added.length === 0) return this.added.clear();
    const urls = state.added.map((id) =>
      apiUrl(`nodes/${id}/neighbours`, {
        depth: depthLimit,
        documents: state.documents,
        status: ActorStatus.options,
      }),
    );
    this.added.load(urls.join(' '), (signal) =>
      Promise.all(urls.map((url) => ask(SubnetworkAnswer, url, signal))),
    );
  }

  #showPath(state: ViewState): void {
    if (state.path === null) return this.path.clear();
    const url = apiUrl('paths', { ...state.path, documents: state.documents, status: state.status });
    this.path.load(url, (signal) => ask(PathsAnswer, url, signal), false);
  }
}

function filterQuery(state: ViewState): Query {
  return {
    documents: state.documents,
    types: state.types,
    status: state.status,
    basis: state.basis,
  };
}
