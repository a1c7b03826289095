import type { AreaRef } from '../../schema/analysis-basics.ts';
import type { Adjacency } from './cut-points.ts';
import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMention,
  ProgrammeRow,
} from '../../programme/programme.ts';
import { namings } from '../../programme/ties.ts';

/** An area, or areas of one named institution as one; `institution` where it has one. */
export interface House {
  readonly areas: readonly Area[];
  readonly institution: ProgrammeActor | null;
}

/** All names behind the tie of a house with a partner, or with the institution of another house. */
export interface HouseTie {
  readonly house: number;
  readonly actor: ProgrammeActor;
  readonly namings: readonly { readonly row: ProgrammeRow; readonly mention: ProgrammeMention }[];
}

/**
 * Areas and named partners as a graph: vertices are the houses, then the partners. Open readings count; collective
 * names, own teams and placeholders do not. A tie of two houses is one in which the institution of one is named as a
 * partner by the other.
 */
export interface AreaPartnerGraph {
  readonly houses: readonly House[];
  readonly partners: readonly ProgrammeActor[];
  readonly neighbours: Adjacency;
  /** Ties by both ends, smaller vertex first; two houses may have two, one per direction. */
  readonly ties: ReadonlyMap<string, readonly HouseTie[]>;
}

export function edgeKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

export function areaPartnerGraph(programme: Programme): AreaPartnerGraph {
  const houses = housesOf(programme.areas);
  const houseOf = new Map(houses.flatMap((house, at) => house.areas.map(({ id }) => [id, at] as const)));
  const vertexOf = new Map(
    houses.flatMap(({ institution }, at) => (institution ? [[institution.id, at]] : [])),
  );
  const partners: ProgrammeActor[] = [];
  const ties = new Map<string, HouseTie[]>();
  for (const { area, row, mention, actor } of namings(programme)) {
    const house = houseOf.get(area.id);
    if (actor.status !== 'identifiable' || house === undefined) continue;
    let vertex = vertexOf.get(actor.id);
    if (vertex === undefined) {
      vertex = houses.length + partners.push(actor) - 1;
      vertexOf.set(actor.id, vertex);
    }
    const key = edgeKey(house, vertex);
    const between = ties.get(key) ?? [];
    const known = between.find((tie) => tie.house === house);
    const behind = [...(known?.namings ?? []), { row, mention }];
    ties.set(key, [...between.filter((tie) => tie !== known), { house, actor, namings: behind }]);
  }
  const neighbours: number[][] = Array.from({ length: houses.length + partners.length }, () => []);
  for (const key of ties.keys()) {
    const [a = 0, b = 0] = key.split('-').map(Number);
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return { houses, partners, neighbours, ties };
}

/** Areas by the named institution that runs them; the own office joins nothing, it would join nearly everything. */
function housesOf(areas: readonly Area[]): House[] {
  const houses = new Map<string, { areas: Area[]; institution: ProgrammeActor | null }>();
  for (const area of areas) {
    const institution = area.runBy?.status === 'identifiable' ? area.runBy : null;
    const key = institution === null ? `area ${area.id}` : `institution ${institution.id}`;
    const house = houses.get(key) ?? { areas: [], institution };
    house.areas.push(area);
    houses.set(key, house);
  }
  return [...houses.values()];
}

/** The areas among vertices, in the order of the document. */
export function areasAmong({ houses }: AreaPartnerGraph, vertices: readonly number[]): AreaRef[] {
  return vertices.flatMap((vertex) => houses[vertex]?.areas ?? []);
}
