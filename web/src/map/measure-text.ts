import { fontSize } from '../layout/box-sizes.ts';
import type { MeasureText } from '../layout/placement.ts';

/** Real text widths in the page's font. Wait for `fontsReady` first, or the widths are those of another face. */
export function canvasMeasure(font: string): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = `${bold ? 'b' : 'n'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${bold ? '600' : '400'} ${String(fontSize)}px ${font}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** Loads the faces the map writes in. */
export async function fontsReady(font: string): Promise<void> {
  const faces = ['400', '600', 'italic 400'].map((face) =>
    document.fonts.load(`${face} ${String(fontSize)}px ${font}`),
  );
  await Promise.allSettled(faces);
}
