import { mentionId } from '../graph/schema/ids.ts';
import type { Bundle, BundleMention, BundleRow } from '../graph/schema/bundle.ts';
import type { Lines } from '../graph/schema/vocabulary.ts';
import { placedRows } from './placed-rows.ts';

/** Names said to stand surely at a measure (M2s) that share their table line, or their part of the row, with another. */
export function checkBases(bundle: Bundle): string[] {
  return placedRows(bundle).flatMap(({ id, row }) =>
    row.mentions.flatMap((mention, index) =>
      isSure(mention, row)
        ? []
        : [
            `${mentionId(id, index + 1)} "${mention.as}": M2s, but other measures stand in its part of the row (M2v)`,
          ],
    ),
  );
}

/**
 * Whether a name of basis M2s has its measure to itself: a line with no other measure, or a part of the row that begins
 * with the measure, after names of another part, and ends with the name.
 */
function isSure({ basis, at, lines }: BundleMention, { measures, mentions }: BundleRow): boolean {
  const measure = at === undefined ? undefined : measures[at - 1];
  if (basis !== 'M2s' || measure === undefined) return true;
  const others = measures.filter((other) => other !== measure);
  if (others.some((other) => meet(other.lines, lines))) return false;
  if (others.length === 0 || meet(measure.lines, lines)) return true;
  const [begins] = measure.lines;
  const [, ended] = others.find((_, index) => index + 2 === at)?.lines ?? [0, begins];
  const isOwnPart = mentions.some(
    (other) => other.column === 'partner' && other.lines[0] > ended && other.lines[1] < begins,
  );
  return isOwnPart && !others.some((other) => other.lines[0] > begins && other.lines[0] < lines[0]);
}

function meet([a, b]: Lines, [c, d]: Lines): boolean {
  return a <= d && c <= b;
}
