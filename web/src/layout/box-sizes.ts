import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import type { Box, Look, MeasureText } from './placement.ts';
import { wrapText } from './wrap-text.ts';

/** Font size at zoom 1. Text stays readable (12.5 px) down to the zoom `12.5 / fontSize`. */
export const fontSize = 14;
export const lineHeight = 17;
export const readableZoom = 12.5 / fontSize;

/** A sign and the gap between it and the text. */
export const signSize = 13;
export const signGap = 7;

/** Height a picture tries to keep: about 650 px of screen at the smallest readable zoom. */
export const goodHeight = 730;

/** Above this many boxes names no longer fit into boxes: nodes are drawn as dots with labels where there is room. */
export const mostBoxes = 300;

interface BoxForm {
  readonly textWidth: number;
  readonly padX: number;
  readonly padY: number;
  readonly bold: boolean;
  readonly sign: boolean;
}

const forms: Readonly<Record<Look, BoxForm>> = {
  area: { textWidth: 118, padX: 9, padY: 9, bold: true, sign: false },
  bridge: { textWidth: 128, padX: 8, padY: 5, bold: false, sign: true },
  entry: { textWidth: 184, padX: 2, padY: 2, bold: false, sign: true },
  more: { textWidth: 260, padX: 2, padY: 2, bold: false, sign: true },
  measure: { textWidth: 216, padX: 8, padY: 5, bold: false, sign: false },
  goal: { textWidth: 168, padX: 8, padY: 5, bold: false, sign: false },
  heading: { textWidth: 640, padX: 8, padY: 3, bold: true, sign: false },
};

/** Whether boxes of this look write in bold and carry a sign. */
export function formOf(look: Look): { bold: boolean; sign: boolean; padX: number } {
  return forms[look];
}

/** Wraps the text of a box and gives it the size it needs; at most three lines, nothing cut. */
export function makeBox(
  id: string,
  text: string,
  look: Look,
  node: NetworkNode | null,
  measure: MeasureText,
  align: Box['align'] = 'center',
): Box {
  const form = forms[look];
  const lines = wrapText(text, { width: form.textWidth, maxLines: 3, bold: form.bold, measure });
  const widest = Math.max(...lines.map((line) => measure(line, form.bold)));
  const w = Math.ceil(widest) + 2 * form.padX + (form.sign ? signSize + signGap : 0);
  return { id, look, node, text, lines, w, h: lines.length * lineHeight + 2 * form.padY, align };
}
