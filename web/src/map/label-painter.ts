import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { fontSize, formOf, lineHeight, signGap, signSize } from '../layout/box-sizes.ts';
import type { PlacedBox } from '../layout/placement.ts';
import { signPaths } from '../ui/sign-paths.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import type { Scope } from './selection-scope.ts';

/** A canvas on the page or beside it. */
export type MapContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const paths = new Map<string, Path2D>();

function signPath(sign: keyof typeof signPaths): Path2D {
  let path = paths.get(sign);
  if (!path) {
    path = new Path2D(signPaths[sign]);
    paths.set(sign, path);
  }
  return path;
}

/** The CSS font of a box's text at zoom 1. Collective names are set in italics. */
export function fontOf(box: Pick<PlacedBox, 'look' | 'node'>, theme: MapTheme, size = fontSize): string {
  const italic = box.node?.status && box.node.status !== 'identifiable' ? 'italic ' : '';
  return `${italic}${formOf(box.look).bold ? '600' : '400'} ${String(size)}px ${theme.font}`;
}

/**
 * Writes names and signs into their boxes. The canvas is scaled to device pixels by the caller.
 */
export function paintLabels(
  context: MapContext,
  boxes: readonly PlacedBox[],
  view: Viewport,
  theme: MapTheme,
  scope: Scope | null,
): void {
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.zoom, view.zoom);
  context.textBaseline = 'alphabetic';
  for (const box of boxes) paintBox(context, box, theme, scope === null || scope.nodes.has(box.id));
  context.restore();
}

function paintBox(context: MapContext, box: PlacedBox, theme: MapTheme, strong: boolean): void {
  const form = formOf(box.look);
  const signRoom = form.sign ? signSize + signGap : 0;
  const [from, to] = [box.x - box.w / 2 + form.padX, box.x + box.w / 2 - form.padX];
  if (form.sign && box.node?.type) {
    context.globalAlpha = strong ? 1 : 0.55;
    paintSign(context, box, box.align === 'right' ? to - signSize : from, theme);
    context.globalAlpha = 1;
  }
  context.font = fontOf(box, theme);
  context.fillStyle = textColour(box, theme, strong);
  const x = { left: from + signRoom, right: to - signRoom, center: (from + signRoom + to) / 2 }[box.align];
  context.textAlign = box.align;
  box.lines.forEach((line, at) => {
    const y = box.y + (at - (box.lines.length - 1) / 2) * lineHeight + fontSize * 0.34;
    context.fillText(line, x, y);
    if (box.look === 'more') underline(context, line, x, y, box.align);
  });
}

function paintSign(context: MapContext, box: PlacedBox, x: number, theme: MapTheme): void {
  const type = box.node?.type;
  if (!type) return;
  context.save();
  context.translate(x, box.y - signSize / 2);
  context.scale(signSize / 16, signSize / 16);
  context.fillStyle = theme.types[type];
  context.fill(signPath(actorTypeTable[type].sign), 'evenodd');
  context.restore();
}

function textColour(box: PlacedBox, theme: MapTheme, strong: boolean): string {
  if (box.look === 'heading') return theme.soft;
  if (box.look === 'more') return strong ? theme.accent : theme.soft;
  if (!strong) return theme.soft;
  return box.look === 'area' ? theme.onAccent : theme.ink;
}

function underline(context: MapContext, text: string, x: number, y: number, align: PlacedBox['align']): void {
  const width = context.measureText(text).width;
  const start = x - { left: 0, center: width / 2, right: width }[align];
  context.fillRect(start, y + 2.5, width, 1);
}
