import { actorTypeTable, ActorType } from '../../../graph/schema/actor-types.ts';
import { Said, saidTable } from '../../../graph/schema/feedback.ts';
import { TieBasis, basisTable } from '../../../graph/schema/vocabulary.ts';
import type { Placement } from '../layout/placement.ts';
import { signPaths } from '../ui/sign-paths.ts';
import { markColour, paintBadge } from './badge-painter.ts';
import { lineMark } from './comparison-part.ts';
import type { MapContext } from './label-painter.ts';
import type { MapComparison, Mark } from './map-props.ts';
import type { MapTheme } from './map-theme.ts';
import { badgeRadius, markStrokes } from './mark-style.ts';
import { answerOf } from './place-badges.ts';

const strokeWidth = 34;
const signSize = 13;
const rowHeight = 20;

interface Item {
  readonly text: string;
  readonly mark: number;
  paint(x: number, y: number): void;
}

/**
 * The legend of a saved picture: the line styles and signs that occur in it, in rows of at most `width` pixels from
 * (`x`, `y`) down. Answers the height it takes; with `measureOnly` nothing is drawn.
 */
export function paintLegend(
  context: MapContext,
  placement: Placement,
  theme: MapTheme,
  lang: 'de' | 'en',
  place: { readonly x: number; readonly y: number; readonly width: number; readonly measureOnly: boolean },
  comparison: MapComparison | null = null,
): number {
  context.font = `400 13px ${theme.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  let [x, y] = [place.x, place.y + rowHeight / 2];
  for (const item of itemsOf(context, placement, theme, lang, comparison)) {
    const width = item.mark + 6 + context.measureText(item.text).width + 18;
    if (x > place.x && x + width > place.x + place.width) {
      x = place.x;
      y += rowHeight;
    }
    if (!place.measureOnly) {
      item.paint(x, y);
      context.fillStyle = theme.soft;
      context.fillText(item.text, x + item.mark + 6, y);
    }
    x += width;
  }
  return y + rowHeight / 2 - place.y;
}

function itemsOf(
  context: MapContext,
  placement: Placement,
  theme: MapTheme,
  lang: 'de' | 'en',
  comparison: MapComparison | null,
): Item[] {
  const drawn = new Set(placement.lines.map((line) => line.tie.basis));
  const types = new Set(placement.boxes.map((box) => box.node?.type));
  const strokes = TieBasis.options
    .filter((basis) => drawn.has(basis))
    .map((basis) => ({
      text: `${basis} ${basisTable[basis].label[lang]}`,
      mark: strokeWidth,
      paint: (x: number, y: number) => {
        context.strokeStyle = theme.lines.bridge;
        context.lineWidth = basisTable[basis].width;
        context.setLineDash([...basisTable[basis].dash]);
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(x + strokeWidth, y);
        context.stroke();
        context.setLineDash([]);
      },
    }));
  const signs = ActorType.options
    .filter((type) => types.has(type))
    .map((type) => ({
      text: actorTypeTable[type].short[lang],
      mark: signSize,
      paint: (x: number, y: number) => {
        context.save();
        context.translate(x, y - signSize / 2);
        context.scale(signSize / 16, signSize / 16);
        context.fillStyle = theme.types[type];
        context.fill(new Path2D(signPaths[actorTypeTable[type].sign]), 'evenodd');
        context.restore();
      },
    }));
  const lines = comparison
    ? markItems(context, placement, theme, comparison)
    : [...strokes, ...answerItems(context, placement, theme, lang)];
  return [...lines, ...signs];
}

/** What partners say of lines that are drawn. */
function answerItems(context: MapContext, placement: Placement, theme: MapTheme, lang: 'de' | 'en'): Item[] {
  const drawn = new Set(placement.lines.map((line) => answerOf(line)));
  return Said.options
    .filter((said) => drawn.has(said))
    .map((said) => ({
      text: saidTable[said].tie[lang],
      mark: 2 * badgeRadius,
      paint: (x: number, y: number) => {
        paintBadge(context, said, { x: x + badgeRadius, y }, badgeRadius, theme);
        context.font = `400 13px ${theme.font}`;
        context.textAlign = 'left';
      },
    }));
}

/** In a comparison lines tell where a tie stands, not what it rests on. */
function markItems(
  context: MapContext,
  placement: Placement,
  theme: MapTheme,
  comparison: MapComparison,
): Item[] {
  const drawn = new Set<Mark>(placement.lines.map((line) => lineMark(line, comparison)));
  return (['both', 'mixed', 'a', 'b'] as const)
    .filter((mark) => drawn.has(mark))
    .map((mark) => {
      const { dash, width, badge } = markStrokes[mark];
      return {
        text: comparison.words[mark],
        mark: strokeWidth,
        paint: (x: number, y: number) => {
          context.strokeStyle = markColour(mark, theme);
          context.lineWidth = width;
          context.setLineDash([...dash]);
          context.beginPath();
          context.moveTo(x, y);
          context.lineTo(x + strokeWidth, y);
          context.stroke();
          context.setLineDash([]);
          if (badge !== null) paintBadge(context, badge, { x: x + strokeWidth / 2, y }, badgeRadius, theme);
        },
      };
    });
}
