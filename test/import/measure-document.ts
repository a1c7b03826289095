import type { Bundle, BundleMention } from '../../graph/schema/bundle.ts';
import type { Basis } from '../../graph/schema/vocabulary.ts';
import { plainText } from '../../seed/forms/words.ts';
import type { Share } from './measure-programme.ts';

/** How what was read of a document compares with what a person made of it; names by their words, in the lines where they stand. */
export interface DocumentShares {
  readonly rows: readonly [found: number, wanted: number];
  readonly measures: readonly [found: number, wanted: number];
  readonly goals: readonly [found: number, wanted: number];
  readonly partners: Share;
  readonly named: Share;
  /** Names found whose basis says more than that of the person, and all names found right. */
  readonly overclaimed: readonly [number, number];
}

const strength: Readonly<Record<Basis, number>> = { M1: 4, M2s: 3, M2v: 2, Z: 1, D: 0 };
/** Lines by which a name may stand elsewhere: a cell is read as a whole, a measure by its first and last. */
const reach = 3;

export function measureDocument(read: Bundle, curated: Bundle): DocumentShares {
  const count = (of: (bundle: Bundle) => number) => [of(read), of(curated)] as const;
  const rows = (bundle: Bundle) => bundle.sections.flatMap((section) => section.rows);
  const mentions = (bundle: Bundle, column: BundleMention['column']) =>
    rows(bundle).flatMap((row) => row.mentions.filter((one) => one.column === column));
  const partners = matched(mentions(read, 'partner'), mentions(curated, 'partner'));
  const named = matched(mentions(read, 'measure'), mentions(curated, 'measure'));
  return {
    rows: count((bundle) => rows(bundle).length),
    measures: count((bundle) => rows(bundle).flatMap(({ measures }) => measures).length),
    goals: count((bundle) => bundle.sections.flatMap(({ goals }) => goals).length),
    partners: partners.share,
    named: named.share,
    overclaimed: [
      partners.pairs.filter(([ours, theirs]) => strength[ours.basis] > strength[theirs.basis]).length,
      partners.pairs.length,
    ],
  };
}

function matched(found: readonly BundleMention[], wanted: readonly BundleMention[]) {
  const left = [...wanted];
  const pairs = found.flatMap((ours): (readonly [BundleMention, BundleMention])[] => {
    const at = left.findIndex(
      ({ as, lines }) =>
        plainText(as) === plainText(ours.as) &&
        lines[0] <= ours.lines[1] + reach &&
        lines[1] >= ours.lines[0] - reach,
    );
    return at < 0 ? [] : left.splice(at, 1).map((theirs) => [ours, theirs] as const);
  });
  return { pairs, share: { right: pairs.length, found: found.length, wanted: wanted.length } };
}
