import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { groupDocuments } from './group-documents.ts';
import { joinTies, type JoinedTie } from './join-ties.ts';
import { findRoles, isAreaLabel } from './node-role.ts';
import { compareAreas, comparePartners } from './order-nodes.ts';

/** An area with the partners only it names. */
export interface AreaGroup {
  readonly area: NetworkNode;
  readonly own: readonly NetworkNode[];
}

/** A partner named by two or more areas. */
export interface Bridge {
  readonly node: NetworkNode;
  readonly areas: readonly string[];
}

/** The areas of programmes that share areas (one town), and the partners that join them. */
export interface Band {
  readonly documents: readonly string[];
  readonly groups: readonly AreaGroup[];
  readonly bridges: readonly Bridge[];
}

/** `between[i]` stands below band i: partners that join areas of different bands. `loose` names have no tie at all. */
export interface BridgeGraph {
  readonly bands: readonly Band[];
  readonly between: readonly (readonly Bridge[])[];
  readonly loose: readonly NetworkNode[];
  readonly ties: readonly JoinedTie[];
}

/** Sorts a network into areas, their own partners and the partners that join areas. `documents` gives the bands' order. */
export function readBridges(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  documents: readonly string[],
): BridgeGraph {
  const roles = findRoles(nodes, ties);
  const areas = nodes.filter((node) => roles.get(node.id) === 'area').toSorted(compareAreas);
  // Sections that only hold other areas are no names either.
  const names = nodes.filter((node) => !isAreaLabel(node.label));
  const drawn = new Set([...areas, ...names].map((node) => node.id));
  const joined = joinTies(ties).filter((tie) => drawn.has(tie.source) && drawn.has(tie.target));
  const areasOf = new Map<string, string[]>(names.map((node) => [node.id, []]));
  for (const tie of joined) {
    if (roles.get(tie.source) === 'area') areasOf.get(tie.target)?.push(tie.source);
    else if (roles.get(tie.target) === 'area') areasOf.get(tie.source)?.push(tie.target);
  }
  const bandDocuments = groupDocuments(areas, documents);
  const bandOf = new Map(
    areas.map((area) => [
      area.id,
      bandDocuments.findIndex((band) => area.documents.some((document) => band.includes(document))),
    ]),
  );
  const own = new Map<string, NetworkNode[]>(areas.map((area) => [area.id, []]));
  const inBand = bandDocuments.map((): Bridge[] => []);
  const between = bandDocuments.map((): Bridge[] => []);
  const loose: NetworkNode[] = [];
  for (const node of names.toSorted(comparePartners)) {
    const places = areasOf.get(node.id) ?? [];
    const [only] = places;
    if (only === undefined) loose.push(node);
    else if (places.length === 1) own.get(only)?.push(node);
    else {
      const bands = places.map((area) => bandOf.get(area) ?? 0);
      const [low, high] = [Math.min(...bands), Math.max(...bands)];
      const list = low === high ? inBand[low] : between[Math.floor((low + high - 1) / 2)];
      list?.push({ node, areas: places });
    }
  }
  const bands = bandDocuments.map((band, index) => ({
    documents: band,
    groups: areas
      .filter((area) => bandOf.get(area.id) === index)
      .map((area) => ({ area, own: own.get(area.id) ?? [] })),
    bridges: inBand[index] ?? [],
  }));
  return { bands, between, loose, ties: joined };
}
