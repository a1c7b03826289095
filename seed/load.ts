import { randomUUID } from 'node:crypto';
import type { Writing } from '../graph/changes/writing.ts';
import type { Seed } from './read-data.ts';

/**
 * Loads the registry, then one document after the other. What is loaded already with the same content stays as it is.
 * Under a `request` given before, only what that load did not reach is loaded.
 * Throws InvalidBundle for the first document that contradicts itself or the registry; those before it stay loaded.
 */
export async function loadSeed(
  writing: Writing,
  { registry, bundles }: Seed,
  request: string = randomUUID(),
): Promise<void> {
  if (Object.values(registry).some((part) => part.length > 0))
    await writing.saveRegistry(registry, { requestId: `${request}/registry` });
  for (const bundle of bundles)
    await writing.replaceDocument(bundle, { requestId: `${request}/${bundle.document.id}` });
}
