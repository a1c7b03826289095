import type { Registry } from '../../schema/registry.ts';
import type { CandidateActor } from './candidate.ts';

/**
 * Bodies of a registry as the search for doubles needs them, with how documents print them, by id of the body. Whose name
 * it is tells the town, or the place where the entry is filed; districts have bodies of their own like towns.
 */
export function candidateActors(
  { actors, municipalities }: Pick<Registry, 'actors' | 'municipalities'>,
  printed: ReadonlyMap<string, readonly string[]> = new Map(),
): CandidateActor[] {
  const local = new Set(
    municipalities.filter(({ kind }) => kind === 'town' || kind === 'district').map(({ id }) => id),
  );
  return actors.map(({ id, name, aliases, type, status, municipality, partOf }) => {
    const town = municipality ?? id.split('/')[0] ?? '';
    return {
      id,
      name,
      wordings: [...aliases, ...(printed.get(id) ?? [])],
      type,
      status,
      town: local.has(town) ? town : null,
      partOf: partOf ?? null,
    };
  });
}
