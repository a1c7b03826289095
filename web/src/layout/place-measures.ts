import { makeBox } from './box-sizes.ts';
import { mean } from './crossings.ts';
import { drawFlows } from './draw-flows.ts';
import { goAround } from './go-around.ts';
import { moreId, type LayoutInput } from './layout-input.ts';
import { blockOwner, foldBlocks, mayFold, type FoldedBlock } from './fold-blocks.ts';
import { readMeasureBlocks } from './measure-blocks.ts';
import type { Box, PlacedBox, Placement } from './placement.ts';
import { spreadGaps } from './spread-gaps.ts';
import { stack, stackHeight } from './stack.ts';

const rowGap = 8;
const blockGap = 30;
/** Room for the lines between lists and areas, areas and measures, measures and partners. */
const columnGap = { list: 26, measure: 50, partner: 76 };
/** A single measure without a shown partner is shown: a row that opens it would need the same room. */
const fewestFolded = 2;

/**
 * Columns of the measures level, area by area: the area stands at the middle of its block of measures, to the right the
 * partners they name, to the left those only the area's rows name. Measures without a shown partner fold into one row, and
 * with them, where there are many, all but the first of those that name one.
 */
export function placeMeasures(input: LayoutInput): Placement {
  const graph = readMeasureBlocks(input);
  const { beside, ties } = graph;
  const { blocks, named } = foldBlocks(graph, input.expanded);
  const entry = (node: Box['node'] & object, align: Box['align']) =>
    makeBox(node.id, input.words.label(node), 'entry', node, input.measure, align);
  const left = beside.map((node) => entry(node, 'right'));
  const right = named.map((node) => entry(node, 'left'));
  const sources = new Map<string, string[]>();
  for (const { source, target } of ties) sources.set(target, [...(sources.get(target) ?? []), source]);
  const y = new Map<string, number>();
  /** Height of the gap below each area's block. */
  const gaps = new Map<string, number>();
  const areas: PlacedBox[] = [];
  const measures: PlacedBox[] = [];
  let top = 0;
  for (const block of blocks) {
    const area =
      block.area && makeBox(block.area.id, input.words.label(block.area), 'area', block.area, input.measure);
    const rows = rowsOf(block, input);
    const list = left.filter((box) => block.area !== null && sources.get(box.id)?.[0] === block.area.id);
    const heights = [
      area?.h ?? 0,
      stackHeight(
        rows.map((row) => row.h),
        rowGap,
      ),
      stackHeight(
        list.map((box) => box.h),
        1,
      ),
    ];
    const height = Math.max(...heights);
    let from = top + (height - (heights[1] ?? 0)) / 2;
    for (const row of rows) {
      measures.push({ ...row, x: 0, y: from + row.h / 2 });
      y.set(row.id, from + row.h / 2);
      from += row.h + rowGap;
    }
    if (area) {
      areas.push({ ...area, x: 0, y: top + height / 2 });
      y.set(area.id, top + height / 2);
    }
    if (area) gaps.set(area.id, top + height + blockGap / 2);
    top += height + blockGap;
  }
  const range = { from: 0, to: Math.max(0, top - blockGap) };
  const beneath = (boxes: readonly Box[]) => placeNear(boxes, sources, y, range);
  const boxes = setLeft(
    [
      { boxes: beneath(left), gap: columnGap.list, flush: 'right' },
      { boxes: areas, gap: columnGap.measure, flush: 'fill' },
      { boxes: measures, gap: columnGap.partner, flush: 'left' },
      { boxes: beneath(right), gap: 0, flush: 'left' },
    ],
    input.room,
  );
  const between = new Set(measures.map(({ id }) => id));
  const column = boxes.filter(({ id }) => between.has(id));
  return { boxes, lines: goAround(drawFlows(boxes, ties), gaps, column) };
}

/** Measures that name partners as boxes, then the others: one row that tells how many, or all of them as a list. */
function rowsOf(block: FoldedBlock, input: LayoutInput): Box[] {
  const { shown, silent, hidden, hiddenNames } = block;
  const boxes = shown.map((node) =>
    makeBox(node.id, input.words.label(node), 'measure', node, input.measure),
  );
  const list = silent.map((node) =>
    makeBox(node.id, input.words.label(node), 'entry', node, input.measure, 'left'),
  );
  const owner = blockOwner(block);
  const open = input.expanded.has(owner);
  const folds = silent.length >= fewestFolded || hidden.length > 0 || (open && mayFold(block));
  if (!folds) return [...boxes, ...list];
  const text = open ? input.words.fewer : foldedText(block, input);
  const more = makeBox(moreId(owner), text, 'more', null, input.measure, 'left');
  const holds = [...hidden, ...silent, ...hiddenNames].map((node) => node.id);
  return [...boxes, ...(open ? list : []), { ...more, holds }];
}

function foldedText({ hidden, silent }: FoldedBlock, { words }: LayoutInput): string {
  if (hidden.length > 0) return words.measures(hidden.length + silent.length);
  return silent.every(({ label }) => label === 'Goal')
    ? words.goals(silent.length)
    : words.silent(silent.length);
}

/** Rows as near as possible to the mean height of what they hang on, in the order of those heights. */
function placeNear(
  boxes: readonly Box[],
  sources: ReadonlyMap<string, readonly string[]>,
  y: ReadonlyMap<string, number>,
  range: { from: number; to: number },
): PlacedBox[] {
  const wanted = boxes
    .map((box) => ({
      box,
      size: box.h,
      want: mean((sources.get(box.id) ?? []).flatMap((id) => y.get(id) ?? [])) ?? range.to,
    }))
    .toSorted((a, b) => a.want - b.want);
  const centres = stack(wanted, 1, range);
  return wanted.map(({ box }, at) => ({ ...box, x: 0, y: centres[at] ?? 0 }));
}

interface Column {
  readonly boxes: readonly PlacedBox[];
  /** The least to the next column. */
  readonly gap: number;
  readonly flush: 'left' | 'right' | 'fill';
}

function setLeft(all: readonly Column[], room: number): PlacedBox[] {
  const columns = all.filter(({ boxes }) => boxes.length > 0);
  const widths = columns.map(({ boxes }) => Math.max(...boxes.map((box) => box.w)));
  const least = columns.slice(0, -1).map(({ gap }) => gap);
  const width = [...widths, ...least].reduce((sum, one) => sum + one, 0);
  const gaps = spreadGaps(least, width, room);
  let left = 0;
  return columns.flatMap(({ boxes, flush }, at) => {
    const from = left;
    const wide = widths[at] ?? 0;
    left += wide + (gaps[at] ?? 0);
    return boxes.map((box) => {
      const w = flush === 'fill' || box.look === 'measure' ? wide : box.w;
      return { ...box, w, x: flush === 'right' ? from + wide - w / 2 : from + w / 2 };
    });
  });
}
