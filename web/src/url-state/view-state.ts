import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { ActorStatus, Basis, ProductKind } from '../../../graph/schema/vocabulary.ts';
import type { Focus, Layout, Viewport } from '../explore/map-props.ts';

export type Lang = 'de' | 'en';

export type Page =
  | { readonly area: 'overview' | 'network' | 'partners' | 'data' | 'method' | 'unknown' }
  | { readonly area: 'partner' | 'document'; readonly id: string };

/** A view holds no more documents than the server answers for at once. */
export const mostDocuments = 20;

export type Level = 'product' | 'measure';
export type View = 'karte' | 'tabelle' | 'beides';

/** Which rows of a document the reading table shows. */
export const rowFilters = ['alle', 'mit-partner', 'ohne-partner', 'ungeprueft', 'engagement'] as const;
export type RowFilter = (typeof rowFilters)[number];

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Everything a view is made of. A link holds it all, so opening the link shows the same again. */
export interface ViewState {
  readonly page: Page;
  readonly lang: Lang;
  readonly documents: readonly string[];
  readonly level: Level;
  readonly layout: Layout;
  /** null: the width of the window decides (list on phones, map elsewhere). */
  readonly view: View | null;
  readonly sections: readonly string[];
  readonly kinds: readonly ProductKind[];
  readonly types: readonly ActorType[];
  readonly status: readonly ActorStatus[];
  readonly basis: readonly Basis[];
  /** A node id or a tie id. */
  readonly selection: string | null;
  readonly focus: Focus | null;
  readonly path: { readonly from: string; readonly to: string } | null;
  /** Nodes whose further neighbours were added to the view. */
  readonly added: readonly string[];
  /** Areas whose folded lists of own partners are open. */
  readonly opened: readonly string[];
  readonly viewport: Viewport | null;
  readonly sort: Sort | null;
  /** Free text that filters a list. */
  readonly text: string;
  readonly rows: RowFilter;
}

export const emptyState: ViewState = {
  page: { area: 'overview' },
  lang: 'de',
  documents: [],
  level: 'product',
  layout: 'bruecken',
  view: null,
  sections: [],
  kinds: [],
  types: [],
  status: ['identifiable'],
  basis: [],
  selection: null,
  focus: null,
  path: null,
  added: [],
  opened: [],
  viewport: null,
  sort: null,
  text: '',
  rows: 'alle',
};
