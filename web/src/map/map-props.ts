import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import type { Layout } from '../layout/layouts.ts';
import type { Placement } from '../layout/placement.ts';

/** Pan in CSS pixels and zoom factor of the map's canvas. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Centre of the view and how many steps around it are shown. */
export interface Focus {
  readonly id: string;
  readonly depth: 1 | 2 | 3;
}

export interface Highlight {
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
}

/** Where a tie or a name of two compared documents stands: in both, in both but in other rows, in A or in B alone. */
export type Mark = 'both' | 'mixed' | 'a' | 'b';

/**
 * What a map of two documents tells apart: the mark of every tie and node by id, and whose part is shown. What only the
 * other document names keeps its place, unseen. `words` say the marks.
 */
export interface MapComparison {
  readonly ties: ReadonlyMap<string, Mark>;
  readonly nodes: ReadonlyMap<string, Mark>;
  readonly side: 'both' | 'a' | 'b';
  readonly words: Readonly<Record<Mark, string>>;
}

export interface MapDocument {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
}

/** What the page may ask of the drawn map. */
export interface MapApi {
  fit(): void;
  zoomBy(factor: number): void;
  png(): Promise<Blob>;
  /** What is drawn, in the map's own pixels; null while nothing is. */
  drawn(): Placement | null;
  centre(id: string): void;
}

/**
 * The seam between the page and `NetworkMap.svelte`. The page owns all state; the map draws it and reports wishes.
 * `network` is already filtered, focused and expanded. `selection` is a node id or a tie id. `expanded` holds the ids
 * of areas whose folded lists are open. `highlight` marks a path; everything else fades. `api` is bindable and null
 * until the first frame is drawn. Without a `viewport` the map fits its content. With a `comparison` lines tell marks
 * instead of bases.
 */
export interface NetworkMapProps {
  network: NetworkAnswer;
  layout: Layout;
  lang: 'de' | 'en';
  documents: readonly MapDocument[];
  selection: string | null;
  focus: Focus | null;
  expanded: readonly string[];
  viewport: Viewport | null;
  highlight: Highlight | null;
  comparison?: MapComparison | null;
  /** What stands beneath a saved picture. */
  notes: readonly string[];
  api?: MapApi | null;
  onselect: (id: string | null) => void;
  onfocus: (id: string) => void;
  onopen: (id: string) => void;
  onviewport: (viewport: Viewport) => void;
  onexpand: (id: string) => void;
}
