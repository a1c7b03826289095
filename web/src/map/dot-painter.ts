import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import type { PlacedBox, PlacedLine, Placement, Point } from '../layout/placement.ts';
import { signPaths } from '../ui/sign-paths.ts';
import { markColour, paintBadge } from './badge-painter.ts';
import { boxMark, lineMark } from './comparison-part.ts';
import type { MapContext } from './label-painter.ts';
import type { MapComparison, Mark, Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import { markStrokes } from './mark-style.ts';
import type { Scope } from './selection-scope.ts';

/** Diameter of a sign and of an area's disc, in screen pixels at every zoom. */
const signSize = 13;
const discSize = 18;
/** Signs are drawn once, at twice their size, and then copied. */
const fineness = 2;
/** Signs of a comparison keep their size; on lines shorter than this on the screen they are left out. */
const badgeSize = 4.5;
const badgedLength = 48;

let stamps = new Map<string, OffscreenCanvas>();
let stampTheme: MapTheme | null = null;

/**
 * Lines and signs of a network too large for boxes. Cytoscape spends more than a hundred microseconds on each element of
 * the first frame; one path for all lines and one copied stamp per sign keep a thousand names within a few milliseconds.
 * `drawn` is what is to be painted, `ends` holds the boxes its lines join, on the canvas or not.
 */
export function paintDots(
  context: MapContext,
  drawn: Placement,
  ends: ReadonlyMap<string, PlacedBox>,
  view: Viewport,
  theme: MapTheme,
  scope: Scope | null,
  comparison: MapComparison | null = null,
): void {
  const at = (box: PlacedBox) => ({ x: box.x * view.zoom + view.x, y: box.y * view.zoom + view.y });
  /** Places that have their sign: far out many dots share one, and a pile of signs tells nothing. */
  const signed = new Set<string>();
  const endsOf = (line: PlacedLine) => {
    const [from, to] = [ends.get(line.source), ends.get(line.target)];
    return from && to ? { from: at(from), to: at(to) } : null;
  };
  const strokeAll = (lines: readonly PlacedLine[], colour: string, width: number, alpha: number) => {
    context.beginPath();
    for (const line of lines) {
      const joined = endsOf(line);
      if (!joined) continue;
      context.moveTo(joined.from.x, joined.from.y);
      context.lineTo(joined.to.x, joined.to.y);
    }
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
    context.globalAlpha = 1;
  };
  const strong = scope ? drawn.lines.filter((line) => scope.lines.has(line.id)) : [];
  if (comparison === null) {
    strokeAll(drawn.lines, theme.lines.own, 1, scope ? 0.2 : 0.7);
    strokeAll(strong, theme.accent, 2, 1);
  } else {
    for (const mark of ['both', 'mixed', 'a', 'b'] as const) {
      const lines = drawn.lines.filter((line) => lineMark(line, comparison) === mark);
      const { dash, width } = markStrokes[mark];
      context.setLineDash([...dash]);
      strokeAll(lines, markColour(mark, theme), width, scope ? 0.2 : mark === 'both' ? 0.7 : 1);
      strokeAll(
        lines.filter((line) => scope?.lines.has(line.id) === true),
        theme.accent,
        width + 0.6,
        1,
      );
    }
    context.setLineDash([]);
  }
  for (const box of drawn.boxes) {
    const size = box.look === 'area' ? discSize : signSize;
    const { x, y } = at(box);
    context.globalAlpha = scope === null || scope.nodes.has(box.id) ? 1 : 0.3;
    context.drawImage(stampOf(box, theme), x - size / 2, y - size / 2, size, size);
    if (comparison !== null) signAt(boxMark(box, comparison), { x: x - size / 2, y: y - size / 2 });
  }
  context.globalAlpha = 1;
  if (comparison === null) return;
  for (const line of drawn.lines) {
    const joined = endsOf(line);
    if (!joined) continue;
    const { from, to } = joined;
    if (Math.hypot(to.x - from.x, to.y - from.y) < badgedLength) continue;
    context.globalAlpha = scope === null || scope.lines.has(line.id) ? 1 : 0.3;
    signAt(lineMark(line, comparison), { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  }
  context.globalAlpha = 1;

  function signAt(mark: Mark, point: Point): void {
    const { badge } = markStrokes[mark];
    const cell = `${String(Math.round(point.x / (2 * badgeSize)))} ${String(Math.round(point.y / (2 * badgeSize)))}`;
    if (badge === null || signed.has(cell)) return;
    signed.add(cell);
    paintBadge(context, badge, point, badgeSize, theme);
  }
}

function stampOf(box: PlacedBox, theme: MapTheme): OffscreenCanvas {
  if (stampTheme !== theme) {
    stamps = new Map();
    stampTheme = theme;
  }
  const type = box.node?.type ?? null;
  const key = type ?? box.look;
  const known = stamps.get(key);
  if (known) return known;
  const size = (type ? signSize : discSize) * fineness;
  const stamp = new OffscreenCanvas(size, size);
  const context = stamp.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.scale(size / 16, size / 16);
  context.fillStyle = type ? theme.types[type] : theme.accent;
  const path = type ? signPaths[actorTypeTable[type].sign] : signPaths.circle;
  context.fill(new Path2D(path), 'evenodd');
  stamps.set(key, stamp);
  return stamp;
}
