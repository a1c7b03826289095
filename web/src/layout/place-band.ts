import { arrangeSides } from './arrange-sides.ts';
import { makeBox } from './box-sizes.ts';
import type { Band, Bridge } from './bridge-graph.ts';
import { mean } from './crossings.ts';
import { moreId, type LayoutInput } from './layout-input.ts';
import { ownList } from './own-list.ts';
import type { Box, PlacedBox } from './placement.ts';
import { stack, stackHeight } from './stack.ts';

/** Gaps between neighbours of a column, in pixels: the least, and the most that spare room may widen them to. */
const blockGap = { least: 14, most: 44 };
const jointGap = { least: 7, most: 30 };

/** An area box with its list, before columns have an x. `side` -1 is left, 1 right. */
export interface Block {
  readonly side: -1 | 1;
  readonly area: PlacedBox;
  readonly rows: readonly PlacedBox[];
}

/** A band of the picture; y is final, x is 0 until the widths of all columns are known. */
export interface PlacedBand {
  readonly blocks: readonly Block[];
  readonly bridges: readonly PlacedBox[];
  readonly bottom: number;
}

/** What a band needs to know of the whole picture. `sideOf` and `fixed` keep several bands alike. */
export interface BandPlan {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly limit: number;
  readonly bridgeLimit: number;
  readonly fixed: boolean;
}

/** Height each area takes while its list is folded, with the gap below it. */
export function blockHeights(band: Band, limit: number, input: LayoutInput): number[] {
  return band.groups.map(({ area, own }) => {
    const box = makeBox(area.id, input.words.label(area), 'area', area, input.measure);
    const list = ownList(area.id, own, limit, 'left', input);
    return Math.max(box.h, list.foldedHeight) + blockGap.least;
  });
}

/** Boxes of the partners in the middle; those with the most areas stay when there are too many to show. */
export function bridgeBoxes(
  owner: string,
  bridges: readonly Bridge[],
  limit: number,
  input: LayoutInput,
): Box[] {
  const open = input.expanded.has(owner);
  const folds = bridges.length > limit;
  const kept = folds
    ? new Set(bridges.toSorted((a, b) => b.areas.length - a.areas.length).slice(0, limit - 1))
    : new Set(bridges);
  const rows = bridges
    .filter((bridge) => open || kept.has(bridge))
    .map(({ node }) => makeBox(node.id, input.words.label(node), 'bridge', node, input.measure));
  if (!folds) return rows;
  const text = open ? input.words.fewer : input.words.more(bridges.length - kept.size);
  const more = makeBox(moreId(owner), text, 'more', null, input.measure, 'center');
  const holds = bridges.filter((bridge) => !kept.has(bridge)).map(({ node }) => node.id);
  return [...rows, { ...more, holds }];
}

/** Gives every box of a band its y. Opening a list moves only what stands below it on its own side. */
export function placeBand(band: Band, plan: BandPlan, top: number, input: LayoutInput): PlacedBand {
  const owner = band.documents[0] ?? '';
  const middle = bridgeBoxes(owner, band.bridges, plan.bridgeLimit, input);
  const areasOf = new Map(band.bridges.map((bridge) => [bridge.node.id, bridge.areas]));
  const index = new Map(band.groups.map(({ area }, at) => [area.id, at]));
  const toIndex = (ids: readonly string[]) => ids.flatMap((id) => index.get(id) ?? []);
  const heights = blockHeights(band, plan.limit, input);
  const joints = middle.map((box) => ({ areas: toIndex(areasOf.get(box.id) ?? []) }));
  const order = arrangeSides(
    { left: toIndex(plan.left), right: toIndex(plan.right) },
    joints,
    heights,
    plan.fixed,
  );
  const sideHeights = [order.left, order.right].map((side) =>
    Math.max(0, side.reduce((sum, at) => sum + (heights[at] ?? 0), 0) - blockGap.least),
  );
  const bare = stackHeight(
    middle.map((box) => box.h),
    jointGap.least,
  );
  const height = Math.max(...sideHeights, bare);
  const sides = [order.left, order.right].map((side, at) =>
    placeSide(
      band,
      side,
      at === 0 ? -1 : 1,
      { top, height, bare: sideHeights[at] ?? 0 },
      heights,
      plan,
      input,
    ),
  );
  const blocks = sides.flatMap((side) => side.blocks);
  const home = new Map(sides.flatMap((side) => [...side.home]));
  const sorted = order.joints.flatMap((at) => middle[at] ?? []);
  const bridges = stackColumn(
    sorted,
    (box) => mean((areasOf.get(box.id) ?? []).map((area) => home.get(area) ?? top)) ?? top + 2 * height,
    { from: top, to: top + height },
  );
  const bottom = Math.max(top + height, ...sides.map((side) => side.bottom));
  return { blocks, bridges, bottom };
}

/** Stacks boxes near their wanted heights, as airy as the range allows. */
export function stackColumn(
  boxes: readonly Box[],
  want: (box: Box) => number,
  range: { from: number; to: number },
): PlacedBox[] {
  const room = range.to - range.from - boxes.reduce((sum, box) => sum + box.h, 0);
  const gap = Math.max(jointGap.least, Math.min(jointGap.most, room / Math.max(1, boxes.length)));
  const items = boxes.map((box) => ({ size: box.h, want: want(box) }));
  const centres = stack(items, gap, range);
  return boxes.map((box, at) => ({ ...box, x: 0, y: centres[at] ?? 0 }));
}

function placeSide(
  band: Band,
  order: readonly number[],
  side: -1 | 1,
  room: { top: number; height: number; bare: number },
  heights: readonly number[],
  plan: BandPlan,
  input: LayoutInput,
): { blocks: Block[]; home: Map<string, number>; bottom: number } {
  const spare = Math.min(blockGap.most - blockGap.least, (room.height - room.bare) / order.length);
  const used = room.bare + spare * (order.length - 1);
  let top = room.top + (room.height - used) / 2;
  let pushed = 0;
  const home = new Map<string, number>();
  const blocks = order.flatMap((at): Block[] => {
    const group = band.groups[at];
    if (!group) return [];
    const height = (heights[at] ?? 0) - blockGap.least;
    const middle = top + height / 2;
    home.set(group.area.id, middle);
    const box = makeBox(group.area.id, input.words.label(group.area), 'area', group.area, input.measure);
    const list = ownList(group.area.id, group.own, plan.limit, side < 0 ? 'right' : 'left', input);
    let y = middle - list.foldedHeight / 2 + pushed;
    const rows = list.rows.map((row) => {
      y += row.h;
      return { ...row, x: 0, y: y - row.h / 2 };
    });
    const area = { ...box, x: 0, y: middle + pushed };
    top += height + blockGap.least + spare;
    pushed += Math.max(0, list.height - list.foldedHeight);
    return [{ side, area, rows }];
  });
  return { blocks, home, bottom: Math.max(top - blockGap.least - spare + pushed, room.top) };
}
