import { basisTable } from '../../../graph/schema/vocabulary.ts';
import type { PlacedBox, PlacedLine, Point } from '../layout/placement.ts';
import type { MapContext } from './label-painter.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import type { Size } from './view-box.ts';

/**
 * Draws the lines of the name under the pointer strong, with the strokes of their evidence. `pointsOf` answers a line's
 * course in map coordinates; `boxes` are those in view, over which no line runs.
 */
export function paintHover(
  context: MapContext,
  lines: readonly PlacedLine[],
  pointsOf: (line: PlacedLine) => readonly Point[],
  boxes: readonly PlacedBox[],
  view: Viewport,
  size: Size,
  theme: MapTheme,
): void {
  const at = ({ x, y }: Point): Point => ({ x: x * view.zoom + view.x, y: y * view.zoom + view.y });
  const free = new Path2D();
  free.rect(0, 0, size.width, size.height);
  for (const box of boxes) {
    const [w, h] = [box.w * view.zoom, box.h * view.zoom];
    const { x, y } = at(box);
    free.rect(x - w / 2, y - h / 2, w, h);
  }
  context.save();
  context.clip(free, 'evenodd');
  context.strokeStyle = theme.accent;
  for (const line of lines) {
    const { dash, width } = line.tie.basis === null ? { dash: [], width: 1.2 } : basisTable[line.tie.basis];
    // Stronger too, not only of another colour: where the system forces colours they may hardly differ.
    context.lineWidth = Math.max(1.6, width * Math.min(1, view.zoom)) + 1;
    context.setLineDash([...dash]);
    context.beginPath();
    for (const point of pointsOf(line)) {
      const { x, y } = at(point);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  context.restore();
}
