import { describe, expect, test } from 'vitest';
import { placeBruecken } from '../../../web/src/layout/bruecken.ts';
import { estimateText } from '../../../web/src/layout/estimate-text.ts';
import type { PlacedBox, Placement, Point } from '../../../web/src/layout/placement.ts';
import { around, hitTest } from '../../../web/src/map/hit-test.ts';
import { MapIndex } from '../../../web/src/map/map-index.ts';
import { linePoints } from '../../../web/src/map/line-path.ts';
import { boundsOf, inView } from '../../../web/src/map/view-box.ts';
import { scatteredNetwork } from '../../bench/web/scattered-network.ts';
import { makeInput, makeNode, makeTie, numbersFrom } from '../layout/random-network.ts';

const partners = Array.from({ length: 40 }, (_, at) => `n${at}`);
const flowing = placeBruecken(
  makeInput(
    [
      ...['a', 'b', 'c'].map((id) => makeNode(id, { label: 'Product' })),
      ...partners.map((id) => makeNode(id, {})),
    ],
    partners.flatMap((id, at) => [
      makeTie('a', id),
      ...(at % 2 === 0 ? [makeTie('b', id)] : []),
      ...(at % 3 === 0 ? [makeTie('c', id)] : []),
    ]),
  ),
);
const scattered = scatteredNetwork(700, estimateText);

/** Points all over a placement and around it, half of them near one of its boxes. */
function pointsOver({ boxes }: Placement, count: number): Point[] {
  const random = numbersFrom(5);
  const { x1, y1, x2, y2 } = boundsOf(boxes);
  const anywhere = () => ({
    x: x1 - 50 + random() * (x2 - x1 + 100),
    y: y1 - 50 + random() * (y2 - y1 + 100),
  });
  return Array.from({ length: count }, (_, at) => {
    const box = boxes[Math.floor(random() * boxes.length)];
    return at % 2 === 0 || box === undefined
      ? anywhere()
      : { x: box.x + (random() - 0.5) * box.w * 1.4, y: box.y + (random() - 0.5) * box.h * 1.4 };
  });
}

/** What is hit, found by looking at everything: a box's id, else that of the nearest line. */
function hitByScan({ boxes, lines }: Placement, point: Point, reach: number, dots: boolean): string | null {
  const within = ({ x, y, w, h }: PlacedBox) =>
    dots
      ? Math.hypot(x - point.x, y - point.y) <= Math.max(8, reach)
      : Math.abs(x - point.x) <= w / 2 && Math.abs(y - point.y) <= h / 2;
  const box = boxes.findLast((one) => one.look !== 'heading' && within(one));
  if (box) return box.id;
  const byId = new Map(boxes.map((one) => [one.id, one]));
  const near = lines
    .map((line) => {
      const points = linePoints(line, byId);
      const parts = points.slice(1).map((to, at) => distance(point, points[at] ?? to, to));
      return { id: line.id, distance: Math.min(Infinity, ...parts) };
    })
    .filter((line) => line.distance <= reach)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.id ?? null;
}

function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(from.x + along * dx - point.x, from.y + along * dy - point.y);
}

describe('what lies under a point', () => {
  test.each([
    ['boxes and bent lines', flowing, false, 6],
    ['boxes and straight lines', scattered, false, 6],
    ['dots', scattered, true, 6],
    ['dots from afar', scattered, true, 60],
  ])('is the same as by looking at everything: %s', (_, placement, dots, reach) => {
    const index = new MapIndex(placement, dots);
    const found = pointsOver(placement, 400).map((point) => {
      const hit = hitTest(index, point, reach, dots);
      return [point, hit === null ? null : hit.kind === 'box' ? hit.box.id : hit.line.id];
    });
    expect(found).toEqual(
      pointsOver(placement, 400).map((point) => [point, hitByScan(placement, point, reach, dots)]),
    );
    const kinds = new Set(found.map(([, id]) => (id === null ? 'nothing' : 'something')));
    expect(kinds.size).toBe(2);
  });

  test('takes a look at a small part of a large network', () => {
    const large = scatteredNetwork(20_000, estimateText);
    const index = new MapIndex(large, true);
    const looked = pointsOver(large, 400).map((point) => {
      const area = around(point, 8);
      return index.boxesIn(area).length + index.linesIn(area).length;
    });
    const all = large.boxes.length + large.lines.length;
    expect(Math.max(...looked)).toBeLessThan(all / 20);
  });

  test('is nothing where nothing is drawn', () => {
    expect(hitTest(new MapIndex({ boxes: [], lines: [] }, true), { x: 0, y: 0 }, 6, true)).toBeNull();
  });
});

test('what is in view is all that touches it, in the order of drawing', () => {
  const index = new MapIndex(scattered, false);
  const area = inView({ x: -900, y: -500, zoom: 1.2 }, { width: 800, height: 600 }, 24);
  const touching = scattered.boxes.filter(
    ({ x, y, w, h }) =>
      x + w / 2 >= area.x1 && x - w / 2 <= area.x2 && y + h / 2 >= area.y1 && y - h / 2 <= area.y2,
  );
  expect(touching.length).toBeGreaterThan(10);
  expect(index.boxesIn(area)).toEqual(touching);
  expect(index.boxesIn(boundsOf(scattered.boxes))).toEqual(scattered.boxes);
});
