import type { Point } from '../layout/placement.ts';
import type { MapContext } from './label-painter.ts';
import type { Mark, Viewport } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import { badgeBars, badgeLetter, badgeRadius, markStrokes, type Badge } from './mark-style.ts';
import type { PlacedBadge } from './place-badges.ts';
import type { Scope } from './selection-scope.ts';

/** Draws badges where they stand in the map; those of lines and names that have faded fade with them. */
export function paintBadges(
  context: MapContext,
  badges: readonly PlacedBadge[],
  view: Viewport,
  theme: MapTheme,
  scope: Scope | null,
): void {
  for (const { of, badge, x, y } of badges) {
    const strong = scope === null || scope.lines.has(of) || scope.nodes.has(of);
    context.globalAlpha = strong ? 1 : 0.3;
    const at = { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
    paintBadge(context, badge, at, badgeRadius * view.zoom, theme);
  }
  context.globalAlpha = 1;
}

/** A plus is light on dark, the others dark on light, so that they differ in greyscale even where they are small. */
export function paintBadge(
  context: MapContext,
  badge: Badge,
  at: Point,
  radius: number,
  theme: MapTheme,
): void {
  const [ground, sign] = badge === 'plus' ? [theme.accent, theme.onAccent] : [theme.paper, theme.ink];
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.strokeStyle = badge === 'plus' ? theme.paper : theme.soft;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = sign;
  const letter = badgeLetter(badge);
  if (letter !== null) {
    context.font = `700 ${String(radius * 1.7)}px ${theme.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(letter, at.x, at.y);
  }
  for (const [x, y, w, h] of badgeBars[badge])
    context.fillRect(at.x + x * radius, at.y + y * radius, w * radius, h * radius);
}

/** Colour of a marked line in a theme. */
export function markColour(mark: Mark, theme: MapTheme): string {
  const { colour } = markStrokes[mark];
  return colour === 'line' ? theme.lines.bridge : theme[colour];
}
