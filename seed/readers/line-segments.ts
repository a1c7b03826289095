import { listMark } from './list-mark.ts';
import type { PdfWord } from './pdf-page.ts';
import { type VisualLine, visualLines } from './visual-lines.ts';

/** Parts of a line that stand so far apart that they may stand in different columns; from left to right. */
export interface SegmentedLine {
  readonly line: VisualLine;
  readonly segments: readonly VisualLine[];
}

/** Words stand together up to this part of the size of their letters apart. */
const apart = 0.9;

export function segmented(line: VisualLine): SegmentedLine {
  const groups: PdfWord[][] = [];
  let right = -Infinity;
  for (const word of line.words) {
    const last = groups.at(-1);
    const isAfterMark = last?.length === 1 && isMark(last[0]?.text ?? '') && word.x - right < line.size * 3;
    if (last === undefined || (word.x - right > line.size * apart && !isAfterMark)) groups.push([word]);
    else last.push(word);
    right = word.x + word.width;
  }
  // A raised mark stands apart from nothing: it is part of what it is raised over.
  const segments = groups.flatMap((words) => visualLines(words).slice(0, 1));
  return { line, segments: segments.map((segment) => ({ ...segment, y: line.y, size: line.size })) };
}

/** A bullet or number with its own indent before the text. */
function isMark(text: string): boolean {
  return listMark(text.trim())?.rest === '' || /^(?:[-–—*o]|\(?\d{1,2}[.)])$/.test(text.trim());
}
