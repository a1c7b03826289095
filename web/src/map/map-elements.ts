import type { ElementDefinition } from 'cytoscape';
import { mostBoxes } from '../layout/box-sizes.ts';
import type { PlacedBox, PlacedLine, Placement, Point } from '../layout/placement.ts';

/** Whether a placement is drawn as dots. */
export function drawsDots(placement: Placement): boolean {
  return placement.boxes.length > mostBoxes;
}

/** The placement as Cytoscape elements with classes for everything the style sheet tells apart. */
export function mapElements(placement: Placement): ElementDefinition[] {
  const byId = new Map(placement.boxes.map((box) => [box.id, box]));
  const nodes = placement.boxes.map((box): ElementDefinition => ({
    group: 'nodes',
    data: { id: box.id, w: box.w, h: box.h },
    position: { x: box.x, y: box.y },
    classes: nodeClasses(box),
  }));
  const edges = placement.lines.flatMap((line): ElementDefinition[] => {
    const [source, target] = [byId.get(line.source), byId.get(line.target)];
    return source && target ? [edgeOf(line, source, target)] : [];
  });
  return [...nodes, ...edges];
}

/** Id of a drawn line; tie ids may equal node ids only by accident, but Cytoscape keeps both in one space. */
export function edgeId(line: PlacedLine): string {
  return `line:${line.id}`;
}

function nodeClasses(box: PlacedBox): string[] {
  const classes: string[] = [box.look];
  if (box.node?.type) classes.push(`type-${box.node.type}`);
  if (box.node?.status && box.node.status !== 'identifiable') classes.push('collective');
  return classes;
}

function edgeOf(line: PlacedLine, source: PlacedBox, target: PlacedBox): ElementDefinition {
  const classes: string[] = [line.weight];
  if (line.tie.basis) classes.push(`basis-${line.tie.basis}`);
  const flow = line.bend === 'flow';
  if (flow) classes.push('flow');
  return {
    group: 'edges',
    data: {
      id: edgeId(line),
      source: line.source,
      target: line.target,
      ...(flow ? bend(line, source, target) : {}),
    },
    classes,
  };
}

/**
 * An S between the end points with horizontal ends: two control points at half the way, one at the height of each end.
 * Cytoscape wants them as a share along the straight line and a distance to its right.
 */
function bend(line: PlacedLine, source: Point, target: Point): Record<string, string | number[]> {
  const dx = line.to.x - line.from.x;
  const dy = line.to.y - line.from.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const across = (dx * dy) / 2 / length;
  const along = (dx * dx) / 2 / length ** 2;
  return {
    bendAt: [along, 1 - along],
    bendBy: [-across, across],
    leave: offset(line.from, source),
    arrive: offset(line.to, target),
  };
}

function offset(point: Point, centre: Point): string {
  return `${String(point.x - centre.x)}px ${String(point.y - centre.y)}px`;
}
