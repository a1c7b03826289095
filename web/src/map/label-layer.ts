import type { PlacedBox, Placement } from '../layout/placement.ts';
import { paintBadges } from './badge-painter.ts';
import { shownPart } from './comparison-part.ts';
import { paintDotLabels } from './dot-labels.ts';
import { paintDots } from './dot-painter.ts';
import { fontOf, paintLabels } from './label-painter.ts';
import { drawsDots } from './map-elements.ts';
import type { MapComparison, Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import { placeBadges, type PlacedBadge } from './place-badges.ts';
import type { Scope } from './selection-scope.ts';
import type { Size } from './view-box.ts';

/** The canvas above Cytoscape's: names, signs and the keyboard's frame. Sharp at every zoom. */
export class LabelLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #size: Size = { width: 0, height: 0 };
  /** Dots whose labels found room in the last frame; null while names stand in boxes. */
  shown: ReadonlySet<string> | null = null;
  /** Box framed for the keyboard. */
  cursor: string | null = null;
  #badges: { placement: Placement; ties: MapComparison['ties']; list: PlacedBadge[] } | null = null;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no canvas');
    this.#canvas = canvas;
    this.#context = context;
  }

  resize(size: Size): void {
    this.#size = size;
    this.#canvas.width = Math.round(size.width * devicePixelRatio);
    this.#canvas.height = Math.round(size.height * devicePixelRatio);
  }

  paint(
    placement: Placement,
    view: Viewport,
    theme: MapTheme,
    scope: Scope | null,
    comparison: MapComparison | null,
  ): void {
    const context = this.#context;
    const part = shownPart(placement, comparison);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    if (drawsDots(placement)) {
      paintDots(context, part, view, theme, scope, comparison);
      this.shown = paintDotLabels(context, part.boxes, view, this.#size, theme, scope, this.shown);
    } else {
      this.shown = null;
      paintLabels(context, part.boxes, view, this.#size, theme, scope);
      if (comparison !== null)
        paintBadges(context, this.badges(placement, part, comparison), view, theme, scope);
    }
    const box = part.boxes.find((candidate) => candidate.id === this.cursor);
    if (box) frame(context, box, view, theme);
  }

  /** The badges of what is shown. Their places are worked out once for a placement. */
  badges(placement: Placement, part: Placement, comparison: MapComparison): PlacedBadge[] {
    if (this.#badges?.placement !== placement || this.#badges.ties !== comparison.ties)
      this.#badges = { placement, ties: comparison.ties, list: placeBadges(placement, comparison) };
    const shown = new Set([...part.boxes, ...part.lines].map(({ id }) => id));
    return this.#badges.list.filter(({ of }) => shown.has(of));
  }

  /** Real width of a line of a box's text, in pixels at zoom 1. */
  measurer(theme: MapTheme): (box: PlacedBox, line: string) => number {
    return (box, line) => {
      this.#context.font = fontOf(box, theme);
      return this.#context.measureText(line).width;
    };
  }
}

function frame(context: CanvasRenderingContext2D, box: PlacedBox, view: Viewport, theme: MapTheme): void {
  const [w, h] = [box.w * view.zoom + 8, box.h * view.zoom + 8];
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.setLineDash([5, 3]);
  context.beginPath();
  context.roundRect(box.x * view.zoom + view.x - w / 2, box.y * view.zoom + view.y - h / 2, w, h, 8);
  context.stroke();
  context.setLineDash([]);
}
