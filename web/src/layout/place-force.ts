import { Rectangle, removeOverlaps } from 'webcola/dist/src/rectangle.js';
import { mostBoxes } from './box-sizes.ts';
import { forcePlaces, type Pair } from './force-steps.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import type { PlacedBox, Placement, Point } from './placement.ts';
import { shapePicture } from './shape-picture.ts';
import { spreadDots } from './spread-dots.ts';
import { straightLines } from './straight-lines.ts';

const gap = 8;
/** Room of a dot, for networks too large for boxes. */
const dot = 22;
/** Dots need less room than the boxes the forces reckon with. */
const dotScale = 0.5;
/** Tried in turn until the picture fits `goodRoom`: the airiest that can be read as a whole is taken, else the smallest. */
const scales = [1, 0.88, 0.76, 0.66, 0.58, 0.5] as const;
/** Pushing boxes apart makes pictures taller, the more the denser they are: wider starts make up for that. */
const aspects = [1.7, 3.2] as const;
/** What a window of 1440 x 900 shows at the smallest readable zoom. */
const goodRoom = { w: 1300, h: 755 };
const tries = scales.flatMap((scale) => aspects.map((aspect) => [scale, aspect] as const));

/**
 * Force-directed places, then the boxes are pushed apart until none overlaps (VPSC, Dwyer, Marriott and Stuckey 2006);
 * dots, of which there are many, only from their neighbours. Deterministic. Takes half a second for 300 boxes and some
 * seconds for 20,000 dots: meant for a worker.
 */
export function placeForce(request: LayoutRequest): Placement {
  const { boxes, ties } = request;
  const number = new Map(boxes.map(({ id }, at) => [id, at]));
  const pairs = ties.flatMap(({ source, target }): Pair[] => {
    const [from, to] = [number.get(source), number.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to]];
  });
  const points = forcePlaces(boxes.length, pairs);
  const placed =
    boxes.length > mostBoxes
      ? placedAt(boxes, spreadDots(shapePicture(points, dotScale, 1.7), dot))
      : airiest(boxes, points);
  return { boxes: placed, lines: straightLines(placed, ties) };
}

/** The airiest picture of boxes that fits the good room, else the smallest. */
function airiest(boxes: readonly RoleBox[], points: readonly Point[]): PlacedBox[] {
  const sizes = boxes.map((box) => ({ w: box.w + gap, h: box.h + gap }));
  let best: { placed: PlacedBox[]; excess: number } = { placed: [], excess: Infinity };
  for (const [scale, aspect] of tries) {
    const placed = placedAt(boxes, pushApart(shapePicture(points, scale, aspect), sizes));
    const excess = excessOf(placed);
    if (excess < best.excess) best = { placed, excess };
    if (excess <= 1) break;
  }
  return best.placed;
}

function placedAt(boxes: readonly RoleBox[], centres: readonly Point[]): PlacedBox[] {
  return boxes.map((box, at) => ({ ...box, ...(centres[at] ?? { x: 0, y: 0 }) }));
}

/** Moves rectangles around the points as little as possible, until none overlaps. */
function pushApart(points: readonly Point[], sizes: readonly { w: number; h: number }[]): Point[] {
  const rectangles = points.map(({ x, y }, at) => {
    const { w, h } = sizes[at] ?? { w: 0, h: 0 };
    return new Rectangle(x - w / 2, x + w / 2, y - h / 2, y + h / 2);
  });
  if (rectangles.length > 1) removeOverlaps(rectangles);
  return rectangles.map((rectangle) => ({ x: rectangle.cx(), y: rectangle.cy() }));
}

/** How many times the good room the boxes take in the worse direction; NaN of none. */
function excessOf(boxes: readonly PlacedBox[]): number {
  const length = (axis: 'x' | 'y', size: 'w' | 'h') =>
    Math.max(...boxes.map((box) => box[axis] + box[size] / 2)) -
    Math.min(...boxes.map((box) => box[axis] - box[size] / 2));
  return Math.max(length('x', 'w') / goodRoom.w, length('y', 'h') / goodRoom.h);
}
