import Flatbush from 'flatbush';
import type { PlacedBox, PlacedLine, Placement, Point } from '../layout/placement.ts';
import { linePoints } from './line-path.ts';
import { boundsOf, type Bounds } from './view-box.ts';

/**
 * Boxes and lines by where they lie, in map coordinates; made once per placement, since nothing moves in between. Of dots
 * only the centres count: their signs keep their size on the screen. Answers keep the order in which things are drawn.
 */
export class MapIndex {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  readonly boxesIn: (area: Bounds) => readonly PlacedBox[];
  readonly linesIn: (area: Bounds) => readonly PlacedLine[];

  constructor({ boxes, lines }: Placement, dots: boolean) {
    this.boxes = new Map(boxes.map((box) => [box.id, box]));
    this.boxesIn = finder(boxes, (box) => (dots ? pointBounds([box]) : boundsOf([box])));
    this.linesIn = finder(lines, (line) => pointBounds(this.pointsOf(line)));
  }

  /** Points along a drawn line; none where an end of it is not drawn. */
  pointsOf(line: PlacedLine): readonly Point[] {
    return linePoints(line, this.boxes);
  }
}

/** Answers the items whose rectangles touch an area. Puts them in order when it is first asked. */
function finder<Item>(items: readonly Item[], rectangle: (item: Item) => Bounds) {
  let tree: Flatbush | null = null;
  return ({ x1, y1, x2, y2 }: Bounds): readonly Item[] => {
    if (items.length === 0) return items;
    tree ??= treeOf(items.map(rectangle));
    const found = tree.search(x1, y1, x2, y2);
    if (found.length === items.length) return items;
    return found.sort((a, b) => a - b).flatMap((at) => items[at] ?? []);
  };
}

function treeOf(rectangles: readonly Bounds[]): Flatbush {
  const tree = new Flatbush(rectangles.length);
  for (const { x1, y1, x2, y2 } of rectangles) tree.add(x1, y1, x2, y2);
  tree.finish();
  return tree;
}

/** The rectangle around points; one that no area touches where there are none. */
function pointBounds(points: readonly Point[]): Bounds {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [x1, x2] = [Math.min(x1, x), Math.max(x2, x)];
    [y1, y2] = [Math.min(y1, y), Math.max(y2, y)];
  }
  return { x1, y1, x2, y2 };
}
