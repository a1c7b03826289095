import { tieId, type TieEnds } from '../schema/ids.ts';
import type { NetworkTie } from '../schema/network-answers.ts';
import { compareText } from '../schema/compare-text.ts';
import { StatedBasis } from '../schema/vocabulary.ts';
import type { PlacedNaming, PlacedStatement } from './network-selection.ts';
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

/**
 * Ties that no name makes, one per document, source and body, as for names: they count the rows they are stated for, and
 * no mention. `printed`: the ids of ties that names make; what is printed comes before what is stated.
 */
export function statedNetworkTies(
  stated: readonly PlacedStatement[],
  level: 'product' | 'measure',
  printed: ReadonlySet<string>,
): NetworkTie[] {
  const tieOf = ({ programme: { document }, row, measure, actor }: PlacedStatement): TieEnds => ({
    document: document.id,
    source: level === 'measure' && measure !== null ? measure.id : row.area.id,
    target: actor.id,
  });
  const groups = Map.groupBy(stated, (statement) => {
    const { document, source, target } = tieOf(statement);
    return tieId(document, source, target);
  });
  return [...groups]
    .flatMap(([id, group]): NetworkTie[] => {
      const [first] = group;
      if (first === undefined || printed.has(id)) return [];
      const basis = StatedBasis.options.find((one) => group.some((statement) => statement.basis === one));
      const rows = new Set(group.map(({ row }) => row.id)).size;
      const counts = { rows, mentions: 0, unreviewed: 0, possible: 0 };
      return [{ id, ...tieOf(first), kind: 'names', basis: basis ?? first.basis, ...counts }];
    })
    .sort((a, b) => compareText(a.id, b.id));
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
