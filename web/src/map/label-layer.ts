import type { PlacedBox } from '../layout/placement.ts';
import { paintBadges } from './badge-painter.ts';
import { paintDotLabels } from './dot-labels.ts';
import { paintDots } from './dot-painter.ts';
import { paintEdges } from './edge-painter.ts';
import { paintHover } from './hover-painter.ts';
import { fontOf, paintLabels } from './label-painter.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import type { Scene } from './scene.ts';
import { inView, type Size } from './view-box.ts';

/** Screen pixels beyond the edge from where a sign with its badge still reaches into the picture. */
const signReach = 24;

/** The canvas above Cytoscape's: names, signs and the keyboard's frame. Sharp at every zoom. */
export class LabelLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #size: Size = { width: 0, height: 0 };
  /** Dots whose labels found room in the last frame; null while names stand in boxes. */
  shown: ReadonlySet<string> | null = null;
  /** Box under the pointer. */
  hovered: string | null = null;
  /** Box framed for the keyboard. */
  cursor: string | null = null;

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

  /** Draws what of a scene is in view. */
  paint(scene: Scene, view: Viewport, theme: MapTheme): void {
    const context = this.#context;
    const { index, scope, comparison } = scene;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    const area = inView(view, this.#size, signReach);
    const boxes = index.boxesIn(area);
    if (scene.dots) {
      paintDots(context, { boxes, lines: index.linesIn(area) }, index.boxes, view, theme, scope, comparison);
      this.shown = paintDotLabels(context, boxes, view, this.#size, theme, scope, this.shown);
    } else {
      this.shown = null;
      paintLabels(context, boxes, view, theme, scope);
      paintBadges(context, scene.badges, view, theme, scope);
    }
    const { hovered } = this;
    if (hovered !== null) {
      const lines = scene.part.lines.filter(({ source, target }) => source === hovered || target === hovered);
      const over = scene.dots ? [] : boxes;
      paintHover(context, lines, (line) => index.pointsOf(line), over, view, this.#size, theme);
    }
    const framed = this.cursor === null ? undefined : index.boxes.get(this.cursor);
    if (framed) frame(context, framed, view, theme);
    paintEdges(context, scene.bounds, view, this.#size, theme);
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
