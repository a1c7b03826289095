import type { PlacedBand } from './place-band.ts';
import type { Box, PlacedBox } from './placement.ts';

/** Room between lists and areas, and between areas and the middle, for the lines. */
const listGap = 26;
const jointGap = 46;

/**
 * Gives the boxes of the layout of shared partners their x: own lists, areas, bridges, areas, own lists. Areas are all as wide as the
 * widest, bridges too. Names without any tie stand below in rows, from `top` down.
 */
export function setColumns(
  bands: readonly PlacedBand[],
  between: readonly PlacedBox[],
  loose: readonly Box[],
  top: number,
): PlacedBox[] {
  const blocks = bands.flatMap((band) => band.blocks);
  const bridges = [...bands.flatMap((band) => band.bridges), ...between];
  const areaWidth = widest(blocks.map((block) => block.area));
  const bridgeWidth = widest(bridges);
  const areaX = bridgeWidth / 2 + jointGap + areaWidth / 2;
  const listX = areaX + areaWidth / 2 + listGap;
  const placed: PlacedBox[] = bridges.map((box) => ({ ...box, x: 0, w: bridgeWidth }));
  for (const { side, area, rows } of blocks) {
    placed.push({ ...area, x: side * areaX, w: areaWidth });
    for (const row of rows) placed.push({ ...row, x: side * (listX + row.w / 2) });
  }
  return [...placed, ...placeLoose(loose, top, Math.max(2 * listX, 600))];
}

function placeLoose(loose: readonly Box[], top: number, width: number): PlacedBox[] {
  const cell = widest(loose) + 16;
  const columns = Math.max(1, Math.floor(width / cell));
  const rowHeight = Math.max(0, ...loose.map((box) => box.h));
  const left = (-cell * Math.min(columns, loose.length)) / 2;
  return loose.map((box, at) => ({
    ...box,
    x: left + (at % columns) * cell + box.w / 2,
    y: top + Math.floor(at / columns) * rowHeight + rowHeight / 2,
  }));
}

function widest(boxes: readonly { readonly w: number }[]): number {
  return boxes.reduce((width, box) => Math.max(width, box.w), 0);
}
