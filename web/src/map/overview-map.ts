import type { Placement, Point } from '../layout/placement.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import type { Scene } from './scene.ts';
import { inView, toMap, type Bounds, type Size } from './view-box.ts';

/** Largest extent of the small map, and the least that a narrow one keeps, in screen pixels. */
const most: Size = { width: 140, height: 104 };
const least = 26;
const margin = 4;
/** From the lower left corner of the window, as the style of its canvas says. */
const inset = 10;
/** Windows narrower than this have no room for it. */
const narrow = 480;

/** Scale and extent of a small map of `bounds`; null where the window shows everything or has no room. */
export function overviewFrame(
  bounds: Bounds,
  view: Viewport,
  size: Size,
): { readonly scale: number; readonly width: number; readonly height: number } | null {
  const seen = inView(view, size, 1);
  const isWhole =
    seen.x1 <= bounds.x1 && seen.y1 <= bounds.y1 && seen.x2 >= bounds.x2 && seen.y2 >= bounds.y2;
  const [w, h] = [bounds.x2 - bounds.x1, bounds.y2 - bounds.y1];
  if (isWhole || size.width < narrow || w <= 0 || h <= 0) return null;
  const scale = Math.min((most.width - 2 * margin) / w, (most.height - 2 * margin) / h);
  return {
    scale,
    width: Math.max(least, w * scale + 2 * margin),
    height: Math.max(least, h * scale + 2 * margin),
  };
}

/** Whether a small map of `extent` in its corner of the window would cover a box. */
function coversNames({ index }: Scene, view: Viewport, size: Size, extent: Size): boolean {
  const from = toMap(view, { x: 0, y: size.height - extent.height - 2 * inset });
  const to = toMap(view, { x: extent.width + 2 * inset, y: size.height });
  return index.boxesIn({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }).length > 0;
}

/** Whether there is a small map, and whether it is open. */
export type OverviewState = 'none' | 'open' | 'shut';

/** How a small map of `extent` begins: as the reader last asked, else open only where it covers no name. */
export function overviewStart(
  wish: boolean | null,
  scene: Scene,
  view: Viewport,
  size: Size,
  extent: Size,
): OverviewState {
  return (wish ?? !coversNames(scene, view, size, extent)) ? 'open' : 'shut';
}

/**
 * A small map of everything with the window in it. There is one only while something lies outside the window; it opens
 * by itself where it covers no name, else when asked.
 */
export class OverviewMap {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #drawn: { readonly part: Placement; readonly theme: MapTheme; readonly picture: OffscreenCanvas } | null =
    null;
  #bounds: Bounds = { x1: 0, y1: 0, x2: 0, y2: 0 };
  #scale = 1;
  #state: OverviewState = 'none';
  /** What the reader asked for; null until then. */
  #wish: boolean | null = null;
  readonly #changed: (state: OverviewState) => void;

  constructor(canvas: HTMLCanvasElement, changed: (state: OverviewState) => void) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no canvas');
    this.#canvas = canvas;
    this.#context = context;
    this.#changed = changed;
  }

  /** Opens or shuts it from now on. */
  open(wish: boolean): void {
    this.#wish = wish;
    if (this.#state !== 'none') this.#enter(wish ? 'open' : 'shut');
  }

  /** Another picture: whether the small map would cover names is to be seen again. */
  startAfresh(): void {
    this.#enter('none');
  }

  #enter(state: OverviewState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#canvas.hidden = state !== 'open';
    this.#changed(state);
  }

  paint(scene: Scene, view: Viewport, size: Size, theme: MapTheme): void {
    const { part, bounds } = scene;
    this.#bounds = bounds;
    const frame = overviewFrame(this.#bounds, view, size);
    if (frame === null) this.#enter('none');
    else if (this.#state === 'none') this.#enter(overviewStart(this.#wish, scene, view, size, frame));
    if (frame === null || this.#state !== 'open') return;
    const [width, height] = [
      Math.round(frame.width * devicePixelRatio),
      Math.round(frame.height * devicePixelRatio),
    ];
    this.#scale = frame.scale;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${String(frame.width)}px`;
      this.#canvas.style.height = `${String(frame.height)}px`;
      this.#drawn = null;
    }
    const picture =
      this.#drawn?.part === part && this.#drawn.theme === theme
        ? this.#drawn.picture
        : this.#everything(part, theme, { width, height });
    this.#drawn = { part, theme, picture };
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(picture, 0, 0);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    const { x1, y1, x2, y2 } = inView(view, size, 0);
    const [from, to] = [this.#onto({ x: x1, y: y1 }), this.#onto({ x: x2, y: y2 })];
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.5;
    context.strokeRect(
      Math.max(1, from.x),
      Math.max(1, from.y),
      Math.min(frame.width - 1, to.x) - Math.max(1, from.x),
      Math.min(frame.height - 1, to.y) - Math.max(1, from.y),
    );
  }

  /** The point of the map under a point of the small map, both from the upper left corner. */
  under({ x, y }: Point): Point {
    return {
      x: this.#bounds.x1 + (x - margin) / this.#scale,
      y: this.#bounds.y1 + (y - margin) / this.#scale,
    };
  }

  #onto({ x, y }: Point): Point {
    return {
      x: margin + (x - this.#bounds.x1) * this.#scale,
      y: margin + (y - this.#bounds.y1) * this.#scale,
    };
  }

  #everything({ boxes }: Placement, theme: MapTheme, { width, height }: Size): OffscreenCanvas {
    const picture = new OffscreenCanvas(width, height);
    const context = picture.getContext('2d');
    if (!context) throw new Error('this browser draws no canvas');
    context.scale(devicePixelRatio, devicePixelRatio);
    for (const box of boxes) {
      const { x, y } = this.#onto({ x: box.x - box.w / 2, y: box.y - box.h / 2 });
      context.fillStyle = box.look === 'area' ? theme.accent : theme.soft;
      context.globalAlpha = box.look === 'area' ? 1 : 0.45;
      context.fillRect(x, y, Math.max(1, box.w * this.#scale), Math.max(1, box.h * this.#scale));
    }
    return picture;
  }
}
