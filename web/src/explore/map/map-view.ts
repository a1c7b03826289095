import cytoscape, { type Core } from 'cytoscape';
import type { PlacedBox, Placement, Point } from '../layout/placement.ts';
import type { Highlight, Viewport } from '../map-props.ts';
import { readBoxes, type DrawnBox } from './drawn-boxes.ts';
import { LabelLayer } from './label-layer.ts';
import { hitTest, type Hit } from './hit-test.ts';
import { listenToGestures } from './gestures.ts';
import { drawsDots, edgeId, mapElements } from './map-elements.ts';
import { mapStyle } from './map-style.ts';
import { readTheme, type MapTheme } from './map-theme.ts';
import { selectionScope, type Scope } from './selection-scope.ts';
import { boundsOf, panInto, startView, toMap, wholeView, zoomAt, type Size } from './view-box.ts';

/** What the drawn map reports; points are resolved to what lies under them. */
export interface MapEvents {
  tap(hit: Hit | null): void;
  doubleTap(hit: Hit | null): void;
  hover(hit: Hit | null): void;
  /** The viewport after a gesture or command has come to rest. */
  settled(view: Viewport): void;
  /** The first frame with the given placement is on the screen. */
  drawn(): void;
}

const glide = 280;
const empty: Placement = { boxes: [], lines: [] };

/**
 * A placement on the screen: Cytoscape draws boxes and lines, a canvas above it names and signs. Keeps no state of the
 * page; `show`, `mark` and `look` are told what to draw. Call `destroy` when the element goes away.
 */
export class MapView {
  readonly #root: HTMLElement;
  readonly #events: MapEvents;
  readonly #cy: Core;
  readonly #labels: LabelLayer;
  readonly #stop: (() => void)[] = [];
  #theme: MapTheme;
  #placement: Placement = empty;
  #scope: Scope | null = null;
  #gliding = 0;
  #announce = false;

  constructor(root: HTMLElement, stage: HTMLElement, canvas: HTMLCanvasElement, events: MapEvents) {
    this.#root = root;
    this.#events = events;
    this.#theme = readTheme(root);
    this.#labels = new LabelLayer(canvas);
    this.#cy = cytoscape({
      container: stage,
      style: mapStyle(this.#theme),
      layout: { name: 'preset' },
      userPanningEnabled: false,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
    });
    this.#cy.on('render', () => {
      this.#paint();
    });
    this.#stop.push(listenToGestures(root, this.#gestures()));
    const observer = new ResizeObserver(() => {
      this.#resize();
    });
    observer.observe(root);
    this.#stop.push(() => {
      observer.disconnect();
    });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const retheme = () => {
      this.#theme = readTheme(root);
      this.#cy.style(mapStyle(this.#theme));
    };
    dark.addEventListener('change', retheme);
    this.#stop.push(() => {
      dark.removeEventListener('change', retheme);
    });
    this.#resize();
  }

  /** Draws a placement. `view` null shows it from the start view; undefined keeps the present view. */
  show(placement: Placement, view: Viewport | null | undefined, animate: boolean): void {
    cancelAnimationFrame(this.#gliding);
    const before = new Map(this.#placement.boxes.map((box) => [box.id, box]));
    this.#placement = placement;
    this.#announce = true;
    const glides = animate && before.size > 0 && !drawsDots(placement);
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add(mapElements(placement));
    });
    if (view !== undefined) {
      const shape = drawsDots(placement) || placement.lines.some((line) => line.bend === 'straight');
      this.look(view ?? startView(boundsOf(placement.boxes), this.size(), shape));
    }
    if (glides) this.#glide(before);
    else this.#cy.forceRender();
  }

  /** Makes a selection or path strong and lets the rest fade; `cursor` is the box the keyboard is at. */
  mark(selection: string | null, highlight: Highlight | null, cursor: string | null): void {
    const drawn = new Set(this.#placement.boxes.map((box) => box.id));
    const scope = selectionScope(drawn, this.#placement.lines, selection, highlight);
    this.#scope = scope;
    this.#labels.cursor = cursor;
    this.#cy.batch(() => {
      this.#cy.elements().removeClass('faded strong chosen');
      if (!scope) return;
      const strong = this.#cy.collection();
      for (const id of scope.nodes) strong.merge(this.#cy.getElementById(id));
      for (const line of this.#placement.lines) {
        if (scope.lines.has(line.id)) strong.merge(this.#cy.getElementById(edgeId(line)));
      }
      this.#cy.elements().difference(strong).addClass('faded');
      strong.addClass('strong');
      if (scope.chosen !== null) this.#cy.getElementById(scope.chosen).addClass('chosen');
    });
    this.#cy.forceRender();
  }

  view(): Viewport {
    return { ...this.#cy.pan(), zoom: this.#cy.zoom() };
  }

  look(view: Viewport): void {
    this.#cy.viewport({ zoom: view.zoom, pan: { x: view.x, y: view.y } });
  }

  size(): Size {
    return { width: this.#root.clientWidth, height: this.#root.clientHeight };
  }

  fit(): void {
    this.#settleAt(wholeView(boundsOf(this.#placement.boxes), this.size()));
  }

  zoomBy(factor: number): void {
    const { width, height } = this.size();
    this.#settleAt(zoomAt(this.view(), factor, { x: width / 2, y: height / 2 }));
  }

  /** Brings a box to the middle. */
  centre(id: string): void {
    const box = this.#placement.boxes.find((candidate) => candidate.id === id);
    if (!box) return;
    const { width, height } = this.size();
    const { zoom } = this.view();
    this.#settleAt({ zoom, x: width / 2 - box.x * zoom, y: height / 2 - box.y * zoom });
  }

  /** Pans just enough for a box to be seen. */
  reveal(box: PlacedBox): void {
    this.look(panInto(this.view(), box, this.size()));
  }

  /** The drawn boxes in pixels of the element, for tests and for describing the picture. */
  boxes(): DrawnBox[] {
    return readBoxes(this.#placement, this.view(), this.#labels.shown, this.#labels.measurer(this.#theme));
  }

  placement(): Placement {
    return this.#placement;
  }

  /** Cytoscape's own picture of everything at `scale`, without names. */
  async picture(scale: number): Promise<Blob> {
    return this.#cy.png({ output: 'blob-promise', full: true, scale, bg: this.#theme.paper });
  }

  theme(): MapTheme {
    return this.#theme;
  }

  destroy(): void {
    cancelAnimationFrame(this.#gliding);
    for (const stop of this.#stop) stop();
    this.#cy.destroy();
  }

  #settleAt(view: Viewport): void {
    this.look(view);
    this.#events.settled(this.view());
  }

  #gestures() {
    const at = (point: Point) =>
      hitTest(this.#placement, toMap(this.view(), point), 6 / this.view().zoom, drawsDots(this.#placement));
    return {
      view: () => this.view(),
      move: (view: Viewport) => {
        this.look(view);
      },
      settle: () => {
        this.#events.settled(this.view());
      },
      tap: (point: Point) => {
        this.#events.tap(at(point));
      },
      doubleTap: (point: Point) => {
        this.#events.doubleTap(at(point));
      },
      hover: (point: Point | null) => {
        this.#events.hover(point === null ? null : at(point));
      },
    };
  }

  #resize(): void {
    this.#labels.resize(this.size());
    this.#cy.resize();
    this.#cy.forceRender();
  }

  /** Moves boxes from where they were to their new places; lines are hidden on the way. */
  #glide(before: ReadonlyMap<string, Point>): void {
    const target = this.#placement;
    const started = performance.now();
    const edges = this.#cy.edges().addClass('moving');
    const step = (now: number) => {
      const share = Math.min(1, (now - started) / glide);
      const eased = 1 - (1 - share) ** 3;
      const boxes = target.boxes.map((box) => {
        const from = before.get(box.id) ?? box;
        return { ...box, x: from.x + (box.x - from.x) * eased, y: from.y + (box.y - from.y) * eased };
      });
      this.#cy.batch(() => {
        for (const box of boxes) this.#cy.getElementById(box.id).position({ x: box.x, y: box.y });
        if (share === 1) edges.removeClass('moving');
      });
      this.#placement = share === 1 ? target : { boxes, lines: target.lines };
      this.#cy.forceRender();
      if (share < 1) this.#gliding = requestAnimationFrame(step);
    };
    step(started);
  }

  #paint(): void {
    this.#labels.paint(this.#placement, this.view(), this.#theme, this.#scope);
    if (!this.#announce) return;
    this.#announce = false;
    this.#events.drawn();
  }
}
