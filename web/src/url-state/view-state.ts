import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { CompareQuery } from '../../../graph/schema/compare-answers.ts';
import type { GapKind } from '../../../graph/schema/gap-kinds.ts';
import type { ActorStatus, Basis, ProductKind } from '../../../graph/schema/vocabulary.ts';
import type { Layout } from '../layout/layouts.ts';
import type { Focus, Viewport } from '../map/map-props.ts';

export type Lang = 'de' | 'en';

export type Page =
  | { readonly area: 'overview' | 'network' | 'partners' | 'data' | 'method' | 'unknown' }
  | { readonly area: 'gaps' | 'compare' }
  | { readonly area: 'partner' | 'document'; readonly id: string }
  /** A page to print; `id` is the partner of a dossier. */
  | { readonly area: 'sheet'; readonly of: SheetKind; readonly id: string };

/** What a page for the committee shows. */
export const sheetKinds = ['gaps', 'underused', 'bridges', 'compare', 'partner'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** The three questions of the gaps area. */
export const gapsTabs = ['gaps', 'underused', 'bridges'] as const;
export type GapsTab = (typeof gapsTabs)[number];

/** Whether dismissed findings are left out, shown alone, or shown too. */
export const dismissedFilters = ['open', 'dismissed', 'all'] as const;
export type DismissedFilter = (typeof dismissedFilters)[number];

/** Which ties of a comparison the map shows. */
export const compareSides = ['both', 'a', 'b'] as const;
export type CompareSide = (typeof compareSides)[number];

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
  readonly tab: GapsTab;
  readonly gapKinds: readonly GapKind[];
  readonly dismissed: DismissedFilter;
  /** The two documents of a comparison. */
  readonly a: string | null;
  readonly b: string | null;
  readonly compareLevel: CompareQuery['level'];
  readonly include: CompareQuery['include'];
  readonly side: CompareSide;
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
  tab: 'gaps',
  gapKinds: [],
  dismissed: 'open',
  a: null,
  b: null,
  compareLevel: 'product',
  include: 'identifiable',
  side: 'both',
};
