import type { RowAnswer } from '../../../graph/schema/document-answers.ts';
import { areaIdOf, tieId } from '../../../graph/schema/ids.ts';
import type { NetworkAnswer, NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import type { Cited } from './source-lines.ts';

/** A tie with its partner and the places of its mentions. */
export interface PrintedTie {
  readonly tie: NetworkTie;
  readonly partner: NetworkNode;
  readonly cited: readonly Cited[];
}

export interface AreaTies {
  readonly area: NetworkNode;
  readonly ties: readonly PrintedTie[];
}

/**
 * Naming ties area by area, in the order of the areas; within an area by the partner's name. `rows` of the drawn
 * documents tell where the mentions of a tie stand.
 */
export function areaTies(
  { nodes, ties }: Pick<NetworkAnswer, 'nodes' | 'ties'>,
  rows: readonly RowAnswer[],
): AreaTies[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const bySource = Map.groupBy(ties, ({ source }) => source);
  const places = citedByTie(rows);
  return nodes.flatMap((area) => {
    const own = (bySource.get(area.id) ?? []).flatMap((tie) => {
      const partner = byId.get(tie.target);
      const cited = places.get(tieId(tie.document, tie.source, tie.target)) ?? [];
      return partner?.label === 'Actor' ? [{ tie, partner, cited }] : [];
    });
    if (own.length === 0) return [];
    return [{ area, ties: own.toSorted((a, b) => a.partner.name.localeCompare(b.partner.name, 'de')) }];
  });
}

/** Places of the mentions that tie, by tie. */
function citedByTie(rows: readonly RowAnswer[]): ReadonlyMap<string, Cited[]> {
  const places = new Map<string, Cited[]>();
  for (const { document, product, section, mentions } of rows)
    for (const { actor, ties, lines } of mentions) {
      if (actor === null || !ties) continue;
      const key = tieId(document, areaIdOf(document, { product, section }), actor.id);
      places.set(key, [...(places.get(key) ?? []), { document, lines }]);
    }
  return places;
}
