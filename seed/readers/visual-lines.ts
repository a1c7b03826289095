import { lineText } from './line-text.ts';
import type { PdfWord } from './pdf-page.ts';

/**
 * Words side by side: `x` and `right` are its ends, `y` is its baseline. `raised`: it had the mark of a footnote, which is no
 * part of its text; `isNote`: it began with one.
 */
export interface VisualLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly raised: boolean;
  readonly isNote: boolean;
  readonly words: readonly PdfWord[];
}

/** Footnote marks are set smaller than this part of the size of their line. */
const raisedSize = 0.85;

interface Gathered {
  y: number;
  size: number;
  readonly words: PdfWord[];
}

/** The lines that words stand in, from top to bottom; raised numbers are marks of footnotes and no part of their text. */
export function visualLines(words: readonly PdfWord[]): VisualLine[] {
  const lines: Gathered[] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const near = lines.slice(-3).find((line) => {
      const [small, large] = [Math.min(line.size, word.size), Math.max(line.size, word.size)];
      return Math.abs(line.y - word.y) < large * (small < large * raisedSize ? 0.6 : 0.35);
    });
    if (near === undefined) lines.push({ y: word.y, size: word.size, words: [word] });
    else {
      near.words.push(word);
      if (word.size > near.size) [near.y, near.size] = [word.y, word.size];
    }
  }
  return lines.map(lineOf).toSorted((a, b) => a.y - b.y || a.x - b.x);
}

function lineOf({ y, size, words }: Gathered): VisualLine {
  const ordered = words.toSorted((a, b) => a.x - b.x);
  const isMark = (word: PdfWord): boolean =>
    word.size < size * raisedSize &&
    word.y < y - size * 0.15 &&
    /^\s*(?:\d{1,2}\)?|\*{1,3})\s*$/.test(word.text);
  const kept = ordered.filter((word) => !isMark(word));
  const shown = kept.length > 0 ? kept : ordered;
  let text = '';
  let end: number | null = null;
  for (const word of shown) {
    if (end !== null && word.x - end > size * 0.15) text += ' ';
    text += word.text;
    end = word.x + word.width;
  }
  const x = shown[0]?.x ?? 0;
  return {
    text: lineText(text),
    x,
    right: Math.max(...shown.map((word) => word.x + word.width)),
    y,
    size,
    raised: shown.length < ordered.length,
    isNote: shown.length < ordered.length && shown[0] !== ordered[0],
    words: ordered,
  };
}
