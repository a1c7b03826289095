import { lineText } from './line-text.ts';
import { deletedText, footnoteMark, hiddenText, struckOut } from './reader-notes.ts';
import type { UnnumberedPiece } from './source-builder.ts';
import type { WordParagraph, WordRun } from './word-elements.ts';
import type { WordNumbering } from './word-numbering.ts';
import type { WordStyle } from './word-styles.ts';
import { headingOf } from './word-styles.ts';

/** Depth of a paragraph as a heading, from 1; 0 where it is none. */
export function headingIn(paragraph: WordParagraph, styles: ReadonlyMap<string, WordStyle>): number {
  if (paragraph.outline !== null) return headingOf(paragraph.outline);
  return styles.get(paragraph.style ?? '')?.heading ?? 0;
}

/** The lines of a paragraph, parted where its writer broke them; the first has the mark of the list it is an item of. */
export function piecesOf(
  paragraph: WordParagraph,
  styles: ReadonlyMap<string, WordStyle>,
  numbering: WordNumbering,
): UnnumberedPiece[] {
  const styled = styles.get(paragraph.style ?? '')?.list ?? null;
  const id = paragraph.list?.id ?? styled?.id ?? null;
  const depth = paragraph.list?.level ?? styled?.level ?? 0;
  const lines = linesOf(paragraph.runs);
  const hasText = lines.some((line) => lineText(textIn(line)) !== '');
  const mark = id === null || id === '0' || !hasText ? null : numbering.mark(id, depth);
  const isHeading = headingIn(paragraph, styles) > 0;
  const level = mark === null || isHeading ? 0 : depth + 1;
  let first = true;
  return lines.flatMap((line, at): UnnumberedPiece[] => {
    // The number of a heading is part of it; that of an item is its mark.
    const number = isHeading && first && mark !== null ? `${mark} ` : '';
    const text = lineText(textIn(line));
    const kept = text === '' ? '' : number + text;
    const notes = [
      ...notesIn(line),
      ...(at === 0 && paragraph.deleted ? [deletedText] : []),
      ...(at === lines.length - 1 && paragraph.notes.length > 0 ? [footnoteMark] : []),
    ];
    const all = kept === '' ? lineText(line.map(({ text }) => text).join('')) : kept;
    if (all === '' && notes.length === 0) return [];
    const piece = {
      text: kept,
      begins: 'explicit',
      level: first ? level : 0,
      mark: first && !isHeading ? mark : null,
    } as const;
    if (kept !== '') first = false;
    // What is left out of a line has no line of its own unless it is the whole line.
    return [{ ...piece, lines: [{ text: all, box: null }], notes }];
  });
}

function linesOf(runs: readonly WordRun[]): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const { text, state } of runs)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ text: part, state });
    }
  return lines;
}

/** The text of a line without what is left out of it; a raised number at its end is the mark of a footnote. */
function textIn(line: readonly WordRun[]): string {
  return line
    .filter((run) => run.state === 'text' || (run.state === 'raised' && !isFootnoteMark(run)))
    .map(({ text }) => text)
    .join('');
}

function isFootnoteMark({ text, state }: WordRun): boolean {
  return state === 'raised' && /^\s*(?:\d{1,2}\)?|\*{1,3})[\s,]*$/.test(text);
}

function notesIn(line: readonly WordRun[]): NonNullable<UnnumberedPiece['notes']> {
  const has = (state: WordRun['state']): boolean =>
    line.some((run) => run.state === state && run.text.trim() !== '');
  return [
    ...(has('struck') ? [struckOut] : []),
    ...(has('hidden') ? [hiddenText] : []),
    ...(line.some(isFootnoteMark) ? [footnoteMark] : []),
  ];
}
