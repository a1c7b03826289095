import type { Paragraph, Source } from '../readers/source.ts';
import { isContentsLine, isPageNumber } from './contents-page.ts';
import { headingOf, numberedHeading, type Heading } from './headings.ts';
import { unmarked, type Unmarked } from './list-marks.ts';

/** What a paragraph is in the outline of a text. */
export type EntryKind = 'heading' | 'item' | 'contents' | 'page-number' | 'text';

/** A paragraph with its place in the outline; `heading` where it is one; `item` without its mark. */
export interface Entry {
  readonly kind: EntryKind;
  readonly paragraph: Paragraph;
  readonly item: Unmarked;
  readonly heading: Heading | null;
}

/**
 * The outline of the text between tables: headings by the format's styles, or by their numbers where no styles are used;
 * numbered lines that follow one another are items of a list. Title pages are left to who reads the outline.
 */
export function outlineOf(source: Source): readonly Entry[] {
  const paragraphs = source.blocks.filter(
    (block) => block.kind === 'paragraph' && block.piece.text.trim() !== '',
  );
  const texts = paragraphs.filter((block): block is Paragraph => block.kind === 'paragraph');
  const styled = texts.filter(({ heading }) => heading > 0).length >= 2;
  const numbers = texts.map(({ piece }) => runningNumber(piece.text));
  return texts.map((paragraph, index): Entry => {
    const { piece } = paragraph;
    const item = unmarked(piece);
    const entry = (kind: EntryKind, heading: Heading | null = null): Entry => ({
      kind,
      paragraph,
      item,
      heading,
    });
    if (isPageNumber(piece.text)) return entry('page-number');
    if (isContentsLine(piece.text)) return entry('contents');
    if (paragraph.heading > 0) return entry('heading', headingOf(piece.text, paragraph.heading, 'text'));
    const numbered = piece.level > 0 ? null : numberedHeading(piece.text);
    const inList = isInList(numbers, index);
    if (numbered && (numbered.prefix !== '' || (!styled && !inList && piece.text.length <= 120)))
      return entry('heading', numbered);
    return item.level > 0 ? entry('item') : entry('text');
  });
}

function runningNumber(text: string): number | null {
  const found = /^\s*(\d{1,2})[.)]\s/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function isInList(numbers: readonly (number | null)[], index: number): boolean {
  const own = numbers[index];
  if (own === null || own === undefined) return false;
  return numbers[index + 1] === own + 1 || (index > 0 && numbers[index - 1] === own - 1);
}

/** Whether the heading is the title of the whole text: without a number, alone at its depth, with others beneath. */
export function isTitle(entry: Entry, outline: readonly Entry[]): boolean {
  const depths = outline.flatMap(({ paragraph }) => (paragraph.heading > 0 ? [paragraph.heading] : []));
  const own = entry.paragraph.heading;
  if (own === 0 || own !== Math.min(...depths) || depths.filter((depth) => depth === own).length > 1)
    return false;
  const numbered = entry.heading?.printed !== null;
  return depths.length > 1 || (!numbered && outline.filter(({ kind }) => kind === 'heading').length > 1);
}
