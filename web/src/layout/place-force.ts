import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { Rectangle, removeOverlaps } from 'webcola/dist/src/rectangle.js';
import { mostBoxes } from './box-sizes.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import type { PlacedBox, Placement, Point } from './placement.ts';
import { shapePicture } from './shape-picture.ts';
import { straightLines } from './straight-lines.ts';

const gap = 8;
/** Room of a dot, for networks too large for boxes. */
const dot = 22;
/** Above this many boxes the slower, nicer force steps take too long. */
const proofLimit = 600;
/** Tried in turn until the picture fits `goodRoom`: the airiest that can be read as a whole is taken, else the smallest. */
const scales = [1, 0.88, 0.76, 0.66, 0.58, 0.5] as const;
/** Pushing boxes apart makes pictures taller, the more the denser they are: wider starts make up for that. */
const aspects = [1.7, 3.2] as const;
/** What a window of 1440 x 900 shows at the smallest readable zoom. */
const goodRoom = { w: 1300, h: 755 };
const tries = scales.flatMap((scale) => aspects.map((aspect) => [scale, aspect] as const));

cytoscape.use(fcose);

/**
 * Force-directed places (fCoSE, Balci and Dogrusoz 2022), then the boxes are pushed apart until none overlaps (VPSC,
 * Dwyer, Marriott and Stuckey 2006). Deterministic: chance comes from a fixed seed. Takes about a second for 300 boxes:
 * meant for a worker.
 */
export function placeForce(request: LayoutRequest): Placement {
  const { boxes, ties } = request;
  const dots = boxes.length > mostBoxes;
  const sizeOf = (box: RoleBox) => (dots ? { w: dot, h: dot } : { w: box.w + gap, h: box.h + gap });
  const places = withFixedChance(() =>
    forcePlaces(
      boxes.map((box) => ({ id: box.id, ...sizeOf(box) })),
      ties,
    ),
  );
  const points = boxes.map((box, at) => places.get(box.id) ?? { x: at * (dot + gap), y: 0 });
  let best: { placed: PlacedBox[]; excess: number } = { placed: [], excess: Infinity };
  for (const [scale, aspect] of dots ? ([[1, 1.7]] as const) : tries) {
    const centres = pushApart(shapePicture(points, scale, aspect), boxes.map(sizeOf));
    const placed = boxes.map((box, at) => ({ ...box, ...(centres[at] ?? { x: 0, y: 0 }) }));
    const excess = excessOf(placed);
    if (excess < best.excess) best = { placed, excess };
    if (excess <= 1) break;
  }
  return { boxes: best.placed, lines: straightLines(best.placed, ties) };
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

function forcePlaces(
  boxes: readonly { id: string; w: number; h: number }[],
  ties: LayoutRequest['ties'],
): Map<string, { x: number; y: number }> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(w)', height: 'data(h)' } }],
    elements: [
      ...boxes.map((box) => ({ data: { ...box } })),
      ...ties.map((tie) => ({ data: { id: `line:${tie.id}`, source: tie.source, target: tie.target } })),
    ],
  });
  const options: LayoutOptions & Record<string, unknown> = {
    name: 'fcose',
    quality: boxes.length > proofLimit ? 'default' : 'proof',
    randomize: true,
    animate: false,
    fit: false,
    packComponents: false,
    nodeDimensionsIncludeLabels: false,
    nodeSeparation: 60,
    idealEdgeLength: boxes.length > mostBoxes ? 40 : 55,
    nodeRepulsion: 3200,
    gravity: 0.6,
    numIter: boxes.length > proofLimit ? 600 : 2500,
  };
  cy.layout(options).run();
  const places = new Map(
    cy.nodes().map((node) => {
      const { x, y } = node.position();
      return [node.id(), { x, y }] as const;
    }),
  );
  cy.destroy();
  return places;
}

/** fCoSE draws lots through Math.random; for the time of the layout the lots are the same every time. */
function withFixedChance<T>(work: () => T): T {
  const chance = Math.random;
  let state = 20_240_501;
  Math.random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  try {
    return work();
  } finally {
    Math.random = chance;
  }
}
