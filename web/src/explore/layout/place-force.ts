import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { Rectangle, removeOverlaps } from 'webcola/dist/src/rectangle.js';
import { mostBoxes } from './box-sizes.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import type { Placement } from './placement.ts';
import { straightLines } from './straight-lines.ts';

const gap = 8;
/** Room of a dot, for networks too large for boxes. */
const dot = 22;
/** Above this many boxes the slower, nicer force steps take too long. */
const proofLimit = 600;

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
  const rectangles = boxes.map((box, at) => {
    const { w, h } = sizeOf(box);
    const place = places.get(box.id) ?? { x: at * (dot + gap), y: 0 };
    return new Rectangle(place.x - w / 2, place.x + w / 2, place.y - h / 2, place.y + h / 2);
  });
  if (boxes.length > 1) removeOverlaps(rectangles);
  const placed = boxes.map((box, at) => {
    const rectangle = rectangles[at];
    return { ...box, x: rectangle?.cx() ?? 0, y: rectangle?.cy() ?? 0 };
  });
  return { boxes: placed, lines: straightLines(placed, ties) };
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
