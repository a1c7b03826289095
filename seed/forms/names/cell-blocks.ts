import type { Lines } from '../../../graph/schema/vocabulary.ts';
import { isAdjective } from '../../lexicon/known-word.ts';
import { openers } from '../../lexicon/openers.ts';
import type { Piece } from '../../readers/source.ts';
import { goesOn, isUnfinished, joined } from '../words.ts';

/** What a cell prints as one: a paragraph, or lines that belong together. `running`: the breaks in it part nothing. */
export interface CellBlock {
  readonly text: string;
  readonly running: boolean;
  /** Where each printed line begins in `text`. */
  readonly parts: readonly { readonly start: number; readonly lines: Lines }[];
}

/** A name that a line broke after its hyphen: "Heinrich- Heine-Universität". */
const brokenName = /(?<=\p{L})- (?=\p{Lu}\p{Ll}+-)/gu;
/** A line of its own that only says of which region the body before it is. */
const region = /^(?:NRW|Nordrhein-Westfalen|Westfalen-Lippe|Rheinland)$/u;

/** The blocks of a cell: what begins explicitly is never joined, a short line only where one of the two is unfinished. */
export function cellBlocks(pieces: readonly Piece[]): CellBlock[] {
  const blocks: CellBlock[] = [];
  for (const { text: printed, lines, begins } of pieces) {
    const text = printed.replace(/\s+/gu, ' ').replace(brokenName, '-').trim();
    if (text === '') continue;
    const last = blocks.at(-1);
    if (last === undefined || begins === 'explicit' || (begins === 'short' && !belong(last.text, text))) {
      blocks.push({ text, running: begins === 'wrapped', parts: [{ start: 0, lines }] });
      continue;
    }
    const whole = joined(last.text, text);
    blocks[blocks.length - 1] = {
      text: whole,
      running: last.running || begins === 'wrapped',
      parts: [...last.parts, { start: whole.length - text.length, lines }],
    };
  }
  return blocks;
}

/** Lines in which a part of a block, given by its place in it, is printed. */
export function linesAt({ parts }: CellBlock, start: number, end: number): Lines {
  const from = parts.findLast((part) => part.start <= start) ?? parts[0];
  const to = parts.findLast((part) => part.start < end) ?? from;
  return [from?.lines[0] ?? 1, to?.lines[1] ?? from?.lines[1] ?? 1];
}

function belong(before: string, after: string): boolean {
  const word = /\S+$/u.exec(before)?.[0] ?? '';
  return (
    isUnfinished(before) ||
    goesOn(after) ||
    region.test(after) ||
    isAdjective(word) ||
    openers.get(before.toLowerCase().replace(/\.$/u, ''))?.listing === true
  );
}
