import type { Placement } from '../layout/placement.ts';
import { shownPart } from './comparison-part.ts';
import { drawsDots } from './map-elements.ts';
import { MapIndex } from './map-index.ts';
import type { Highlight, MapComparison } from './map-props.ts';
import { placeAnswers, placeBadges, type PlacedBadge } from './place-badges.ts';
import { selectionScope, type Scope } from './selection-scope.ts';
import { boundsOf, type Bounds } from './view-box.ts';

/** What there is to draw, without knowing where it is looked at: a placement, a comparison, and what is strong in it. */
export class Scene {
  #placement: Placement = { boxes: [], lines: [] };
  #comparison: MapComparison | null = null;
  #scope: Scope | null = null;
  #part: Placement | null = null;
  #index: MapIndex | null = null;
  #bounds: Bounds | null = null;
  #badges: readonly PlacedBadge[] | null = null;

  get placement(): Placement {
    return this.#placement;
  }

  get comparison(): MapComparison | null {
    return this.#comparison;
  }

  /** What is strong now, null when nothing fades. */
  get scope(): Scope | null {
    return this.#scope;
  }

  /** Whether signs and names are drawn without boxes. */
  get dots(): boolean {
    return drawsDots(this.#placement);
  }

  /** What of the placement is to be seen: in a comparison perhaps only one document's. */
  get part(): Placement {
    return (this.#part ??= shownPart(this.#placement, this.#comparison));
  }

  /** What is to be seen, by where it lies. */
  get index(): MapIndex {
    return (this.#index ??= new MapIndex(this.part, this.dots));
  }

  /** The rectangle around what is to be seen. */
  get bounds(): Bounds {
    return (this.#bounds ??= boundsOf(this.part.boxes));
  }

  /** The small signs of a comparison, or of what partners say, beside what is to be seen; placed once for a placement. */
  get badges(): readonly PlacedBadge[] {
    this.#badges ??=
      this.#comparison === null
        ? placeAnswers(this.#placement)
        : placeBadges(this.#placement, this.#comparison);
    const shown = new Set([...this.part.boxes, ...this.part.lines].map(({ id }) => id));
    return this.#badges.filter(({ of }) => shown.has(of));
  }

  place(placement: Placement): void {
    this.#placement = placement;
    this.#badges = null;
    this.#forget();
  }

  /** Makes a selection or path strong; a comparison tells two documents apart and may hide what only one of them names. */
  mark(selection: string | null, highlight: Highlight | null, comparison: MapComparison | null): void {
    if (comparison?.ties !== this.#comparison?.ties) this.#badges = null;
    if (comparison !== this.#comparison) this.#forget();
    this.#comparison = comparison;
    const { boxes, lines } = this.part;
    this.#scope = selectionScope(new Set(boxes.map(({ id }) => id)), lines, selection, highlight);
  }

  #forget(): void {
    this.#part = null;
    this.#index = null;
    this.#bounds = null;
  }
}
