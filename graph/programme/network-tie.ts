import { tieId } from '../schema/ids.ts';
import type { NetworkTie } from '../schema/network-answers.ts';
import { compareText } from '../schema/compare-text.ts';
import type { PlacedNaming } from './network-selection.ts';
import { tieFigures } from './ties.ts';

/** A naming tie of a view with the names behind it. */
export interface ViewTie {
  readonly tie: NetworkTie;
  readonly namings: readonly PlacedNaming[];
}

/**
 * Naming ties, one per document, source and partner, from the names behind each. At product level the source is the
 * area; at measure level it is the measure where the basis says at which one the name stands.
 */
export function namingTies(namings: readonly PlacedNaming[], level: 'product' | 'measure'): ViewTie[] {
  const sourceOf = ({ area, mention }: PlacedNaming): string =>
    level === 'measure' && mention.measure !== null ? mention.measure : area.id;
  const groups = Map.groupBy(namings, (naming) =>
    tieId(naming.programme.document.id, sourceOf(naming), naming.actor.id),
  );
  return [...groups.entries()]
    .flatMap(([id, group]): ViewTie[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { programme, actor } = first;
      const ends = { document: programme.document.id, source: sourceOf(first), target: actor.id };
      const counted = group.map(({ row, mention }) => ({ ...mention, row: row.id }));
      return [{ tie: { id, ...ends, kind: 'names', ...tieFigures(counted) }, namings: group }];
    })
    .sort((a, b) => compareText(a.tie.id, b.tie.id));
}

/** A tie of the spine goal section, area, measure; `rows` says how many rows it stands for. */
export function containingTie(document: string, source: string, target: string, rows: number): NetworkTie {
  return {
    id: tieId(document, source, target),
    document,
    source,
    target,
    kind: 'contains',
    basis: null,
    rows,
    mentions: 0,
    unreviewed: 0,
    possible: 0,
  };
}
