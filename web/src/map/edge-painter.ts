import type { MapContext } from './label-painter.ts';
import type { Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import { inView, type Bounds, type Size } from './view-box.ts';

/** Width of the fading edge and of the strips it is made of, in pixels. */
const depth = 22;
const strip = 2;

/** Lets the picture fade at every side of the window beyond which it goes on, so that no column looks like the last. */
export function paintEdges(
  context: MapContext,
  bounds: Bounds,
  view: Viewport,
  { width, height }: Size,
  theme: MapTheme,
): void {
  const seen = inView(view, { width, height }, 0);
  context.save();
  context.fillStyle = theme.paper;
  for (let at = 0; at < depth; at += strip) {
    context.globalAlpha = 1 - at / depth;
    if (bounds.x1 < seen.x1) context.fillRect(at, 0, strip, height);
    if (bounds.x2 > seen.x2) context.fillRect(width - at - strip, 0, strip, height);
    if (bounds.y1 < seen.y1) context.fillRect(0, at, width, strip);
    if (bounds.y2 > seen.y2) context.fillRect(0, height - at - strip, width, strip);
  }
  context.restore();
}
