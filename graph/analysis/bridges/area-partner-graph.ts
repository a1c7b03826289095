import type { AreaRef } from '../../schema/analysis-basics.ts';
import type { Adjacency } from './cut-points.ts';
import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMention,
  ProgrammeRow,
} from '../../programme/programme.ts';
import { countedAs } from '../../programme/counted-areas.ts';
import { namings } from '../../programme/ties.ts';

/** An area with its open doubles, or areas of one named institution as one; `institution` where it has one. */
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

/** A named partner, whole and part as one: the whole where it is named, else the first named; `also` are the others. */
export interface OneBody {
  readonly actor: ProgrammeActor;
  readonly also: readonly ProgrammeActor[];
}

/**
 * Areas and named partners as a graph: vertices are the houses, then the partners. Open readings count; collective
 * names, own teams and placeholders do not; whole and part are one. A tie of two houses is one in which the institution
 * of one is named as a partner by the other.
 */
export interface AreaPartnerGraph {
  readonly houses: readonly House[];
  readonly partners: readonly OneBody[];
  readonly neighbours: Adjacency;
  /** Ties by both ends, smaller vertex first; two houses may have two, one per direction. */
  readonly ties: ReadonlyMap<string, readonly HouseTie[]>;
}

export function edgeKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

export function areaPartnerGraph(programme: Programme): AreaPartnerGraph {
  const houses = housesOf(programme);
  const houseOf = new Map(houses.flatMap((house, at) => house.areas.map(({ id }) => [id, at] as const)));
  const vertexOf = new Map(
    houses.flatMap(({ institution }, at) => (institution ? [[institution.countedAs, at]] : [])),
  );
  const partners: Map<string, ProgrammeActor>[] = [];
  const ties = new Map<string, HouseTie[]>();
  for (const { area, row, mention, actor } of namings(programme)) {
    const house = houseOf.get(area.id);
    if (actor.status !== 'identifiable' || house === undefined) continue;
    let vertex = vertexOf.get(actor.countedAs);
    if (vertex === house) continue;
    if (vertex === undefined) {
      vertex = houses.length + partners.push(new Map()) - 1;
      vertexOf.set(actor.countedAs, vertex);
    }
    partners[vertex - houses.length]?.set(actor.id, actor);
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
  return { houses, partners: partners.flatMap(oneBody), neighbours, ties };
}

function oneBody(named: ReadonlyMap<string, ProgrammeActor>): OneBody[] {
  const all = [...named.values()];
  const actor = all.find(({ id, countedAs }) => id === countedAs) ?? all[0];
  return actor === undefined ? [] : [{ actor, also: all.filter((other) => other !== actor) }];
}

/** Areas by the named institution that runs them; the own office joins nothing, it would join nearly everything. */
function housesOf(programme: Programme): House[] {
  const counted = countedAs(programme);
  const houses = new Map<string, { areas: Area[]; institution: ProgrammeActor | null }>();
  for (const area of programme.areas) {
    const institution = area.runBy?.status === 'identifiable' ? area.runBy : null;
    const key =
      institution === null
        ? `area ${counted.get(area.id)?.id ?? area.id}`
        : `institution ${institution.countedAs}`;
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
