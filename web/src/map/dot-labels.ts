import { fontSize, formOf } from '../layout/box-sizes.ts';
import type { PlacedBox } from '../layout/placement.ts';
import type { MapContext } from './label-painter.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import type { Scope } from './selection-scope.ts';
import type { Size } from './view-box.ts';

/** Cells of the occupancy grid, in pixels: about a third of a line of text. */
const cell = 6;
const looks = ['heading', 'area', 'goal', 'measure', 'bridge', 'entry', 'more'];

/**
 * Writes labels beside dots at a constant size, the important first, so that none overlaps another: a grid of cells
 * remembers where text stands. Labels shown before keep their place first, so that panning does not flicker. Answers
 * the ids of the labels that found room.
 */
export function paintDotLabels(
  context: MapContext,
  boxes: readonly PlacedBox[],
  view: Viewport,
  size: Size,
  theme: MapTheme,
  scope: Scope | null,
  before: ReadonlySet<string> | null,
): Set<string> {
  const columns = Math.ceil(size.width / cell) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(size.height / cell) + 1));
  const shown = new Set<string>();
  const rank = (box: PlacedBox) =>
    (scope?.nodes.has(box.id) ? 0 : 20) + (before?.has(box.id) ? 0 : 10) + looks.indexOf(box.look);
  const inside = boxes.filter((box) => {
    const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
    return x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  });
  const ranked = inside.map((box) => ({ box, rank: rank(box) })).toSorted((a, b) => a.rank - b.rank);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.paper;
  for (const { box } of ranked) {
    const x = box.x * view.zoom + view.x + 9;
    const y = box.y * view.zoom + view.y;
    const width = Math.ceil(labelWidth(box));
    if (!occupy(taken, columns, x, y - 8, width, 16)) continue;
    const strong = scope === null || scope.nodes.has(box.id);
    context.font = `${formOf(box.look).bold ? '600' : '400'} ${String(fontSize)}px ${theme.font}`;
    // A rim of paper keeps the text readable where lines and dots run below it.
    context.strokeText(box.text, x, y);
    context.fillStyle = strong ? theme.ink : theme.soft;
    context.fillText(box.text, x, y);
    shown.add(box.id);
  }
  return shown;
}

/** The box was measured for wrapped text; one line is at most as long as all its lines together. */
function labelWidth(box: PlacedBox): number {
  return (box.w - 2 * formOf(box.look).padX) * box.lines.length;
}

/** Takes the cells under a rectangle if all are free and inside. */
function occupy(taken: Uint8Array, columns: number, x: number, y: number, w: number, h: number): boolean {
  const [fromX, toX] = [Math.floor(x / cell), Math.floor((x + w) / cell)];
  const [fromY, toY] = [Math.floor(y / cell), Math.floor((y + h) / cell)];
  if (fromX < 0 || fromY < 0 || toX >= columns || (toY + 1) * columns > taken.length) return false;
  for (let row = fromY; row <= toY; row += 1) {
    for (let at = row * columns + fromX; at <= row * columns + toX; at += 1)
      if (taken[at] === 1) return false;
  }
  for (let row = fromY; row <= toY; row += 1) taken.fill(1, row * columns + fromX, row * columns + toX + 1);
  return true;
}
