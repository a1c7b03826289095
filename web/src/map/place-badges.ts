import { type Said, strongestAnswer } from '../../../graph/schema/feedback.ts';
import type { PlacedBox, PlacedLine, Placement, Point } from '../layout/placement.ts';
import { boxMark, lineMark } from './comparison-part.ts';
import { linePoints } from './line-path.ts';
import type { MapComparison } from './map-props.ts';
import { badgeRadius, markStrokes, type Badge } from './mark-style.ts';

/** A badge with the line or box it belongs to; it is seen when that is. */
export interface PlacedBadge extends Point {
  readonly of: string;
  readonly badge: Badge;
}

/** Points of a line that are tried, from its middle outwards, as shares of its length. */
const tries = [
  0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8, 0.12, 0.88, 0.44, 0.56, 0.33, 0.67, 0.24, 0.76, 0.16, 0.84,
];
const apart = 2 * badgeRadius + 2;

/**
 * Where the signs of a comparison stand: on every line that is not in both documents, at the end of those that lead to
 * an area's own list, else where none covers a name or another sign; at the corner of every framed name that only one
 * document has; and beside the row that opens a list with such names. Depends on the placement and the marks only, so that nothing moves when a side is hidden.
 */
export function placeBadges(placement: Placement, comparison: MapComparison): PlacedBadge[] {
  const badges: PlacedBadge[] = [];
  for (const box of placement.boxes) {
    const badge = box.holds ? heldBadge(box.holds, comparison) : markStrokes[boxMark(box, comparison)].badge;
    if (badge === null || box.look === 'entry') continue;
    // A row that opens a list has room for a sign, and none of its own.
    const beside = (box.align === 'right' ? 1 : -1) * (box.w / 2 - badgeRadius - 2);
    const at = box.holds ? { x: box.x + beside, y: box.y } : { x: box.x - box.w / 2, y: box.y - box.h / 2 };
    badges.push({ of: box.id, badge, ...at });
  }
  return [...badges, ...onLines(placement, badges, (line) => markStrokes[lineMark(line, comparison)].badge)];
}

/** Where the signs of what partners say stand: on every line whose partner answered, in the same way. */
export function placeAnswers(placement: Placement): PlacedBadge[] {
  return onLines(placement, [], answerOf);
}

/** What the partner says of a line; null where it said nothing. */
export function answerOf({ tie }: PlacedLine): Said | null {
  return strongestAnswer(tie.ties.flatMap(({ answer }) => answer ?? [])) ?? null;
}

function onLines(
  placement: Placement,
  taken: readonly PlacedBadge[],
  badgeOf: (line: PlacedLine) => Badge | null,
): PlacedBadge[] {
  const boxes = new Map(placement.boxes.map((box) => [box.id, box]));
  const badges: PlacedBadge[] = [];
  const free = (point: Point) =>
    [...taken, ...badges].every((other) => Math.hypot(other.x - point.x, other.y - point.y) >= apart) &&
    placement.boxes.every((box) => !covers(box, point, badgeRadius));
  // Between two boxes that nearly touch no sign has room; it covers their frames, and no letter.
  const beside = (point: Point) => placement.boxes.every((box) => !covers(box, point, 0));
  for (const line of placement.lines) {
    const badge = badgeOf(line);
    if (badge === null) continue;
    const points = placesOn(line, boxes);
    const point = points.find(free) ?? points.find(beside) ?? points[0];
    if (point) badges.push({ of: line.id, badge, x: point.x, y: point.y });
  }
  return badges;
}

/** A folded list says that something in it has changed. */
function heldBadge(held: readonly string[], comparison: MapComparison): Badge | null {
  const found = new Set(held.map((id) => markStrokes[comparison.nodes.get(id) ?? 'both'].badge));
  found.delete(null);
  return found.size > 1 ? 'plus-minus' : ([...found][0] ?? null);
}

function placesOn(line: PlacedLine, boxes: ReadonlyMap<string, PlacedBox>): Point[] {
  if (line.weight === 'own' && line.bend === 'flow') {
    const { x, y } = line.to;
    return [{ x: x - Math.sign(x - line.from.x) * (badgeRadius + 2), y }];
  }
  const points = linePoints(line, boxes);
  if (points.length === 2) {
    const [from, to] = points;
    if (!from || !to) return [];
    return tries.map((at) => ({ x: from.x + (to.x - from.x) * at, y: from.y + (to.y - from.y) * at }));
  }
  return tries.flatMap((at) => points[Math.round(at * (points.length - 1))] ?? []);
}

function covers(box: PlacedBox, point: Point, margin: number): boolean {
  return Math.abs(box.x - point.x) < box.w / 2 + margin && Math.abs(box.y - point.y) < box.h / 2 + margin;
}
