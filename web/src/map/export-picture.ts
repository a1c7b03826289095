import { paintBadges } from './badge-painter.ts';
import { paintDotLabels } from './dot-labels.ts';
import { paintDots } from './dot-painter.ts';
import { paintLabels } from './label-painter.ts';
import { paintLegend } from './legend-painter.ts';
import type { MapDocument } from './map-props.ts';
import { paperTheme } from './map-theme.ts';
import type { MapView } from './map-view.ts';
import { boundsOf } from './view-box.ts';

/** Pixels of the picture per pixel of the map, and room around it in map pixels. */
const scale = 2;
const margin = 24;
const headHeight = 46;
const noteHeight = 19;
const noteMargin = 17;
/** Browsers refuse larger canvases. */
const longestSide = 12_000;

/**
 * The whole map as a PNG with title, legend and the lines of `notes` beneath it. Always in the colours of paper,
 * whatever theme the screen shows; what is selected stands out as it does there.
 */
export async function exportPicture(
  view: MapView,
  documents: readonly MapDocument[],
  notes: readonly string[],
  lang: 'de' | 'en',
): Promise<Blob> {
  const theme = paperTheme(view.theme().font);
  const { part, index, scope, comparison, placement } = view.scene;
  const bounds = boundsOf(placement.boxes);
  const width = Math.max(560, bounds.x2 - bounds.x1) + 2 * margin;
  const legend = { x: margin, width: width - 2 * margin };
  const probe = new OffscreenCanvas(1, 1).getContext('2d');
  const legendHeight = probe
    ? paintLegend(probe, part, theme, lang, { ...legend, y: 0, measureOnly: true }, comparison)
    : 0;
  const footHeight = notes.length * noteHeight + noteMargin + legendHeight;
  const height = bounds.y2 - bounds.y1 + 2 * margin + headHeight + footHeight;
  const factor = Math.min(scale, longestSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.ceil(width * factor), Math.ceil(height * factor));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const picture = await view.picture(factor, theme);
  const drawn = picture && (await createImageBitmap(picture));
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(factor, factor);
  const middle = { x: width / 2, y: headHeight + (height - headHeight - footHeight) / 2 };
  const at = {
    x: middle.x - (bounds.x1 + bounds.x2) / 2,
    y: middle.y - (bounds.y1 + bounds.y2) / 2,
    zoom: 1,
  };
  if (drawn) {
    const size = { width: drawn.width / factor, height: drawn.height / factor };
    context.drawImage(drawn, middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height);
    paintLabels(context, part.boxes, at, theme, scope);
    paintBadges(context, view.scene.badges, at, theme, scope);
  } else {
    paintDots(context, part, index.boxes, at, theme, scope, comparison);
    paintDotLabels(context, part.boxes, at, { width, height }, theme, scope, null);
  }
  const legendTop = height - footHeight - 6;
  paintLegend(context, part, theme, lang, { ...legend, y: legendTop, measureOnly: false }, comparison);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.ink;
  context.font = `600 18px ${theme.font}`;
  context.fillText(documents.map((document) => document.title).join(' · '), margin, 34, width - 2 * margin);
  context.fillStyle = theme.soft;
  context.font = `400 13px ${theme.font}`;
  notes.toReversed().forEach((note, at) => {
    context.fillText(note, margin, height - 14 - at * noteHeight, width - 2 * margin);
  });
  return canvas.convertToBlob({ type: 'image/png' });
}
