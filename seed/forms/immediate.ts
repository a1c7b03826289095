import type { ImmediateDraft, RowDraft } from './draft.ts';
import type { FieldItem } from './fields.ts';
import { plainText } from './words.ts';

/** Finds the measure of a field that an immediate one repeats: at least four fifths of the words of the shorter are shared. */
export function immediateDraft({ section, measure }: FieldItem, rows: readonly RowDraft[]): ImmediateDraft {
  const own = wordsOf(measure.text);
  let matches: ImmediateDraft['matches'] = null;
  let best = 0.8;
  for (const [row, { measures }] of rows.entries())
    for (const [index, other] of measures.entries()) {
      const share = shared(own, wordsOf(other.text));
      if (share > best || (share === best && matches === null)) {
        best = share;
        matches = { row, measure: index + 1 };
      }
    }
  return { section, text: measure.text, lines: measure.lines, matches };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plainText(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}
