import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { lineHeight, makeBox } from './box-sizes.ts';
import { moreId, type LayoutInput } from './layout-input.ts';
import type { Box } from './placement.ts';

/** Rows of a list, and the height they would have while folded. */
export interface OwnList {
  readonly rows: readonly Box[];
  readonly height: number;
  readonly foldedHeight: number;
}

const moreHeight = lineHeight + 4;

/**
 * The partners only one area names, as rows. At most `limit` rows are shown while folded; the last of them then opens
 * the rest. With a limit of 0 a single row tells how many there are.
 */
export function ownList(
  owner: string,
  names: readonly NetworkNode[],
  limit: number,
  align: Box['align'],
  input: LayoutInput,
): OwnList {
  const open = input.expanded.has(owner);
  const folds = names.length > Math.max(limit, 1);
  const shown = folds ? Math.max(0, limit - 1) : names.length;
  const make = (node: NetworkNode) =>
    makeBox(node.id, input.words.label(node), 'entry', node, input.measure, align);
  const more = (text: string): Box => ({
    ...makeBox(moreId(owner), text, 'more', null, input.measure, align),
    holds: names.slice(shown).map((node) => node.id),
  });
  const rows = names.slice(0, open ? names.length : shown).map(make);
  const foldedHeight = heightOf(rows.slice(0, shown)) + (folds ? moreHeight : 0);
  if (folds) {
    const hidden = names.length - shown;
    rows.push(
      more(open ? input.words.fewer : shown === 0 ? input.words.own(hidden) : input.words.more(hidden)),
    );
  }
  return { rows, height: heightOf(rows), foldedHeight };
}

function heightOf(rows: readonly Box[]): number {
  return rows.reduce((sum, row) => sum + row.h, 0);
}
