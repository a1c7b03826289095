import cytoscape, { type Core } from 'cytoscape';
import type { PlacedBox, Placement } from '../layout/placement.ts';
import { boxMark, lineMark, shownPart } from './comparison-part.ts';
import { edgeId, mapElements } from './map-elements.ts';
import type { MapComparison, Viewport } from './map-props.ts';
import { mapStyle } from './map-style.ts';
import type { MapTheme } from './map-theme.ts';
import type { Scope } from './selection-scope.ts';

/** Boxes and lines, drawn by Cytoscape at preset places. It takes no gestures: the map's own canvas lies above it. */
export class CytoscapeStage {
  readonly #cy: Core;

  /** `rendered` is called after every frame Cytoscape has drawn. */
  constructor(container: HTMLElement, theme: MapTheme, rendered: () => void) {
    this.#cy = cytoscape({
      container,
      style: mapStyle(theme),
      layout: { name: 'preset' },
      userPanningEnabled: false,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
    });
    this.#cy.on('render', rendered);
  }

  draw(placement: Placement): void {
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add(mapElements(placement));
    });
    this.#cy.forceRender();
  }

  /** Moves drawn boxes; lines are hidden while `moving`. */
  move(boxes: readonly PlacedBox[], moving: boolean): void {
    this.#cy.batch(() => {
      this.#cy.edges().toggleClass('moving', moving);
      for (const box of boxes) this.#cy.getElementById(box.id).position({ x: box.x, y: box.y });
    });
    this.#cy.forceRender();
  }

  mark(placement: Placement, scope: Scope | null): void {
    this.#cy.batch(() => {
      this.#cy.elements().removeClass('faded strong chosen');
      if (!scope) return;
      const strong = this.#cy.collection();
      for (const id of scope.nodes) strong.merge(this.#cy.getElementById(id));
      for (const line of placement.lines) {
        if (scope.lines.has(line.id)) strong.merge(this.#cy.getElementById(edgeId(line)));
      }
      this.#cy.elements().difference(strong).addClass('faded');
      strong.addClass('strong');
      if (scope.chosen !== null) this.#cy.getElementById(scope.chosen).addClass('chosen');
    });
    this.#cy.forceRender();
  }

  /** Tells the sides of a comparison apart and hides what stands only on the one that is not shown. */
  compare(placement: Placement, comparison: MapComparison | null): void {
    const part = shownPart(placement, comparison);
    const shown = new Set([...part.boxes.map((box) => box.id), ...part.lines.map(edgeId)]);
    this.#cy.batch(() => {
      this.#cy.elements().removeClass('mark-both mark-mixed mark-a mark-b absent');
      if (comparison === null) return;
      for (const box of placement.boxes)
        this.#cy.getElementById(box.id).addClass(`mark-${boxMark(box, comparison)}`);
      for (const line of placement.lines)
        this.#cy.getElementById(edgeId(line)).addClass(`mark-${lineMark(line, comparison)}`);
      this.#cy
        .elements()
        .filter((element) => !shown.has(element.id()))
        .addClass('absent');
    });
    this.#cy.forceRender();
  }

  look(view: Viewport): void {
    this.#cy.viewport({ zoom: view.zoom, pan: { x: view.x, y: view.y } });
  }

  retheme(theme: MapTheme): void {
    this.#cy.style(mapStyle(theme));
  }

  resize(): void {
    this.#cy.resize();
    this.#cy.forceRender();
  }

  /** Everything drawn, at `scale`, without names, in the colours of `paper`; the screen goes on in those of `screen`. */
  async picture(scale: number, paper: MapTheme, screen: MapTheme): Promise<Blob> {
    this.retheme(paper);
    // Drawn at once; only turning it into a file takes its time.
    const picture = this.#cy.png({ output: 'blob-promise', full: true, scale, bg: paper.paper });
    this.retheme(screen);
    return picture;
  }

  destroy(): void {
    this.#cy.destroy();
  }
}
