import { readableZoom } from '../layout/box-sizes.ts';
import type { PlacedBox, Placement, Point } from '../layout/placement.ts';
import { CytoscapeStage } from './cytoscape-stage.ts';
import { readBoxes, type DrawnBox } from './drawn-boxes.ts';
import { listenToGestures, type GestureTarget } from './gestures.ts';
import { hitTest, type Hit } from './hit-test.ts';
import { LabelLayer } from './label-layer.ts';
import type { Highlight, MapComparison, Viewport } from './map-props.ts';
import { readTheme, type MapTheme } from './map-theme.ts';
import { OverviewMap, type OverviewState } from './overview-map.ts';
import type { PanelRoom } from './panel-room.ts';
import { mostTied } from './most-tied.ts';
import { Scene } from './scene.ts';
import {
  boundsOf,
  gatherView,
  leastReadable,
  panInto,
  startView,
  toMap,
  touches,
  wholeView,
  zoomAt,
  type Size,
} from './view-box.ts';

/** What the drawn map reports; points are resolved to what lies under them. */
export interface MapEvents {
  tap(hit: Hit | null): void;
  doubleTap(hit: Hit | null): void;
  hover(hit: Hit | null): void;
  /** The viewport after a gesture or command has come to rest. */
  settled(view: Viewport): void;
  /** The first frame with the given placement is on the screen. */
  drawn(): void;
  /** The small map came, went, opened or was shut. */
  overview(state: OverviewState): void;
}

const glide = 280;

/**
 * A placement on the screen: Cytoscape draws boxes and lines, a canvas above it names and signs; networks too large for
 * boxes are drawn on that canvas alone. Keeps no state of the page; `show`, `mark` and `look` are told what to draw.
 * Call `destroy` when the element goes away.
 */
export class MapView {
  /** What is drawn. */
  readonly scene = new Scene();
  readonly #root: HTMLElement;
  readonly #container: HTMLElement;
  readonly #events: MapEvents;
  readonly #labels: LabelLayer;
  readonly #overview: OverviewMap;
  readonly #stop: (() => void)[] = [];
  #stage: CytoscapeStage | null = null;
  #theme: MapTheme;
  #view: Viewport = { x: 0, y: 0, zoom: 1 };
  #gliding = 0;
  #painting = 0;
  #announce = false;
  /** Box that large shapes start around; without one it is the box with the most lines. */
  middle: string | null = null;

  constructor(
    root: HTMLElement,
    container: HTMLElement,
    canvas: HTMLCanvasElement,
    overview: HTMLCanvasElement,
    events: MapEvents,
  ) {
    this.#root = root;
    this.#container = container;
    this.#events = events;
    this.#theme = readTheme(root);
    this.#labels = new LabelLayer(canvas);
    this.#overview = new OverviewMap(overview, (state) => {
      events.overview(state);
    });
    this.#stop.push(listenToGestures(root, this.#gestures()));
    const observer = new ResizeObserver(() => {
      this.#resize();
    });
    observer.observe(root);
    const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      matchMedia(query),
    );
    const retheme = () => {
      this.#theme = readTheme(root);
      this.#stage?.retheme(this.#theme);
      this.#paintSoon();
    };
    for (const scheme of schemes) scheme.addEventListener('change', retheme);
    this.#stop.push(() => {
      observer.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', retheme);
    });
    this.#labels.resize(this.size());
  }

  /** Draws a placement. `view` null shows it from the start view; undefined keeps the present view. */
  show(placement: Placement, view: Viewport | null | undefined, animate: boolean): void {
    cancelAnimationFrame(this.#gliding);
    const before = new Map(this.scene.placement.boxes.map((box) => [box.id, box]));
    this.scene.place(placement);
    this.#announce = true;
    if (view !== undefined) {
      this.#view = view ?? this.#startView();
      this.#overview.startAfresh();
    }
    if (this.scene.dots) {
      this.#stage?.draw({ boxes: [], lines: [] });
      this.#paintSoon();
      return;
    }
    this.#stage ??= new CytoscapeStage(this.#container, this.#theme, () => {
      this.#paint();
    });
    this.#stage.look(this.#view);
    this.#stage.draw(placement);
    if (animate && before.size > 0) this.#glide(before, this.#stage);
  }

  /**
   * Makes a selection or path strong and lets the rest fade; `cursor` is the box the keyboard is at. A `comparison` tells
   * two documents apart and may hide what stands in one of them only.
   */
  mark(
    selection: string | null,
    highlight: Highlight | null,
    cursor: string | null,
    comparison: MapComparison | null = null,
  ): void {
    const { scene } = this;
    const before = scene.comparison;
    scene.mark(selection, highlight, comparison);
    this.#labels.cursor = cursor;
    if (scene.dots) {
      this.#paintSoon();
      return;
    }
    this.#stage?.mark(scene.placement, scene.scope);
    if (comparison !== null || before !== null) this.#stage?.compare(scene.placement, comparison);
  }

  view(): Viewport {
    return this.#view;
  }

  look(view: Viewport): void {
    this.#view = view;
    if (this.scene.dots) this.#paintSoon();
    else this.#stage?.look(view);
  }

  /** Exact, because places on the screen depend on it. */
  size(): Size {
    const { width, height } = this.#root.getBoundingClientRect();
    return { width, height };
  }

  fit(): void {
    this.#settleAt(wholeView(boundsOf(this.scene.placement.boxes), this.size()));
  }

  zoomBy(factor: number): void {
    const { width, height } = this.size();
    this.#settleAt(zoomAt(this.#view, factor, { x: width / 2, y: height / 2 }));
  }

  /** Brings a box to the middle. */
  centre(id: string): void {
    const box = this.scene.placement.boxes.find((candidate) => candidate.id === id);
    if (box) this.#centreOn(box);
  }

  /** Brings to the middle what lies under a point of the small map. */
  goTo(point: Point): void {
    this.#centreOn(this.#overview.under(point));
  }

  /** Opens or shuts the small map. */
  openOverview(wish: boolean): void {
    this.#overview.open(wish);
    this.#paintSoon();
  }

  /** Whether any part of a box is on the screen. */
  sees(box: PlacedBox): boolean {
    return touches(this.#view, box, this.size());
  }

  /** Pans just enough for a box to be seen. */
  reveal(box: PlacedBox): void {
    this.look(panInto(this.#view, box, this.size()));
  }

  /** Brings boxes that belong together into view, as near as they can be read together. */
  gather(boxes: readonly PlacedBox[]): void {
    if (boxes.length === 0 || boxes.every((box) => this.seesWhole(box))) return;
    this.look(gatherView(boundsOf(boxes), this.#view.zoom, this.size()));
  }

  /** Moves `boxes` that a panel at the right covers to where they are seen beside it; `boxes` out of the window stay so. */
  uncover(boxes: readonly PlacedBox[], { width: covered, over }: PanelRoom): void {
    const { width, height } = this.size();
    const free = over ? width - covered : width;
    const { x, y, zoom } = this.#view;
    const side = (box: PlacedBox, sign: number): number => (box.x + (sign * box.w) / 2) * zoom + x;
    const seen = boxes.filter(
      (box) =>
        side(box, 1) > 0 &&
        side(box, -1) < free + covered &&
        touches({ x: 0, y, zoom }, { ...box, x: 0 }, { width: 1, height }),
    );
    if (seen.every((box) => side(box, 1) <= free)) return;
    this.look(gatherView(boundsOf(seen), zoom, { width: free, height }));
  }

  /** Whether all of a box is on the screen. */
  seesWhole(box: PlacedBox): boolean {
    const { x, y } = panInto(this.#view, box, this.size());
    return x === this.#view.x && y === this.#view.y;
  }

  /** The drawn boxes in pixels of the element, for tests and for describing the picture. */
  boxes(): DrawnBox[] {
    return readBoxes(this.scene.part, this.#view, this.#labels.shown, this.#labels.measurer(this.#theme));
  }

  theme(): MapTheme {
    return this.#theme;
  }

  /** Cytoscape's picture of everything at `scale` in the colours of `theme`, without names; null when it draws nothing. */
  async picture(scale: number, theme: MapTheme): Promise<Blob | null> {
    if (!this.#stage || this.scene.dots) return null;
    return this.#stage.picture(scale, theme, this.#theme);
  }

  destroy(): void {
    cancelAnimationFrame(this.#gliding);
    cancelAnimationFrame(this.#painting);
    for (const stop of this.#stop) stop();
    this.#stage?.destroy();
  }

  #isShape(): boolean {
    return (
      (this.scene.dots && !this.#isList()) ||
      this.scene.placement.lines.some((line) => line.bend === 'straight')
    );
  }

  /** Whether names stand in columns, one below the other. */
  #isList(): boolean {
    return this.scene.placement.lines.some((line) => line.bend === 'flow');
  }

  /** Shapes of dots are labelled at any zoom, so they start whole; lists of them start readable at their beginning. */
  #startView(): Viewport {
    const bounds = boundsOf(this.scene.placement.boxes);
    if (this.scene.dots && !this.#isList()) return wholeView(bounds, this.size());
    const middle =
      this.scene.placement.boxes.find((box) => box.id === this.middle) ?? mostTied(this.scene.placement);
    // What lies around a focus is looked at as a whole, as long as it can be read at all.
    const around = this.middle !== null;
    return startView(
      bounds,
      this.size(),
      around || this.#isShape() ? middle : null,
      around ? leastReadable : readableZoom,
    );
  }

  #centreOn(point: Point): void {
    const { width, height } = this.size();
    const { zoom } = this.#view;
    this.#settleAt({ zoom, x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom });
  }

  #settleAt(view: Viewport): void {
    this.look(view);
    this.#events.settled(view);
  }

  #gestures(): GestureTarget {
    const at = (point: Point) => {
      const reach = 6 / this.#view.zoom;
      return hitTest(this.scene.index, toMap(this.#view, point), reach, this.scene.dots);
    };
    return {
      view: () => this.#view,
      move: (view) => {
        this.look(view);
      },
      settle: () => {
        this.#events.settled(this.#view);
      },
      tap: (point) => {
        this.#events.tap(at(point));
      },
      doubleTap: (point) => {
        this.#events.doubleTap(at(point));
      },
      hover: (point) => {
        const hit = point === null ? null : at(point);
        const hovered = hit?.kind === 'box' ? hit.box.id : null;
        if (hovered !== this.#labels.hovered) {
          this.#labels.hovered = hovered;
          this.#paintSoon();
        }
        this.#events.hover(hit);
      },
    };
  }

  #resize(): void {
    this.#labels.resize(this.size());
    this.#stage?.resize();
    // A panel that opens beside the map must not cover what it explains.
    const chosen = this.scene.placement.boxes.find((box) => box.id === this.scene.scope?.chosen);
    if (chosen && !this.sees(chosen)) this.reveal(chosen);
    this.#paintSoon();
  }

  /** Moves boxes from where they were to their new places; lines are hidden on the way. */
  #glide(before: ReadonlyMap<string, Point>, stage: CytoscapeStage): void {
    const target = this.scene.placement;
    const started = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, (now - started) / glide);
      const eased = 1 - (1 - share) ** 3;
      const boxes = target.boxes.map((box) => {
        const from = before.get(box.id) ?? box;
        return { ...box, x: from.x + (box.x - from.x) * eased, y: from.y + (box.y - from.y) * eased };
      });
      this.scene.place(share < 1 ? { boxes, lines: target.lines } : target);
      stage.move(this.scene.placement.boxes, share < 1);
      if (share < 1) this.#gliding = requestAnimationFrame(step);
    };
    step(started);
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#painting);
    this.#painting = requestAnimationFrame(() => {
      this.#paint();
    });
  }

  #paint(): void {
    this.#labels.paint(this.scene, this.#view, this.#theme);
    this.#overview.paint(this.scene, this.#view, this.size(), this.#theme);
    if (!this.#announce) return;
    this.#announce = false;
    this.#events.drawn();
  }
}
