import { fontSize, readableZoom } from '../layout/box-sizes.ts';
import type { PlacedBox, Point } from '../layout/placement.ts';
import type { Viewport } from './map-props.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const zoomLimits = { least: 0.05, most: 3 } as const;
const margin = 10;
/** Room kept free at the bottom, for the map's buttons. */
const foot = 50;
/** Names of 9 pixels. */
export const leastReadable = 9 / fontSize;
/** A small picture is not blown up further than this. */
const largestStart = 1.3;

/** The rectangle around all boxes, in map coordinates; a point at the origin when there are none. */
export function boundsOf(boxes: readonly PlacedBox[]): Bounds {
  if (boxes.length === 0) return { x1: 0, y1: 0, x2: 0, y2: 0 };
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x1 = Math.min(x1, box.x - box.w / 2);
    x2 = Math.max(x2, box.x + box.w / 2);
    y1 = Math.min(y1, box.y - box.h / 2);
    y2 = Math.max(y2, box.y + box.h / 2);
  }
  return { x1, y1, x2, y2 };
}

/** Width of what a canvas shows at the smallest readable zoom, in map coordinates. */
export function readableWidth({ width }: Size): number {
  return (width - 2 * margin) / readableZoom;
}

/** The view that shows everything, centred. */
export function wholeView(bounds: Bounds, size: Size): Viewport {
  const zoom = clampZoom(Math.min(fitZoom(bounds, size), largestStart));
  return {
    zoom,
    x: size.width / 2 - ((bounds.x1 + bounds.x2) / 2) * zoom,
    y: (size.height - foot + margin) / 2 - ((bounds.y1 + bounds.y2) / 2) * zoom,
  };
}

/**
 * The first view: everything when that takes no zoom below `least`, else at the smallest readable zoom. What is larger than
 * the canvas then starts with `middle` in the middle, or from the top left; no more ground is lost at the edges than needed.
 */
export function startView(
  bounds: Bounds,
  size: Size,
  middle: Point | null,
  least: number = readableZoom,
): Viewport {
  const whole = wholeView(bounds, size);
  if (whole.zoom >= least) return whole;
  const zoom = readableZoom;
  const start = (from: number, to: number, room: number, at: number | undefined) => {
    const [first, last] = [-from * zoom, room - to * zoom];
    if (first <= last) return (first + last) / 2;
    return at === undefined ? first : Math.max(last, Math.min(first, room / 2 - at * zoom));
  };
  return {
    zoom,
    x: margin + start(bounds.x1, bounds.x2, size.width - 2 * margin, middle?.x),
    y: margin + start(bounds.y1, bounds.y2, size.height - margin - foot, middle?.y),
  };
}

/**
 * The view on a part of the map, centred: at the present zoom where it fits, else as far away as it takes, but never so
 * far that names cannot be read at all.
 */
export function gatherView(bounds: Bounds, present: number, size: Size): Viewport {
  const zoom = Math.max(Math.min(present, fitZoom(bounds, size)), Math.min(present, leastReadable));
  return {
    zoom,
    x: size.width / 2 - ((bounds.x1 + bounds.x2) / 2) * zoom,
    y: (size.height - foot + margin) / 2 - ((bounds.y1 + bounds.y2) / 2) * zoom,
  };
}

/** Zooms by a factor while the map stays put under `at` (pixels of the canvas). */
export function zoomAt(view: Viewport, factor: number, at: Point): Viewport {
  const zoom = clampZoom(view.zoom * factor);
  const scale = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * scale, y: at.y - (at.y - view.y) * scale };
}

/** Pans just so far that a box is inside the canvas. */
export function panInto(view: Viewport, box: PlacedBox, size: Size): Viewport {
  const shift = (from: number, to: number, room: number) =>
    from < margin ? margin - from : to > room - margin ? room - margin - to : 0;
  const edge = (centre: number, half: number, pan: number) => centre * view.zoom + half * view.zoom + pan;
  return {
    zoom: view.zoom,
    x: view.x + shift(edge(box.x, -box.w / 2, view.x), edge(box.x, box.w / 2, view.x), size.width),
    y:
      view.y +
      shift(edge(box.y, -box.h / 2, view.y), edge(box.y, box.h / 2, view.y), size.height - foot + margin),
  };
}

/** Whether any part of a box is inside the canvas. */
export function touches(view: Viewport, box: PlacedBox, size: Size): boolean {
  const x = box.x * view.zoom + view.x;
  const y = box.y * view.zoom + view.y;
  const [w, h] = [(box.w / 2) * view.zoom, (box.h / 2) * view.zoom];
  return x + w > 0 && x - w < size.width && y + h > 0 && y - h < size.height;
}

/** The part of the map that is on the canvas, and `beyond` pixels of the screen around it. */
export function inView(view: Viewport, { width, height }: Size, beyond: number): Bounds {
  const { x: x1, y: y1 } = toMap(view, { x: -beyond, y: -beyond });
  const { x: x2, y: y2 } = toMap(view, { x: width + beyond, y: height + beyond });
  return { x1, y1, x2, y2 };
}

export function toMap(view: Viewport, point: Point): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

/** Whether two views look the same to a reader: within two pixels and a hundredth of the zoom. */
export function nearViews(a: Viewport, b: Viewport): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 2 && Math.abs(a.zoom / b.zoom - 1) < 0.01;
}

function fitZoom(bounds: Bounds, size: Size): number {
  const width = Math.max(1, bounds.x2 - bounds.x1);
  const height = Math.max(1, bounds.y2 - bounds.y1);
  return Math.min((size.width - 2 * margin) / width, (size.height - margin - foot) / height);
}

function clampZoom(zoom: number): number {
  return Math.max(zoomLimits.least, Math.min(zoomLimits.most, zoom));
}
