import type { NetworkTie } from '../schema/network-answers.ts';
import { Basis } from '../schema/vocabulary.ts';
import { compareText } from './compare-text.ts';
import type { PlacedMention } from './network-selection.ts';

/** The area of a row: its product, or its section where the document has no products. */
export function areaOf(row: { readonly product: string | null; readonly section: string }): string {
  return row.product ?? row.section;
}

/** Id of a tie: stable as long as document and ends are. */
export function tieId(document: string, source: string, target: string): string {
  return `${document}|${source}|${target}`;
}

/** The strongest of the given bases. */
export function strongest(bases: Iterable<Basis>): Basis {
  const present = new Set(bases);
  return Basis.options.find((basis) => present.has(basis)) ?? 'D';
}

/**
 * Naming ties, one per document, source and partner, from the mentions behind each. At product level the source is
 * the area; at measure level it is the measure for M1 and M2, which say at which one the name stands.
 */
export function namingTies(
  mentions: readonly PlacedMention[],
  level: 'product' | 'measure',
): { readonly tie: NetworkTie; readonly mentions: readonly PlacedMention[] }[] {
  const sourceOf = (mention: PlacedMention): string =>
    level === 'measure' && mention.measure !== null ? mention.measure : areaOf(mention.place);
  const groups = Map.groupBy(mentions, (mention) =>
    tieId(mention.document, sourceOf(mention), mention.actor),
  );
  return [...groups.entries()]
    .flatMap(([id, group]) => {
      const first = group[0];
      return first === undefined
        ? []
        : [{ tie: namingTie(id, sourceOf(first), first, group), mentions: group }];
    })
    .sort((a, b) => compareText(a.tie.id, b.tie.id));
}

function namingTie(
  id: string,
  source: string,
  { document, actor }: PlacedMention,
  group: readonly PlacedMention[],
): NetworkTie {
  return {
    id,
    document,
    source,
    target: actor,
    kind: 'names',
    basis: strongest(group.map(({ basis }) => basis)),
    rows: new Set(group.map(({ row }) => row)).size,
    mentions: group.length,
    unreviewed: group.filter(({ review }) => review === 'open').length,
    possible: group.filter(({ modality }) => modality === 'possible').length,
  };
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
