import { networkOf } from '../../../graph/network/network-of.ts';
import {
  type NetworkAnswer,
  type NetworkNode,
  type NetworkQuery,
  type NetworkTie,
  PathsAnswer,
  SubnetworkAnswer,
} from '../../../graph/schema/network-answers.ts';
import { NetworkContent } from '../../../graph/schema/network-content.ts';
import { apiUrl, ask, type Query } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { Focus } from '../map/map-props.ts';
import { areaNames } from '../ui/area-names.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import type { ViewState } from '../url-state/view-state.ts';
import { byId } from './by-id.ts';
import { askExpanded, countHidden, expandQuestion, type Expanded } from './expanded-neighbours.ts';
import { mergeNetwork, pathHighlight } from './merge-network.ts';
import { neighbourhood } from './neighbourhood.ts';
import { filterQuery, networkContentUrl, networkQuery } from './network-question.ts';

/** What was answered at an address: what the networks of the view's programmes are computed from. */
interface Answered {
  readonly url: string;
  readonly content: NetworkContent;
}

/**
 * What the map and its table show for a view: the network its filters leave, narrowed by a focus, widened by what was
 * added. Filters ask nothing: the server sends once what every choice of them is computed from.
 */
export class Explore {
  readonly content = new Resource<Answered>();
  readonly around = new Resource<SubnetworkAnswer>();
  readonly added = new Resource<Expanded[]>();
  readonly path = new Resource<PathsAnswer>();

  #state: ViewState | null = $state.raw(null);
  /** The choice of filters as text: a view that changes in other ways stays the same network. */
  readonly #chosen: string | null = $derived(
    this.#state === null ? null : JSON.stringify(networkQuery(this.#state)),
  );
  #computed: NetworkAnswer | null = null;

  /** Null until it has arrived; that of the programmes before stays until the next one has. */
  readonly network: NetworkAnswer | null = $derived.by(() => {
    const [answered, chosen] = [this.content.value, this.#chosen];
    if (answered === null || chosen === null) return null;
    const query = JSON.parse(chosen) as NetworkQuery;
    if (answered.url === networkContentUrl(query)) this.#computed = networkOf(answered.content, query).answer;
    return this.#computed;
  });

  /** Null until everything the view needs has arrived. */
  readonly shown: NetworkAnswer | null = $derived.by(() => {
    const base = this.network;
    const state = this.#state;
    if (base === null || state === null) return null;
    if (state.level === 'measure') return measuresShown(base, state);
    const start = state.focus === null ? base : this.#focused(base, state.focus);
    if (start === null) return null;
    return mergeNetwork(start, [
      ...(this.added.value ?? []).map((one) => one.shown),
      ...(this.path.value ? [this.path.value] : []),
    ]);
  });

  readonly nodes: ReadonlyMap<string, NetworkNode> = $derived(byId(this.shown?.nodes ?? []));
  readonly ties: ReadonlyMap<string, NetworkTie> = $derived(byId(this.shown?.ties ?? []));
  /** Neighbours of the expanded places that the filters leave out. */
  readonly addedHidden: number = $derived(countHidden(this.added.value ?? [], this.nodes));
  readonly highlight = $derived(
    this.path.value === null || this.path.value.paths.length === 0 || this.shown === null
      ? null
      : pathHighlight(this.path.value.paths, this.shown.ties),
  );
  /** Areas of one name are told apart by their codes. */
  readonly #areaNames = $derived(
    areaNames((this.network?.nodes ?? []).filter(({ label }) => isAreaLabel(label))),
  );
  readonly nameOf = (id: string): string =>
    this.#areaNames.get(id) ??
    this.nodes.get(id)?.name ??
    this.network?.nodes.find((one) => one.id === id)?.name ??
    id;
  readonly partners: number = $derived(
    (this.shown?.nodes ?? []).filter((node) => node.label === 'Actor').length,
  );

  /** Asks for what `state` needs; parts that have not changed are not asked again. */
  show(state: ViewState): void {
    // The page stays until the code of the next one is there; what is on view is then no longer its business.
    if (state.page.area !== 'network') return;
    this.#state = state;
    if (state.documents.length === 0) return;
    const narrow = filterQuery(state);
    const url = networkContentUrl(state);
    this.content.load(url, async (signal) => ({ url, content: await ask(NetworkContent, url, signal) }));
    this.#showFocus(state, narrow);
    this.#showAdded(state);
    this.#showPath(state);
  }

  /** Asks again for all that is on view: what it rests on was changed. */
  again(): void {
    for (const asked of [this.content, this.around, this.added, this.path]) void asked.again();
  }

  /** A focus on what the filters leave is cut out of the answer; anything else is asked for. */
  #showFocus(state: ViewState, narrow: Query): void {
    const { focus } = state;
    const base = this.network;
    if (focus === null || state.level === 'measure' || base === null || holds(base, focus.id))
      return this.around.clear();
    const url = apiUrl(`nodes/${focus.id}/neighbours`, { ...narrow, depth: focus.depth });
    this.around.load(url, (signal) => ask(SubnetworkAnswer, url, signal));
  }

  #focused(base: NetworkAnswer, { id, depth }: Focus): NetworkAnswer | null {
    const part = neighbourhood(base, id, depth) ?? this.around.value;
    return part === null ? null : { ...base, nodes: part.nodes, ties: part.ties };
  }

  /** Expanding shows the direct neighbours that pass the filters by kind, status and evidence, and counts the others. */
  #showAdded(state: ViewState): void {
    if (state.added.length === 0) return this.added.clear();
    const asked = state.added.map((id) => expandQuestion(id, filterQuery(state)));
    this.added.load(JSON.stringify(asked), (signal) =>
      Promise.all(asked.map((question) => askExpanded(question, signal))),
    );
  }

  #showPath(state: ViewState): void {
    if (state.path === null || state.level === 'measure') return this.path.clear();
    const url = apiUrl('paths', { ...state.path, documents: state.documents, status: state.status });
    this.path.load(url, (signal) => ask(PathsAnswer, url, signal), false);
  }
}

/** With measures the answer holds every tie of the chosen filters, so focus and expanding are cut out of it. */
function measuresShown(base: NetworkAnswer, state: ViewState): NetworkAnswer {
  if (state.focus === null) return base;
  const start = neighbourhood(base, state.focus.id, state.focus.depth) ?? { nodes: [], ties: [] };
  const added = state.added.flatMap((id) => neighbourhood(base, id, 1) ?? []);
  return mergeNetwork({ ...base, ...start }, added);
}

function holds({ nodes }: NetworkAnswer, id: string): boolean {
  return nodes.some((node) => node.id === id);
}
