import { wordingKey } from '../identity/decision-key.ts';
import { sharedNames } from './corpus/shared-names.ts';
import type { Reading } from './reading.ts';

/** Whether a wording is a name that the registry holds, of a body, a programme or a place, in whatever spelling counts as the same. */
export async function knownNames(reading: Reading): Promise<(wording: string) => boolean> {
  const { groups } = await sharedNames(reading);
  const keys = new Set(
    groups.flat().flatMap(({ name, aliases }) => [name, ...aliases].map((wording) => wordingKey(wording))),
  );
  return (wording) => keys.has(wordingKey(wording));
}
