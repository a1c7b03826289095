import type { RoleBox } from './layout-request.ts';
import type { PlacedBox } from './placement.ts';

/** Between rows and between boxes of a column, and between the families of two boxes beside the focus. */
const gaps = { row: 3, box: 8, family: 14 } as const;
/** Room for the lines between two columns. */
const columnGap = 64;

interface Branch {
  readonly box: RoleBox;
  readonly ring: number;
  readonly branches: Branch[];
}

/**
 * The focus in the middle and a column for every further tie on both sides. A box hangs on the nearest one inside it
 * and stands at the middle of what hangs on itself, so lines to the next column cross nothing.
 */
export function placeSides(
  centre: RoleBox,
  rings: readonly (readonly RoleBox[])[],
  near: ReadonlyMap<string, readonly string[]>,
): PlacedBox[] {
  const first = growBranches(rings, near);
  const edges = columnEdges(centre, rings);
  const sides = balance(first).map((branches, at) => {
    const height = heightOf(branches);
    return stackBranches(branches, -height / 2, at === 0 ? -1 : 1, edges);
  });
  return [{ ...centre, x: 0, y: 0 }, ...sides.flat()];
}

/** A tree of what hangs on what: of several ties inwards the first counts, the others are only drawn. */
function growBranches(
  rings: readonly (readonly RoleBox[])[],
  near: ReadonlyMap<string, readonly string[]>,
): Branch[] {
  const known = new Map<string, Branch>();
  for (const [ring, boxes] of rings.entries()) {
    const made = boxes.map((box): Branch => ({ box, ring, branches: [] }));
    for (const branch of made) {
      const inner = (near.get(branch.box.id) ?? []).find((id) => known.has(id));
      if (inner !== undefined) known.get(inner)?.branches.push(branch);
    }
    for (const branch of made) known.set(branch.box.id, branch);
  }
  return [...known.values()].filter(({ ring }) => ring === 0);
}

/** Both sides about as tall; each keeps the order of names. */
function balance(branches: readonly Branch[]): [Branch[], Branch[]] {
  const heights: [number, number] = [0, 0];
  const right = new Set<Branch>();
  for (const branch of branches.toSorted((a, b) => heightOf([b]) - heightOf([a]))) {
    const at = heights[0] <= heights[1] ? 0 : 1;
    if (at === 1) right.add(branch);
    heights[at] += heightOf([branch]) + gapBelow(branch);
  }
  return [branches.filter((one) => !right.has(one)), branches.filter((one) => right.has(one))];
}

/** Where each column begins, from the middle of the focus outwards. */
function columnEdges(centre: RoleBox, rings: readonly (readonly RoleBox[])[]): number[] {
  let edge = centre.w / 2;
  return rings.map((ring) => {
    const from = edge + columnGap;
    edge = from + Math.max(...ring.map((box) => box.w));
    return from;
  });
}

function stackBranches(
  branches: readonly Branch[],
  top: number,
  side: -1 | 1,
  edges: readonly number[],
): PlacedBox[] {
  let from = top;
  return branches.flatMap((branch) => {
    const { box, ring } = branch;
    const height = heightOf([branch]);
    const inner = heightOf(branch.branches);
    const placed: PlacedBox = {
      ...box,
      x: side * ((edges[ring] ?? 0) + box.w / 2),
      y: from + height / 2,
      align: box.look === 'entry' ? (side < 0 ? 'right' : 'left') : box.align,
    };
    const outer = stackBranches(branch.branches, from + (height - inner) / 2, side, edges);
    from += height + gapBelow(branch);
    return [placed, ...outer];
  });
}

/** Height of branches one below the other with all that hangs on them. */
function heightOf(branches: readonly Branch[]): number {
  return branches.reduce(
    (sum, branch, at) =>
      sum +
      Math.max(branch.box.h, heightOf(branch.branches)) +
      (at + 1 < branches.length ? gapBelow(branch) : 0),
    0,
  );
}

function gapBelow({ box, branches }: Branch): number {
  if (branches.length > 0) return gaps.family;
  return box.look === 'entry' ? gaps.row : gaps.box;
}
