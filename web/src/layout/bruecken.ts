import { arrangeSides } from './arrange-sides.ts';
import { goodHeight, makeBox } from './box-sizes.ts';
import { readBridges, type Band, type BridgeGraph } from './bridge-graph.ts';
import { drawFlows } from './draw-flows.ts';
import { sharedOwner, type LayoutInput } from './layout-input.ts';
import {
  blockHeights,
  bridgeBoxes,
  placeBand,
  stackColumn,
  type BandPlan,
  type PlacedBand,
} from './place-band.ts';
import type { Placement, PlacedBox } from './placement.ts';
import { setColumns } from './set-columns.ts';
import { splitSides, type Split } from './split-sides.ts';

/** From this many names on all lists start folded. */
const manyNames = 150;
/** No list is folded to fewer rows than this while not all are folded: in one band, and in several. */
const shortestList = { one: 10, several: 3 };
/** More partners than this in the middle are folded, those with the fewest areas first. */
const mostBridges = 18;
const bandGap = 26;
const headingGap = 12;
/** Room a band takes besides its boxes when there are several. */
const bandExtra = 62;

/**
 * The layout of shared partners: partners of two or more areas in the middle, their areas on both sides, outside each area's own
 * partners as lists. Positions depend on the network, the open lists and text widths only, never on the window.
 */
export function placeBruecken(input: LayoutInput): Placement {
  const graph = readBridges(input.nodes, input.ties, input.documents);
  const limit = foldLimit(graph, input);
  const plans = planBands(graph, limit, input);
  const placed: PlacedBand[] = [];
  const between: PlacedBox[] = [];
  const headings: PlacedBox[] = [];
  let top = 0;
  graph.bands.forEach((band, at) => {
    const plan = plans[at];
    if (!plan) return;
    if (graph.bands.length > 1) {
      const id = `heading:${band.documents[0] ?? ''}`;
      const box = makeBox(id, input.words.band(band.documents), 'heading', null, input.measure);
      headings.push({ ...box, x: 0, y: top + box.h / 2 });
      top += box.h + headingGap;
    }
    const done = placeBand(band, plan, top, input);
    placed.push(done);
    top = done.bottom + bandGap;
    const shared = graph.between[at] ?? [];
    if (shared.length === 0) return;
    const boxes = bridgeBoxes(sharedOwner(band.documents[0] ?? ''), shared, mostBridges, input);
    const column = stackColumn(boxes, () => top, { from: top, to: top });
    const shift = top - Math.min(...column.map((box) => box.y - box.h / 2));
    between.push(...column.map((box) => ({ ...box, y: box.y + shift })));
    top = Math.max(...between.map((box) => box.y + box.h / 2)) + bandGap;
  });
  const loose = graph.loose.map((node) =>
    makeBox(node.id, input.words.label(node), 'entry', node, input.measure, 'left'),
  );
  const boxes = [...headings, ...setColumns(placed, between, loose, top)];
  return { boxes, lines: drawFlows(boxes, graph.ties) };
}

/** The longest lists that let the picture keep its good height. */
function foldLimit(graph: BridgeGraph, input: LayoutInput): number {
  const groups = graph.bands.flatMap((band) => band.groups);
  const names = groups.reduce((sum, group) => sum + group.own.length, 0);
  const joined = graph.bands.reduce((sum, band) => sum + band.bridges.length, 0);
  if (names + joined > manyNames) return 0;
  const longest = Math.max(0, ...groups.map((group) => group.own.length));
  const folded: LayoutInput = { ...input, expanded: new Set() };
  const extra = graph.bands.length > 1 ? graph.bands.length * bandExtra : 0;
  const fits = (limit: number) => {
    const [split] = splitSides(slotsOf(graph.bands, limit, folded).heights, 0, 1);
    return (split?.height ?? 0) + extra <= goodHeight;
  };
  // The height grows with the limit: halve the range until one is left.
  const shortest = graph.bands.length > 1 ? shortestList.several : shortestList.one;
  let [low, high] = [Math.min(longest, shortest), longest];
  while (low < high) {
    const limit = Math.ceil((low + high) / 2);
    if (fits(limit)) low = limit;
    else high = limit - 1;
  }
  return low;
}

/** Areas of the same kind in several bands share a slot, so that they stand on the same side in the same order. */
function slotsOf(
  bands: readonly Band[],
  limit: number,
  input: LayoutInput,
): { slots: string[]; heights: number[][]; slotOf: Map<string, string> } {
  const slots: string[] = [];
  const heights: number[][] = [];
  const slotOf = new Map<string, string>();
  bands.forEach((band, at) => {
    const own = blockHeights(band, limit, input);
    band.groups.forEach(({ area }, index) => {
      const slot = bands.length > 1 && area.kind !== null ? area.kind : area.id;
      slotOf.set(area.id, slot);
      if (!slots.includes(slot)) {
        slots.push(slot);
        heights.push(bands.map(() => 0));
      }
      const row = heights[slots.indexOf(slot)];
      if (row) row[at] = (row[at] ?? 0) + (own[index] ?? 0);
    });
  });
  return { slots, heights, slotOf };
}

/** Splits and orders with all lists folded, so that opening one changes neither. */
function planBands(graph: BridgeGraph, limit: number, input: LayoutInput): BandPlan[] {
  const folded: LayoutInput = { ...input, expanded: new Set() };
  const { slots, heights, slotOf } = slotsOf(graph.bands, limit, folded);
  const several = graph.bands.length > 1;
  const splits = splitSides(heights, several ? 0 : 30, several ? 1 : 24);
  const plansOf = (split: Split) =>
    graph.bands.map((band): BandPlan => {
      const onLeft = (id: string) => split.left[slots.indexOf(slotOf.get(id) ?? '')] ?? false;
      const ids = band.groups.map(({ area }) => area.id);
      return {
        left: ids.filter(onLeft),
        right: ids.filter((id) => !onLeft(id)),
        limit,
        bridgeLimit: mostBridges,
        fixed: several,
      };
    });
  const [band] = graph.bands;
  if (!band || several || splits.length === 1) return plansOf(splits[0] ?? { left: [], height: 0 });
  const index = new Map(band.groups.map(({ area }, at) => [area.id, at]));
  const toIndex = (ids: readonly string[]) => ids.flatMap((id) => index.get(id) ?? []);
  const joints = band.bridges.map((bridge) => ({ areas: toIndex(bridge.areas) }));
  const sizes = blockHeights(band, limit, folded);
  const scored = splits.map((split) => {
    const plans = plansOf(split);
    const sides = { left: toIndex(plans[0]?.left ?? []), right: toIndex(plans[0]?.right ?? []) };
    return { plans, height: split.height, crossings: arrangeSides(sides, joints, sizes, false).crossings };
  });
  return (
    scored.toSorted((a, b) => a.crossings - b.crossings || a.height - b.height)[0]?.plans ??
    plansOf({ left: [], height: 0 })
  );
}
