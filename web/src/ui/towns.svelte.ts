import { type ListedTown, TownsAnswer } from '../../../graph/schema/town.ts';
import { apiUrl, ask } from '../api-client.ts';
import { Resource } from './resource.svelte.ts';

/** The towns that are known, also without a document; asked once and shared by all areas. */
export const towns = new Resource<TownsAnswer>();

export function loadTowns(): void {
  const url = apiUrl('towns');
  towns.load(url, (signal) => ask(TownsAnswer, url, signal));
}

/** Asks again what may have changed. */
export function rereadTowns(): Promise<void> {
  return towns.again();
}

/** The name of a town, with its official key where another one is called the same. */
export function townName(town: ListedTown, all: readonly ListedTown[]): string {
  const isAlone = all.every(({ id, name }) => id === town.id || name !== town.name);
  return isAlone ? town.name : `${town.name} (${town.ags})`;
}

/** Towns and districts that no document is loaded of. */
export function withoutProgramme(all: readonly ListedTown[]): readonly ListedTown[] {
  return all.filter(({ kind, documents }) => documents === 0 && (kind === 'town' || kind === 'district'));
}
