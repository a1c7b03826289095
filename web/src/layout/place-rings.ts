import { mean } from './crossings.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import type { PlacedBox, Placement } from './placement.ts';
import { stack } from './stack.ts';
import { straightLines } from './straight-lines.ts';

const gap = 12;
/** Boxes are wider than tall, and so is a window: rings are too. */
const stretch = 1.8;

/** Concentric rings around the focus, by the number of ties between; no two boxes overlap. */
export function placeRings(request: LayoutRequest): Placement {
  const { boxes, ties } = request;
  const near = new Map<string, string[]>(boxes.map((box) => [box.id, []]));
  for (const tie of ties) {
    near.get(tie.source)?.push(tie.target);
    near.get(tie.target)?.push(tie.source);
  }
  const centre = boxes.find((box) => box.id === request.focus) ?? busiest(boxes, near);
  if (!centre) return { boxes: [], lines: [] };
  const placed = [{ ...centre, x: 0, y: 0 }];
  const angles = new Map<string, number>([[centre.id, 0]]);
  let radius = 0;
  const { rings, rest } = ringsOf(centre, boxes, near);
  for (const ring of rings) {
    const done = placeRing(wantedAngles(ring, near, angles), radius, placed);
    radius = done.radius;
    done.boxes.forEach((box) => angles.set(box.id, Math.atan2(box.y * stretch, box.x)));
    placed.push(...done.boxes);
  }
  placed.push(...placeRest(rest, placed));
  return { boxes: placed, lines: straightLines(placed, ties) };
}

function busiest(boxes: readonly RoleBox[], near: ReadonlyMap<string, readonly string[]>): RoleBox | null {
  const count = (box: RoleBox) => near.get(box.id)?.length ?? 0;
  return boxes.reduce<RoleBox | null>((best, box) => (!best || count(box) > count(best) ? box : best), null);
}

/** Boxes by distance from the centre, and those that no tie leads to. */
function ringsOf(
  centre: RoleBox,
  boxes: readonly RoleBox[],
  near: ReadonlyMap<string, readonly string[]>,
): { rings: RoleBox[][]; rest: RoleBox[] } {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  byId.delete(centre.id);
  const rings: RoleBox[][] = [];
  for (let ring = [centre]; ring.length > 0;) {
    const next: RoleBox[] = [];
    for (const id of ring.flatMap((box) => near.get(box.id) ?? [])) {
      const box = byId.get(id);
      if (box && byId.delete(id)) next.push(box);
    }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  return { rings, rest: [...byId.values()] };
}

/** What does not hang together with the focus stands in rows below. */
function placeRest(rest: readonly RoleBox[], placed: readonly PlacedBox[]): (RoleBox & PlacedBox)[] {
  const half = Math.max(300, ...placed.map((box) => Math.abs(box.x) + box.w / 2));
  let [x, y, rowHeight] = [-half, Math.max(...placed.map((box) => box.y + box.h / 2)) + 5 * gap, 0];
  return rest.map((box) => {
    if (x + box.w > half && x > -half) {
      y += rowHeight + gap;
      [x, rowHeight] = [-half, 0];
    }
    const there = { ...box, x: x + box.w / 2, y: y + box.h / 2 };
    x += box.w + gap;
    rowHeight = Math.max(rowHeight, box.h);
    return there;
  });
}

/** Wanted angles: the direction of what a box hangs on, from the centre. */
function wantedAngles(
  ring: readonly RoleBox[],
  near: ReadonlyMap<string, readonly string[]>,
  angles: ReadonlyMap<string, number>,
): { box: RoleBox; want: number }[] {
  return ring
    .map((box, at) => {
      const known = (near.get(box.id) ?? []).flatMap((id) => angles.get(id) ?? []);
      const [x, y] = [mean(known.map(Math.cos)) ?? 0, mean(known.map(Math.sin)) ?? 0];
      const even = ((at + 0.5) / ring.length) * 2 * Math.PI - Math.PI;
      return { box, want: known.length === 0 || angles.size === 1 ? even : Math.atan2(y, x) };
    })
    .toSorted((a, b) => a.want - b.want);
}

/** Widens the ring until all its boxes stand on it free of each other and of the rings inside. */
function placeRing(
  ring: readonly { box: RoleBox; want: number }[],
  inner: number,
  placed: readonly PlacedBox[],
): { boxes: (RoleBox & PlacedBox)[]; radius: number } {
  for (let radius = inner + 60; ; radius = radius * 1.04 + 6) {
    const boxes = onRing(ring, radius);
    if (boxes && isFree(boxes, placed)) return { boxes, radius };
  }
}

/** Places boxes on an ellipse as near as possible to their angles; null when they do not all fit around it. */
function onRing(
  ring: readonly { box: RoleBox; want: number }[],
  radius: number,
): (RoleBox & PlacedBox)[] | null {
  let angles = ring.map(({ want }) => want);
  for (let pass = 0; pass < 3; pass += 1) {
    const sizes = ring.map(({ box }, at) => share(box, angles[at] ?? 0, radius));
    if (sizes.reduce((sum, size) => sum + size, 0) > 2 * Math.PI) return null;
    const items = ring.map(({ want }, at) => ({ size: sizes[at] ?? 0, want }));
    angles = stack(items, 0, { from: -Math.PI, to: Math.PI });
  }
  return ring.map(({ box }, at) => {
    const angle = angles[at] ?? 0;
    return { ...box, x: Math.cos(angle) * radius * stretch, y: Math.sin(angle) * radius };
  });
}

/** Angle a box takes up on the ring at `angle`: its extent along the ring over the ring's length there. */
function share(box: RoleBox, angle: number, radius: number): number {
  const [dx, dy] = [Math.abs(Math.sin(angle)) * stretch, Math.abs(Math.cos(angle))];
  const length = Math.hypot(dx, dy);
  // Along a slope two boxes are free of each other as soon as they are apart in one direction.
  const along = Math.min(
    (box.w + gap) / Math.max(dx / length, 0.05),
    (box.h + gap) / Math.max(dy / length, 0.05),
  );
  return along / (radius * length);
}

function isFree(boxes: readonly PlacedBox[], placed: readonly PlacedBox[]): boolean {
  return boxes.every(
    (box, at) =>
      !placed.some((other) => meet(box, other)) && !boxes.slice(0, at).some((other) => meet(box, other)),
  );
}

function meet(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x - b.x) < (a.w + b.w) / 2 + 4 && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + 4;
}
