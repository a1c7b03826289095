import type { WritableGraph } from '../graph/graph.ts';
import type { NewTown, OfficialTownsAnswer, TownAdded } from '../graph/schema/town.ts';
import { officialTowns } from '../seed/lexicon/official-towns.ts';
import { addTown } from '../seed/towns/add-town.ts';

/** The towns that come along, with the note under which they may be shown. */
export const townsToChoose: OfficialTownsAnswer = {
  source: '© GeoBasis-DE / BKG 2021, dl-de/by-2-0, Daten vereinfacht',
  towns: [...officialTowns],
};

/** Adds a town that somebody chose or typed. Throws TownKeyTaken where another town has its key. */
export function takeTown(graph: WritableGraph, town: NewTown, requestId: string): Promise<TownAdded> {
  return addTown(graph, town, { requestId });
}
