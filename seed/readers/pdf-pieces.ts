import { goesOn, unhyphenated } from './line-ends.ts';
import { listMark } from './list-mark.ts';
import { type PdfPage } from './pdf-page.ts';
import { shownBox } from './pdf-file.ts';
import { footnoteMark } from './reader-notes.ts';
import type { Piece } from './source.ts';
import type { UnnumberedPiece } from './source-builder.ts';
import type { VisualLine } from './visual-lines.ts';

/** Where text ends on the right, and from baseline to baseline of lines that belong together; in points. */
export interface Room {
  readonly right: number;
  readonly pitch: number;
}

/** Points to spare with which a word must fit, so that a line counts as ended before its room did, and part of its width. */
const [spare, unsure] = [2, 0.1];

interface Open {
  text: string;
  begins: Piece['begins'];
  level: number;
  mark: string | null;
  /** Left end of the mark or text. */
  x: number;
  readonly of: VisualLine[];
}

/**
 * The pieces of lines one below the other, of a cell or of running text. A line is a piece of its own, which says whether
 * it only goes on; a word parted at its end keeps two lines together.
 */
export function piecesOfLines(lines: readonly VisualLine[], room: Room, page: PdfPage): UnnumberedPiece[] {
  const found: Open[] = [];
  const indents = markIndents(lines);
  let item: Open | null = null;
  for (const [at, line] of lines.entries()) {
    const last = found.at(-1);
    const before = lines[at - 1];
    const mark = listMark(line.text);
    // A bullet whose text the file has as a line of its own, a little higher or lower.
    if (last !== undefined && last.text === '' && mark === null && last.mark !== null) {
      last.text = line.text;
      last.of.push(line);
      continue;
    }
    const parted = mark === null && last !== undefined ? unhyphenated(last.text, line.text) : null;
    if (parted !== null && last !== undefined) {
      last.text = parted;
      last.of.push(line);
      continue;
    }
    const open: Open = {
      text: mark?.rest ?? line.text,
      begins:
        mark !== null || before === undefined || last === undefined
          ? 'explicit'
          : beginning(before, line, last, item, room),
      level: mark === null ? 0 : indents.findIndex((x) => Math.abs(x - line.x) < 4) + 1,
      mark: mark?.mark ?? null,
      x: line.x,
      of: [line],
    };
    if (mark !== null) item = open;
    else if (open.begins !== 'wrapped') item = null;
    found.push(open);
  }
  return found.map((open) => pieceOf(open, page));
}

/** Left ends of marks, from the left: the depths of a list. */
function markIndents(lines: readonly VisualLine[]): number[] {
  const found: number[] = [];
  for (const { x } of lines.filter(({ text }) => listMark(text) !== null))
    if (!found.some((one) => Math.abs(one - x) < 4)) found.push(x);
  return found.toSorted((a, b) => a - b);
}

function beginning(
  before: VisualLine,
  line: VisualLine,
  last: Open,
  item: Open | null,
  room: Room,
): Piece['begins'] {
  if (line.y - before.y > Math.max(room.pitch * 1.35, line.size * 1.5)) return 'explicit';
  if (Math.abs(line.size - before.size) > before.size * 0.12) return 'explicit';
  if (item !== null && line.x > item.x + 3) return 'wrapped';
  if (goesOn(last.text, line.text)) return 'wrapped';
  return wouldFit(before, line, room.right) ? 'short' : 'wrapped';
}

/** Whether the first word of a line would still have fitted on the line before it. */
export function wouldFit(before: VisualLine, line: VisualLine, right: number): boolean {
  const [word = ''] = line.text.split(' ');
  const width = ((line.right - line.x) / Math.max(1, line.text.length)) * word.length;
  const blank = line.size * 0.28;
  return before.right + blank + width * (1 + unsure) + spare < right;
}

function pieceOf({ text, begins, level, mark, of }: Open, page: PdfPage): UnnumberedPiece {
  return {
    text,
    begins,
    level,
    mark,
    lines: of.map((line) => ({
      text: line.text,
      box: shownBox(page, line.x, line.y - line.size * 0.8, line.right, line.y + line.size * 0.2),
    })),
    notes: of.some(({ raised }) => raised) ? [footnoteMark] : [],
  };
}

/** Running text: what only goes on is put together with what it goes on from. */
export function wholeParagraphs(pieces: readonly UnnumberedPiece[]): UnnumberedPiece[] {
  const found: UnnumberedPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last === undefined || piece.begins !== 'wrapped') found.push(piece);
    else
      found[found.length - 1] = {
        ...last,
        text: unhyphenated(last.text, piece.text) ?? `${last.text} ${piece.text}`,
        lines: [...last.lines, ...piece.lines],
        notes: [...(last.notes ?? []), ...(piece.notes ?? [])],
      };
  }
  return found;
}

/**
 * The way from one baseline to the next among lines of one paragraph that stand under each other; where few do, most ways
 * are those between rows, and the shortest is it.
 */
export function usualPitch(groups: readonly (readonly VisualLine[])[]): number {
  const sizes = groups
    .flat()
    .map(({ size }) => size)
    .toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const pitches = groups
    .flatMap((lines) => lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? line.y)))
    .filter((pitch) => pitch > size * 0.9)
    .toSorted((a, b) => a - b);
  const [shortest = 0] = pitches;
  // Gaps between paragraphs are longer, so that what is usual lies below the middle.
  const usual = pitches[Math.floor(pitches.length * 0.4)] ?? 0;
  return usual > size * 1.45 ? shortest : usual;
}
