import { wordingKey } from '../identity/decision-key.ts';
import { corpus } from './corpus/corpus.ts';
import type { Reading } from './reading.ts';

/** Whether a wording is the name of a body that the registry holds, in whatever spelling counts as the same. */
export async function knownBodies(reading: Reading): Promise<(wording: string) => boolean> {
  const { names } = await corpus(reading);
  const keys = new Set<string>();
  for (const { name, aliases } of names.bodies.values())
    for (const wording of [name, ...aliases]) keys.add(wordingKey(wording));
  return (wording) => keys.has(wordingKey(wording));
}
