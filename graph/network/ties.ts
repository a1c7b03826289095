import { tieId, type TieEnds } from '../schema/ids.ts';
import type { NetworkTie } from '../schema/network-answers.ts';
import { compareText } from '../schema/compare-text.ts';
import { StatedBasis } from '../schema/vocabulary.ts';
import type { PlacedName, PlacedStatement } from './selection.ts';
import { tieFigures } from './tie-figures.ts';

/** A naming tie of a view with the names behind it. */
export interface ViewTie {
  readonly tie: NetworkTie;
  readonly names: readonly PlacedName[];
}

/**
 * Naming ties, one per document, source and partner, from the names behind each. At product level the source is the
 * area; at measure level it is the measure where the basis says at which one the name stands.
 */
export function namingTies(names: readonly PlacedName[], level: 'product' | 'measure'): ViewTie[] {
  return [...Map.groupBy(names, (name) => idOf(endsOf(name, level)))]
    .flatMap(([id, group]): ViewTie[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ tie: { id, ...endsOf(first, level), kind: 'names', ...tieFigures(group) }, names: group }];
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
  return [...Map.groupBy(stated, (statement) => idOf(endsOf(statement, level)))]
    .flatMap(([id, group]): NetworkTie[] => {
      const [first] = group;
      if (first === undefined || printed.has(id)) return [];
      const basis = StatedBasis.options.find((one) => group.some((statement) => statement.basis === one));
      const rows = new Set(group.map(({ row }) => row)).size;
      const counts = { rows, mentions: 0, unreviewed: 0, possible: 0 };
      return [{ id, ...endsOf(first, level), kind: 'names', basis: basis ?? first.basis, ...counts }];
    })
    .sort((a, b) => compareText(a.id, b.id));
}

function endsOf(
  { row, measure, actor }: PlacedName | PlacedStatement,
  level: 'product' | 'measure',
): TieEnds {
  const source = level === 'measure' && measure !== null ? measure : row.area.id;
  return { document: row.document.id, source, target: actor.id };
}

function idOf({ document, source, target }: TieEnds): string {
  return tieId(document, source, target);
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
