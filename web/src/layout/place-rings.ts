import { mean } from './crossings.ts';
import type { RoleBox } from './layout-request.ts';
import type { PlacedBox } from './placement.ts';
import { stack } from './stack.ts';

const gap = 12;
/** Boxes are wider than tall, and so is a window: rings are too. */
const stretch = 1.8;

/** Concentric rings around the focus; no two boxes overlap. */
export function placeRings(
  centre: RoleBox,
  rings: readonly (readonly RoleBox[])[],
  near: ReadonlyMap<string, readonly string[]>,
): PlacedBox[] {
  const placed: PlacedBox[] = [{ ...centre, x: 0, y: 0 }];
  const angles = new Map<string, number>([[centre.id, 0]]);
  let radius = 0;
  for (const ring of rings) {
    const done = placeRing(wantedAngles(ring, near, angles), radius, placed);
    radius = done.radius;
    done.boxes.forEach((box) => angles.set(box.id, Math.atan2(box.y * stretch, box.x)));
    placed.push(...done.boxes);
  }
  return placed;
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
