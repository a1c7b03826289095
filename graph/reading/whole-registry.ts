import { nodeProperties } from '../records/write/node-properties.ts';
import { registryEntries } from '../records/registry-records.ts';
import { Registry } from '../schema/registry.ts';
import { sharedNames } from './corpus/shared-names.ts';
import type { Reading } from './reading.ts';

/** Towns, bodies and things as they are now, decisions included; without their relations, terms and proposals. */
export async function wholeRegistry(
  reading: Reading,
): Promise<Pick<Registry, 'municipalities' | 'actors' | 'things'>> {
  const { groups } = await sharedNames(reading);
  const named = groups.flat();
  const found = await reading.read(registryEntries.nodes, { ids: named.map(({ id }) => id) });
  const entries = new Map(found.map(({ id, entry }) => [id, entry]));
  const of = (isOne: (label: string) => boolean) =>
    named.flatMap(({ id, label }) => (isOne(label) ? (entries.get(id) ?? []) : []));
  return Registry.parse({
    municipalities: of((label) => label === 'Municipality'),
    actors: of((label) => label === 'Actor').map((entry) => {
      const { guessDe, guessEn, ...actor } = nodeProperties.Actor.parse(entry);
      const guess =
        guessDe === undefined || guessEn === undefined ? {} : { guess: { de: guessDe, en: guessEn } };
      return { ...actor, ...guess };
    }),
    things: of((label) => label !== 'Municipality' && label !== 'Actor'),
  });
}
